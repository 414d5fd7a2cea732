"""Chooses the number format in which this machine runs the embedding model."""

import re
from pathlib import Path
from typing import Literal, TypeAlias

Precision: TypeAlias = Literal["float32", "bfloat16"]
RequestedPrecision: TypeAlias = Literal["auto", "float32", "bfloat16"]

_CPUINFO = Path("/proc/cpuinfo")
# Processors with one of these multiply bfloat16 themselves; others emulate it, more slowly than float32.
_INSTRUCTIONS = ("amx_bf16", "avx512_bf16")


def choose_precision(requested: RequestedPrecision, *, cpuinfo: Path = _CPUINFO) -> Precision:
    """Return the requested format; ``auto`` is bfloat16 if the processor supports it, else float32."""
    if requested == "auto":
        return "bfloat16" if _instructions(cpuinfo) else "float32"
    return requested


def explain_precision(requested: RequestedPrecision, *, cpuinfo: Path = _CPUINFO) -> str:
    """Return one line that says which format was chosen and why."""
    found = _instructions(cpuinfo)
    chosen = choose_precision(requested, cpuinfo=cpuinfo)
    if requested != "auto":
        slow = "" if chosen == "float32" or found else ", though this processor has no instructions for it"
        return f"{chosen}: asked for in the settings{slow}"
    if found:
        return f"{chosen}: this processor has {' and '.join(found)}"
    return f"{chosen}: no {' or '.join(_INSTRUCTIONS)} reported by {cpuinfo}"


def _instructions(cpuinfo: Path) -> list[str]:
    try:
        text = cpuinfo.read_text(encoding="utf-8")
    except OSError:
        # Only Linux has this file, and float32 runs everywhere.
        return []
    flags = re.search(r"^flags\s*:(.*)$", text, re.MULTILINE)
    found = set(flags.group(1).split()) if flags else set()
    return [name for name in _INSTRUCTIONS if name in found]
