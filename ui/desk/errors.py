"""What can go wrong at the desk."""

from ui.errors import SurfaceProblem


class DeskProblem(SurfaceProblem):
    """The desk's file cannot be used."""


class AccountProblem(SurfaceProblem):
    """An account cannot be made or removed as asked."""


class DeskBusy(Exception):
    """So many checks are waiting that no other is taken on."""
