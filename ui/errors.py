"""What can go wrong on a surface."""


class SurfaceProblem(Exception):
    """A problem the user can mend; the message says what is wrong and what to do."""


class SettingsProblem(SurfaceProblem):
    """What an operator has set, in a file or elsewhere, is unknown or impossible."""


class AddressProblem(SurfaceProblem):
    """The address to serve on cannot be used."""


class DeskProblem(SurfaceProblem):
    """A file of the desk cannot be used."""


class DeskHeld(DeskProblem):
    """Another program, such as a backup, holds a file of the desk."""


class DeskDisk(DeskProblem):
    """The disk of a file of the desk is full, or may not be written to."""


class AccountProblem(SurfaceProblem):
    """An account cannot be created or removed."""


class DeskBusy(Exception):
    """Too many sign-ins are waiting."""
