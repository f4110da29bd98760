"""Formats whose package is not installed say what installs it, before any work is done."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.made import event, timeline
from timeline.exporters import EXPORTERS, ExportOptions
from timeline.extras import EXTRAS

PROJECT = tomllib.loads((Path(__file__).parent.parent / "pyproject.toml").read_text())["project"]


@pytest.mark.parametrize(("ending", "package"), list(EXTRAS.items()))
def test_the_extra_that_is_named_brings_the_package(ending: str, package: str) -> None:
    assert package in "".join(PROJECT["optional-dependencies"][ending])
    assert package not in "".join(PROJECT["dependencies"])


@pytest.mark.parametrize("ending", [ending for ending in EXTRAS if ending in EXPORTERS])
class TestWriting:
    def test_from_python(self, monkeypatch: pytest.MonkeyPatch, ending: str) -> None:
        monkeypatch.setitem(sys.modules, EXTRAS[ending], None)
        with pytest.raises(ValueError, match=rf"pip install 'timeline\[{ending}\]'"):
            EXPORTERS[ending](timeline(event()), ExportOptions())

    @pytest.mark.parametrize("options", ["-o out.{}", "--format {}"])
    def test_on_the_command_line(self, tmp_path: Path, ending: str, options: str) -> None:
        (tmp_path / "a.txt").write_text("It opened on 24 October 2024.")
        code = f"import sys; sys.modules[{EXTRAS[ending]!r}] = None; from timeline.cli import main; main()"
        done = subprocess.run(
            [sys.executable, "-c", code, "build", "a.txt", *options.format(ending).split()],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.startswith("Error: ")
        assert (
            f"needs the package {EXTRAS[ending]}; install it with pip install 'timeline[{ending}]'"
            in done.stderr
        )
        assert done.stderr.count("\n") == 1
        assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]
