"""Phrases that sound like danger in English but are not: figures of speech, pages that do not work, news.

They are removed before a message is read, so none may be something that a person in danger could mean literally:
neither heat nor hunger, neither work nor a boss.
"""

GROUPS = {
    "THING": r"""
        feet|knees|shoes|traffic|noise|music|homework|essay|exams?|tests?|deadlines?|paperwork|diet|suspense|curiosity
        |waiting|wait|allergies|jet lag|prices|math|class|hangover|dogs? barking|barking
    """,
    "SCREEN": r"""
        page|site|website|web|app|forms?|links?|pdf|download|login|browser|portal|system|button|search
    """,
    "OPENED": r"""
        accounts?|e ?mail|profile|wifi|wi fi|computer|laptop|session|portal|app|site|website
    """,
    "COPIED": r"""
        passports?|visas?|papers|documents?|licen[cs]es?|ids?(?: cards?)?|i would(?: card)?|birth certificates?
        |contracts?
    """,
    "ALONE": r"""
        (?! (?:and|but)\b)
    """,
    "LESSON": r"""
        class|school|(?:the )?(?:classroom|exams?|library|consulate|embassy|interview|test)
    """,
    "STUDY": r"""
        homework|essay|assignment|citations?|cite|format(?:ting)?|translation|summary|presentation|thesis|article|forms?
        |visa (?:question|application)|password|login|account|questions?|pdf|spelling|grammar|statistics|search
    """,
    "ELDERS": r"""
        parents|mom|mum|dad|mother|father|teacher
    """,
    "KIN": r"""
        husband|wife|partner|son|daughter|kids?|child|children|mom|mum|dad|father|mother|parents?|brothers?|sisters?
        |other parent|family
    """,
    "WHEN": r"""
        monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|week|month|day|\d+
    """,
    "OFFICE": r"""
        embassy|consulate|customs|airport|bank|notary|university|school|hospital|hr|uscis
    """,
}

HARMLESS = r"""
<THING> (?:is|are|was|were) (?:\w+ )?killing (?:me|us)
(?:you|yall) are killing (?:me|us)(?= (?:lol|haha\w*|lmao|jaja\w*)|$)
killing (?:me|us) with (?:\w+ )?(?:\w+ )?(?:deadlines?|e ?mails?|homework|paperwork|questions|jokes|kindness|meetings)
(?:price|cost)s? of (?:\w+ )?\w+ (?:is|are) killing (?:me|us)
(?:cop(?:y|ies)|photocop(?:y|ies)|scans?) of (?:(?:my|our|your|his|her|their|the|a) )?(?:\w+ )?<COPIED><ALONE>
<COPIED> (?:cop(?:y|ies)|photocop(?:y|ies)|scans?)<ALONE>
held (?:up (?:at (?:work|school|customs|the (?:airport|office))|in (?:traffic|a meeting|line))|accountable|responsible
|to (?:a|the) (?:\w+ )?standards?)
hide (?:my|our|the) (?:ip|name|number|phone number|e ?mail|profile|posts?|chats?|ads?)(?: address)?(?! from)
hidden (?:fees?|costs?|charges?|text|files?|folders?)
follow(?:s|ing|ed)? (?:me|us) on (?:instagram|facebook|tik ?tok|twitter|linkedin|youtube)
(?:remove|take|unsubscribe) me (?:from|off) (?:the|your|this) (?:\w+ )?list
(?:use|using|bring|have) (?:(?:our|my|their|the|a) )?(?:cell ?)?phones? (?:at|in|during) <LESSON>
(?:make|makes|made) us (?:wear (?:a |the )?uniforms?|read|study)
(?:forced|forces?|made|makes) (?:me |us )?to (?:restart|reload|refresh|log (?:in|out)|reset|re ?enter|start (?:again
|over)|accept (?:the )?cookies)
(?:owe|owes|debts?|loans?) (?:money |\d+ (?:dollars )?)?(?:to |with |from )?(?:the |my |a )(?:bank|credit card company
|irs|university|college)
dying (?:to (?:know|see|read|try|hear)|of (?:boredom|curiosity|laughter|laughing|embarrassment)|laughing)
(?:shoot|drop) (?:me|us|her|him|them) (?:an? )?(?:quick )?(?:e ?mail|text|message|line|call|dm|note)
(?:<THING>|it) (?:wont|doesnt|didnt|would not|wouldnt|does not) let (?:me|us) (?:sleep|rest|study|concentrate)
(?:<SCREEN>|it) (?:\w+ )?(?:wont|doesnt|didnt|would not|wouldnt|does not) let (?:me|us) (?:download|open|upload|log in
|sign in|register|submit|print|save|(?:leave|exit|close|get out of|go back to) the (?:form|page|chat|app|site))
<SCREEN> (?:\w+ )?(?:keeps|kept) (?:kicking|logging|throwing|timing) (?:me|us) out
(?:locked|logged|kicked|shut) (?:me |us )?out of (?:my|our|the) (?:\w+ )?<OPENED>
(?:help|help me|help us) (?:\w+ )?with (?:\w+ )?(?:\w+ )?<STUDY>
(?:help|help me|help us) (?:i (?:cant|dont) )?(?:to )?(?:understand|find|cite|translate|fill|open
|download) (?:in |out )?(?:the|a|an|my|this) <STUDY>
<ELDERS> (?:wont|doesnt|didnt|does not) let (?:me|us) (?:go to (?:the |a )?(?:party|parties|concerts?|movies|prom|dance
|sleepover|festival)|stay up|have a dog|watch tv)
<ELDERS> (?:took|takes|has) (?:away )?my phone (?:away )?(?:in class|at school|because of my (?:grades|homework|exams))
(?:husband|wife|fiancee?) and i (?:first )?met (?:online|on \w+)
met (?:my|her|his|their) (?:husband|wife|fiancee?) (?:online|on \w+)
being (?:interviewed|considered|processed|reviewed|transferred|trained|promoted|hired|honored|updated)
pay(?:ing)? off (?:my|our|his|her|a|the) (?:car|mortgage|credit card|student loans?|house|phone)
<OFFICE> (?:has|took|kept|keeps|holds|held|needs|asked for) (?:a copy of )?(?:my|our) (?:passports?|documents?|papers
|ids?|fingerprints|licen[cs]e|photo|picture)
(?:doctor|dentist|nurse|pharmacist) (?:gave|prescribed) (?:me|us|him|her) (?:\w+ )?(?:pills|medicine|shots?|injections?
|antibiotics)
sue my (?:boss|employer|landlord) for (?:firing|overtime|discrimination|wrongful|the deposit)
(?:afraid|scared|worried) (?:that )?(?:they|it|my (?:visa|application|case)) (?:will|might|may|is|was|will be
|might be) (?:deny|denied|reject\w*|cancel\w*|wrong|delayed|late)(?: my (?:visa|application|case|petition))?
(?:they|he|she) (?:told|asked) (?:me|us) to (?:come back (?:on |in |at )?(?:next )?<WHEN>|bring (?:\w+ )?(?:<COPIED>
|photos?|cop(?:y|ies)|receipts?)(?= [|?]|$))
(?:they|he|she) (?:told (?:me|us)|said) (?:that )?it (?:takes|would take|will take) (?:\w+ ){0,2}(?:days?|weeks?|months?
|years?|hours?)(?= [|?]|$)
(?:<OFFICE>|card company|court|landlord|clinic) (?:says?|said|thinks?) (?:that )?(?:i|we) owe
(?:no )?i meant? (?:\w+ ){0,2}(?:in|inside|outside|for|from) (?:the )?\w+(?= [|?]|$)
they took my (?:fingerprints|picture|photo|blood) (?:at|for) (?:the )?(?:embassy|consulate|visa|passport|airport
|appointment|dmv|clinic|hospital|lab|uscis)
"""
