"""English and Spanish words that tell who speaks: verbs of saying, names, and descriptions of speakers."""

import re

_VERBS = """
    said says told tells explained explains added adds noted notes stated states recalled recalls argued argues
    insisted insists warned warns declared declares remarked observed observes commented comments concluded
    concludes affirmed emphasised emphasized stressed stresses acknowledged acknowledges admitted admits asked
    asks replied replies answered answers continued continues confirmed confirms wrote writes dijo dice dijeron
    explicó explica añadió añade agregó agrega señaló señala afirmó afirma indicó indica comentó comenta contó
    cuenta relató relata recordó recuerda aseguró asegura declaró declara manifestó manifiesta expresó expresa
    sostuvo sostiene subrayó subraya destacó destaca advirtió advierte concluyó concluye respondió responde
    apuntó apunta mencionó menciona puntualizó precisó precisa detalló detalla reconoció reconoce admitió admite
    insistió insiste enfatizó enfatiza preguntó pregunta escribió escribe
""".split()
_CAPITAL = r"[A-ZÀ-ÖØ-Þ][\w’'-]*"
_JOINING = r"(?:de la|de las|de los|del|de|y|van der|van|von|da|dos|bin|al)"
_HONORIFIC = r"(?:(?:Mr|Mrs|Ms|Dr|Dra|Sr|Sra|Srta|Lic|Licda|Prof|Ing)\.? |Sister |Father |Sor |Don |Doña )?"
_NAME = rf"{_HONORIFIC}{_CAPITAL}(?:(?: {_JOINING})? {_CAPITAL}){{0,4}}"
_ARTICLE = r"(?i:an?|the|one|our|una?|el|la|los|las|nuestra|nuestro)"
_ROLES = """
    director coordinator officer official president presidents minister secretary spokesperson spokeswoman
    spokesman spokespeople ambassador consul governor mayor judge prosecutor lawyer doctor nurse psychologist
    worker teacher researcher expert experts specialist manager chief head leader representative representatives
    delegate adviser advisor volunteer agent priest woman women man men girl girls boy mother father survivor
    survivors victim victims migrant migrants refugee refugees student neighbour king queen pope shah professor
    author founder chair commissioner officials ministry government governments court commission committee
    council association agency office organization organisation institute conference embassy consulate
    foundation network police secretariat bank university directora coordinadora coordinador oficial funcionario
    funcionaria funcionarios presidenta presidente ministro ministra secretario secretaria portavoz vocera
    vocero embajador embajadora cónsul gobernador gobernadora alcalde alcaldesa jueza juez fiscal abogada
    abogado doctora médico médica enfermera enfermero psicóloga psicólogo trabajadora trabajador maestra maestro
    investigadora investigador experta experto expertos especialista gerente jefa jefe líder lideresa
    representante representantes delegada delegado asesora asesor voluntaria voluntario agente sacerdote mujer
    mujeres hombre hombres niña niño madre padre sobreviviente sobrevivientes víctima víctimas migrante
    refugiada refugiado estudiante vecina vecino rey reina papa profesora profesor autora autor fundadora
    fundador comisionada comisionado ministerio gobierno gobiernos tribunal corte comisión comité consejo
    asociación agencia oficina organización instituto conferencia embajada consulado fundación red policía
    secretaría banco universidad
""".split()
_ROLE = rf"(?i:{'|'.join(sorted(_ROLES, key=len, reverse=True))})\b"
_BETWEEN = rf"(?:(?!{_ARTICLE} )[\w’'-]+ ){{0,3}}?"
_PHRASE = rf"{_ARTICLE} {_BETWEEN}{_ROLE}(?: [^,.;:()“”\"«»—–\n]{{2,60}}?)??"
_PRONOUN = r"(?i:s?he|they|él|ella|ellos|ellas)"

SAYING = rf"(?:{'|'.join(sorted(_VERBS, key=len, reverse=True))})\b"
_LINKS = r"(?:who|that|que|quien|when|in|at|on|about|during|en|sobre|acerca|durante|al)"
_ENDS = rf"(?=[,.;:()“”\"«»—–\n]| {_LINKS}\b| (?:has |have |ha |\w{{1,12}}ly |\w{{1,12}}mente )?{SAYING}|\Z)"
WHO = rf"(?P<who>{_PRONOUN}\b|{_NAME}|{_PHRASE}{_ENDS})"
NAME = re.compile(rf"{_NAME}\Z")
PRONOUN = re.compile(rf"(?:{_PRONOUN})\Z", re.IGNORECASE)
INTERVIEWEE = re.compile(
    r"\b(?i:interview(?:ed)?|conversation|spoke|talked|sat down|entrevista(?:mos)?|conversación|conversamos|hablamos"
    rf"|charlamos|platicamos)(?: (?:with|to|a|al|con))+ (?P<who>{_NAME}|{_PHRASE}{_ENDS})"
)
_NO_NAMES = frozenset(
    """
    the this that these those it there here however but and so then when while if as in on at for from what who
    which why how yes no another other many some most all each both nobody everyone someone article source note
    el la los las un una este esta estos estas ese esa eso esto hay aquí pero y así cuando mientras si como en
    por para de qué quién cuál cómo sí otro otra otros otras muchos algunos todos cada ambos nadie alguien
    artículo fuente nota according según como de he she they él ella ellos ellas se también además aún
    """.split()
)

_ADVERBS = frozenset(
    "yesterday today now then later finally meanwhile recently ayer hoy ahora luego entonces después finalmente".split()
)


def is_someone(words: str) -> bool:
    """Tell whether words next to a verb of saying can be its subject."""
    return NAME.match(words) is None or words.split()[0].lower() not in _NO_NAMES


def without_adverbs(words: str) -> str:
    """Return a name without an adverb after it, or before it at the start of a sentence."""
    first, _, rest = words.partition(" ")
    kept = rest if rest and first.lower() in _ADVERBS else words
    return re.sub(r" \w+(?:ly|mente)\Z", "", kept)
