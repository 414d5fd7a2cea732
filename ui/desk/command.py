"""``fuente staff``: accounts of the desk, made on the server and nowhere else."""

import sys
from datetime import UTC, datetime
from typing import Annotated

import typer

from ui.desk.door.accounts import Accounts, accounts_in
from ui.desk.door.passwords import LONGEST
from ui.errors import AccountProblem
from ui.options import DataOption, piped, settings_of

staff = typer.Typer(help="Who may use the staff desk.", no_args_is_help=True)

NameArgument = Annotated[str, typer.Argument(metavar="NAME", help="The name of the account.")]


@staff.command("add")
def add_command(
    name: NameArgument,
    password_stdin: Annotated[
        bool, typer.Option("--password-stdin", help="Read the password from standard input.")
    ] = False,
    data_dir: DataOption = None,
) -> None:
    """Make an account; the password is asked twice and not shown."""
    folder = settings_of(None, data_dir).data_folder
    accounts = accounts_in(folder)
    # Before anyone types a password twice for nothing.
    accounts.free(name)
    kept = accounts.add(name, _piped_password() if password_stdin else _asked_password())
    where = f"sign in at /staff of the address that `fuente serve` prints (kept in {folder.resolve()})"
    typer.echo(f"Made the account {kept}: {where}", err=True)


@staff.command("list")
def list_command(data_dir: DataOption = None) -> None:
    """Print every account and when it was made."""
    accounts = _accounts(data_dir).all()
    for account in accounts:
        typer.echo(f"{account.name}\t{datetime.fromtimestamp(account.made_at, UTC):%Y-%m-%d}")
    if not accounts:
        typer.echo("No accounts yet: make one with `fuente staff add NAME`", err=True)


@staff.command("remove")
def remove_command(name: NameArgument, data_dir: DataOption = None) -> None:
    """Remove an account and sign it out; its checks and notes stay."""
    _accounts(data_dir).remove(name)
    typer.echo("Removed the account", err=True)


def _accounts(data_dir: str | None) -> Accounts:
    return accounts_in(settings_of(None, data_dir).data_folder)


def _asked_password() -> str:
    if sys.stdin is None or not sys.stdin.isatty():
        raise AccountProblem("a password is asked at a terminal only: give it with --password-stdin instead")
    password = typer.prompt("Password", hide_input=True, err=True)
    if typer.prompt("The same again", hide_input=True, err=True) != password:
        raise AccountProblem("the two passwords are not the same: try again")
    return str(password)


def _piped_password() -> str:
    try:
        given = piped(4 * LONGEST + 2).decode("utf-8")
    except UnicodeDecodeError as error:
        raise AccountProblem("the password on standard input is not UTF-8 text: save it as UTF-8") from error
    return given.removesuffix("\n").removesuffix("\r")
