"""Formats whose package is not installed say what installs it, before any work is done."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.made import event, timeline
from timeline import build
from timeline.exporters import EXPORTERS, ExportOptions
from timeline.extras import EXTRAS, Extra
from timeline.readers import READERS

PROJECT = tomllib.loads((Path(__file__).parent.parent / "pyproject.toml").read_text())["project"]


@pytest.mark.parametrize("extra", sorted(set(EXTRAS.values())))
def test_the_extra_that_is_named_brings_the_package(extra: Extra) -> None:
    assert extra.package in "".join(PROJECT["optional-dependencies"][extra.name])
    assert extra.package not in "".join(PROJECT["dependencies"])


def test_every_extra_for_users_is_needed_by_a_format() -> None:
    assert {extra.name for extra in EXTRAS.values()} == PROJECT["optional-dependencies"].keys() - {
        "all",
        "dev",
        "fuzz",
        "tests",
    }


@pytest.mark.parametrize("ending", [ending for ending in EXTRAS if ending in READERS])
def test_reading(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, ending: str) -> None:
    monkeypatch.setitem(sys.modules, EXTRAS[ending].package, None)
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.{ending}").write_text("x")
    (found,) = build([tmp_path]).problems
    assert found.where == str(tmp_path / f"a.{ending}")
    assert f"(extra “{EXTRAS[ending].name}”) (the same in 2 more files)" in found.what
    assert found.remedy == f"install it with pip install {EXTRAS[ending].package}"


@pytest.mark.parametrize("ending", [ending for ending in EXTRAS if ending in EXPORTERS])
class TestWriting:
    def test_from_python(self, monkeypatch: pytest.MonkeyPatch, ending: str) -> None:
        monkeypatch.setitem(sys.modules, EXTRAS[ending].package, None)
        with pytest.raises(ValueError, match=rf"pip install {EXTRAS[ending].package}$"):
            EXPORTERS[ending](timeline(event()), ExportOptions())

    @pytest.mark.parametrize("options", ["-o out.{}", "--format {}"])
    def test_on_the_command_line(self, tmp_path: Path, ending: str, options: str) -> None:
        (tmp_path / "a.txt").write_text("It opened on 24 October 2024.")
        name = EXTRAS[ending].package
        code = f"import sys; sys.modules[{name!r}] = None; from timeline.cli import main; main()"
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
            f"needs the package {name} (extra “{ending}”); install it with pip install {name}" in done.stderr
        )
        assert done.stderr.count("\n") == 1
        assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]
