"""The API's description as an HTML page, without scripts and without anything from another site."""

import json
import re
from collections.abc import Mapping
from typing import Any

from rag.records import Language
from ui.api.spanish import in_spanish
from ui.both import Both, Texts
from ui.codes import Code
from ui.shown.document import document, language_link, linked
from ui.shown.markup import text

_CODE = re.compile(r"`([^`]+)`")


class _Labels(Texts):
    """The words between the parts of the description."""

    title = Both("The API of Fuente", es="La API de Fuente")
    machine = Both("Machine-readable:", es="Para máquinas:")
    takes = Both("Takes", es="Recibe")
    answers = Both("Answers", es="Responde")
    errors = Both("Errors", es="Errores")
    status = Both("Status", es="Estado")


def description_page(schema: Mapping[str, Any], language: Language) -> str:
    """Return the page of an OpenAPI description, with an anchor for each kind of error, to which its ``type`` links."""
    words = _Labels(language)
    if language == "es":
        schema = in_spanish(schema)
    routes = "".join(_route(path, methods, words) for path, methods in schema["paths"].items())
    shapes = "".join(_shape(name, shape) for name, shape in schema["components"]["schemas"].items())
    return document(
        words.title,
        language,
        linked("", "icon.svg", "tokens.css", "api.css"),
        f"<main><h1>{text(words.title)}</h1><p>{text(schema['info']['description'])}</p>"
        f'<p>{text(words.machine)} <a href="openapi.json">openapi.json</a> · {language_link(language)}</p>'
        f"{routes}{_problems(words)}{shapes}</main>",
    )


def _route(path: str, methods: Mapping[str, Any], words: _Labels) -> str:
    parts = []
    for method, route in methods.items():
        sent = _schema_name(route.get("requestBody", {}))
        got = _schema_name(route["responses"]["200"])
        errors = [status for status in sorted(route["responses"]) if status != "200"]
        said = "".join(f"<p>{_with_code(part)}</p>" for part in route.get("description", "").split("\n\n"))
        parts.append(
            f"<section><h2><code>{text(method.upper())} {text(path)}</code></h2>{said}<ul>"
            + (f"<li>{text(words.takes)} {_link(sent)}</li>" if sent else "")
            + f"<li>{text(words.answers)} {_link(got)}; {text(', '.join(errors))}</li></ul></section>"
        )
    return "".join(parts)


def _problems(words: _Labels) -> str:
    rows = "".join(_problem_row(code, words.language) for code in Code)
    return (
        f"<section><h2>{text(words.errors)}</h2><p><code>application/problem+json</code> (RFC 9457)</p>"
        '<table><thead><tr><th scope="col"><code>code</code></th>'
        f'<th scope="col">{text(words.status)}</th><th scope="col"><code>title</code>, <code>detail</code></th></tr>'
        f"</thead><tbody>{rows}</tbody></table></section>"
    )


def _problem_row(code: Code, language: Language) -> str:
    return (
        f'<tr id="{code.value}"><td><code>{code.value}</code></td><td>{code.status}</td>'
        f"<td>{text(code.title_in(language))}. {text(code.detail_in(language))}</td></tr>"
    )


def _shape(name: str, shape: Mapping[str, Any]) -> str:
    written = json.dumps(shape, indent=2, ensure_ascii=False)
    return f'<section id="shape-{text(name)}"><h3>{text(name)}</h3><pre tabindex="0">{text(written)}</pre></section>'


def _with_code(said: str) -> str:
    return _CODE.sub(r"<code>\1</code>", text(said))


def _schema_name(part: Mapping[str, Any]) -> str:
    schema = part.get("content", {}).get("application/json", {}).get("schema", {})
    return str(schema.get("$ref", "")).rpartition("/")[2]


def _link(name: str) -> str:
    return f'<a href="#shape-{text(name)}">{text(name)}</a>'
