"""How danger is told in Spanish, in words as people type them: lower case, no accents, n for ñ."""

from functools import cache

from rag.danger_words.signs import Asking, Tongue, pattern, signs
from rag.danger_words.spanish_captivity import CAPTIVITY
from rag.danger_words.spanish_groups import GROUPS
from rag.danger_words.spanish_harm import HARM
from rag.danger_words.spanish_nearby import NEARBY

_LEAD = r"""
(?:(?:hola|buenas|buenos dias|buenas tardes|buenas noches|por favor|disculpe|disculpa|perdon|oye|gracias|y|pero
|entonces|ok) )*(?:<LEADS>)
"""
_LEADS = r"""
(?:yo )?(?:quiero|quisiera|necesito|me gustaria|queria|deseo) (?:saber|aprender|conocer|entender|informarme
|informacion
|preguntar|leer|consultar|una? informacion)(?: mas)?(?: de| sobre| si)?
(?:me )?(?:puede[ns]?|podria[ns]?|podes) (?:por favor )?(?:decir\w*|explicar\w*|hablar\w*|contar\w*|informar\w*
|resumir\w*|ayudar(?:me|nos)? a (?:entender|encontrar|buscar|comprender|saber))
me (?:dices|dice|explicas|explica|cuentas|hablas) (?:que es|como|cuales|sobre|de)
(?:ayuda|ayudame|ayudeme|ayudenme) (?:a|para) (?:entender|encontrar|buscar|comprender|saber|con la tarea)
(?:busco|informacion|info) (?:informacion |info )?(?:sobre|de|acerca)
hablame|explicame|dime|digame|cuentame|expliqueme|resume|resumeme|define|sabes|sabe usted|saben
"""
_OPENING = r"""
(?:(?:hola|buenas|buenos dias|por favor|disculpe|disculpa|y|pero|entonces|oye|ok|tambien) )*(?:(?:a|de|en|con|por|para
|desde|hasta|sobre|segun|contra) )?(?:que|cual(?:es)?|quien(?:es)?|como|cuando|donde|adonde|cuant[oa]s?|porque|por que
|es|son|fue|fueron|hay|existe[ns]?|se puede|puede[ns]?|tiene[ns]? (?!a )|habla|hubo|estuvo|habia|era|eran|piden
|necesitan?|explica|dame|lista|(?:los|las) (?:propios |propias )?(?:tratantes|traficantes|victimas|mujeres|migrantes
|gobiernos|paises|coyotes|polleros|reclutadores|empleadores|padres|menores|sobrevivientes))
"""
_STUDY = r"""
(?:el|este|ese|un|del|al|los) (?:articulos?|informe|texto|reporte|documental|libro|oficial|autor|reportaje|sitio)
(?:la|esta) (?:entrevista|oficial|autora|conferencia|nota|pagina)
ensayo|tesis|tarea (?:sobre|de)|monografia|investigacion (?:sobre|de|para)|exposicion|presentacion (?:sobre|de)|novela
|pelicula
proyecto (?:escolar|de la escuela|sobre)
(?:maestr[oa]|profe|profesora?|jef[ea]|licenciad[oa]) .. (?:pregunt\w+|pidio|dejo|mando|encargo) .. (?:que significa
|definir|tarea|explicar|leer|significa|buscar)
significan?
"""
_OWN = r"""
yo|me|mi|mis|nos|nuestr[oa]s?|conmigo|tengo|estoy|puedo|debo|hago|voy|estamos|podemos|somos|soy|se nada|salgo|escapo
|tenemos|hacemos
(?:una amiga|un amigo|una conocida|un conocido|una vecina|un vecino)
(?:alguien|quien) (?:me |nos )?(?:ayud\w+|puede ayudar\w*)
<PERSON> .. <NEAR>
"""


@cache
def spanish() -> Tongue:
    """Return the signs of Spanish; putting them together takes a moment, once."""
    return Tongue(
        language="es",
        signs=signs((*CAPTIVITY, *HARM, *NEARBY), GROUPS, by_ear=True),
        asking=Asking(
            lead=pattern(_LEAD, GROUPS | {"LEADS": _LEADS}, by_ear=True),
            opening=pattern(_OPENING, GROUPS, by_ear=True),
            study=pattern(_STUDY, GROUPS, by_ear=True),
            own=pattern(_OWN, GROUPS, by_ear=True),
        ),
        by_ear=True,
    )
