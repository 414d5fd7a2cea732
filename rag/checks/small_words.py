"""Words that carry no meaning of their own, folded, in English and Spanish."""

ENGLISH = frozenset(
    """
    a an the and or but of to in on at by for with from as is are was were be been being am has have had do does did
    will would can could may might must should shall this that these those it its he him his she her they them their
    we us our you your i my there which who whom whose what when where why how than then so if into over under
    between during after before since until about also such very more most some any each other one through against
    while because up out only not no nor
    """.split()
)
SPANISH = frozenset(
    """
    el la los las un una unos unas y e o u pero de del a al en por para con sin sobre como es son era eran fue fueron
    ser sido siendo esta estan estaba estaban estar ha han habia habian haber hay hubo tiene tienen tenia tenian puede
    pueden se lo le les su sus este esta esto estos estas ese esa eso esos esas que quien quienes cual cuales cuyo cuya
    cuando donde porque si no ni ya mas muy tan entre desde hasta durante tras ante segun hacia nos me mi tu te ella
    ellos ellas usted ustedes nosotros todo toda todos todas tambien cada otro otra otros otras sera seran antes despues
    aquel aquella aquello aquellos aquellas
    """.split()
)


def is_small(key: str) -> bool:
    """Tell whether a folded word is a function word in either language."""
    return key in ENGLISH or key in SPANISH
