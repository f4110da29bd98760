"""The page's options on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.cli import app

ARTICLE = "The council closed the old bridge on Thursday. It will open again on 3 March 2025.\n"


def build(folder: Path, *options: str) -> str:
    """What `timeline build` writes with these options."""
    (folder / "bridge.txt").write_text(ARTICLE)
    command = ["build", str(folder / "bridge.txt"), "--published", "2024-10-28", "-q"]
    with pytest.raises(SystemExit) as left:
        app([*command, "-o", str(folder / "page.html"), *options])
    assert left.value.code == 0
    return (folder / "page.html").read_text("utf-8")


def test_a_page_stands_alone(tmp_path: Path) -> None:
    page = build(tmp_path, "--title", "The bridge", "--group-by", "actor", "--publication-lines")
    assert page.startswith("<!doctype html>")
    assert "<title>The bridge</title>" in page
    assert '"publicationLines":true,"groupBy":"actor"' in page
    assert len(page) > 1_000_000


def test_a_fragment_is_no_page(tmp_path: Path) -> None:
    fragment = build(tmp_path, "--embed", "--plotlyjs", "none")
    assert "<html" not in fragment
    assert len(fragment) < 60_000


def test_static_has_no_script(tmp_path: Path) -> None:
    assert "<script" not in build(tmp_path, "--static")


def test_plotly_can_stand_beside_the_page(tmp_path: Path) -> None:
    assert '<script src="plotly.min.js" async>' in build(tmp_path, "--plotlyjs", "directory")
    assert (tmp_path / "plotly.min.js").stat().st_size > 1_000_000


def test_an_unknown_way_to_group_is_wrong_use(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "bridge.txt").write_text(ARTICLE)
    with pytest.raises(SystemExit) as left:
        app(["build", str(tmp_path / "bridge.txt"), "--group-by", "colour"])
    assert left.value.code == 2
    assert "colour" in capsys.readouterr().err
