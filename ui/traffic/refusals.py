"""Why a request is turned away, and when to try again."""

from ui.codes import Code


class Turned(Exception):
    """Raised to turn a request away."""

    def __init__(self, code: Code) -> None:
        super().__init__(code.value)
        self.code = code


class Refused(Turned):
    """Raised if a limit is reached; ``retry_after`` is in whole seconds, at least 1."""

    def __init__(self, code: Code, retry_after: float) -> None:
        super().__init__(code)
        self.retry_after = max(1, round(retry_after + 0.5))
