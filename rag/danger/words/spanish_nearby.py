"""Spanish phrases about lies about work, silence, being watched and being lured."""

SECRET = (
    (
        "secret",
        "the writer writes so that nobody sees",
        r"""
        (?:borr|elimin|ocult)\w+ .. (?:mensajes?|chats?|historial|conversacion|esto|llamadas?) .. (?:el|ella|ellos
        |mi (?:\w+ )?(?:<KIN>|<CONTROL>)) (?:\w+ ){0,3}(?:vea|ve|ver|lea|lee|leer|revis\w+|entere|agarre)
        (?:el|ella|ellos|marido|esposo|novio|jefe|patron|senora?) (?:esta|estan|anda) (?:\w+ )?(?:al lado(?= [|?]|$)
        |(?:atras|detras) de mi|en el (?:otro )?cuarto|escuchando|en la (?:ducha|regadera)|mirando(?:me)?|viendo(?:me)?
        |durmiendo|(?:aqui )?conmigo(?= [|?]|$))
        (?:escrib|habl|llam|mand)\w+ (?:\w+ ){0,2}(?:a escondidas|en secreto|desde el bano|en voz baja)
        si (?:\w+ ){0,2}se (?:dan? cuenta|entera)(?= [|?]|$| (?:de )?que (?:le )?(?:escrib|habl|llam)\w*)
        si dejo de (?:contestar|escribir|responder)|no puedo escribir (?:mucho|ahora|ahorita|largo)
        disimul(?:e|a|en)(?= [|?]|$| (?:por|que|como|esta|el|ella)\b)
        (?:hag|finj)\w+ (?:de cuenta )?(?:que|como (?:si|que)) (?:esto|estoy|estamos|hablamos|es|fuera)
        """,
    ),
)

# Any day leaves these too.
NEARBY = (
    (
        "silent",
        "someone near cannot be reached",
        r"""
        <CLOSE> ~ (?:no|ni|nunca|dejo de|tampoco|sin) (?:<OB>|se|nos|ha|han
        |habia)? ?(?:ha |han |quiere |ha vuelto a )?(?:contest\w+|llam\w+|respond\w+|escrib\w+|escrito|comunic\w+
        |aparec\w+|volv\w+|vuelto|vuelve|regres\w+|lleg\w+|habl(?:a|o|ado)|mand\w+ mensaj\w+|dado senal\w*|da senal\w*
        |dar senal\w*|reporta\w*|recibe|entran|conect\w+|localiz\w+|deja ver|visto|ubic\w+)
        (?:no|ni|nada) (?:se|sabemos|sabe|supe|supimos|he sabido|hemos sabido|hemos tenido|tenemos|tengo|he tenido
        |hemos vuelto a) (?:\w+ )?(?:(?:nada|noticias|donde|saber|razon|comunicacion|contacto|mas|si) )?(?:(?:de|del|con
        |esta|anda|quedo|a donde) )?(?:\w+ )?(?:<CLOSE>|ella|el|ellos|ellas|esta|estan|anda|viv[eao]|vive)
        (?:no|sin) (?:podemos|puedo|logramos|logro|hemos podido|he podido|pudimos|he logrado|hemos logrado
        |poder) (?:\w+ )?(?:comunic\w+|localiz\w+|contact\w+|encontrar\w*|hablar con|ubicar\w*|dar con|verla|verlo
        |hablar)
        <CLOSE> ~ (?:desaparec\w+|perdid[oa]|extraviad[oa]|se perdio|no aparece|ni rastro|sin noticias|nadie sabe
        |nadie (?:la|lo) ha visto|no hay noticias|perdimos contacto|perdi contacto|perdimos comunicacion
        |perdimos el contacto|se esfumo)
        (?:desaparec|extravi)\w+ .. (?:mi|mis|nuestr\w+) <KIN>
        se (?:me|nos) perdi(?:o|eron) (?:mi|mis|nuestr\w+) <KIN>
        (?:perdi|perdimos|sin) (?:el |la |toda )?(?:contacto|comunicacion|noticias) (?:con|de) (?:<CLOSE>|ella|el|ellos)
        <CLOSE> ~ (?:telefono|celular|numero|whatsapp|facebook|cuenta|perfil) .. (?:apagad\w+|apaga|fuera|suspendid\w+
        |bloque\w+|buzon|desactiv\w+|no entra|no existe|borr\w+|otra persona|alguien mas|desconectad\w+)
        (?:contesta|contestan|contesto|revisa|revisan|tiene|lee|leen|controla|controlan|usa|checa|checan|agarra|quita
        |espia) .. (?:su|mi|el|sus|mis|los|nuestr\w+) (?:\w+ )?(?:telefono|celular|mensajes|llamadas|whatsapp|correo)
        (?:busco|buscamos|buscando|donde esta|encontrar) (?:a )?(?:mi|mis|nuestr\w+) <KIN> .. (?:desaparec\w+|perdid\w+
        |se fue|se la|se lo|desde|no)
        """,
    ),
    (
        "watched",
        "someone is watched, kept from others, or told what to say",
        r"""
        <OB> (?:tienen? )?(?:vigil\w+|control\w+|cuidan? para|custodi\w+|monitore\w+|acompanan? siempre
        |escuch(?:a|an|aban|aba|ando)|aisl\w+|escond\w+|encierr\w+|grab\w+)
        (?:como si|alguien|siempre|jef[ea]|patron\w*|hombre|senor\w*|el|ella|novio|marido
        |esposo) (?:\w+ )?(?:\w+ )?(?:la |lo |le |les |los |las )?(?:estuviera |estuvieran |esta |estan )?(?:escuchando
        |oyendo|escucha|vigilando|dictando|diciendo que decir|diciendole|al lado|en altavoz|atras de|detras de
        |susurr\w+)
        <OB> (?:<SAY>|pid\w+|pide\w*|ordena\w*|prohib\w+|advirt\w+|ensen\w+|obligan) (?:a )?(?:que )?(?:nadie|que decir
        |(?:no|nunca)(?: \w+)? (?:cuent\w+|dig\w+|habl\w+|dec\w+|confi\w+|llam\w+|salg\w+|mire\w*|mencion\w+|contar\w*
        |denunci\w+))
        <PERSON> que nunca (?:sale|salen|habla|hablan|anda|andan)
        (?:habla|hablaba|contesta|escribe|responde)\w* (?:\w+ )?como (?:si )?(?:estuviera )?(?:leyendo|leyera|robot)
        (?:me|nos|la|lo|le) (?:toma|hace|saca|graba)(?:n|ba|ban)? (?:\w+ )?(?:fotos?|videos?)? ?(?:\w+ )?(?:dormid[oa]
        |desnud[oa]|banando\w*|cambiando\w*|en (?:la ducha|la regadera|ropa interior)|(?:cuando|mientras) (?:me
        |se) (?:bano|bana|cambio|cambia|ducho|ducha|visto|viste))
        (?:ve|oye|lee|escucha)n? (?:todo )?lo que (?:escribo|digo|hablo|hago)
        que no (?:le |les |nos |me |se lo )?(?:cuent\w+|dig\w+|habl\w+|dec\w+|confi\w+) (?:\w+ )?(?:a )?(?:nadie|nada|su
        |sus|mi|mis|la policia|familia|con nadie|con)
        (?:no (?:puedo|puede|podemos|debo|me atrevo a|quiere)) (?:decir\w*|contar\w*|hablar\w*|confiar) .. (?:nadie|nada
        |policia|porque|verdad|por telefono)
        (?:secreto|escondidas|mentir\w*|miente|esconde) .. (?:de nosotros|nosotros|sus papas|sus padres|su mama|de mi
        |a la familia|la familia|con ella|con el)
        <CLOSE> ~ (?:susurr\w+|en voz baja|cuelga\w*|colgo|ha cambiado|cambio mucho|bajo de peso|bajado de peso
        |adelgaz\w+|mirada|no mira|a escondidas|siempre cansad\w+|nunca sale|no es la misma
        |no es el mismo|muy callad\w+|anda rar\w+|esta rar\w+|en altavoz)
        (?:siempre|nunca|no) .. (?:con alguien|acompanad[oa]|lo acompana|la acompana|la lleva|lo lleva|la recoge
        |habla por (?:ella|el)|contesta por|responde por|va con ella|la trae|sola|solo|a solas)(?= \w)
        (?:pedir|pide|pido|tiene que pedir|tengo que pedir|pedirle) permiso (?:\w+ )?(?:para|al|a|hasta)
        (?:duerm[eo]|duermen|dormimos|dorm\w+|vive|viven|vivimos|vivo) (?:\w+ )?(?:\w+ )?(?:en|donde|sobre|todos en
        |ahi mismo|amontonad\w+) (?:el|la|un|una|los|donde|mismo)?(?: \w+)? ?(?:cocina|suelo|piso|bodega|restaurante
        |fabrica|sotano|garaje|taller|tienda|trabajo|trabaja|local|campo|bar|salon|galera|lavanderia|carton\w*
        |amontonad\w+|trabajan|gallinero|trabajamos)
        (?:muchos?|varios|muchas|distintos|diferentes|otros|tantos|puros|un monton de) (?:\w+ )?(?:hombres|senores
        |carros|muchachas|chicas|gente|mujeres|tipos|ninas|migrantes) .. (?:entran|entra|salen|sale|llegan|llega|visitan
        |noche|horas|vienen|viviendo|viven|duermen|encerrad\w+|todo el dia|toda)
        (?:come|como|comen|comemos|comida|comer) .. (?:una vez|cada dos|sobras|llave|candado|castig\w+|al dia|nada
        |restos)
        no <OB> (?:dan?|dio|dieron|dejan) (?:\w+ )?(?:comida|comer|agua|dormir|medicina|de comer|medico|doctor|banar\w*)
        (?:no va|no la mandan|no lo mandan|no van|no la dejan ir|sacaron) (?:a |de )?(?:la )?(?:escuela
        |colegio) ... (?:trabaj\w+|vend\w+|limpi\w+|cuid\w+|todo el dia|cocin\w+)
        (?:nin[oa]s?|menor(?:es)?|chamac\w+|bebe\w*|nenes?|chiquit\w+|adolescentes|(?:1[0-7]|doce|trece|catorce|quince
        |dieciseis) anos) .. (?:pidiendo|piden|limosna|vendiendo|venden|vende|trabaj\w+|bailan\w*|prostitu\w+
        |mendig\w+) .. (?:hombre|senor\w*|mujer|alguien|el|la|noche|semaforo|calle|esquina|aqui|bar|cantina|todo
        |le quita\w*|dinero)
        """,
    ),
    (
        "lured",
        "an offer or a stranger draws someone away",
        r"""
        <CLOSE> .. (?:se fue|fue|va|ir\w*|fugo|escapo|anda|habla|chatea\w*|platica\w*|sale|conocio|viaj\w+|salio
        |enamor\w+|mensajea\w*|escribe\w*|verse|quiere|novio) ... (?:facebook|instagram|tik ?tok|internet|redes|whatsapp
        |desconocid[oa]|en linea|snapchat|free fire|roblox|juego|hombre mayor|senor mayor|tipo|un viejo)
        (?:hombre|tipo|senor|alguien|desconocid[oa]|persona|mujer|senora|muchacho|novio) ... (?:internet|facebook
        |instagram|tik ?tok|redes|whatsapp|juego|en linea) ... (?:mi|mis|nuestr\w+) <KIN>
        <CLOSE> .. (?:novio|hombre|senor|tipo|amigo) (?:\w+ )?(?:mucho |bastante |muy )?(?:mas )?(?:mayor|viejo|grande)
        (?:<OB>|ofrec\w+) (?:ofrec\w+|promet\w+|pag\w+|compr\w+|convenc\w+|invit\w+|pid\w+|pide\w*|manda\w*|quieren?
        |regal\w+|insist\w+) ... (?:modelo|modelaje|otro pais|extranjero|boleto|pasaje|fotos|ropa interior|hotel|a solas
        |casar\w*|viaj\w+|frontera|desnud\w+|bailarina|edecan|europa|bikini|sola|secreto|escondidas|pasaporte)
        (?:demasiado buen[oa]|sospechos[oa]|me da mala espina|algo rar[oa]|me parece rar[oa]|no me da confianza
        |desconfi\w+|huele mal|algo anda mal|algo (?:esta|va) mal|algo no esta bien|me preocupa) .. (?:trabajo|oferta
        |hombre|tipo|ella|el|mi|con|casa|que|me|en)
        no <OB> (?:quieren? )?(?:dicen?|decir|dan|da|dijo|dijeron|explican?) (?:\w+ )?(?:donde|direccion|que trabajo
        |de que|contrato|nombre|en que|como se llama|para que|con quien)
        <CLOSE> ... (?:cruz\w+|frontera|desierto|rio|coyotes?|polleros?|norte|camino|travesia|viaje|selva
        |darien) ~ (?:nadie|no se|no sabemos|no hay noticias|nada|sin noticias|perdid\w+|hace \w+ (?:dias|semanas|meses)
        |desde|no aparece|no lleg\w+|muert\w+|no contest\w+|no llam\w+|no respond\w+|preocup\w+)
        (?:estoy|estamos|muy|ando|tiene) (?:muy |bien |tan )?preocupad[oa]s? (?:por|de|con|porque|que) .. (?:mi|mis
        |nuestr\w+|un\w*|<CLOSE>|ella|el(?= [|?]|$| (?:que|porque|y|no|ya|esta|hace|pero|se))|no)
        (?:es|sera|esta) (?:normal|legal|bien|correcto|permitido) que ... (?:mi|me|nos|nuestr\w+|mis) ... (?:<PAPERS>
        |pag\w+|<MONEY>|peg\w+|encierr\w+|salir|horas|celular|deje\w*|grit\w+|toque\w*|guarde\w*|quit\w+|descuent\w+)
        (?:me|nos|le|les|la|lo) (?:dij\w+|promet\w+|ofrec\w+|asegur\w+|contrat\w+|trajeron|invitaron
        |habian \w+) ~ (?:pero|ahora|y resulta|resulto|mentira|era otra|otra cosa|otro trabajo|era falso|al llegar
        |cuando llegu\w+|cuando llego|nada que ver|no era|nunca|no existe|en realidad|y aqui)
        (?:demand|dej|divorci|separ)\w* (?:a|de|del?) (?:mi|mis|nuestr\w+) (?:\w+ )?(?:jef\w+|patron\w*|espos\w+
        |marido|novi\w+|ex
        |papa|padre|tio|padrastro|padrote|pareja|famili\w+|padres|cunad\w+)
        """,
    ),
)
