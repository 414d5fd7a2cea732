"""Carries a pasted text through the sign-in page, in hidden fields, so that it is stored nowhere."""

from dataclasses import dataclass

from ui.desk.submission import Filled
from ui.shown.markup import text


@dataclass(frozen=True, slots=True)
class Carried:
    """The text or address that someone wanted checked after their session had ended."""

    text: str
    address: str

    def __bool__(self) -> bool:
        """Tell whether there is anything to carry."""
        return bool(self.text.strip() or self.address.strip())


def carried(form: Filled) -> Carried:
    """Return what a form carries: a form with a text to check, or the sign-in form with the same fields."""
    return Carried(form.value("text"), form.value("address"))


def carrying_fields(what: Carried) -> str:
    """Return the hidden fields for a form."""
    given = (("text", what.text), ("address", what.address))
    return "".join(f'<input type="hidden" name="{name}" value="{text(value)}">' for name, value in given if value)
