"""Tells what asserts nothing: questions, greetings, opinions, titles, labels and names."""

import re

from index.words import fold
from rag.claimed.datelines import is_dateline
from rag.claimed.words import AUXILIARIES, HEADLINE_VERBS, VERBS

_ADDRESS = re.compile(r"https?://\S+|www\.\S+|[^\s@]{1,64}@[^\s@]{1,255}|[#@]\w+")
_WORD = re.compile(r"[^\W\d_]{2,}")
# A line with fewer words than this, without or with a final stop, is a title or label, unless it states a figure.
_FEWEST, _FEWEST_STOPPED = 3, 2
# "Page 3" and "Paso 1" number a part of the text itself.
_NUMBERED = re.compile(
    r"\W*(?:page|pagina|pag|pp?|chapter|capitulo|cap|section|seccion|part|parte|step|paso|figure|figura|fig|table|tabla"
    r"|cuadro|chart|grafico|annex|anexo|appendix|apendice|note|nota|item|punto|slide|question|pregunta|art|article|articulo"
    r"|clause|clausula|inciso|numeral|(?:press|news) release|comunicado(?: de prensa)?|boletin(?: de prensa)?|circular"
    r"|oficio)s?\b(?:[\d\s.,:ºª°#/–-]|de|of|nro|num|no|n)*"
)
# The figure in a name such as "COVID-19" states nothing.
_FIGURE = re.compile(r"(?<![-–\d])\d")
_STOPS = (".", "!", ";", "…")
_ASKS = re.compile(
    r"(?:what|how|why|when|where|who|which|whom|lo que|(?:por |a )?que|como|cuando|donde|quien(?:es)?|cual(?:es)?)\b"
)
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
# "Report 2024" is only a name; "Founded: 1996" and "Fee $2000" state something.
_NAMED_YEAR = re.compile(r"(?<![$€£¥:])(?<![$€£¥:] )\b(?:1[89]|20)\d\d\b(?!:| ?[%€])")
_WORDS = re.compile(r"[^\W_]+")
_QUESTION = re.compile(r"¿|.*\?[\"”’»')\]!]*$", re.DOTALL)
_GREETING = re.compile(
    r"\W*(?:hello|hi|hey|dear|good (?:morning|afternoon|evening|day)|greetings|thanks?(?! to (?!all|every|you))"
    r"|best wishes|(?:best|kind|warm) regards|regards|sincerely|yours|cheers|hola|buen[oa]s (?:dias|tardes|noches)"
    r"|buen dia|estimad[oa]s?|querid[oa]s?|saludos|gracias(?! al? (?!tod[oa]s|usted|quienes))|muchas gracias"
    r"|atentamente|cordialmente|un (?:saludo|abrazo)|reciban? (?:un|nuestro)|sin otro particular"
    r"|let me know|please (?:find|let|do not hesitate)|all rights reserved|todos los derechos reservados"
    r"|notes? (?:to|for) (?:the )?editors?|notas? (?:a|para) (?:la redaccion|l[oa]s editor[ea]s)"
    r"|(?:les?|te) (?:comparto|envio|mando|adjunto) (?:el|la|un|una) (?:\w+ )?"
    r"(?:borrador|texto|version|comunicado|carta)"
    r"|(?:attached|below|here) is (?:the|a|my|our) (?:\w+ )?(?:draft|text|version|release|letter)"
    r"|for immediate release|para (?:su )?(?:publicacion|difusion) inmediata|sent from my|enviado desde mi"
    r"|please consider the environment|(?:follow us|(?:sig|visit)(?:an|a|ue|e)nos) (?:on|en)"
    # "Welcome centers are closed" is no greeting.
    r"|(?:welcome|bienvenid[oa]s?)(?: back| all| everyone| everybody| tod[oa]s)?(?=\W*$| ?[.,:;!…]| to\b| al?\b))(?!\w)"
)
_GREETING_LONGEST = 8
_ABOUT = re.compile(r"(?:about|sobre|acerca de)\b")
# In Spanish only names have capitals in all words but these; headlines may have in English, and where all is capitals.
_OFFICE = re.compile(
    r"(?=.*[a-zà-ÿ]{3})(?=.* (?:de|del|y|e|para) )(?:[A-ZÀ-Þ][\w.]*,?|de|del|la|las|los|el|y|e|para|a|en)"
    r"(?: (?:[A-ZÀ-Þ][\w.]*,?|de|del|la|las|los|el|y|e|para|a|en)){1,11}"
)
_OPINION = re.compile(
    r"\W*(?:(?:and|but|so|personally|y|pero|personalmente|yo)\W+)?(?:"
    r"(?:i|we) (?:also |really |just |do |don['’]t |do not |still )?(?:think|believe|feel|hope|wish|like|love|hate"
    r"|prefer|guess|suppose|doubt|admire)\b|i['’]m (?:glad|happy|sad|sorry|proud|afraid)\b"
    r"|(?:in|to) my (?:opinion|view|mind)\b"
    r"|(?:no )?(?:creo|creemos|pienso|pensamos|opino|opinamos|siento|sentimos|espero|esperamos|prefiero|dudo)\b"
    r"|(?:a mi )?(?:nos|me) (?:parece|gusta|gustan|encanta|encantan|alegra|preocupa|da)\b"
    r"|(?:en|a) mi (?:opinion|juicio|parecer|entender)\b)"
)
# "Nos alegra informar que" and "I'm glad to announce that" introduce a fact.
_TELLING = re.compile(
    r"\b(?:to (?:announce|inform|report|confirm|share|tell)|(?:anunciar|informar|comunicar|confirmar|compartir"
    r"|notificar|avisar|decir)(?:l[ea]s?|te|os)?)\b(?: \w+){0,4} (?:that|que)\b"
)


def only_names(plain: str) -> bool:
    """Tell whether a heading only names what follows and states nothing that could be right or wrong."""
    if plain.endswith(_STOPS) or any(ch.isdecimal() for ch in _YEAR.sub("", plain)):
        return False
    if _ASKS.match(fold(plain)):
        return True
    return not has_known_verb(plain) and HEADLINE_VERBS.isdisjoint(fold(word) for word in _WORDS.findall(plain))


def is_question(plain: str) -> bool:
    """Tell whether a sentence asks."""
    return _QUESTION.match(plain) is not None


def has_known_verb(plain: str) -> bool:
    """Tell whether a text has a word that is almost always a finite verb."""
    return any(fold(word) in AUXILIARIES | VERBS for word in _WORDS.findall(plain))


def asserts(plain: str) -> bool:
    """Tell whether a sentence or line, on one line and without Markdown, says what could be right or wrong."""
    rest = _ADDRESS.sub(" ", plain)
    key, label = fold(plain), fold(rest).strip()
    if not _WORD.search(rest) or is_question(plain) or _NUMBERED.fullmatch(label) or is_dateline(plain):
        return False
    words = len(_WORDS.findall(rest))
    # "Yes." and "Gracias." state nothing alone.
    if words < (_FEWEST_STOPPED if plain.endswith(_STOPS) else _FEWEST) and not _says_a_figure(label):
        return False
    # A figure is a fact, however it is introduced.
    if any(ch.isdecimal() for ch in plain):
        return True
    if (_GREETING.match(key) and len(_WORDS.findall(plain)) <= _GREETING_LONGEST) or _is_label(plain):
        return False
    return not _OPINION.match(key) or _TELLING.search(key) is not None


def _is_label(plain: str) -> bool:
    """Tell whether a line is a title such as "About us", or the name of an office or a post."""
    return bool(_ABOUT.match(fold(plain)) or _OFFICE.fullmatch(plain)) and only_names(plain)


def _says_a_figure(label: str) -> bool:
    """Tell whether a folded line of one or two words states a figure: "Multa: $500", "90 días"."""
    return _FIGURE.search(_NAMED_YEAR.sub("", label)) is not None
