"""English phrases about not wanting to live and hurting oneself."""

DESPAIR = (
    (
        "despair",
        "the writer or someone near thinks of death or hurts themselves",
        r"""
        (?:i|<SHE>) .. suicidal
        ^suicidal
        (?:thinking|think|thoughts?|thought) (?:about|of) suicide(?! (?:among|in|rates?|prevention))
        (?:i|<SHE>) .. (?:commit|attempt|attempted|attempting|tried|considered|considering) suicide
        (?:end|take|ending|taking|ended|took) (?:my|her|his|their) (?:own )?life
        (?:end|ending) (?:it all|it tonight|my life|it today)
        (?:i |just )want (?:it|this|everything) (?:all )?to (?:end|stop|be over)
        (?:tired|sick|done) (?:of|with) (?:living|being alive|life|existing|my life)
        (?:dont|never|not) (?:want to )?wake up(?: tomorrow| again| anymore)?(?= [|?]|$)
        wish (?:i|she|he) (?:was|were|could be) (?:dead|never born|not here|not alive)
        wish i (?:could |would )?(?:just )?(?:die|died|disappear|not wake up|never wake up|not exist)
        want(?:s)? to (?:just )?(?:not exist|stop existing|not be here anymore|be dead)
        (?:i|<SHE>) .. think(?:s|ing)? (?:about|of) (?:dying|death|killing)
        feel(?:s)? like (?:jumping|dying|killing|ending)
        (?:life|living) (?:isnt|is not|aint|not) worth (?:living|it)
        (?:my )?life (?:is|has|have) no (?:worth|sense|meaning)(?= [|?]|$| (?:for me|to me|anymore|any more|now)\b)
        better (?:if |that )?i (?:just )?(?:die|am dead|was dead|were dead|never exist\w*)(?= [|?]|$)
        i better (?:die|be dead)
        (?:no|any|a) (?:reason|point) (?:\w+ ){0,3}(?:live|living|alive|go on|going on|be here|be alive)
        nothing (?:left )?to live for
        (?:cant|can not) (?:go on|live like this|(?:take|do) (?:it|this) any ?more)(?= [|?]|$)
        (?:nobody|no one) .. (?:cares? if i (?:die|live|am gone)|would (?:care(?= [|?]|$)|care if i|notice if i|miss me)
        |will miss me)
        burden (?:to|on|for) (?:everyone|everybody|them|(?:my|our) <KIN>)
        better off (?:without me|dead|if i (?:was|were|am) (?:dead|gone|not here))
        (?:sleep|fall asleep) (?:forever|and (?:never|not) wake)
        (?:i|<SHE>) (?:\w+ )?overdos(?:e|ed|ing)
        took (?:\w+ ){0,3}(?:all (?:my|the|of)|bunch of|bottle of|too many|lots of|\d+) (?:\w+ )?(?:pills|tablets)
        (?:swallow(?:s|ed)?|ate) (?:\w+ )?(?:many|lots of|all (?:my|the|of)|bottle of|bunch of
        |handful of) (?:\w+ )?(?:pills|tablets)
        (?:i|<SHE>) (?:\w+ )?(?:drank|drunk|drinks?|drinking|swallow(?:s|ed)?
        |ate) (?:the |some |a )?(?:\w+ of )?(?:rat )?(?:bleach|poison|pesticides?|insecticide|herbicide|weed ?killer
        |antifreeze|chlorine|acid|detergent)
        (?:cut|cuts|cutting|harm|harms|harming|burns|burning) (?:my|her|him|them)sel(?:f|ves)(?! (?:cooking|shaving
        |while|on))
        (?:want|wants|going|thinking about|thoughts of|thinking of|thoughts about|urge) (?:to )?(?:hurt|hurting) (?:my
        |her|him)self
        (?:cut|cutting|cuts|slit) (?:my|her|his) (?:wrists?|arms|thighs|veins)
        (?:i|<SHE>) .. self ?harm(?:s|ing|ed)?
        ^self ?harm(?:ing)?(?= [|?]|$)
        (?:want|going|thinking|tried|about|ready) (?:to |of )?(?:jump|jumping) (?:off|from|in front) .. (?:bridge
        |building|roof|train|balcony|cliff|window)
        on (?:a|the) (?:bridge|roof|ledge) .. jump
        ^i am (?:\w+ )?on (?:the|a) (?:roof|ledge)(?= [|?]|$)
        (?:hang|hanging|shoot|drown|kill|killing|unalive|unaliving|poison) (?:my|her|him)self
        unalive
        (?:i .. |^)kms(?= [|?]|$)
        i (?:want|wanna)(?: to)? die
        (?:wants?|wanted) (?:to )?(?:die|end (?:his|her|my|their) life)
        <SHE> (?:doesnt|does not|dont|didnt) want to (?:live|be alive|be here)(?: anymore)?(?= [|?]|$)
        (?:have|got|holding|with) (?:\w+ )?(?:pills|razor|blade|rope|gun|knife) (?:in my hands?|ready|in front of me)
        ^goodbye (?:everyone|everybody|world)
        (?:plan|planning|ready) to (?:end|finish) (?:it|this|things|everything|my life)
        (?:ok|okay|fine|better|happier|happy) (?:when|once|after|if) i am (?:gone|dead|not here)
        (?:wrote|write|writing|left|leave|leaving|my|a) (?:\w+ )?(?:suicide|goodbye|farewell) (?:note|letter)
        """,
    ),
)

# Asking how to die mentions nobody, but is never a question about an article.
ASKED = (
    (
        "despair",
        "the writer asks how to die, or for someone to keep them from it",
        r"""
        (?:suicide|crisis) (?:hotline|helpline|line|lifeline|help line|chat|number)
        how many (?:pills|tablets|\w+ pills) .. (?:die|kill|overdose|lethal|fatal|dangerous|too (?:much|many)(?! (?:to
        |in|at|for (?:a|the|customs))\b))
        what(?:s| is) the point (?:of|in) (?:living|going on|life|being alive|being here)
        why (?:should i |do i |even )?(?:live|keep living|go on living|stay alive|be alive)(?= [|?]|$)
        (?:easiest|best|painless|quickest|fastest|easy|quick|least painful) (?:way|ways|method|methods) (?:\w+ )?(?:to
        |of) (?:die|dying|suicide|commit suicide|end (?:it|my life)|kill (?:my|your|one)self)
        how (?:to|do i|do you|can i) (?:die|commit suicide|kill (?:my|your|one)self|hang (?:my|your|one)self|end my life
        |unalive)
        """,
    ),
)
