"""What can go wrong with the sites that may show the widget."""

from ui.errors import SurfaceProblem


class SitesProblem(SurfaceProblem):
    """``sites.toml`` says something that cannot be, or the file of the signing secret cannot be used."""
