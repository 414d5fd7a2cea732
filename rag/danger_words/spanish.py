"""How danger is told in Spanish, in words as people type them: lower case, no accents, n for ñ."""

from rag.danger_words.signs import Asking, Story, Tongue, pattern, signs
from rag.danger_words.spanish_captivity import CAPTIVITY
from rag.danger_words.spanish_groups import GROUPS
from rag.danger_words.spanish_harm import HARM
from rag.danger_words.spanish_nearby import NEARBY

_LEAD = r"""
(?:(?:hola|buenas|buenos dias|buenas tardes|buenas noches|por favor|disculpe|disculpa|perdon|oye|gracias|y|pero
|entonces|ok) )*(?:<LEADS>)
"""
_LEADS = r"""
(?:yo )?(?:quiero|quisiera|necesito|me gustaria|queria|deseo) (?:saber|aprender|conocer|entender|informarme|informacion
|preguntar|leer|consultar|una? informacion)(?: mas)?(?: de| sobre| si)?
(?:me )?(?:puede[ns]?|podria[ns]?|podes) (?:por favor )?(?:decir\w*|explicar\w*|hablar\w*|contar\w*|informar\w*
|resumir\w*|ayudar(?:me|nos)? a (?:entender|encontrar|buscar|comprender|saber))
me (?:dices|dice|explicas|explica|cuentas|hablas) (?:que es|como|cuales|sobre|de)
(?:ayuda|ayudame|ayudeme|ayudenme) (?:a|para) (?:entender|encontrar|buscar|comprender|saber|con la tarea)
(?:busco|informacion|info) (?:informacion |info )?(?:sobre|de|acerca)
hablame|explicame|dime|digame|cuentame|expliqueme|resume|resumeme|define|sabes|sabe usted|saben
"""
_OPENING = r"""
(?:(?:hola|buenas|buenos dias|por favor|disculpe|disculpa|y|pero|entonces|oye|ok|tambien) )*(?:(?:a|de|en|con|por|para
|desde|hasta|sobre|segun|contra) )?(?:que|cual(?:es)?|quien(?:es)?|como|cuando|donde|adonde|cuant[oa]s?|porque|por que
|es|son|fue|fueron|hay|existe[ns]?|se puede|puede[ns]?|tiene[ns]? (?!a )|habla|hubo|estuvo|habia|era|eran|piden
|necesitan?|explica|dame|lista|(?:los|las) (?:propios |propias )?(?:tratantes|traficantes|victimas|mujeres|migrantes
|gobiernos|paises|coyotes|polleros|reclutadores|empleadores|padres|menores|sobrevivientes))
"""
_STUDY = r"""
(?:el|este|ese|un|del|al|los) (?:articulos?|informe|texto|reporte|documental|libro|oficial|autor|reportaje|sitio)
(?:la|esta) (?:entrevista|oficial|autora|conferencia|nota|pagina)
ensayo|tesis|tarea (?:sobre|de)|monografia|investigacion (?:sobre|de|para)|exposicion|presentacion (?:sobre|de)|novela
|pelicula
proyecto (?:escolar|de la escuela|sobre)
(?:maestr[oa]|profe|profesora?|jef[ea]|licenciad[oa]) .. (?:pregunt\w+|pidio|dejo|mando|encargo) .. (?:que significa
|definir|tarea|explicar|leer|significa|buscar)
significan?
"""
_OWN = r"""
yo|me|mi|mis|nos|nuestr[oa]s?|conmigo|tengo|estoy|puedo|debo|hago|voy|estamos|podemos|somos|soy|se nada|salgo|escapo
|tenemos|hacemos
(?:una amiga|un amigo|una conocida|un conocido|una vecina|un vecino)
(?:alguien|quien) (?:me |nos )?(?:ayud\w+|puede ayudar\w*)
<PERSON> .. <NEAR>
"""
_WORRY = r"""
que (?:hago|hacemos|puedo hacer|podemos hacer|debo hacer|hare)(?! antes| para| si)|(?:es|sera|esta) (?:normal|legal
|bien|abuso|trata)
debo (?:preocuparme|llamar|avisar)|(?:alguien|quien|me pueden|puede) (?:me )?ayud\w+|como (?:la|lo|los|las) (?:ayudo
|saco|rescato)|como salgo
"""
_ERRAND = r"""
(?:quiero|queremos|quisiera|quisieramos|me gustaria|necesito|necesitamos|deseo|quiere|espero
|pienso) (?:\w+ )?(?:ayuda con|una?|informacion|saber|tramit\w+|capacit\w+|mudar\w*|llevar a mis|estudi\w+|solicit\w+
|viajar|visitar|renov\w+|pedir (?:asilo|refugio|visa|cita)|aprend\w+|sacar (?:la|el|mi)|ensenar|apoyar|reunir\w*|traer
|conocer|regularizar\w*|leer|entender|trabajar|volver a mi|regresar a mi)
(?:^|(?<=\| ))(?:(?:y|hola|oye|por favor) )*(?:como|donde|cual\w*|cuant\w+|quien\w*|puedo|por que)
(?<!no )(?<!no me )(?<!no la )(?<!no lo )(?<!no le )(?<!no se )(?<!no nos )(?:me |le |la |lo )?pued[eo]n? \w+[aei]r(?:me
|lo|la|se)?
(?:quier|dese|esper)\w+ (?:saber|aprender|conocer|estudiar|viajar|visitar|entender|mudarse|trabajar)
necesita (?:un |una |el |la )?(?:pasaporte|visa|permiso|papeles|documentos|vacuna)|piden (?:un |una )?(?:visa|vacuna
|pasaporte|requisito\w*|documento\w*)|a donde (?:vamos|voy|ir|acudo)|pregunta que
mi pregunta
busco|gracias|interes(?:a|ada|ado)|le interesa|estudi(?:o|ando|ante)|voluntari\w+|donar|solicitud|renov\w+|tramit\w+
|requisitos?
como (?:puedo|puede|se|hago|pido|solicito|saco|renuevo|hacemos|podemos|repongo|tramito|lo|la|obtengo|funciona)
(?:que|cuales) (?:documentos|requisitos|papeles|visa|servicios|tramites?|necesito|necesita|hay|es|son|debo|pasa si
|tipo)
donde (?:puedo|queda|esta la|esta el|se|hay|pido|solicito)|estadisticas|datos sobre|derechos humanos|preven(?:ir|ga
|cion)|por donde empez\w+|cual(?:es)?|cuant[oa]s?|quien (?:es|puede|ayuda)|a quien|explica(?:me|r)?|traduc\w+|enviame
|hay (?:una?|algun\w*) (?:ley|forma|oficina|registro)
puede (?:tener|pedir|trabajar|viajar|tramitar|entrar|estudiar|sacar|solicitar)|(?:puede|puedo|pueden) (?:pedirme|tener
|pedir|trabajar|viajar|tramitar|entrar|estudiar|sacar|solicitar)
necesita visa|enlaces?|aplicacion|descarg\w+|archivo|universidad|ciudadania|residencia|embajada|consulado
me llamo|(?:soy|somos) (?:una? |de |el |la )?(?:enfermer\w+|estudiante|periodista|maestr\w+|trabajador\w* social
|profesor\w*|abogad\w+|escuela|organizacion|voluntari\w+|medic\w+|investigador\w*|de)
"""
_DARK = (
    r"""nunca|nadie|jamas|siempre|sola|solo|solos|solas|no (?:me|nos|le|les|la|lo|las|los|se) (?:dej\w+|dic\w+|dij\w+
    |pag\w+|permit\w+|cont\w+|quier\w+|da|dan|dio)|contesta por|habla por|responde por|permiso|secreto|no puedo
    |no puede\w*|no podemos|no quiere\w*|amenaz\w+|mejor me|me porte|oblig\w+|fuerza|tiene que|tienen que|tengo que
    |escond\w+|control\w+|sigue[n]?|vigil\w+|regres(?:ab|ar)\w+|deport\w+|deb(?:o|e|en|emos)|deuda|doble|castig\w+
    |enoj\w+|ya no|no (?:dice|dicen|habla\w*|sale|va a la|contest\w+|llam\w+)|si o no|distint[oa]s?|guarda[n]?
    |propiedad|brujeria|maldicion|embrujo|barrotes|no para|otra vez|de el|llave|encerrad\w+|todo lo que|casi todo
    |le dan todo|le da todo|quit\w+|exig\w+""",
    r"""llor\w+|asustad\w+|miedo|rar[oa]s?|extran[oa]s?|preocup\w+|callad\w+|cansad\w+|flac\w+|desaparec\w+|perdid\w+
    |de repente|sospech\w+|mal|papelito|presentimiento|grita|quiebra\w*|presum\w+|reprob\w+|cigarro\w*|quemad\w+
    |acido|cinturon|tiembl\w+|hambre|barata?|bajito|no come|rog\w+|tembl\w+|despid\w+|otra forma|de otra manera
    |no es libre|se esfum\w+|dejo de|como si|no (?:es|fuera|era|parece) (?:ella|el|la misma|el mismo)|parece[n]?
    |se (?:ve|nota|oye|mira)|nervios\w*|triste|colg\w+|cuelga|susurr\w+|se duerme|suplic\w+|ruego|por favor
    |desesper\w+|peligr\w+|atrapad\w+|problemas|fals\w+|mentir\w*|mint\w+|enga\w+|promet\w+|nada que ver|robaron
    |aguanto""",
    r"""llaves de hotel|citas|condones|armad\w+|bano|ducha|desnud\w+|ropa|tatu\w+|fotos?|sex\w*|acompanantes|prostibulo
    |burdel|moreton\w*|borrach\w+|drog\w+|pastillas?|toca\w*|me mira|se me queda|duele|hambre|embarazad\w+|sangr\w+
    |cuerpo|bes(?:o|a|ar)|masajes?|motel\w*|golpe\w*|peg(?:a|an|o|aron|ue)|grit\w+|insult\w+|mi cuarto|su cuarto
    |arm(?:a|as|ado)|pistola|cuchillo|padrote\w*|webcam|carinos\w+|(?:carinos|amable|buen)[oa] con|encima""",
    r"""contenedor|casa de seguridad|galpon|porton|reja|colchon\w*|sotano|balcon|piso|suelo|trailer|camion|camioneta
    |furgon|bodega|duerm\w+|medianoche|en la noche|de noche|noches|todo el dia|toda la noche|tarde|cada (?:dia
    |noche|semana)|\d+ horas|donde trabaj\w+|se queda con|cortinas|ventanas?|cuarto""",
    r"""pero|y ahora|ahora (?:dice|dicen|resulta|no|me|nos|quiere\w*|esta\w*|manda\w*)|desde que|resulta|resulto|en vez
    |y ya|antes de|hasta que|y resulta|llevo \w+ (?:meses|semanas|dias)""",
)
_PLAIN = (
    r"""jef\w+|patron\w*|duen\w+|encargad\w+|agencia|reclutador\w*|capitan|capataz|caser\w+|marido|esposo|novio
    |padrastro|guia|entrenador|pastor|hombres?|tipos?|desconocid\w+|gente|senor\w*|contratista|mayor|suegra|alguien
    |un conocido|viej[oa]|supervisor\w*|chofer|maestro|tio|uno que|ellos|dicen|dice|dijeron|familia|padrino
    |inspectores|guardias?|los grandes|madama|ex|manager|empresa|abogad[oa]|agente|cunado|primo|cuidador\w*
    |emplead[oa]""",
    r"""trabaj\w+|emple\w+|contrato|fabrica|finca|cosecha|pizca|restaurante|salon|limpi\w+|ninera|mesera|call center
    |barco|modelo|modelaje|hotel|bar|cantina|ayudante|construccion|campo|cuadrilla|turno|horario|cociner\w+|cocina
    |vend(?:e|en|iendo)|turnos?|maquila|muchachita|corto""",
    r"""pag\w+|sueldo|salario|dinero|plata|dolares|pesos|\d{3,}|gan(?:o|a|an|amos)|cobr\w+|regal\w+|compr\w+|efectivo
    |prestamo|cuesta|quincena|vuelo|boleto""",
    r"""llam\w+|telefonos?|celular\w*|mensaj\w+|escrib\w+|video\w*|contest\w+|internet|perfil|fotos?|facebook|instagram
    |whatsapp|redes|pagina|anunci\w+""",
    r"""(?:me|nos) (?!gust|interes|parec|encant|sirv|llam|mud|refier|equivoc)\w+(?:an|en|aron|ieron|aban|ian)|inyect\w*
    |latig\w*|electric\w*|cajuela|maletero|baul""",
    r"""pasaportes?|papeles|documentos?|cedula|visa|dni|carnet""",
    r"""nin[oa]s?|hij[oa]s?|1[0-7]|adolescen\w+|joven\w*|muchach\w+|chic[oa]s?|sobrin[oa]s?|escuela|colegio|menor\w*
    |bebe|alumn[oa]|chamac\w+|chiquit\w+""",
    r"""se fue|fue|vine|llev\w+|traj\w+|trae\w*|mud\w+|cruz\w+|frontera|norte|extranjero|viaj\w+|lleg\w+|sali\w+|carro
    |coche|bus|aeropuerto|ciudad|desierto|mand\w+|conoci\w*|vivir|se lo|se la""",
)
SPANISH = Tongue(
    signs=signs((*CAPTIVITY, *HARM, *NEARBY), GROUPS, by_ear=True),
    asking=Asking(
        lead=pattern(_LEAD, GROUPS | {"LEADS": _LEADS}, by_ear=True),
        opening=pattern(_OPENING, GROUPS, by_ear=True),
        study=pattern(_STUDY, GROUPS, by_ear=True),
        own=pattern(_OWN, GROUPS, by_ear=True),
    ),
    story=Story(
        teller=pattern(
            r"yo|me|mi|mis|nos|nuestr[oa]s?|conmigo|tengo|estoy|vivo|llevo|firme|somos|vi", GROUPS, by_ear=True
        ),
        near=pattern(
            r"(?:mi|mis|nuestr[oa]s?) (?:\w+ )?(?:<KIN>|novi[oa]|jef[ea])|<PERSON> .. <NEAR>", GROUPS, by_ear=True
        ),
        worry=pattern(_WORRY, GROUPS, by_ear=True),
        errand=pattern(_ERRAND, GROUPS, by_ear=True),
        dark=tuple(pattern(words, GROUPS, by_ear=True) for words in _DARK),
        plain=tuple(pattern(words, GROUPS, by_ear=True) for words in _PLAIN),
    ),
    by_ear=True,
)
