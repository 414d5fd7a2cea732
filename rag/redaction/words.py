"""Folded English and Spanish words by which private parts of a message are recognised."""

# The most common given names of the Americas and Spain. Most of those that are also ordinary words are left out: they
# are only recognised after phrases that introduce a name.
GIVEN = frozenset(
    """
    aaron abigail abraham adriana adrian agustin aida aitor alan alba alberto alejandra alejandro alex alexa
    alexander alexandra alexis alfonso alfredo alice alicia alma alonso alvaro amalia amanda amelia amy ana anabel
    andrea andres andrew angela angelica angelina anita anna anne anthony antonia antonio araceli ariana ariel
    armando arnulfo arthur arturo ashley astrid augusto aurelio aurora axel barbara beatriz belen benito benjamin
    bernardo berta bertha betty blanca boris brandon brayan brenda brian bryan camila camilo carla carlos carmelo
    carmen carol carolina caroline catalina catherine cecilia celia cesar charles charlotte christian christina
    christopher cindy clara claudia claudio cristian cristina cristobal cynthia dagoberto daniel daniela darwin
    david dayan debora deborah delfina denis denise diana diego dina dolores domingo donald dora doris douglas
    edgar edith edmundo eduardo edward edwin efrain elena elias elisa elizabeth elmer elsa elvira emanuel emilia
    emilio emily emma enrique eric erica erick erika ernesto estefania esteban estela esther eugenia eugenio eva
    evelyn ezequiel fabian fabiola fabricio fanny fatima federico felipe felix fernanda fernando fidel flor
    florencia fran francisca francisco frank franklin gabriel gabriela gary genesis george gerardo german gilberto
    giovanni gisela gladys glenda gloria gonzalo graciela gregorio guadalupe guillermo gustavo hannah harold hector
    helen henry heriberto hernan hilda horacio hugo humberto ignacio ines ingrid irene iris irma isaac isabel
    isabella isaias ismael israel ivan ivonne jacinto jack jackeline jackson jacob jacqueline jaime james jane
    janet jasmin jason javier jazmin jeffrey jennifer jenny jeremy jesica jessica jesus joan joaquin joel john
    jonathan jorge jose josefina joseph joshua josue juan juana juanita judith julia julian juliana julieta julio
    karen karina karla katherine kathia katia kelly kenia kenneth kevin kimberly kristen larry laura lauren leandro
    leidy leonardo leonel leonor leticia lidia liliana lilian linda lisa lisandro lizbeth lorena lorenzo lourdes
    lucas lucia luciana luis luisa luz mabel magdalena manuel manuela marcela marcelo marcia marco marcos margaret
    margarita maria mariana mariano maribel maricela mariela marina mario marisol maritza marlon marta martha
    martin martina mary mateo matias matthew mauricio mayra melanie melissa melvin mercedes michael michelle miguel
    milagros milton mireya miriam moises monica nancy natalia natalie nathan nayeli nelson nestor nicolas nicole
    nidia noelia noemi nora norberto norma octavio odalys ofelia olga olivia omar orlando oscar osvaldo pablo
    pamela paola patricia patrick paul paula paulina pedro perla peter rachel rafael ramiro ramon raquel raul
    rebeca rebecca regina reina renata rene reynaldo ricardo richard rigoberto rita robert roberto rocio rodolfo
    rodrigo rogelio rolando roman ronald rosa rosario rosalia roxana ruben rudy ruth ryan sabrina samanta samantha
    samuel sandra santiago santos sara sarah saul scott sebastian selena sergio sharon sheila silvia simon sofia
    sonia sophia stella stephanie stephen steven susan susana tamara tania tatiana teodoro teresa thomas tomas tony
    ulises ursula valentina valeria vanesa vanessa veronica vicente victor victoria vilma violeta virginia viviana
    walter wendy wilfredo william wilmer wilson xiomara yadira yahaira yamila yanira yasmin yesenia yesica yolanda
    yuri zoe zulma
    """.split()
)
FAMILY = frozenset(
    """
    acevedo acosta aguilar aguirre alvarado alvarez anderson arias arroyo avila ayala barrios benitez bermudez
    brown bustamante caballero cabrera calderon campos cardenas cardona carrillo castaneda castillo castro
    cervantes chavez contreras cordero correa cortes cortez davis delgado diaz dominguez duarte duran escobar
    espinosa espinoza estrada fernandez ferrer figueroa flores fuentes gallardo gallegos galvez garcia garrido gil
    gimenez gomez gonzales gonzalez guerra guerrero gutierrez guzman hernandez herrera hidalgo ibarra jackson
    jimenez johnson jones juarez lara leon lopez lozano luna maldonado marin marquez martinez medina mejia mendez
    mendoza menjivar mercado meza miller miranda molina montes montoya mora morales moreno moya munoz muñoz
    navarrete navarro nunez nuñez ochoa ojeda olvera orellana orozco ortega ortiz osorio pacheco padilla palacios
    palma paredes paz pena peña peralta perez pineda pinto ponce portillo quintero quiroz ramirez ramos rangel
    rendon reyes rios rivas rivera robles rodriguez rojas roldan romero rosales rubio ruiz saavedra salas salazar
    salgado salinas sanchez sandoval santana santiago serrano sierra silva smith solano solis sosa soto suarez
    taylor thompson toledo torres trejo trujillo urbina valdes valdez valencia valenzuela vargas vasquez vazquez
    velasco velasquez velez vera vidal villalobos villanueva villegas wilson zamora zapata zavala zuniga zuñiga
    """.split()
)
# Names that are also ordinary words; in lower case they count only after a name or an introducing phrase.
WORDS_TOO = frozenset(
    """
    alba alma angelica aurora belen campos cardona castillo consuelo cortes cruz dolores dominguez domingo fidel
    flor flores frank german gloria guerra guerrero hidalgo iris jazmin julio lara leon luna luz marina marin
    mercado mercedes milagros molina montes mora moreno navarro norma pacheco palacios palma paredes paz pena peña
    perla pinto ramos regina reyes rios rivas rosa rosales rosario rubio santiago santos sierra sol toledo torres
    valencia vera victoria rey roman
    """.split()
)
# A name after an introducing phrase ends before one of these.
ENDS = frozenset(
    """
    and or but from of in on at to for with is was are were am has had have i he she we they it that who my your
    his her y e o u pero de del desde en a para por con es fue soy esta estoy estaba tiene tengo que quien yo el
    ella mi tu su vivo live want need can where when how what why do does did he'll i'm im necesito quiero puedo
    donde cuando como not no a an the un una los las la lo le se me te us him them our their this these those
    every all about back again later today tomorrow yesterday last names please police immigration still also
    ese esa este estos estas aquel aquella nada todo todos todas siempre mucho cosas mentiras algo asi hoy ayer
    wrong spelled misspelled written different changed missing incorrect correct right other mal bien distinto
    diferente incorrecto correcto equivocado otro
    """.split()
)
# Words that can begin a sentence right before a name.
BEFORE_A_NAME = frozenset(
    """
    hola hello hi hey dear buenas querida querido estimada estimado señora señor sra sr doña don mr mrs ms miss
    will would could should may must has tell ask help ayuda digan dile pueden puede podria debe sera busco llame
    saint san santa
    """.split()
)
