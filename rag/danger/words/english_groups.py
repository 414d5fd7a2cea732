"""Groups of English words that signs of danger are made of."""

GROUPS = {
    "KIN": r"""
        (?:step|grand|god|half)?(?:sister|brother|cousin|daughter|son|mother|mom|mum|mama|father|dad|papa|ma|pa)s?
        |(?:best ?|boy|girl|lady ?)?friends?|neighbou?rs?|wife|wifes|husbands?|nieces?|nephews?|aunt(?:ie|y)?s?|uncles?
        |room ?mates?|flat ?mates?|house ?mates?|co ?workers?|workmates?|colleagues?|classmates?|students?|partners?
        |kids?|child|childs|children|childrens|bab(?:y|ies|ys)|family|familys|families|parents?|relatives?|siblings?
        |twin|grandma|grandpa|granny|fiancee?|ex|maid|nanny|patients?|in laws?|pupils?|girls?|boys?|teens?|teenager
        |little one
    """,
    "PERSON": r"""
        girls?|wom[ae]n|lad(?:y|ies)|m[ae]n|guys?|boys?|kids?|child|children|teen(?:ager)?s?|workers?|maids?|nanny
        |nannies|housekeepers?|cleaners?|cooks?|waitress(?:es)?|person|people|famil(?:y|ies)|couple|migrants?|dancers?
        |masseuses?|employees?|foreigners?
    """,
    "NEAR": r"""
        next door|upstairs|downstairs|here|down the (?:street|road|hall)|across the (?:street|road|hall)|(?:in|at|on
        |from|near|of|with|by|behind|around) (?:my|our|the same|this) \w+|i (?:know|met|work with|saw|see|talk to)
        |who (?:works|lives|cleans|cooks)|(?:in|at|from) the (?:house|apartment|flat|restaurant|salon|shop|store|hotel
        |motel|building|street|bar|club|farm|factory|spa|massage|room|kitchen|park|bus|corner|church|gas station
        |truck stop)
    """,
    "CLOSE": r"""
        (?:my|our|his|her) (?:[a-z]+ ){0,2}?<KIN>|(?:friend|cousin|relative)s? of (?:mine|ours)|some ?(?:one
        |body) i know|(?:<PERSON>|neighbou?rs?|some ?(?:one|body)|they|she|he) .. <NEAR>|there (?:is|are|was
        |were) .. <PERSON>|(?:i|we) (?:\w+ )?(?:saw|see|met|know|found|noticed) .. <PERSON>
    """,
    "ME": r"""
        me|us|myself|ourselves
    """,
    "HER": r"""
        her|him|them|<CLOSE>
    """,
    "WHO": r"""
        me|us|her|him|them|<CLOSE>
    """,
    # Who is sold or given away, and no thing to them: "sells her car" and "bought me flowers" are not about a person.
    "GONE": r"""
        (?:me|us|her|him|them|<CLOSE>|herself|himself|my body|my \w+ body)(?= [|?]|$| (?:to|for|at|in|on|off|out|and|if
        |every|like|again|here|there|now|or|from|by|as|because|when|until|with|online|tonight|this|many|other|another
        |his|her|\d+)\b)
    """,
    "I": r"""
        i|we|me|us
    """,
    "SHE": r"""
        she|he|they|<CLOSE>
    """,
    "ANY": r"""
        i|we|me|us|she|he|they|her|him|them|<CLOSE>
    """,
    "CONTROL": r"""
        boss(?:es)?|employers?|manager|supervisor|landlord|landlady|owners?|madam|pimp|agency|agent|recruiters?
        |contractor|foreman|smugglers?|coyotes?|traffickers?|cartels?|gangs?|mafia|narcos?|kidnappers?|polleros?
        |captors?
    """,
    "CRIME": r"""
        smugglers?|coyotes?|traffickers?|cartels?|gangs?|mafia|narcos?|kidnappers?|polleros?|pimps?|captors?
    """,
    "NOT": r"""
        wont|dont|doesnt|didnt|hasnt|havent|hadnt|never|not|wouldnt|isnt|arent|cant|couldnt|refuses? to|refused to
        |no longer|aint|nobody|no(?= (?:lets?|allow|permit|want|pay|give|feed)\b)
    """,
    "OUT": r"""
        leave|leaves|go|going|goes|out|outside|exit|quit|escape|home|away|off|move|walk|walking|return|back
    """,
    "SPEAK": r"""
        call|calls|calling|talk|talks|talking|speak|speaking|see|visit|phone|text|contact|message|friends|answer
        |internet|sleep|rest|eat|shower|breathe|study|learn|school|doctor|alone|door|stop|sit
    """,
    "HELD": r"""
        (?:locked|locks?|locking)(?! out)|trapped|kidnapped|kidnap|abducted|hostages?|captives?|captivity|imprisoned
        |chained
        |handcuffed|tied up|tied|prisoners?|enslaved|slaves?|confined|caged|taken by force|held
    """,
    "PAPERS": r"""
        passports?|papers|documents|docs|ids?|i would card|i would|visas?|identification|phones?|cell ?phones?|mobile
        |licen[cs]e|birth certificates?|green card|sim(?: card)?|bank card|debit card
    """,
    "TAKE": r"""
        took|take|takes|taken|taking|(?:has|have|had)(?! to)|(?:keeps?|kept|keeping)(?! (?:a |one )?cop(?:y|ies))|hold
        |holds|holding|held|hid|hides|hiding|confiscated|stole|steals|withh[eo]lds?|grabbed|destroyed|burned|ripped
        |seized
    """,
    "AUX": r"""
        still|already|always|just|also|now|will|would|can|could|should|must|am|is|are|(?:wants?|wanted|going|tried
        |trying) to
    """,
    "ALL": r"""
        (?:away |all )?(?:all )?(?:of )?
    """,
    "FORCE": r"""
        forc(?:e|es|ed|ing)|ma(?:ke|kes|de|king)|pressur(?:e|es|ed|ing)|coerc(?:e|es|ed|ing)|push(?:es|ed|ing)?
    """,
    "SEX": r"""
        sex|sexual|prostitut(?:e|es|ed|ing|ion)|escort|escorting|strip|naked|nudes?|undress|porn|clients?|customers
        |johns|sleep with|be with men|with men|strangers|massages?|tricks|the streets?|on camera|webcam|cam
    """,
    "HARM": r"""
        kill|kills|killed|hurt|hurts|hurting|beat|beats|beaten|beating|hit|hits|hitting|punch(?:es|ed)?|slap(?:s
        |ped)?|kick(?:s|ed)?|chok(?:e|es|ed|ing)|strangl(?:e|es|ed)|stab(?:bed)?|burn(?:s|ed|t)?|rap(?:e|es|ed|ing)
        |abus(?:e|es|ed|ing)|molest(?:s|ed|ing)?|assault(?:s|ed|ing)?|attack(?:s|ed|ing)?|harm(?:s|ed|ing)?|whip(?:s
        |ped)?|tortur(?:e|es|ed|ing)|touch(?:es|ed|ing)?|grop(?:e|es|ed)|threw|throws|shoots?|shot|murder(?:ed)?
        |drug(?:s|ged|ging)|starv(?:e|es|ed|ing)|mistreat(?:s|ed)?|grabs|shoves?|shoved
    """,
    "MONEY": r"""
        money|wages?|salary|pay|paycheck|paychecks|payment|cash|earnings|earn|tips|cards?|income
    """,
    "AFRAID": r"""
        (?:scared?|afraid|terrified|frightened|fear|desperate|fearing|panicking)(?! of (?:\w+ ){0,3}(?:fly\w*|planes?
        |heights?|exams?|tests?|spiders?|dogs?|needles?|shots?
        |dentists?|interviews?|paperwork|missing|forms?|rules?|mistakes?))
    """,
    # Where violence is a topic rather than a danger at home: "domestic abuse in my country".
    "MATTER": r"""
        country|city|town|region|community|state|area|thesis|essay|paper|research|article|project|report|course
        |presentation
    """,
    "SAY": r"""
        say|says|said|saying|tell|tells|told|telling|claims?|claimed|swears|swore|threatens|warned|warns
    """,
}
