"""Spanish phrases about being held, bound by papers or debt, and forced."""

CAPTIVITY = (
    (
        "held",
        "the writer or someone near is kept where they are",
        r"""
        (?:estoy|estamos|esta|estan|sigo|sigue|siguen|tienen|tiene|tenian|tenia|tuvieron|tuvo|mantienen|mantiene|dejo
        |dejaron|deja|dejan|quede|viv[eo]|vivimos|estuve|estaba
        |estuvo) (?:\w+ )?(?:a <CLOSE> )?(?:\w+ )?(?:como )?<HELD>
        (?:me|nos) tiene[ns]?(?! que)
        <OB> (?:encierran?|encerr\w+|secuestr\w+|rapt\w+|retuv\w+|retienen?|amarr\w+|encaden\w+|levant(?:o|aron)
        |capturaron|agarraron|atrap\w+|plagiaron|privaron|llevaron (?:a la fuerza|por la fuerza))
        (?:secuestr|rapt|encerr|encierr|retuv|plagi|desaparec)\w+ (?:a )?(?:mi|mis|nuestr[oa]s?|un[oa]|<CLOSE>)
        <CLOSE> .. (?:esta|estan|fue|fueron|sigue|vive) (?:\w+ )?(?:como )?<HELD>
        (?:fui|fuimos|he sido|soy|somos|era|me encuentro|nos encontramos|se encuentra) (?:\w+ )?<HELD>
        (?:tiene|tienen|retienen|agarraron|mantienen) (?:a|secuestrad[oa] a|encerrad[oa] a) (?:mi|mis|nuestr[oa]s?
        |<CLOSE>)
        (?:estoy|estamos|nos tienen|me tienen) .. (?:encerrad[oa]s?|amarrad[oa]s?|secuestrad[oa]s?)
        (?:duermo|dormimos|duerme|despert\w+) <HELD>
        <OB> (?:pus\w+|ponen?|tienen? con) (?:un |una |unas )?(?:grillete|cadenas?|esposas)
        (?:cadenas?|grilletes?|sogas?|mecates?|esposas) en (?:el |los |la |las |mis? |sus? )?(?:pies?|tobillos?|manos?
        |munecas?)
        """,
    ),
    (
        "debt",
        "a debt that keeps someone at work or in fear",
        r"""
        (?:<SAY>|que|cobr\w+|cobran) (?:que )?(?:yo )?(?:todavia |aun |ya )?(?:<OB>|tengo|tenemos
        |tiene) (?:que )?(?:debo|debe[ns]?|debemos|pagar\w*) .. (?:\d+|dinero|plata|viaje|boleto|pasaje|hasta|mucho|todo
        |comida|dolares|pesos|deuda|cuarto|mil)
        deb(?:o|e|emos) mas
        <MONEY> .. se l[oa] (?:deposit|pag|d|entreg)(?:a|an|o|aron|ieron) a
        (?:(?:les?|lo que|aun|todavia|ya) deb(?:o|e|en|emos)|deb(?:o|e|en|emos) (?:dinero|plata|mucho|\d+|el (?:vuelo
        |viaje|pasaje|boleto)|su (?:vuelo|viaje|pasaje|boleto))|adeud\w+|deudas?) ... (?:hasta|crece|creciendo|aument\w+
        |nunca|no baja|no termina|interes\w*|trabaj\w+|amenaz\w+|famili\w+|casa|coyote|jef[ea]|patron\w*|viaje|pasaje
        |prestamista|sube|termin\w+)
        (?:trabaj\w+|volver|salir\w*|ir(?:me|se|nos)?|libre|quedar\w*|regresar|sueltan|dejan|deja) .. (?:hasta|hasta que
        |mientras no|si no) (?:\w+ )?(?:pag\w+|termin\w+ de pagar|sald\w+|debo|cubr\w+)
        pag(?:ar|o|a|an|amos|ando|ue|uen) .. (?:deuda|coyotes?|polleros?|lo que debo|lo que debe|viaje con|pasaje con)
        (?:renunci\w+|me voy|se va|nos vamos|dejo el trabajo|irme|me salgo) .. (?:pagar\w*|debo|debe|multa|dinero|\d+)
        <OB> (?:cobran?|descuentan?|multan?|descontaron|cobraron) .. (?:todo|comida|renta|cuarto|cama|agua|uniforme
        |errores|viaje|hasta)
        """,
    ),
    (
        "forced",
        "work or sex under force, or without pay",
        r"""
        (?:<OB>|ser|soy|somos|fui|fue|siento) <FORCE>
        estan? (?:oblig|forz)ando
        <FORCE> a (?:<CLOSE>|mi|mis|nuestr[oa]s?|trabajar|acost\w+|vender|robar|pedir|hacer|las|los|esas|esos|ellas)
        (?:me|nos|la|lo|las|los|le|les) (?:hacen?|hicieron|hizo|ponen?|pusieron|puso|ponian|hacian|mandan|manda|tienen
        |tiene) (?:a )?(?:\w+ )?(?:trabaj\w+|acost\w+|hacer|tragar\w*|llevar|pasar|fumar|drog\w+|mentir\w*|vend\w+
        |rob\w+|pedir|pidiendo|limosna|bailar|bailando|dormir|cargar|limpi\w+|tomar|beber|desnud\w+|firmar|cocin\w+
        |prostitu\w+|ir con|salir con|estar con|cosas|grabar\w*|de esclav\w*|ver)
        (?:pone|ponen|puso|pusieron|manda|mandan|hacen|hace) a (?:mi|mis|los|las|sus|nuestr\w+) \w+ a (?:\w+ )?(?:pedir
        |trabaj\w+|vend\w+|rob\w+|limosna|mendigar|limpiar)
        (?:tengo|tenemos|tiene|tienen|toca|obligacion) (?:que |de )?(?:acost\w+|atender (?:hombres|clientes|a)
        |estar con (?:hombres|clientes|senores|viejos)|tener (?:sexo|relaciones)|vender (?:mi|su) cuerpo|prostitu\w+
        |complacer|hacer lo que|quedar\w* con|ficha\w*|darle todo)
        (?:quieren?|piden?|pidio|pidieron|exigen?|exigio|ofrecio|ofrecieron|ofrecen?|dijo|dijeron) que (?:me|nos|yo|le
        |se|la|vend\w+|trabaj\w+|teng\w+|hag\w+)(?: \w+)? ?(?:acuest\w+|desnud\w+|prostitu\w+|relaciones|sexo
        |quite la ropa|clientes|cuerpo|droga|vend\w+)
        (?:me|nos|la|lo|las|los) (?:vend(?:e|en|io|ieron|ia|ian|ido)|compr(?:o|aron))(?! (?:(?:un[oa]?s?
        |otr[oa]) (?!<CONTROL>|viej|desconocid|mujer|muchach|extran)|ropa|flores|comida|boletos?|(?:su|el
        |la) (?:\w+ )?(?:carro|coche|moto\w*|camioneta|troca|casa|terreno|telefono|celular|computadora|bicicleta)))
        (?:me|nos|la|lo|las|los) (?:alquil(?:a|an|o|aron)|ofrec\w+ a|rent(?:an|o|aron)|prostitu(?:ye|yen|yo|yeron|ia
        |ian)|explot(?:a|an|o|aron|aba|aban)|padrotea\w*|intercambi\w+)
        (?:vend|prostitu|explot)\w+ (?:a (?:mi|mis|nuestr[oa]s?)|<CLOSE>|(?:mi|mis) (?:\w+ )?(?:cuerpo|organos?|rinon
        |sangre|virginidad|fotos?|videos?))
        trabaj\w+ .. (?:sin (?:paga|pago|sueldo|descanso|descansar|parar|cobrar|dormir|salir|comer|que \w+ paguen)
        |gratis|dia y noche|de sol a sol|como esclav\w+|como animal\w*|toda la noche)
        (?:no|nunca|sin que|ni|jamas|tampoco) <OB> (?:han |ha |quieren? |quieren )?(?:pag(?:a|an|o|aron|ado|ar|aba|aban
        |ue|uen)|da|dan|dio|dieron|dado|toca) ?(?:ni |el |mi |su |la |un |nada |lo )?(?:\w+ )?(?:<MONEY>|nada|peso
        |centavo|completo|meses|semanas|prometi\w+|de comer|comida|agua|(?= [|?]|$))
        no (?:me|nos|le|les) (?:han pagado|pagan|pago|pagaron|paga|quieren pagar|quiere pagar)
        (?:se queda|se quedan|se quedo|se agarra|me quita|me quitan|le quita|le quitan|les quitan?|nos quitan?|le guarda
        |controla|maneja|agarra|cobra ell?[oa]?) .. (?:con )?(?:todo|todos|<MONEY>) .. (?:<MONEY>|gano|gana|ganamos)
        (?:nunca|no) (?:he|hemos) visto .. (?:peso|centavo|contrato|<MONEY>)
        (?:nunca|no|ni) (?:tiene|tengo|tenemos|ve|veo|vemos|recibe|recibo|maneja|le queda|le alcanza) .. (?:<MONEY>
        |un peso|un centavo) ... (?:trabaj\w+|jef\w+|patron\w*)
        (?:trabaj\w+|patron\w*|jef[ea]) ... (?:nunca|no|ni) (?:tiene|tengo|ve|veo|recibe|recibo|le dan
        |me dan) .. (?:<MONEY>|un peso|un centavo)
        """,
    ),
    (
        "trafficked",
        "the writer or someone near calls it trafficking, slavery or a lie about work",
        r"""
        (?:soy|somos|fui|fuimos|era|estoy siendo|he sido|siendo) (?:\w+ )?(?:una? )?(?:victimas?|esclav[oa]s?
        |sobreviviente|traficad[oa]|enganad[oa]s?|explotad[oa]s?|reclutad[oa]s?|vendid[oa]s?)
        <CLOSE> .. (?:es|fue|son|fueron|sea|esta siendo|ha sido|cayo|cayeron|este siendo
        |haya sido) (?:\w+ )?(?:en )?(?:una? |la )?(?:victimas?|esclav[oa]s?|traficad[oa]s?|tratantes|trata|red de
        |enganad[oa]s?|explotad[oa]s?|vendid[oa]s?|reclutad[oa]s?)
        (?:me|nos|la|lo|las|los|le|les) (?:enga\w+|trajeron|trajo|explot(?:a|an|o|aron|aba|aban|ando)|tratan|trataron
        |(?<!la )trata|mintieron|mintio|estafaron|captaron|reclut\w+|usan|timaron|trafic\w+|utiliz\w+
        |vieron la cara) (?:\w+ )?(?:con|como|enganad\w+|para|en|a|de|mal|por|diciendo|(?= [|?]|$)|y|sobre|un|una
        |esclav\w*)
        (?:enga|explot|mint|reclut)\w+ a (?:mi|mis|nuestr\w+|<CLOSE>|un\w* <PERSON>)
        (?:caer|cai|caimos|cayo|cayeron|metid[oa]|atrapad[oa]) en (?:una|manos|las manos|la|un) (?:red|trata|tratantes
        |engano|trampa|banda|manos)
        (?:trabajo|empleo|oferta|contrato) (?:\w+ )?(?:no (?:era|es|fue)|va a ser otro|era otro|era otra|era mentira
        |resulto|era falso|falso|no existia|iba a ser otro|sera otro|es otro)
        (?:vin[eo]|vinimos|llegue|llegamos|llego|fue|fui|viaje|viajo|contrataron|firme|acepte) ... (?:trabajo|trabajar
        |empleo|oferta|contrato) ~ (?:pero|ahora|resulto|resulta|mentira|otra cosa|no era|enganad\w+|es otra|cobran
        |no puede|no la dejan|no lo dejan|quitaron|prostitu\w+|bar|no me dejan)
        (?:tratan|trata|trato|trataban|vivo|vive|vivimos|siento|tienen|tiene|trabajo
        |trabaja) (?:\w+ )?(?:\w+ )?como (?:a )?(?:una? )?(?:esclav\w+|animal\w*|pris\w+|perr\w+|basura|pres\w+|objeto
        |mercancia|propiedad)
        """,
    ),
    (
        "reported",
        "the writer wants to report a place where others are kept or used",
        r"""
        (?:denunci(?:o|ar|amos)|report(?:o|ar|amos)|avis(?:o|ar|amos)) .. (?:bar|cantina|motel|hotel|casa|finca|rancho
        |bodega|departamento|restaurante|prostibulo|antro|taller|fabrica) ... (?:menores|nin[oa]s|mujeres|muchach[oa]s?
        |gente|tienen?|venden?|encerrad\w+)
        (?:denunci(?:o|ar|amos)|report(?:o|ar|amos)|avis(?:o|ar|amos)) .. (?:tienen|venden|obligan|explotan
        |golpean) .. (?:menores|nin[oa]s|mujeres|muchach[oa]s?|gente|personas)
        """,
    ),
    (
        "withheld",
        "an employer or whoever holds sway has papers, or they are not given back, or were signed unread",
        r"""
        <CONTROL> ... <TAKE> .. <PAPERS>
        (?:no|nunca) (?:<OB>|quieren?) (?:\w+ )?(?:devuelv\w+|devolv\w+|regres\w+|entreg\w+|da[rn]?|dio
        |dieron) .. <PAPERS>
        <PAPERS> .. (?:oficina|caja|cajon|cuarto|casa) de(?:l| la) <CONTROL>
        firm\w+ .. (?:en blanco|sin leer\w*|no (?:pude|podia|entend\w+|sabia|supe))
        sin .. <PAPERS> ... (?:no me los|no me lo|los tiene|lo tiene|la tiene|los tienen|me lo quit\w+|me los quit\w+)
        """,
    ),
)

# Any day leaves these too.
HOLDS = (
    (
        "hours",
        "long hours and no day off",
        r"""
        (?:trabaj[oa]|trabajamos|trabajan|trabajando|jornadas?) .. (?:(?:1[2-9]|2\d|doce|catorce|quince|dieciseis
        |dieciocho|veinte) horas|sin dia|los siete dias|7 dias|todos los dias de)
        """,
    ),
    (
        "kept",
        "doors and those who watch them",
        r"""
        (?:cierra|cierran|pone|ponen|echan|echa) .. (?:llave|candado|puertas?|porton|reja)
        (?:guardias?|hombre|hombres|camaras|perros|alguien|seguridad) .. (?:en|vigilando|cuidando|afuera de) (?:la|las
        |el|nuestra) (?:puertas?|entrada|porton|salida|casa|cuarto)
        (?:la|lo|las|los) tiene[ns]?(?! que)
        """,
    ),
    (
        "not_let",
        "the writer or someone near may not go, call or speak",
        r"""
        (?:no|ni|nunca|tampoco|jamas) (?:\w+ )?(?:<OB>|se me|se nos|se le)? ?(?:(?<!quiere )(?<!quiero )deja[nr]?|dejo
        |dejaron|dejaban?|permiten?|permitieron|permitian?|permiten|dan permiso|da permiso|dio permiso|gusta que
        |quieren? que) .. (?:<OUT>|<SPEAK>|nada|en paz|ni)
        <OB> (?:prohib\w+|impid\w+)
        no (?:puedo|podemos|me atrevo a|logro|pude|pudimos) (?:\w+ )?(?:<OUT>|escapar\w*|hablar (?:mucho|bien|fuerte
        |ahora|con nadie|libre\w*)|llamar|respirar|mover\w*|decir nada|contarle|pedir ayuda)
        <CLOSE> ~ no (?:puede|pueden|podia|lo dejan|la dejan) (?:<OUT>|hablar\w*|llamar\w*|decir\w*|recibir)
        <CLOSE> .. (?:nunca|no) (?:sale|salen|habla|hablan|<OUT>)
        (?:me )?dijo que no (?:puede|la dejan|lo dejan) (?:hablar|salir|llamar|contestar|venir|volver|irse)
        (?:quiero|queremos|quisiera|necesito|necesitamos|trato de|intento|intente|intentamos|ayudenme a|ayudame a
        |ayuda para|como puedo|como podemos|como hago para|como le hago para|como|ganas de|logre|logramos
        |pude) (?:\w+ )?(?:escapar\w*|huir|salir (?:de (?:aqui|aca|esto|esta casa|este lugar|ahi|esa casa))|sacarl[oa]s?
        |salirme|fugar\w*|liberar\w*|rescatar\w*|escapo|salgo de (?:aqui|aca|esto))
        no (?:puedo|podemos|<OB> dejan?) (?:cerrar|echar(?:le)?) (?:\w+ ){0,3}(?:puertas?|llave|seguro|candado|cuarto)
        (?:saquenme|sacame|saqueme|saquennos|sacarme de|sacarnos de|sacarl[oa] de|liberen|rescatenme|rescatennos
        |rescaten)
        no (?:tengo|tenemos|hay|tiene) (?:a ?donde|donde|para donde|manera de|forma de|como|salida|escapatoria|adonde
        |lugar)(?: \w+)? ?(?:ir\w*|salir\w*|escapar\w*|huir|vivir|esconder\w*|seguro|volver|regresar)
        (?:si|cuando|hasta que) (?!(?:me|nos) deport)(?:me|nos|se|yo|no|intento|trato de|quiero|intentamos|hablo|digo
        |escapo|renunci\w+|huy\w+|cuento|denunci\w+|pago|pague\w*|trata\w*|la|le|lo)(?: \w+)? ?(?:voy|va|vamos|van
        |fue\w*|salg\w*|escap\w*|hablo|digo|hago|pago|pagu\w+|irme|irse|renunci\w*|denunci\w*|obedezco|quiero|trabajo
        |trabaja|hace|cuenta)? .. (?:mat\w+|golpe\w+|pega\w*|lastim\w+|hac\w+ dano|deport\w+|migra|policia|pagar\w*
        |famili\w+|fotos|videos|carcel|preso|muert\w+|quit\w+|castig\w+|no le pagan|no me pagan)
        """,
    ),
    (
        "papers",
        "papers or telephones are taken away",
        r"""
        (?:<OB>|se|todos?|todas) <TAKE> .. <PAPERS>
        (?!guardo |tiene sus? )<TAKE> (?:con )?(?:todos )?(?:mis?|nuestr[oa]s|sus?|los de) (?:\w+ )?<PAPERS>
        (?:mis?|nuestr[oa]s|sus?) <PAPERS> .. <OB> (?:tienen?|quit\w+|guard\w+|escond\w+|rob\w+)
        <PAPERS> .. <OB> (?:tiene|tienen|guarda|guardan) (?:el|la|ella|mi|<CONTROL>)
        """,
    ),
)
