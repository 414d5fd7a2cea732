"""Spanish phrases about gangs, threats, violence and fear."""

HARM = (
    (
        "smugglers",
        "smugglers or a gang hold someone, ask for money or left people behind",
        r"""
        <CRIME> .. (?:tienen?|se llev\w+|llevo|llevaron|agarr\w+|retuv\w+|dej\w+|abandon\w+|golpe\w+|secuestr\w+|viol\w+
        |quieren?|extorsion\w+|amenaz\w+|buscan?|persiguen?|reclutar?\w*) .. (?:<OB>|a|mi|mis|que|dinero|plata|mas|\d+)
        <OB> (?:dejo|dejaron|abandono|abandonaron|boto|botaron|tiro|tiraron|llevo|llevaron|busca|buscan|persigue
        |persiguen|cobra|cobran|pide|piden|extorsiona\w*|tiene|tienen) .. <CRIME>
        <CRIME> .. (?:piden?|exigen?|cobran?|pidiendo|quieren?) ... (?:mas|dinero|plata|\d+|dolares|rescate|pesos)
        (?:cobr|pid|exig|pag)\w+ .. (?:derecho de piso|impuesto de guerra)
        (?:cobran?|cobraron|pag(?:ar|amos)) (?:piso|vacuna|extorsion)
        rescate ... (?:mi|por|me|nos|hij[oa]|pagar)
        (?:piden?|pidiendo|exigen?|pidio|quieren|mande\w*|depositar|deposite\w*|mandar) (?:\w+ )?(?:\w+ )?(?:dinero
        |plata|\d+|dolares|pesos|rescate|lana) .. (?:para|por|si no|o|a cambio|y) .. (?:solt\w+|suelt\w+|liber\w+
        |dejar\w*|devolver\w*|entregar\w*|mat\w+|mis? <KIN>|ella|el(?= [|?]|$))
        (?:tienen?|se llevo|agarraron|llevaron|robaron|robo) (?:a )?(?:mi|mis|nuestr[oa]s?) <KIN>
        (?:armad[oa]s?|encapuchad[oa]s?|hombres|sujetos) ... (?:se )?(?:llevaron|llevo|subieron|bajaron)
        <CLOSE> (?:\w+ )?(?:se )?(?:la|lo|las|los) (?:llev\w+|subieron|agarr\w+|robaron|metieron|levant\w+|quit\w+)
        (?:nos|me|la|lo|los|las) (?:dej\w+|abandon\w+|botaron|tiraron|quedamos) .. (?:desierto|monte|bodega|camion
        |trailer|selva|rio|carretera|frontera|furgon|contenedor|casa|votad\w+|tirad\w+|sol[oa]s?)
        (?:perdid[oa]s?|abandonad[oa]s?|varad[oa]s?|tirad[oa]s?|botad[oa]s?|encerrad[oa]s?|sol[oa]s) en (?:el|la|un|una
        |medio) (?:\w+ )?(?:desierto|monte|bodega|camion|trailer|selva|rio|carretera|frontera|furgon|contenedor|montana
        |casa de seguridad)
        (?:no (?:tenemos|hay|tengo|nos dan|me dan|nos queda)|sin) (?:\w+ )?(?:agua|comida|aire|comer) ... (?:desierto
        |camion|trailer|bodega|dias|aqui|ninos|cuarto|monte|nosotr[oa]s|desde|nos|me)
        casa de seguridad .. (?:mi|me|nos|tienen|estoy)
        (?:estoy|estamos|tienen?|metieron|llevaron) .. casa de seguridad
        (?:me|nos) asalt(?:o|aron|an)
        no (?:puedo |podemos |pueden? )?respir(?:a|o|amos|an|ar)(?= [|?]|$| (?:bien|aqui|mi|el|la|estamos|estoy
        |ayud\w+))
        (?:me|nos|le|les) (?:falta|esta faltando) (?:el )?aire
        (?:me|nos) estoy ahogando
        (?:trailer|camion|furgon|caja|contenedor|cajuela) .. (?:no hay|sin) aire(?! acond)
        """,
    ),
    (
        "threat",
        "someone is threatened",
        r"""
        (?:<OB>|estan?|siguen|recib\w+|vive) (?:\w+ )?(?:amenaz\w+|chantaje\w+|extorsion\w+|intimid\w+|amedrent\w+
        |sextorsion\w*)
        (?:amenaz|chantaje|extorsion|intimid)\w+ (?:\w+ )?(?:con|a|de) .. (?:me|mi|mis|nos|<OB>|matar\w*|publicar
        |denunciar\w*|hacer\w*|llamar|quitar\w*|deport\w+|\w+me|\w+nos|\w+la|\w+lo|\w+les?|muerte)
        (?:me|nos|la|lo|le|les|las|los) (?:van?|quieren?|pueden?|iban?|podrian?|intento|trato de|quiso
        |quisieron) (?:a )?(?:mat\w+|golpe\w+|pegar|violar|lastimar|hacer (?:algo|dano)|encontrar|desaparecer|vender
        |secuestrar|llevar a la fuerza|deportar|quitar|echar|denunciar|quemar|cortar|prostituir|encerrar|entregar)
        (?:si|cuando|antes de que|hasta que) (?:\w+ ){0,2}(?:me|nos) (?:encuentr|hall|descubr)[ae]n?(?= [|?]|$| (?:me
        |nos|aqui|y|va|el)\b)
        (?:van?|quieren?|pueden?) (?:a )?(?:mat|golpe|viol|lastim|busc|hac|encontr|vend|deport|quitar|secuestr
        |llev)\w*(?:me|nos|la|lo|les|los|le)(?: dano)?
        (?:van?|quieren?|intento|amenaz\w+) (?:a |con )?(?:matar|lastimar|hacerle|hacerles|golpear|violar
        |desaparecer) .. a (?:mi|mis|toda mi|nuestr\w+|<CLOSE>)
        (?:publicar|subir|mandar|ensenar|mostrar|difundir|compartir|publica|sube|pasar|enviar) .. (?:mis|sus|las|unas
        |mi) (?:\w+ )?(?:fotos?|videos?|nudes|pack|imagenes)
        (?:tienen?|me tomo|me tomaron|me grabo|me grabaron|grabo|grabaron) (?:\w+ )?(?:fotos?|videos?|nudes
        |pack) (?:\w+ )?(?:mi[oa]s?|de mi|de nosotr\w+|desnud\w+|intim\w+|de ella|de mi \w+)
        (?:llama|denunciar|entregar|reportar|echar)\w* .. (?:migra|migracion|policia|inmigracion) ... (?:si (?!quiero)
        |por si)
        <CLOSE> .. con (?:una |un )?(?:pistola|arma|cuchillo|machete|navaja|armas)
        <SAY> que si ... (?:(?:llama|avisa|habla|echa|reporta|denuncia)(?:n|ra|ran)?|van? a (?:llamar|avisar|hablar
        |echar\w*|reportar\w*|denunciar\w*)) .. (?:migra|migracion|inmigracion)
        (?:pistola|arma|rifle|escopeta|cuchillo|navaja|machete|soga|lazo) en (?:la |el |mi |su )?(?:cabeza|cuello
        |garganta|sien|boca|espalda|munecas?|venas?|vientre)
        (?:si no|o|a que) ... (?:llam\w+|avis\w+|habl\w+|ech\w+) (?:al? )?(?:la )?(?:migra|migracion|inmigracion)
        (?:me|nos) (?:hicieron|hizo|obligaron a hacer) (?:\w+ )?(?:juramento|brujeria|ritual|vudu|juju)
        (?:filtr|sub|public|compart|difund|mand|rol|pas)\w+ (?:mis|sus|mi|unas|las) (?:nudes|pack|(?:fotos?
        |videos?) (?:\w+ )?(?:desnud|intim|privad|sexual|sin ropa)\w*)
        (?:pistola|arma|rifle|escopeta|fusil|cuchillo|machete|navaja|armas|armado|armados) .. (?:me|nos|mi|apunt\w+
        |cabeza|aqui|casa)
        (?:me|nos|apunt\w+|lleg\w+|hombres) .. (?:con|una|un) (?:pistola|arma|rifle|escopeta|fusil|cuchillo|machete
        |navaja|armas)
        (?:echar|denunciar|reportar|entregar|acusar)(?:me|nos|la|lo) (?:a |con |ante )?(?:la )?(?:migra|migracion
        |inmigracion)
        (?:saben?|conocen?) (?:bien )?(?:donde|adonde|en donde|a donde|a que escuela) (?:vivo|vive|viven|van|estudia
        |trabaja|vivimos|esta)(?= \w)
        """,
    ),
    (
        "violence",
        "someone is hurt",
        r"""
        (?:me|nos|la|lo|las|los|le|les) (?:ha |han |estan? |esta |anda |vive )?<HARM>
        (?:^|(?<=[|] )|(?:<KIN>|<PERSON>|<CONTROL>|el|ella|ellos|quien|alguien|y|no|si|cuando|siempre|noches?
        |ahi) )(?:me|nos
        |la|lo|las|los) (?:tocan?(?! (?:\w+[aei]r|de|el|a|la|\d+)\b)|toco(?! (?:el|la|en)\b)|tocaba|tocaron)
        <HARM> (?:mucho |feo |siempre )?a (?:mi|mis|nuestr[oa]s?|<CLOSE>|ella|ellas|los ninos|las ninas|su)
        (?:soy|somos|fui|fue|fuimos|es|he sido|ha sido|siendo) (?:\w+ )?(?:golpead|violad|abusad|maltratad|agredid
        |torturad|explotad|acosad|violentad|drogad|engañad|enganad)[oa]s?
        (?:sufro|vivo|sufre|vive|sufrimos|padezco) (?:\w+ )?(?:violencia|maltrato|maltratos|abuso|abusos|golpes|acoso
        |amenazas|explotacion)
        (?:<CLOSE>|tiene|tengo|anda|lleg\w+|vi|con|llena de|veo|vimos|le) .. (?:golpes|quemaduras|cicatrices|marcas en
        |ojo morado|heridas|moret\w+|cortadas)
        (?:me|nos|le) (?:quebro|quebraron|rompio|rompieron|partio|quemo|quemaron|torcio) (?:\w+ )?(?:el|la|las|los|un
        |una|dos) (?:brazos?|piernas?|nariz|mandibula|costillas?|dedos?|manos?|dientes?|cara|muneca|espalda)
        (?:abus(?:a|an|ar|o|aron|aba|aban|ando|ado)|aprovech(?:a|an|arse|o|aron|aba|aban|ando|andose
        |ado)) (?:\w+ )?de (?:<MYSELF>|nosotr[oa]s|(?:mi|mis|nuestr[oa]s?) (?:\w+ )?<KIN>)
        (?:abus(?:a|an|aron|aba|aban|ando|ado)|(?:<KIN>|<CONTROL>|que|quien|alguien) abuso) (?:\w+ )?de(?:l| (?:la|el|su
        |sus|una?)) (?!gente|familia)(?:\w+ )?(?:<KIN>|<PERSON>)
        (?<!se )abus(?:a|an|aron|aba|aban|ando|ado) (?:\w+ )?de ellas?
        mi (?:\w+ )?(?:marido|esposo|novio|pareja|ex|papa|padrastro|jefe|padre) .. (?:violent[oa]|agresiv[oa]|celos[oa]
        |borracho y|es un peligro|peligroso)
        <OB> (?:dan|dio|dieron|da|ponen?|echan?|echaron|inyect\w+) .. (?:droga\w*|pastillas?(?! para (?:la|el)\b)
        |algo en|inyecciones|tomar algo)
        (?:me|nos|la|lo|las|los) (?:estan?|andan?) (?:golpe|peg|mat|viol|tortur|maltrat|abus|amenaz|lastim
        |ahorc)\w*(?:ando|iendo)
        hombres armados
        estan? (?:golpe|lastim|viol|tortur|mat|pegand|maltrat|abus|hac)\w*(?:ando|iendo)?(?:me|nos|la|lo|le)? .. (?:dano
        |a|mi|me|nos|aqui)
        (?:violencia|abuso|maltrato) .. (?:en mi(?! <MATTER>)|mi casa|mi esposo|mi marido|mi pareja|mi familia)
        (?:me|nos|la|lo|le) (?:agarr\w+|met\w+|dio|dieron|da|dan|pus\w+|pone|ca[ei]\w*) (?:(?:a|de|una|un
        |puras) )?(?:golpes(?! de)|patadas|golpiza|madrazos|madriza|putazos|putiza|cinchazos|vergazos|paliza|pijeada
        |palos|palazos|tunda|pela|trompadas|trompones|cachetadas|bofetadas|punetazos|cintarazos|correazos|chancletazos
        |conazos|manotazos|lena)
        (?:me|nos|la|lo) (?:jal|jalone|arrastr|agarr)\w+ (?:del?|de los|de las|por el|por los|por las|el) (?:pelos?
        |cabellos?|grenas|mechas|brazos?|cuello)
        (?:me|nos|le|la|lo) (?:tir|avient|avent|lanz|arroj)\w+ (?:cosas|(?:un|una|el|la|los) (?:platos?|vasos?|sillas?
        |botellas?|zapatos?|piedras?|cuchillos?|sarten|carro|camioneta))
        (?:me|nos) (?:ech|corr|bot|sac)(?:o|a|aron|an|ieron|io) (?:con (?:\w+ ){1,3})?(?:de (?:la|mi|su) casa
        |a la calle)
        (?:vivo|vivimos|duermo|dormimos|ando|estoy|estamos) en la calle(?= [|?]|$| (?:y|con|sin|porque|desde|por|no
        |sol[oa])\b)
        (?:<CLOSE>|<CONTROL>) .. (?:me|nos) (?:pid\w+|exig\w+) favores sexuales
        entran? (?:al|a la|en el|en la) (?:bano|ducha|regadera) (?:\w+ )?(?:cuando|mientras) (?:me|se|nos|estamos|estoy
        |esta|estan|hay)
        (?:oi|oigo|oimos|escuch[oe]|escuchamos|se (?:oye|escucha)n?) (?:\w+ ){0,2}(?:la|las|una|un|el|los|mi) (?:<KIN>
        |<PERSON>) (?:\w+ ){0,3}(?:suplic\w+|grit\w+(?= [|?]|$| (?:no|que|auxilio|ayuda|basta|mama|tod[oa]s|cada
        |de noche|en la noche|y)\b))
        (?:padrastro|tio|papa|abuelo|primo|hermano|jefe|patron|vecino) se acuesta conmigo
        """,
    ),
    (
        "fear",
        "the writer is afraid, asks to be rescued, or does not want to live",
        r"""
        (?:tengo|tenemos|me da|nos da|siento|estoy|estamos|ando|con|tiene|tienen|le da
        |muero de) (?:\w+ )?(?:muchisimo |mucho |muy |tanto |con )?<AFRAID>(?!(?: a| de|) (?:volar|l[oa]s aviones
        |l[oa]s alturas|los perros|las agujas|del? examen|la entrevista))
        (?:se )?(?:ve|nota|oye|escucha|oia|veia|miraba|mira|escuchaba|suena|sonaba|notaba|parece
        |habla) (?:\w+ )?(?:\w+ )?(?:<AFRAID>|rar[oa]|extran[oa]|llorando|palida|golpead\w+|flac\w+|triste|en peligro
        |drogad\w+|lastimad\w+)
        (?:estoy|estamos|esta|estan|corro|corre|corremos|corren|sigue) (?:\w+ )?(?:en )?(?:peligro|riesgo)
        (?:mi|nuestra|su) vida (?:\w+ )?(?:corre|esta|peligra|en peligro)
        (?:no (?:me siento|estoy|estamos|nos sentimos)|inseguro|sentirme) (?:segur[oa]s?|a salvo|bien aqui)
        (?<!no me )(?<!no nos )(?:ayudenme|ayudeme|ayudame|ayudennos|ayudenos|ayuda|auxilio|socorro|sos
        |auxilienme)(?: (?:por favor|porfavor|ya|urgente|es urgente|dios|a mi|pronto|necesito|rapido|se los pido
        |se lo ruego|alguien))*(?= [|?]|$)
        (?:ayudenme|ayudeme|ayudame|ayudennos|ayudenos|ayuda|auxilio|socorro)(?: por favor)? (?:me|nos|estoy|estamos|mi
        |no|a salir|a escapar|a mi|tienen|tengo|es|hay|que me|urgente|alguien|porque|para mi|se)
        (?:que )?(?:alguien|necesito|quien|necesitamos|urge) (?:que )?(?:\w+ )?(?:ayud(?:a|e|en|eme|enme|arme|ar
        |arnos))(?: (?:me|por favor|urgente|ya|estoy|estamos|mi|porque|a salir|con urgencia))*(?= \||$| (?:estoy|me|mi
        |no|nos))
        (?:denunci|escap|hu|escond|alej)\w* (?:al|del) (?:papa|padre|esposo|marido) de (?:mis?|nuestr\w+
        |sus) (?:\w+ )?<KIN>
        (?:refugio|albergue|lugar seguro) (?:\w+ )?(?:\w+ )?(?:para mi|mis|esta noche|hoy|yo|segura|de el|de ellos
        |urgente|mi)
        donde (?:me|nos) (?:escondo|esconder|escondemos|refugio|voy esta noche)|puedo esconderme|esconderme
        (?:estoy|estamos) (?:\w+ )?(?:sangrando|herid\w+|golpead\w+|lastimad\w+|muriendo|drogad\w+|embarazada de (?:el
        |mi|un|su|ese))
        (?:ya )?(?:viene|vienen|estan|esta|anda|andan) (?:por mi|por nosotr\w+|afuera|borracho|buscandome|buscandonos
        |en la puerta|tomado|armad\w+)
        (?:me|nos) (?:estan|esta|andan|anda|siguen|sigue|tienen|tiene) (?!ayud|atend|invit|llam|dic|pregunt|pid
        |ensen)\w+(?:ando|iendo)
        (?:estan|esta|andan) (?!ayud|atend|invit|pregunt)\w+(?:andome|iendome|andonos|iendonos)
        (?:guardias?|policias?|hombres?|jefe|el|ellos|dueno|soldados|patron|pandilleros
        |coyotes) (?:de aqui )?(?:\w+ )?<HARM> (?:a )?(?:las|los|esas|esos|unas|otras) (?:\w+ )?<PERSON>
        (?:soy|somos|eres) (?:de )?su (?:propiedad|mercancia|esclav\w+)|(?:soy|es) (?:de el|suya) y
        (?:me|la) casan|no me quiero casar|no quiero casarme|(?:casar|casarme) (?:a la fuerza|por la fuerza|con un viejo
        |obligad\w+)
        (?:necesito|necesitamos) (?:a )?(?:la |una |un )?(?:policia|ambulancia|proteccion|rescate|refugio|auxilio
        |medico ya)
        se (?:meten?|metian?|metieron|metio|sube) (?:a|en) (?:mi|la|nuestra) (?:casa|cuarto|cama)
        me (?:mete|metio|metia|puso|pone) (?:la |las |sus )?manos?
        me avent(?:o|a|aba|aron) (?:contra|al|por|de)
        ^(?:ayuda|auxilio|socorro) (?:creo|que|ellos|el|ella|los|las|unos|alguien|van|vienen|anda)
        (?:me|nos|te|le|les) (?:van? a )?(?:corta|cortan|cortar|mata|matan|dispara|disparan|quema|queman|arranca|rompe
        |rompen) .. (?:mano|dedo|cara|cabeza|lengua|cuello|casa|si)
        (?:dijeron|dice|dicen|dijo) que .. (?:mi|mis|nuestr\w+) <KIN> (?:sigue|es la siguiente|es el siguiente|va a ser
        |sera)
        (?:manos|pies|munecas) (?:\w+ )?(?:amarrad|atad)\w+
        (?:echa|echo|tirar|rociar)\w* (?:\w+ )?(?:acido|gasolina)
        (?:salvenme|salvame|salvennos|salven|rescaten|rescatenme|saquenme|liberenme|escondanme)
        (?:llamen|llame|llama|manden|mande|avisen|avise|avisenle) (?:a |una |al )?(?:la )?(?:policia|911|patrulla
        |ambulancia|ayuda)
        (?:quiero|necesito|queremos|necesitamos|que|puede|pueden) (?:que )?(?:veng\w+|venir|mand\w+|envi\w+) (?:un[oa]?
        |la)? ?(?:oficial|policia|patrulla|agente|ambulancia)
        (?:manden(?:me|nos)?|mande(?:me|nos)?|envien(?:me|nos)?) (?:\w+ ){0,2}(?:patrullas?|policias?|ambulancia|ayuda)
        (?:veng\w*|venir|pasar|pasen?) (?:\w+ ){0,2}por (?:mi|nosotr[oa]s)(?= [|?]|$| (?:y|por|ya|rapido|pronto|antes|a
        |estoy|no)\b)
        (?:me|nos) (?:pueden?|podrian?|ayudan? a|van a) (?:sacar|rescatar|recoger) de (?:aqui|aca|ahi|(?:est[ae]|la|su
        |mi) (?:casa|lugar|cuarto|finca))
        (?:ya|rapido|pronto|urgente|salir\w*|salga|irme|irnos|\w+me|\w+n|\w+nos) antes (?:de )?que (?:\w+ ){0,3}(?:vuelv
        |regres|lleg|despiert)\w+(?= [|?]|$| (?:el|ella|mi|y|por|a)\b)
        (?:es|una) (?:una )?emergencia (?:\w+ )?(?:estoy|me|mi|por favor|ayud\w+)
        ^(?:una )?emergencia(?: por favor)?(?= [|?]|$)
        (?:quiero|quiere|quisiera|ganas de|pienso en|piensa en|mejor|prefiero|queria) (?:\w+ )?(?:morir\w*|matarme
        |matarse|suicid\w+|quitarme la vida|no vivir|desaparecer)
        me (?:quiero|voy a|quisiera) (?:matar|morir|suicidar|ahorcar|cortar)
        (?:ya )?no quiero (?:seguir )?(?:vivir|viviendo|vivir asi|estar viva|estar vivo)
        (?:me|nos|la|lo) (?:estan? |andan? |vienen? |viven? |vienen )?(?:sig(?:ue|uen|uio|uieron|uiendo)|persig\w+
        |persegu\w+|vigil\w+|acos\w+|rastre\w+|espi\w+|buscando para|acech\w+|controla\w*|cel(?:a|an))
        (?:estoy|estamos|ando|andamos|vivo|sigo) (?:\w+ )?(?:escondid[oa]s?|huyendo)
        (?:sal|ven|vin|lleg)\w+ huyendo
        (?:huyo|hui|huimos|huyendo) de(?:l| (?:el|la|las|los|mi|mis|una?)) (?:\w+ )?(?:<CRIME>|<KIN>)
        salir de (?:una|esta|mi) relacion
        (?:me|nos) (?:escape|escapamos|fugue|fugamos|les escape|le escape)|logre escapar\w*|logramos escapar
        |pude escapar
        (?:no|ni) (?:se|sabemos|sabia) (?:ni )?(?:en )?donde (?:estoy|estamos|me|nos)
        no (?:se|sabemos|conozco) (?:\w+ ){0,3}(?:direccion|ciudad|pueblo|lugar) (?:de |en )?(?:donde|que) (?:vivo
        |vivimos|estoy|estamos)
        no se (?:a )?(?:donde|adonde) (?:me|nos|la|lo) (?:lleva\w*|tienen|trajeron)
        (?:denunci|escap|hu|escond|alej)\w* (?:a|de|del?) (?:mi|mis
        |nuestr\w+) (?:\w+ )?(?:jef\w+|patron\w*|espos\w+|marido|novi\w+|ex|papa|padre|tio|padrastro|padrote|pareja
        |famili\w+|padres|cunad\w+)
        """,
    ),
)
