"""A start leaves out what slows it, and nothing else."""

import gc
import subprocess
import sys

import pytest

from ui.server.starting import collect_from_now, collecting_put_off

_IMPORTED = """
import pathlib, sys
from ui.server.starting import without_mcp, without_stubs
with without_stubs(), without_mcp():
    import gradio
import gradio.component_meta as meta
written = []
pathlib.Path.write_text = lambda path, *_, **__: written.append(path)
class Own(gradio.Textbox):
    pass
with gradio.Blocks() as blocks:
    Own().change(lambda: None)
print(meta.create_or_modify_pyi.__module__, len(written))
print(any("ui." in type(f).__module__ for f in sys.meta_path), "mcp" in sys.modules)
"""


def test_gradio_works_without_the_stubs_it_writes_and_the_server_it_could_be() -> None:
    # Where what is replaced has another name there is nothing to print: a start took a second longer unnoticed.
    ran = subprocess.run([sys.executable, "-c", _IMPORTED], capture_output=True, text=True, check=False)
    assert (ran.stdout.split(), ran.returncode) == (["ui.server.starting", "0", "False", "False"], 0), ran.stderr


def test_collecting_goes_on_after_a_start_that_fails() -> None:
    was = []

    def fail() -> None:
        with collecting_put_off():
            was.append(gc.isenabled())
            raise OSError("taken")

    with pytest.raises(OSError, match="taken"):
        fail()
    assert was == [False]
    assert gc.isenabled()


def test_what_is_there_at_the_end_of_a_start_is_not_looked_through_again() -> None:
    with collecting_put_off():
        try:
            collect_from_now()
            assert gc.isenabled()
            assert gc.get_freeze_count() > 0
        finally:
            gc.unfreeze()
