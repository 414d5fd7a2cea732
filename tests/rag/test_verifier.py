from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import pytest

from index.building import build
from index.chunking import ChunkSettings
from index.corpus import read_corpus
from index.embedding import Embedder
from index.generations import DataFolder
from index.languages import LanguageDetector
from index.records import Article, Hit, Passage, Scores, Span
from index.shelf import Shelf
from rag.checks.acronyms import Acronyms
from rag.checks.records import Difference, Excerpt, Kind
from rag.claims import Claim, split_claims
from rag.deciding import ALL_RULES, Finding, Rule, decide, stance
from rag.departures import departures
from rag.errors import TextProblem
from rag.features import Features
from rag.records import Judgement
from rag.verdicts import Label, Summary, Verdict
from rag.verifier import Verifier

SURE = Judgement(0.95, 0.02, 0.03)
AGAINST = Judgement(0.05, 0.9, 0.05)
UNSURE = Judgement(0.1, 0.1, 0.8)
THRESHOLD = 0.7
NEAR, FAR = Features(0.9, 0.9, 0.2, 0.5, 2.0), Features(0.78, 0.8, 0.1, 0.5, 2.0)
COPY = Features(0.95, 0.9, 0.4, 0.5, 2.0)


@dataclass
class ScriptedJudge:
    """Says what it was told to of evidence that holds certain words, and of any other that it cannot tell."""

    script: dict[str, Judgement]
    claims: str = ""
    threshold: float = THRESHOLD
    asked: list[tuple[str, list[str]]] = field(default_factory=list)

    def judge(self, claim: str, evidence: Sequence[str]) -> list[Judgement]:
        self.asked.append((claim, list(evidence)))
        script = self.script.items() if self.claims in claim else ()
        return [next((j for words, j in script if words in text), UNSURE) for text in evidence]


def difference(kind: Kind, start: int = 0, source: str | None = "11") -> Difference:
    there = Excerpt(source, Span(0, len(source))) if source else None
    return Difference(kind, Excerpt("x" * 50, Span(start, start + 2)), there)


NUMBER, SILENT = difference(Kind.NUMBER), difference(Kind.NAME, source=None)


def finding(
    judgement: Judgement,
    *differences: Difference,
    features: Features = NEAR,
    elsewhere: bool = False,
    article: str = "a",
    published: date | None = None,
    text: str = "A sentence.",
    sentences: int = 1,
) -> Finding:
    held = Article(article, "T", None, "en", None, published, None, text, "", ())
    passage = Passage(f"{article}/0", article, (), 0, len(text), (Span(0, len(text)),))
    hit = Hit(passage, held, 1, Scores(0.9, None, 0.1))
    return Finding(hit, Span(0, len(text)), sentences, features, judgement, differences, elsewhere)


@pytest.mark.parametrize(
    ("found", "label", "rule"),
    [
        (finding(SURE), Label.SUPPORTED, None),
        (finding(AGAINST), Label.CONTRADICTED, None),
        (finding(UNSURE), Label.NOT_FOUND, None),
        (finding(SURE, NUMBER), Label.CONTRADICTED, Rule.DIFFERS),
        (finding(SURE, NUMBER, features=FAR), Label.PARTLY, Rule.DIFFERS),
        (finding(SURE, difference(Kind.NEGATION, source=None)), Label.CONTRADICTED, Rule.DIFFERS),
        (finding(SURE, SILENT), Label.PARTLY, Rule.SILENT),
        (finding(AGAINST, features=FAR), Label.NOT_FOUND, Rule.UNLIKE),
        (finding(SURE, elsewhere=True), Label.NOT_FOUND, Rule.ELSEWHERE),
        (finding(AGAINST, NUMBER, elsewhere=True), Label.NOT_FOUND, Rule.ELSEWHERE),
        (finding(SURE, difference(Kind.NAME), difference(Kind.DATE, 9)), Label.NOT_FOUND, Rule.OTHER_SUBJECT),
        (finding(SURE, difference(Kind.DATE), difference(Kind.NAME, 9)), Label.CONTRADICTED, Rule.DIFFERS),
        (finding(UNSURE, NUMBER, features=COPY), Label.CONTRADICTED, Rule.COPY),
        (finding(UNSURE, SILENT, features=COPY), Label.NOT_FOUND, None),
        (finding(UNSURE, NUMBER), Label.NOT_FOUND, None),
    ],
)
def test_each_rule(found: Finding, label: Label, rule: Rule | None) -> None:
    told = stance(found, THRESHOLD)
    assert (told.label, told.rule) == (label, rule)
    assert 0 <= told.score <= 1
    if rule is not None:
        assert stance(found, THRESHOLD, ALL_RULES - {rule}).rule is not rule


def test_without_rules_the_judge_decides() -> None:
    assert decide([finding(SURE, NUMBER, elsewhere=True)], THRESHOLD, frozenset()).label is Label.SUPPORTED


def test_support_outweighs_what_the_same_article_says_otherwise() -> None:
    assert decide([finding(AGAINST, NUMBER), finding(SURE, text="B.")], THRESHOLD).label is Label.SUPPORTED
    assert decide([finding(SURE, SILENT), finding(AGAINST, text="B.")], THRESHOLD).label is Label.CONTRADICTED


@pytest.mark.parametrize("order", [1, -1])
def test_articles_that_disagree_are_both_shown_newest_first(order: int) -> None:
    old = finding(SURE, article="old", published=date(2016, 1, 1))
    new = finding(SURE, NUMBER, article="new", published=date(2020, 1, 1), text="Another.")
    undated = finding(AGAINST, article="undated")
    decision = decide([old, new, undated][::order], THRESHOLD)
    assert decision.label is Label.PARTLY
    assert [s.finding.hit.article.id for s in decision.stances] == ["new", "old"]


def test_nothing_found_is_the_surer_the_less_was_near() -> None:
    assert decide([], THRESHOLD).score == 1
    assert decide([finding(Judgement(0.6, 0.1, 0.3))], THRESHOLD).score == pytest.approx(0.4)
    assert decide([finding(UNSURE)], THRESHOLD).stances == ()


def test_three_sentences_at_most_and_none_twice() -> None:
    same = finding(SURE, article="copy")
    long = finding(SURE, text="Two. Sentences.", sentences=2, article="long")
    others = [finding(SURE, text=f"Number {n}.", article=str(n)) for n in range(3)]
    decision = decide([long, finding(SURE), same, *others], THRESHOLD)
    assert [s.finding.hit.article.id for s in decision.stances] == ["a", "0", "1"]
    weak = finding(Judgement(0.705, 0.1, 0.195), text="Weak.")
    assert len(decide([finding(SURE), weak], THRESHOLD).stances) == 1


def claim(text: str) -> Claim:
    return split_claims(text)[-1]


def test_what_stands_around_a_sentence_supplies_what_it_leaves_out() -> None:
    alone, around = "It has eleven members.", "The RCM met in May. It has eleven members. It grew."
    said = claim("The RCM has eleven members.")
    assert [d.claim.words for d in departures(said, [alone], alone, Acronyms())] == ["RCM"]
    assert departures(said, [alone], around, Acronyms()) == ()


def test_what_stands_around_a_sentence_never_excuses_another_number() -> None:
    alone = "The RCM has eleven members."
    around = f"SICA has 15 members. {alone}"
    assert [d.kind for d in departures(claim("The RCM has 15 members."), [alone], around, Acronyms())] == [Kind.NUMBER]


def test_a_place_is_no_other_name_for_an_organisation() -> None:
    alone = "Its members are Belize, Canada and the Dominican Republic."
    said = claim("Canada is a member of the RCM.")
    assert [d.source for d in departures(said, [alone], alone, Acronyms())] == [None]
    assert departures(said, [alone], f"The RCM met. {alone}", Acronyms()) == ()


def test_another_place_stands_although_the_right_one_is_near() -> None:
    alone = "The process is led by Guatemala."
    found = departures(claim("The process is led by Honduras."), [alone], f"{alone} Honduras came.", Acronyms())
    assert [(d.claim.words, d.source and d.source.words) for d in found] == [("Honduras", "Guatemala")]


def test_a_pronoun_does_not_hide_another_subject() -> None:
    source = "The RCM has eleven member states."
    other = departures(claim("The IOM met. It has eleven member states."), [source], source, Acronyms())
    assert [(d.kind, d.claim.words, d.source) for d in other] == [(Kind.NAME, "IOM", None)]
    assert departures(claim("The RCM met. It has eleven member states."), [source], source, Acronyms()) == ()


@pytest.fixture(scope="module")
def shelf(data_folder: Path, embedder: Embedder) -> Shelf:
    return Shelf(DataFolder(data_folder), embedder, LanguageDetector())


@pytest.fixture(scope="module")
def dated_shelf(embedder: Embedder, tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    folder = tmp_path_factory.mktemp("dated")
    for year, count in ((2016, "eleven"), (2021, "ten")):
        head = f"---\ntitle: The RCM ({year} edition)\npublished: {year}-05-01\nlanguage: en\n---\n"
        body = f"The Regional Conference on Migration (RCM) has {count} member states.\n"
        (folder / f"{year}.md").write_text(head + body, encoding="utf-8")
    data = DataFolder(folder / "data")
    build(read_corpus([folder]), data, embedder, ChunkSettings(), lambda _done, _total: None)
    return Shelf(data, embedder, LanguageDetector())


def verdict(text: str, shelf: Shelf, script: dict[str, Judgement]) -> Verdict:
    verifier = Verifier(shelf, ScriptedJudge(script), LanguageDetector())
    return verifier.verify(text, progress=lambda _done, _total: None).verdicts[-1]


@pytest.mark.parametrize(
    ("text", "words", "judgement", "label", "differing"),
    [
        ("The RCM was created in 1996.", "created in 1996", SURE, Label.SUPPORTED, []),
        ("The Regional Conference on Migration has 11 member states.", "eleven member", SURE, Label.SUPPORTED, []),
        ("La CRM tiene once Estados miembros.", "eleven member", SURE, Label.SUPPORTED, []),
        ("The RCM was created in 1998.", "created in 1996", SURE, Label.CONTRADICTED, [("1998", "1996")]),
        ("There are 51 Regional Consultative Processes on migration active in the world.", "nothing", UNSURE,
         Label.CONTRADICTED, [("51", "15")]),
        ("SICA and IOM are not developing a study on the causes of migration.", "developing a study", SURE,
         Label.CONTRADICTED, [("not developing", "developing")]),
        ("SICA and UNICEF are developing a study on the causes of migration.", "developing a study", SURE,
         Label.CONTRADICTED, [("UNICEF", "IOM")]),
        ("The RCM sells bicycles in Norway.", "nothing", UNSURE, Label.NOT_FOUND, []),
        ("What is the RCM?", "RCM", SURE, Label.NOTHING_TO_CHECK, []),
    ],
)  # fmt: skip
def test_verdicts_on_the_articles(
    text: str, words: str, judgement: Judgement, label: Label, differing: list[tuple[str, str]], shelf: Shelf
) -> None:
    found = verdict(text, shelf, {words: judgement})
    told = [(d.claim.words, d.source.words if d.source else None) for d in found.differences]
    assert (found.label, told) == (label, differing)
    assert bool(found.evidence) == (label not in {Label.NOT_FOUND, Label.NOTHING_TO_CHECK})
    assert 0 <= found.score <= 1
    for number, citation in enumerate(found.evidence, start=1):
        stored = shelf.current().article(citation.article.id)
        assert stored is not None
        assert stored.text[citation.span.start : citation.span.end] == citation.quote
        assert citation.number == number


def test_articles_of_two_years_that_disagree(dated_shelf: Shelf) -> None:
    found = verdict("The RCM has eleven member states.", dated_shelf, {"member states": SURE})
    assert found.label is Label.PARTLY
    assert [c.article.published for c in found.evidence] == [date(2021, 5, 1), date(2016, 5, 1)]
    assert [(d.kind, d.source and d.source.words) for d in found.differences] == [(Kind.NUMBER, "ten member states")]


def test_a_report_is_in_order_with_counts_and_progress(shelf: Shelf) -> None:
    judge = ScriptedJudge({"created in 1996": SURE}, claims="1996")
    seen: list[tuple[int, int]] = []
    verifier = Verifier(shelf, judge, LanguageDetector())
    text = "Hello everyone! The RCM was created in 1996. It sells bicycles."
    report = verifier.verify(text, progress=lambda done, total: seen.append((done, total)))
    assert [v.label for v in report.verdicts] == [Label.NOTHING_TO_CHECK, Label.SUPPORTED, Label.NOT_FOUND]
    assert report.summary == Summary(supported=1, contradicted=0, partly=0, not_found=1, nothing_to_check=1)
    assert (report.language, report.index, seen) == ("en", "000001", [(1, 3), (2, 3), (3, 3)])
    assert [claim for claim, _ in judge.asked] == ["The RCM was created in 1996.", "It sells bicycles."]
    for _, evidence in judge.asked:
        assert len(evidence) <= 12
        assert len(set(evidence)) == len(evidence)


def test_acronyms_are_learned_once_a_library(shelf: Shelf) -> None:
    @dataclass
    class Counted:
        reads: int = 0
        name: str = "000001"

        def current(self) -> "Counted":
            return self

        def articles(self) -> Sequence[Article]:
            self.reads += 1
            return shelf.current().articles()

        def __getattr__(self, name: str) -> object:
            return getattr(shelf.current(), name)

    counted = Counted()
    verifier = Verifier(counted, ScriptedJudge({}), LanguageDetector())  # type: ignore[arg-type]
    for _ in range(2):
        verifier.verify("The RCM met.", progress=lambda _done, _total: None)
    assert counted.reads == 1
    counted.name = "000002"
    verifier.verify("The RCM met.", progress=lambda _done, _total: None)
    assert counted.reads == 2


def test_a_text_that_cannot_be_checked_is_refused(shelf: Shelf) -> None:
    with pytest.raises(TextProblem):
        verdict("?!", shelf, {})


def test_verdicts_do_not_change() -> None:
    with pytest.raises(AttributeError):
        replace(Summary(1, 0, 0, 0, 0)).supported = 2  # type: ignore[misc]
