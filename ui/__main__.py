"""``python -m ui`` is ``fuente``."""

from ui.cli import main

main()
