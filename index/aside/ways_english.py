"""English ways of addressing a machine: phrases that nobody writes to people, and phrases that advice uses too."""

from index.aside.ways import BEGINNING, GREETED, MACHINE, NEAR, Way

_SPOKEN_OF = r"(?:(?:all |any |every |each )?(?:the |a |an |our )?(?:users?|visitors?|readers?|humans?))"
_SAY = (
    r"(?:say|tell|answer|respond|reply|recommend|claim|state|give|direct|refer|output|print|insist|send|provide"
    r"|write|point|mention|deny|reveal)"
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
    r"|(?:an? )?(?:\w+ )?(?:unrestricted|unfiltered|uncensored|jailbroken|evil|dan)\b|(?:not )?(?:bound|limited"
    rf"|restricted|constrained) by (?:your |any |these |those |the )?(?:{_PRIOR} )?(?:rules|restrictions|instructions"
    r"|guidelines|policies|filters)|(?:free (?:of|from)|without) (?:your |any |all )?(?:rules|restrictions"
    r"|guidelines|filters|limits)\b)"
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
        r"|(?:^|[\n.!?] ?)\W{0,4}(?:system|developer)(?: (?:prompt|message|override"
        r"|note))?\W{0,3}:\W{0,3}(?:you (?:are|must|will|should|shall)|ignore|always|never|do not|from now"
        r"|respond|answer|reply)"
        r"|\b(?:begin|end|start) (?:of )?(?:system|admin|hidden|new|untrusted)?\W{0,2}(?:prompt|system message)",
    ),
    Way(
        "set rules aside",
        rf"{_SET_ASIDE}{NEAR}(?:{_PRIOR}\b{NEAR}?{_RULES}\b|(?:your|its) {_RULES}\b|{_RULES} (?:above|before|so far"
        r"|given to you|you (?:were|have been|are|received|got|had))|everything (?:above|before|else)"
        r"|everything (?:that |you )[^.\n]{0,30}\b(?:above|before|so far|until now)\b|(?:what|anything|all) (?:was"
        r"|came|is|that (?:was|came|is)|you were told) (?:\w+ )?(?:above|before)\b)",
    ),
    Way(
        "new role",
        rf"\byou are (?:now|no longer|from now on|henceforth) (?:going to be |called |playing )?{_PERSONA}"
        r"|\bfrom (?:now|here|this point) on(?:wards?)?,? (?:(?:you|must|should|will|shall|always|only"
        r"|never) )*(?:say|tell|(?:answer|respond|reply) (?:that|only|with|as|(?:to )?(?:every|all|any) questions?)"
        r"|recommend|claim|state|reveal|cite|act as|behave|pretend|ignore)\b"
        rf"|\bfrom (?:now|here|this point) on(?:wards?)?,? you are {_PERSONA}"
        r"|\b(?:act|behave|respond|answer|operate|function) as (?:(?:if|though) you (?:are|were|have|had) (?:(?:no"
        rf"|not|free|without) (?:\w+ ){{0,2}}{_LIMITS}|{_PERSONA})|an? (?:unrestricted|unfiltered|uncensored|evil"
        rf"|linux|terminal|hacker|dan|assistant|{MACHINE})\b|an? \w+ (?:who|that) (?:never|always|does not|has no"
        r"|ignores)\b)"
        r"|\b(?:pretend|role-?play|simulate) (?:that )?(?:you are|you're) (?:an?|the|my)\b"
        r"|\b(?:enter|enable|activate|switch (?:to|into)|you are in|go into) (?:the )?(?:developer|debug|dan|god"
        r"|admin|maintenance|unrestricted|sudo|jailbreak)(?: \w+)? ?mode|\bjailbreak|\bdo anything now\b"
        rf"|\byour (?:new )?(?:role|task|job|goal|purpose|mission|instructions) (?:is|are) now to {_SAY}\b"
        rf"|\byour new (?:role|task|job|goal|instructions|name)(?: is| are)?(?: to)?\W{{1,3}}(?:{_SAY}|\w+bot)\b"
        r"|\bnew (?:task|role|goal|orders|instructions) for (?:you\b|the (?:assistant|model|bot)|(?:the "
        rf"|any )?{MACHINE}\b)",
    ),
    Way(
        "spoken to",
        r"(?:^|[\n.!?:;(\[] ?)\W{0,4}(?:(?:attention|note|notice|message|instructions?|important|warning|reminder"
        rf"|command)(?:,| (?:to|for))? ?(?:all |any |the |every |our |this )?{MACHINE}|(?:dear|hey|hello|hi|to"
        rf"|for),? ?(?:all |any |the |every |our |this )?{GREETED})(?: (?:reading|processing|summari\w+|that"
        r"|who)[^.\n]{0,40})?\s?[,:!\n—-]"
        r"|(?:^|[\n.!?:;(\[] ?)\W{0,4}(?:dear|hey|hello|hi) (?:assistant|bot|model)\s?[,:!]"
        r"|(?:^|[\n.!?:;(\[] ?)\W{0,4}(?:assistant|model|bot) instructions\s?:"
        rf"|\bif (?:you|you're|this is being read by|the reader)(?: are| is)? (?:an?|the) {MACHINE}\b"
        r"|\b(?:as|being) an? (?:ai|language model|chat ?bot|llm|(?:ai|virtual) assistant),? you\b"
        rf"|\b(?:(?:any|all|every|the|this) {MACHINE} (?:reading|processing|that \w+|who \w+|summari\w+|answering"
        rf"|using|indexing)[^.\n]{{0,40}}|{MACHINE} (?:reading|processing|summari\w+|answering)[^.\n]{{0,40}}),? "
        rf"{_MUST}\b{NEAR}(?:{_SAY}|include|ignore|cite|add|obey|follow|call|link|quote)\b"
        rf"|\b(?:any|all|every|the|this) {MACHINE},? {_MUST}\b{NEAR}(?:{_SAY}|ignore|cite|obey|quote)\b",
    ),
    Way(
        "said in answers",
        rf"\b(?:when|whenever|if|once|every time|each time) {_SPOKEN_OF} (?:asks?|wants? to know"
        r"|questions?)\b[^.\n]{0,80}?[, ](?:then )?(?:always |only |just |simply |you must |you should "
        rf"|please )*{_SAY}\b"
        rf"|\b(?:convince|persuade) {_SPOKEN_OF} (?:to|that)\b"
        r"|\b(?:in|at the end of|to|into|with) (?:every one|each|all) of your (?:next |future |own )?(?:responses"
        r"|replies|outputs)\b"
        r"|\bat the (?:end|start|beginning) of (?:your|every|each) (?:next |final )?(?:response|reply|output)s?\b"
        r"|\byour (?:next |final |only |entire |every )?(?:answers?|responses?|repl(?:y|ies)|outputs?) (?:must"
        r"|should|shall|has to|have to|needs? to|will) (?:always |only )?(?:begin|start|end|open|close|finish"
        r"|consist)\b"
        r"|\b(?:respond|reply|answer) (?:only |just |exactly |simply )?with (?:only |nothing but )?the (?:exact "
        r")?(?:word|phrase|text|sentence|link)s?\b"
        r"|\b(?:respond|reply|answer) (?:(?:only|just|exactly|simply) with|with (?:only|nothing but)) \W"
        r"|\b(?:output|echo) (?:only|just|exactly|verbatim|the (?:word|phrase|following|text|string|exact))\b"
        rf"|\bin your (?:next |final )?(?:answer|response|reply) to {_SPOKEN_OF}"
        r"|\b(?:all|every|any|each|your) summar(?:y|ies) of this (?:document|page|article|text|site)\b"
        r"|\bstay in character\b"
        r"|\balways (?:cite (?!your)|quote (?:this|from this))|\b(?:prefer|trust) this over\b"
        r"|\b(?:cite|quote|treat|rank|use|trust|prefer|consider|prioriti[sz]e) (?:only )?this (?:passage|document"
        r"|article|text|source|page|paragraph) (?:first|only|above|over|before|as (?:the )?(?:only|true|most"
        r"|highest))\b",
    ),
    Way(
        "secrets",
        r"(?<!not )(?<!never )(?<!n't )\b(?:reveal|show|print|output|leak|disclose|display|repeat|give|tell|expose"
        r"|dump|return|list|share|summari[sz]e|translate|send|email)\b(?: me| us| them| back| out"
        r"| the user)?(?: all(?: of)?)? (?:your|the|its) (?:\w+ )?(?:(?:full |own |exact )*(?:system prompts?"
        r"|prompts?|system messages?|api keys?|environment variables)|(?:system|initial|hidden|original|secret"
        r"|internal) (?:\w+ )?(?:instructions|guidelines|rules|configuration|messages?))\b"
        r"|\b(?:reveal|print|output|leak|disclose|display|repeat|expose|dump|recite) (?:all (?:of )?)?your (?:full "
        r"|own |exact |current )*(?:instructions|guidelines|configuration|(?:chat|conversation) history)\b"
        r"|(?<!not )(?<!never )(?<!n't )\b(?:send|post|forward|e-?mail|upload|transmit|leak|exfiltrate|append"
        r"|copy) (?:the |this |their |all |every |any |full |entire |whole |user |users |visitor )+(?:conversation"
        r"|chat|transcript|user(?:'?s)? (?:data|messages?|input|name|question)s?) (?:\w+ )?(?:to|at|as|in|into"
        r"|via)\b"
        r"|!\[[^\]\n]{0,80}\]\(\s?https?:"
        r"|\b(?:fetch|call|load|request|visit|browse to|open|navigate to) (?:the )?(?:url|link|page|address"
        r"|https?)\b[^.\n]{0,60}\bappend\b"
        r"|\b(?:do not|don't|never) (?:mention|reveal|disclose|admit|repeat|acknowledge)\b[^.\n]{0,40}\b(?:this"
        r"|these|the|your) (?:instructions?|prompt|command|directive)\b"
        r"|\b(?:do not|don't|never) (?:mention|reveal|tell|disclose|say|show|admit|repeat"
        rf"|acknowledge)\b[^.\n]{{0,40}}\b(?:this|these|the) (?:messages?|notes?|rules?|text){_TO_THE_USER}",
    ),
    Way(
        "claimed authority",
        r"(?:^|[\n.!?\[(*] ?)\W{0,4}(?:(?:new|updated|additional|important|urgent|critical|special) )?(?:system"
        r"|admin(?:istrator)?|developer|hidden|secret|highest[- ]priority)(?: (?:new|security|priority"
        r"|important))? (?:instructions?|prompt|directives?|commands?|override|orders?)\W{0,3}[:!—\]-]"
        r"|\b(?:admin|developer|system|root|security|safety) override\b|\boverride code\b"
        r"|(?<!-)-{2,} ?end of (?:the )?(?:prompt|document|context|article|input|passage|user input)s? ?-{2,}"
        r"|\bend of (?:the )?(?:prompt|document|context|article|input|passage|user input)s?\b[^a-z]{0,5}(?:(?:new"
        r"|your|real|the real) (?:task|instructions?|rules?|orders?|prompt)|begin\b|system\b|start of)",
    ),
)  # fmt: skip

WEAK = (
    Way(
        "role mark",
        rf"{BEGINNING}(?:assistant|instructions?)\W{{0,3}}:\W{{0,3}}(?:you|ignore|always|never|do not|respond|answer"
        r"|reply)",
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
        r"|our )?(?:assistants?|agents?|bots?|models?)\s?[,:!—-]"
        rf"|{BEGINNING}(?:assistants?|bots?|models?)\s?[,:!]|\bif you are an? (?:assistant|agent|bot|model)\b,?",
    ),
    Way(
        "said in answers",
        r"\b(?:when|whenever|if|once|every time|each time) (?:you are |you're |they |(?:\w+ ){0,2})(?:asks?|asked"
        r"|questioned|prompted|queried|wants? to know|needs?)\b[^.\n]{0,80}?[, ](?:then )?(?:always |only |just "
        rf"|simply |you must |you should |please )*{_SAY}\b"
        r"|\b(?:tell|inform|instruct|convince|persuade|order|direct|urge|ask) (?:(?:the |any |every )?(?:person"
        rf"|people|them|him|her|anyone|everyone|customers?)|{_SPOKEN_OF}) (?:who \w+ )?(?:to|that)\b"
        r"|\b(?:in|at the end of|to|into|with|before|after|at the (?:start|beginning) of) (?:every one of |every "
        r"|each |all |any )*(?:of )?your (?:next |final |own )?(?:answers?|responses?|repl(?:y|ies)|messages?"
        r"|summar(?:y|ies))\b"
        r"|\byour (?:next |final |only )?(?:answers?|responses?|repl(?:y|ies)) (?:must|should|shall|has to|have to"
        r"|will)\b"
        r"|\b(?:answer|respond|reply) (?:to )?(?:all|any|every|each|the (?:next|following)|only|always|exclusively"
        r"|solely|simply|nothing but|exactly)\b"
        r"|\b(?:print|repeat|write|say) (?:only|just|exactly|verbatim|the (?:word|phrase|following|text)"
        r"|\W?\w+\W? (?:\d+ )?times)\b"
        r"|\b(?:always|never|only) (?:answer|respond|reply|say|tell|mention|refer|quote|cite|recommend|link)\b"
        r"|\b(?:cite|quote|treat|use|trust|prefer|consider) (?:only )?this (?:passage|document|article|text|page)\b",
    ),
    Way(
        "secrets",
        r"(?<!not )(?<!never )(?<!n't )\b(?:reveal|show|print|output|give|tell|list|share|send|email|dump)\b(?: me"
        r"| us)?(?: all(?: of)?)? (?:your|the|its) (?:instructions|passwords?|credentials|secret keys?|configuration"
        r"|guidelines|(?:chat|conversation) history)\b"
        r"|(?<!not )(?<!never )(?<!n't )\b(?:send|post|forward|e-?mail|upload|transmit|append"
        r"|copy) (?:\w+ ){1,3}(?:messages?|questions?|personal data|history|logs?) (?:to|at|as|in|into|via)\b"
        r"|\b(?:do not|don't|never) (?:mention|reveal|tell|disclose|say|show|admit)\b[^.\n]{0,40}\b(?:this|these"
        r"|the) (?:instructions?|messages?|notes?|rules?|text)\b"
        r"|\b(?:do not|don't|never) tell (?:the )?(?:users?|visitors?) (?:about|that|of)\b",
    ),
    Way(
        "claimed authority",
        r"(?:^|[\n.!?\[(*] ?)\W{0,4}(?:(?:new|updated|additional|important|urgent|special|priority|critical"
        r"|official) ){1,2}(?:instructions?|directives?|rules?|commands?|orders?|task)\W{0,3}[:!—\]-]"
        r"|(?:^|[\n.!?\[(*] ?)\W{0,4}(?:system|admin(?:istrator)?|developer|hidden|secret) rules?\W{0,3}[:!—\]-]",
    ),
)  # fmt: skip

# What directly follows when an order is meant for a machine that speaks for someone.
ORDER = (
    r"\W{0,4}(?:(?:please|always|only|then|now|instead|you must|you should|just) ){0,2}(?:(?:say|answer|reply"
    r"|respond|claim|state) that\b|recommend\b|reveal\b|output\b|(?:answer|reply|respond) (?:only |just )?with\b"
    r"|(?:tell|inform) (?:users|visitors|readers|everyone|anyone|whoever)\b|(?:begin|start|end) (?:each|every|all"
    r"|your)\b)"
)
