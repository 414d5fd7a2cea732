"""Speeds up the server's start by skipping slow, useless work while large packages are imported."""

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
    """Keep Gradio, imported inside the block, from writing type stubs for editors.

    At every import it parses its own code to write them into its package. That takes half of the import time, and is a
    race if two servers start at once.
    """
    with _finding(_StublessFinder()):
        yield


@contextmanager
def without_mcp() -> Iterator[None]:
    """Keep Gradio, imported inside the block, from importing ``mcp`` where it is installed, for a server not used here.

    That takes a third of the import time that is left.
    """
    with _finding(_NoMcp()):
        yield


@contextmanager
def _finding(finder: MetaPathFinder) -> Iterator[None]:
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)


@contextmanager
def collecting_put_off() -> Iterator[None]:
    """Switch off garbage collection until ``collect_from_now`` or the block's end: imports create no garbage."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def collect_from_now() -> None:
    """Switch garbage collection on for objects created from now on; earlier ones are hardly ever garbage."""
    gc.freeze()
    gc.enable()


class _NoMcp(MetaPathFinder):
    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        del path, target
        if fullname == "mcp":
            raise ModuleNotFoundError(fullname)
        return None


class _StublessFinder(MetaPathFinder):
    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        found = PathFinder.find_spec(fullname, path, target) if fullname == _STUBS else None
        if found is not None and found.loader is not None:
            found.loader = _StublessLoader(found.loader)
        return found


class _StublessLoader(Loader):
    """Loads the module that writes stubs, and replaces its writing function."""

    def __init__(self, own: Loader) -> None:
        self._own = own

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        """Return what the original loader creates."""
        return self._own.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        """Run the module, then replace the function."""
        self._own.exec_module(module)
        if hasattr(module, _WRITES_STUBS):
            setattr(module, _WRITES_STUBS, _write_nothing)


def _write_nothing(_component: type, _name: str, _events: object) -> None:
    return
