"""Speeds up the server's start by skipping slow, useless work while large packages are imported."""

import gc
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from types import ModuleType
from typing import cast

_STUBS = "gradio.component_meta"
_WRITES_STUBS = "create_or_modify_pyi"


@contextmanager
def without_stubs() -> Iterator[None]:
    """Keep Gradio, imported inside the block, from writing type stubs for editors.

    At every import it parses its own code to write them into its package. That takes half of the import time, and is a
    race if two servers start at once.
    """
    finder = _StublessFinder()
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)


@contextmanager
def without_mcp() -> Iterator[None]:
    """Keep Gradio, imported inside the block, from importing ``mcp`` where it is installed, for a server not used here.

    That takes a third of the import time that is left.
    """
    earlier = sys.modules.get("mcp")
    # Python takes None for a module that is not there.
    sys.modules["mcp"] = cast(ModuleType, None)
    try:
        yield
    finally:
        del sys.modules["mcp"]
        if earlier is not None:
            sys.modules["mcp"] = earlier


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


class _StublessFinder(MetaPathFinder):
    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        found = PathFinder.find_spec(fullname, path, target) if fullname == _STUBS else None
        if found is not None and found.origin is not None:
            found.loader = _StublessLoader(fullname, found.origin)
        return found


class _StublessLoader(SourceFileLoader):
    """Loads the module that writes stubs, and replaces its writing function."""

    def exec_module(self, module: ModuleType) -> None:
        """Run the module, then replace the function."""
        super().exec_module(module)
        if hasattr(module, _WRITES_STUBS):
            setattr(module, _WRITES_STUBS, _write_nothing)


def _write_nothing(_component: type, _name: str, _events: object) -> None:
    return
