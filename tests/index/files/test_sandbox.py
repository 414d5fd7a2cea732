import io
import os
import signal
import subprocess
import sys
import threading
import time
import zipfile

import docx
import pytest

from index.files.refusals import Reading, Reason
from index.files.sandbox import Limits, Sandbox

PAGE = b"# Title\n\nSome text.\n\n- one\n- two\n"


CONTAINER = b"""<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="inner.zip"/></rootfiles></container>"""


def zipped(**parts: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), content)
    return buffer.getvalue()


def reason(reading: Reading) -> Reason:
    (refusal,) = reading.refusals
    assert not reading.drafts
    assert "\n" not in refusal.message
    return refusal.reason


def test_many_files_are_read_by_one_process() -> None:
    with Sandbox() as opened:
        begun = time.perf_counter()
        assert opened.read("first.md", PAGE).drafts[0].metadata.title == "Title"
        starting = time.perf_counter() - begun
        begun = time.perf_counter()
        for _ in range(50):
            assert len(opened.read("a.md", PAGE).drafts[0].blocks) == 3
        assert time.perf_counter() - begun < 25 * starting  # a start each would take fifty


def test_the_process_is_kept_although_the_one_that_started_it_is_large() -> None:
    large = b"x" * 600_000_000
    with Sandbox() as opened:
        opened.read("a.md", PAGE)
        first = process_id(opened)
        opened.read("a.md", PAGE)
        assert process_id(opened) == first
    assert len(large)


@pytest.mark.parametrize(
    ("name", "raw", "expected"),
    [
        ("a.exe", b"MZ", Reason.UNKNOWN_KIND),
        ("a.pdf", b"%PDF-1.7 nothing else", Reason.MALFORMED),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old", Reason.ENCRYPTED),
        ("a.docx", b"PK\x03\x04 cut short", Reason.MALFORMED),
        ("a.docx", zipped(other_xml=b"<a/>"), Reason.MALFORMED),
        ("a.epub", zipped(**{"META-INF__container_xml": CONTAINER, "inner_zip": b"PK"}), Reason.NESTED),
        ("a.docx", zipped(word__document_xml=b"0" * 60_000_000), Reason.EXPANDS),
        ("a.docx", zipped(word__document_xml=b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"), Reason.MALFORMED),
        ("a.txt", b"\x81\x8d\x8f\x90" * 40, Reason.ENCODING),
        ("a.md", b"", Reason.NO_TEXT),
        ("a.html", b"<p hidden>Not to be seen.</p>", Reason.NO_TEXT),
        ("a.jsonl", b'{"title": "x", "text": ' + b"[" * 90_000, Reason.MALFORMED),
    ],
)
def test_what_cannot_be_read_is_refused_by_name(sandbox: Sandbox, name: str, raw: bytes, expected: Reason) -> None:
    assert reason(sandbox.read(name, raw)) is expected
    assert sandbox.read("after.md", PAGE).drafts


def test_parts_that_nobody_reads_refuse_no_document(sandbox: Sandbox) -> None:
    stream = io.BytesIO()
    document = docx.Document()
    document.add_paragraph("In 2023 the office saw 1,200 people.")
    document.save(stream)
    with zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/embeddings/Microsoft_Excel_Worksheet.xlsx", b"PK" + b"x" * 5000)
        archive.writestr("word/media/image1.bmp", b"BM" + b"\xff" * 3_000_000)
    (draft,) = sandbox.read("report.docx", stream.getvalue()).drafts
    assert [block.text for block in draft.blocks] == ["In 2023 the office saw 1,200 people."]
    with zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/media/image2.bmp", b"\xff" * 101_000_000)
    assert reason(sandbox.read("report.docx", stream.getvalue())) is Reason.EXPANDS


def test_a_file_too_large_never_reaches_the_process() -> None:
    with Sandbox(Limits(file_bytes=10)) as small:
        assert reason(small.read("a.md", PAGE)) is Reason.TOO_LARGE


def test_too_much_time_and_too_much_memory_end_the_process_and_the_next_file_is_read() -> None:
    with Sandbox(Limits(cpu_seconds=1)) as tight:
        assert tight.read("a.md", PAGE).drafts
        assert reason(tight.read("a.html", b"<p>word" * 500_000)) is Reason.TOO_SLOW
        assert tight.read("a.md", PAGE).drafts
    with Sandbox(Limits(memory=200 << 20)) as tight:
        assert reason(tight.read("a.txt", b"T\n\n" + b"word \n\n" * 3_000_000)) is Reason.TOO_MUCH_MEMORY
        assert tight.read("a.md", PAGE).drafts


def test_a_process_that_hangs_or_is_killed_is_replaced() -> None:
    with Sandbox(Limits(seconds=8)) as opened:
        opened.read("a.md", PAGE)
        os.kill(process_id(opened), signal.SIGSTOP)
        assert reason(opened.read("a.md", PAGE)) is Reason.TOO_SLOW
        opened.read("a.md", PAGE)
        os.kill(process_id(opened), signal.SIGSEGV)
        assert reason(opened.read("a.md", PAGE)) is Reason.CRASHED
        assert opened.read("a.md", PAGE).drafts
        left = process_id(opened)
    with pytest.raises(ProcessLookupError):
        os.kill(left, 0)


def test_files_are_read_under_the_limit_of_time_that_the_machine_has() -> None:
    program = (
        "import resource\nresource.setrlimit(resource.RLIMIT_CPU, (3000, 3600))\n"
        "from index.files.sandbox import Sandbox\nfrom tests.index.files.test_sandbox import PAGE, process_id\n"
        "with Sandbox() as opened:\n    assert opened.read('a.md', PAGE).drafts\n"
        "    print(resource.prlimit(process_id(opened), resource.RLIMIT_CPU)[1])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.stdout == "3600\n", done.stderr


def process_id(opened: Sandbox) -> int:
    worker = opened._worker
    assert worker is not None
    return worker._process.pid


def test_threads_may_share_it(sandbox: Sandbox) -> None:
    titles: list[str | None] = []

    def read(number: int) -> None:
        reading = sandbox.read("a.md", f"# Title {number}\n\nText {number}.".encode())
        titles.append(reading.drafts[0].metadata.title)

    threads = [threading.Thread(target=read, args=(number,)) for number in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(map(str, titles)) == sorted(f"Title {number}" for number in range(20))


@pytest.mark.parametrize(
    "doing",
    [
        "import socket; socket.socket()",
        "import subprocess; subprocess.Popen(['true'])",
        "import os; os.system('true')",
        "import os; os.fork()",
        "open('/tmp/x', 'w')",
    ],
)
def test_the_process_gives_up_what_reading_does_not_need(doing: str) -> None:
    program = f"from index.files.worker import _give_up\n_give_up(1 << 30)\n{doing}"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert "PermissionError: reading a file" in done.stderr
