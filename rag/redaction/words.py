"""Folded English and Spanish words by which private parts of a message are recognised.

The names of people are ``rag/lists/given_names.txt`` and ``rag/lists/family_names.txt``.
"""

from functools import cache

from rag.shipped import read_rows


@cache
def given() -> frozenset[str]:
    """Return common given names."""
    return frozenset(word for row in read_rows("given_names") for word in row.split())


@cache
def family() -> frozenset[str]:
    """Return common family names."""
    return frozenset(word for row in read_rows("family_names") for word in row.split())


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
