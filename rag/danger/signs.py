"""Signs of danger: phrases that state outright that the writer or someone near is in danger."""

import re
import unicodedata
from dataclasses import dataclass

from index.canonical import canonical
from index.words import fold
from rag.danger.tongues import Asking, tongues
from rag.records import Language

_SHORT_FORMS = {
    "q": "que", "k": "que", "ke": "que", "qe": "que", "xq": "porque", "xk": "porque", "pq": "porque", "pk": "porque",
    "porq": "porque", "porke": "porque", "aunq": "aunque", "x": "por", "xfa": "por favor", "xfavor": "por favor",
    "porfa": "por favor", "porfavor": "por favor", "plis": "por favor", "tmb": "tambien", "tb": "tambien", "d": "de",
    "aki": "aqui", "estoi": "estoy", "kiero": "quiero", "kieren": "quieren", "toi": "estoy", "toy": "estoy",
    "ta": "esta", "tan": "estan", "pa": "para", "pal": "para el", "dnd": "donde", "tel": "telefono",
    "cel": "celular", "pls": "please", "plz": "please", "plss": "please", "pliz": "please", "u": "you", "ur": "your",
    "r": "are", "cuz": "because", "coz": "because", "bc": "because", "cus": "because", "dnt": "dont", "cnt": "cant",
    "bf": "boyfriend", "gf": "girlfriend", "hubby": "husband", "bro": "brother", "sis": "sister", "wanna": "want to",
    "gonna": "going to", "gotta": "have to", "lemme": "let me", "hlp": "help", "sum1": "someone", "ppl": "people",
    "em": "them", "cannot": "cant", "im": "i am", "ive": "i have", "shes": "she is", "hes": "he is", "til": "until",
    "theyre": "they are", "theyve": "they have", "ill": "i will", "theres": "there is", "id": "i would",
    "helpme": "help me", "hellp": "help", "helpp": "help", "halp": "help", "nome": "no me", "nopuedo": "no puedo",
    "aiuda": "ayuda", "aiudenme": "ayudenme", "alluda": "ayuda", "theyll": "they will",
    "till": "until", "weve": "we have", "freind": "friend", "frend": "friend", "daugther": "daughter",
    "dauther": "daughter", "husban": "husband", "husbend": "husband", "gona": "going to", "gunna": "going to",
    "kil": "kill", "kiled": "killed",
}  # fmt: skip
# On many keyboards the semicolon is beside the apostrophe: "won;t".
_APOSTROPHES = re.compile(r"['’‘`´ʼ′＇]|(?<=[a-z]);(?=(?:t|s|m|d|re|ll|ve)\b)")
# Without its apostrophe it would be "were", which no list of short forms can write out.
_WE_ARE = re.compile(r"\bwe['’‘`´ʼ′＇;]re\b")
_SOS = re.compile("\N{SQUARED SOS}|\\bs[.] ?o[.] ?s\\b", re.I)
_STRETCHED = re.compile(r"([a-z])\1{2,}")
# A lone "m" is "me" before what someone does to the writer; elsewhere it is metres, a size, an hour or a name.
_ME = re.compile(
    r"(?<![^\s¿¡(])(?<!\d\s)(?<!\b[ap]\s)(?<!\d[ap]\s)(?<!\bla\s)(?<!talla\s)(?<!letra\s)m(?= (?:l[oa]s? )?(?:"
    r"(?:peg|golpe|viol|maltrat|mat|lastim|amena[sz]|oblig|en[cs]err?|secuestr|quit|kit|de[jg]|pag|llev|toc|manose|grit"
    r"|insult|vigil|acos|control|rob)(?:a|an|o|aron|aba|aban)"
    r"|(?:qu|k)ieren? (?:mat|golpe|peg|viol|vend|llev|quit|oblig|lastim)ar|(?:hacen?|hizo|hicieron) dano"
    r"|encierran?|fuerzan?|tienen?(?= (?:en[cs]|a[kqmt]|bajo|pres|ret|sin|trabaj))|(?:per)?siguen?|venden|vendieron"
    r"|[bv]an? a|escape)\b)"
)
# Digits typed for letters, so that no filter reads the word, and endings that stand for both genders.
_AS_LETTERS = str.maketrans("034", "oea")
_FIGURES = re.compile(r"(?<=[a-z])[034](?=[a-z])")
_BOTH = re.compile(r"(?<=[a-z])@(?=s?(?:\W|$))|(?<=[a-z]{2}[dnr])x(?=s?\b)")
# English as people write it whose first language is another: "I want leave", "we no can go".
_WANT = re.compile(
    r"\b(want|wants|wanted|need|needs|try|tries|tried) (?=(?:leave|go|run|escape|flee|hide|die|live|wake|sleep|kill"
    r"|hurt|hit|beat|rape|take|sell|buy|marry|stop|send|make|tell|get|be|come|return|bring|burn|cut|find|save)\b)"
)
_NO_CAN = re.compile(
    r"\b(?:no can|can no(?= (?:leave|go|run|escape|get|talk|speak|call|see|move|breathe|eat|sleep)\b))\b"
)
_PIECE = re.compile(r"[a-z0-9]+|[.?!;:\n]")
_ENDS = frozenset(".?!;:\n")


@dataclass(frozen=True, slots=True)
class FoundSign:
    """A sign found in a message: the language it is in, its name, and whether it is only a trace of danger."""

    language: Language
    name: str
    is_trace: bool


def first_sign(sentences: list[str]) -> FoundSign | None:
    """Return the first sign in a message that states danger outright, else the first trace of danger, or None."""
    trace: FoundSign | None = None
    for tongue in tongues():
        heard = [tongue.heard(sentence) for sentence in sentences]
        # General questions are left out: "Why could she not leave?" is about an article.
        told = [sentence for sentence in heard if not _is_general(sentence, tongue.asking)]
        for signs, read in ((tongue.signs, " | ".join(told)), (tongue.asked, " | ".join(heard))):
            for sign in signs:
                if (trace is None or not sign.is_trace) and sign.pattern.search(read):
                    found = FoundSign(tongue.language, sign.name, sign.is_trace)
                    if not sign.is_trace:
                        return found
                    trace = found
    return trace


def asks_generally(sentences: list[str]) -> bool:
    """Tell whether each of the folded sentences asks something, or is about texts, and mentions nobody near.

    A question in one language may lack the other's words for the writer, so these are looked for in both.
    """
    return all(_is_general_in_both(sentence) for sentence in sentences)


def _is_general_in_both(sentence: str) -> bool:
    heard = [(tongue.heard(sentence), tongue.asking) for tongue in tongues()]
    shortest = min((_question(one, asking) for one, asking in heard), key=len)
    is_of_nobody = not any(asking.own.search(shortest) for _, asking in heard)
    return is_of_nobody and any(_is_general(one, asking) for one, asking in heard)


def _question(sentence: str, asking: Asking) -> str:
    lead = asking.lead.match(sentence)
    return sentence[lead.end() :].lstrip() if lead else sentence


def _is_general(sentence: str, asking: Asking) -> bool:
    is_about_texts = asking.study.search(sentence) or asking.news.search(sentence)
    if is_about_texts and asking.own.search(sentence) is None:
        return True
    question = _question(sentence, asking)
    asked = question != sentence or question.endswith("?") or asking.opening.match(question) is not None
    return asked and asking.own.search(question) is None


def sentences_of(message: str) -> list[str]:
    """Return the folded sentences of a message, with short forms written out and without harmless phrases.

    A question keeps its mark.
    """
    found = [_without_harmless(sentence) for sentence in _sentences(message)]
    return [sentence for sentence in found if sentence]


def _without_harmless(sentence: str) -> str:
    for tongue in tongues():
        sentence = tongue.harmless.sub("|", sentence)
    return "" if sentence.strip("| ?") == "" else sentence


def _sentences(message: str) -> list[str]:
    # Invisible characters must not split words, and bold letters are letters.
    seen = canonical(_SOS.sub(" sos ", message))
    plain = "".join(unicodedata.normalize("NFKC", letter) if letter.isalpha() else letter for letter in seen)
    folded = _APOSTROPHES.sub("", _WE_ARE.sub("we are", fold(plain))).replace("ñ", "n").replace("œ", "oe")
    folded = _BOTH.sub("o", _FIGURES.sub(lambda found: found[0].translate(_AS_LETTERS), folded))
    folded = _ME.sub("me", folded)
    words: list[list[str]] = [[]]
    for piece in _PIECE.findall(_STRETCHED.sub(r"\1", folded)):
        if piece in _ENDS:
            # A question keeps its mark, since "Was she threatened?" has no question word.
            words[-1] += ["?"] if piece == "?" and words[-1] else []
            words.append([])
        else:
            words[-1].append(_SHORT_FORMS.get(piece, piece))
    return [_with_to(" ".join(sentence)) for sentence in words if sentence]


def _with_to(sentence: str) -> str:
    return _WANT.sub(r"\1 to ", _NO_CAN.sub("cant", sentence))
