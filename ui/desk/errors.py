"""What can go wrong at the desk."""

from ui.errors import SurfaceProblem


class DeskProblem(SurfaceProblem):
    """The desk's file cannot be used."""


class AccountProblem(SurfaceProblem):
    """An account cannot be created or removed."""


class DeskBusy(Exception):
    """Too many checks or sign-ins are waiting."""
