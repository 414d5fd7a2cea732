"""What is said of a text to check, and of the lists of saved checks."""

from ui.both import Both, Texts

# Why a file or page cannot be checked.
KIND = Both(
    "Only .txt, .md, .docx, .odt, .pdf and .html can be checked: save the text as one of them, or paste it.",
    es="Solo se comprueban .txt, .md, .docx, .odt, .pdf y .html: guarde el texto como uno de ellos, o péguelo.",
)
ENCODING = Both(
    "The file is not UTF-8 text: save it as UTF-8, or paste the text.",
    es="El archivo no es texto UTF-8: guárdelo como UTF-8, o pegue el texto.",
)
ENCRYPTED = Both(
    "The file is protected with a password: save it without one, or paste the text.",
    es="El archivo está protegido con contraseña: guárdelo sin ella, o pegue el texto.",
)
NO_TEXT = Both(
    "There is no text in it that can be read, as in a scanned picture: paste the text.",
    es="No contiene texto que se pueda leer, como ocurre con una imagen escaneada: pegue el texto.",
)
TOO_LARGE = Both(
    "It is too large to be read here: split it, or paste the part to check.",
    es="Es demasiado grande para leerlo aquí: divídalo, o pegue la parte por comprobar.",
)
COSTLY = Both(
    "It takes too long or too much memory to read: save it again, split it, or paste the text.",
    es="Leerlo lleva demasiado tiempo o memoria: guárdelo de nuevo, divídalo, o pegue el texto.",
)
DAMAGED = Both(
    "The file cannot be read: open it, save it again, or paste the text.",
    es="No se puede leer el archivo: ábralo, guárdelo otra vez, o pegue el texto.",
)
ADDRESS = Both(
    "That is not a web address: it begins with https:// and names a site.",
    es="Eso no es una dirección web: empieza por https:// y nombra un sitio.",
)
NOT_ALLOWED = Both(
    "That site is not among those that your organisation has allowed: paste the text, or ask whoever runs the "
    "server to allow it.",
    es="Ese sitio no está entre los que su organización ha permitido: pegue el texto, o pida a quien administra el "
    "servidor que lo permita.",
)
ROBOTS = Both(
    "That site asks programs not to read this page: open it in the browser and paste the text.",
    es="Ese sitio pide a los programas que no lean esta página: ábrala en el navegador y pegue el texto.",
)
NO_PAGE = Both(
    "There is no page at that address: check that it is complete.",
    es="No hay ninguna página en esa dirección: revise que esté completa.",
)
UNREACHABLE = Both(
    "The page could not be fetched at the moment: try again later, or paste the text.",
    es="No se pudo obtener la página en este momento: inténtelo más tarde, o pegue el texto.",
)


class HomeWords(Texts):
    """The texts of the desk's first page."""

    new_head = Both("Check a text", es="Comprobar un texto")
    paste_label = Both("Text to check", es="Texto por comprobar")
    paste_help = Both(
        "Each sentence is compared with the articles. Up to 50,000 characters.",
        es="Cada oración se compara con los artículos. Hasta 50\u00a0000 caracteres.",
    )
    file_label = Both("Or choose a file", es="O elija un archivo")
    file_help = Both(
        ".txt, .md, .docx, .odt, .pdf or .html, up to 10 MB. A file is checked instead of the text above.",
        es=".txt, .md, .docx, .odt, .pdf o .html, hasta 10 MB. El archivo se comprueba en lugar del texto de arriba.",
    )
    check = Both("Check", es="Comprobar")
    problem_empty = Both(
        "There is nothing to check: paste a text, choose a file or give a web address.",
        es="No hay nada que comprobar: pegue un texto, elija un archivo o dé una dirección web.",
    )
    problem_too_long = Both(
        "The text is longer than 50,000 characters: check it in parts.",
        es="El texto tiene más de 50\u00a0000 caracteres: compruébelo por partes.",
    )
    problem_claim_too_long = Both(
        "One sentence is longer than 2,000 characters: split it with full stops or empty lines.",
        es="Una oración tiene más de 2000 caracteres: divídala con puntos o con líneas en blanco.",
    )
    read_empty = Both(
        "There is no text in “{name}”: choose another file or address, or paste the text.",
        es="No hay texto en «{name}»: elija otro archivo u otra dirección, o pegue el texto.",
    )
    read_too_long = Both(
        "The text in “{name}” is longer than 50,000 characters: check it in parts.",
        es="El texto en «{name}» tiene más de 50\u00a0000 caracteres: compruébelo por partes.",
    )
    read_claim_too_long = Both(
        "One sentence in “{name}” is longer than 2,000 characters: split it with full stops or empty lines.",
        es="Una oración en «{name}» tiene más de 2000 caracteres: divídala con puntos o con líneas en blanco.",
    )
    address_label = Both("Or give a web address", es="O dé una dirección web")
    address_help = Both(
        "Of a site that your organisation has allowed. The page is checked instead of the text above.",
        es="De un sitio que su organización haya permitido. La página se comprueba en lugar del texto de arriba.",
    )
    problem_busy = Both(
        "Too many texts are being checked at the moment. Yours is still here: try again soon.",
        es="Se están comprobando demasiados textos en este momento. El suyo sigue aquí: inténtelo otra vez en un rato.",
    )
    no_articles = Both(
        "There are no articles to check against yet: build the index first.",
        es="Todavía no hay artículos con que comparar: construya antes el índice.",
    )
    under_way = Both("Under way", es="En curso")
    saved_head = Both("Saved checks", es="Comprobaciones guardadas")
    saved_none = Both(
        "Nothing has been checked yet. Paste a draft, a post or a single claim above: each sentence is marked as "
        "supported, contradicted, supported in part or not in the articles, with the words that say so.",
        es="Todavía no se ha comprobado nada. Pegue arriba un borrador, una publicación o una sola afirmación: cada "
        "oración queda marcada como confirmada, contradicha, confirmada en parte o ausente de los artículos, con las "
        "palabras que lo dicen.",
    )
    stale_head = Both("Out of date", es="Por revisar")
    stale_more = Both(
        "An article that these checks cite has changed or is gone. Open one to check it again.",
        es="Ha cambiado o ya no está un artículo que citan estas comprobaciones. Abra una para comprobarla otra vez.",
    )
    list_newer = Both("Newer", es="Más recientes")
    list_older = Both("Older", es="Anteriores")
    column_text = Both("Text", es="Texto")
    column_found = Both("Found", es="Resultado")
    column_by = Both("Checked by", es="Quién")
    column_when = Both("When", es="Cuándo")
