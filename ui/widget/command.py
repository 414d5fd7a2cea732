"""``fuente site``: which partners' sites may show the widget."""

import os
from typing import Annotated

import typer

from rag.records import Language
from ui.both import LANGUAGES, language_in
from ui.errors import SettingsProblem
from ui.settings.settings import Settings, read_settings
from ui.widget.site_file import add_site, found_site, remove_site, set_paused
from ui.widget.sites import DAILY_LIMIT, SITES_FILE, Site, read_sites
from ui.widget.snippet import policy_lines, snippet

site = typer.Typer(help="Which partners' sites may show the widget.", no_args_is_help=True)

IdArgument = Annotated[str, typer.Argument(metavar="ID", help="The id of the site.")]


@site.command("add")
def add_command(
    site_id: IdArgument,
    origin: Annotated[list[str], typer.Option(help="Scheme and host of a page that may show it; may be given again.")],
    language: Annotated[list[str] | None, typer.Option(help="es or en, where it shall speak only one of them.")] = None,
    daily_limit: Annotated[int, typer.Option(help="How many questions a day.")] = DAILY_LIMIT,
    colour: Annotated[str, typer.Option(help="The colour on light pages, such as #0b5563.")] = "",
    dark_colour: Annotated[str, typer.Option(help="The colour on dark pages.")] = "",
    greeting_en: Annotated[str, typer.Option(help="What stands above the first question, in English.")] = "",
    greeting_es: Annotated[str, typer.Option(help="The same in Spanish.")] = "",
) -> None:
    """Let a site show the widget, and print the line for its pages."""
    settings = read_settings({}, os.environ)
    if any(known.id == site_id for known in read_sites(SITES_FILE)):
        raise SettingsProblem(f"there is a site '{site_id}' already: choose another id, or change it in {SITES_FILE}")
    added = add_site(
        SITES_FILE,
        Site(
            id=site_id,
            origins=tuple(origin),
            languages=tuple(_language(code) for code in language or LANGUAGES),
            colours=_given({"light": colour.lower(), "dark": dark_colour.lower()}),
            greeting=_given({"en": greeting_en, "es": greeting_es}),
            daily_limit=daily_limit,
        ),
    )
    typer.echo(snippet(added, _server(settings)))
    typer.echo(f"Kept in {SITES_FILE.resolve()}", err=True)
    _tell(added, settings)


@site.command("list")
def list_command() -> None:
    """Print every site: id, state, questions a day, languages, origins."""
    sites = read_sites(SITES_FILE)
    for known in sites:
        state = "paused" if known.paused else "active"
        columns = (known.id, state, str(known.daily_limit), " ".join(known.languages), " ".join(known.origins))
        typer.echo("\t".join(columns))
    if not sites:
        typer.echo("No site may show the widget yet: fuente site add ID --origin https://…", err=True)


@site.command("show")
def show_command(site_id: IdArgument) -> None:
    """Print the line for a site's pages again."""
    settings = read_settings({}, os.environ)
    found = found_site(SITES_FILE, site_id)
    typer.echo(snippet(found, _server(settings)))
    _tell(found, settings)


@site.command("pause")
def pause_command(site_id: IdArgument) -> None:
    """Stop answering on a site; a running server follows at once."""
    set_paused(SITES_FILE, site_id, paused=True)
    typer.echo(f"Paused {site_id}: its visitors are told so, and see the help lines", err=True)


@site.command("resume")
def resume_command(site_id: IdArgument) -> None:
    """Answer on a site again."""
    set_paused(SITES_FILE, site_id, paused=False)
    typer.echo(f"{site_id} is answered again", err=True)


@site.command("remove")
def remove_command(site_id: IdArgument) -> None:
    """Take a site off the list; a running server follows at once."""
    remove_site(SITES_FILE, site_id)
    typer.echo(f"Removed {site_id}: its pages show no chat any more", err=True)


def _tell(added: Site, settings: Settings) -> None:
    server = _server(settings)
    script, frame = policy_lines(server)
    typer.echo(f"Preview: {server}/sites/{added.id}", err=True)
    typer.echo(f"A page with a Content-Security-Policy also needs: {script}; {frame}", err=True)
    if settings.widget.address is None:
        typer.echo("Set widget.address in fuente.toml to the public address, so that the line above has it", err=True)


def _server(settings: Settings) -> str:
    return settings.widget.address or settings.server.address


def _language(code: str) -> Language:
    if (language := language_in(code)) is None:
        raise SettingsProblem(f"there is no language '{code:.20}': choose es, en or both")
    return language


def _given(texts: dict[str, str]) -> dict[str, str]:
    return {name: text for name, text in texts.items() if text}
