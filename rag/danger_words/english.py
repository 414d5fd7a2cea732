"""How danger is told in English, in words as people type them: lower case, no apostrophes."""

from rag.danger_words.english_captivity import CAPTIVITY
from rag.danger_words.english_groups import GROUPS
from rag.danger_words.english_harm import HARM
from rag.danger_words.english_nearby import NEARBY
from rag.danger_words.signs import Asking, Story, Tongue, pattern, signs

_LEAD = r"""
(?:(?:hi|hello|hey|please|so|and|ok|sorry|excuse me|good morning|thanks|thank you) )*(?:<LEADS>)
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
(?:(?:hi|hello|hey|please|so|and|but|ok|sorry|then|also) )*(?:what|which|who|whose|when|where|why|how|is|are|was|were
|did|does|do|can|could|has|have|had|should|would|will|whats|in what|in which|for what|to what|at what|by what
|(?:the |most |many )?(?:traffickers|victims|migrants|smugglers|recruiters|governments|survivors))
"""
_STUDY = r"""
(?:the|this|your|that|an) (?:articles?|interviews?|report|text|website|officer|author|conference)
essays?|homework|thesis|assignment|dissertation|documentary|novel|movie|research|powerpoint
(?:teacher|professor|boss|class) (?:asked|wants|told) .. (?:what|explain|write|read|definition|means|meaning|present)
(?:what|meaning of) .. means?
(?:school|class|university) (?:project|presentation|paper)
"""
_OWN = r"""
i|we|my|our|mine|me|us|myself|<PERSON> (?:here|next door|upstairs|downstairs)|(?:some|any)(?:one|body) help
"""
_WORRY = r"""
what (?:do|can|should|could) (?:i|we) do(?! before| to| if i| when| for)|is (?:it|this|that) (?:normal|ok|okay|right
|legal|bad|abuse|trafficking)
should (?:i|we) (?:be worried|worry|call|tell)|(?:can|could|will) (?:you|someone|somebody|anyone) help|what if
|how (?:do|can) (?:i|we) (?:help|get|find) (?:her|him|them|out|away)
"""
_ERRAND = r"""
(?:i|we|family) (?:\w+ )?(?:want|would like|would love|need|wish|hope|plan|intend) (?:to (?!die|escape|leave)|a|an|my
|help with|information|training|some|more)
(?:^|(?<=\| ))(?:(?:and|so|please|hi|hello) )*(?:how|which|who|where|can|could|do|does|did|is|are|what|why|will|should)
(?:want|wants|would like|likes|hopes|plans) to (?:know|learn|study|visit|work|understand|travel|move|apply|read|join
|become|help victims)
my question
interested|looking for|thanks|thank you|wondering|curious|my name is|i read that|(?:want|need
|needs) (?:\w+ )?(?:training|information|help with|data|guidelines|materials)|(?:asked|asks|asking) (?:me |us )?(?:what
|how|if|about|where|which)|stands for|needs? (?:a |the |to )?(?:passport|visa|permit|papers|documents)|learn|(?:i|am
|are) (?:study|studying)|volunteer|donate|apply|application|renew|needs? (?:\w+ )?(?:statistics|data|sources
|information)|statistics|human rights|prevent(?:s|ion)?
how (?:do|can|does|could|should|would|long|much|many|to|old|is|are)|can (?:i|he|she|we|they|my|you)
do (?:i|we|they|you) (?:need|have|get)|(?:does|did) (?:my|he|she|it|the|this|iom|anyone)|explain|describe|translate
|send me
what (?:is|are|does|kind|documents?|papers|visa|services|requirements|happens|now|next|about)
where (?:do|can|is|are|should)|which|who (?:is|are|can|helps|do|should)|is there|are there|am i|should i|when (?:is|can
|does|will)
links?|this page|load|download|file|university|citizenship|residency|embassy|consulate
(?:i|we) (?:am|are) (?:a|an|from|writing|reading|doing|the) (?!victim|prisoner|slave|hostage)
"""
_DARK = (
    r"""never|nobody|no one|wont|will not|not allowed|refuses|answers for|speaks for|talks for|speaks? only|yes or no
    |keeps|kept|owns?|curse|juju|voodoo|spell|different|bars? on|lock(?:s|ed)?|moved .. again|never come out
    |one container|listening|watching|permission|belongs?|secret|everything|cant|couldnt|locks?|locked|always
    |anyone|alone|all (?:the|her|his|my|their) (?:money|tips|pay|wages|day)|threat\w*|better (?:behave|not)|or else
    |force[ds]?|has to|have to|made (?:me|her|him|us)|makes (?:me|her|him|us)|make (?:me|her|him|us)|hides?|hidden
    |controls?|follows?|not let|(?:doesnt|dont|didnt|wouldnt|wont|cant) (?:let|want|talk|tell|answer|call|look
    |know where|allow|go to school|leave|pick up|come)|(?:told|tells|telling) (?:me|us|her|him|them) (?:not|to)
    |sent back|deport\w*|owe[sd]?|debt|double|punish\w*|gets? (?:mad|angry)""",
    r"""cry|crying|bleeding|screams?|screaming|cried|scared|afraid|weird|strange|worried|quiet|tired|exhausted|skinny
    |thin|missing|lost|suddenly|suspicious|wrong|not (?:like )?(?:her|him)self|(?:not|isnt) (?:her|him)
    |acts? different|seems?|looks? (?:about|like|so|really|sick|young)|nervous|sad|begged|shaking|goodbye|grateful
    |not free|ashamed|hung up|hangs up|whisper\w*|falls asleep|asleep|begging|nightmares?|ashamed|helpless|please
    |desperate|danger\w*|trouble|stuck|note|wont eat|bad feeling|yells?|breaking|bragging|failing|cigarette|burns?
    |burned|acid|belt|trembl\w*|shak(?:es|ing|y)|hungry|cheap|hiding|rarely|keeps? asking|disappear\w*|vanish\w*
    |stolen|fake|lied|lies|lie|trick\w*|promised""",
    r"""hotel keys?|dates|condoms?|shower\w*|naked|clothes|tattoos?|underwear|nudes?|sex\w*|escorts?|brothels?|bruis\w*
    |drunk|drugs?|pills?|bedroom|touch\w*|stares?|marks|hurts?|hungry|starving|pregnant|bleeding|body|kiss\w*
    |webcam|pimps?|massage|strip\w*|motels?|slap\w*|beat\w*|hit[s]?|yells?|scream\w*|affectionate|(?:be )?(?:nice
    |friendly|sweet) to (?:his|her|the|their|some)|my room|her room|weapons?|guns?|kni(?:fe|ves)""",
    r"""container|shack|safe house|stash house|barn|gate|fence|mattress\w*|basement|balcony|floor|trailer|truck|van
    |warehouse|sleeps? (?:in|on|at)|midnight|at night|late|all day|all night|garage|day and night|every (?:day
    |night)|no days? off|\d+ hours|live where|lives where|stays? with|bathroom|curtains?|windows?""",
    r"""but|and now|another way|other way|as if|as though|stopped|since|(?:and )?now (?:he|she|they|its|it|we|i|says)
    |anymore|ever since|after that|instead|turns? out|turned out|used to|before telling""",
)
_PLAIN = (
    r"""boss(?:es)?|ex|company|manager|caregiver|lawyer|trainer|agent|brother in law|father in law|cousin|employers?
    |owners?|managers?|agency|agencies|recruiters?|captain|foreman|landlord|landlady|madam|husband|boyfriend
    |stepdad|stepfather|guide|coach|pastor|sponsor|m[ae]n|guys?|stranger|people|lady|contractor|older|boyfriends
    |teacher|driver|supervisor|someone|somebody|family friend|mother in law|he|they|uncle|host|madam|guards?|lady
    |older boys""",
    r"""jobs?|work(?:s|ed|ing)?|contract|factory|farms?|pick(?:ing)?|restaurant|salon|clean(?:s|ing)?|nanny|maid
    |call cent(?:er|re)|boat|model\w*|crew|shift|schedule|hotel|bar|club|helper|construction|fields?|kitchen
    |selling|sells|shifts?""",
    r"""pay|pays|paid|paycheck|money|wages?|salary|dollars|\d{3,}|earns?|charge[sd]?|gifts?|buys?|bought|cash|loan
    |makes|cost|fees?""",
    r"""call(?:s|ed|ing)?|phones?|text(?:s|ed|ing)?|messages?|video\w*|answers?|heard|online|profile|pictures?|photos?
    |facebook|instagram|whatsapp|website|internet|tiktok|snapchat|emojis""",
    r"""(?:they|he|she|people|boss|men|man) (?:\w+ )?\w+(?:s|ed|e|t|k) (?:me|us)|inject\w*|whip\w*|electric\w*|trunk""",
    r"""passports?|papers|documents?|id|visa|licen[cs]e|card""",
    r"""kids?|child|children|1[0-7]|teen\w*|young|girls?|boys?|daughters?|niece|nephew|little|school|minors?|baby
    |student""",
    r"""left|went|took|brought|bring|moved|cross\w*|border|north|abroad|flight|car|bus|airport|picked|came|travel\w*
    |gone|ran|city|desert|trip|sent|met""",
)
ENGLISH = Tongue(
    signs=signs((*CAPTIVITY, *HARM, *NEARBY), GROUPS, by_ear=False),
    asking=Asking(
        lead=pattern(_LEAD, GROUPS | {"LEADS": _LEADS}, by_ear=False),
        opening=pattern(_OPENING, GROUPS, by_ear=False),
        study=pattern(_STUDY, GROUPS, by_ear=False),
        own=pattern(_OWN, GROUPS, by_ear=False),
    ),
    story=Story(
        teller=pattern(r"i|we|me|us|my|our", GROUPS, by_ear=False),
        near=pattern(r"(?:my|our) (?:\w+ )?(?:\w+ )?<KIN>|<PERSON> .. <NEAR>", GROUPS, by_ear=False),
        worry=pattern(_WORRY, GROUPS, by_ear=False),
        errand=pattern(_ERRAND, GROUPS, by_ear=False),
        dark=tuple(pattern(words, GROUPS, by_ear=False) for words in _DARK),
        plain=tuple(pattern(words, GROUPS, by_ear=False) for words in _PLAIN),
    ),
    by_ear=False,
)
