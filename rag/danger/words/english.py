"""Signs of danger in English, in words as people type them: lower case, no apostrophes."""

from functools import cache

from rag.danger.words.english_alone import ALONE
from rag.danger.words.english_alone import GROUPS as AROUND
from rag.danger.words.english_captivity import CAPTIVITY, HOLDS
from rag.danger.words.english_despair import ASKED, DESPAIR
from rag.danger.words.english_groups import GROUPS
from rag.danger.words.english_harm import HARM
from rag.danger.words.english_harmless import GROUPS as PLAIN
from rag.danger.words.english_harmless import HARMLESS
from rag.danger.words.english_nearby import NEARBY, SECRET
from rag.danger.words.signs import Asking, Tongue, pattern, signs

_LEAD = r"""
(?:(?:hi|hello|hey|please|so|and|ok|sorry|excuse me|good morning|thanks|thank you) )*<LEADS>
"""
_LEADS = r"""
(?:i|we) (?:would like|want|need|wanted|am trying|am curious|was wondering|would love)(?: to)? (?:know|learn|understand
|ask|find out|hear|about|what|how|if|whether)(?: more)?
(?:i am )?(?:looking for|interested in)
(?:can|could|would|will) (?:you|u) (?:please )?(?:tell me|explain|show me|(?:help (?:me |us )?)(?:understand|find|learn
|know|with))
(?:help|show|give|tell) (?:me|us) (?:to )?(?:understand|find|learn|about|know|more|what|how|which|the|a|some)
do you (?:know|have)
explain|describe|summari[sz]e|list|define|info(?:rmation)? (?:on|about)
"""
_OPENING = r"""
(?:(?:hi|hello|hey|please|so|and|but|ok|sorry|then|also) )*(?:what(?! if\b)|which|who|whose|when|where|why|how|is|are
|was|were|did|does|do|can|could|has|have|had|should|would|will|whats|in what|in which|for what|to what|at what|by what
|(?:the |most |many )?(?:traffickers|victims|migrants|smugglers|recruiters|governments|survivors))
"""
_STUDY = r"""
(?:the|this|your|that|an) (?:articles?|interviews?|report|text|author|conference)
(?:the|this|your) website (?:says|tells|explains|mentions)
the officer (?:\w+ )?(?:says?|said|tells|explains?|explained|mentions?|mentioned|describes?|described|recommends?|warns?
|interviewed|in the interview)
essays?|homework|thesis|assignment|dissertation|documentary|novel|movie|research|powerpoint
(?:teacher|professor|boss|class) (?:asked|wants|told) .. (?:what|explain|write|read|definition|means|meaning|present)
(?:what|meaning of) .. means?
(?:school|class|university) (?:project|presentation|paper)
"""
_NEWS = r"""
(?:police|prosecutors?|authorities|officials|agents|army|navy|soldiers) (?:\w+ )?(?:freed|frees|rescued|rescues?
|arrested|detained|found|captured)
(?:president|government|congress|senators?|governor|mayor|candidates?|minister|trump|biden|storms?|hurricanes?
|volcano) (?:\w+ )?(?:threat\w+|deport\w+)
(?:was|were) (?:rescued|freed|released) (?:by|in|from)
according to (?:the )?(?:news|police|authorities|government|reports?)
"""
_OWN = r"""
i|we|my|our|mine|me|us|myself|<PERSON> (?:here|next door|upstairs|downstairs)|(?:some|any)(?:one|body) help|right now
|as we speak|being (?:beaten|raped|hurt|killed|attacked|held|sold) (?:now|here|next door|upstairs|tonight)
"""


@cache
def english() -> Tongue:
    """Return the signs of English; compiling them takes a moment, once."""
    return Tongue(
        language="en",
        signs=(
            *signs((*CAPTIVITY, *HARM, *DESPAIR, *SECRET, *ALONE), GROUPS | AROUND, by_ear=False),
            *signs((*HOLDS, *NEARBY), GROUPS, by_ear=False, are_traces=True),
        ),
        asked=signs(ASKED, GROUPS, by_ear=False),
        harmless=pattern(HARMLESS, PLAIN, by_ear=False),
        asking=Asking(
            lead=pattern(_LEAD, GROUPS | {"LEADS": _LEADS}, by_ear=False),
            opening=pattern(_OPENING, GROUPS, by_ear=False),
            study=pattern(_STUDY, GROUPS, by_ear=False),
            news=pattern(_NEWS, GROUPS, by_ear=False),
            own=pattern(_OWN, GROUPS, by_ear=False),
        ),
        by_ear=False,
    )
