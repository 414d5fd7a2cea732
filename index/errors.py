"""What can go wrong between an article file and a search hit.

IndexProblem
├── CorpusProblem   an article or a folder cannot be read
├── ModelProblem    the embedding model cannot be had or loaded
├── IndexMissing    nothing has been built yet
├── IndexDamaged    a file of the index is not what was written
├── IndexMismatch   the index was made by another model or format
└── IndexBusy       another process is building
"""


class IndexProblem(Exception):
    """A problem the user can mend; the message says what is wrong and what to do."""


class CorpusProblem(IndexProblem):
    """An article or a corpus folder cannot be read; the message names the file."""


class ModelProblem(IndexProblem):
    """The embedding model cannot be had or loaded."""


class IndexMissing(IndexProblem):
    """There is no index yet."""


class IndexDamaged(IndexProblem):
    """A file of the index is missing or is not what was written."""


class IndexMismatch(IndexProblem):
    """The index was made by another model, format or setting; the message names both sides."""


class IndexBusy(IndexProblem):
    """Another process is building this index."""
