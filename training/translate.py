"""Rule-based translation between English and Spanish by Apertium (GPL; Debian package ``apertium-eng-spa``)."""

import shutil
import subprocess
from collections.abc import Sequence

_MODES = {"en": "eng-spa", "es": "spa-eng"}
OTHER = {"en": "es", "es": "en"}


def translated(texts: Sequence[str], source: str) -> list[str]:
    """Return each text in the language other than ``source``; words that Apertium does not know stay as they are.

    Raises ``SystemExit`` if Apertium is missing or returns another number of lines.
    """
    program = shutil.which("apertium")
    if program is None:
        raise SystemExit("training needs Apertium for its translations: apt-get install apertium-eng-spa")
    flat = [" ".join(text.split()) for text in texts]
    command = [program, "-u", "-f", "line", _MODES[source]]
    done = subprocess.run(command, input="\n".join(flat) + "\n", capture_output=True, text=True, check=True)
    lines = done.stdout.splitlines()
    if len(lines) != len(flat):
        raise SystemExit(f"Apertium returned {len(lines)} lines for {len(flat)}")
    return lines
