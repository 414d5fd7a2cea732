"""Translations between English and Spanish of common words in names, such as "Second World War", and of short names."""

from functools import lru_cache

_TABLE = """
war guerra
world mundial mundo
global mundial
compact pacto
pact pacto
day dia
refugee refugiado
refugees refugiados
migrants migrantes
migration migracion
convention convencion convenio
protocol protocolo
declaration declaracion
agreement acuerdo convenio
act ley
service servicio
services servicios
first primera primer
second segunda segundo
third tercera tercer
old vieja viejo antigua antiguo
new nueva nuevo
great gran grande
red rojo roja
black negro negra
white blanco blanca
royal real
high alto alta
holy santo santa
army ejercito
navy armada
air aereo aerea
battle batalla
treaty tratado
law ley
laws leyes
rights derechos
human humanos humano
women mujeres mujer
children niños niñez infancia
youth juventud
peace paz
health salud
labour labor trabajo
work trabajo
church iglesia
school escuela colegio
museum museo
library biblioteca
palace palacio
castle castillo
bridge puente
river rio
sea mar
lake lago
street calle
square plaza
garden jardin
gardens jardines
city ciudad
town ciudad villa pueblo
county condado
kingdom reino
empire imperio
union union
league liga
board junta
office oficina
bureau oficina
court corte tribunal
house casa camara
bank banco
fund fondo
committee comite
council consejo
meeting reunion
summit cumbre
network red
agency agencia
development desarrollo
trade comercio
revolution revolucion
uprising levantamiento insurreccion
renaissance renacimiento
middle media medio
ages edad
age edad
north norte
south sur
east este oriente
west oeste occidente
eastern oriental
western occidental
duchy ducado
commonwealth mancomunidad
academy academia
mountains montes montañas cordillera
heritage patrimonio
siege sitio asedio
earth tierra
un onu
unhcr acnur
ilo oit
who oms
imf fmi
wto omc
oas oea
idb bid
eclac cepal
iachr cidh
icrc cicr
icc cpi
ngo ong
ngos ong
gdp pib
aids sida
"""
_ROWS = tuple(tuple(line.split()) for line in _TABLE.strip().splitlines())


@lru_cache(maxsize=1024)
def in_the_other_language(word: str) -> frozenset[str]:
    """Return the translations of a folded common word of names into the other of the two languages."""
    there = {other for row in _ROWS if word == row[0] for other in row[1:]}
    return frozenset(there | {row[0] for row in _ROWS if word in row[1:]})
