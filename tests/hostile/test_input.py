"""Hostile files on the command line: bounded in time and memory, one clear line each, the others read."""

from __future__ import annotations

import contextlib
import io
import json
import os
import resource
import subprocess
import sys
import threading
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import IO

import openpyxl
import pytest

from timeline import Article, read_articles

GOOD = "The council closed the old bridge on 24 October 2024."
SECONDS, MEMORY = 120, 3 << 30
UNPRIVILEGED = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.geteuid() == 0 else []
"""Even root may not read what nobody may."""
NAME = "\x1b]0;x\x07\x1b[2Ja\nb\u202e\udcff"


def run(
    *arguments: str | Path,
    before: Sequence[str] = (),
    given: bytes = b"",
    stdin: IO[bytes] | None = None,
    cwd: Path | None = None,
) -> tuple[int, str, str]:
    """Exit code, output, and errors of the program, which is held to seconds of work and bytes of memory."""

    def hold() -> None:
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))

    done = subprocess.run(
        [*before, sys.executable, "-m", "timeline", *map(str, arguments)],
        stdin=stdin,
        input=None if stdin else given,
        capture_output=True,
        cwd=cwd,
        env=os.environ | {"OPENBLAS_NUM_THREADS": "1"},
        preexec_fn=hold,
        timeout=5 * SECONDS,
        check=False,
    )
    output, errors = done.stdout.decode(), done.stderr.decode()
    assert "Traceback" not in errors, errors
    return done.returncode, output, errors


def archive(name: str, part: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr(name, part)
    return out.getvalue()


def entities(depth: int) -> str:
    """A document type whose last entity stands for ten to the `depth` letters."""
    lines = ['<!ENTITY e0 "aaaaaaaaaa">']
    lines += [f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, depth)]
    return f"<!DOCTYPE html [{''.join(lines)}]>"


PAGE = f"<html><body><p>{GOOD}</p>"
FILES: dict[str, str | bytes] = {
    "attributes.html": f"{PAGE}<p {' '.join(f'a{n}=1' for n in range(1_000_000))}>",
    "tags.html": PAGE + "<a href=x>y</a>" * 300_000,
    "nested.html": "<html><body>" + "<div>" * 100_000 + GOOD,
    "nested-tables.html": "<html><body>" + "<table><tr><td>" * 100_000 + GOOD,
    "comments.html": "<!--" * 1_000_000,
    "brackets.html": "<" * 1_000_000,
    "long.txt": "word " * 1_200_000 + GOOD,
    "long-page.html": PAGE + "word " * 1_200_000,
    "long.jsonl": json.dumps({"text": "word " * 1_200_000}),
    "large.txt": b" " * 100_000_001,
    "nested.jsonl": "[" * 1_000_000,
    "nested-objects.jsonl": '{"a":' * 1_000_000,
    "number.jsonl": json.dumps({"id": "x"})[:-1] + ', "text": ' + "9" * 1_000_000 + "}",
    "types.jsonl": '{"text": {"text": "x"}}',
    "nan.jsonl": '{"text": NaN}',
    "binary.txt": bytes(range(32)) * 1000,
    "zeros.md": bytes(10_000),
    "half.html": b"\xff\xfe" + "<p>x".encode("utf-16-le")[:-1],
}
"""Each is one problem."""

HARMLESS: dict[str, str | bytes] = {
    "entities.html": f'<?xml version="1.0"?>{entities(10)}{PAGE}<p>&e9;</p>',
    "external.html": f'<!DOCTYPE html [<!ENTITY e SYSTEM "file:///etc/passwd">]>{PAGE}<p>&e;</p>',
    "metas.html": "<meta name=date content=x>" * 20_000 + PAGE,
    "json.html": f"<script type='application/ld+json'>{'[' * 100_000}</script>{PAGE}",
    "front.md": f"---\ntitle: {'[' * 19_000}\n---\n{GOOD}",
    "aliases.md": "---\na: &a [x, x]\n"
    + "".join(f"{chr(98 + n)}: &{chr(98 + n)} [{f'*{chr(97 + n)}, ' * 9}]\n" for n in range(12))
    + f"---\n{GOOD}",
    "spaces.txt": " " * 1_000_000 + GOOD,
    "letters.txt": "a" * 1_000_000 + f"\n\n{GOOD}",
    "newlines.txt": "\r\n\x0b\x0c\x85\u2028\u2029\r" * 10_000 + GOOD,
    "nul.txt": f"{GOOD} \0 {GOOD * 20}",
    "surrogates.jsonl": '{"text": "\\ud800 ' + GOOD + ' \\udc00"}',
    "keys.jsonl": '{"text": "no", "text": "' + GOOD + '", "id": 1e999, "title": NaN, "published": ["x"]}',
    "numbers.jsonl": '{"text": "' + GOOD + '", "id": ' + "9" * 4000 + "}",
    "utf16.txt": GOOD.encode("utf-16"),
    "utf16-without-mark.txt": GOOD.encode("utf-16-be"),
    "utf32.txt": GOOD.encode("utf-32"),
    "latin.txt": f"{GOOD} Café Müller”".encode("cp1252"),
    "wrong.html": f'<meta charset="utf-16">{PAGE}'.encode(),
    "unknown.html": f'<meta charset="no-such-thing">{PAGE}é'.encode("latin-1"),
}
"""Each says that the bridge was closed."""


def fill(folder: Path, files: dict[str, str | bytes]) -> None:
    for name, content in files.items():
        data = content if isinstance(content, bytes) else content.encode()
        (folder / name).write_bytes(data)


def names(told: Sequence[str], folder: Path) -> list[str]:
    """The files that the lines are about."""
    return [line.removeprefix(f"Error: {folder}/").partition(":")[0] for line in told]


def document(part: bytes) -> bytes:
    """A Word document of this main part."""
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("[Content_Types].xml", "<Types/>")
        made.writestr(
            "_rels/.rels", f'<Relationships><Relationship Type="{relations}" Target="a.xml"/></Relationships>'
        )
        made.writestr("a.xml", part)
    return out.getvalue()


def test_documents_that_wear_a_program_out(tmp_path: Path) -> None:
    """Whatever becomes of each, it is told in a line or read, and none keeps the others from being read."""
    word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    files: dict[str, str | bytes] = {
        "bomb.docx": document(bytes(300_000_000)),
        "entities.docx": document(f"{entities(10)}<w:document {word}>&e9;</w:document>".encode()),
        "nested.docx": document(f"<w:document {word}>{'<w:body>' * 100_000}".encode()),
        "cut.docx": document(b"<x/>")[:-40],
        "entities.xml": f"{entities(10)}<rss version='2.0'><channel><title>&e9;</title></channel></rss>",
        "nested.rss": "<rss version='2.0'><channel>" + "<item>" * 100_000,
        "external.atom": '<!DOCTYPE feed [<!ENTITY e SYSTEM "file:///etc/passwd">]><feed><title>&e;</title></feed>',
        "nested.eml": "MIME-Version: 1.0\n" + "Content-Type: multipart/mixed; boundary=x\n\n--x\n" * 10_000,
        "parts.eml": "Content-Type: multipart/mixed; boundary=x\n\n" + "--x\n\n" * 50_000,
        "head.eml": "X: y\n" * 500_000,
        "coded.eml": "Content-Transfer-Encoding: no-such-thing\nContent-Type: text/plain; charset=no\n\n\xff",
        "nested.mhtml": "Content-Type: multipart/related; boundary=x\n\n--x\n" * 1_000,
        "trailer.pdf": b"%PDF-1.7\n"
        + b"1 0 obj <</Type /Catalog /Pages 1 0 R /Kids [1 0 R]>> endobj\n" * 10_000,
        "quotes.csv": 'text,id\n"' + "x" * 10_000_000,
        "columns.csv": "text," * 100_000 + "\n",
        "footer.parquet": b"PAR1" + bytes(1000) + b"\xff\xff\xff\x7fPAR1",
    }
    fill(tmp_path, files | {"zzz.txt": GOOD})
    code, output, errors = run("build", tmp_path, "--format", "jsonl", "-q")
    told = errors.splitlines()
    assert all(line.startswith("Error: ") and len(line) < 300 for line in told), errors
    read = {json.loads(line)["article"] for line in output.splitlines()}
    assert (code, "zzz.txt" in read, "root:" in output) == (3, True, False)
    assert {"bomb.docx", "cut.docx", "trailer.pdf", "columns.csv"} <= set(names(told, tmp_path))


def test_files_that_wear_a_program_out(tmp_path: Path) -> None:
    fill(tmp_path, FILES | {"zzz.txt": GOOD})
    code, output, errors = run("build", tmp_path, "--format", "jsonl", "-q")
    told = [line for line in errors.splitlines() if line.startswith("Error: ")]
    assert len(told) == len(errors.splitlines())
    assert sorted(line.removeprefix(f"Error: {tmp_path}/").partition(":")[0] for line in told) == sorted(
        FILES
    )
    assert all(len(line) < 300 for line in told)
    assert (code, [json.loads(line)["article"] for line in output.splitlines()]) == (3, ["zzz.txt"])


def test_files_that_only_look_so_are_read(tmp_path: Path) -> None:
    fill(tmp_path, HARMLESS)
    code, output, errors = run("build", tmp_path, "--format", "jsonl", "--no-merge")
    assert (code, "Error:" in errors) == (0, False)
    dates: dict[str, set[str]] = {}
    for row in map(json.loads, output.splitlines()):
        dates.setdefault(row["article"].partition(":")[0], set()).add(row["date"])
    named = {name for name in dates if name in HARMLESS}
    assert len(dates) == len(HARMLESS), sorted(set(HARMLESS) - named)
    assert all("2024-10-24" in found for found in dates.values())
    assert "root:" not in output


def test_tables_that_wear_a_program_out(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    saved = io.BytesIO()
    book.save(saved)
    files: dict[str, str | bytes] = {
        "bomb.xlsx": archive("xl/worksheets/sheet1.xml", bytes(300_000_000)),
        "no-sheet.xlsx": archive("xl/workbook.xml", b"<workbook/>"),
        "entities.xlsx": archive("[Content_Types].xml", f"{entities(10)}<Types>&e9;</Types>".encode()),
        "cut.xlsx": saved.getvalue()[:-200],
        "line.csv": "date,title\nnever," + "x" * 20_000_000,
        "columns.csv": "date,title," + ",".join(f"c{n % 7}" for n in range(100_000)) + "\n2024,x\n",
        "nested.json": '{"events":' + "[" * 1_000_000,
        "nested.jsonl": "[" * 1_000_000,
        "number.json": '[{"date": ' + "9" * 1_000_000 + "}]",
        "types.json": '{"events": {"date": "2024"}}',
        "zeros.csv": bytes(10_000),
        "large.csv": b" " * 100_000_001,
        "footer.parquet": b"PAR1" + bytes(1000) + b"\xff\xff\xff\x7fPAR1",
    }
    fill(tmp_path, files | {"zzz.csv": "date,title\n2024-10-24,The bridge closes\n"})
    code, output, errors = run("render", tmp_path, "--format", "jsonl", "-q")
    told = errors.splitlines()
    assert all(line.startswith("Error: ") and len(line) < 300 for line in told), errors
    assert set(names(told, tmp_path)) == set(files)
    assert (code, [json.loads(line)["title"] for line in output.splitlines()]) == (3, ["The bridge closes"])


class TestFolders:
    """What is no ordinary file is told, not waited for."""

    def test_links_pipes_devices_and_names(self, tmp_path: Path) -> None:
        (tmp_path / "good.txt").write_text(GOOD)
        (tmp_path / "loop").symlink_to(tmp_path)
        (tmp_path / "ring.txt").symlink_to(tmp_path / "ring.txt")
        (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
        (tmp_path / "zero.txt").symlink_to("/dev/zero")
        (tmp_path / "terminal.txt").symlink_to("/dev/tty")
        os.mkfifo(tmp_path / "pipe.txt")
        (tmp_path / "folder.txt").mkdir()
        (tmp_path / f"{NAME}.txt").write_bytes(bytes(range(32)))
        (tmp_path / ("n" * 251 + ".txt")).write_text(GOOD)
        code, output, errors = run("build", tmp_path, "--format", "jsonl", "-q", "--no-merge")
        told = errors.splitlines()
        assert all(line.startswith("Error: ") for line in told), errors
        assert not {*"\x1b\x07\u202e\udcff"} & {*errors, *output}
        assert [line.count(str(tmp_path)) for line in told] == [1] * 6
        assert {json.loads(line)["article"] for line in output.splitlines()} == {
            "good.txt",
            "n" * 251 + ".txt",
        }
        assert code == 3

    @pytest.mark.parametrize(
        "name",
        [
            "/dev/zero",
            "/dev/tty",
            "/dev/fd/0",
            "/proc/self/mem",
        ],
    )
    def test_named_alone(self, tmp_path: Path, name: str) -> None:
        code, output, errors = run("build", name, given=b"x", cwd=tmp_path)
        assert (code, output, errors.count("\n")) == (1, "", 1), errors

    def test_ten_thousand_files(self, tmp_path: Path) -> None:
        for number in range(10_000):
            (tmp_path / f"{number}.txt").write_text("Nothing.")
        (tmp_path / "a.txt").write_text(GOOD)
        code, output, errors = run("dates", tmp_path, "--format", "csv", "-q")
        assert (code, errors) == (0, "")
        assert output.count("2024-10-24") == 3

    def test_a_name_that_is_too_long(self) -> None:
        code, _, errors = run("build", "x" * 100_000)
        assert (code, errors.count("\n")) == (1, 1)
        assert len(errors) < 4200

    def test_what_may_not_be_read(self, tmp_path: Path) -> None:
        (tmp_path / "shut").mkdir()
        for name in ("good.txt", "shut.txt", "shut/a.txt"):
            (tmp_path / name).write_text(GOOD)
        for name in ("shut", "shut.txt"):
            (tmp_path / name).chmod(0)
        code, output, errors = run("build", tmp_path, "--format", "jsonl", "-q", before=UNPRIVILEGED)
        (tmp_path / "shut").chmod(0o700)
        assert errors.splitlines() == [
            f"Error: {tmp_path}/{name}: permission denied" for name in ("shut", "shut.txt")
        ]
        assert (code, json.loads(output)["article"]) == (3, "good.txt")


class TestWhileItIsRead:
    """A file that changes under the program's hands."""

    def test_grows_for_ever(self) -> None:
        """A pipe that somebody goes on filling is read as far as the limit, and no further."""
        reader, writer = os.pipe()

        def fill_pipe() -> None:
            with os.fdopen(writer, "wb") as stream, contextlib.suppress(BrokenPipeError):
                while True:
                    stream.write(b"word " * 100_000)

        filling = threading.Thread(target=fill_pipe, daemon=True)
        filling.start()
        with os.fdopen(reader, "rb") as stream:
            code, output, errors = run("build", "-", stdin=stream)
        filling.join(SECONDS)
        assert (code, output, errors.count("\n")) == (1, "", 1)
        assert "standard input: more than 100 MB" in errors

    def test_vanishes_shrinks_or_grows(self, tmp_path: Path) -> None:
        """From Python, where each article is asked for in turn."""
        for name in ("a.txt", "b.txt", "c.jsonl", "d.txt"):
            (tmp_path / name).write_text(GOOD)
        results = read_articles(tmp_path)
        assert isinstance(next(results), Article)
        (tmp_path / "b.txt").unlink()
        assert "no such file" in str(next(results))
        (tmp_path / "c.jsonl").write_text('{"text": "One."}\n{"text": "T')
        assert isinstance(next(results), Article)
        assert "not valid JSON" in str(next(results))
        (tmp_path / "d.txt").unlink()
        (tmp_path / "d.txt").mkdir()
        assert "is a directory" in str(next(results))
