"""Phrases that sound like danger in Spanish but are not: figures of speech, pages that do not work, news.

They are removed before a message is read, so none may be something that a person in danger could mean literally:
neither heat nor hunger, neither work nor a boss.
"""

GROUPS = {
    "THING": r"""
        curiosidad|tareas?|examen|examenes|trafico|ruido|papeleo|tramites?|zapatos|musica|dieta|flojera|duda|intriga
        |gripa|gripe|precios?(?: del? (?:la )?\w+)?|estres|risa|alergia|fila|espera
    """,
    "SCREEN": r"""
        pagina|sitio web|web|app|aplicacion|formularios?|enlace|link|liga|pdf|navegador|portal|sistema|boton|plataforma
        |zoom|buscador
    """,
    "OPENED": r"""
        <SCREEN>|archivos?|cuenta|contrasena|clave|correo|sesion|descarga|articulo
    """,
    "COPIED": r"""
        pasaportes?|papeles|documentos?|visas?|actas?|cedulas?|licencias?|credencial(?:es)?|contratos?
        |identificacion(?:es)?|dni|ine
    """,
    "ALONE": r"""
        (?! (?:y|pero|no|me)\b)
    """,
    "LESSON": r"""
        clases?|(?:la |el )?(?:escuela|salon|examen(?:es)?|biblioteca|consulado|embajada|entrevista|ventanilla)
    """,
    "STUDY": r"""
        tarea|ensayo|citas?|citar|formato|traduccion|resumen|presentacion|tesis|articulo|formulario|solicitud|contrasena
        |cuenta|dudas?|preguntas?|pdf|examen|exposicion|estadisticas|tramites?|busqueda
    """,
    "ELDERS": r"""
        mama|papa|papas|padres|mami|papi|maestr[oa]|profe|profesora?
    """,
    "KIN": r"""
        espos[oa]s?|marido|mujer|pareja|hij[oa]s?|nin[oa]s?|bebes?|mama|papa|papas|padres?|madre|herman[oa]s?
        |abuel[oa]s?|familia|suegr[oa]|ti[oa]|prim[oa]
    """,
    "WHEN": r"""
        lunes|martes|miercoles|jueves|viernes|sabado|domingo|manana|semana|mes|dia|\d+
    """,
    "OFFICE": r"""
        banco|gobierno|consulado|embajada|aduana|aeropuerto|notaria|universidad|registro civil|cajero|sat
    """,
}

HARMLESS = r"""
<THING> (?:\w+ )?(?:me|nos) (?:tienen? )?(?:estan? )?(?:mata|matan|matando|ahogan?|ahogando|muert[oa]s?|loc[oa]s?)
(?:me|nos) (?:estan? )?(?:mata|matan|matando) (?:la|el|las|los|este|esta|estos|estas|tanto|tanta|de|de la) <THING>
(?:me )?(?:muero|morir|murio|morimos|mori|muert[oa]|moria|mata[ns]?) de (?:la )?(?:risa|pena|verguenza|sueno
|aburrimiento|curiosidad|ternura|envidia)
(?:tengo|me da|tenemos|da|con) (?:\w+ )?(?:miedo|nervios|panico|terror) (?:de |a |por |al |del )(?:\w+ )?(?:reprobar\w*
|examen(?:es)?|aranas|dentista|exponer|(?:que me )?equivo\w+|payasos|inyecciones|perder (?:el vuelo|(?:la|mi) cita)
|(?:llen|escrib)\w* (?:\w+ )?mal(?: (?:el|la|los|las|mi) \w+)?)
(?:deudas?|prestamos?|creditos?|debo) (?:\w+ )?(?:con|en|de|al?)(?:l| (?:el|la|un|mi|una))? (?:banco|tarjeta|cooperativa
|hipoteca|financiera|universidad|hacienda|sat)
(?:me|nos) (?:oblig\w+|forz\w+|hac\w+|hizo) a? ?(?:reiniciar|recargar|iniciar sesion|registrar(?:me|nos)
|empezar (?:de nuevo|otra vez)|cambiar (?:la |mi )?(?:contrasena|clave)|aceptar (?:las )?cookies)
(?:estoy|ando|estamos) (?:\w+ )?(?:nervios[oa]s?|preocupad[oa]s?|angustiad[oa]s?|desesperad[oa]s?) (?:por|con|de) (?:la
|el|mi|mis|los|las|un|una|este|esta) (?:examen\w*|tramites?|entrevistas?|visas?|cita|citas|tarea|tesis|solicitud
|exposicion|presentacion|papeleo|formulario|proyecto)
(?:<THING>|bebe|perros?|gatos?|vecinos?) no (?:me|nos) (?:dejan?|dejo|dejaba) (?:dormir|descansar|estudiar|concentrar\w*
|leer|trabajar)
<SCREEN> (?:\w+ )?no (?:me|nos) (?:deja|dejo|permite) \w+(?: (?:de|del|la|el|mi|en) \w+)?
no (?:me|nos) (?:dejan?|dejo|permiten?) (?:iniciar sesion|descargar|subir|avanzar|registrar\w*|enviar|guardar|adjuntar
|imprimir|acceder|(?:abrir|entrar a|entrar en|salir de) (?:el|la|los|mi) <OPENED>)
no (?:puedo|podemos|logro|me deja|encuentro|entiendo) (?:(?:abrir|descargar|encontrar|ver|leer|llenar|subir|entrar
|usar) )?(?:a |en )?(?:el|la|los|las|mi|este|esta) <OPENED>(?: (?:ayuda|ayudenme|ayudame))?
(?:ayuda|ayudame|ayudenme|ayudeme) no (?:encuentro|puedo abrir|me deja abrir|puedo descargar) (?:el|la|mi) <OPENED>
(?:alguien|quien) (?:me |nos )?(?:puede |podria )?ayud(?:a|ar|arme|e) (?:con|en) (?:(?:la|el|mi|una?|mis|esta
|este) ){0,2}<STUDY>
<ELDERS> no (?:me|nos) (?:dejan?|dejo|dejaron) (?:tener (?:novi[oa]|perro|gato|tatuajes?)
|ir (?:a |al )(?:la |una |el |un )?(?:fiestas?|concierto|cine|baile|antro|campamento|paseo|playa|partido)|desvelarme)
conoc(?:io|i|ieron) a (?:su|mi) (?:espos[oa]|marido) (?:en|por) (?:la |una? )?\w+
<OFFICE> (?:ya )?(?:me |nos |les |le )?(?:quit\w+|retuv\w+|retien\w+|guard\w+|tiene|cancel\w+|pid\w+
|trag\w+) (?:el |la |mi |los |mis|las )?(?:pasaportes?|documentos?|papeles|visas?|tarjetas?|citas?|credencial|licencias?
|actas?)
(?:me|nos) (?:pid\w+|revis\w+|sellaron) (?:el|la|mi|los|las) (?:pasaportes?|documentos?|papeles|visa|maletas?) (?:en
|para) (?:el|la )(?:aeropuerto|consulado|embajada|banco|aduana|visa|tramite|ventanilla
|vuelo)(?: y me l[oa]s? devolvieron)?
me quit(?:o|aron|an|a) (?:el yeso|una muela|las muelas|los brackets|puntos|los puntos|la duda|el sueno)
(?:foto)?copias? (?:(?:simples?|certificadas?) )?(?:de|del) (?:(?:mi|mis|el|la|los|las|su|sus) )?<COPIED><ALONE>
(?:me|nos) tienen? (?:en (?:la )?(?:sala|lista|linea) de espera|en espera|esperando (?:desde (?:las|hace) \w+|horas
|respuesta|(?:la|mi|una) (?:cita|visa|respuesta))|(?:muy |bien |tan )?(?:feliz|felices|content[oa]s?|emocionad[oa]s?))
encerrad[oa]s? (?:en (?:mi |la )?(?:casa|cuarto|biblioteca) )?(?:estudiando|escribiendo|leyendo|haciendo (?:(?:la
|mi) )?tarea|por (?:la|el|las) (?:lluvias?|pandemia|covid|tormenta|huracan|nieve|cuarentena))
(?:me|nos) agarr(?:o|aron) (?:la lluvia|el sueno|las prisas|el trafico|el aguacero)
(?:pelicula|libro|serie|novela|historia|articulo|lectura|cancion|trama) (?:\w+ )?(?:me|nos) (?:atrapo|engancho)
usar (?:el |los |mi )?(?:celular(?:es)?|telefonos?) en <LESSON>
(?:<ELDERS>|clase|curso|escuela) (?:nos|me) (?:oblig\w+|hace|hizo|pone|exige) a? ?(?:leer|escribir|estudiar|exponer
|investigar|hacer (?:la |una )?(?:tarea|exposicion|ensayo)|(?:usar|llevar) uniforme)
(?:nos|les) (?:hacen|obligan a) (?:usar|llevar|ponernos) (?:el )?uniformes?
<ELDERS> me quit(?:o|aron) (?:el|mi) (?:celular|telefono) (?:por|porque) (?:reprob\w+|mis calificaciones|saque
|las calificaciones|la tarea)
no contest\w+ porque (?:esta|estan|anda) en (?:clases?|la escuela|el trabajo|junta|misa|el cine)
dispar(?:o|aron) (?:el|la|los|las) (?:recibos?|precios?|costos?|inflacion|renta)
(?:me|nos) sig(?:ue|uen|an|ueme) en (?:mi |el )?(?:instagram|facebook|tik ?tok|twitter|linkedin|youtube|redes)
mandando (?:muchos )?(?:correos|e ?mails|publicidad|spam)
(?:saca|borra|quita|elimina)(?:r|n)?me de (?:la|su|esta) lista(?: de \w+)?
(?:doctora?|medic[oa]|dentista|enfermer[oa]) (?:\w+ )?(?:me|le|nos) (?:dio|receto|puso|saco) (?:\w+ )?(?:pastillas
|inyecciones|medicinas?|medicamentos?|muelas?|algo para \w+)
se (?:me|le|nos) (?:rompio|perdio|perdieron|cayo|descompuso|olvido|quedo|quedaron|vencio|acabo) (?:el|la|los|las|mi
|mis) (?:celular|pasaporte|licencia|telefono|tarjeta|cedula|documentos?|papeles|credencial|visa|acta)
demandar a mi (?:jef[ea]|patron|empresa|casero) por (?:despido|el finiquito|el aguinaldo|las vacaciones|el deposito)
(?:tengo|me da|con) miedo (?:de )?que (?:me |nos |le )?(?:niegu\w+|rechac\w+|cancel\w+|no (?:me |nos |le )?(?:den
|acept\w+|aprueb\w+|renuev\w+)) (?:la|mi|el) (?:visa|solicitud
|tramite|cita|permiso)
me preocupa (?:que )?(?:mi|la|el) (?:solicitud|tramite|cita|examen|entrevista|visa)
amenaza de (?:lluvias?|tormentas?|huracan|bomba|huelga|sequia)
(?:^|(?<=[|] )|(?:puedo|podemos|quiero|queremos|debo|tengo que) )(?:y )?(?:llevar|traer|incluir|inscribir|registrar
|vacunar) a (?:mis?|nuestr[oa]s?) <KIN>(?: conmigo)?(?! (?:lejos|lo mas|antes|donde no)\b)
(?:me|nos) (?:dij(?:o|eron)|han dicho) que (?:(?:se )?(?:tard|demor)\w+ (?:\w+ ){0,2}(?:dias?|semanas?|mes(?:es)?|anos?
|horas?)(?= [|?]|$)|(?:regres|volv|vuelv|vinier|veng)\w+ (?:(?:el|la|en|a|otro) ){0,2}(?:proxim[oa] )?<WHEN>
|(?:tra(?:iga|igamos|jera)|llev(?:e|emos|ara)) (?:\w+ )?(?:<COPIED>|fotos?|copias?|comprobantes?|recibos?)(?= [|?]|$))
(?:me|nos) (?:dij\w+|cont\w+|habl\w+|coment\w+) (?:que|de) (?:aqui|ustedes|este lugar|esta (?:oficina|pagina|clinica)
|su (?:oficina|clinica|programa|pagina)) ?(?:\w+ )?(?:ayud\w+|atiend\w+|dan|hay|vacun\w+|orient\w+|ensen\w+)?
donde (?:me|nos|se|le|les) (?:dan|ponen|pide|piden|saca|paga|pago|hace|tramita|recoge|entregan|vacunan?|atienden)
(?:banco|hospital|escuela|tarjeta|gobierno|juzgado|seguro) (?:me )?(?:dice|dijo|cobra) que (?:le )?deb(?:o|emos)
(?:van a|pueden?|tienen? que) (?:avis|dec|inform|llam)[ai]r(?:les?)? (?:a (?:mi|la|el) |al )?(?:consulado|embajada
|gobierno)
(?:que (?:hago|pasa|hacemos) )?si (?:no )?(?:me|nos) (?:l[oa] )?(?:nieg|rechaz|acept|aprueb)\w+(?= [|?]|$| (?:la|el
|mi) (?:<STUDY>|visa|pasaporte|permiso|refugio|asilo))
si no (?:me|nos) (?:contestan|responden|llaman)(?= [|?]|$)
"""
