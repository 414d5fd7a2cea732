"""How hosts, ports and addresses are written in the settings."""

from typing import Annotated

from pydantic import StringConstraints

# As requests name it: a name in the letters of ASCII (one with others begins with xn--), or an IP address.
_HOST = r"([A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*|\[[0-9A-Fa-f:.]+\])"
# From 1 to 65535.
_PORT = "([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])"
Allowed = Annotated[str, StringConstraints(to_lower=True, pattern=rf"^(\*\.)?{_HOST}(:{_PORT})?$")]
Internal = Annotated[str, StringConstraints(to_lower=True, pattern=rf"^{_HOST}:{_PORT}$")]
ADDRESS = rf"^https?://{_HOST}(:{_PORT})?$"
