"""Words that are no names although a sentence begins with them before a verb: "Help is free", "Nadie es ilegal"."""

# A plural precedes these verbs, and few names are plural.
_PLURAL_VERBS = frozenset("are were have".split())
_COMMON = frozenset(
    """
    nobody everybody anybody somebody everyone anyone someone nothing everything anything something none most many few
    several others both each another all half part work help food water money police staff shelter housing health care
    aid law justice time life love fear hope hunger poverty travel crime abuse rape slavery labour labor trade traffic
    smuggling data news research evidence advice support school medicine equipment access asylum refuge status training
    transport insurance income debt pay wage rent tax war peace violence consent silence trust family home exploitation
    migration trafficking detention recruitment torture blackmail bondage servitude coercion force fraud harm risk sex
    land air heat rain drought climate paper proof cash credit cost interest
    nadie alguien nada todo algo cada muchos pocos algunos varios otros ambos ninguno quien gente ayuda trabajo comida
    agua dinero policia salud ley vida trata trafico asilo refugio familia escuela medicina vivienda violencia
    migrar viajar trabajar pedir denunciar solicitar salir entrar huir volver ayudar pagar vivir emigrar regresar
    miedo esperanza pobreza hambre delito abuso esclavitud explotacion dignidad justicia paz guerra migracion
    """.split()
)


def begins_like_a_noun(word: str, following: str) -> bool:
    """Tell whether a folded first word, followed by ``following``, has its capital only from starting the sentence."""
    return word in _COMMON or following in _PLURAL_VERBS
