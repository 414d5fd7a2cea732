"""Whether a sentence is about papers that were lost or stolen, where a question tells of some that somebody keeps."""

import re

from index.records import Hit, Span
from rag.asked.folded import folded_passage, folded_words
from rag.ports import Question
from rag.rows import in_words

_PAPERS = re.compile(
    r"\b(?:pasaportes?|papeles|documentos?|documentacion|visas?|cedulas?|dni|dpi|dui|identificacion(?:es)?|credencial(?:es)?"
    r"|passports?|papers|documents?|ids?)\b"
)
_KEPT = re.compile(
    r"\b(?:quit(?:a|an|o|aron|aba|ado|ados|en)|retien\w+|retuv\w+|retener\w*|retenid\w+|retenciones|guard(?:a|an|e|en|aron"
    r"|ad[oa]s?)|confisc\w+|decomis\w+|escond\w+|qued(?:o|aron|a|an|e|en)|devuelv\w+|devolv\w+|keeps?|kept|keeping|holds?"
    r"|holding|held|took|takes?|taken|withh\w+|hid|hides?|seized?)\b"
)
# What a follow-up is about has lost its verbs: "where do I report it (boss passport)".
_KEEPER = re.compile(
    r"\b(?:jef[ea]s?|patron(?:a|es)?|duen[oa]s?|capataz|mayordomo|contratista|agencia|reclutador(?:a|es)?|enganchador\w*"
    r"|coyotes?|empleador\w*|senora|marido|esposo|novio|boss|employers?|foreman|recruiters?|agency|manager|husband"
    r"|boyfriend|landlord|smugglers?)\b"
)
_GONE = re.compile(
    r"\b(?:perdi\w*|perder\w*|pierd\w+|extravi\w+|rob(?:o|a|an|aron|ad[oa]s?|ar\w*)|ladron\w*|asalt\w+"
    r"|lost|los(?:e|es|ing)|stole|stolen|robbed|thie\w+|theft|missing)\b"
)
_ANOTHER = re.compile(
    r"\b(?:nuev[oa]s?|otr[oa]s?|repon\w+|reposicion|duplicad\w+|renov\w+|sac(?:o|ar)|new|another|replac\w+|renew\w*)\b"
)


def is_of_lost_papers(question: Question, hit: Hit, span: Span) -> bool:
    """Tell whether a sentence is about lost or stolen papers, and a question about some that somebody keeps.

    The police station that replaces what was lost is the wrong place for who has an employer to report.
    """
    asked = folded_words(question.searched_for)
    if not _PAPERS.search(asked) or _GONE.search(asked) or _ANOTHER.search(asked):
        return False
    if not _KEPT.search(asked) and not _KEEPER.search(asked):
        return False
    said = folded_passage(in_words(hit.article, span))
    above = folded_passage("".join(hit.titles[-1:]))
    return bool(_GONE.search(said) or _GONE.search(above)) and not (_KEPT.search(said) or _KEPT.search(above))
