import dataclasses
import re
import time

import pytest
from fastapi.testclient import TestClient

from index.articles import make_article
from index.readers.markdown import read
from index.records import Span
from rag.claimed.claims import split_claims
from rag.verifying.verdicts import Label, Report, Verdict
from tests.ui.desk.conftest import Paste, wait
from tests.ui.desk.desks import DRAFT, HOSTILE, NAME, Clock, MadeUpChecking, MadeUpShelf, Reply, token
from tests.ui.desk.full_disk import full_disk
from tests.ui.page import one, parsed
from tests.ui.samples import cite
from ui.desk.checks.records import Check
from ui.desk.desk import Desk
from ui.desk.home.lists import PAGE


def post(client: TestClient, path: str, page: str, **fields: str) -> Reply:
    form = {"token": token(client.get(page).text), **fields}
    return client.post(path, data=form, follow_redirects=False)


def upload(client: TestClient, name: str, content: bytes, text: str = "") -> Reply:
    form = {"token": token(client.get("/staff").text), "text": text}
    return client.post("/staff/checks", data=form, files={"file": (name, content)}, follow_redirects=False)


def test_a_pasted_text_is_shown_whole_with_each_claim_marked_and_can_be_edited(
    member: TestClient, paste: Paste
) -> None:
    address = paste(DRAFT)
    tree = parsed(member.get(address).text)
    paper = one(tree, ".paper")
    for added in paper.css(".sign, .hidden"):
        added.decompose()
    assert paper.text() == DRAFT
    assert [node.text() for node in paper.css(".claim.contradicted")] == ["The RCM has 15 member states.", HOSTILE]
    assert [node.text() for node in paper.css(".claim.supported")] == ["It was created in 1996."]
    way = one(tree, ".actions a.open").attributes["href"] or ""
    assert one(parsed(member.get(way).text), "textarea").text().strip("\n") == DRAFT


def test_a_claim_and_its_verdict_lead_to_each_other(member: TestClient, paste: Paste) -> None:
    tree = parsed(member.get(paste(DRAFT)).text)
    claims = tree.css("a.claim")
    assert len(claims) > 1
    for claim in claims:
        number = (claim.attributes["id"] or "")[1:]
        assert claim.attributes["href"] == f"#v{number}"
        assert one(tree, f"#v{number} a.back").attributes["href"] == f"#c{number}"
        # By word, by sign, and not by colour alone.
        assert len(one(claim_tree := parsed(claim.html or ""), ".sign").text()) == 1
        assert one(claim_tree, ".hidden").text().endswith(": ")


def test_a_verdict_shows_label_certainty_source_and_difference(
    member: TestClient, paste: Paste, shelf: MadeUpShelf
) -> None:
    card = one(tree := parsed(member.get(paste(DRAFT)).text), "#v1")
    assert "Contradicted by the articles" in card.text()
    assert "certainty 97%" in card.text()
    assert [node.text() for node in card.css("blockquote")] == ["“eleven member states”"]
    assert "Guest Contributor" in card.text()
    assert "5\u00a0August\u00a02019" in card.text()
    link = one(parsed(card.html or ""), "ol.evidence a").attributes["href"] or ""
    assert re.fullmatch(r"/articles/cooperation\?start=\d+&end=\d+&n=1&v=[0-9a-f]{16}&lang=en#mark", link)
    assert [node.text() for node in card.css(".differences mark")] == ["15", "eleven"]
    assert [node.text() for node in card.css(".differences strong")] == ["Number"]
    assert len(tree.css("h1")) == 1


def test_evidence_stands_below_its_heading_in_the_language_of_its_article(
    member: TestClient, desk: Desk, shelf: MadeUpShelf
) -> None:
    (draft,) = read(b"# Hours\n\n## Choluteca\n\nTuesdays from 9 to 3.\n")
    shelf.kept["hours"] = article = make_article(draft, article_id="hours", language="en")
    verdict = Verdict(split_claims("It opens at 9.")[0], Label.SUPPORTED, 0.9, (cite(article, "Tuesdays"),), ())
    desk.checks.save(Check("a", "A", "It opens at 9.", Report((verdict,), "en", "000001", 1), NAME, 0, 0))
    page = member.get("/staff/checks/a", headers={"accept-language": "es"}).text
    above = one(parsed(page), ".evidence > li > .f-below:has(+ blockquote)")
    assert (above.text(), above.attributes["lang"]) == ("Choluteca", "en")


def test_a_contradiction_that_no_single_word_shows_says_so(member: TestClient, paste: Paste) -> None:
    tree = parsed(member.get(paste("The RCM works alone. The RCM has 15 member states.")).text)
    assert "the sentences as a whole do" in one(tree, "#v1 .whole").text()
    assert not tree.css("#v1 .differences, #v2 .whole")


def test_markup_in_a_text_a_name_a_title_and_a_note_is_text(member: TestClient, paste: Paste) -> None:
    address = paste(f"{HOSTILE}\n\n</textarea></div><script>alert(3)</script> has 15 members too.")
    claim = one(parsed(member.get(address).text), "#v1 input[name=start]").attributes["value"] or ""
    end = parsed(member.get(address).text).css("#v1 input[name=end]")[0].attributes["value"] or ""
    post(member, f"{address}/override", address, start=claim, end=end, label="supported", note=HOSTILE)
    for page in (member.get(address).text, member.get("/staff").text):
        tree = parsed(page)
        assert not tree.css("main script, img, b, [onerror]")
        assert "<script>alert" not in page
    assert HOSTILE in one(parsed(member.get(address).text), ".override .words").text()
    assert "Cooperation <b>" in parsed(member.get(address).text).css("cite")[0].text()


def test_the_counters_are_filters(member: TestClient, paste: Paste) -> None:
    address = paste(DRAFT)
    tree = parsed(member.get(f"{address}?show=contradicted").text)
    assert [node.attributes["id"] for node in tree.css(".verdict")] == ["v1", "v4"]
    assert len(tree.css("a.claim")) == 2
    assert len(tree.css("span.claim")) == 2
    assert one(tree, ".counts [aria-current]").text().split()[0] == "2"
    assert len(parsed(member.get(f"{address}?show=nonsense").text).css(".verdict")) == 4


def test_how_far_a_check_is_is_shown_without_a_script_too(
    member: TestClient, checking: MadeUpChecking, desk: Desk
) -> None:
    checking.may_go_on.clear()
    address = upload(member, "", b"", DRAFT).headers["location"]
    for _ in range(200):
        state = member.get(f"{address}/progress").json()
        if state.get("done"):
            break
        time.sleep(0.01)
    assert state == {"finished": False, "done": 1, "total": 4, "line": "1 of 4 claims checked"}
    page = member.get(address).text
    assert '<noscript><meta http-equiv="refresh" content="2"></noscript>' in page
    assert one(parsed(page), "progress").attributes == {
        "value": "1", "max": "4", "aria-labelledby": "progress-line",
    }  # fmt: skip
    assert one(parsed(page), "[role=status]").text() == "1 of 4 claims checked"
    listed = one(parsed(member.get("/staff").text), "section[aria-labelledby=under-way] li")
    assert "1 of 4 claims checked" in listed.text()
    assert listed.css("a")[0].attributes["href"] == address
    checking.may_go_on.set()
    wait(desk, address)
    assert "under-way" not in member.get("/staff").text
    assert member.get(f"{address}/progress").json() == {"finished": True}
    assert "Verdicts" in member.get(address).text


def test_a_check_that_was_stopped_is_not_saved_and_its_text_is_back(
    member: TestClient, checking: MadeUpChecking, desk: Desk
) -> None:
    checking.may_go_on.clear()
    under_way, waiting = (upload(member, "", b"", DRAFT).headers["location"] for _ in range(2))
    for address in (waiting, under_way):
        page = post(member, f"{address}/stop", address).text
        assert "was stopped" in one(parsed(page), "[role=alert]").text()
        assert one(parsed(page), "textarea").text().strip("\n") == DRAFT
        assert member.get(address).status_code == 404
    checking.may_go_on.set()
    last = upload(member, "", b"", DRAFT).headers["location"]
    wait(desk, last)
    assert [line.id for line in desk.lists.up_to_date().lines] == [last.rpartition("/")[2]]
    assert post(member, f"{last}/stop", last).headers["location"] == last


def test_a_failed_check_is_found_at_the_desk_until_it_is_deleted(
    member: TestClient, checking: MadeUpChecking, paste: Paste
) -> None:
    checking.fails = True
    address = paste(DRAFT)
    listed = one(parsed(member.get("/staff").text), "section[aria-labelledby=under-way] li")
    assert "could not be checked" in listed.text()
    assert listed.css("a")[0].attributes["href"] == address
    assert post(member, f"{address}/stop", address).headers["location"] == "/staff"
    assert "under-way" not in member.get("/staff").text


def test_a_failed_check_keeps_the_text_and_names_only_the_kind_of_error(
    member: TestClient, checking: MadeUpChecking, paste: Paste, desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    checking.fails = True
    reply = member.get(paste(DRAFT))
    assert reply.status_code == 500
    assert one(parsed(reply.text), "textarea").text().strip("\n") == DRAFT
    assert "RuntimeError" in caplog.text
    assert "member states" not in caplog.text
    assert not desk.lists.up_to_date().count


def test_no_more_than_a_few_checks_wait(member: TestClient, checking: MadeUpChecking) -> None:
    checking.may_go_on.clear()
    replies = [upload(member, "", b"", DRAFT) for _ in range(9)]
    checking.may_go_on.set()
    assert [reply.status_code for reply in replies] == [303] * 8 + [503]
    assert one(parsed(replies[-1].text), "textarea").text().strip("\n") == DRAFT


def test_a_check_comes_back_from_the_file_as_it_was_made(
    paste: Paste, desk: Desk, checking: MadeUpChecking, clock: Clock
) -> None:
    check = desk.checks.find(paste(DRAFT).rpartition("/")[2])
    assert check is not None
    made = checking.verify(DRAFT)
    # The file keeps no blocks: nothing of a check needs them.
    bare = [
        dataclasses.replace(
            verdict,
            evidence=tuple(
                dataclasses.replace(cited, article=dataclasses.replace(cited.article, blocks=()))
                for cited in verdict.evidence
            ),
        )
        for verdict in made.verdicts
    ]
    assert list(check.report.verdicts) == bare
    assert (check.text, check.made_by, check.made_at) == (DRAFT, NAME, clock.now)


def test_an_override_counts_is_signed_and_can_be_taken_back(
    member: TestClient, paste: Paste, desk: Desk, clock: Clock
) -> None:
    address = paste(DRAFT)
    check_id, clock.now = address.rpartition("/")[2], clock.now + 600
    place = {"start": "0", "end": str(DRAFT.index(" It was"))}
    reply = post(member, f"{address}/override", address, **place, label="supported", note="Counted again\nby phone.")
    assert (reply.status_code, reply.headers["location"]) == (303, f"{address}#v1")
    card = one(parsed(member.get(address).text), "#v1")
    assert "Supported by the articles" in one(parsed(card.html or ""), ".decided").text()
    assert "The check found: Contradicted" in card.text()
    assert "Changed by ana, " in card.text()
    assert "Counted again\nby phone." in card.text()
    assert desk.lists.up_to_date().lines[0].labels.count(Label.CONTRADICTED) == 1
    post(member, f"{address}/override", address, **place, label="")
    assert "The check found" not in member.get(address).text
    assert desk.lists.up_to_date().lines[0].labels.count(Label.CONTRADICTED) == 2
    check = desk.checks.find(check_id)
    assert check is not None
    assert [(said.label, said.made_by) for said in check.overrides] == [(Label.SUPPORTED, NAME), (None, NAME)]
    assert check.overrides[0].made_at == clock.now


def test_a_change_leads_back_to_what_was_shown(member: TestClient, paste: Paste, desk: Desk) -> None:
    address = paste(DRAFT)
    filtered = parsed(member.get(f"{address}?show=contradicted").text)
    assert one(filtered, "#v1 form.change [name=show]").attributes["value"] == "contradicted"
    assert one(parsed(member.get(address).text), "#v1 form.change [name=show]").attributes["value"] == ""
    check = desk.checks.find(address.rpartition("/")[2])
    assert check is not None
    first, fourth = (
        {"start": str(one.span.start), "end": str(one.span.end), "show": "contradicted"}
        for one in check.reviewed()
        if one.number in {1, 4}
    )

    def leads(fields: dict[str, str], label: str) -> str:
        said = post(member, f"{address}/override", address, **fields, label=label, note="Counted again.")
        return said.headers["location"].removeprefix(address)

    refused = post(member, f"{address}/override", address, **first, label="supported", note="")
    assert [node.attributes["id"] for node in parsed(refused.text).css(".verdict")] == ["v1", "v4"]
    assert leads(first, "contradicted") == "?show=contradicted#v1"
    # The verdict is no longer among those that are shown, but its words are.
    assert leads(first, "supported") == "?show=contradicted#c1"
    assert one(parsed(member.get(f"{address}?show=contradicted").text), "#c1").text()
    assert leads(first, "") == "?show=contradicted#v1"
    assert leads(first, "supported") == "?show=contradicted#c1"
    # None is left to show.
    assert leads(fourth, "partly") == "#v4"
    assert leads({**fourth, "show": "nonsense"}, "partly") == "#v4"


def test_two_people_who_judge_a_claim_at_once_both_find_their_notes(
    member: TestClient, paste: Paste, desk: Desk
) -> None:
    address = paste(DRAFT)
    check_id, span = address.rpartition("/")[2], Span(0, DRAFT.index(" It was"))
    desk.checks.override(check_id, span, Label.SUPPORTED, "With a typo.", "luis")
    desk.checks.override(check_id, span, Label.SUPPORTED, "Counted by phone.", "luis")
    desk.checks.override(check_id, span, Label.NOT_FOUND, "No article counts them.", NAME)
    card = parsed(one(parsed(member.get(address).text), "#v1").html or "")
    assert [node.text() for node in card.css(".override .words")] == ["Counted by phone.", "No article counts them."]
    assert "Supported by the articles" in card.css(".override .by")[0].text()
    assert "Not in the articles" in one(card, ".decided").text()


def test_a_change_from_a_page_that_is_out_of_date_replaces_nothing_and_keeps_its_note(
    member: TestClient, paste: Paste, desk: Desk
) -> None:
    address = paste(DRAFT)
    check_id, span = address.rpartition("/")[2], Span(0, DRAFT.index(" It was"))
    place = {"start": "0", "end": str(span.end)}
    seen = one(parsed(member.get(address).text), "#v1 form.change [name=seen]").attributes["value"] or ""
    desk.checks.override(check_id, span, Label.SUPPORTED, "Counted by phone.", "luis")
    late = {**place, "seen": seen, "label": "partly", "note": "Not <b>all</b> of it."}
    reply = post(member, f"{address}/override", address, **late)
    tree = parsed(reply.text)
    assert reply.status_code == 409
    assert "changed after you opened the page" in one(tree, "[role=alert]").text()
    assert one(tree, "#v1 .override .words").text() == "Counted by phone."
    assert one(tree, "details[open] textarea").text().strip() == late["note"]
    assert one(tree, "#v1 option[selected]").attributes["value"] == "partly"
    check = desk.checks.find(check_id)
    assert check is not None
    assert len(check.overrides) == 1
    # Whoever has read it may send it again.
    again = one(tree, "#v1 form.change [name=seen]").attributes["value"] or ""
    assert post(member, f"{address}/override", address, **{**late, "seen": again}).status_code == 303


def test_a_check_that_is_being_repeated_is_not_deleted_and_that_is_said(
    member: TestClient, paste: Paste, desk: Desk, checking: MadeUpChecking
) -> None:
    address = paste(DRAFT)
    checking.may_go_on.clear()
    post(member, f"{address}/again", address)
    page = member.get(post(member, f"{address}/delete", "/staff").headers["location"]).text
    assert "so it was not deleted" in one(parsed(page), "[role=alert]").text()
    checking.may_go_on.set()
    wait(desk, address)
    assert member.get(f"{address}?kept=1").text.count("so it was not deleted") == 0


def test_a_note_as_long_as_its_box_is_kept_whole(member: TestClient, paste: Paste, desk: Desk) -> None:
    address = paste(DRAFT)
    # A browser counts 2,000 characters here, and sends each end of a line as two.
    note = "1\r\n" * 999 + "22"
    place = {"start": "0", "end": str(DRAFT.index(" It was"))}
    assert post(member, f"{address}/override", address, **place, label="supported", note=note).status_code == 303
    check = desk.checks.find(address.rpartition("/")[2])
    assert check is not None
    assert check.overrides[0].note == "1\n" * 999 + "22"


def test_a_change_without_a_reason_keeps_the_new_verdict_and_leads_to_its_claim(
    member: TestClient, paste: Paste
) -> None:
    address = paste(DRAFT)
    place = {"start": "0", "end": str(DRAFT.index(" It was"))}
    reply = post(member, f"{address}/override", address, **place, label="partly", note=" ")
    tree = parsed(reply.text)
    assert reply.status_code == 422
    assert one(tree, "#v1 details[open] option[selected]").attributes["value"] == "partly"
    assert one(tree, "main > p > a").attributes["href"] == "#v1"


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"start": "0", "end": "29", "label": "supported", "note": " "}, 422),
        ({"start": "0", "end": "29", "label": "true", "note": "x"}, 404),
        ({"start": "0", "end": "28", "label": "supported", "note": "x"}, 404),
        ({"start": "x", "end": "", "label": "supported", "note": "x"}, 404),
        ({}, 404),
    ],
)
def test_an_override_of_nothing_or_without_a_reason_is_refused(
    member: TestClient, paste: Paste, desk: Desk, fields: dict[str, str], status: int
) -> None:
    address = paste(DRAFT)
    assert post(member, f"{address}/override", address, **fields).status_code == status
    check = desk.checks.find(address.rpartition("/")[2])
    assert check is not None
    assert check.overrides == ()


@pytest.mark.parametrize("fate", ["changed", "gone"])
def test_a_check_is_stale_once_a_cited_article_changed_or_went(
    member: TestClient, paste: Paste, desk: Desk, shelf: MadeUpShelf, fate: str
) -> None:
    address = paste(DRAFT)
    home = parsed(member.get("/staff").text)
    assert (len(home.css("#stale")), len(home.css("#saved"))) == (0, 1)
    if fate == "changed":
        shelf.change("cooperation")
    else:
        gone = shelf.kept.pop("cooperation")
    home = parsed(member.get("/staff").text)
    assert (len(home.css("#stale")), len(home.css("#saved"))) == (1, 0)
    tree = parsed(member.get(address).text)
    assert len(tree.css(".stale")) == 1
    # The words are still those that were cited, and no link leads to a place that may have moved.
    assert one(tree, "#v1 blockquote").text() == "“eleven member states”"
    assert not tree.css("a[href*='start=']")
    assert len(tree.css("a[href='/articles/cooperation?lang=en']")) == (3 if fate == "changed" else 0)
    if fate == "gone":
        shelf.kept["cooperation"] = dataclasses.replace(gone, sha256="1" * 64)
    assert post(member, f"{address}/again", address).status_code == 303
    wait(desk, address)
    assert not parsed(member.get(address).text).css(".stale")
    assert len(desk.lists.up_to_date().lines) == 1
    assert len(desk.database.read("SELECT * FROM articles")) == 1


def many(desk: Desk, checking: MadeUpChecking, clock: Clock, count: int, text: str = "The RCM has 15 members.") -> None:
    report = checking.verify(text)
    for number in range(count):
        clock.now += 1
        desk.checks.save(Check(f"check{number}", f"Draft {number}", text, report, NAME, clock.now, clock.now))


def pages_of(member: TestClient, section: str) -> list[list[str]]:
    """Return the names on each page of a list, following its links to older checks."""
    address, pages = "/staff", []
    while address:
        shown = one(parsed(member.get(address).text), f"section[aria-labelledby={section}]")
        pages.append([link.text() for link in shown.css("th a")])
        older = shown.css("a[rel=next]")
        address = older[0].attributes["href"] or "" if older else ""
    return pages


def test_every_check_can_be_found_and_deleted_however_many_there_are(
    member: TestClient, desk: Desk, checking: MadeUpChecking, clock: Clock
) -> None:
    many(desk, checking, clock, 2 * PAGE + 3)
    pages = pages_of(member, "saved")
    assert [len(page) for page in pages] == [PAGE, PAGE, 3]
    assert [name for page in pages for name in page] == [f"Draft {number}" for number in reversed(range(2 * PAGE + 3))]
    last = parsed(member.get("/staff?page=3").text)
    assert (one(last, "nav a[rel=prev]").text(), one(last, "nav span").text()) == ("Newer", "Page 3 of 3")
    for beyond in ("999", "9" * 30, "0", "-1", "x", ""):
        assert member.get(f"/staff?page={beyond}&stale={beyond}").status_code == 200
    address = last.css("th a")[-1].attributes["href"] or ""
    post(member, f"{address}/delete", address)
    assert pages_of(member, "saved")[-1] == ["Draft 2", "Draft 1"]
    spanish = parsed(member.get("/staff?page=2", headers={"accept-language": "es"}).text)
    assert one(spanish, "nav").text() == "Más recientesPágina 2 de 3Anteriores"


def test_all_checks_that_are_out_of_date_are_listed_and_counted(
    member: TestClient, desk: Desk, checking: MadeUpChecking, clock: Clock, shelf: MadeUpShelf
) -> None:
    many(desk, checking, clock, 2 * PAGE + 3)
    clock.now += 1
    nothing_cited = checking.verify("Nobody knows.")
    desk.checks.save(Check("fresh", "Fresh", "Nobody knows.", nothing_cited, NAME, clock.now, clock.now))
    shelf.change("cooperation")
    home = parsed(member.get("/staff").text)
    assert one(home, "#stale").text() == f"⚠ Out of date ({2 * PAGE + 3})"
    assert [len(page) for page in pages_of(member, "stale")] == [PAGE, PAGE, 3]
    assert pages_of(member, "saved") == [["Fresh"]]


def test_an_article_that_nothing_cites_makes_nothing_stale(paste: Paste, desk: Desk, shelf: MadeUpShelf) -> None:
    paste(DRAFT)
    shelf.kept.pop("interview")
    assert (desk.lists.up_to_date().count, desk.lists.out_of_date().count) == (1, 0)


def test_checking_again_keeps_what_staff_said_and_a_failure_keeps_the_check(
    member: TestClient, paste: Paste, desk: Desk, checking: MadeUpChecking
) -> None:
    address = paste(DRAFT)
    check_id = address.rpartition("/")[2]
    desk.checks.override(check_id, Span(0, DRAFT.index(" It was")), Label.PARTLY, "why", NAME)
    post(member, f"{address}/again", address)
    wait(desk, address)
    assert "Supported in part" in one(parsed(member.get(address).text), "#v1 .decided").text()
    checking.fails = True
    post(member, f"{address}/again", address)
    wait(desk, address)
    assert "could not be checked again" in one(parsed(member.get(address).text), "[role=alert]").text()
    assert not parsed(member.get(address).text).css("[role=alert]")


def test_a_deleted_check_leaves_nothing_in_the_file(member: TestClient, paste: Paste, desk: Desk) -> None:
    address = paste(DRAFT)
    assert post(member, f"{address}/delete", address).headers["location"] == "/staff"
    assert member.get(address).status_code == 404
    for table in ("checks", "cited", "overrides", "articles"):
        assert desk.database.read(f"SELECT * FROM {table}") == []  # noqa: S608  # our own names
    assert "Nothing has been checked yet" in member.get("/staff").text


def test_a_note_for_a_check_that_was_deleted_meanwhile_is_given_back(member: TestClient, paste: Paste) -> None:
    address = paste(DRAFT)
    post(member, f"{address}/delete", address)
    fields = {"start": "0", "end": "9", "label": "supported", "note": "Seen <b>today</b>."}
    reply = post(member, f"{address}/override", "/staff", **fields)
    assert reply.status_code == 404
    assert one(parsed(reply.text), "blockquote").text() == fields["note"]


def test_the_page_is_spanish_for_a_spanish_browser(member: TestClient, paste: Paste) -> None:
    page = member.get(paste(DRAFT), headers={"accept-language": "es"}).text
    tree = parsed(page)
    assert one(tree, "html").attributes["lang"] == "es"
    # What is quoted, of the text and of the article, says that it is not in the page's language.
    for foreign in (
        ".paper",
        "#v1 .said",
        "#v1 .differences p:nth-of-type(1) [lang]",
        "#v1 .differences p:nth-of-type(2) [lang]",
        "#v1 blockquote",
    ):
        assert one(tree, foreign).attributes["lang"] == "en", foreign
    assert "&lang=es#mark" in (one(tree, "#v1 ol.evidence a").attributes["href"] or "")
    assert "Lo contradicen los artículos" in one(tree, "#v1").text()
    assert "Veredictos" in page


def test_on_a_full_disk_saved_checks_are_read_and_what_was_written_is_given_back(
    member: TestClient, paste: Paste, desk: Desk, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    address = paste(DRAFT)
    place = {"start": "0", "end": str(DRAFT.index(" It was"))}
    fields = {**place, "label": "supported", "note": "Counted again by phone."}
    # The next use of the session would be written down.
    clock.now += 120
    desk.database.close()
    with full_disk():
        assert member.get("/staff").status_code == 200
        assert DRAFT[:20] in member.get(address).text
        reply = post(member, f"{address}/override", address, **fields)
        failed = member.get(unsaved := paste("It was created in 1996."))
        exported = member.get(f"{unsaved}/export/json").json()
        assert post(member, f"{unsaved}/save", "/staff").headers["location"] == unsaved
        still = member.get(unsaved, headers={"accept-language": "es"})
        assert "Comprobado, pero sin guardar" in member.get("/staff", headers={"accept-language": "es"}).text
    assert reply.status_code == 503
    assert one(parsed(reply.text), "blockquote").text() == fields["note"]
    page = parsed(failed.text)
    assert failed.status_code == 503
    assert "The server's disk is full" in one(page, ".alert").text()
    assert "El disco del servidor está lleno" in one(parsed(still.text), ".alert").text()
    # The draft, and what was found; what only a saved check can have is not offered.
    assert "It was created in 1996." in one(page, "textarea#text").text()
    assert [claim["text"] for claim in exported["claims"]] == ["It was created in 1996."]
    assert one(page, "#v1 .decided").text().strip()
    assert not page.css("form[action$=override], form[action$=delete]")
    assert post(member, f"{unsaved}/save", "/staff").status_code == 303
    assert member.get(unsaved).status_code == 200
    assert desk.jobs.listed() == ()
    assert "keep the file" in caplog.text
    assert "move the file away" not in caplog.text
    assert post(member, f"{address}/override", address, **fields).status_code == 303
    assert fields["note"] in member.get(address).text
