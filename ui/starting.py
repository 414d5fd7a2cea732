"""A quick start of the server: what slows the import of large packages, and is of no use to a server, is left out."""

import gc
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType

_STUBS = "gradio.component_meta"
_WRITES_STUBS = "create_or_modify_pyi"


@contextmanager
def without_stubs() -> Iterator[None]:
    """Let Gradio, imported within, write no stubs for editors.

    At every import it parses itself to write them into its own package: half of the time it takes, and a race where
    two servers start at once.
    """
    finder = _StublessFinder()
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)


@contextmanager
def collecting_put_off() -> Iterator[None]:
    """Look for no cycles of garbage until ``collect_from_now``, or the end: importing makes objects, no garbage."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def collect_from_now() -> None:
    """Look for cycles again, among what is made from now on: what is there stays, and hardly any of it is garbage."""
    gc.freeze()
    gc.enable()


class _StublessFinder(MetaPathFinder):
    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        found = PathFinder.find_spec(fullname, path, target) if fullname == _STUBS else None
        if found is not None and found.loader is not None:
            found.loader = _StublessLoader(found.loader)
        return found


class _StublessLoader(Loader):
    """Loads the module that writes stubs, and then has it write none."""

    def __init__(self, own: Loader) -> None:
        self._own = own

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        """Return what the module's own loader makes."""
        return self._own.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        """Run the module, then replace the function."""
        self._own.exec_module(module)
        if hasattr(module, _WRITES_STUBS):
            setattr(module, _WRITES_STUBS, _write_nothing)


def _write_nothing(_component: type, _name: str, _events: object) -> None:
    return
