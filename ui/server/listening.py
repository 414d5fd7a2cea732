"""Takes the address to serve on."""

import errno
import socket

from ui.errors import AddressProblem

# Beyond this many, uvicorn itself refuses, without help lines; the application refuses questions much earlier.
CONNECTIONS = 4096
_LONGEST_HOST = 100


def listen(host: str, port: int, option: str) -> socket.socket:
    """Return the socket of an address, which is taken from now on; ``option`` is what sets another port."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        if not host:
            # The system takes an empty host for all addresses, which nobody means by an empty name.
            raise OSError(errno.EINVAL, "no name and no address")
        listener.bind((host, port))
        # Listen now: otherwise another process could bind the port. Visitors wait while the model is loaded.
        listener.listen(CONNECTIONS)
    # Python raises these for impossible host names.
    except (OSError, TypeError, ValueError) as error:
        listener.close()
        raise AddressProblem(_refusal(host, port, option, error)) from error
    return listener


def _refusal(host: str, port: int, option: str, error: Exception) -> str:
    is_taken = isinstance(error, OSError) and error.errno in {errno.EADDRINUSE, errno.EACCES}
    reason = error.strerror if isinstance(error, OSError) else str(error)
    mend = f"stop what uses it, or choose another with {option}" if is_taken else "name one of this machine's addresses"
    return f"cannot serve on {host:.{_LONGEST_HOST}}:{port} ({reason}): {mend}"
