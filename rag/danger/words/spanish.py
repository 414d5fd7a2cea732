"""Signs of danger in Spanish, in words as people type them: lower case, no accents, n for ñ."""

from functools import cache

from rag.danger.words.portuguese import PORTUGUESE
from rag.danger.words.signs import Asking, Tongue, pattern, signs
from rag.danger.words.spanish_alone import ALONE
from rag.danger.words.spanish_alone import GROUPS as AROUND
from rag.danger.words.spanish_captivity import CAPTIVITY, HOLDS
from rag.danger.words.spanish_despair import ASKED, DESPAIR
from rag.danger.words.spanish_groups import GROUPS
from rag.danger.words.spanish_harm import HARM
from rag.danger.words.spanish_harmless import GROUPS as PLAIN
from rag.danger.words.spanish_harmless import HARMLESS
from rag.danger.words.spanish_nearby import NEARBY, SECRET

_LEAD = r"""
(?:(?:hola|buenas|buenos dias|buenas tardes|buenas noches|por favor|disculpe|disculpa|perdon|oye|gracias|y|pero|entonces
|ok) )*<LEADS>
"""
_LEADS = r"""
(?:yo )?(?:quiero|quisiera|necesito|me gustaria|queria|deseo) (?:saber|aprender|conocer|entender|informarme|informacion
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
|es (?:cierto|verdad|posible|legal)|existe[ns]?|se puede|explica|dame|lista|(?:los
|las) (?:propios |propias )?(?:tratantes|traficantes|victimas|mujeres|migrantes|gobiernos|paises|coyotes|polleros
|reclutadores|empleadores|padres|menores|sobrevivientes))
"""
_STUDY = r"""
(?:el|este|ese|un|del|al|los) (?:articulos?|informe|texto|reporte|documental|libro|autor|reportaje)
(?:este|ese|del|al|el) sitio(?: web)? (?:dice|habla|explica|menciona)
(?:la|esta) (?:entrevista|autora|conferencia|nota)
(?:la|esta) pagina (?:dice|habla|explica|menciona)
(?:el|la) oficial (?!me |nos )(?:\w+ )?(?:dice|dijo|habla|hablo|explica|explico|menciona|menciono|cuenta|conto|comenta
|responde|respondio|advierte|advirtio|recomienda|describe|de la entrevista|entrevistad[oa])
ensayo|tesis|tarea (?:sobre|de)|monografia|investigacion (?:sobre|de|para)|exposicion|presentacion (?:sobre|de)|novela
|pelicula
proyecto (?:escolar|de la escuela|sobre)
(?:maestr[oa]|profe|profesora?|jef[ea]|licenciad[oa]) .. (?:pregunt\w+|pidio|dejo|mando|encargo) .. (?:que significa
|definir|tarea|explicar|leer|significa|buscar)
significan?
"""
_NEWS = r"""
(?:policias?|fiscalia|autoridades|ejercito|marina|guardia nacional|agentes) (?:\w+ )?(?:rescat\w+|liber\w+|detuv\w+
|detien\w+|arrest\w+|encontr\w+|captur\w+|asegur\w+)
(?:presidente|presidenta|gobiernos?|congreso|senador(?:es|a)?|gobernadora?|alcalde|alcaldesa|candidat[oa]s?
|ministr[oa]s?|trump|biden|volcan|huracan|tormentas?|sequia) (?:\w+ )?(?:amenaz\w+|deport\w+)
(?:rescataron|liberaron|detuvieron|capturaron) (?:a|en) |fueron (?:rescatad|liberad)[oa]s
(?:lei (?:que|sobre)|(?:vi|escuche|oi) en (?:la|las|el) (?:noticias|tele\w*|radio|periodico))
segun (?:la |el |las |los )?(?:noticias?|policia|fiscalia|autoridades|periodico|prensa)
"""
_OWN = r"""
yo|me|mi|mis|mi[oa]s?|nos|nuestr[oa]s?|conmigo|tengo|estoy|puedo|debo|hago|voy|estamos|podemos|somos|soy|se nada|salgo
|escapo|tenemos|hacemos
(?:una amiga|un amigo|una conocida|un conocido|una vecina|un vecino)
(?:alguien|quien) (?:me |nos )?(?:ayud\w+|puede ayudar\w*)
<PERSON> .. <NEAR>
(?:la|lo|las|los) (?:estan?|andan?) (?:golpe|peg|mat|viol|tortur|maltrat|abus|vend|amenaz|oblig|lastim|ahorc)\w*(?:ando
|iendo)
(?:la|lo|las|los) (?:golpean?|matan?|pegan?|violan?|venden?|tienen? <HELD>|prostituyen?) .. (?:todos los dias|cada|ahi
|ahorita|ahora|en este momento|siempre|si no|noche)
(?:cuando|si) (?:\w+ )?(?:llega|toma|viene) (?:borracho|tomado|drogado|de malas)
ahorita|ahora mismo|en este momento|denuncio|reporto|aviso
"""


@cache
def spanish() -> Tongue:
    """Return the signs of Spanish; compiling them takes a moment, once."""
    return Tongue(
        language="es",
        signs=(
            *signs((*CAPTIVITY, *HARM, *DESPAIR, *SECRET, *ALONE, *PORTUGUESE), GROUPS | AROUND, by_ear=True),
            *signs((*HOLDS, *NEARBY), GROUPS, by_ear=True, are_traces=True),
        ),
        asked=signs(ASKED, GROUPS, by_ear=True),
        harmless=pattern(HARMLESS, PLAIN, by_ear=False),
        asking=Asking(
            lead=pattern(_LEAD, GROUPS | {"LEADS": _LEADS}, by_ear=True),
            opening=pattern(_OPENING, GROUPS, by_ear=True),
            study=pattern(_STUDY, GROUPS, by_ear=True),
            news=pattern(_NEWS, GROUPS, by_ear=True),
            own=pattern(_OWN, GROUPS, by_ear=True),
        ),
        by_ear=True,
    )
