"""Yes-or-no questions about the two articles, with words of the sentence that tells, and some that they do not tell."""

from rag.records import Language

TOLD: dict[Language, tuple[tuple[str, str], ...]] = {
    "en": (
        ("Does the RCM have 11 member states?", "eleven member states"),
        ("Is Mexico a member of the RCM?", "Belize, Canada"),
        ("Was the RCM created in 1996?", "created in 1996"),
        ("Is it true that the RCM was created in 1969?", "created in 1996"),
        ("Does the RCM have liaison networks?", "liaison networks"),
        ("Is Guatemala leading the RCM this year?", "led by Guatemala"),
        ("Did the five women come from South America?", "from South America"),
        ("Did IOM give the women food and clothing?", "food, clothing"),
        ("Does Dayan Corrales-Morales have a degree in philosophy?", "sociology, philosophy"),
        ("Is SICA doing a study with IOM?", "developing a study"),
        ("Has the RCM published manuals?", "guidelines and manuals"),
        ("Are the countries of the RCM equally represented?", "equal representation"),
    ),
    "es": (
        ("¿La CRM tiene once Estados miembros?", "eleven member states"),
        ("¿Es Guatemala miembro de la CRM?", "Belize, Canada"),
        ("¿La CRM se creó en 1996?", "created in 1996"),
        ("¿Es cierto que la CRM se creó en 1969?", "created in 1996"),
        ("¿Las cinco mujeres venían de América del Sur?", "from South America"),
        ("¿La OIM dio comida y ropa a las mujeres?", "food, clothing"),
        ("¿Tiene Dayan Corrales-Morales un título en filosofía?", "sociology, philosophy"),
        ("¿Guatemala dirige la CRM este año?", "led by Guatemala"),
    ),
}
UNTOLD: dict[Language, tuple[str, ...]] = {
    "en": (
        "Does the RCM give scholarships?",
        "Is the RCM paid for by the European Union?",
        "Can I get a visa from the RCM?",
        "Does IOM have an office in Paris?",
        "Is the headquarters of the RCM in Geneva?",
        "Will the RCM meet in 2027?",
        "Was IOM founded in 1951?",
        "Does the officer have children?",
        "Do I have to pay for a work permit?",
        "Are the agreements of the RCM binding?",
        "Are asylum seekers allowed to work?",
        "Has the director of IOM resigned?",
    ),
    "es": (
        "¿Da becas la CRM?",
        "¿Puedo pedir un visado en la CRM?",
        "¿La OIM tiene oficina en Madrid?",
        "¿Se reunirá la CRM en 2027?",
        "¿Tengo que pagar por el permiso de trabajo?",
        "¿La sede de la OIM está en Ginebra?",
        "¿Pueden trabajar los solicitantes de asilo?",
        "¿La CRM tiene ejército?",
    ),
}
