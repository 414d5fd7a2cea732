"""Groups of Spanish words that signs of danger are made of."""

GROUPS = {
    "KIN": r"""
        (?:herman|prim|hij|ti|sobrin|niet|abuel|cunad|amig|vecin|novi|espos|companer|nin|ahijad|hijastr|alumn|suegr|chic
        |herma|entenad|conocid|muchach|nen|hermanit|amiguit|cuat|coleg)(?:it)?[oa]s?|hij(?:it)?[oa]s?|mama|mami|madre
        |papa|papi|padre|padrastro|madrastra|marido|mujer|pareja|ex|familia|familiar(?:es)?|bebes?|comadre|compadre
        |(?:cipot|patoj|chamac|guir|morr|chiguin|huerc)(?:it)?[oa]s?|yerno|nuera|estudiantes?|paciente|roomie|jovencita
        |jefa|nana|viejita|viejo|vieja|carnal|carnala|hermano menor|hermana menor|gente|hombre
    """,
    "PERSON": r"""
        (?:muchach|chic|nin|chav|chamac|senor|trabajador|emplead|patoj|cipot|guir|morr|pelad|jovencit|migrante
        |extranjer)(?:it)?(?:o|a|os|as|es)?|ninas?|mujer(?:es)?|joven(?:es)?|jovencitas?|mucamas?|domesticas?|personas?
        |gente|familia|adolescentes?|menor(?:es)?|nana|mesera|bailarinas?|migrantes|companer[oa]s?|hombres?|peones
        |jornaleros?
    """,
    "NEAR": r"""
        de al lado|de arriba|de abajo|de enfrente|de la (?:casa|esquina|vuelta|par)|aqui|aca|(?:en|de|por|cerca de
        |frente a|con) (?:mi|mis|nuestr[oa]|este|esta) \w+|que (?:conozco|conoci|trabaja|vive|limpia|cuida|veo)|en (?:el
        |la|una|un) (?:casa|finca|apartamento|restaurante|salon|hotel|edificio|bar|calle|fabrica|taller|tienda|parque
        |cantina|rancho|esquina|semaforo|masajes|spa|departamento|colegio)
    """,
    "CLOSE": r"""
        (?:mi|mis|nuestr[oa]s?|su|la|el) (?:\w+ )?<KIN>|un[oa]? (?:amig|conocid|vecin|prim|familiar
        |companer)\w* (?:mi[oa]|de \w+)?|un[oa] (?:amiga|amigo|conocida|conocido|vecina|vecino|companera|companero|prima
        |primo|familiar)|<PERSON> .. <NEAR>|alguien que conozco|(?:hay|habia) .. <PERSON>|(?:vi|veo|conozco|conoci|vimos
        |encontre) .. <PERSON>
    """,
    "ME": r"""
        me|nos
    """,
    # Without its accent "mi" is also "my": "abusa de mi paciencia" is not about harm to the writer.
    "MYSELF": r"""
        mi(?= [|?]|$| (?:y|o|e|pero|porque|por|cuando|mientras|desde|hace|en|con|sin|de|a|si|no|ya|me|mi|yo|el|ella|era
        |estoy|tengo|soy|vivo|quiero|necesito|siempre|cada|tod[oa]s|casi|muchas|varias|otra|que|como|donde|quien|ayud\w+
        |(?:sexual|fisica)mente)\b)
    """,
    "OB": r"""
        me|nos|la|lo|las|los|le|les|se la|se lo
    """,
    "CONTROL": r"""
        jef[ea]s?|patron(?:es|a|as)?|duen[oa]s?|encargad[oa]s?|supervisor|padrote|madrota|agencia|reclutador(?:a|es)?
        |empleador(?:a|es)?|enganchador(?:a|es)?|raiter[oa]s?|capataz|mayordomo|contratista|<CRIME>|senor|senora|tipo
        |hombre|casero
    """,
    "CRIME": r"""
        coyotes?|polleros?|traficantes?|tratantes?|cartel(?:es)?|pandillas?|pandilleros?|mar[ae]s?|mareros?|mafia
        |mafiosos?|narcos?|sicarios?|secuestradores|zetas|malandros|padrotes?|proxenetas?|banda|guias?|pateros?
        |extorsionistas|delincuentes
    """,
    "HELD": r"""
        encerrad[oa]s?|en cautiverio|atrapad[oa]s?|secuestrad[oa]s?|retenid[oa]s?|cautiv[oa]s?|prisioner[oa]s?
        |amarrad[oa]s?|encadenad[oa]s?|raptad[oa]s?|bajo llave|con llave|con candado|esclavizad[oa]s?|esclav[oa]s?
        |capturad[oa]s?|pres[oa]s?|plagiad[oa]s?|levantad[oa]s?|rehen(?:es)?|a la fuerza|contra (?:su|mi
        |nuestra) voluntad|escondid[oa]s?|aislad[oa]s?|vigilad[oa]s?|incomunicad[oa]s?
    """,
    "OUT": r"""
        salir(?:me|nos|se)?|sale[ns]?|ir(?:me|nos|se)?|irse|vaya(?:mos|n)?|escapar(?:me|nos|se)?|huir|volver
        |regresar(?:me|se)?|salga(?:mos|n)?|dejar\w*|renunciar|moverme|mover(?:se|nos)?|escaparme
    """,
    "SPEAK": r"""
        hablar\w*|hable[ns]?|llamar\w*|llame[ns]?|ver|verla|verlo|visitar\w*|visite|contestar\w*|comunicar\w*|usar|tener
        |comer|dormir|descansar|estudiar|escribir\w*|decir\w*|contar\w*|banarme|ir|a solas|sola|solo|acercar\w*|abrir
        |telefono|celular|amig[oa]s
    """,
    "PAPERS": r"""
        pasaportes?|papeles|documentos?|documentacion|celular(?:es)?|telefonos?|cedulas?|dni|identificacion(?:es)?
        |visas?|credencial(?:es)?|carnet|ine|partida|actas?|chip|tarjetas?
    """,
    "TAKE": r"""
        quit(?:o|aron|a|an|aba|ado|aban|arme)|retuv\w+|retien\w+|guard(?:a|an|o|aron|e|en|ado)|tiene[ns]?(?! que)
        |tenian?|escond\w+|confisc\w+|decomis\w+|arrebat\w+|quedo|quedaron|queda|quedan|agarr\w+|rompio|rompieron|quemo
        |quemaron|decomisa\w*
    """,
    "FORCE": r"""
        oblig(?:a|an|o|aron|aba|aban|ado|ada|adas|ados|arme|arnos|arla)|fuerz\w+|forz(?:o|aron|ado|ada|adas|aban|aba)
        |presion(?:a|an|o|aron)
    """,
    "SEX": r"""
        sexo|sexual(?:es)?|relaciones|prostitu\w+|acost\w+|client\w+|desnud\w+|hombres|senores|bailar|masajes|encuer\w+
        |esquina|calle|pornografi\w+|intim\w+|camara|coger|ficha\w*|burdel|cabaret|tubo
    """,
    "HARM": r"""
        pega|pegan|pego|pegaron|pegaba|pegaban|golpe(?:a|an|o|aron|aba|ado|ada|arme)|viol(?:a|an|o|aron|aba|ada|arme)
        |abus(?:a|an|o|aron|aba|ada|ado)|maltrat\w+|lastim\w+|quem(?:a|an|o|aron|ado|ada)|tortur\w+|ahorc\w+|patea\w*
        |patead[oa]|cachete\w*|apunal\w+|manose\w+|mata|matan|mato|mataron|mataban?|matar\w*|jalone\w+|zarande\w+
        |escup\w+|hiere\w*|hirio|empuj\w+|madre(?:a|o|an|aron
        |aba)|surr(?:a|o|an|aron|aba)|pij(?:ea|eo|ean|io|iaron)|agred\w+|insult\w+|drog(?:a|an|o|aron|ado|ada)|castig\w+
        |dispar\w+|asesin\w+|acos\w+|estrangul\w+|hace dano|hacen dano|hizo dano|hicieron dano
    """,
    "MONEY": r"""
        dinero|plata|sueldo|salario|pago|paga|pisto|lana|feria|propinas|ganancias|billete|quincena|ahorros|remesas
        |tarjeta
    """,
    "AFRAID": r"""
        miedo|temor|terror|panico|asustad[oa]s?|aterrad[oa]s?|aterrorizad[oa]s?|temo|desesperad[oa]s?|espantad[oa]s?
        |angustiad[oa]s?|nervios[oa]s?
    """,
    # Where violence is a topic rather than a danger at home: "violencia en mi ciudad".
    "MATTER": r"""
        pais|ciudad|pueblo|region|comunidad|municipio|estado|departamento|zona|tesis|ensayo|investigacion|articulo
        |proyecto|reporte|curso|exposicion|presentacion
    """,
    "SAY": r"""
        dice[ns]?|dijo|dijeron|decian?|diciendo|aseguran?|cuentan?|advirti\w+|juran?|amenaz\w+
    """,
}
