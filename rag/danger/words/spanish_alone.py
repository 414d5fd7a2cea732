"""Words that are a whole message in Spanish: people who type only "secuestrada" ask about no article."""

ALONE = (
    (
        "alone",
        "a word or two that say danger are all that is said",
        r"""
        ^<BEFORE>(?:(?:mucho |tanto |con )*(?:miedo|temor|panico|terror)|(?:en )?peligro|asustad[oa]s?|aterrad[oa]s?
        |aterrorizad[oa]s?|desesperad[oa]s?|secuestrad[oa]s?|raptad[oa]s?|violad[oa]s?|abusad[oa]s?|golpead[oa]s?
        |maltratad[oa]s?|esclavizad[oa]s?|esclav[oa]s?|atrapad[oa]s?|encerrad[oa]s?|cautiv[oa]s?|retenid[oa]s?
        |(?:de )?rehen(?:es)?|prisioner[oa]s?|amenazad[oa]s?|acosad[oa]s?|explotad[oa]s?|extorsionad[oa]s?
        |chantajead[oa]s?|sangrando|desaparecid[oa])<AFTER>$
        ^<BEFORE>(?:violacion|secuestro|rapto|suicidio|maltrato|golpes|abuso|acoso|(?:abuso|acoso) (?:sexual|infantil)
        |violencia (?:domestica|sexual|familiar|intrafamiliar|de genero)|extorsion|chantaje
        |amenazas?(?: de muerte)?)<AFTER>$
        """,
    ),
)

GROUPS = {
    "BEFORE": "(?:(?:[|]|hola|por favor|ayuda|muy|mucha|estoy|me|siento|fui|soy|estamos|una?|victimas?|de) )*",
    "AFTER": "(?: (?:por favor|ayuda|aqui|ahora|victima|caso))*",
}
