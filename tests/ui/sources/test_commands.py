"""The commands about sources, as a person runs them, and a server that follows them."""

import json
import signal
import subprocess
import time
from functools import partial
from pathlib import Path

import httpx

from benchmarks.served import free_port
from tests.ui.command import FUENTE, ROOT, Run, environment, refused
from ui.unanswered.store import FILE, UnansweredStore

SHELTER = "---\ntitle: The shelter\nlanguage: en\n---\n\nThe shelter of the coast has forty beds for families.\n"
CLINIC = "---\ntitle: The clinic\nlanguage: en\n---\n\nThe clinic of the hill opens at noon on Mondays.\n"


def test_articles_come_in_and_go_while_a_server_runs_that_forgets_at_its_start_and_ends_in_order_at_a_hangup(
    tmp_path: Path, run: Run
) -> None:
    folder, data = tmp_path / "articles", tmp_path / "data"
    folder.mkdir()
    (folder / "shelter.md").write_text(SHELTER, encoding="utf-8")
    (folder / "clinic.md").write_text(CLINIC, encoding="utf-8")
    (folder / "broken.md").write_text("---\ntitle: a: b\n---\nText", encoding="utf-8")

    added = run("add", str(folder), data=data, cwd=tmp_path)
    assert (added.returncode, added.stdout) == (0, "")
    assert "2 new" in added.stderr
    assert "broken.md has front matter" in added.stderr

    for question, days_ago in (("an old question", 31), ("a new question", 29)):
        clock = partial(float, time.time() - days_ago * 86_400)
        UnansweredStore(data, 40, clock).add(question, "en")
    port = free_port()
    server = subprocess.Popen(
        # Whoever runs the tests may have this signal ignored.
        ["env", "--default-signal=HUP", str(FUENTE), "serve"],
        cwd=ROOT,
        env=environment(data, FUENTE_SERVER__PORT=str(port), FUENTE_UNANSWERED__KEEP_DAYS="30"),
        stderr=subprocess.DEVNULL,
    )
    try:
        url = f"http://127.0.0.1:{port}"
        cited = _ask(url)
        assert cited["article_id"] == "shelter"
        opened = f"{url}/articles/shelter?start={cited['start']}&end={cited['end']}&v={cited['version']}"
        assert 'role="note"' not in httpx.get(opened).text

        (folder / "shelter.md").write_text(SHELTER.replace("forty", "sixty"), encoding="utf-8")
        synced = run("sync", "--json", data=data, cwd=tmp_path)
        assert json.loads(synced.stdout)["changed"] == ["shelter"]
        page = httpx.get(opened).text
        assert "forty beds" in page
        assert "The article has changed since" in page
        assert "ha cambiado desde entonces" in httpx.get(f"{opened}&lang=es").text

        removed = run("remove", "shelter", data=data, cwd=tmp_path)
        assert "out of answers: The shelter (shelter)" in removed.stderr
        ended = time.monotonic()
        while any(one["article_id"] == "shelter" for one in _found(url)):
            assert time.monotonic() - ended < 60
            time.sleep(0.2)
        withdrawn = httpx.get(opened)
        assert withdrawn.status_code == 200
        assert "This article was withdrawn on" in withdrawn.text
        kept_out = run("sync", data=data, cwd=tmp_path)
        assert "1 kept out" in kept_out.stderr

        pruned = run("prune", data=data, cwd=tmp_path)
        assert "old version" in pruned.stderr
        assert httpx.get(opened).status_code == 404

        # A terminal that is closed sends this.
        server.send_signal(signal.SIGHUP)
        assert server.wait(timeout=60) == -signal.SIGTERM
    finally:
        server.kill()
    held = (data / FILE).read_bytes()
    assert (b"an old question" in held, b"a new question" in held) == (False, True)


def test_list_and_show_say_what_is_known(tmp_path: Path, run: Run) -> None:
    folder, data = tmp_path / "articles", tmp_path / "data"
    folder.mkdir()
    (folder / "clinic.md").write_text(CLINIC, encoding="utf-8")
    (folder / "fees.md").write_text("---\ntitle: Fees\ndraft: true\n---\nIt is 20 dollars.", encoding="utf-8")
    (folder / "scan.pdf").write_bytes(b"%PDF-1.4 torn")
    run("add", str(folder), data=data, cwd=tmp_path)
    listed = run("list", "--articles", data=data, cwd=tmp_path)
    assert f"folder  {folder}  1 article" in listed.stdout
    assert "clinic  The clinic" in listed.stdout
    assert f"left out: {folder / 'fees.md'} has 'draft: true' in its front matter (Fees)" in listed.stdout
    assert listed.stdout.count("not read:") == 1
    told = json.loads(run("list", "--json", data=data, cwd=tmp_path).stdout)
    assert [[one["what"] for one in told["sources"][0][key]] for key in ("not_read", "left_out")] == [
        [str(folder / "scan.pdf")],
        [str(folder / "fees.md")],
    ]
    (article,) = told["articles"]
    assert (article["id"], article["state"], article["place"]) == ("clinic", "live", str(folder / "clinic.md"))
    shown = json.loads(run("show", "clinic", "--json", data=data, cwd=tmp_path).stdout)
    assert [version["sha256"] for version in shown["versions"]] == [article["sha256"]]
    assert "version" in run("show", "clinic", data=data, cwd=tmp_path).stdout


def test_what_cannot_be_done_is_one_line(tmp_path: Path, run: Run) -> None:
    refused(run("add", str(tmp_path / "nowhere"), data=tmp_path / "data", cwd=tmp_path), "no such file or folder")
    refused(run("list", data=tmp_path / "other", cwd=tmp_path), "fuente add SOURCE")
    refused(run("add", "https://example.org/page", data=tmp_path / "data", cwd=tmp_path), "example.org")
    refused(run("add", "n" * 300, data=tmp_path / "data", cwd=tmp_path), "too long")
    refused(run("add", "", data=tmp_path / "data", cwd=tmp_path), "empty name")
    refused(run("add", "~nobody-of-this-name/x", data=tmp_path / "data", cwd=tmp_path), "look at its name")
    days = run("prune", "--keep-days", "1000000", data=tmp_path / "data", cwd=tmp_path)
    assert (days.returncode, days.stderr.count("\n")) == (2, 1)


def _ask(url: str) -> dict[str, object]:
    deadline = time.monotonic() + 100
    while time.monotonic() < deadline:
        try:
            answer = httpx.post(f"{url}/api/v1/ask", json={"question": "How many beds has the shelter?"}, timeout=60)
        except httpx.ConnectError:
            time.sleep(0.5)
            continue
        (cited,) = [one for one in answer.json()["citations"] if one["article_id"] == "shelter"]
        return dict(cited)
    raise AssertionError("the server did not come up")


def _found(url: str) -> list[dict[str, object]]:
    answer = httpx.post(f"{url}/api/v1/ask", json={"question": "How many beds has the shelter?"}, timeout=60).json()
    return [*answer["citations"], *answer["nearest"]]
