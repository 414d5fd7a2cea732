"""The words of made-up lists in English and Spanish: countries, bodies, and sentences and claims about both.

In a template ``{body}`` is the body, ``{list}`` all countries that are part of it and ``{n}`` their number; ``{x}`` and
``{y}`` are two of them, ``{out}`` and ``{host}`` are others, ``{m}`` is another number and ``{year}`` any year.
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Named:
    """The same words in both languages."""

    english: str
    spanish: str

    def of(self, language: str) -> str:
        """Return the words in a language, ``en`` or ``es``."""
        return self.spanish if language == "es" else self.english


@dataclass(frozen=True, slots=True)
class Relation:
    """Templates about one way of being part of a body.

    ``telling`` states the list; ``true``, ``denied`` and ``untold`` are claims that this supports, contradicts and
    leaves open.
    """

    telling: tuple[Named, ...]
    true: tuple[Named, ...]
    denied: tuple[Named, ...]
    untold: tuple[Named, ...]


def _named(text: str) -> tuple[Named, ...]:
    return tuple(Named(*map(str.strip, pair.split("="))) for pair in re.split(r";\s*|\n", text.strip()))


COUNTRIES = _named(
    """
    Mexico = México; Guatemala = Guatemala; Honduras = Honduras; El Salvador = El Salvador; Nicaragua = Nicaragua;
    Costa Rica = Costa Rica; Panama = Panamá; Belize = Belice; the Dominican Republic = la República Dominicana;
    Canada = Canadá; the United States = Estados Unidos; Cuba = Cuba; Haiti = Haití; Jamaica = Jamaica;
    Colombia = Colombia; Venezuela = Venezuela; Ecuador = Ecuador; Peru = Perú; Bolivia = Bolivia; Chile = Chile;
    Argentina = Argentina; Brazil = Brasil; Uruguay = Uruguay; Paraguay = Paraguay; Spain = España; France = Francia;
    Germany = Alemania; Italy = Italia; Portugal = Portugal; the United Kingdom = el Reino Unido; Ireland = Irlanda;
    the Netherlands = los Países Bajos; Belgium = Bélgica; Switzerland = Suiza; Austria = Austria; Poland = Polonia;
    Sweden = Suecia; Norway = Noruega; Denmark = Dinamarca; Finland = Finlandia; Greece = Grecia; Turkey = Turquía;
    Ukraine = Ucrania; Morocco = Marruecos; Tunisia = Túnez; Egypt = Egipto; Kenya = Kenia; Ghana = Ghana;
    Senegal = Senegal; Nigeria = Nigeria; South Africa = Sudáfrica; India = India; Nepal = Nepal;
    Thailand = Tailandia; the Philippines = Filipinas; Japan = Japón; Australia = Australia;
    New Zealand = Nueva Zelanda
    """
)
BODIES = _named(
    """
    Regional Assembly = la Asamblea Regional; Permanent Council = el Consejo Permanente;
    Joint Commission = la Comisión Conjunta; International Forum = el Foro Internacional;
    Southern Alliance = la Alianza del Sur; Technical Network = la Red Técnica; Free League = la Liga Libre;
    Open Partnership = la Asociación Abierta; General Union = la Unión General; Central Committee = el Comité Central
    """
)
SUBJECTS = _named(
    """
    Housing = Vivienda; Fisheries = Pesca; Health = Salud; Water = Agua; Trade = Comercio; Transport = Transporte;
    Energy = Energía; Education = Educación; Forests = Bosques; Labour = Trabajo; Tourism = Turismo;
    Public Safety = Seguridad Pública; Refugees = Refugiados; Sport = Deporte
    """
)
# What may stand before the sentence that states the list.
LEADING = _named(
    """
    The work of {body} is technical and political. = El trabajo de {body} es técnico y político.
    {body} was created in {year} as a place to exchange experience. = {body} se creó en {year} como lugar para intercambiar experiencias.
    {body} meets once a year. = {body} se reúne una vez al año.
    {body} is a consultative process. = {body} es un proceso consultivo.
    The aim of {body} is to share good practices. = El objetivo de {body} es compartir buenas prácticas.
    """  # noqa: E501  # a line is one pair
)
# Evidence on the subject that does not state the list.
BESIDE = _named(
    """
    {body} was created in {year} as a place to exchange experience. = {body} se creó en {year} como lugar para intercambiar experiencias.
    {host} leads the talks on the future of {body}. = {host} dirige las conversaciones sobre el futuro de {body}.
    The last meeting of {body} took place in {host}. = La última reunión de {body} tuvo lugar en {host}.
    {body} has {n} member countries and an office in {host}. = {body} tiene {n} países miembros y una oficina en {host}.
    {host} proposed that {body} meet more often. = {host} propuso que {body} se reuniera más a menudo.
    The meetings of {body} are prepared by a small secretariat. = Una pequeña secretaría prepara las reuniones de {body}.
    """  # noqa: E501
)
_MEMBERS = Relation(
    telling=_named(
        """
        {body} has {n} member states: {list}. = {body} tiene {n} Estados miembros: {list}.
        The members of {body} are {list}. = Los miembros de {body} son {list}.
        {list} are members of {body}. = {list} son miembros de {body}.
        The {n} countries of {body} are {list}. = Los {n} países de {body} son {list}.
        {body} brings together {n} countries, namely {list}. = {body} reúne a {n} países, a saber, {list}.
        {body} is made up of {list}. = {body} está integrada por {list}.
        {list} belong to {body}. = {list} pertenecen a {body}.
        {list} take part in {body}. = {list} participan en {body}.
        Its work is carried out by its {n} member countries: {list}. = Llevan a cabo su labor sus {n} países miembros: {list}.
        Its member states are {list}. = Sus Estados miembros son {list}.
        It has {n} members ({list}). = Cuenta con {n} miembros ({list}).
        """  # noqa: E501
    ),
    true=_named(
        """
        {x} is a member of {body}. = {x} es miembro de {body}.
        {x} belongs to {body}. = {x} pertenece a {body}.
        {x} is one of the members of {body}. = {x} es uno de los miembros de {body}.
        {x} is among the {n} members of {body}. = {x} está entre los {n} miembros de {body}.
        {x} takes part in {body}. = {x} participa en {body}.
        {body} includes {x}. = {body} incluye a {x}.
        {x} and {y} are members of {body}. = {x} y {y} son miembros de {body}.
        {x} is a member country of {body}. = {x} es un país miembro de {body}.
        {x} forms part of {body}. = {x} forma parte de {body}.
        The members of {body} include {x}. = Entre los miembros de {body} está {x}.
        {x} is one of its {n} member states. = {x} es uno de sus {n} Estados miembros.
        """
    ),
    denied=_named(
        """
        {x} is not a member of {body}. = {x} no es miembro de {body}.
        {x} does not belong to {body}. = {x} no pertenece a {body}.
        {x} takes no part in {body}. = {x} no participa en {body}.
        {body} has {m} members. = {body} tiene {m} miembros.
        {body} has {m} member states. = {body} tiene {m} Estados miembros.
        {x} is the only member of {body}. = {x} es el único miembro de {body}.
        """
    ),
    untold=_named(
        """
        {x} leads {body}. = {x} dirige {body}.
        {x} joined {body} in {year}. = {x} se unió a {body} en {year}.
        The next meeting of {body} takes place in {x}. = La próxima reunión de {body} tendrá lugar en {x}.
        {x} pays more than {y} to {body}. = {x} paga más que {y} a {body}.
        {body} was founded by {x}. = {body} fue fundada por {x}.
        """
    ),
)
_ACTIVE = Relation(
    telling=_named(
        """
        {body} works in {list}. = {body} trabaja en {list}.
        {body} has offices in {n} countries: {list}. = {body} tiene oficinas en {n} países: {list}.
        It is active in {list}. = Está presente en {list}.
        In {year} its projects reached people in {list}. = En {year} sus proyectos llegaron a personas en {list}.
        Its staff work in {n} countries, among them {list}. = Su personal trabaja en {n} países, entre ellos {list}.
        """
    ),
    true=_named(
        """
        {body} works in {x}. = {body} trabaja en {x}.
        {body} is active in {x}. = {body} está presente en {x}.
        {x} is one of the countries where {body} works. = {x} es uno de los países donde trabaja {body}.
        {body} works in {x} and {y}. = {body} trabaja en {x} y {y}.
        Among the countries where {body} is active is {x}. = Entre los países donde está presente {body} figura {x}.
        """
    ),
    denied=_named(
        """
        {body} does not work in {x}. = {body} no trabaja en {x}.
        {body} works only in {x}. = {body} trabaja solo en {x}.
        {body} is active in no country but {x}. = {body} no está presente en ningún país salvo {x}.
        """
    ),
    untold=_named(
        """
        {body} left {x} in {year}. = {body} salió de {x} en {year}.
        {body} spends more in {x} than in {y}. = {body} gasta más en {x} que en {y}.
        The seat of {body} is in {x}. = La sede de {body} está en {x}.
        """
    ),
)
_SIGNED = Relation(
    telling=_named(
        """
        The agreement of {body} was signed by {list}. = El acuerdo de {body} fue firmado por {list}.
        {list} signed the agreement of {body} in {year}. = {list} firmaron el acuerdo de {body} en {year}.
        Its agreement was signed by {n} countries: {list}. = Su acuerdo fue firmado por {n} países: {list}.
        The countries that ratified its agreement are {list}. = Los países que ratificaron su acuerdo son {list}.
        """
    ),
    true=_named(
        """
        {x} signed the agreement of {body}. = {x} firmó el acuerdo de {body}.
        The agreement of {body} was signed by {x}. = El acuerdo de {body} fue firmado por {x}.
        {x} is one of the countries that signed the agreement of {body}. = {x} es uno de los países que firmaron el acuerdo de {body}.
        {x} and {y} signed the agreement of {body}. = {x} y {y} firmaron el acuerdo de {body}.
        {x} was among those that signed. = {x} estuvo entre los que firmaron.
        """  # noqa: E501
    ),
    denied=_named(
        """
        {x} did not sign the agreement of {body}. = {x} no firmó el acuerdo de {body}.
        Only {x} signed the agreement of {body}. = Solo {x} firmó el acuerdo de {body}.
        The agreement of {body} was signed by {m} countries. = El acuerdo de {body} fue firmado por {m} países.
        """
    ),
    untold=_named(
        """
        {x} was the first to sign the agreement of {body}. = {x} fue el primero en firmar el acuerdo de {body}.
        {x} wrote the agreement of {body}. = {x} redactó el acuerdo de {body}.
        {x} signed the agreement of {body} against its will. = {x} firmó el acuerdo de {body} contra su voluntad.
        """
    ),
)
RELATIONS = (_MEMBERS, _MEMBERS, _ACTIVE, _SIGNED)
