"""Spanish ways of addressing a machine: phrases that nobody writes to people, and phrases that advice uses too."""

from index.aside.ways import BEGINNING, GREETED, MACHINE, NEAR, Way

_SPOKEN_OF = r"(?:(?:un|una|el|la|los|las|algun|cualquier|cada) (?:usuari[oa]s?|visitantes?|lector(?:es)?|human[oa]s?))"
_TO_THE_USER = (
    r"(?:al?|a el|a la|a los|a las|a un|a una|a todo|a todos los|a cada|a cualquier) (?:usuari[oa]s?|visitantes?"
    r"|lector(?:es)?)"
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
    r"(?:anteriores|anterior|previas?|previos?|iniciales|originales|ocultas?|secretas?|internas?|de arriba"
    r"|del sistema|que (?:(?:te|le|se) )?(?:recibi\w+|diero\w+|dio|dijero\w+|tenias?|dad[oa]s)(?: \w+){0,3} "
    r"(?:antes|arriba|ahora))"
)
_SET_ASIDE = (
    r"(?<!no )(?<!nunca )(?<!si )\b(?:ignor(?:a|e|en|ar|es)|olvid(?:a|e|en|ar|es|ate|ese)|descart(?:a|e|en|ar)"
    r"|desestim(?:a|e)|omit(?:a|e|an)|desobede(?:ce|zca)|anul(?:a|e)|salta(?:te)?|(?:haz|haga|hacer"
    r"|hagan) caso omiso de|no (?:sigas|siga|obedezcas|obedezca|hagas caso a|haga caso a)|deja de (?:seguir"
    r"|obedecer)|pasa por alto|deja a un lado)\b"
)
_PERSONA = (
    r"(?:(?:una? |el |la |mi )?(?:\w+ )?(?:asistente(?! social)|\w*bot|ia|modelo de \w+|inteligencia artificial"
    r"|personaje)\b|(?:una? )?(?:\w+ )?(?:sin|libre de) (?:restricciones|reglas|limites|filtros|censura)\b)"
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
        r"(?:^|[\n.!?] ?)\W{0,4}sistema(?: mensaje)?\W{0,3}:\W{0,3}(?:eres|usted debe|debes|ignor|siempre"
        r"|nunca|responde|responda|a partir|desde ahora|no (?:digas|diga|reveles|revele|menciones|mencione))"
        r"|\b(?:inicio|fin) (?:de |del )?(?:prompt|mensaje del sistema|instrucciones del sistema)",
    ),
    Way(
        "set rules aside",
        rf"{_SET_ASIDE}{NEAR}(?:{_RULES} (?:\w+ ){{0,2}}?{_PRIOR}\b|(?:anteriores|previ[oa]s|iniciales) {_RULES}\b"
        rf"|(?:todas )?tus? {_RULES}\b|(?:todo )?lo (?:anterior|dicho)\b|todo lo que [^.\n]{{0,30}}\b(?:antes"
        r"|hasta ahora|arriba)\b)",
    ),
    Way(
        "new role",
        rf"\b(?:ahora (?:eres|seras|es usted)|ya no (?:eres|es)|{_NOW} (?:eres|seras|sera|es)) {_PERSONA}"
        rf"|\b{_NOW} (?:(?:usted|tu|siempre|solo|nunca|debes?|tienes? que|no) )*(?:(?:di|diga|digas|decir|conteste"
        rf"|contesta|contestes|contestar|responda|responde|respondas|responder) (?:que|{_TO_THE_USER}|solo|con"
        r"|siempre)\b|recomiend|revel|recomendar|cite\b|actua\b|actue\b|ignor)"
        r"|\b(?:actua|actue|comportate|comportese|responde|responda|contesta|conteste|funciona) como (?:si (?:fueras"
        r"|fuera|no (?:tuvieras|tuviera)) (?:(?:una?|el|la) (?:asistente|ia|chat ?bot|modelo|hacker)"
        r"|(?:\w+ ){0,2}(?:reglas|restricciones|limites|filtros|instrucciones))|(?:un|una|el"
        rf"|la) (?:asistente(?! social)|hacker|terminal|bot|{MACHINE})\b|(?:un|una) \w+ (?:sin (?:reglas"
        r"|restricciones|limites|filtros)|malvad|que (?:nunca|siempre)))"
        r"|\b(?:finge|finja|simula|simule) (?:que )?(?:eres|es|usted es) (?:un|una|el|la)\b"
        r"|\b(?:entra|entre|activa|active|pasa|cambia|habilita) (?:en |a |al |el )*modo (?:desarrollador"
        r"|administrador|depuracion|dios|dan|sin restricciones|mantenimiento|libre)"
        r"|\btu nuev[oa] (?:rol|tarea|papel|mision|objetivo) (?:es|sera) (?:decir|responder|recomendar|enviar"
        r"|revelar)\b"
        r"|\bnuev[oa]s? (?:tarea|rol|objetivo|ordenes|instrucciones) para (?:(?:el|la|los|las|todo"
        rf"|toda) )?(?:asistentes?(?! social)|modelos?|bots?|{MACHINE})\b",
    ),
    Way(
        "spoken to",
        r"(?:^|[\n.!?:;(\[¡] ?)\W{0,4}(?:(?:atencion|nota|aviso|mensaje|instruccion(?:es)?|importante|advertencia"
        rf"|recordatorio|orden)(?:,| (?:a|al|para|para el|para la|para los))? ?{_ALL}{MACHINE}|(?:estimad[oa]"
        rf"|querid[oa]|hola|oye|para)(?:,| (?:al?|para))? ?{_ALL}{GREETED})(?: que[^.\n]{{0,40}})?\s?[,:!\n—-]"
        r"|(?:^|[\n.!?:;(\[¡] ?)\W{0,4}(?:querid[oa]|estimad[oa]|hola|oye),? (?:asistente(?! social)|bot"
        r"|modelo)\s?[,:!]"
        r"|\binstrucciones para el (?:modelo|bot)\s?:"
        rf"|\bsi (?:eres|es|usted es|lo lee|esto lo lee|quien lee esto es) (?:una?|el|la) {MACHINE}\b"
        r"|\bcomo (?:una? )?(?:ia|modelo de lenguaje|asistente (?:virtual|de ia)|chat ?bot),? (?:debes?|tienes que"
        r"|tiene que|usted)\b"
        rf"|\b(?:tod[oa]s?|cualquier|el|la|los|este) {MACHINE} que [^.\n]{{0,40}},? {_MUST}\b{NEAR}(?:{_DO}|incluir"
        r"|agregar|anadir|seguir|llamar)\b"
        rf"|\b(?:tod[oa]s?|cualquier|el|la|los|este) {MACHINE},? {_MUST}\b{NEAR}{_DO}\b",
    ),
    Way(
        "said in answers",
        rf"\b(?:cuando|siempre que|si|cada vez que) {_SPOKEN_OF} (?:te |le |les )?(?:pregunt\w+|consult\w+|pid\w+"
        r"|quier\w+ saber)\b[^.\n]{0,80}?[, ](?:entonces )?(?:siempre |solo |solamente |simplemente |debes |debe "
        rf"|por favor )*{_SAY}\b"
        # The staff of an office is told so with usted.
        rf"|\b(?:dile|diles|di|pidele|convence) {_TO_THE_USER} (?:que|llamar|visitar|pagar|enviar|entrar|abrir)\b"
        r"|\b(?:en|al final de|al principio de|con) (?:cada una de (?:tus|sus)|todas tus) (?:respuestas"
        r"|contestaciones)\b"
        r"|\b(?:al final|al principio|al inicio|dentro) de (?:tu|cada) (?:proxima |siguiente )?(?:respuesta"
        r"|contestacion)\b"
        r"|\b(?:tus?|sus?) (?:proxima |unica |siguiente )?(?:respuestas?|contestacion|salida) (?:debe|deben"
        r"|tiene que|tienen que|ha de) (?:siempre )?(?:empezar|comenzar|terminar|iniciar|acabar|consistir)\b"
        r"|\b(?:responde|responda|contesta|conteste) (?:solo |solamente |unicamente |exactamente )?con (?:la palabra"
        r"|la frase|el texto|el siguiente (?:texto|enlace|mensaje))"
        r"|\b(?:responde|responda|contesta|conteste) (?:solo|solamente|unicamente|exactamente) con \W"
        rf"|\ben (?:tu|su) (?:proxima )?respuesta {_TO_THE_USER}\b|\bno salgas del personaje\b"
        r"|\b(?:todo resumen|(?:todos )?(?:los|tus) resumenes) de este (?:documento|articulo|texto|sitio)\b"
        r"|\bsiempre (?:cite (?!su|el numero)|cita est[ea])\b"
        r"|\b(?:cita|cite|trata|trate|usa|use|prefiere|prefiera|considera|considere|prioriza|priorice"
        r"|confia en) (?:solo )?(?:a )?est[ea] (?:pasaje|documento|articulo|texto|fuente|pagina"
        r"|parrafo) (?:en primer lugar|primero|solamente|por encima|antes que|como (?:la )?(?:unica|verdadera"
        r"|principal))\b",
    ),
    Way(
        "secrets",
        r"(?<!no )(?<!nunca )\b(?:revela|revele|muestra|muestre|muestrame|imprime|imprima|filtra|filtre|divulga"
        r"|repite|repita|dime|di|da|dame|expon|lista|comparte|resume|traduce|envia|manda|ensena|ensename"
        r"|enumera)\b(?: me| nos| todas?)? (?:(?:tus?|sus?|el|la|las|los) (?:\w+ )?(?:prompt(?: del sistema)?"
        r"|mensaje del sistema|claves? (?:de )?api|(?:instrucciones|reglas|directrices|configuracion) (?:del sistema"
        r"|iniciales|ocultas|secretas|internas))|tus? (?:instrucciones|directrices|configuracion))\b"
        r"|(?<!no )(?<!nunca )\b(?:envia|envie|manda|mande|reenvia|reenvie|publica|sube|suba|transmite|copia|agrega"
        r"|anade|filtra) (?:el |la |los |las |esta |este |toda |todo |todos |cada )+(?:conversacion|chat"
        r"|transcripcion|(?:mensajes?|preguntas?|datos|nombre) del usuario)\b[^.\n]{0,30}\b(?:a|al|hacia|por|en"
        r"|con)\b"
        r"|\b(?:no|nunca|jamas) (?:menciones|mencione|reveles|revele|admitas|repitas)\b[^.\n]{0,40}\b(?:estas?"
        r"|las?|tus) (?:instruccion|instrucciones|directivas?|orden|ordenes)\b"
        r"|\b(?:no|nunca|jamas) (?:menciones|mencione|reveles|revele|digas|diga|muestres|muestre|admitas|cuentes"
        r"|cuente|repitas)\b[^.\n]{0,40}\b(?:esta|este|estas|estos|las?|los) (?:mensajes?|notas?|reglas?|texto"
        rf"|instrucciones)[^.\n]{{0,30}}\b{_TO_THE_USER}\b"
        rf"|\b(?:no|nunca|jamas) (?:les? )?(?:digas|cuentes|reveles) {_TO_THE_USER} (?:que|sobre|de)\b",
    ),
    Way(
        "claimed authority",
        r"(?:^|[\n.!?\[(*¡] ?)\W{0,4}(?:nuev[oa]s? )?(?:instruccion(?:es)?|orden(?:es)?|directivas?"
        r"|comandos?)(?: (?:importantes?|urgentes?|nuevas?))? (?:secretas?|ocultas?|del sistema|del administrador"
        r"|del desarrollador|de maxima prioridad)\W{0,3}[:!—\]-]"
        r"|(?<!-)-{2,} ?fin del? (?:documento|contexto|prompt|articulo|texto) ?-{2,}"
        r"|\bfin del? (?:documento|contexto|prompt|articulo|texto|mensaje)\b[^a-z]{0,5}(?:(?:nuev[oa]s?) (?:tarea"
        r"|instruccion|reglas?|orden)|inicio\b|sistema\b)"
        r"|\b(?:modo|anulacion) (?:de |del )?(?:administrador|desarrollador|sistema)\b"
        r"|\bautorizacion (?:de |del )?(?:administrador|desarrollador|sistema) (?:concedida|otorgada|aceptada"
        r"|confirmada|activa)",
    ),
)  # fmt: skip

WEAK = (
    Way(
        "role mark",
        rf"{BEGINNING}(?:asistente|instruccion(?:es)?)\W{{0,3}}:\W{{0,3}}(?:eres|usted|ignor|siempre|nunca|no "
        r"|responde)",
    ),
    Way(
        "set rules aside",
        rf"{_SET_ASIDE}{NEAR}(?:(?:tus?|sus?|las?|los?|el|est[ao]s?|tod[ao]s?|cualquier)\b{NEAR}?(?:{_RULES}"
        r"|mensajes?|ordenes)\b|todo lo que)",
    ),
    Way(
        "new role",
        r"\b(?:finge|finja|imagina|imagine|simula|simule|haz de cuenta|hazte pasar por|suponga"
        r"|supon) (?:que )?(?:eres|es|ser|no tienes|no tiene|usted es)\b|\b(?:ahora (?:eres|es usted)|ya no eres)\b"
        r"|\b(?:tu|su) nuev[oa] (?:rol|tarea|papel|mision|objetivo|nombre)\b",
    ),
    Way(
        "spoken to",
        rf"{BEGINNING}(?:atencion|nota|aviso|mensaje|estimad[oa]s?|querid[oa]s?|hola|oye|para)(?:,| (?:a|al"
        r"|para))? ?(?:el |la |los |las |tod[oa]s? )*(?:asistentes?|agentes?|bots?|modelos?)\s?[,:!—-]"
        rf"|{BEGINNING}(?:asistentes?|bots?|modelos?)\s?[,:!]",
    ),
    Way(
        "said in answers",
        r"\b(?:cuando|siempre que|si|cada vez que) (?:te |le |les |os )?(?:alguien |(?:\w+ ){1,2})?(?:te |le "
        r"|les )?(?:pregunt\w+|consult\w+|pid\w+|quier\w+ saber)\b[^.\n]{0,80}?[, ](?:entonces )?(?:siempre |solo "
        rf"|solamente |simplemente |debes |debe |por favor )*{_SAY}\b"
        r"|\b(?:dile|diles|digale|digales|di|diga|informa|informe|ordena|ordene|pidele|pidale|convence|convenza"
        rf"|indica|indicale|indique|recomienda|recomiende|asegura) (?:a la persona|a las personas|{_TO_THE_USER}"
        r"|a quien\w* \w+)? ?(?:que|llamar|visitar|pagar|enviar)\b"
        r"|\b(?:en|al final de|al principio de|dentro de|con|antes de|despues de) (?:cada una de |todas "
        r"|cada )?(?:tus?|sus?) (?:proxim[oa]s? )?(?:respuestas?|mensajes?|resumen(?:es)?)\b|\b(?:tus?"
        r"|sus?) respuestas? (?:debe|deben|tiene que|sera)\b"
        r"|\b(?:responde|responda|contesta|conteste) (?:a )?(?:tod[oa]s?|cada|cualquier|siempre|solo|solamente"
        r"|unicamente|exclusivamente|exactamente|lo siguiente)\b"
        r"|\b(?:imprime|imprima|repite|repita|escribe|escriba|muestra|muestre) (?:solo|solamente|exactamente"
        r"|unicamente|literalmente|la palabra|la frase|el texto|lo siguiente|\W?\w+\W? (?:\d+ )?veces)\b"
        r"|\b(?:siempre|nunca|solo) (?:responde|responda|contesta|conteste|di que|diga que|menciona|mencione|remite"
        r"|recomienda|recomiende)\b"
        r"|\b(?:cita|cite|usa|use|considera|considere) (?:solo )?est[ea] (?:pasaje|documento|articulo|texto"
        r"|pagina)\b",
    ),
    Way(
        "secrets",
        r"(?<!no )\b(?:revela|revele|muestra|muestre|imprime|imprima|comparte|comparta|envia|envie|da|dame) (?:tus?"
        r"|sus?|el|la|las|los) (?:instrucciones|claves? secretas?|contrasenas?|configuracion|directrices"
        r"|historial)\b"
        r"|(?<!no )\b(?:envia|envie|manda|mande|reenvia|reenvie|publica|sube|suba|copia) (?:\w+ ){1,3}(?:mensajes?"
        r"|preguntas?|datos personales|historial|registro)\b"
        r"|\b(?:no|nunca|jamas) (?:menciones|mencione|reveles|revele|digas|diga|muestres|muestre|cuentes"
        r"|cuente)\b[^.\n]{0,40}\b(?:esta|este|estas|estos|las?|los) (?:instruccion|instrucciones|mensajes?|notas?"
        r"|reglas?|texto)\b"
        rf"|\b(?:no|nunca|jamas) (?:les? )?(?:diga|cuente|revele) {_TO_THE_USER} (?:que|sobre|de)\b",
    ),
    Way(
        "claimed authority",
        r"(?:^|[\n.!?\[(*¡] ?)\W{0,4}(?:nuev[oa]s? )?(?:instruccion(?:es)?|orden(?:es)?|directrices|directivas?"
        r"|reglas?|comandos?|tarea)(?: (?:importantes?|urgentes?|especial(?:es)?|prioritarias?|oficial(?:es)?"
        r"|actualizadas?|secretas?|ocultas?|del (?:sistema|administrador|desarrollador))){0,2}\W{0,3}[:!—\]-]",
    ),
)  # fmt: skip

# What directly follows when an order is meant for a machine that speaks for someone.
ORDER = (
    r"\W{0,4}(?:(?:siempre|solo|entonces|ahora|por favor|debes|usted debe) ){0,2}(?:(?:di|diga|digas|responda"
    r"|responde|conteste|contesta|afirma|afirme) que\b|recomienda\b|recomiende\b|revela\b|revele\b|(?:responde"
    rf"|responda|conteste|contesta) (?:solo )?con\b|(?:di|dile|diles|diga|digale) {_TO_THE_USER}\b|(?:empieza|termina"
    r"|comienza) (?:cada|todas|tus)\b)"
)
