"""Countries, their peoples and some cities, in English and Spanish."""

from collections.abc import Iterator

# The Spanish words for a people follow ";".
_TABLE = """
united states|usa|us|u s|estados unidos|eeuu|ee uu|american;estadounidense
united kingdom|uk|u k|reino unido|britain|great britain|gran bretaña|british;britanico
mexico|mejico|mexican;mexicano
guatemala|guatemalan;guatemalteco
honduras|honduran;hondureño
el salvador|salvadoran;salvadoreño
nicaragua|nicaraguan;nicaragüense|nicaraguense
costa rica|costa rican;costarricense
panama|panamanian;panameño
belize|belice|belizean;beliceño
dominican republic|republica dominicana|dominican;dominicano
canada|canadian;canadiense
cuba|cuban;cubano
haiti|haitian;haitiano
jamaica|jamaican;jamaicano
colombia|colombian;colombiano
venezuela|venezuelan;venezolano
ecuador|ecuadorian;ecuatoriano
peru|peruvian;peruano
bolivia|bolivian;boliviano
chile|chilean;chileno
argentina|argentinian|argentine;argentino
brazil|brasil|brazilian;brasileño
uruguay|uruguayan;uruguayo
paraguay|paraguayan;paraguayo
spain|españa|spanish;español
france|francia|french;frances
germany|alemania|german;aleman
italy|italia|italian;italiano
portugal|portuguese;portugues
england|inglaterra|english;ingles
scotland|escocia|scottish;escoces
wales|gales|welsh
ireland|irlanda|irish;irlandes
netherlands|paises bajos|holland|holanda|dutch;holandes|neerlandes
belgium|belgica|belgian;belga
switzerland|suiza|swiss;suizo
austria|austrian;austriaco
poland|polonia|polish;polaco
sweden|suecia|swedish;sueco
norway|noruega|norwegian;noruego
denmark|dinamarca|danish;danes
finland|finlandia|finnish;finlandes
greece|grecia|greek;griego
turkey|turquia|turkish;turco
russia|rusia|russian;ruso
ukraine|ucrania|ukrainian;ucraniano
hungary|hungria|hungarian;hungaro
romania|rumania|romanian;rumano
czech republic|republica checa|czech;checo
egypt|egipto|egyptian;egipcio
morocco|marruecos|moroccan;marroqui
algeria|argelia|algerian;argelino
libya|libia|libyan;libio
south africa|sudafrica|south african;sudafricano
nigeria|nigerian;nigeriano
kenya|kenia|kenyan;keniano
ethiopia|etiopia|ethiopian;etiope
syria|siria|syrian;sirio
iraq|irak|iraqi;iraqui
iran|iranian;irani
israel|israeli;israeli
saudi arabia|arabia saudita|arabia saudi;saudi
afghanistan|afganistan|afghan;afgano
pakistan|pakistani;pakistani
india|indian|indio
china|chinese;chino
japan|japon|japanese;japones
south korea|corea del sur
north korea|corea del norte
philippines|filipinas|filipino;filipino
vietnam|vietnamese;vietnamita
australia|australian;australiano
new zealand|nueva zelanda|nueva zelandia
europe|europa|european;europeo
africa|african;africano
asia|asian;asiatico
north america|norteamerica|america del norte
central america|centroamerica|america central
south america|sudamerica|america del sur|suramerica
latin america|latinoamerica|america latina
caribbean|caribe
london|londres
geneva|ginebra
new york|nueva york
mexico city|ciudad de mexico
brussels|bruselas
rome|roma
moscow|moscu
beijing|pekin
tokyo|tokio
vienna|viena
lisbon|lisboa
athens|atenas
warsaw|varsovia
paris
madrid
barcelona
berlin
prague|praga
krakow|cracow|cracovia
vilnius|vilna
seville|sevilla
cologne|colonia
the hague|la haya
antwerp|amberes
florence|florencia
venice|venecia
naples|napoles
philadelphia|filadelfia
new orleans|nueva orleans
edinburgh|edimburgo
saint petersburg|san petersburgo
constantinople|constantinopla
stockholm|estocolmo
copenhagen|copenhague
washington
los angeles
chicago
houston
miami
toronto
tijuana
tapachula
monterrey
guadalajara
tegucigalpa
san pedro sula
san salvador
managua
san jose
panama city|ciudad de panama
guatemala city|ciudad de guatemala
belmopan
havana|la habana
santo domingo
port-au-prince|puerto principe
bogota
medellin
caracas
quito
guayaquil
lima
la paz
santiago
buenos aires
montevideo
asuncion
brasilia
sao paulo
cairo|el cairo
jerusalem|jerusalen
united nations|naciones unidas|un|u n|onu
european union|union europea|eu|ue
"""
_ROWS = [row.partition(";") for row in _TABLE.strip().splitlines()]
_FORMS = [[*places.split("|"), *filter(None, peoples.split("|"))] for places, _, peoples in _ROWS]
_PLACES = {form: forms for forms in _FORMS for form in forms}
_BEGINNINGS = frozenset(form.partition(" ")[0] for form in _PLACES if " " in form)
_PEOPLES = frozenset(people for _, _, peoples in _ROWS for people in peoples.split("|") if people)
# The English word for a people is the last one before ";".
_PEOPLES_IN_ENGLISH = frozenset(places.split("|")[-1] for places, _, peoples in _ROWS if peoples)
_COUNTRIES = frozenset(form for forms, (_, _, peoples) in zip(_FORMS, _ROWS, strict=True) if peoples for form in forms)
LANGUAGES = frozenset("english spanish french portuguese ingles español frances portugues".split())

# English people are British, and British people may be Welsh.
_PARTS = {"united kingdom": ("england", "scotland", "wales")}


def places_inside(name: str) -> tuple[str, ...]:
    """Return the folded names, in both languages, of the places inside the one that a folded name belongs to."""
    forms = place_forms(name)
    return tuple(form for part in _PARTS.get(forms[0], ()) for form in _PLACES[part]) if forms else ()


def is_people(word: str) -> bool:
    """Tell whether a folded Spanish word, which is written in lower case, is a nationality."""
    return not _PEOPLES.isdisjoint(_bare(word))


def is_people_anywhere(word: str) -> bool:
    """Tell whether a folded word of either language is a nationality."""
    return is_people(word) or not _PEOPLES_IN_ENGLISH.isdisjoint(_bare(word))


def is_country(name: str) -> bool:
    """Tell whether a folded name is a country's or its people's, not a city's or a region's."""
    return not _COUNTRIES.isdisjoint(_bare(name))


def begins_place(word: str) -> bool:
    """Tell whether a folded word is the first of a known place's name of several words."""
    return word in _BEGINNINGS


def place_forms(name: str) -> tuple[str, ...]:
    """Return the folded names, in both languages, of the place that a folded name or people belongs to."""
    return next((tuple(_PLACES[form]) for form in _bare(name) if form in _PLACES), ())


def _bare(name: str) -> Iterator[str]:
    """Yield a name as it is, and its possible singular and masculine forms."""
    for ending in ("", "s", "es", "a", "as"):
        if name.endswith(ending):
            bare = name.removesuffix(ending)
            yield from (bare, bare + "o", bare + "e") if ending in {"a", "as"} else (bare,)
