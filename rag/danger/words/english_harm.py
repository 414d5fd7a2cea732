"""English phrases about gangs, threats, violence and fear."""

HARM = (
    (
        "smugglers",
        "smugglers or a gang hold someone, ask for money or left people behind",
        r"""
        <CRIME> .. (?:has|have|had|got|took|holds?|holding|kept|keeps?|grabbed|left|leaving|abandoned|beat|wants?|asks?
        |asking|demands?|raped?|lost|dropped) .. <WHO>
        <CRIME> .. (?:wants?|asks?|asking|demands?|demanding|keeps? asking|calls?|calling|threat\w+) ... (?:money|more
        |\d+|dollars|pay)
        <CRIME> .. (?:after|looking for|chasing|following|hunting) <WHO>
        (?:<CLOSE>|he|she|they|we) (?:was|were|got|been) (?:taken|pulled|dragged|grabbed|snatched) (?:off|from
        |out of) (?:the|a|his|her|our|my|their) (?:bus|van|car|truck|taxi|street|road|house|home|station|camp|hotel
        |shelter)
        pay(?:ing)? (?:for )?protection|protection money|war tax
        (?:truck|trailer|container|van|boxcar) .. (?:no|without|not enough) air(?! con)
        ransom ... (?:my|our|for|me|us|her|him)
        <CLOSE> ... ransom
        (?:says?|said|saying|claims?|that|they|he|man|people|who|someone) (?:\w+ )?(?:has|have|got|holding|took
        |taken) (?:my|our) (?:\w+ )?<KIN> .. (?:and|want|money|send|pay|away|there|in|at|since|from|if|until)
        (?:they|men|man|people|someone|somebody|police|guys?) (?:\w+ )?(?:took|have taken|has taken|grabbed
        |snatched) (?:me|us|my (?:\w+ )?<KIN>|our (?:\w+ )?<KIN>)
        send (?:\w+ )?(?:money|\d+) ... (?:or|kill|let|free|release|never)
        (?:money|pay|paid|\d+|dollars) .. (?:to|they will|or they wont) (?:let|free|release|give back) .. (?:go|<WHO>)
        (?:left|leaving|abandoned|dumped|stuck|stranded|lost|alone) (?:us |me |<CLOSE> )?(?:\w+ )?(?:alone )?(?:in
        |at) (?:the|a) (?:desert|warehouse|truck|trailer|river|jungle|mountains?|highway|middle|woods|border|container)
        (?:no|without|out of|dont have|havent had) (?:any )?(?:food|water|air) ... (?:desert|truck|trailer|warehouse
        |room|days|us|here|kids|children)
        """,
    ),
    (
        "threat",
        "someone is threatened",
        r"""
        (?:threat\w*|blackmail\w*|extort\w*|intimidat\w*|sextort\w*) .. (?:me|us|my|our|her|him|them|<CLOSE>|to)
        (?:me|us|i|we|<CLOSE>|<SHE>) (?:\w+ )?(?:\w+ )?(?:threats?|threatened|threatening|threatens|blackmail\w*
        |extort\w*)
        (?:will|would|going to|gonna|wants to|want to|can|could|might|tried to|try to
        |says he) (?!you find )(?:\w+ )?(?:kill|hurt|beat|find|shoot|harm|stab|burn|rape|cut|come for
        |come after) (?:me|us|her|him|my|our|<CLOSE>)
        (?<!\bi )(?<!\bwe )(?:post|posting|share|sharing|publish|send|sending|show|showing|leak|put) (?:all )?(?:my
        |our|her|his|the
        |those) (?:\w+ )?(?:pictures?|pics?|photos?|videos?|nudes)
        (?:posted|leaked|shared|sent|published|uploaded|leaks|posts) (?:\w+ )?(?:my|our|her|his) (?:\w+ )?(?:nudes?
        |naked|intimate|private (?:pics?|photos?|pictures?|videos?))
        hands? (?:\w+ )?(?:in|down|up|under|inside) my (?:pants|shirt|skirt|underwear|dress|clothes|legs?)
        (?:pics?|photos?|pictures?|videos?) of (?:me|us|her|him
        |my (?:\w+ )?<KIN>) (?:\w+ )?(?:in (?:my |her |his |the )?(?:bra|underwear|panties|bikini|shower|bath)|naked
        |nude|undress\w*|without|(?:when|while) (?:i|we|she|he) (?:\w+ )?(?:sleep\w*|shower\w*|bath\w*|naked|(?:take
        |have|taking|having) (?:a )?(?:shower|bath)|(?:change|changing)(?= [|?]|$| clothes\b)))
        sit on his lap
        (?:comes?|came|coming|gets?|climbs?|sneaks?) (?:in|into|to) my (?:room|bed|bedroom) .. night
        (?:wants?|wanted|asks?|asked|demands?|demanded|offer\w*|trade|have) (?:\w+ )?sex (?:with (?:him|them|me
        |her) (?:or|and)|instead|for (?:rent|money|food|papers|a ride|work|the job)|in exchange)
        (?:if|before|until) (?:he|she|they|(?:my|the) (?:<KIN>|<CONTROL>)) (?:(?:finds?|catch(?:es)?) (?:me|us|out)
        |comes? back)(?= [|?]|$| i\b)
        (?:did|made (?:me|us|her)) .. (?:juju|voodoo|vodou)
        (?:has|have|got|took|recorded|filmed) (?:\w+ )?(?:photos?|pictures?|pics?|videos?|nudes?) of (?:me|us|my|her|him
        |<CLOSE>)
        (?:call|calls|called|tell|report|turn|hand) .. (?:immigration|ice|the police|migra|cops) ... (?:if|unless)
        or (?:else )?(?:he|she|they) .. (?:calls?|reports?) .. (?:immigration|ice|migra|the police|cops)
        (?:if|unless) ... (?:call|report|turn|hand) .. (?:immigration|ice|the police|migra|cops|deport\w*)
        (?:has|have|with|carries|pulled|showed|pointed) (?:\w+ )?(?:an?|his|the) (?:gun|rifle|shotgun|knife|machete
        |pistol|weapon) .. (?:me|us|my|at|and|here|<CLOSE>)
        (?:gun|rifle|knife|blade|razor|pistol|machete|rope) (?:is )?(?:on|to|at|against|in|around) (?:my|her
        |his) (?:wrists?|neck|throat|head|mouth|back|hands?)
        (?:walks?|comes?|came|enters?|gets?) (?:in |into |in to )?(?:the|our|my|her) (?:bathroom|shower
        |bath) (?:\w+ )?(?:when|while) (?:i|we|she|they|women|girls) (?:am|are|is|shower\w*|bath\w*|chang\w*|undress\w*)
        what (?:will|would|can|could) (?:he|she|they) do to (?:me|us|her|him|my (?:\w+ )?<KIN>)
        (?:can|could|will) (?:he|she|they|(?:my|the) (?:<KIN>|<CONTROL>)) (?:\w+ )?(?:call|tell) (?:the )?(?:immigration
        |ice|migra)
        what (?:he|they|my (?:\w+ )?<KIN>) (?:did|do|does|is doing|are doing|have done|has done) to (?:me|us|her|him
        |my (?:\w+ )?<KIN>)
        (?:hear|heard|hearing) .. (?:<PERSON>|<KIN>) (?:\w+ ){0,2}(?:scream\w*|begging|beg|yell(?:ing)? (?:no|stop
        |help))
        (?:know|knows) where (?:i|we|my|our) .. (?:live|lives|family|works?|school)
        (?:they|he|she|boss) knows? (?:my|our) (?:village|town|house|address|family|kids|school|<KIN>)
        """,
    ),
    (
        "violence",
        "someone is hurt",
        r"""
        <HARM> (?:on |up |at )?(?:me|us|myself|my (?:\w+ )?<KIN>|our (?:\w+ )?<KIN>|each)
        (?:^|(?<=[|] )|(?:<SHE>|who|<CONTROL>|<PERSON>|people|some(?:one|body)|police|father|mother|husband|boyfriend
        |wife
        |brother|uncle|work|job|this|it) (?:\w+ ){0,2})killing (?:me|us|her|him|them|myself|<CLOSE>|each)
        (?:push|shov|slamm)(?:es|ed|e|s)? (?:me|us|her|him|<CLOSE>) (?:down|into (?:the|a|my)|against|off|around|onto
        |on the)
        (?:pulls?|pulled|drags?|dragged|grabs?|grabbed) (?:me|us|her|him|my|our) (?:by (?:the|my|her)|hair|neck|throat
        |arm)
        (?:he|she|they|boss|husband|man|men|who|and|dad|father|boyfriend|to) (?:\w+ )?<HARM> (?:on |up )?(?:her|him|them
        |<CLOSE>)
        (?:i|we|<CLOSE>) (?:am|are|was|were|been|being|got|get|gets|is|keeps?|has been
        |have been) (?:\w+ )?(?:\w+ )?(?:hurt|beaten|beat|hit|raped|abused|molested|assaulted|attacked|stabbed|shot
        |drugged|tortured|strangled|harmed|starved|bleeding|mistreated|touched)
        (?:touch|touches|touched|touching) (?:me|her|him|my \w+) .. (?:night|there|private|want|wrong|where|under|bad
        |down|when)
        (?<!^i )(?<! i )(?:broke|breaks|burnt|burned|cut|twisted|fractured) (?:my|our) (?:\w+ )?(?:arms?|legs?|nose|jaw
        |ribs?|fingers?|hands?|teeth|tooth|face|skin|wrists?|back)
        (?:violent|abusive|aggressive) .. (?:with|to|toward|towards|husband|boyfriend|partner|father|home
        |relationship) ... (?:me|my|i|us|home)
        (?:he|she|they|boss|<CLOSE>) (?:\w+ )?(?:break|burns?|twists?|cuts?) (?:my|our) (?:\w+ )?(?:arms?|legs?|nose
        |fingers?|hands?|face|skin|wrists?|back|feet|neck)
        my (?:\w+ )?(?:husband|boyfriend|partner|father|dad|ex|boss) (?:is|gets|became|was|has been) (?:\w+ )?(?:violent
        |abusive|aggressive|dangerous)
        (?:<CLOSE>|she|he|i|we) .. (?:bruises?|bruised|black eye|burn marks?|cuts on|scars|marks on|cigarette burns
        |hand marks|broken (?:arm|rib|ribs|nose))
        (?:gave|gives|give|put|puts|inject\w*) (?:me|us|her|him|<CLOSE>) .. (?:drugs|pills|something in|injections?
        |drink)
        (?:pills|drugs|something) in (?:my|our|her|his) .. (?:drink|food|water|glass)
        (?:child|domestic|sexual) abuse .. (?:my(?! (?:\w+ )?<MATTER>)|me|home|house)
        """,
    ),
    (
        "fear",
        "the writer is afraid, asks to be rescued, or does not want to live",
        r"""
        (?:i|we) (?:(?:am|are|was|feel|live in|got) )?(?:\w+ )?(?:\w+ )?<AFRAID>(?! (?:that )?i (?:dont|didnt|cant
        |do not|have not))
        <SHE> (?:is|are|was|looks?|seems?|sounds?|seemed|sounded|looked|lives in|acts?) (?:\w+ )?(?:\w+ )?(?:<AFRAID>
        |in danger|nervous|weird|strange|crying)
        (?:i|we|<SHE>) .. (?:in danger|not safe|unsafe|in trouble|danger here)
        i (?:dont|do not) (?:feel|think i am) safe
        (?:save|rescue|free|hide) (?:me|us|<CLOSE>|her|him|them)
        (?:please )?(?<!not )(?<!doesnt )(?<!didnt )help (?:me|us)(?: please| now| quick| fast| urgent| asap
        | god)*(?= [|?]|$)
        help (?:me|us) (?:please |pls )?(?:i|we|they|he|she|my|get|escape|there|its|is|now|someone)
        (?:please|someone|anyone|somebody|anybody|i need) (?:please )?help(?: please| me| us| now| urgent| urgently
        | asap)*(?= [|?]|$)
        (?:report|escape from|escape|hide from|run from|get away from|protection from
        |restraining order on) (?:my|our|their) (?:\w+ )?(?:boss|employer|husband|boyfriend|ex|father|dad|uncle|stepdad
        |stepfather|pimp|wife|partner|manager|landlord|family|parents)
        (?:shelter|safe place|somewhere safe|place to hide|somewhere to hide|safe house) .. (?:me|tonight|my|us)
        where (?:can|do) (?:i|we) (?:hide|run)
        (?:i|we) (?:am|are) (?:\w+ )?(?:bleeding|hurt|injured|dying|wounded|starving|pregnant by|drugged|tied
        |being \w+ed)
        (?:he|they|she) (?:is|are) (?:coming (?:for|after|back|here|to get)|outside|at (?:my|the|our) door|breaking
        |drunk|looking for (?:me|us)|beating|hitting)
        (?:they|he|she|boss|people|men|man) (?:is|are) (?:\w+ )?(?!help|ask|tell|giv|teach|call|invit|meet|show|pay|send
        |support)\w+ing (?:me|us)
        (?:guards?|police|men|man|boss|he|they|owner|soldiers|gangs?) (?:here )?(?:\w+ )?<HARM> (?:the|these|those|other
        |us|some) (?:\w+ )?<PERSON>
        (?:owns?|owned) (?:me|us|her|him|my \w+)
        (?:getting|get|be) married .. (?:dont|not) want|(?:dont|not) want to (?:marry|get married)|(?:marry
        |marrying) (?:me|her) (?:off|to)
        (?:i|we) (?:need|want) (?:an? |the )?(?:officers?|cops?|police) (?:now|here|right now|to come|at my|please)
        (?:i|we) need (?:the )?(?:police|ambulance|doctor|rescue|protection|a shelter)
        (?:broke|breaking|break) into (?:my|our)
        ^help (?:i|they|he|she|my|we|someone|its|there)
        (?:throw|throws|threw|pour|poured) (?:acid|gas|gasoline|boiling|hot) .. (?:me|us|my|her|him)
        (?:hands|feet|wrists|legs) (?:are|is) (?:tied|bleeding|taped|chained)
        my (?:pimp|trafficker|captor|kidnapper)s?
        (?:taking|took|take|driving|drove|moving) (?:me|us) .. (?:across|border|away|somewhere|another|they|i)
        (?<!\bthe )(?<!\bget )(?<!\bany )(?<!\bfor )(?<!\bof )(?<!\bto )(?<!emergency )(?:sos|mayday
        |help)(?: (?:please|pls|plz|me))*(?= [|?]|$)
        ^emergency(?: (?:please|pls|plz))?(?= [|?]|$)
        ^911(?= [|?]|$)
        not (?:free|safe) (?:to leave|to go|here)
        (?:its|is) (?:an )?(?:emergency|urgent|life or death) .. (?:i|we|my|me|help|please)
        (?:^|(?<=[|] )|(?:please|must|someone|somebody|anyone|now|here|you) )(?:call|send
        |get) (?:me )?(?:the )?(?:police|cops|911|ambulance
        |help)
        (?:want|wants|going|trying|tried) to (?:die|kill (?:my|him|her)self|end (?:it|my life|everything)|disappear)
        (?:dont|do not) want to (?:live|be alive|be here) (?:anymore|(?:any |no )?more|like this)
        (?:follows?|following|followed|stalks?|stalking|stalked|chasing|watching|tracks?|tracking|hunting) (?:me|us
        |my \w+)
        (?:nobody|no one) knows (?:that )?(?:where )?(?:i|we) (?:am|are)
        (?:i|we) (?:just )?(?:ran|run|escaped|fled|got) away (?:from|last|this|today|and)
        (?:i|we) (?:just )?(?:ran|run|fled|escaped) from (?:my (?:\w+ )?<KIN>|the <CRIME>|<CRIME>)
        (?:havent|hasnt|not) (?:eaten|ate) .. days
        (?:home|left|here) alone for (?:\w+ )?(?:days|weeks)
        (?:i|we) (?:just |have |finally )?escaped
        (?:i|we) (?:dont|do not) know where (?:i|we) (?:am|are)
        (?:i|we) do(?:nt)? know where .. (?:took|taking|brought) (?:me|us)
        """,
    ),
)
