"""Questions with a window of a passage: the training examples of the relevance layers."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import torch
from torch import Tensor

from benchmarks.datasets import Asked, QuestionSet
from index.e5.lower import TokenStates
from index.e5.tokens import Tokens
from index.records import Article, Span
from rag.model.joint import JointLayers
from training.states import Reader, States

WINDOW = 112
_ELSEWHERE = 0.4
_BESIDE = 0.1


@dataclass(frozen=True, slots=True)
class Read:
    """A passage as tokens: its row among the texts, and the token range of each sentence."""

    row: int
    sentences: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """A question, its passage, the token ranges that answer it (none if it does not), and passages that do not."""

    question: int
    passage: Read
    answers: tuple[Span, ...]
    others: tuple[Read, ...]


@dataclass(frozen=True, slots=True)
class Window:
    """A question with consecutive sentences ``first`` to ``last`` of a passage; ``answers`` are its token ranges."""

    question: int
    passage: Read
    first: int
    last: int
    answers: tuple[Span, ...]


def read_article(article: Article, heading: str, reader: Reader) -> tuple[Read, int]:
    """Return an article as one passage under ``heading``, and how far its text moved in characters.

    Headings of the article before its first sentence are left out.
    """
    heading = "" if heading == "Untitled" else heading + "\n"
    told = reader.sentences(article)
    begin = told[0].start if told else 0
    row = reader.add("document", heading + article.text[begin:])
    moved = len(heading) - begin
    tokens = reader.texts[row]
    ranges = [tokens.covering(Span(a + moved, b + moved)) for a, b in told]
    return Read(row, tuple(span for span in ranges if span.end > span.start)), moved


def examples_of(
    questions: Sequence[Asked],
    loaded: QuestionSet,
    reader: Reader,
    others: Mapping[str, Sequence[str]],
    headings: Mapping[str, str],
) -> list[Example]:
    """Return an example for each question; ``others`` lists by question id the articles that do not answer.

    For two questions of each four, articles are read under their entry in ``headings``, if they have one, instead of
    their title: questions are often written in twos, which are read alike.
    """
    articles = {article.id: article for article in loaded.articles}

    # Sets have thousands of articles, of which some questions may need only a few.
    @cache
    def read(name: str, is_headed: bool) -> tuple[Read, int]:
        title = articles[name].title
        return read_article(articles[name], headings.get(name, title) if is_headed else title, reader)

    examples = []
    for number, asked in enumerate(questions):
        is_headed = bool(number // 2 % 2)
        passage, offset = read(asked.article_id, is_headed)
        tokens = reader.texts[passage.row]
        ranges = [tokens.covering(Span(a + offset, b + offset)) for a, b in asked.spans]
        answers = tuple(span for span in ranges if span.end > span.start)
        if bool(answers) == asked.answerable and passage.sentences:
            near = (read(name, is_headed)[0] for name in others.get(asked.id, ()))
            negatives = tuple(other for other in near if other.sentences)
            examples.append(Example(reader.add("query", asked.text), passage, answers, negatives))
    return examples


def choose_window(example: Example, texts: Sequence[Tokens], rng: random.Random) -> Window:
    """Return a window around the answer or the likeliest wrong sentence, or from a passage that does not answer."""
    passage, answers = example.passage, example.answers
    chance = rng.random()
    if example.others and chance < _ELSEWHERE:
        passage, answers = rng.choice(example.others), ()
    asked = set(texts[example.question].ids)
    holding = _holding(passage, answers)
    if holding and 1 - chance < _BESIDE and len(passage.sentences) > len(holding) + 1:
        ranges = _without(passage, holding, rng)
        anchor = max(ranges, key=lambda i: _overlap(asked, texts[passage.row], passage.sentences[i]))
        first, last = _grow(passage, anchor, min(ranges), max(ranges), rng)
        return Window(example.question, passage, first, last, ())
    places = range(len(passage.sentences))
    anchor = (
        holding[0] if holding else max(places, key=lambda i: _overlap(asked, texts[passage.row], passage.sentences[i]))
    )
    first, last = _grow(passage, anchor, 0, places[-1], rng)
    return Window(example.question, passage, first, last, answers)


def window_of_answer(example: Example, rng: random.Random) -> Window:
    """Return a window around the first sentence that answers; the passage must have one."""
    last = len(example.passage.sentences) - 1
    around = _grow(example.passage, _holding(example.passage, example.answers)[0], 0, last, rng)
    return Window(example.question, example.passage, *around, example.answers)


def whole_window(example: Example) -> Window:
    """Return the whole passage as one window."""
    return Window(example.question, example.passage, 0, len(example.passage.sentences) - 1, example.answers)


@dataclass(frozen=True, slots=True)
class Logits:
    """For a batch, the log-probabilities that an answer starts and ends at each token; position 0 means no answer."""

    starts: Tensor
    ends: Tensor
    offsets: tuple[int, ...]


def read_windows(windows: Sequence[Window], states: States, joint: JointLayers) -> Logits:
    """Read a batch of windows; ``offsets[i]`` added to a token of the passage gives its position in row ``i``."""
    states.fill(row for window in windows for row in (window.question, window.passage.row))
    firsts = [states.of(window.question) for window in windows]
    seconds, offsets, kept = [], [], []
    for window, first in zip(windows, firsts, strict=True):
        whole = states.of(window.passage.row)
        head = window.passage.sentences[0].start
        begin, end = window.passage.sentences[window.first].start, window.passage.sentences[window.last].end
        places = torch.cat([torch.arange(head), torch.arange(begin, end)])
        seconds.append(TokenStates(whole.ids[places], whole.states[places]))
        offsets.append(len(first.ids) + head - begin)
        kept.append((len(first.ids) + head, len(first.ids) + head + end - begin))
    rows = joint(firsts, seconds)
    allowed = torch.zeros(rows.shape[:2], dtype=torch.bool)
    allowed[:, 0] = True
    for i, (begin, end) in enumerate(kept):
        allowed[i, begin:end] = True
    logits = joint.head(rows).float().masked_fill(~allowed[:, :, None], -1e4).log_softmax(dim=1)
    return Logits(logits[:, :, 0], logits[:, :, 1], tuple(offsets))


def reading_loss(windows: Sequence[Window], states: States, joint: JointLayers) -> Tensor:
    """Return the mean negative log-likelihood of where answers start, where they end, and in which sentence."""
    logits = read_windows(windows, states, joint)
    losses = []
    for i, window in enumerate(windows):
        shown = Span(window.passage.sentences[window.first].start, window.passage.sentences[window.last].end)
        answers = [a for a in window.answers if shown.start <= a.start < shown.end]
        starts = [a.start + logits.offsets[i] for a in answers] or [0]
        ends = [min(a.end, shown.end) - 1 + logits.offsets[i] for a in answers] or [0]
        told = sorted({t for a in answers for t in _sentence_of(window, a, logits.offsets[i])}) or [0]
        losses += [
            -torch.logsumexp(logits.starts[i, sorted(set(starts))], 0),
            -torch.logsumexp(logits.ends[i, sorted(set(ends))], 0),
            -torch.logsumexp(logits.starts[i, told], 0),
        ]
    return torch.stack(losses).mean()


def _sentence_of(window: Window, answer: Span, offset: int) -> range:
    for sentence in window.passage.sentences[window.first : window.last + 1]:
        if sentence.start <= answer.start < sentence.end:
            return range(sentence.start + offset, sentence.end + offset)
    return range(answer.start + offset, answer.start + offset + 1)


def sentence_scores(window: Window, logits: Logits) -> list[float]:
    """Return for each sentence of a window read alone the log-odds that the answer starts there and not nowhere."""
    scores = []
    for sentence in window.passage.sentences[window.first : window.last + 1]:
        places = logits.starts[0, sentence.start + logits.offsets[0] : sentence.end + logits.offsets[0]]
        scores.append(float(torch.logsumexp(places, 0) - logits.starts[0, 0]))
    return scores


def _holding(passage: Read, answers: Sequence[Span]) -> list[int]:
    return [i for i, s in enumerate(passage.sentences) if any(s.overlaps(answer) for answer in answers)]


def _without(passage: Read, holding: Sequence[int], rng: random.Random) -> list[int]:
    before, after = list(range(min(holding))), list(range(max(holding) + 1, len(passage.sentences)))
    if before and after:
        return rng.choice([before, after])
    return before or after or list(range(len(passage.sentences)))


def _grow(passage: Read, anchor: int, lowest: int, highest: int, rng: random.Random) -> tuple[int, int]:
    first = last = anchor
    while True:
        choices = []
        if first > lowest and _size(passage, first - 1, last) <= WINDOW:
            choices.append((first - 1, last))
        if last < highest and _size(passage, first, last + 1) <= WINDOW:
            choices.append((first, last + 1))
        if not choices:
            return first, last
        first, last = rng.choice(choices)


def _size(passage: Read, first: int, last: int) -> int:
    return passage.sentences[last].end - passage.sentences[first].start


def _overlap(asked: set[int], tokens: Tokens, sentence: Span) -> float:
    # Token ids are ordered by how common the pieces are, so a higher id is more informative.
    return sum(min(token, 20000) for token in asked.intersection(tokens.ids[sentence.start : sentence.end]))
