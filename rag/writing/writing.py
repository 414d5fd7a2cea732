"""The state of an answer while a model writes it: the sentences that passed the gate, and whether they are enough."""

from dataclasses import dataclass, field, replace

from rag.gate.gate import Proof, Ruling
from rag.provisos import with_provisos
from rag.records import Answer, Citation, Disagreement, Instead, Sentence, Told

# No answer is longer, even if the model goes on.
MOST_SENTENCES = 8
_HOPELESS = 4


@dataclass(slots=True)
class Writing:
    """The sentences kept so far, and their citations; ``removed`` counts sentences that did not pass the gate.

    ``instead`` says why quotations are needed, if they are.
    """

    sentences: list[Sentence] = field(default_factory=list)
    citations: list[Citation] = field(default_factory=list)
    removed: int = 0
    instead: Instead | None = None

    @property
    def kept(self) -> int:
        """How many sentences passed the gate."""
        return len(self.sentences)

    def keep(self, text: str, ruling: Ruling) -> Told:
        """Add a sentence that passed, and return it with what it cites."""
        numbers = tuple(dict.fromkeys(self._number(proof) for proof in ruling.proofs))
        sentence = Sentence(text, numbers)
        self.sentences.append(sentence)
        return Told(sentence, tuple(citation for citation in self.citations if citation.number in numbers))

    def has(self, text: str) -> bool:
        """Tell whether a sentence was kept before; some models repeat themselves."""
        return any(sentence.text.casefold() == text.casefold() for sentence in self.sentences)

    @property
    def is_over(self) -> bool:
        """Tell whether to stop reading: the answer is long enough, or too many sentences failed."""
        return self.kept == MOST_SENTENCES or (self.removed >= _HOPELESS and self.removed > 2 * self.kept)

    @property
    def holds(self) -> bool:
        """Tell whether at least one sentence passed, and at least half of all."""
        return self.kept > 0 and self.kept >= self.removed

    def before(self, quoted: Answer) -> Answer:
        """Return the quoted answer, preceded by the sentences already shown, which are never taken back."""
        told = [self._quoted(citation) for citation in quoted.citations if not self.has(citation.quote)]
        # Computed first, because disagreements can add citations.
        disagreements = self.disagreements(quoted)
        return replace(
            quoted,
            sentences=(*self.sentences, *told),
            citations=tuple(self.citations),
            instead=self.instead,
            disagreements=disagreements,
        )

    def disagreements(self, quoted: Answer) -> tuple[Disagreement, ...]:
        """Return the quoted answer's disagreements, renumbered, adding both sides to the citations."""
        cited = {citation.number: citation for citation in quoted.citations}
        found = []
        for one in quoted.disagreements:
            first, second = (
                self._numbered(replace(cited[number], number=len(self.citations) + 1)) for number in one.citations
            )
            found.append(replace(one, citations=(first, second)))
        return tuple(found)

    def _quoted(self, citation: Citation) -> Sentence:
        return Sentence(citation.quote, (self._numbered(replace(citation, number=len(self.citations) + 1)),))

    def _number(self, proof: Proof) -> int:
        article = proof.hit.article
        # A model may leave out what limits a rule; beside its sentence the rule is shown whole.
        span = with_provisos(article, proof.span)
        return self._numbered(Citation(len(self.citations) + 1, article, span, proof.score))

    def _numbered(self, citation: Citation) -> int:
        for known in self.citations:
            if (known.article.id, known.span) == (citation.article.id, citation.span):
                return known.number
        self.citations.append(citation)
        return citation.number
