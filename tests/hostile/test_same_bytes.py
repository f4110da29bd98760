"""The same input gives the same bytes, wherever and whenever; and nothing ever asks for a network."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
import typer.main

from timeline.cli import app
from timeline.exporters import EXPORTERS

ARTICLES = Path(__file__).parent.parent.parent / "data" / "articles"
# `bind` is missing: urllib3, which trafilatura brings, tries on the loopback whether there is IPv6.
WATCHED = """
import os, sys
FORBIDDEN = {"connect", "getaddrinfo", "gethostbyname", "gethostbyaddr", "sendto", "sendmsg"}
def watch(event, arguments):
    if event.startswith("socket.") and event.removeprefix("socket.") in FORBIDDEN:
        sys.stderr.write(f"asks for the network: {event}{arguments}\\n")
        sys.stderr.flush()
        os._exit(99)
sys.addaudithook(watch)
"""
PROGRAM = f"{WATCHED}from timeline.cli import main\nmain()"
PAGE = """<html><head><title>Flood</title><meta property="article:published_time" content="2024-10-28"></head>
<body><article><p>The river rose by two metres on Sunday night, and the lower town stood under water.</p>
<p>Four people were taken to hospital on Monday, the mayor told reporters at the town hall.</p></article>"""


def alone() -> list[str]:
    """What starts a program in a network namespace without interfaces; nothing where that is not allowed."""
    without = ["unshare", "--net"] if os.geteuid() == 0 else ["unshare", "--map-root-user", "--net"]
    allowed = shutil.which("unshare") and not subprocess.run([*without, "true"], check=False).returncode
    return without if allowed else []


def run(
    code: str, arguments: Sequence[str], cwd: Path, before: Sequence[str] = (), **settings: str
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*before, sys.executable, "-c", code, *arguments],
        cwd=cwd,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)} | settings,
        capture_output=True,
        timeout=600,
        check=False,
    )


def collect(folder: Path, *, backwards: bool) -> None:
    """The sample articles and one of each other kind, laid down in this order or the other."""
    folder.mkdir()
    files = {path.name: path.read_bytes() for path in sorted(ARTICLES.glob("*.*"))[:6]}
    files |= {
        "page.html": PAGE.encode(),
        "lines.jsonl": b'{"text": "It opened on 3 May 2001, and closed in June.", "id": "x"}\n',
        "old.txt": "Le caf\xe9 rouvrit le lundi. It reopened on 4 May 2001.".encode("cp1252"),
        "\u0130\u0131.txt": "Istanbul’s bridge opened on 30 October 1973.".encode(),
    }
    for number, name in enumerate(sorted(files, reverse=backwards)):
        (folder / name).write_bytes(files[name])
        os.utime(folder / name, (number * 1e6, number * 1e6))


def turkish(folder: Path) -> dict[str, str]:
    """A language in which the small form of I is no i, made where it can be."""
    names = {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "LANGUAGE": "tr"}
    if shutil.which("localedef"):
        command = ["localedef", "-i", "tr_TR", "-f", "UTF-8", str(folder / "tr_TR.UTF-8")]
        subprocess.run(command, capture_output=True, check=False)
    return names | {"LOCPATH": str(folder)}


def outputs(folder: Path) -> list[str]:
    return [part for ending in EXPORTERS for part in ("-o", f"{folder}/out.{ending}")]


def jobs(number: int) -> list[str]:
    """The option that says how many processes work, when there is one."""
    commands = getattr(typer.main.get_command(app), "commands", {})
    known = any("--jobs" in parameter.opts for parameter in commands["build"].params)
    return ["--jobs", str(number)] if known else []


def test_the_same_bytes_in_every_format_and_no_network(tmp_path: Path) -> None:
    """Another hash seed, time zone, language, folder, order of files, number of processes, and time."""
    (here := tmp_path / "here").mkdir()
    (there := tmp_path / "there").mkdir()
    collect(here / "articles", backwards=False)
    collect(there / "articles", backwards=True)
    first = run(
        PROGRAM,
        ["build", "articles", *jobs(1), *outputs(here), "--format", "csv"],
        here,
        PYTHONHASHSEED="1",
        TZ="UTC",
        LC_ALL="C",
    )
    second = run(
        PROGRAM,
        ["build", str(there / "articles"), *jobs(2), *outputs(there), "--format", "csv"],
        Path("/"),
        alone(),
        PYTHONHASHSEED="2",
        TZ="Pacific/Kiritimati",
        **turkish(tmp_path),
    )
    assert (first.returncode, second.returncode) == (0, 0), (first.stderr, second.stderr)
    assert first.stdout == second.stdout != b""
    for ending in EXPORTERS:
        written = [(folder / f"out.{ending}").read_bytes() for folder in (here, there)]
        assert written[0] == written[1] != b"", ending
    assert first.stderr.replace(bytes(here), b"") == second.stderr.replace(bytes(there), b"")


@pytest.mark.parametrize("ending", ["csv", "json", "jsonl", "parquet", "xlsx"])
def test_a_table_is_shown_without_a_network(tmp_path: Path, ending: str) -> None:
    (tmp_path / "a.txt").write_text("The council closed the old bridge on 24 October 2024.")
    table = f"out.{ending}"
    made = run(PROGRAM, ["build", "a.txt", "-o", table], tmp_path, alone())
    shown = run(PROGRAM, ["render", table, "-o", "page.html"], tmp_path, alone())
    assert (made.returncode, shown.returncode) == (0, 0), (made.stderr, shown.stderr)


@pytest.mark.parametrize(
    "attempt",
    ["create_connection(('127.0.0.1', 9))", "getaddrinfo('example.org', 80)"],
)
def test_an_attempt_would_be_noticed(tmp_path: Path, attempt: str) -> None:
    done = run(f"{WATCHED}import socket\nsocket.{attempt}", [], tmp_path)
    assert (done.returncode, b"asks for the network" in done.stderr) == (99, True)
