"""Folded English and Spanish words by which private parts of a message are recognised.

The names of people are in ``rag/lists``.
"""

from functools import cache

from rag.shipped import read_words


@cache
def given() -> frozenset[str]:
    """Return common given names."""
    return read_words("given_names")


@cache
def family() -> frozenset[str]:
    """Return common family names."""
    return read_words("family_names")


@cache
def words_too() -> frozenset[str]:
    """Return names that are ordinary words too; in lower case they count only after a name or what introduces one."""
    return read_words("names_and_words")


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
