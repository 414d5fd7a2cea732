"""Two made-up press releases about the two articles; each claim labelled from the articles before any verdict was seen.

Nothing is fitted to them. Each sentence is one claim; the checker parts none of them.
"""

from rag.verifying.verdicts import Label

S, C, P, N = Label.SUPPORTED, Label.CONTRADICTED, Label.PARTLY, Label.NOT_FOUND

ENGLISH = (
    ("The Regional Conference on Migration is a consultative process in which States exchange good practices.", S),
    ("It was created at the first Tuxtla Summit.", S),
    ("Honduras and Nicaragua are among its member states.", S),
    ("The conference has twelve member states.", C),
    ("The United States is not one of its members.", C),
    ("Its three liaison networks deal with trafficking and smuggling, consular protection and the protection of migrant"
     " children.", S),
    ("Guatemala holds the Presidency Pro-Tempore this year.", S),
    ("The conference has published a comparison of its members’ laws on trafficking in persons.", S),
    ("That comparison has never been updated.", C),
    ("According to Luis Alonso Serrano, there is much misinformation about migration.", S),
    ("Every delegate must speak Spanish.", N),
    ("The conference fines members that do not pay their dues.", N),
    ("Victims from South America received clothing from IOM and the National Migration Institute.", S),
    ("They had been promised work in Honduras.", S),
    ("The traffickers were sentenced to twelve years in prison.", N),
)  # fmt: skip
SPANISH = (
    ("La Conferencia Regional sobre Migración promueve el intercambio de experiencias entre los países.", S),
    ("Nació en la primera Cumbre de Tuxtla.", S),
    ("Belice y Canadá figuran entre sus Estados miembros.", S),
    ("La CRM tiene trece Estados miembros.", C),
    ("La CRM trabaja con tres redes de enlace.", S),
    ("Una de esas redes se ocupa de la lucha contra la trata de personas.", S),
    ("Este año encabeza su relanzamiento Costa Rica.", C),
    ("Según Serrano, la migración no es asunto de un solo país.", S),
    ("La CRM ha organizado talleres de capacitación sobre temas migratorios.", S),
    ("La CRM nunca ha publicado manuales.", C),
    ("El SICA y la OIM elaboran un estudio sobre las causas de la migración en la región.", S),
    ("El estudio costará tres millones de dólares.", N),
    ("La CRM expulsó a un miembro el año pasado.", N),
    ("Una de las jóvenes tenía miedo de que le hicieran daño a su familia.", S),
    ("La familia de la joven denunció a los tratantes ante la policía.", N),
)  # fmt: skip
