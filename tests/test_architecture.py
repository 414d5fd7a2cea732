"""docs/architecture.md is a picture of the tree: it names every module, and none that is not there."""

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGES = ("index", "rag", "ui")


def sections() -> dict[str, str]:
    """Return the parts of the document by their headings; a part about a folder is headed by its path."""
    parts = re.split(r"^## ", (ROOT / "docs/architecture.md").read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    return {heading: body for heading, _, body in (part.partition("\n") for part in parts)}


def modules() -> list[Path]:
    found = [path.relative_to(ROOT) for package in PACKAGES for path in (ROOT / package).rglob("*.py")]
    return sorted(path for path in found if path.stem != "__init__")


def test_every_module_is_named_in_the_part_about_its_folder() -> None:
    told = sections()
    missing = []
    for path in modules():
        nearest = next(str(folder) for folder in path.parents if str(folder) in told)
        names = {name.strip("/") for name in re.findall(r"`([^`\n]+)`", told[nearest])}
        missing += [] if path.stem in names else [str(path)]
    assert len(modules()) > 300
    assert not missing


def test_every_name_in_a_table_is_there() -> None:
    tables = {heading: body for heading, body in sections().items() if heading.split("/")[0] in PACKAGES}
    gone = []
    for heading, body in tables.items():
        for first_column in re.findall(r"^\| (.*?) \|", body, flags=re.MULTILINE):
            for name in re.findall(r"`([^`]+)`", first_column):
                bare = name.strip("/")
                found = [*(ROOT / heading).rglob(f"{bare}.py"), *(ROOT / heading).rglob(bare)]
                gone += [] if found else [f"{heading}: {name}"]
    assert tables
    assert not gone
