"""Spanish phrases about not wanting to live and hurting oneself."""

DESPAIR = (
    (
        "despair",
        "the writer or someone near thinks of death or hurts themselves",
        r"""
        (?:me|se) (?:\w+ ){0,2}sui[cs]id(?:ar|o|aron|a|e|ado|aria)
        sui[cs]id(?:arme|andome)
        <CLOSE> .. (?:sui[cs]id\w+|matarse|quitarse la vida|ahorcarse)
        (?:pens\w+|piens[oa]) (?:en )?(?:\w+ )?sui[cs]id\w+
        (?:pensamientos|ideas|tendencias) sui[cs]idas?
        (?:quiero|quisiera|intento|intente|intentado|trate de|voy a|va a|quiere) (?:\w+ )?sui[cs]idar\w*
        (?:me|se) (?:\w+ ){0,2}quit(?:ar|o|e|ado|aron) la vida
        quitar(?:me|se) la vida
        (?:acabar|terminar) con (?:mi|su|esta) (?:propia )?vida
        (?:quiero|quisiera|voy a|ganas de) (?:acabar|terminar) con (?:todo|mi sufrimiento)(?: esto)?(?= [|?]|$)
        quiero que (?:ya )?todo (?:esto )?(?:se )?(?:termine|acabe)
        cansad[oa] de (?:vivir|la vida|esta vida|existir|seguir viv\w+)
        no (?:puedo|aguanto|soporto) (?:mas )?(?:con )?(?:esta|mi) vida
        no (?:puedo|aguanto|doy) (?:ya )?mas(?= [|?]|$)
        (?:no quiero|(?:quiero|quisiera) dejar de) (?:existir|vivir)(?! (?:aqui|alli|alla|asi|con|en|sin|sol[oa])\b)
        hart[oa] de (?:vivir|la vida|esta vida|existir)(?! (?:aqui|alli|alla|con|en|sin|sol[oa])\b)
        no quiero seguir (?:asi|aqui|viv\w+|mas|existiendo)(?= [|?]|$)
        (?:prefiero|preferiria|quisiera|quiero|mejor) (?:estar|verme|ser) muert[oa]
        mejor (?:me )?(?:hubiera )?(?:muero|muerto|muriera|morir\w*)
        (?:ojala|quisiera|quiero|espero|deseo|prefiero) (?:\w+ ){0,3}(?:no|nunca) (?:\w+ )?despert(?:ar|ara|are|aria
        |e)(?: (?:nunca|jamas|mas|manana|ya))?(?= [|?]|$)
        ojala (?:ya )?me (?:muera|muriera|maten|mataran|hubiera muerto)
        dormir(?:me)? (?:para siempre|y (?:ya )?no despertar)
        (?:tirarme|aventarme|lanzarme|echarme|me (?:tiro|aviento|lanzo)|saltar|brincar|(?:me|se) (?:quier[oe]|voy a|va a
        |iba a|queria|quisiera) (?:tirar|aventar|lanzar|echar)) (?:de|del|desde|al|por|a las?) (?:\w+ )?(?:puente|metro
        |tren|vias?|edificio|ventana|azotea|rio|balcon|carretera|techo|carros)
        (?:tome|tomo|tomarme|tomar|trague|tomado|tomaba) (?:\w+ ){0,2}(?:todas|muchas|monton de|frasco de|bastantes
        |demasiadas|caja de) (?:\w+ )?(?:\w+ )?(?:pastillas|pildoras|medicinas|medicamentos)
        (?:me|se) cort(?:o|a|e|aba|an|ado|ando) (?:\w+ )?(?:venas|(?:ante)?brazos?|munecas|piernas|muslos|piel
        |con navaja)
        (?<!se )me cort(?:o|aba) (?:cuando|para (?:no|dejar|sentir|olvidar|calmar\w*)|porque|cada (?:noche|dia|vez)
        |a veces|todas las noches|todos los dias|otra vez|de nuevo|a escondidas)
        (?:me estoy|se esta|me ando|se anda) cort\w+
        cortarme (?:las venas|los brazos)
        (?:me (?:\w+ )?hag?o|hacerme|quiero hacerme|se hace|hacerse) dano(?: (?:yo|a) mism[oa]| sol[oa])
        (?:me|se) autolesion\w+|autolesionarme
        (?:soy|siento que soy|seria) (?:solo )?(?:una|un) (?:carga|estorbo) para
        a nadie le (?:importo|importaria (?:si|que)|hago falta|va a importar)
        mi vida (?:ya )?no (?:vale|tiene|importa)(?= [|?]|$| (?:nada|la pena|sentido|caso)\b)
        (?:hacer|hare|haga|cometer) (?:una|alguna) (?:tonteria|locura|estupidez)(?= [|?]|$)
        despid(?:anme|eme|ame) de (?:mi|mis|tod[oa]s)
        me (?:\w+ )?(?:tome|tomo|trague) (?:\w+ )?(?:veneno|raticida|insecticida|cloro|pastillas para morir)
        (?:<CLOSE> .. |me |(?<!perr[oa] )(?<!gat[oa] )se )(?:\w+ )?(?:tom|trag|beb)(?:e|o|ue|i|io|ado|ido|aron) (?:(?:un
        |una|el|la|medio|todo|vaso|poco|frasco|botella|bote|de) ){0,4}(?:veneno|raticida|insecticida|cloro|gramoxone?
        |paraquat|herbicida|plaguicida|acido(?! folico)|detergente|desinfectante|fosfin\w+|pastillas? (?:de|del
        |para) (?:curar )?(?:el|los )?(?:frijol(?:es)?|maiz|gas|fosfina))
        nadie me (?:va a |iba a )?(?:extran(?:aria|ar|ara)|llorar\w*)
        (?:esta\w+|seria|serian) (?:\w+ )?mejor sin mi(?= [|?]|$)
        (?:escribi|escribio|escribir|dejo|deje|hice|tengo|dejar) (?:\w+ )?(?:\w+ )?(?:carta|nota) de despedida
        (?:no|ni) (?:\w+ )?(?:tiene|veo|encuentro|hay|tengo) (?:\w+ )?(?:caso|sentido|razon(?:es)?|motivos?
        |ganas) (?:\w+ )?(?:\w+ )?(?:seguir|vivir|viviendo|vida|existir|estar viv[oa]|nada(?= [|?]|$))
        (?:perdi|sin) (?:las )?ganas de vivir
        para (?:morir|matar)(?:me|se)(?= [|?]|$)
        <CLOSE> .. (?:quiere|queria|quiso|intento|habla de|amenaza con|piensa en) (?:morir\w*|matarse|ahorcarse
        |quitarse)
        se (?:quiere|queria|quiso|intento) (?:morir|matar|ahorcar|quitar la vida)
        no quier(?:e|en) (?:seguir )?(?:vivir|viviendo|estar viv[oa])
        (?:tengo|agarre|con) (?:\w+ )?(?:pastillas|pildoras|veneno|soga|navaja|pistola|cuchillo) (?:(?:ya )?en (?:la|mi
        |las|mis) manos?|list[oa]s?|enfrente|junto a mi)
        ^estoy (?:\w+ )?en la (?:azotea|cornisa)(?= [|?]|$)
        (?:cuerda|soga) (?:lista|en el cuello|para (?:ahorc|colg)\w+)
        """,
    ),
)

# Asking how to die mentions nobody, but is never a question about an article.
ASKED = (
    (
        "despair",
        "the writer asks how to die, or for someone to keep them from it",
        r"""
        (?:linea|numero|telefono|chat) (?:\w+ ){0,3}sui[cs]idio
        cuantas (?:\w+ )?(?:pastillas|pildoras) .. (?:mor\w*|muer\w+|matar\w*|sui[cs]id\w+|letal\w*|sobredosis
        |demasiad\w+|peligros\w+|mucho|muchas)
        para que (?:vivir|sigo (?:viv[oa]|viviendo)|seguir viviendo)(?= [|?]|$)
        que (?:sentido|caso) tiene (?:mi vida|la vida|vivir|seguir viv\w+)
        cuant[oa]s .. (?:morirme|matarme)
        (?:forma|manera|metodo|modo)s? (?:\w+ ){0,3}(?:de|para) (?:morir\w*|matar(?:me|se)|sui[cs]idar\w+|quitar(?:me
        |se) la vida)
        como (?:puedo |se puede |hago para |se hace para |le hago para )?(?:me mato|matarme|morir(?:me)? sin dolor
        |sui[cs]idarme|me sui[cs]ido|quitarme la vida|ahorcarme)
        """,
    ),
)
