"""The texts for someone who may be in danger."""

from ui.both import Both, Texts


class CareWords(Texts):
    """The texts around help lines and the exit."""

    help = Both("Help", es="Ayuda")
    leave = Both("Leave this page", es="Salir de esta página")
    leave_hint = Both("or press Escape three times", es="o presione Escape tres veces")
    danger_head = Both("If you or someone near you is in danger", es="Si usted o alguien cercano está en peligro")
    again_head = Both("Help lines where people answer", es="Líneas de ayuda donde contestan personas")
    trouble_head = Both("If you are in danger and cannot wait", es="Si está en peligro y no puede esperar")
    machine = Both(
        "This is a machine. It can only quote articles, and it cannot call anyone for you.",
        es="Esto es una máquina. Solo puede mostrar lo que dicen los artículos y no puede llamar a nadie por usted.",
    )
    lines_lead = Both("People answer at these help lines:", es="En estas líneas de ayuda contestan personas:")
    none_listed = Both(
        "The people who run this page have listed no help line here, and a machine must not make one up.",
        es="Quienes administran esta página no han puesto aquí ninguna línea de ayuda, y una máquina no debe "
        "inventar una.",
    )
    none_do = Both(
        "If you can do it safely, call the emergency number of the country you are in, or tell someone you trust.",
        es="Si puede hacerlo sin correr peligro, llame al número de emergencias del país donde está, o cuénteselo a "
        "alguien de confianza.",
    )
    seen = Both(
        "If someone may see this screen, you can leave at any moment:",
        es="Si alguien puede ver esta pantalla, puede salir en cualquier momento:",
    )
    spoken = Both("Languages: {languages}", es="Idiomas: {languages}")
    checked = Both("checked on {date}", es="comprobada el {date}")
    closest = Both(
        "The articles do not answer this. These passages come closest.",
        es="Los artículos no responden a esto. Estas partes son las que más se acercan.",
    )
    busy_head = Both(
        "Too many people are asking at the moment.",
        es="Hay demasiadas personas preguntando en este momento.",
    )
    busy_more = Both(
        "Please wait a moment and load this page again. You have not done anything wrong.",
        es="Espere un momento y cargue la página otra vez. Usted no ha hecho nada mal.",
    )
    down_head = Both("This page is not working at the moment.", es="Esta página no funciona en este momento.")
    down_more = Both(
        "Something failed on our side. Please try again in a few minutes.",
        es="Algo falló de nuestro lado. Inténtelo otra vez dentro de unos minutos.",
    )
