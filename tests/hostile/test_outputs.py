"""Whatever happens while a file is written, it is the old one or the new one, whole."""

from __future__ import annotations

import os
import random
import re
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from itertools import cycle
from pathlib import Path

import pytest

from tests.hostile.test_input import GOOD, UNPRIVILEGED
from tests.made import event, timeline
from timeline.exporters import EXPORTERS, ExportOptions, write

OLD = b"old\n"
KILLS = 50


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text(GOOD)
    return path


def build(article: Path, target: Path, before: Sequence[str] = (), most: int = 0) -> tuple[int, str]:
    """Exit code and errors of a build into `target`, whose files may have `most` bytes."""

    def hold() -> None:
        if most:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

    command = [*before, sys.executable, "-m", "timeline", "build", str(article), "-q", "-o", str(target)]
    done = subprocess.run(command, capture_output=True, text=True, preexec_fn=hold, timeout=300, check=False)
    assert "Traceback" not in done.stderr, done.stderr
    return done.returncode, done.stderr


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_killed_at_any_moment(tmp_path: Path) -> None:
    """A process writes two timelines in turn, for ever, and is killed; fifty times."""
    code = f"from tests.hostile.test_outputs import kill_often; kill_often({str(tmp_path)!r})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    left = [path.name for path in tmp_path.iterdir() if path.name != "out.csv"]
    assert all(re.fullmatch(r"\.out\.csv\.[0-9a-f]{8}\.part", name) for name in left)


def kill_often(folder: str) -> None:
    """In a process of its own, without threads, so that it can be copied as it is."""
    made = [timeline(*(event(title=f"{name}{n}", id=f"e{n}") for n in range(2000))) for name in "AB"]
    contents = [EXPORTERS["csv"](one, ExportOptions()) for one in made]
    target, moments, seen = Path(folder) / "out.csv", random.Random(7), set()
    for _ in range(KILLS):
        child = os.fork()
        if not child:
            for content in cycle(contents):
                write(target, [content])
        time.sleep(moments.random() / 30)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        if target.exists():
            seen.add(target.read_bytes())
    assert seen == set(contents)


def test_a_full_disk(article: Path, tmp_path: Path) -> None:
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(folder)]
    if subprocess.run(mounted, capture_output=True, check=False).returncode:
        pytest.skip("may not mount a small disk")
    try:
        target = folder / "out.html"
        target.write_bytes(OLD)
        code, errors = build(article, target)
        assert (code, errors) == (1, f"Error: {target}: no space left on device\n")
        assert (names(folder), target.read_bytes()) == (["out.html"], OLD)
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def test_a_file_that_may_not_grow(article: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.html"
    target.write_bytes(OLD)
    code, errors = build(article, target, most=100_000)
    assert (code, errors) == (1, f"Error: {target}: file too large\n")
    assert (names(tmp_path), target.read_bytes()) == (["a.txt", "out.html"], OLD)


@pytest.mark.parametrize(("folder", "file"), [(0o500, 0o600), (0o700, 0o400)], ids=["folder", "file"])
def test_what_may_not_be_written(article: Path, tmp_path: Path, folder: int, file: int) -> None:
    """Before any work is done."""
    target = tmp_path / "shut" / "out.csv"
    target.parent.mkdir()
    target.write_bytes(OLD)
    target.chmod(file)
    target.parent.chmod(folder)
    code, errors = build(article, target, UNPRIVILEGED)
    target.parent.chmod(0o700)
    assert (code, errors.count("\n"), "can't be written" in errors) == (2, 1, True), errors
    assert target.read_bytes() == OLD


class TestWhatAFileIs:
    """A file that is there stays what it was: private, or another name for a file elsewhere."""

    def test_permissions_are_kept(self, tmp_path: Path) -> None:
        target = tmp_path / "out.csv"
        for mode in (0o600, 0o664, 0o444):
            target.write_bytes(OLD)
            target.chmod(mode)
            write(target, [b"new"])
            assert (target.stat().st_mode & 0o777, target.read_bytes()) == (mode, b"new")
            target.chmod(0o600)

    def test_a_new_file_is_as_open_as_the_person_lets_new_files_be(self, tmp_path: Path) -> None:
        old = os.umask(0o027)
        try:
            write(tmp_path / "out.csv", [b"new"])
        finally:
            os.umask(old)
        assert (tmp_path / "out.csv").stat().st_mode & 0o777 == 0o640

    def test_a_link_into_another_folder(self, tmp_path: Path) -> None:
        (tmp_path / "real").mkdir()
        (tmp_path / "out.csv").symlink_to("real/out.csv")
        write(tmp_path / "out.csv", [b"new"])
        assert (tmp_path / "out.csv").is_symlink()
        assert {path.name for path in tmp_path.rglob("*")} == {"real", "out.csv"}
        assert (tmp_path / "real/out.csv").read_bytes() == b"new"

    def test_an_interrupted_run_leaves_nothing(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def interrupt(_: int) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr(os, "fsync", interrupt)
        with pytest.raises(KeyboardInterrupt):
            write(tmp_path / "out.csv", [b"new"])
        assert names(tmp_path) == []
