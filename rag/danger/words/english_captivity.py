"""English phrases about being held, bound by papers or debt, and forced."""

CAPTIVITY = (
    (
        "held",
        "the writer or someone near is kept where they are",
        r"""
        (?:i|we|she|he|they|<CLOSE>|everyone) (?:am|is|are|was|were|(?:ha(?:s|ve) )?been|being|got|get
        |feel) (?:\w+ )?(?:\w+ )?<HELD>
        (?:i|we|she|he|they|<CLOSE>|everyone) <HELD> (?:in|inside|up|here|by|at)
        (?:has|have|had|keeps?|kept|keeping|holds?|holding|got|they|he|she|it|who|that|is|are|and|to
        |<CONTROL>) (?:\w+ )?<HELD> <WHO>
        (?:has|have|had|keeps?|kept|keeping|holds?|holding|got|took) <WHO> .. (?:<HELD>|against|basement|cage|warehouse
        |safe house|stash house)
        (?:kidnapped|abducted|snatched|trapped|imprisoned) <WHO>
        (?:keeping|keeps|kept|holding) (?:me|us|my (?:\w+ )?<KIN>) .. (?:in|at|inside|locked|here|there)
        <ANY> .. against (?:my|our|her|his|their) will
        (?:chains?|shackles?|ropes?|handcuffs) (?:on|around) (?:my|her|his|our|their) (?:foot|feet|ankles?|legs?|hands?
        |wrists?)
        """,
    ),
    (
        "debt",
        "a debt that keeps someone at work or in fear",
        r"""
        <SAY> .. <ANY> .. (?:owe|owes|debt|pay (?:them|him|her|it|back|off)|have to pay|has to pay)
        (?:i|we|<SHE>) .. (?:owe|owes) .. <CONTROL>
        <MONEY> .. (?:for|to) (?:the |my |our )?debt
        (?:owe|owes|debt|loan) ... (?:until|grows|growing|grew|never|more|bigger|smaller|interest|work it|work off
        |paid off|threat|family|house|boss|trip|keeps)
        (?:work|working|works|stay|stays|free|go|leave|leaves|back|dance|home|return) .. (?:until|till|unless) .. (?:pay
        |pays|paid|debt|owe|owes)
        (?:pay|paying|work|working) off .. (?:debt|trip|ticket|smuggler|travel|visa|what)
        (?:pay|paying|pays) (?:the |my |our )?(?:<CRIME>|them every)
        (?:if|when) (?:i|we|<SHE>) (?:quit|quits|leave|leaves|stop) ... (?:pay|owe|money|\d+)
        (?:charge|charges|charging|fines?|deducts?|takes? out) <WHO> .. (?:everything|food|rent|bed|room|mistakes?
        |transport|late)
        """,
    ),
    (
        "forced",
        "work or sex under force, or without pay",
        r"""
        <FORCE> <WHO> (?:to )?(?:\w+ )?(?:work|do|have|sleep|sell|steal|beg|dance|strip|clean|see|go|take|drink|carry|be
        |stay|watch|cook|marry|perform|pose|wear|smile|lie|sign|kiss|touch|smoke|swallow|smuggle|fight|lick|call|into
        |live|get|keep|pay|send)
        (?:i|we|<SHE>) (?:am|are|is|was|were|being|(?:ha(?:s|ve|d) )?been|got|get|getting) (?:\w+ )?(?:forced|made to
        |obligated|coerced|pressured|pimped)
        <FORCE> <WHO> ... <SEX>
        <FORCE> (?:the )?(?:\w+ )?<PERSON> to (?:work|beg|dance|steal|have sex) ... (?:here|my|next door|near|our)
        (?:i|we|<SHE>) (?:(?:have|has|had|am supposed) to|must) .. (?:have sex|sleep with|be with|see clients
        |see \w+ clients|do things|do massages?|strip|stay with|please|entertain|go with|bring back|(?:bring|make
        |earn) \d{3,}|serve)
        (?:sell|sells|sold|selling|rents?|renting|pimps?|pimping|trading|traded|buy|bought|buys|offers?|offered
        |advertis\w+) <GONE>
        (?:i|we|<SHE>) (?:am|are|is|was|were|got|get|been|being|might be|may be) .. (?:sold|trafficked|exploited|pimped
        |bought)
        (?:work|works|working|worked) .. (?:without (?:pay|rest|sleep|a break)|for free|for nothing|no pay|day and night
        |unpaid|all night|like a slave|like an animal)
        <NOT> (?:\w+ )?(?:fed|feed|feeds) (?:me|us|her|him|them|the)
        (?:carry|deliver|smuggle|sell|swallow|bring) .. (?:drugs|package|packages|cocaine|pills) .. (?:or|they|he|across
        |for them|for him|dont|kill|hurt|my)
        <NOT> (?:\w+ )?(?:pay|paid|paying|pays|give
        |gives|gave|given) (?:<ANY> )?(?:any |her |his |my |our |the |their |a )?(?:\w+ )?(?:money|wages|salary|pay|paid
        |paycheck|contract|anything|nothing|cent|dime|penny|for \w+ (?:weeks|months|days))
        <NOT> (?:pay|paid|paying|pays) <WHO>
        (?:boss|employer|agency|husband|boyfriend|pimp|he|she|they|man|woman|lady|uncle|aunt) (?:\w+ ){0,5}?(?:keeps?
        |takes?|took|kept|controls?|collects?|holds?) (?:all )?(?:all |most )?(?:of )?(?:my|our|her|his|their
        |the) <MONEY>
        (?:never|doesnt|dont|didnt) .. (?:has|have|see|sees|get|gets|had) (?:\w+ )?<MONEY> ... (?:work|works|working|job
        |boss)
        (?:want|wants|wanted|asks?|asked|tells?|told|expects?|offered) (?:me|us|her|him|my \w+) to (?:\w+ )?(?:have sex
        |sleep with|strip|get naked|undress|sell myself|see clients|carry|smuggle|prostitute|marry)
        """,
    ),
    (
        "trafficked",
        "the writer or someone near calls it trafficking, slavery or a lie about work",
        r"""
        (?:i|we|<CLOSE>) (?:\w+ )?(?:am|is|are|was|were|been|being|became|be) (?:\w+ )?(?:\w+ )?(?:a |the )?(?:used
        |trafficked|(?:victims?|survivors?)(?! (?:advocates?|services?|support|assistance))|exploited|deceived|tricked
        |abused|scammed|lured|recruited|groomed|brought here)
        (?:trafficking|exploiting|grooming|luring|deceiving|using|abusing) (?:me|us|my|our|<CLOSE>)
        (?:i|we|<CLOSE>) (?:was|were|been|got) (?:lied to|fooled|conned|cheated|deceived|tricked|trapped)
        (?:i|we|she|he) (?:am|are|is|became|work as) (?:now )?(?:a )?(?:prostitutes?|slaves?|prisoners?)
        (?:tricked|deceived|lied to|fooled|lured|groomed|recruited|conned|cheated|trapped) (?:me|us|her|him|<CLOSE>)
        (?:job|work|contract) .. (?:wasnt|isnt|not) (?:\w+ )?(?:what|real|like|as|the same|the one|true)
        (?:job|offer|contract|it) (?:was|is) (?:all )?(?:a )?(?:fake|lie|lies|trap|scam|different) .. (?:i|we|me|us|she
        |he|now|and|my)
        (?:i|we|my \w+|she|he) (?:came|come|went|got|arrived|was brought|were brought|started|signed) ... (?:different
        |not what|fake|instead|was a lie|were lies|lied|promised|another job|other things)
        (?:job|work) (?:will be|is|was|would be) (?:something else|different|another|not)
        (?:treat|treats|treated|live|lives|living|feel|work|works|working) .. like (?:a |an )?(?:slaves?|prisoners?
        |animals?|property|dogs?|in jail)
        """,
    ),
    (
        "reported",
        "the writer wants to report a place where others are kept or used",
        r"""
        (?:to|i|we) report .. (?:house|bar|motel|hotel|farm|salon|restaurant|spa|club|girls?|women|kids?
        |workers?) ... (?:kept|sold|held|locked|forced|beaten|trapped|working for nothing|being used|underage)
        """,
    ),
    (
        "withheld",
        "an employer or whoever holds sway has papers, or they are not given back, or were signed unread",
        r"""
        <CONTROL> ... <TAKE> .. <PAPERS>
        sign(?:ed)? .. (?:cant|couldnt|could not|didnt|dont) (?:read|understand)
        <NOT> (?:\w+ )?(?:gave|given|handed|returned|give|gives|hand|return|giving) .. (?:back )?(?:my|our|her|his
        |their) <PAPERS>
        (?:my|our|her|his|their) <PAPERS> .. (?:in|from) (?:the|a|his|her) (?:safe|boss|office|drawer)
        <PAPERS> (?:is|are) (?:\w+ )?in (?:his|her|their) (?:safe|office|drawer|room|car|house)
        """,
    ),
)

# Any day leaves these too.
HOLDS = (
    (
        "hours",
        "long hours, no day off and no money seen",
        r"""
        (?:i|we|<SHE>) .. (?:work|works|working|worked) ... (?:(?:1[2-9]|2\d|twelve|fourteen|fifteen|sixteen|eighteen
        |twenty) hours?|no days? off|without a day|seven days|7 days)
        <NOT> (?:\w+ )?(?:get|gets|got|see|sees|seen|saw|receive
        |received) (?:<ANY> )?(?:any |her |his |my |our |the |their |a )?(?:\w+ )?(?:money|wages|salary|pay|paid
        |paycheck|contract|anything|nothing|cent|dime|penny|for \w+ (?:weeks|months|days))
        """,
    ),
    (
        "kept",
        "doors and those who watch them",
        r"""
        (?:they|he|she|who|boss|man|and) (?:\w+ )?locks? (?:the|all the|every|our|my|her|his) .. (?:doors?|gates?|rooms?
        |fridge|food|windows?|in|us|night)
        doors? (?:is|are|stays?|always) .. locked ... (?:we|me|us|i|out|outside|night)
        (?:guards?|man|men|cameras?|dogs?) .. (?:at|by|outside|on) (?:the|our|my|every) (?:door|gate|house|exit|room
        |window)
        """,
    ),
    (
        "not_let",
        "the writer or someone near may not go, call or speak",
        r"""
        <NOT> (?:\w+ )?(?:lets?|letting|allow|allows|allowing|allowed|permit|permitted
        |supposed) (?:that )?(?:<ANY> )?(?:to )?(?:be |ever )?(?:even )?(?:\w+ )?(?:<OUT>|<SPEAK>)
        <NOT> (?:\w+ )?(?:want|wants|like|likes) (?:it when |that )?<ANY> (?:to )?(?:be |ever )?(?:even|\w+)? ?(?:<OUT>
        |<SPEAK>)
        <NOT> (?:let|lets|letting|allow|allows) <ANY> .. (?:<OUT>|<SPEAK>)
        (?:<SHE>|i|we) .. not allowed .. (?:<OUT>|<SPEAK>|say|phone|have|use|money)
        (?:forbids?|forbade|forbidden) <ANY>
        (?:i|we|<SHE>) (?:\w+ )?(?:cant|couldnt|can not|am unable to|are unable to|never get to
        |never) (?:\w+ )?(?:\w+ )?(?:leave|escape|run away|get out|get away|go home|go out|goes out|leaves|come home
        |come back|goes outside|go outside|speak freely|talk freely|quit|get back|move|breathe)
        (?:^|(?<=[|] ))(?:\w+ ){0,4}cant (?:leave|escape|get out|get away|go home|run away)(?= [|?]|$| (?:because|they
        |he|she|boss|until|please|help|here|my|and|there)\b)
        (?:<SHE>|i|we) .. (?:cant|couldnt) (?:talk|speak|say) ... (?:because|listening|watching|phone|him|there|boss)
        (?:need|want|trying|tried|try|tries|have|got|help <WHO>|help|afraid|scared|going|how do i|how can i|how do we
        |wants|ways?|please get) (?:to )?(?:me |us |her |him )?(?:escape|run away|get away|get out|get <WHO> out|flee
        |break out)
        (?:get|take|bring|help) (?:me|us) (?:out|away|home|escape)
        no (?:way|one|where) .. (?:out|to run|to hide)
        (?:nowhere|no place|no where) .. (?:to go|safe|to run|to hide|to turn)
        (?:if|when|until|unless) (?:i|we|<SHE>) (?:try to |tries to )?(?:leave|leaves|quit|quits|escape|escapes|run|pay
        |pays|stop|stops|talk|talks|tell|tells|say|says|refuse|refuses|go|goes|dont) ... (?:kill|hurt|beat|police|deport
        |deported|immigration|pay|owe|money|family|pictures|photos|videos|jail|arrested|die|sorry|wont|lose)
        """,
    ),
    (
        "papers",
        "papers or telephones are taken away",
        r"""
        (?:^|(?<=[|] )|(?!(?:i|we|you|to|<NOT>|<AUX>) )[^ |]+ )(?:<AUX> )*<TAKE> <ALL>(?:my|our|everyones|everybodys
        |the girls|the workers|peoples) (?:\w+ )?(?:\w+ )?<PAPERS>
        (?!(?:he|husband|boyfriend|man) \w+ his |she \w+ her |they (?:have|had) their )(?:he|she|they|who|m[ae]n|guys?
        |woman|lady|people|husband|boyfriend|<CONTROL>) (?:<AUX> )*<TAKE> <ALL>(?:her|his|their
        |<CLOSE>) (?:\w+ )?(?:\w+ )?<PAPERS>
        (?:my|our|her|his|their) <PAPERS> .. (?:was|were|is|are|got|been) (?:taken|confiscated|kept|held|stolen by)
        dont have .. (?:my|our) <PAPERS> .. (?:boss|he|she|they)
        (?:give|gives|hand|return|giving) .. (?:back )?(?:my|our|her|his|their) <PAPERS>
        """,
    ),
)
