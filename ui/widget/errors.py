"""The error for the sites that may show the widget."""

from ui.errors import SurfaceProblem


class SitesProblem(SurfaceProblem):
    """``sites.toml`` is invalid, or the file of the signing secret cannot be used."""
