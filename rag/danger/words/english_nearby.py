"""English phrases about lies about work, silence, being watched and being lured."""

SECRET = (
    (
        "secret",
        "the writer writes so that nobody sees",
        r"""
        (?:he|she|they|boss|husband|boyfriend|madam) (?:is|are) (?:\w+ )?(?:in the (?:next|other) room|in the shower
        |(?:right )?next to me|behind me|asleep(?= [|?]|$| (?:so|now|and)\b)|reading this|watching)
        (?:act|talk|answer) (?:like|as if) (?:this|it|i|we|you|nothing)|pretend (?:this|it|i am|to be|you are|we are)
        (?:cant|can not) (?:talk|type|write|text) (?:\w+ )?(?:long|much|more|loud|now)(?= [|?]|$)
        (?:type|typing|texting|writing|calling|whispering) (?:\w+ )?(?:fast|quick(?:ly)?|in secret|secretly|quietly
        |from (?:the|a) (?:bathroom|closet|library))
        (?:some(?:one|body)|officer|police|you|they|cops?) (?:\w+ )?come (?:and )?(?:get|help|rescue|pick) (?:me|us)
        if i (?:stop (?:answering|writing|typing|replying|texting)|go quiet|disappear)
        before (?:he|she|they|my (?:\w+ )?<KIN>|(?:my |the )?boss) (?:wakes?|gets? (?:back|home|here)|comes? (?:back
        |home)|returns?|notices?|finds? out)(?= [|?]|$| up| and| please| or)
        (?:delete|erase|clear|hide) .. (?:messages?|chats?|history|conversation|this|texts?|calls?) .. (?:he|she|they
        |boss|my (?:\w+ )?<KIN>) (?:\w+ )?(?:sees?|finds?|reads?|knows?|checks?|looks?|coming|comes?)
        (?:(?:^|(?<=[|] ))(?:please )?dont|i cant) (?:call|reply|answer|text|write|ring|knock) .. (?:he|she|they|boss
        |husband) (?:is|are|will|can|might|checks?|reads?|hears?|sees?)
        """,
    ),
)

# Any day leaves these too.
NEARBY = (
    (
        "silent",
        "someone near cannot be reached",
        r"""
        <CLOSE> ~ (?:hasnt|havent|hadnt|not|never|stopped|doesnt|dont|didnt|wont|no longer|isnt|cant
        |quit) (?:\w+ )?(?:\w+ )?(?:call|called|calling|calls|answer|answered|answering|answers|reply|replied|replies
        |replying|respond|responded|responding|written|write|writing|texted|texting|text|come home|came home|come back
        |came back|returned|return|arrived|shown|been home|contact\w*|picking up|pick up|talk to us|talk to me|seen
        |heard)
        (?:hasnt|havent|hadnt|not|never|dont|didnt) (?:\w+ )?(?:heard|hear|seen|know|got|had|spoken|talked
        |been able to reach) (?:\w+ )?(?:\w+ )?(?:from|of|with|to|news) (?:\w+ )?(?:<CLOSE>|her|him|them)
        (?:havent|not|cant|couldnt) (?:\w+ )?(?:seen|reach|find|contact|locate|get ahold of|get hold of|talk to
        |get through to) (?:her|him|them|<CLOSE>)
        <CLOSE> ~ (?:cant|couldnt|unable to) (?:reach|find|contact|locate|talk to|get through to|get ahold of
        |get hold of) (?:her|him|them)
        <CLOSE> .. (?:disappeared|missing|vanished|is gone|are gone|ran away|never arrived|lost contact|never came)
        (?:lost contact|no news|no word|lost touch|no contact|no communication) (?:with|from|of) (?:<CLOSE>|her|him
        |them)
        <CLOSE> ~ (?:phone|cell|number|account|profile|facebook|whatsapp) .. (?:off|disconnected|dead|voicemail|blocked
        |deleted|gone|out of service|answers?)
        <CLOSE> ~ (?:nobody|no one|none of us) .. (?:knows?|heard|seen|answers?|says)
        (?:answers?|answered|picks? up|has|uses?|took|reads?|checks?|goes through|looks at|controls?) (?:my|our|her|his
        |their) (?:\w+ )?(?:phones?|calls|messages|texts|whatsapp|cell)
        (?:where|find|looking for|search for|searching for) (?:is |are )?(?:my|our) (?:missing (?:\w+ )?<KIN>
        |(?:\w+ )?<KIN> .. (?:took|missing|disappeared|taken))
        """,
    ),
    (
        "watched",
        "someone is watched, kept from others, or told what to say",
        r"""
        (?:watch|watches|watched|watching|monitors?|monitoring|controls?|controlling|guards?|guarding|spies on|spying on
        |supervises?) (?:me|us|my|our|her|him|everything|<CLOSE>)
        (?:like|as if|as though|sounds like|feels like|think|someone|boss|he|she|they|always|man|woman) .. (?:listening
        |listens|standing next to|beside|in the background|coaching|reading from|reading a script|whispering
        |telling (?:her|him|them) what)
        (?:because|when) (?:he|she|they) (?:\w+ )?(?:checks?|reads?|watch(?:es)?|listens?|controls?)
        (?:he|she|they) (?:can |will )?(?:hears?|sees?|reads?) (?:everything|all|what i (?:write|say|type|do))
        <PERSON> (?:who|that) never (?:goes? out|comes? out|leaves?|talks?|speaks?|goes? outside)
        (?:tells?|told|telling|says?|said|asked) (?:<WHO> )?(?:not to|never to|to not|dont|what to) (?:tell|talk|say
        |speak|call|trust|go|look|mention|contact|show)
        (?:dont|cant|not|never) (?:tell|talk to|trust|speak to) (?:anyone|anybody|nobody|her|his|my|our|the police|us
        |her parents|his parents|you)
        (?:secret|lie|lies|lying) .. (?:from|to) (?:us|me|her parents|my parents|family|police|her family|our parents)
        <SHE> (?:\w+ )?(?:\w+ )?(?:whispers?|whispering|hangs up|hung up|changed a lot|lost .. weight
        |wont look|not .. herself|not .. himself|covered in|flinch\w*|always tired|never (?:goes out|leaves|talks
        |comes out|goes outside|speaks|has money|looks))
        (?:some(?:one|body)|m[ae]n|boss|he|they|husband|boyfriend|<CONTROL>) .. (?:always with (?:her|him|them)
        |goes with (?:her
        |him|them|me|us)|(?:speaks?|talks?|answers?) for|follows|escorts?|goes everywhere)
        (?:hidden|hiding|hide|hides|isolated|isolates?|cut (?:me|her|him|us) off|keeps? (?:me|her|him|us) (?:away|from
        |apart|inside|in the|home))
        (?:has|have|had|get|gets|needs?) to ask .. (?:permission|boss|him|her) .. (?:to|for)
        (?:(?:sleep|sleeps|sleeping|slept|live|lives|living) (?:\w+ )?(?:in|on|at|inside|where|behind|under) (?:the|a|my
        |his|her|their|she|he|they|we|i) (?:\w+ )?(?:kitchen|floor|warehouse|restaurant|factory|basement|garage|shed
        |shop|store|closet|work|works|field|salon|spa|massage|bar|club|van|truck|storage|back room|laundry|barn))
        (?:many|lots of|different|several|other|new|strange|a lot of) (?:\w+ )?(?:men|guys|cars|girls|people
        |women) .. (?:come|comes|coming|go|goes|visit|visits|in and out|night|hours|every|all day|living|leave|sleep)
        (?:eat|eats|food|meal|meals|fed|ate) .. (?:once|every two|a day|leftovers|scraps|lock\w*|nothing|one time
        |not enough|punish\w*)
        <NOT> (?:\w+ )?(?:give|gives|gave|feed|feeds|get|gets|have|given) (?:me|us|her|him|them|enough
        |any)? ?(?:\w+ )?(?:food|water|eat|sleep|medicine|a doctor)
        <NOT> go to school ... (?:work|works|sell|sells|clean|cleans|all day)
        (?:kids?|children|child|boy|girl|minors?|underage|1[0-7]|[a-z]+teen) .. (?:begging|sell(?:s|ing)? (?:candy|gum
        |things|flowers)|working .. (?:night|day|street)|dancing .. (?:bar|club)|prostitut\w+) .. (?:man|woman|someone
        |they|he|she|my|corner|night|street|here|all)
        """,
    ),
    (
        "lured",
        "an offer or a stranger draws someone away",
        r"""
        <CLOSE> .. (?:left|went|ran|run|running|gone|going|moved|travel\w*|flew|traveled|leaving|wants to go|meeting
        |talking|chatting|texting|speaking|met|dating|in love|fell) ... (?:facebook|instagram|tik ?tok|online|internet
        |snapchat|whatsapp|stranger|on an app|a game|roblox|discord|older (?:man|guy|woman))
        (?:man|guy|woman|stranger|someone|somebody|person|boyfriend|people) ... (?:online|internet|facebook|instagram
        |tik ?tok|snapchat|a game|whatsapp) ... (?:my|our) (?:\w+ )?<KIN>
        (?:my|our) (?:\w+ )?<KIN> .. older (?:boyfriend|man|guy|friend|woman)
        (?:\w+ )?(?:older|grown|strange) (?:boyfriend|man|guy) ... (?:gifts?|buys?|money|phone|tells|meet|picks|secret
        |pictures|photos)
        (?:offered|offering|offers|promised|promises|promising|asked|asks|wants|wanted|convinced|convincing|invited
        |inviting|takes|took|paid|bought|buying) (?:to )?(?:me|us|her|him|my (?:\w+ )?<KIN>|<CLOSE>) ... (?:model\w*
        |abroad|another country|ticket|photos?|pictures?|pics|underwear|bikini|hotel|alone|meet|marry|passport|border
        |across|overseas|dancer|dance|hostess|nude|naked)
        (?:sounds? too good|too good to be true|seems? (?:weird|fishy|strange|suspicious|off)|suspicious
        |dont trust) .. (?:job|offer|man|guy|him|it|them|this)
        (?:wont|doesnt|didnt|not|refuses to) (?:\w+ )?(?:tell|say|give|show) (?:me|us|her|him|my \w+) .. (?:where
        |address|what (?:the )?(?:job|work)|contract|name of)
        <CLOSE> ... (?:cross|crossing|crossed|border|desert|river|journey|smuggler|coyote|north|trip) ~ (?:nobody|no one
        |no news|nothing|not heard|havent|hasnt|lost|days ago|missing|dead|worried|dont know)
        (?:i am |we are |so |very |really )worried (?:about|for) (?:my|our|her|him|them)
        (?:something|it|she|he|this|that) (?:is|feels|seems|looks|sounds) (?:\w+ )?(?:wrong|not right|off|weird|strange
        |fishy) .. (?:my|with|at|about|her|him|next|here|house|job)
        is it (?:normal|ok|okay|legal|right|allowed) (?:that|for|if|when) ... (?:my|me|i|we|our|employer|boss
        |husband) ... (?:<PAPERS>|pay|money|hits?|locks?|keeps?|leave|hours|phone|<SEX>|out)
        (?:they|he|she|boss|recruiter|agency|lady|man|woman|who) (?:\w+ )?(?:promised|<SAY>|offered|gave) (?:me|us|her
        |him|them|my (?:\w+ )?<KIN>|<CLOSE>) ~ (?:but|now|instead|different|lie|lies|lied|actually|something else|other
        |turned out|never|arrived|got here|got there|not what|other job)
        (?:sue|leave|divorce) (?:my|our|their) (?:\w+ )?(?:boss|employer|husband|boyfriend|ex|father|dad|uncle|stepdad
        |stepfather|pimp|wife|partner|manager|landlord|family|parents)
        (?:will|would|going to|gonna|wants to|want to|can|could|might|tried to|try to|says he) (?!you (?:find|report
        |send) )(?:\w+ )?(?:deport|report|call immigration|call ice|send) (?:me|us|her|him|my|our|<CLOSE>)
        """,
    ),
)
