"""What a site says of all its pages when something is wrong with it: that they are gone, or one notice for all."""

from collections.abc import Sequence

from index.catalogue.entries import State
from index.catalogue.register import Register
from index.catalogue.sources import Finding, Fresh, Source, SourceKind, SourceProblem, Unread, Vanished

_Found = tuple[Source, str, Finding]

_FEWEST = 3  # pages; of two, one may have moved to the other


class Repair:
    """Holds back what a sitemap or feed leads to while that may be a fault of its site; other sources are believed."""

    def __init__(self, source: Source, register: Register) -> None:
        self._source = source
        self._register = register
        self._gone: list[_Found] = []
        self._is_alive = source.kind is not SourceKind.LISTING
        self._replaced: dict[str, set[str]] = {}

    def believed(self, read: Sequence[_Found]) -> list[_Found]:
        """Return what was read at some pages: those that say the same, though they did not, as unread.

        Pages that are gone are among them once another is there.
        """
        if self._source.kind is not SourceKind.LISTING:
            return list(read)
        for _, place, finding in read:
            if isinstance(finding, Fresh):
                live = [e for e in self._register.entries_at(self._source.address, place) if e.state is State.LIVE]
                self._replaced.setdefault(_words(finding), set()).update(entry.sha256 for entry in live)
        told = [(source, place, self._told(finding)) for source, place, finding in read]
        self._is_alive |= any(not isinstance(finding, Unread | Vanished) for _, _, finding in told)
        self._gone += [one for one in told if isinstance(one[2], Vanished)]
        return [one for one in told if not isinstance(one[2], Vanished)] + (self.gone() if self._is_alive else [])

    def gone(self) -> list[_Found]:
        """Return the pages that are gone and were held back; raise ``SourceProblem`` if these are all there were."""
        gone, self._gone = self._gone, []
        if len(gone) >= _FEWEST and not self._is_alive:
            where = self._source.address
            raise SourceProblem(
                f"{where} leads to {len(gone)} pages, all of which are gone: is the site under repair? "
                f"`fuente remove {where}` takes its articles out"
            )
        return gone

    def _told(self, finding: Finding) -> Finding:
        if not isinstance(finding, Fresh) or len(self._replaced[_words(finding)]) < _FEWEST:
            return finding
        return Unread("says the same as other pages of its site now, as one under repair does: try again later")


def _words(finding: Fresh) -> str:
    return "\n".join(block.text for draft in finding.drafts for block in draft.blocks)
