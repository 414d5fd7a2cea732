"""Folded English and Spanish function words that are used to split a text into claims."""

AUXILIARIES = frozenset(
    """
    is are was were has have had will would can could may might must does did do became began went gave took saw wrote
    es son era eran fue fueron esta estan estaba estaban ha han habia habian tiene tienen tenia tenian tuvo puede pueden
    podra debe deben sera seran hubo hay
    """.split()
)
# Words that are almost always finite verbs.
VERBS = frozenset(
    """
    includes provides promotes publishes organizes organises remains becomes belongs consists seeks receives gives takes
    makes helps continues begins develops creates requires allows involves contains exists represents brings keeps
    coordinates participates
    incluye incluyen trabaja trabajan promueve promueven ofrece ofrecen participa participan lidera lideran preside
    presiden coordina coordinan sigue siguen existe existen hace hacen permite permiten brinda brindan busca buscan
    desarrolla desarrollan recibe reciben cuenta cuentan
    """.split()
)
# Verbs of headlines; within a sentence some of them may be nouns.
HEADLINE_VERBS = frozenset(
    """
    opens reopens launches announces adopts joins approves extends raises closes rises grows urges welcomes condemns
    deports suspends resumes expands introduces unveils warns reaches eliminates doubles ends hosts signs
    abre abren reabre reabren anuncia anuncian inaugura inauguran aprueba aprueban asume asumen celebra celebran inicia
    inician concluye concluyen reduce reducen aumenta aumentan suspende suspenden elimina eliminan exige exigen prohibe
    prohiben autoriza autorizan adopta adoptan firman lanza lanzan entregan sube suben bajan cierra cierran crece crecen
    cae caen llega llegan presenta presentan rechaza rechazan deporta deportan detiene detienen extiende extienden
    acuerda acuerdan pide piden logra logran
    """.split()
)
# Spanish verbs that can begin a sentence whose subject is in the previous one.
LINKING = frozenset(
    """
    es son era eran fue fueron esta estan estaba estaban ha han tiene tienen tenia tenian tuvo puede pueden debe deben
    sera seran incluye incluyen promueve promueven ofrece ofrecen participa participan cuenta cuentan trabaja trabajan
    """.split()
)
# Words that can be between subject and verb, and are not repeated for a second verb with the same subject.
BEFORE_VERB = frozenset(
    """
    no nunca jamas tampoco ya aun todavia siempre tambien solo solamente se me nos te le les lo la los las
    not never no longer also always still already only just hardly
    """.split()
)
# A subject that begins with one of these names nothing to which a later sentence could refer.
NOBODY = frozenset("ningun ninguna ninguno nadie nada ni no none nobody nothing neither".split())
DETERMINERS = frozenset(
    """
    the a an all some most many both each every no several
    el la los las un una unos unas todo todos todas algunos algunas muchos muchas ambos ambas cada ningun ninguna varios
    """.split()
)
PREPOSITIONS = frozenset(
    """
    in on at by during between since after before from until under with without for as according if when while because
    although though unless whether
    en durante entre desde tras antes despues hasta bajo con sin para segun si cuando mientras porque aunque como
    """.split()
)
# What joins clauses.
JOINTS = frozenset("and but while whereas y e pero mientras".split())
RELATIVES = frozenset("who that which whose whom where what how que quien quienes cual cuales cuyo cuya donde".split())
REPORTING = frozenset(
    """
    said says say told claims claimed believe believes thinks think reported reports if unless whether because although
    dijo dice dicen dijeron afirma afirmo asegura aseguro cree creen segun si porque aunque
    """.split()
)
# A sentence that begins with one of these is about something named in the sentence before.
POINTING = frozenset(
    """
    it its they their he his she her this these that those both also
    ella ellas ellos esta este estas estos esto eso esa ese esas esos su sus ambos ambas tambien ademas asimismo
    """.split()
)
# "This year" does not refer to another sentence.
TIMES = frozenset(
    """
    year month week day time century morning weekend summer spring autumn winter
    año mes semana dia vez siglo mañana verano primavera otoño invierno
    """.split()
)
