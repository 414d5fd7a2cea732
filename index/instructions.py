"""Telling text that speaks to a machine from text that speaks to people."""

import re
import unicodedata
from dataclasses import dataclass

# Letters of other scripts that look like Latin ones, and figures that stand for letters.
_LOOKALIKES = str.maketrans("аеорсухіїјѕԁһоαεικνορτυχβм0134@$", "aeopcyxiijsdhoaeiknoptuxbmoieaas")
_SPACED = re.compile(r"(?<!\w)(?:\w[ .·_-]){2,}\w(?!\w)")
_APART = re.compile(r"[ .·_-]")
_SPACES = re.compile(r"[^\S\n]+")
_ENDS = re.compile(r"[*_~`#>\"“”«»]+")


@dataclass(frozen=True, slots=True)
class _Way:
    """One way in which machines are spoken to."""

    name: str
    pattern: re.Pattern[str]


# Gaps are counted in words and short, so that a pattern does bounded work wherever it starts.
_NEAR = r"(?:\W{1,3}\w{1,20}){0,4}\W{1,3}"
_MACHINE = (
    r"(?:ai|a\.i\.|llms?|chatgpt|gpt(?:-?\d)?|claude|gemini|copilot|bard|llama|chat ?bots?"
    r"|bots?|(?:large )?language models?"
    r"|(?:ai|virtual|digital|automated) (?:assistants?|agents?|systems?|models?)|assistants?|agents?|crawlers?|ias?"
    r"|inteligencia artificial|modelos? (?:de lenguaje|de ia)|asistentes?(?: virtual(?:es)?"
    r"| de ia)?|sistemas? de ia)"
)
_WHO = (
    r"(?:(?:all |any |every )?(?:the |a )?(?:users?|visitors?|readers?|humans?|customers?|person|people"
    r"|them|him|her))"
)
_QUIEN = (
    r"(?:(?:a |al |a la |a los |a todo |a todos los |a cualquier )?(?:usuari[oa]s?|visitantes?|lector(?:es)?"
    r"|personas?|clientes?))"
)
_YOURS = (
    r"(?:your|the|these|those|this|all|any|every|previous|prior|above|earlier|preceding|foregoing|system"
    r"|initial|original|hidden|secret|its)"
)
_TUYO = (
    r"(?:tus?|sus?|las?|los?|el|estas?|estos?|todas?|todos?|cualquier|previas?|previos?|anteriores|iniciales"
    r"|del sistema|ocultas?)"
)
_RULES = (
    r"(?:instructions?|prompts?|rules?|guidelines?|directions?|directives?|commands?|orders|restrictions?"
    r"|constraints?|guardrails?|safety|filters?|programming|training|context|system message|messages|policies"
    r"|policy)"
)
_REGLAS = (
    r"(?:instruccion(?:es)?|indicacion(?:es)?|reglas?|normas|directrices|directivas?|ordenes|comandos|restricciones"
    r"|limites|filtros|prompts?|contexto|mensajes?|politicas?|programacion|entrenamiento|lo anterior|pautas)"
)

_WAYS = (
    ("role mark",
     r"<\|[a-z_ ]{2,30}\|>|\[/?inst\]|<</?sys>>|</?s>|<(?:/?)(?:system|assistant|user|instructions?"
     r"|prompt)>"
     r"|(?:^|[\n.!?] ?)\W{0,4}(?:system|developer|assistant|sistema|asistente|instructions?|instruccion(?:es)?)"
     r"(?: (?:prompt|message|override|note|mensaje))?\W{0,3}:\W{0,3}(?:you|ignore|always"
     r"|never|do not|from now|new|the|respond|answer|reply|eres|usted|ignor|siempre|nunca"
     r"|no |a partir|responde|desde ahora)"
     r"|(?:begin|end|start|inicio|fin) (?:of |del |de )?(?:system|sistema|admin|hidden|new"
     r"|untrusted)?\W{0,2}(?:prompt|system message|instrucciones del sistema)"),
    ("set rules aside",
     r"(?<!not )(?<!never )(?<!n't )\b(?:ignore|disregard|forget|override|overrule|bypass|discard|neglect|skip"
     rf"|drop|do not (?:follow|obey)|stop (?:following|obeying)|pay no attention to|dismiss)\b{_NEAR}"
     rf"(?:{_YOURS}\b{_NEAR}{_RULES}|{_RULES} (?:above|before|given|you|so far)|everything (?:above"
     r"|before|else|you|that was)|(?:what|anything|all) (?:you|that|was|came|is) (?:were"
     r"|was|came|written|said|told|above|before))"),
    ("set rules aside",
     r"(?<!no )(?<!nunca )\b(?:ignor(?:a|e|en|ar|es)|olvid(?:a|e|en|ar|es|ate|ese)|descart(?:a|e|en|ar)|desestim(?:a"
     r"|e)|omit(?:a|e|an)|desobede(?:ce|zca)|anul(?:a|e)|salta(?:te)?|(?:haz|haga|hacer|hagan) caso omiso de"
     r"|no (?:sigas|siga|obedezcas|obedezca|hagas caso a|haga caso a)|deja de (?:seguir|obedecer)"
     rf"|pasa por alto)\b{_NEAR}"
     rf"(?:{_TUYO}\b{_NEAR}?{_REGLAS}|{_REGLAS}|todo lo (?:anterior|que|dicho))"),
    ("new role",
     r"\byou are (?:now|no longer|from now on|henceforth|going to (?:act|be|play|pretend))\b"
     r"|\bfrom (?:now|here|this point) on,? (?:you|always|only|answer|respond|reply|act|your"
     r"|never|do|every)\b"
     r"|\b(?:act|behave|respond|answer|operate|function) as (?:if you (?:are|were|had)|though you"
     r"|an? (?:unrestricted|unfiltered|evil|different|new|helpful|expert|linux|terminal|hacker"
     rf"|dan|ai|assistant|chat ?bot|{_MACHINE}))"
     r"|\b(?:pretend|imagine|role-?play|simulate|assume) (?:that )?(?:you are|you're|to be"
     r"|you have no|as|the role)\b|\b(?:enter|enable|activate|switch (?:to|into)|you are in"
     r"|go into) (?:the )?(?:developer|debug|dan|god|admin|maintenance|unrestricted|sudo"
     r"|jailbreak)(?: \w+)? ?mode|\bjailbreak|\bdo anything now\b|\byour (?:new )?(?:role"
     r"|task|job|goal|purpose|mission|persona|name) (?:is|will be)(?: now)? (?:now|to)\b"
     r"|\byour new (?:role|task|job|goal|instructions|name)\b"),
    ("new role",
     r"\b(?:ahora (?:eres|seras|es usted)|ya no eres|(?:a partir de|desde) (?:ahora|este momento"
     r"|aqui),? (?:eres|sera|seras|responde|respondas?|contesta|conteste|debes?|solo|siempre"
     r"|nunca|usted|tu|actua|actue|todas? (?:tus|sus)))"
     r"|\b(?:actua|actue|comportate|comportese|responde|responda|funciona) (?:como (?:si (?:fueras"
     r"|fuera|no tuvieras)|un|una|el|la) ?(?:asistente|ia|chat ?bot|modelo|hacker|expert[oa]"
     r"|terminal|bot|administrador|guia)\b|como (?:un|una) \w+ (?:sin|malvad|libre|que nunca))"
     r"|\b(?:finge|finja|imagina|imagine|simula|simule|haz de cuenta|hazte pasar por|suponga"
     r"|supon) (?:que )?(?:eres|es|ser|no tienes|no tiene|usted es)\b"
     r"|\b(?:entra|entre|activa|active|pasa|cambia|habilita) (?:en |a |al |el )*modo (?:desarrollador"
     r"|administrador|depuracion|dios|dan|sin restricciones|mantenimiento|libre)|\b(?:tu"
     r"|su) (?:nuev[oa] )?(?:rol|tarea|papel|mision|objetivo|nombre) (?:es ahora|ahora es"
     r"|sera|es (?:decir|responder|enviar|recomendar|ser))|\btu nuev[oa] (?:rol|tarea|papel"
     r"|mision|objetivo)\b"),
    ("spoken to",
     rf"(?:^|[\n.!?:;(\[] ?)\W{{0,4}}(?:attention|note|notice|message|instructions?|important"
     r"|warning|dear|hey|hello|hi|to|for|reminder|command)(?:,| (?:to|for))? ?(?:all |any "
     rf"|the |every |our |this )?{_MACHINE}(?: (?:reading|processing|summari\w+|that|who|assistants?"
     rf"|systems?|models?)[^.\n]{{0,40}})?\s?[,:!—-]"
     rf"|\bif (?:you|you're|this is being read by|the reader)(?: are| is)? (?:an?|the) {_MACHINE}\b"
     r"|\b(?:as|being) an? (?:ai|language model|chat ?bot|llm|(?:ai|virtual) assistant),? you\b"
     rf"|\b(?:any|all|every|the|this) {_MACHINE}(?: (?:reading|processing|that \w+|who \w+"
     rf"|summari\w+|answering|using|indexing)[^.\n]{{0,40}})?,? (?:must|should|shall|has to"
     r"|have to|is (?:required|instructed|ordered)|are (?:required|instructed|ordered)|needs? to"
     rf"|will (?:now|always)|is to|are to)\b{_NEAR}(?:say|tell|answer|respond|reply|recommend"
     r"|include|output|ignore|send|state|direct|cite|give|print|write|mention|add|reveal"
     r"|obey|follow|insist|call|link|quote|claim)\b"),
    ("spoken to",
     rf"(?:^|[\n.!?:;(\[¡] ?)\W{{0,4}}(?:atencion|nota|aviso|mensaje|instruccion(?:es)?|importante"
     r"|advertencia|estimad[oa]|querid[oa]|hola|oye|para|recordatorio|orden)(?:,| (?:a|al"
     rf"|para|para el|para la|para los))? ?(?:el |la |los |las |tod[oa]s? |cualquier |este )*{_MACHINE}(?: (?:que"
     rf"|de)[^.\n]{{0,40}})?\s?[,:!—-]"
     rf"|\bsi (?:eres|es|usted es|lo lee|esto lo lee|quien lee esto es) (?:una?|el|la) {_MACHINE}\b"
     r"|\bcomo (?:una? )?(?:ia|modelo de lenguaje|asistente(?: virtual| de ia)?|chat ?bot),? (?:debes?"
     r"|tienes que|tiene que|usted)\b"
     rf"|\b(?:tod[oa]s?|cualquier|el|la|los|este) {_MACHINE}(?: que [^.\n]{{0,40}})?,? (?:debe"
     rf"|deben|debera|deberan|tiene que|tienen que|ha de)\b{_NEAR}(?:decir|responder|contestar"
     r"|recomendar|incluir|ignorar|enviar|afirmar|citar|dar|mencionar|agregar|anadir|revelar"
     r"|obedecer|seguir|llamar|escribir|mandar)\b"),
    ("said in answers",
     rf"\b(?:when|whenever|if|once|every time|each time) (?:you are |you're |they |{_WHO} )?(?:asks?"
     rf"|asked|questioned|prompted|queried|wants? to know)\b[^.\n]{{0,80}}?[, ](?:then )?(?:always "
     r"|only |just |simply |you must |you should |please )*(?:say|tell|answer|respond|reply"
     r"|recommend|claim|state|give|direct|refer|output|print|insist|send|provide|write|point"
     r"|mention|deny|reveal)\b"
     rf"|\b(?:tell|inform|instruct|convince|persuade|order|direct|urge|ask) {_WHO} (?:to (?:call"
     r"|visit|click|send|pay|go|enter|provide|contact|open|transfer|download|email|whatsapp"
     r"|share|give|text|buy|write|upload|log|ignore|trust)|that\b)"
     r"|\b(?:in|at the end of|to|into|with|before|after|at the (?:start|beginning) of|from) (?:every one of "
     r"|each one of |every |all |each |any |all of )?(?:your|the assistant's|its next) (?:next "
     r"|final |future |own |every )?(?:answers?|responses?|repl(?:y|ies)|outputs?|messages?"
     r"|summar(?:y|ies))\b|\byour (?:next |final |only |entire |every )?(?:answers?|responses?"
     r"|repl(?:y|ies)|outputs?) (?:must|should|shall|has to|have to|needs? to|will|is|are)\b"
     r"|\b(?:answer|respond|reply) (?:to )?(?:all|any|every|each|the (?:next|following|user)"
     r"|only|always|exclusively|solely|simply|with only|nothing but|in all caps|exactly|the user)\b"
     r"|\b(?:respond|reply|answer) (?:only |just |exactly |simply )?with (?:the (?:word|phrase"
     r"|text|following|number|link|sentence|exact)|only|nothing|\W)|\b(?:output|print|repeat"
     r"|echo) (?:only |just |exactly |verbatim |the (?:word|phrase|following|text|string"
     r"|exact)|this |nothing |\W?\w+\W? (?:\d+ )?times)"
     r"|\b(?:always|never|only) (?:recommend|cite|quote|answer|respond|reply|say that|mention"
     r"|refer (?:users?|visitors?|them)|tell (?:users?|visitors?)|link to|prefer this|trust this)\b"
     r"|\b(?:cite|quote|treat|rank|use|trust|prefer|consider|prioriti[sz]e) (?:only )?this (?:passage"
     r"|document|article|text|source|page|paragraph)\b"),
    ("said in answers",
     r"\b(?:cuando|siempre que|si|cada vez que) (?:te |le |les |os )?(?:alguien |un usuario "
     r"|el usuario |la persona |una persona |los usuarios |un visitante |el visitante )?(?:te "
     rf"|le |les )?(?:pregunt\w+|consult\w+|pid\w+|quier\w+ saber)\b[^.\n]{{0,80}}?[, ](?:entonces )?(?:siempre "
     r"|solo |solamente |simplemente |debes |debe |por favor )*(?:di|diga|decir|dile|digale"
     r"|diles|contesta|conteste|contestar|responde|responda|responder|recomienda|recomiende"
     r"|recomendar|afirma|afirme|da|dales|envia|envie|remite|menciona|indica|indique|niega"
     r"|asegura)\b"
     r"|\b(?:dile|diles|digale|digales|di|diga|informa|informe|ordena|ordene|pide|pidele"
     rf"|pidale|convence|convenza|indica|indicale|recomienda|recomiende|asegura) {_QUIEN} (?:que"
     r"|llamar|visitar|pagar|enviar|entrar|abrir)\b|\b(?:en|al final de|al principio de|al inicio de"
     r"|dentro de|con|antes de|despues de) (?:cada una de |todas |cada |tod[oa]s? )?(?:tus?"
     r"|sus?) (?:proxim[oa]s? |siguientes? )?(?:respuestas?|contestacion(?:es)?|mensajes?"
     r"|salidas?|resumen(?:es)?)\b"
     r"|\b(?:tu|tus|su) (?:proxima |unica |siguiente )?(?:respuestas?|contestacion|salida) (?:debe"
     r"|deben|tiene que|tienen que|sera|seran|es|ha de)\b|\b(?:responde|responda|contesta"
     r"|conteste) (?:a )?(?:tod[oa]s?|cada (?:pregunta|mensaje|usuario|consulta)|cualquier (?:pregunta"
     r"|mensaje|usuario|consulta)|siempre|solo|solamente|unicamente|exclusivamente|exactamente"
     r"|la siguiente|lo siguiente|con (?:la palabra|la frase|el texto|solo|solamente|el siguiente"
     r"|un|una|\W)|al usuario)\b|\b(?:imprime|imprima|repite|repita|escribe|escriba|muestra"
     r"|muestre) (?:solo |solamente |exactamente |unicamente |literalmente |la palabra |la frase "
     r"|el texto |lo siguiente|\W?\w+\W? (?:\d+ )?veces)"
     r"|\b(?:siempre|nunca|solo) (?:recomienda|recomiende|cita|cite|responde|responda|contesta"
     r"|conteste|di que|diga que|menciona|mencione|remite|confia)\b|\b(?:cita|cite|trata"
     r"|trate|usa|use|prefiere|prefiera|considera|considere|prioriza|priorice"
     r"|confia en) (?:solo )?(?:a )?est[ea] (?:pasaje"
     r"|documento|articulo|texto|fuente|pagina|parrafo)\b"),
    ("secrets",
     r"\b(?:reveal|show|print|output|leak|disclose|display|repeat|give|tell|expose|dump|return"
     r"|list|share|summari[sz]e|translate|send|email)\b(?: me| us| them| back| out| the user)?(?: all(?: of)?)? (?:your"
     r"|the|its) (?:\w+ )?(?:system |initial |hidden |original |secret |internal |full |own "
     r"|exact )*(?:prompts?|instructions|system messages?|api keys?|passwords?|credentials"
     r"|secret keys?|configuration|environment variables|guidelines|chat history|conversation history)\b"
     r"|\b(?:send|post|forward|e-?mail|upload|transmit|leak|exfiltrate|append|copy) (?:\w+ )?(?:the "
     r"|this |their |all |every |any |user |users |visitor )*(?:conversation|chat|history"
     r"|messages?|questions?|user(?:'?s)? (?:data|messages?|input|name|question)|personal data"
     r"|transcript|logs?) (?:to|at|as|in|into|via)\b|!\[[^\]\n]{0,80}\]\(\s?https?:|\b(?:fetch"
     r"|call|load|request|visit|browse to|open|navigate to) (?:the )?(?:url|link|page|address"
     r"|https?)\b[^.\n]{0,60}\b(?:and|with|then|append)\b"
     r"|\b(?:do not|don't|never) (?:mention|reveal|tell|disclose|say|show|admit|repeat"
     r"|acknowledge)\b[^.\n]{0,40}\b(?:this"
     r"|these|that you|the) (?:instructions?|messages?|notes?|rules?|prompt|text|command"
     r"|directive|were (?:told|instructed)|have been)"),
    ("secrets",
     r"\b(?:revela|revele|muestra|muestre|muestrame|imprime|imprima|filtra|filtre|divulga"
     r"|repite|repita|dime|di|da|dame|expon|lista|comparte|resume|traduce|envia|manda|ensena"
     r"|ensename)\b(?: me| nos| todas?)? (?:tus?|sus?|el|la|las|los) (?:\w+ )?(?:\w+ )?(?:prompt(?: del sistema)?"
     r"|instrucciones(?: del sistema| iniciales| ocultas| secretas| internas)?|mensaje del sistema"
     r"|clave(?:s)? (?:de api|secretas?|api)|contrasenas?|configuracion|directrices|historial"
     r"|reglas (?:internas|ocultas|secretas))\b"
     r"|\b(?:envia|envie|manda|mande|reenvia|reenvie|publica|sube|suba|transmite|copia|agrega"
     r"|anade|filtra) (?:\w+ )?(?:el |la |los |las |esta |este |toda |todo |todos |cada "
     r"|sus |tus )*(?:conversacion|chat|historial|mensajes?|preguntas?|datos (?:del|de la"
     r"|de los|personales)|nombre del usuario|transcripcion|registro)\b[^.\n]{0,30}\b(?:a"
     r"|al|hacia|por|en|con)\b|\b(?:no|nunca|jamas) (?:menciones|mencione|reveles|revele"
     r"|digas|diga|muestres|muestre|admitas|cuentes|cuente|repitas)\b[^.\n]{0,40}\b(?:esta"
     r"|este|estas|estos|que (?:te|le|has|ha)|las?|los) ?(?:instruccion|instrucciones|mensajes?"
     r"|notas?|reglas?|prompt|texto|orden|ordenes|dij|orden|recib)"),
    ("claimed authority",
     r"(?:^|[\n.!?\[(*] ?)\W{0,4}(?:new|updated|additional|important|urgent|special|secret"
     r"|hidden|highest[- ]priority|priority|critical|system|admin(?:istrator)?|developer"
     r"|official)(?: (?:new|system|security|admin|priority|important))? (?:instructions?"
     r"|prompt|directives?|rules?|commands?|override|orders?)\W{0,3}[:!—\]-]|\b(?:admin|developer"
     r"|system|root|security|policy|safety) override\b|\boverride code\b|\bend of (?:the )?(?:prompt"
     r"|document|context|article|input|passage|user input)s?\b[^a-z]{0,5}(?:$|\n|begin|new"
     r"|now|start|system|the real|instructions?)"),
    ("claimed authority",
     r"(?:^|[\n.!?\[(*¡] ?)\W{0,4}(?:nuevas?|nuevos?|instruccion(?:es)?|orden(?:es)?|directivas?"
     r"|reglas?|comandos?)(?: (?:instruccion(?:es)?|reglas?|ordenes|directrices|directivas?))?(?: (?:importantes?"
     r"|urgentes?|especial(?:es)?|secretas?|ocultas?|prioritarias?|oficial(?:es)?|actualizadas?"
     r"|del sistema|del administrador|del desarrollador|de maxima prioridad)){1,2}\W{0,3}[:!—\]-]"
     r"|(?:^|[\n.!?\[(*¡] ?)\W{0,4}nuevas? (?:instruccion(?:es)?|reglas?|ordenes|directrices)\W{0,3}[:!—\]-]"
     r"|\bfin del? (?:documento|contexto|prompt|articulo|texto|mensaje)\b[^a-z]{0,5}(?:$"
     r"|\n|inicio|nuev|ahora|sistema|instruccion)|\b(?:modo|anulacion|autorizacion) (?:de "
     r"|del )?(?:administrador|desarrollador|sistema)\b"),
)  # fmt: skip
_PATTERNS = tuple(_Way(name, re.compile(pattern)) for name, pattern in _WAYS)
# The rules as one text, by which an index made under other rules is known.
RULES = "\n".join(pattern for _, pattern in _WAYS)


def instruction_in(text: str) -> str | None:
    """Return in which way a text speaks to a machine, or None when it speaks to people; time grows with its length."""
    for reading in _readings(text):
        for way in _PATTERNS:
            if way.pattern.search(reading):
                return way.name
    return None


def _readings(text: str) -> tuple[str, ...]:
    """Return a text as it is read: without accents and emphasis, with words that were spaced out put together."""
    plain = "".join(ch for ch in unicodedata.normalize("NFKD", text) if not unicodedata.combining(ch))
    plain = plain.lower().replace("’", "'")
    plain = _SPACES.sub(" ", "".join(ch for ch in plain if unicodedata.category(ch) != "Cf"))
    bare = _SPACES.sub(" ", _ENDS.sub("", plain))
    closed = _SPACED.sub(lambda match: _APART.sub("", match[0]), bare)
    return tuple(dict.fromkeys((plain, bare, closed, closed.translate(_LOOKALIKES))))
