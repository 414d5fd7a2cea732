"""A text on its way past the sign-in: in the page that asks for the password, and nowhere else."""

from dataclasses import dataclass

from ui.desk.submission import Filled
from ui.markup import text


@dataclass(frozen=True, slots=True)
class Carried:
    """What someone wanted checked whose sign-in had ended."""

    text: str
    address: str

    def __bool__(self) -> bool:
        """Tell whether there is anything to carry."""
        return bool(self.text.strip() or self.address.strip())


def carried(form: Filled) -> Carried:
    """Return what a form brings, be it that of a text to check or that of the sign-in page which carries one."""
    return Carried(form.value("text"), form.value("address"))


def carrying_fields(what: Carried) -> str:
    """Return the fields that carry it on."""
    given = (("text", what.text), ("address", what.address))
    return "".join(f'<input type="hidden" name="{name}" value="{text(value)}">' for name, value in given if value)
