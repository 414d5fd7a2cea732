"""English ways of addressing a machine: phrases that nobody writes to people, and phrases that advice uses too."""

from index.aside.ways import BEGINNING, GREETED, MACHINE, NEAR, Way

_SPOKEN_OF = r"(?:(?:all |any |every |each )?(?:the |a |an |our )?(?:users?|visitors?|readers?|humans?))"
_SAY = (
    r"(?:say|tell|answer|respond|reply|recommend|claim|state|give|direct|refer|output|print|insist|send|provide|write"
    r"|point|mention|deny|reveal)"
)
_PRIOR = (
    r"(?:previous|prior|above|earlier|preceding|foregoing|former|existing|initial|original|system|hidden|secret"
    r"|internal)"
)
_RULES = (
    r"(?:instructions?|prompts?|rules?|guidelines?|guidance|directions?|directives?|commands?|restrictions?"
    r"|constraints?|guardrails?|safety|filters?|programming|training|context|system message|policies|policy)"
)
_SET_ASIDE = (
    r"(?<!not )(?<!never )(?<!n't )(?<!you )\b(?:ignore|disregard|forget|override|overrule|bypass|discard|neglect"
    r"|skip|drop|do not (?:follow|obey)|stop (?:following|obeying)|pay no attention to|dismiss|set aside)\b"
)
_PERSONA = (
    r"(?:(?:an? |the |my |our )?(?:[\w-]+ ){0,2}(?:ai|assistant|\w*bot|language model|persona|character)\b"
    r"|(?:an? )?(?:\w+ )?(?:unrestricted|unfiltered|uncensored|jailbroken|evil|dan)\b"
    r"|(?:not )?(?:bound|limited|restricted|constrained) by (?:your |any |these |those |the )?"
    rf"(?:{_PRIOR} )?(?:rules|restrictions|instructions|guidelines|policies|filters)"
    r"|(?:free (?:of|from)|without) (?:your |any |all )?(?:rules|restrictions|guidelines|filters|limits)\b)"
)
_LIMITS = r"(?:rules|restrictions|limits|filters|guidelines|instructions|constraints|guardrails|policies)"
_TO_THE_USER = rf"[^.\n]{{0,30}}\bto {_SPOKEN_OF}\b"
_MUST = (
    r"(?:must|should|shall|has to|have to|is (?:required|instructed|ordered)|are (?:required|instructed|ordered)"
    r"|needs? to|will (?:now|always)|is to|are to)"
)

STRONG = (
    Way(
        "role mark",
        r"<\|[a-z_ ]{2,30}\|>|\[/?inst\]|<</?sys>>|</?s>|</?(?:system|assistant|user|instructions?|prompt)>"
        r"|(?:^|[\n.!?] ?)\W{0,4}(?:system|developer)(?: (?:prompt|message|override|note))?\W{0,3}:\W{0,3}"
        r"(?:you (?:are|must|will|should|shall)|ignore|always|never|do not|from now|respond|answer|reply)"
        r"|\b(?:begin|end|start) (?:of )?(?:system|admin|hidden|new|untrusted)?\W{0,2}(?:prompt|system message)",
    ),
    Way(
        "set rules aside",
        rf"{_SET_ASIDE}{NEAR}(?:{_PRIOR}\b{NEAR}?{_RULES}\b|(?:your|its) {_RULES}\b"
        rf"|{_RULES} (?:above|before|so far|given to you|you (?:were|have been|are|received|got|had))"
        r"|everything (?:above|before|else)|everything (?:that |you )[^.\n]{0,30}\b(?:above|before|so far|until now)\b"
        r"|(?:what|anything|all) (?:was|came|is|that (?:was|came|is)|you were told) (?:\w+ )?(?:above|before)\b)",
    ),
    Way(
        "new role",
        rf"\byou are (?:now|no longer|from now on|henceforth) (?:going to be |called |playing )?{_PERSONA}"
        r"|\bfrom (?:now|here|this point) on(?:wards?)?,? (?:(?:you|must|should|will|shall|always|only|never) )*"
        r"(?:say|tell|(?:answer|respond|reply) (?:that|only|with|as|(?:to )?(?:every|all|any) questions?)|recommend"
        r"|claim|state|reveal|cite|act as|behave|pretend|ignore)\b"
        rf"|\bfrom (?:now|here|this point) on(?:wards?)?,? you are {_PERSONA}"
        r"|\b(?:act|behave|respond|answer|operate|function) as (?:(?:if|though) you (?:are|were|have|had) "
        rf"(?:(?:no|not|free|without) (?:\w+ ){{0,2}}{_LIMITS}|{_PERSONA})"
        rf"|an? (?:unrestricted|unfiltered|uncensored|evil|linux|terminal|hacker|dan|assistant|{MACHINE})\b"
        r"|an? \w+ (?:who|that) (?:never|always|does not|has no|ignores)\b)"
        r"|\b(?:pretend|role-?play|simulate) (?:that )?(?:you are|you're) (?:an?|the|my)\b"
        r"|\b(?:enter|enable|activate|switch (?:to|into)|you are in|go into) (?:the )?(?:developer|debug|dan|god|admin"
        r"|maintenance|unrestricted|sudo|jailbreak)(?: \w+)? ?mode|\bjailbreak|\bdo anything now\b"
        rf"|\byour (?:new )?(?:role|task|job|goal|purpose|mission|instructions) (?:is|are) now to {_SAY}\b"
        rf"|\byour new (?:role|task|job|goal|instructions|name)(?: is| are)?(?: to)?\W{{1,3}}(?:{_SAY}|\w+bot)\b"
        rf"|\bnew (?:task|role|goal|orders|instructions) for (?:you\b|the (?:assistant|model|bot)|(?:the |any "
        rf")?{MACHINE}\b)",
    ),
    Way(
        "spoken to",
        r"(?:^|[\n.!?:;(\[] ?)\W{0,4}(?:(?:attention|note|notice|message|instructions?|important|warning|reminder"
        rf"|command)(?:,| (?:to|for))? ?(?:all |any |the |every |our |this )?{MACHINE}"
        rf"|(?:dear|hey|hello|hi|to|for),? ?(?:all |any |the |every |our |this )?{GREETED})"
        r"(?: (?:reading|processing|summari\w+|that|who)[^.\n]{0,40})?\s?[,:!\n—-]"
        r"|(?:^|[\n.!?:;(\[] ?)\W{0,4}(?:dear|hey|hello|hi) (?:assistant|bot|model)\s?[,:!]"
        r"|(?:^|[\n.!?:;(\[] ?)\W{0,4}(?:assistant|model|bot) instructions\s?:"
        rf"|\bif (?:you|you're|this is being read by|the reader)(?: are| is)? (?:an?|the) {MACHINE}\b"
        r"|\b(?:as|being) an? (?:ai|language model|chat ?bot|llm|(?:ai|virtual) assistant),? you\b"
        rf"|\b(?:(?:any|all|every|the|this) {MACHINE} (?:reading|processing|that \w+|who \w+|summari\w+|answering"
        rf"|using|indexing)[^.\n]{{0,40}}|{MACHINE} (?:reading|processing|summari\w+|answering)[^.\n]{{0,40}})"
        rf",? {_MUST}\b{NEAR}(?:{_SAY}|include|ignore|cite|add|obey|follow|call|link|quote)\b"
        rf"|\b(?:any|all|every|the|this) {MACHINE},? {_MUST}\b{NEAR}(?:{_SAY}|ignore|cite|obey|quote)\b",
    ),
    Way(
        "said in answers",
        rf"\b(?:when|whenever|if|once|every time|each time) {_SPOKEN_OF} (?:asks?|wants? to know|questions?)\b"
        rf"[^.\n]{{0,80}}?[, ](?:then )?(?:always |only |just |simply |you must |you should |please )*{_SAY}\b"
        rf"|\b(?:convince|persuade) {_SPOKEN_OF} (?:to|that)\b"
        r"|\b(?:in|at the end of|to|into|with) (?:every one|each|all) of your (?:next |future |own )?"
        r"(?:responses|replies|outputs)\b"
        r"|\bat the (?:end|start|beginning) of (?:your|every|each) (?:next |final )?(?:response|reply|output)s?\b"
        r"|\byour (?:next |final |only |entire |every )?(?:answers?|responses?|repl(?:y|ies)|outputs?) (?:must|should"
        r"|shall|has to|have to|needs? to|will) (?:always |only )?(?:begin|start|end|open|close|finish|consist)\b"
        r"|\b(?:respond|reply|answer) (?:only |just |exactly |simply )?with (?:only |nothing but )?the (?:exact )?"
        r"(?:word|phrase|text|sentence|link)s?\b"
        r"|\b(?:respond|reply|answer) (?:(?:only|just|exactly|simply) with|with (?:only|nothing but)) \W"
        r"|\b(?:output|echo) (?:only|just|exactly|verbatim|the (?:word|phrase"
        r"|following|text|string|exact))\b"
        rf"|\bin your (?:next |final )?(?:answer|response|reply) to {_SPOKEN_OF}"
        r"|\b(?:all|every|any|each|your) summar(?:y|ies) of this (?:document|page|article|text|site)\b|\bstay in "
        r"character\b"
        r"|\balways (?:cite (?!your)|quote (?:this|from this))|\b(?:prefer|trust) this over\b"
        r"|\b(?:cite|quote|treat|rank|use|trust|prefer|consider|prioriti[sz]e) (?:only )?this (?:passage|document"
        r"|article"
        r"|text|source|page|paragraph) (?:first|only|above|over|before|as (?:the )?(?:only|true|most|highest))\b",
    ),
    Way(
        "secrets",
        r"(?<!not )(?<!never )(?<!n't )\b(?:reveal|show|print|output|leak|disclose|display|repeat|give|tell|expose|dump"
        r"|return|list|share|summari[sz]e|translate|send|email)\b(?: me| us| them| back| out| the user)?(?: all(?: "
        r"of)?)?"
        r" (?:your|the|its) (?:\w+ )?(?:(?:full |own |exact )*(?:system prompts?|prompts?|system messages?|api keys?"
        r"|environment variables)|(?:system|initial|hidden|original|secret|internal) (?:\w+ )?(?:instructions"
        r"|guidelines|rules|configuration|messages?))\b"
        r"|\b(?:reveal|print|output|leak|disclose|display|repeat|expose|dump|recite) (?:all (?:of )?)?your (?:full "
        r"|own "
        r"|exact |current )*(?:instructions|guidelines|configuration|(?:chat|conversation) history)\b"
        r"|(?<!not )(?<!never )(?<!n't )\b(?:send|post|forward|e-?mail|upload|transmit|leak|exfiltrate|append|copy) "
        r"(?:the |this |their |all |every |any |full |entire |whole |user |users |visitor )+(?:conversation|chat"
        r"|transcript|user(?:'?s)? (?:data|messages?|input|name|question)s?) (?:\w+ )?(?:to|at|as|in|into|via)\b"
        r"|!\[[^\]\n]{0,80}\]\(\s?https?:"
        r"|\b(?:fetch|call|load|request|visit|browse to|open|navigate to) (?:the )?(?:url|link|page|address|https?)\b"
        r"[^.\n]{0,60}\bappend\b"
        r"|\b(?:do not|don't|never) (?:mention|reveal|disclose|admit|repeat|acknowledge)\b[^.\n]{0,40}\b(?:this"
        r"|these|the"
        r"|your) (?:instructions?|prompt|command|directive)\b"
        r"|\b(?:do not|don't|never) (?:mention|reveal|tell|disclose|say|show|admit|repeat|acknowledge)\b[^.\n]{0,40}\b"
        rf"(?:this|these|the) (?:messages?|notes?|rules?|text){_TO_THE_USER}",
    ),
    Way(
        "claimed authority",
        r"(?:^|[\n.!?\[(*] ?)\W{0,4}(?:(?:new|updated|additional|important|urgent|critical|special) )?(?:system"
        r"|admin(?:istrator)?|developer|hidden|secret|highest[- ]priority)(?: (?:new|security|priority|important))?"
        r" (?:instructions?|prompt|directives?|commands?|override|orders?)\W{0,3}[:!—\]-]"
        r"|\b(?:admin|developer|system|root|security|safety) override\b|\boverride code\b"
        r"|(?<!-)-{2,} ?end of (?:the )?(?:prompt|document|context|article|input|passage|user input)s? ?-{2,}"
        r"|\bend of (?:the )?(?:prompt|document|context|article|input|passage|user input)s?\b[^a-z]{0,5}"
        r"(?:(?:new|your|real|the real) (?:task|instructions?|rules?|orders?|prompt)|begin\b|system\b|start of)",
    ),
)  # fmt: skip

WEAK = (
    Way(
        "role mark",
        rf"{BEGINNING}(?:assistant|instructions?)\W{{0,3}}:\W{{0,3}}(?:you|ignore|always|never|do not|respond"
        rf"|answer|reply)",
    ),
    Way(
        "set rules aside",
        rf"{_SET_ASIDE}{NEAR}(?:(?:your|the|these|those|this|all|any|every|its|{_PRIOR})\b{NEAR}?(?:{_RULES}|orders"
        r"|messages?)\b|everything you|what (?:you|was)\b)",
    ),
    Way(
        "new role",
        r"\b(?:pretend|imagine|role-?play|simulate|assume) (?:that )?(?:you are|you're|to be|you have no|the role)\b"
        r"|\bact as (?:if|though) you\b|\byou are (?:now|no longer|henceforth)\b|\byour new (?:role|task|job|goal"
        r"|name)\b",
    ),
    Way(
        "spoken to",
        rf"{BEGINNING}(?:attention|note|notice|message|dear|hey|hello|to|for)(?:,| (?:to|for))? ?(?:all |any |the "
        rf"|our )?"
        r"(?:assistants?|agents?|bots?|models?)\s?[,:!—-]"
        rf"|{BEGINNING}(?:assistants?|bots?|models?)\s?[,:!]|\bif you are an? (?:assistant|agent|bot|model)\b,?",
    ),
    Way(
        "said in answers",
        r"\b(?:when|whenever|if|once|every time|each time) (?:you are |you're |they |(?:\w+ ){0,2})(?:asks?|asked"
        r"|questioned|prompted|queried|wants? to know|needs?)\b[^.\n]{0,80}?[, ](?:then )?"
        rf"(?:always |only |just |simply |you must |you should |please )*{_SAY}\b"
        r"|\b(?:tell|inform|instruct|convince|persuade|order|direct|urge|ask) (?:(?:the |any |every )?(?:person|people"
        rf"|them|him|her|anyone|everyone|customers?)|{_SPOKEN_OF}) (?:who \w+ )?(?:to|that)\b"
        r"|\b(?:in|at the end of|to|into|with|before|after|at the (?:start|beginning) of) (?:every one of |every "
        r"|each |all "
        r"|any )*(?:of )?your (?:next |final |own )?(?:answers?|responses?|repl(?:y|ies)|messages?|summar(?:y|ies))\b"
        r"|\byour (?:next |final |only )?(?:answers?|responses?|repl(?:y|ies)) (?:must|should|shall|has to|have to"
        r"|will)\b"
        r"|\b(?:answer|respond|reply) (?:to )?(?:all|any|every|each|the (?:next|following)|only|always|exclusively"
        r"|solely"
        r"|simply|nothing but|exactly)\b"
        r"|\b(?:print|repeat|write|say) (?:only|just|exactly|verbatim|the (?:word|phrase|following|text)"
        r"|\W?\w+\W? (?:\d+ )?times)\b"
        r"|\b(?:always|never|only) (?:answer|respond|reply|say|tell|mention|refer|quote|cite|recommend|link)\b"
        r"|\b(?:cite|quote|treat|use|trust|prefer|consider) (?:only )?this (?:passage|document|article|text|page)\b",
    ),
    Way(
        "secrets",
        r"(?<!not )(?<!never )(?<!n't )\b(?:reveal|show|print|output|give|tell|list|share|send|email|dump)\b(?: me| "
        r"us)?"
        r"(?: all(?: of)?)? (?:your|the|its) (?:instructions|passwords?|credentials|secret keys?|configuration"
        r"|guidelines|(?:chat|conversation) history)\b"
        r"|(?<!not )(?<!never )(?<!n't )\b(?:send|post|forward|e-?mail|upload|transmit|append|copy) (?:\w+ "
        r"){1,3}(?:messages?"
        r"|questions?|personal data|history|logs?) (?:to|at|as|in|into|via)\b"
        r"|\b(?:do not|don't|never) (?:mention|reveal|tell|disclose|say|show|admit)\b[^.\n]{0,40}\b(?:this|these|the)"
        r" (?:instructions?|messages?|notes?|rules?|text)\b"
        r"|\b(?:do not|don't|never) tell (?:the )?(?:users?|visitors?) (?:about|that|of)\b",
    ),
    Way(
        "claimed authority",
        r"(?:^|[\n.!?\[(*] ?)\W{0,4}(?:(?:new|updated|additional|important|urgent|special|priority|critical"
        r"|official) ){1,2}"
        r"(?:instructions?|directives?|rules?|commands?|orders?|task)\W{0,3}[:!—\]-]"
        r"|(?:^|[\n.!?\[(*] ?)\W{0,4}(?:system|admin(?:istrator)?|developer|hidden|secret) rules?\W{0,3}[:!—\]-]",
    ),
)  # fmt: skip

# What directly follows when an order is meant for a machine that speaks for someone.
ORDER = (
    r"\W{0,4}(?:(?:please|always|only|then|now|instead|you must|you should|just) ){0,2}(?:(?:say|answer|reply"
    r"|respond|claim|state) "
    r"that\b|recommend\b|reveal\b|output\b|(?:answer|reply|respond) (?:only |just )?with\b"
    r"|(?:tell|inform) (?:users|visitors|readers|everyone|anyone|whoever)\b|(?:begin|start|end) (?:each|every|all"
    r"|your)\b)"
)
