"""A cache of texts after the lower layers, since questions and claims keep being about the same passages."""

from collections import OrderedDict
from collections.abc import Sequence
from threading import Lock

from index.e5.lower import LowerLayers, ReadText

# About 60 MB: 600 texts of 65 tokens on average, 1.5 kB per token.
_KEPT = 600
_AT_ONCE = 6


class Memory:
    """Reads passages through the lower layers and caches the results; safe to call from several threads at once."""

    def __init__(self, lower: LowerLayers) -> None:
        self._lower = lower
        self._kept: OrderedDict[str, ReadText] = OrderedDict()
        self._lock = Lock()

    def read(self, texts: Sequence[str]) -> list[ReadText]:
        """Return each text with the states of its tokens."""
        wanted = list(dict.fromkeys(texts))
        with self._lock:
            known = {text: self._kept[text] for text in wanted if text in self._kept}
        # Batches of similar length need little padding.
        missing = sorted((text for text in wanted if text not in known), key=len)
        for begin in range(0, len(missing), _AT_ONCE):
            batch = missing[begin : begin + _AT_ONCE]
            known |= dict(zip(batch, self._lower.read("document", batch), strict=True))
        with self._lock:
            for text in wanted:
                self._kept[text] = known[text]
                self._kept.move_to_end(text)
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        return [known[text] for text in texts]
