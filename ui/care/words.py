"""The texts for someone who may be in danger, in English and Spanish."""

from dataclasses import dataclass

from rag.records import Language


@dataclass(frozen=True, slots=True)
class CareWords:
    """The texts in one language; the caller fills in ``{date}`` and ``{languages}``."""

    help: str
    leave: str
    leave_hint: str
    danger_head: str
    trouble_head: str
    machine: str
    lines_lead: str
    none_listed: str
    none_do: str
    seen: str
    spoken: str
    checked: str
    new_tab: str
    first_message: str
    closest: str
    busy_head: str
    busy_more: str
    down_head: str
    down_more: str


def care_words(language: Language) -> CareWords:
    """Return the texts in ``language``."""
    return _spanish() if language == "es" else _english()


def _english() -> CareWords:
    return CareWords(
        help="Help",
        leave="Leave this page",
        leave_hint="or press Escape three times",
        danger_head="If you or someone near you is in danger",
        trouble_head="If you are in danger and cannot wait",
        machine="This is a machine. It can only quote articles, and it cannot call anyone for you.",
        lines_lead="People answer at these help lines:",
        none_listed="The people who run this page have listed no help line here, and a machine must not make one up.",
        none_do="If you can do it safely, call the emergency number of the country you are in, or tell someone you "
        "trust.",
        seen="If someone may see this screen, you can leave at any moment:",
        spoken="In {languages}",
        checked="checked on {date}",
        new_tab="(opens in a new tab)",
        first_message="You are talking to a machine: an AI system, not a person. It answers only from the "
        "articles, and shows you their words.",
        closest="The articles do not answer this. These passages come closest.",
        busy_head="Too many people are asking at the moment.",
        busy_more="Please wait a moment and load this page again. You have not done anything wrong.",
        down_head="This page is not working at the moment.",
        down_more="Something failed on our side. Please try again in a few minutes.",
    )


def _spanish() -> CareWords:
    return CareWords(
        help="Ayuda",
        leave="Salir de esta página",
        leave_hint="o pulse Escape tres veces",
        danger_head="Si usted o alguien cercano está en peligro",
        trouble_head="Si está en peligro y no puede esperar",
        machine="Esto es una máquina. Solo puede citar artículos y no puede llamar a nadie por usted.",
        lines_lead="En estas líneas de ayuda contestan personas:",
        none_listed="Quienes administran esta página no han puesto aquí ninguna línea de ayuda, y una máquina no debe "
        "inventarla.",
        none_do="Si puede hacerlo sin correr peligro, llame al número de emergencias del país donde está, o "
        "cuénteselo a alguien de confianza.",
        seen="Si alguien puede ver esta pantalla, puede salir en cualquier momento:",
        spoken="En {languages}",
        checked="comprobada el {date}",
        new_tab="(se abre en otra pestaña)",
        first_message="Está hablando con una máquina: un sistema de inteligencia artificial, no una persona. Solo "
        "responde a partir de los artículos y le muestra sus palabras.",
        closest="Los artículos no responden a esto. Estos pasajes son los más cercanos.",
        busy_head="Hay demasiadas personas preguntando en este momento.",
        busy_more="Espere un momento y cargue la página otra vez. Usted no ha hecho nada mal.",
        down_head="Esta página no funciona en este momento.",
        down_more="Algo falló de nuestro lado. Inténtelo otra vez dentro de unos minutos.",
    )
