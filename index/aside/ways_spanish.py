"""Spanish ways of addressing a machine: phrases that nobody writes to people, and phrases that advice uses too."""

from index.aside.ways import BEGINNING, GREETED, MACHINE, NEAR, Way

_SPOKEN_OF = r"(?:(?:un|una|el|la|los|las|algun|cualquier|cada) (?:usuari[oa]s?|visitantes?|lector(?:es)?|human[oa]s?))"
_TO_THE_USER = (
    r"(?:al?|a el|a la|a los|a las|a un|a una|a todo|a todos los|a cada|a cualquier)"
    r" (?:usuari[oa]s?|visitantes?|lector(?:es)?)"
)
_SAY = (
    r"(?:di|diga|digas|decir|dile|digale|diles|digales|contesta|conteste|contestar|responde|responda|responder"
    r"|recomienda|recomiende|recomendar|afirma|afirme|afirmar|da|dale|dales|dele|envia|envie|remite|remita|menciona"
    r"|mencione|indica|indique|niega|niegue|asegura|asegure)"
)
_RULES = (
    r"(?:instruccion(?:es)?|indicacion(?:es)?|reglas?|normas|directrices|directivas?|comandos|restricciones|limites"
    r"|filtros|prompts?|contexto|politicas?|programacion|entrenamiento|pautas)"
)
_PRIOR = (
    r"(?:anteriores|anterior|previas?|previos?|iniciales|originales|ocultas?|secretas?|internas?|de arriba|del sistema"
    r"|que (?:(?:te|le|se) )?(?:recibi\w+|diero\w+|dio|dijero\w+|tenias?|dad[oa]s)(?: \w+){0,3} (?:antes|arriba|ahora))"
)
_SET_ASIDE = (
    r"(?<!no )(?<!nunca )(?<!si )\b(?:ignor(?:a|e|en|ar|es)|olvid(?:a|e|en|ar|es|ate|ese)|descart(?:a|e|en|ar)"
    r"|desestim(?:a|e)|omit(?:a|e|an)|desobede(?:ce|zca)|anul(?:a|e)|salta(?:te)?|(?:haz|haga|hacer|hagan) caso "
    r"omiso de"
    r"|no (?:sigas|siga|obedezcas|obedezca|hagas caso a|haga caso a)|deja de (?:seguir|obedecer)|pasa por alto"
    r"|deja a un lado)\b"
)
_PERSONA = (
    r"(?:(?:una? |el |la |mi )?(?:\w+ )?(?:asistente(?! social)|\w*bot|ia|modelo de \w+|inteligencia artificial"
    r"|personaje)\b"
    r"|(?:una? )?(?:\w+ )?(?:sin|libre de) (?:restricciones|reglas|limites|filtros|censura)\b)"
)
_NOW = r"(?:a partir de|desde) (?:ahora|este momento|aqui)(?: en adelante)?,?"
_ALL = r"(?:el |la |los |las |tod[oa]s? |cualquier |este )*"
_MUST = r"(?:debe|deben|debera|deberan|tiene que|tienen que|ha de)"
_DO = (
    r"(?:decir|responder|contestar|recomendar|ignorar|enviar|afirmar|citar|dar|mencionar|revelar|obedecer|escribir"
    r"|mandar)"
)

STRONG = (
    Way(
        "role mark",
        r"(?:^|[\n.!?] ?)\W{0,4}sistema(?: mensaje)?\W{0,3}:\W{0,3}(?:eres|usted debe|debes|ignor|siempre|nunca"
        r"|responde"
        r"|responda|a partir|desde ahora|no (?:digas|diga|reveles|revele|menciones|mencione))"
        r"|\b(?:inicio|fin) (?:de |del )?(?:prompt|mensaje del sistema|instrucciones del sistema)",
    ),
    Way(
        "set rules aside",
        rf"{_SET_ASIDE}{NEAR}(?:{_RULES} (?:\w+ ){{0,2}}?{_PRIOR}\b|(?:anteriores|previ[oa]s|iniciales) {_RULES}\b"
        rf"|(?:todas )?tus? {_RULES}\b|(?:todo )?lo (?:anterior|dicho)\b"
        r"|todo lo que [^.\n]{0,30}\b(?:antes|hasta ahora|arriba)\b)",
    ),
    Way(
        "new role",
        rf"\b(?:ahora (?:eres|seras|es usted)|ya no (?:eres|es)|{_NOW} (?:eres|seras|sera|es)) {_PERSONA}"
        rf"|\b{_NOW} (?:(?:usted|tu|siempre|solo|nunca|debes?|tienes? que|no) )*(?:(?:di|diga|digas|decir|conteste"
        rf"|contesta"
        rf"|contestes|contestar|responda|responde|respondas|responder) (?:que|{_TO_THE_USER}|solo|con|siempre)\b"
        r"|recomiend"
        r"|revel"
        r"|recomendar|cite\b|actua\b|actue\b|ignor)"
        r"|\b(?:actua|actue|comportate|comportese|responde|responda|contesta|conteste|funciona) como (?:si "
        r"(?:fueras|fuera|"
        r"no (?:tuvieras|tuviera)) (?:(?:una?|el|la) (?:asistente|ia|chat ?bot|modelo|hacker)"
        r"|(?:\w+ ){0,2}(?:reglas|restricciones|limites|filtros|instrucciones))"
        rf"|(?:un|una|el|la) (?:asistente(?! social)|hacker|terminal|bot|{MACHINE})\b"
        r"|(?:un|una) \w+ (?:sin (?:reglas|restricciones|limites|filtros)|malvad|que (?:nunca|siempre)))"
        r"|\b(?:finge|finja|simula|simule) (?:que )?(?:eres|es|usted es) (?:un|una|el|la)\b"
        r"|\b(?:entra|entre|activa|active|pasa|cambia|habilita) (?:en |a |al |el )*modo (?:desarrollador|administrador"
        r"|depuracion|dios|dan|sin restricciones|mantenimiento|libre)"
        r"|\btu nuev[oa] (?:rol|tarea|papel|mision|objetivo) (?:es|sera) (?:decir|responder|recomendar|enviar"
        r"|revelar)\b"
        r"|\bnuev[oa]s? (?:tarea|rol|objetivo|ordenes|instrucciones) para (?:(?:el|la|los|las|todo|toda) )?"
        rf"(?:asistentes?(?! social)|modelos?|bots?|{MACHINE})\b",
    ),
    Way(
        "spoken to",
        r"(?:^|[\n.!?:;(\[¡] ?)\W{0,4}(?:(?:atencion|nota|aviso|mensaje|instruccion(?:es)?|importante|advertencia"
        rf"|recordatorio|orden)(?:,| (?:a|al|para|para el|para la|para los))? ?{_ALL}{MACHINE}"
        rf"|(?:estimad[oa]|querid[oa]|hola|oye|para)(?:,| (?:al?|para))? ?{_ALL}{GREETED})"
        r"(?: que[^.\n]{0,40})?\s?[,:!\n—-]"
        r"|(?:^|[\n.!?:;(\[¡] ?)\W{0,4}(?:querid[oa]|estimad[oa]|hola|oye),? (?:asistente(?! social)|bot"
        r"|modelo)\s?[,:!]"
        r"|\binstrucciones para el (?:modelo|bot)\s?:"
        rf"|\bsi (?:eres|es|usted es|lo lee|esto lo lee|quien lee esto es) (?:una?|el|la) {MACHINE}\b"
        r"|\bcomo (?:una? )?(?:ia|modelo de lenguaje|asistente (?:virtual|de ia)|chat ?bot),? (?:debes?|tienes que"
        r"|tiene que"
        r"|usted)\b"
        rf"|\b(?:tod[oa]s?|cualquier|el|la|los|este) {MACHINE} que [^.\n]{{0,40}},? {_MUST}\b{NEAR}"
        rf"(?:{_DO}|incluir|agregar|anadir|seguir|llamar)\b"
        rf"|\b(?:tod[oa]s?|cualquier|el|la|los|este) {MACHINE},? {_MUST}\b{NEAR}{_DO}\b",
    ),
    Way(
        "said in answers",
        rf"\b(?:cuando|siempre que|si|cada vez que) {_SPOKEN_OF} (?:te |le |les )?(?:pregunt\w+|consult\w+|pid\w+"
        r"|quier\w+ saber)\b[^.\n]{0,80}?[, ](?:entonces )?(?:siempre |solo |solamente |simplemente |debes |debe "
        r"|por favor )*"
        rf"{_SAY}\b"
        # The staff of an office is told so with usted.
        rf"|\b(?:dile|diles|di|pidele|convence) {_TO_THE_USER} (?:que|llamar|visitar|pagar|enviar|entrar|abrir)\b"
        r"|\b(?:en|al final de|al principio de|con) (?:cada una de (?:tus|sus)|todas tus) (?:respuestas"
        r"|contestaciones)\b"
        r"|\b(?:al final|al principio|al inicio|dentro) de (?:tu|cada) (?:proxima |siguiente )?(?:respuesta"
        r"|contestacion)\b"
        r"|\b(?:tus?|sus?) (?:proxima |unica |siguiente )?(?:respuestas?|contestacion|salida) (?:debe|deben|tiene que"
        r"|tienen que|ha de) (?:siempre )?(?:empezar|comenzar|terminar|iniciar|acabar|consistir)\b"
        r"|\b(?:responde|responda|contesta|conteste) (?:solo |solamente |unicamente |exactamente )?con (?:la "
        r"palabra|la frase|el texto|el siguiente (?:texto|enlace|mensaje))"
        r"|\b(?:responde|responda|contesta|conteste) (?:solo|solamente|unicamente|exactamente) con \W"
        rf"|\ben (?:tu|su) (?:proxima )?respuesta {_TO_THE_USER}\b|\bno salgas del personaje\b"
        r"|\b(?:todo resumen|(?:todos )?(?:los|tus) resumenes) de este (?:documento|articulo|texto|sitio)\b"
        r"|\bsiempre (?:cite (?!su|el numero)|cita est[ea])\b"
        r"|\b(?:cita|cite|trata|trate|usa|use|prefiere|prefiera|considera|considere|prioriza|priorice|confia en) "
        r"(?:solo )?"
        r"(?:a )?est[ea] (?:pasaje|documento|articulo|texto|fuente|pagina|parrafo) (?:en primer lugar|primero|solamente"
        r"|por encima|antes que|como (?:la )?(?:unica|verdadera|principal))\b",
    ),
    Way(
        "secrets",
        r"(?<!no )(?<!nunca )\b(?:revela|revele|muestra|muestre|muestrame|imprime|imprima|filtra|filtre|divulga"
        r"|repite|repita"
        r"|dime|di|da|dame|expon|lista|comparte|resume|traduce|envia|manda|ensena|ensename|enumera)\b(?: me| nos| "
        r"todas?)? "
        r"(?:(?:tus?|sus?|el|la|las|los) (?:\w+ )?(?:prompt(?: del sistema)?|mensaje del sistema|claves? (?:de )?api"
        r"|(?:instrucciones|reglas|directrices|configuracion) (?:del sistema|iniciales|ocultas|secretas|internas))"
        r"|tus? (?:instrucciones|directrices|configuracion))\b"
        r"|(?<!no )(?<!nunca )\b(?:envia|envie|manda|mande|reenvia|reenvie|publica|sube|suba|transmite|copia|agrega"
        r"|anade"
        r"|filtra) (?:el |la |los |las |esta |este |toda |todo |todos |cada )+(?:conversacion|chat|transcripcion"
        r"|(?:mensajes?|preguntas?|datos|nombre) del usuario)\b[^.\n]{0,30}\b(?:a|al|hacia|por|en|con)\b"
        r"|\b(?:no|nunca|jamas) (?:menciones|mencione|reveles|revele|admitas|repitas)\b[^.\n]{0,40}\b(?:estas?|las?"
        r"|tus)"
        r" (?:instruccion|instrucciones|directivas?|orden|ordenes)\b"
        r"|\b(?:no|nunca|jamas) (?:menciones|mencione|reveles|revele|digas|diga|muestres|muestre|admitas|cuentes|cuente"
        r"|repitas)\b[^.\n]{0,40}\b(?:esta|este|estas|estos|las?|los) (?:mensajes?|notas?|reglas?|texto|instrucciones)"
        rf"[^.\n]{{0,30}}\b{_TO_THE_USER}\b"
        rf"|\b(?:no|nunca|jamas) (?:les? )?(?:digas|cuentes|reveles) {_TO_THE_USER} (?:que|sobre|de)\b",
    ),
    Way(
        "claimed authority",
        r"(?:^|[\n.!?\[(*¡] ?)\W{0,4}(?:nuev[oa]s? )?(?:instruccion(?:es)?|orden(?:es)?|directivas?|comandos?)"
        r"(?: (?:importantes?|urgentes?|nuevas?))?"
        r" (?:secretas?|ocultas?|del sistema|del administrador|del desarrollador|de maxima prioridad)\W{0,3}[:!—\]-]"
        r"|(?<!-)-{2,} ?fin del? (?:documento|contexto|prompt|articulo|texto) ?-{2,}"
        r"|\bfin del? (?:documento|contexto|prompt|articulo|texto|mensaje)\b[^a-z]{0,5}(?:(?:nuev[oa]s?) (?:tarea"
        r"|instruccion|reglas?|orden)|inicio\b|sistema\b)"
        r"|\b(?:modo|anulacion) (?:de |del )?(?:administrador|desarrollador|sistema)\b"
        r"|\bautorizacion (?:de |del )?(?:administrador|desarrollador|sistema) (?:concedida|otorgada|aceptada"
        r"|confirmada"
        r"|activa)",
    ),
)  # fmt: skip

WEAK = (
    Way(
        "role mark",
        rf"{BEGINNING}(?:asistente|instruccion(?:es)?)\W{{0,3}}:\W{{0,3}}(?:eres|usted|ignor|siempre|nunca|no "
        rf"|responde)",
    ),
    Way(
        "set rules aside",
        rf"{_SET_ASIDE}{NEAR}(?:(?:tus?|sus?|las?|los?|el|est[ao]s?|tod[ao]s?|cualquier)\b{NEAR}?(?:{_RULES}|mensajes?"
        r"|ordenes)\b|todo lo que)",
    ),
    Way(
        "new role",
        r"\b(?:finge|finja|imagina|imagine|simula|simule|haz de cuenta|hazte pasar por|suponga|supon) (?:que "
        r")?(?:eres|es|ser"
        r"|no tienes|no tiene|usted es)\b|\b(?:ahora (?:eres|es usted)|ya no eres)\b"
        r"|\b(?:tu|su) nuev[oa] (?:rol|tarea|papel|mision|objetivo|nombre)\b",
    ),
    Way(
        "spoken to",
        rf"{BEGINNING}(?:atencion|nota|aviso|mensaje|estimad[oa]s?|querid[oa]s?|hola|oye|para)(?:,| (?:a|al|para))? ?"
        r"(?:el |la |los |las |tod[oa]s? )*(?:asistentes?|agentes?|bots?|modelos?)\s?[,:!—-]"
        rf"|{BEGINNING}(?:asistentes?|bots?|modelos?)\s?[,:!]",
    ),
    Way(
        "said in answers",
        r"\b(?:cuando|siempre que|si|cada vez que) (?:te |le |les |os )?(?:alguien |(?:\w+ ){1,2})?(?:te |le |les "
        r")?(?:pregunt\w+"
        r"|consult\w+|pid\w+|quier\w+ saber)\b[^.\n]{0,80}?[, ](?:entonces )?(?:siempre |solo |solamente "
        r"|simplemente |debes "
        rf"|debe |por favor )*{_SAY}\b"
        r"|\b(?:dile|diles|digale|digales|di|diga|informa|informe|ordena|ordene|pidele|pidale|convence|convenza"
        r"|indica|indicale"
        rf"|indique|recomienda|recomiende|asegura) (?:a la persona|a las personas|{_TO_THE_USER}|a quien\w* \w+)? "
        rf"?(?:que|llamar"
        r"|visitar|pagar|enviar)\b"
        r"|\b(?:en|al final de|al principio de|dentro de|con|antes de|despues de) (?:cada una de |todas |cada "
        r")?(?:tus?|sus?) "
        r"(?:proxim[oa]s? )?(?:respuestas?|mensajes?|resumen(?:es)?)\b|\b(?:tus?|sus?) respuestas? (?:debe|deben"
        r"|tiene que|sera)\b"
        r"|\b(?:responde|responda|contesta|conteste) (?:a )?(?:tod[oa]s?|cada|cualquier|siempre|solo|solamente"
        r"|unicamente"
        r"|exclusivamente|exactamente|lo siguiente)\b"
        r"|\b(?:imprime|imprima|repite|repita|escribe|escriba|muestra|muestre) (?:solo|solamente|exactamente|unicamente"
        r"|literalmente|la palabra|la frase|el texto|lo siguiente|\W?\w+\W? (?:\d+ )?veces)\b"
        r"|\b(?:siempre|nunca|solo) (?:responde|responda|contesta|conteste|di que|diga que|menciona|mencione|remite"
        r"|recomienda|recomiende)\b"
        r"|\b(?:cita|cite|usa|use|considera|considere) (?:solo )?est[ea] (?:pasaje|documento|articulo|texto|pagina)\b",
    ),
    Way(
        "secrets",
        r"(?<!no )\b(?:revela|revele|muestra|muestre|imprime|imprima|comparte|comparta|envia|envie|da|dame) (?:tus?"
        r"|sus?|el|la|las"
        r"|los) (?:instrucciones|claves? secretas?|contrasenas?|configuracion|directrices|historial)\b"
        r"|(?<!no )\b(?:envia|envie|manda|mande|reenvia|reenvie|publica|sube|suba|copia) (?:\w+ ){1,3}(?:mensajes?"
        r"|preguntas?"
        r"|datos personales|historial|registro)\b"
        r"|\b(?:no|nunca|jamas) (?:menciones|mencione|reveles|revele|digas|diga|muestres|muestre|cuentes"
        r"|cuente)\b[^.\n]{0,40}\b"
        r"(?:esta|este|estas|estos|las?|los) (?:instruccion|instrucciones|mensajes?|notas?|reglas?|texto)\b"
        rf"|\b(?:no|nunca|jamas) (?:les? )?(?:diga|cuente|revele) {_TO_THE_USER} (?:que|sobre|de)\b",
    ),
    Way(
        "claimed authority",
        r"(?:^|[\n.!?\[(*¡] ?)\W{0,4}(?:nuev[oa]s? )?(?:instruccion(?:es)?|orden(?:es)?|directrices|directivas?|reglas?"
        r"|comandos?|tarea)(?: (?:importantes?|urgentes?|especial(?:es)?|prioritarias?|oficial(?:es)?|actualizadas?"
        r"|secretas?|ocultas?|del (?:sistema|administrador|desarrollador))){0,2}"
        r"\W{0,3}[:!—\]-]",
    ),
)  # fmt: skip

# What directly follows when an order is meant for a machine that speaks for someone.
ORDER = (
    r"\W{0,4}(?:(?:siempre|solo|entonces|ahora|por favor|debes|usted debe) ){0,2}(?:(?:di|diga|digas|responda"
    r"|responde|conteste"
    r"|contesta|afirma|afirme) que\b|recomienda\b|recomiende\b|revela\b|revele\b|(?:responde|responda|conteste"
    r"|contesta) "
    rf"(?:solo )?con\b|(?:di|dile|diles|diga|digale) {_TO_THE_USER}\b|(?:empieza|termina|comienza) (?:cada|todas"
    rf"|tus)\b)"
)
