"""The forms of answer that a question may ask for, and what a text has that is of one.

They are an e-mail or web address, a telephone number, a price, an age, a duration or length, a time of
day, a count, and what comes next.
"""

import re
from dataclasses import dataclass

from rag.checks.dates.calendar import MONTH, WEEKDAY
from rag.literal import AMOUNT, COUNTED, EMAIL, LINK, PHONE

# "What is the e-mail of …?" asks for one; "What did the e-mail say?" and "What is sent by e-mail?" do not.
_BETWEEN = (
    r"\b(?:(?!\b(?:if|when|do|does|did|can|could|should|happens?|to|from|by|on|in|my|no|without|between|si|cuando|hago"
    r"|hacer|puedo|puede|pasa|se|me|por|en|mi|sin|para|entre)\b)[^?.]){0,60}?\b"
)
_ASKING = rf"\b(?:what(?:['’]?s| is| are)?|(?<!on )(?<!by )which|cu[aá]l(?:es)?|(?<!para )(?<!por )qu[eé]){_BETWEEN}"
_ASKING_OUTRIGHT = rf"\b(?:what(?:['’]?s| is| are| was)|cu[aá]l(?:es)? (?:es|son|era|fue)){_BETWEEN}"
_AFTER = r"\b\W*(?:$|\b(?:of|for(?! *\W*$)|to|at|in|is|do|does|can|should|de|del|para|en|tiene|tengo|puedo|debo)\b)"
_EMAILS = r"e-?mails?(?: address(?:es)?)?|correos?(?: electr[oó]nicos?)?"
_PHONES = (
    r"(?:tele)?phone(?: numbers?)?|(?:phone|fax|whatsapp|mobile|cell|hotline) numbers?|hotline|whatsapp"
    r"|tel[eé]fonos?|n[uú]meros? de (?:tel[eé]fono|contacto|whatsapp|celular)|l[ií]nea (?:directa|de ayuda)"
)
# "Phone number legal aid", "y el correo": at most six words, beginning with the form that is asked for.
_FEW = r"\A(?=(?:\S+\s+){0,5}\S+\s*\Z)"
_BEGINNING = r"\A\W*(?:(?:y|and|the|your|el|la|los|su)\s+){0,2}"
_BARE = rf"{_FEW}{_BEGINNING}"
# "Teléfono del centro de atención de adultos", "do you have an e-mail", "me da el correo del consulado".
_OF = r"\W+(?:of|for|del?|para)\b"
_ANY = r"(?:(?:an?|any|the|your|un|una|alg[uú]n|el|la|su|alguna)\W+)?"
_TO_GIVE = (
    r"\b(?:is there|do (?:you|they|we) have|do(?:es)? [^?.,]{1,60} have|hay|tien(?:e|en|es)|me (?:das?|dan|pasas?"
    r"|puede[ns]? dar)"
    rf"|d[eaé](?:n|me)|give me|(?<!do )i need|necesito|quiero|busco)\W+{_ANY}"
)
_POST = r"correos?\b(?! electr)"
_TO_CALL = (
    r"\b(?:(?:what|which)(?: is|['’]?s)?(?: the)? numbers?|(?:a )?(?:qu[eé]"
    r"|cu[aá]l(?: es el)?) n[uú]mero)\b[^?.]{0,30}?"
    r"\b(?:call|ring|dial|phone|text|reach|contact|llam\w+|marc\w+|contact\w+|comuni\w+)\b"
    r"|\A\W*(?:the |el )?(?:number (?:for|of)|n[uú]mero (?:para|de atenci[oó]n))\b"
)
_SITES = r"web ?sites?|web ?pages?|web address(?:es)?|urls?|p[aá]ginas? web|sitios? web|direcci[oó]n web"
_PRICES = r"(?:price|cost|fee|fare|salary|wage)s?|precios?|cost[eo]s?|tarifas?|sueldos?|salarios?"
_PAYING = (
    r"\bhow much (?:do|does|did|is|are|will|would|must|should|can)\b.{0,80}\b(?:costs?|pay|paid|charged?|earn|owe)\b"
    r"|\bwhat (?:do|does|did|will|would)\b.{1,80}\bcost\b"
    r"|\bhow much (?:is|are) (?:an? \w|the (?!popul|dist|weigh|heigh|leng|temp)\w|it\b|they\b|these\b)"
    r"|\bcu[aá]nto (?:me |se |le |nos )?(?:cuestan?|cost[oó]|valen?|salen?|cobran?|ganan?|pagan?|descuentan?|dan"
    r"|debo pagar"
    r"|(?:hay|tengo) que pagar)\b"
    r"|\bde cu[aá]nto (?:es|son|ser[ií]a)\b(?! (?:el|la|los|su) (?:plazo|tiempo|duraci[oó]n))"
)
_STREETS = (
    r"\b(?:what|which) street\b|\bqu[eé] calle\b"
    r"|\b(?:what(?:['’]?s| is)|cu[aá]l es) (?:the|your|la|su) (?:full |postal |exact )?(?:address"
    r"|direcci[oó]n (?:de|del|exacta))\b"
    # With its article it is a place's: "Dirección de Migración" is an office.
    rf"|{_BEGINNING}(?:address (?:of|for) the|direcci[oó]n (?:del|de (?:la|las|los|su)))\b"
)
_STREET = (
    r"\d|\b(?:streets?|st|roads?|rd|avenues?|ave|lanes?|squares?|boulevard|drive|way|quay|building|floor|corner"
    r"|calles?|avenidas?"
    r"|av|plazas?|paseo|carretera|barrio|edificio|esquina|pasaje|bulevar|camino|parque|kil[oó]metro|planta|piso)\b"
)
_AGES = (
    r"\b(?:how old (?:is|was|are|were|must|do|does|did)|(?:at )?what age|qu[eé] edad|cu[aá]l (?:es|era) la edad"
    r"|cu[aá]ntos años (?:ten|tien)\w+)\b"
)
_MONEY = (
    r"(?:col[oó]n(?:es)?|quetzal(?:es)?|lempiras?|balboas?|c[oó]rdobas?|pesos?|d[oó]lar(?:es)?|dollars?|euros?|cents?"
    r"|centavos?|c[eé]ntimos?|soles|reales|pounds?|libras|francs?|francos?|crowns?|coronas?|kron\w+|marks?|florins?"
    r"|florines|shillings?|chelines|rupees?|rupias?|rubl\w+|dinar(?:e?s)?|liras?|yen(?:es)?|bol[ií]var(?:es)?"
    r"|guaran[ií](?:es)?|bolivianos?|USD|MXN|CRC|GTQ|HNL|[$€£₡])"
)
# "600 lempiras more", "15 dólares adicionales", but not "18 or more".
PRICE_ON_TOP = re.compile(
    rf"(?:[$€£₡¢]|\b[QL]\.?) ?\d[\d.,]*+ (?:more|extra|m[aá]s|adicional\w*|additional\w*)\b"
    rf"|\d ?{_MONEY} (?:more|extra|m[aá]s|adicional\w*|additional\w*)\b",
    re.IGNORECASE,
)
_PAID = (
    r"(?:costs?|costing|fees?|fines?|charged?|charges|pays?|paid|prices?|wages?|earns?|incomes?|receives?"
    r"|cuestan?|costar\w*|vale[n]?|cobran?|pagan?|pagar\w*|multas?|tasas?|ingresos|sueldos?|salarios?|abonan?)"
)
_UNITS = (
    r"(?:(?:working|business) )?(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|segundos?|minutos?"
    r"|horas?|d[ií]as?"
    r"|noches?|semanas?|mes(?:es)?|años?)"
)
# Prices that ``literal.AMOUNT`` does not match: "Q100", "L 200", "B/. 5", "300 a month", "5 %".
_PRICE = (
    r"\b(?:[QLS]\.?|Lps?\.?|B/\.|RD\$|C\$) ?\d|[¢₡] ?\d"
    rf"|\d (?:{_PRICES}|tasas?|importes?|cuotas?|amounts?|rates?|charges?)\b|\d ?{_MONEY}(?!\w)"
    rf"|\b{_PAID}\b[^.;:\d]{{0,40}}(?:\d[\d.,]*+(?! ?(?:{_UNITS})\b)|\bhalf\b|\bmitad\b)"
    r"|\d ?(?:%|percent|por ciento|(?:an?|per|al|por) (?:hour|day|week|month|year|hora|d[ií]a|semana|mes|año))"
    r"|\b(?:free|nothing|gratis|gratuit\w+|no (?:cost|charge|fees?|payment)|sin (?:costo|coste|cargo|pago)"
    r"|no (?:tienen? (?:ning[uú]n )?cost[eo]|se (?:pag|cobr)\w+|cuestan?|hay que pagar)|not (?:have to |need to )?pay"
    r"|without (?:any )?(?:charge|cost|fees?)|libre de (?:costo|cargo|pago)|ning[uú]n (?:costo|cargo|pago)"
    r"|exempt|waived?|exen[tc]\w+|exonerad\w+|sin (?:cobrar|pagar)"
    r"|(?:entrada|acceso|ingreso)s? (?:es |son |ser[aá]n? )?libres?)\b"
)
_AGE = (
    r"\d{3}|\b(?:years?|año|años|months?|meses|weeks?|semanas?|days?|d[ií]as?|aged?|ages|edad|edades|old|born|nac\w+"
    r"|century|siglo|adults?|adult[oa]s?|mayor(?:es)? de edad|minors?|menor(?:es)? de edad)\b"
    r"|\b(?:under|over|than|must be|cumplid\w+(?: los)?|turned|from|(?:desde|partir de) los|menos|least|ser)"
    rf"\s+(?:\d+|{COUNTED})\b"
    r"(?!\s+(?!or |o |and |y |to |para )[a-zñ])"
    rf"|\b(?:\d+|{COUNTED}) (?:or|and|o|y) (?:over|older|above|under|younger|m[aá]s)\b"
    rf"|\b(?:at|a los)\s+(?:\d+|{COUNTED})\b"
)
_LASTING = (
    r"\b(?:how long|how many (?:second|minute|hour|day|night|week|month|year)s"
    r"|cu[aá]nto (?:tiempo|tarda\w*|tard[oó]|dur[aoó]\w*|demora\w*)"
    r"|cu[aá]nt[oa]s (?:segundos|minutos|horas|d[ií]as|noches|semanas|meses|años))\b"
)
# "How long" is also answered by a length, by the year in which something began, and by "for life".
_DURATION = (
    r"\b(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|centur(?:y|ies)|hrs?|mins?|yrs?"
    r"|segundos?|minutos?|horas?|d[ií]as?|noches?|semanas?|mes(?:es)?|años?|d[eé]cadas?|siglos?|\w*met(?:re|er|ro)s?"
    r"|miles?|millas?|feet|foot|ft|inch(?:es)?|pies|yards?|since|until|desde|hasta|forever|always|siempre"
    r"|permanent\w*|indefinid\w*|indefinite\w*|life(?:time)?|vida|generations?|generaciones|annual\w*|anual\w*|daily"
    r"|monthly|pages?|p[aá]ginas|long|pleasure|fixed|immediate\w*|inmediat\w*|same|mism[oa]|limit|l[ií]mite|expires?"
    r"|vencen?|caducan?|prescri\w+|fortnight|semest\w+|trimest\w+|quarter|quincenas?|on the spot|en el acto"
    r"|(?:straight|right) away|at once|al instante|overnight|plazos?|while|mientras|as long as|el tiempo que)\b"
    r"|\d{3}|\d[:–-]\d|\d\s?(?:[kcm]?m|mi|ft)\b"
)
_HOURS = (
    r"\bwhat (?:time|hours?) (?:do|does|is|are|can|should|must|will)\b"
    r"|\bwhat (?:are|is) (?:the|your|its|their) (?:\w+ ){0,2}(?:hours|schedule)\b"
    r"|\ba qu[eé] horas? (?:abr\w+|cierr\w+|atiend\w+|empie\w+|comien\w+|termin\w+|sale\w*|lleg\w+|sirve\w*|pued\w+|es"
    rf"|son|hay|se)\b|\b(?:qu[eé]|cu[aá]l es (?:el|su)) horario\b|{_BARE}(?:opening hours|horarios?)\b"
)
# "Two hours" is a duration, not a time of day.
_UNCOUNTED = "".join(
    rf"(?<!\b{count} )"
    for count in (
        r"\d",
        r"\d\d",
        *"one two three four five six eight ten twelve dos tres cuatro cinco seis ocho".split(),
    )
)
# "From 3 to 16 August", "de 3 a 8 años".
_NOT_HOURS = rf"[.,]?\d|(?:,? (?:to|and|a|al|y|o|or) \d+)?(?: de)? ?(?:%|{_UNITS}\b|{MONTH}|may)"
_HOUR = (
    r"\d[:.h]\d\d|\b\d{1,2} ?[-–] ?\d{1,2}\b|\d ?(?:[ap]\.? ?m\b|hrs?\b|h\b|o['’]clock)"
    r"|\b(?:noon|midday|midnight|morning|afternoon|evening|night"
    r"|dawn|dusk|sunset|sunrise|24/7|mediod[ií]a|medianoche|mañana|tarde|noche|madrugada|\d{3,4}"
    r"|around the clock|never closes?|nunca cierra|always open|siempre abiert\w+|24 (?:hours|horas))\b"
    rf"|{_UNCOUNTED}\b(?:hours?|horas?)\b"
    rf"|\b(?:las?|at|from|to|until|de|a|hasta) (?:\d{{1,2}}\b(?!{_NOT_HOURS})|{COUNTED}\b)"
)
_MANY = r"\bhow many\b|\bcu[aá]nt[oa]s\b"
# "How many" is answered by a number that is not a sum of money.
_NUMBER = (
    rf"(?<![\d.,$€£¢₡])(?<!\$ )(?<!\b(?-i:[QLS]))(?<!\b(?-i:[QLS]) )\d[\d.,]*+(?! ?{_MONEY})"
    rf"|\b(?:{COUNTED}|both|amb[oa]s|couple|par|pairs?|dozens?|docenas?|scores?|hundreds|thousands|cientos|miles"
    rf"|none|no"
    r"|ning[uú]n[oa]?|all|every|tod[oa]s|cada|several|vari[oa]s|many|muchos|muchas|few|poc[oa]s|any|cualquier|once"
    r"|twice"
    r"|single|sol[oa]|only|first|second|third|primer[oa]?|segund[oa]|tercer[oa]?|twins?|triple|double|equal|majority"
    r"|mayor[ií]a|half|[ivx]{1,4})\b"
)
# What comes next is answered by words about the future, or by a year of this century.
_NEXT = (
    r"\b(?:when|where|who|what|which|how)(?:['’]?s\b|\b[^?.]{0,60}?\b(?:is|are|will|do|does|can|going)\b)[^?.]{0,60}?"
    r"(?<!\bdo )\b(?:next|upcoming)\b(?! (?:of|to|door|in line|steps?)\b)"
    r"|\b(?:cu[aá]ndo|d[oó]nde|qui[eé]n(?:es)?|qu[eé]|cu[aá]l(?:es)?|c[oó]mo)\b[^?.]{0,80}?"
    r"(?:(?<!\bm[aá]s )\bpr[oó]xim[oa]s?(?! (?:al?|del?|pasos?)\b)"
    r"|\b(?:años?|mes(?:es)?|semanas?|d[ií]as?|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|verano|curso"
    r"|semestre) que viene)\b"
)
_TO_COME = (
    r"\b2[01]\d\d\b|\b\d{1,2}(?:[/.:-]\d{1,2}|(?:st|nd|rd|th)| may)\b|\b(?:may|d[ií]a) \d"
    rf"|\b(?:{MONTH}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|{WEEKDAY}|spring"
    r"|summer|autumn|winter|will|shall|next|upcoming|forthcoming|coming|futur\w+|scheduled|plan\w*|due|set to|expect\w*"
    r"|going to|to be|every|each|annual\w*|yearly|monthly|weekly|daily|tomorrow|soon|elect\w*|heir|pr[oó]xim\w+"
    r"|siguiente|previst\w+|prev[eé]n?|program\w+|planea\w*|espera\w*|van? a|cada|tod[oa]s l[oa]s|anual\w*|mensual\w*"
    r"|semanal\w*|mañana|pronto|elegid\w+|\w{2,20}r(?:á|án|emos))\b"
)


@dataclass(frozen=True, slots=True)
class Literal:
    """A form of answer: the pattern of questions that ask for it, and patterns of which an answer has at least one."""

    asked: re.Pattern[str]
    held: tuple[re.Pattern[str], ...]


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


def _contact(forms: str) -> str:
    asked = rf"{_ASKING}(?:{forms}){_AFTER}|{_BEGINNING}(?:{forms}){_OF}"
    return rf"{asked}|{_TO_GIVE}(?!{_POST})(?:{forms})\b|{_BARE}(?:{forms})\b"


# A short code, as in "call 911", is a telephone number too.
PHONES = Literal(
    _pattern(rf"{_contact(_PHONES)}(?! (?:calls?|cards?))|{_TO_CALL}"),
    (PHONE, _pattern(r"\d{3}|\b\d-\d-\d\b|[*#]\d\d")),
)
# What else is asked of one office: whose address.
ADDRESSES = (
    Literal(_pattern(_contact(_EMAILS)), (EMAIL,)),
    Literal(_pattern(rf"{_ASKING}(?:{_SITES}){_AFTER}"), (LINK,)),
    Literal(_pattern(_STREETS), (_pattern(_STREET),)),
)
HOURS = Literal(_pattern(_HOURS), (_pattern(_HOUR),))
PRICE = Literal(
    _pattern(rf"{_ASKING_OUTRIGHT}(?:{_PRICES}){_AFTER}|{_PAYING}|{_BARE}(?:{_PRICES})\b"),
    (AMOUNT, _pattern(_PRICE)),
)
# "At most eight months" tells no hours.
_IN_HOURS = r"\b(?:hours?|horas?|hrs?|min\w*|days?|d[ií]as?|jornadas?|turnos?|shifts?|overtime)\b|\d[:.h]\d\d|\d ?h\b"
TIME_TAKEN = Literal(_pattern(_LASTING), (_pattern(_DURATION),))
FURTHER = (
    Literal(_pattern(_AGES), (_pattern(_AGE),)),
    TIME_TAKEN,
    Literal(_pattern(r"\bhow many hours\b|\bcu[aá]ntas horas\b"), (_pattern(_IN_HOURS),)),
    Literal(_pattern(_MANY), (_pattern(_NUMBER),)),
    Literal(_pattern(_NEXT), (_pattern(_TO_COME),)),
)
