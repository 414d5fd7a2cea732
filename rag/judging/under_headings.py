"""Whether a sentence stands below the heading of another office than the one whose hours, number or price is asked."""

from dataclasses import dataclass, field

from index.records import Article, BlockKind, Hit, Span
from rag.asked.folded import folded_passage, folded_words
from rag.asked.literals import asks_of_a_thing
from rag.asked.telling import telling_words
from rag.judging.labels import OF_OTHERS
from rag.ports import Question

# In characters; a longer heading is a sentence.
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class AskedBelow:
    """A question about what is told of each of several, folded; "" for any other.

    ``named`` are the headings that it names, by article; an article is looked through once.
    """

    asked: str
    named: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def is_of_another(self, hit: Hit, span: Span) -> bool:
        """Tell whether a sentence is below a heading while the question names another one of its article.

        What names the one that is asked for, or says something of all, is not.
        """
        if not self.asked or not hit.passage.headings:
            return False
        named = self._named_in(hit.article)
        if not any(map(telling_words, named)):
            return False
        said = hit.article.cut(span)
        around = folded_passage("\n".join((said, *hit.titles)))
        return not OF_OTHERS.search(said) and not any(heading in around for heading in named)

    def _named_in(self, article: Article) -> tuple[str, ...]:
        if article.id not in self.named:
            self.named[article.id] = tuple(heading for heading in _headings(article) if heading in self.asked)
        return self.named[article.id]


def asked_below(question: Question) -> AskedBelow:
    """Return what a question names of which the number, hours, address or price is asked."""
    return AskedBelow(folded_words(question.searched_for) if asks_of_a_thing(question.searched_for) else "")


def _headings(article: Article) -> list[str]:
    """Return the folded headings of an article, with a space before and after each."""
    short = (one for one in article.blocks if one.kind is BlockKind.HEADING and one.end - one.start <= _LONGEST)
    return [folded_words(article.cut(one)) for one in short]
