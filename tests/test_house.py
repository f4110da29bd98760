"""The rules this project keeps to, checked."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer.main

import timeline
from timeline.cli import app
from timeline.dates import COLUMNS as DATE_COLUMNS
from timeline.exporters import EXPORTERS
from timeline.readers import READERS
from timeline.table import COLUMNS

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "timeline"
README = (ROOT / "README.md").read_text()
MODULES = sorted(PACKAGE.rglob("*.py"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())

ONE_PLACE = {
    "pandas": "table.py",
    "plotly": "exporters/html/chart.py",
    "typer": "cli",
    "dateparser": "readers/published.py",
    "trafilatura": "readers/html.py",
    "htmldate": "readers/html.py",
    "charset_normalizer": "readers/encoding.py",
    "yaml": "readers/markdown.py",
    "rich": "terminal.py",
    "threadpoolctl": "text/parser.py",
    "xlsxwriter": "exporters/xlsx.py",
    "icalendar": "exporters/ics.py",
    "mammoth": "readers/docx.py",
    "pypdfium2": "readers/pdf.py",
    "feedparser": "readers/feed.py",
    "lxml": "readers/blocks.py",
}
CLOCKS = {
    "today",
    "now",
    "utcnow",
    "localtime",
    "gmtime",
    "monotonic",
    "perf_counter",
    "st_mtime",
    "getmtime",
}
LONGEST = 300


def tree(module: Path) -> ast.Module:
    return ast.parse(module.read_text(), str(module))


def imported(module: Path) -> Iterator[str]:
    """The top-level packages that a module imports when it runs, wherever in it."""
    parsed = tree(module)
    for_types = {
        id(node)
        for block in ast.walk(parsed)
        if isinstance(block, ast.If) and ast.unparse(block.test) == "TYPE_CHECKING"
        for node in ast.walk(block)
    }
    for node in ast.walk(parsed):
        if id(node) in for_types:
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.partition(".")[0]


@pytest.mark.parametrize(("package", "place"), list(ONE_PLACE.items()))
def test_a_library_is_used_in_one_place(package: str, place: str) -> None:
    used = {module.relative_to(PACKAGE) for module in MODULES if package in imported(module)}
    assert used
    assert all(Path(place) in (module, *module.parents) for module in used)


@pytest.mark.parametrize("module", MODULES, ids=lambda module: str(module.relative_to(PACKAGE)))
def test_nothing_asks_what_time_it_is(module: Path) -> None:
    used = {node.attr for node in ast.walk(tree(module)) if isinstance(node, ast.Attribute)}
    assert CLOCKS.isdisjoint(used)
    assert "time" not in imported(module)


@pytest.mark.parametrize("module", MODULES, ids=lambda module: str(module.relative_to(PACKAGE)))
def test_modules_stay_short(module: Path) -> None:
    """Words and rules of a language are data and may be longer."""
    assert PACKAGE / "languages" in module.parents or len(module.read_text().splitlines()) <= LONGEST


def options() -> Iterator[tuple[str, str]]:
    """Every command with every option it has, as written on the command line."""
    program = typer.main.get_command(app)
    for command in (program, *getattr(program, "commands", {}).values()):
        for parameter in command.params:
            yield from ((command.name or "", option) for option in parameter.opts if option.startswith("-"))


@pytest.mark.parametrize(("command", "option"), list(options()))
def test_every_command_and_option_is_in_the_readme(command: str, option: str) -> None:
    assert re.search(rf"timeline {command}\b", README)
    assert re.search(rf"(?<![\w-]){re.escape(option)}(?![\w-])", README)


@pytest.mark.parametrize("name", [*COLUMNS, *DATE_COLUMNS])
def test_every_column_is_in_the_readme(name: str) -> None:
    assert f"`{name}`" in README


@pytest.mark.parametrize("ending", [*READERS, *EXPORTERS])
def test_every_format_is_in_the_readme(ending: str) -> None:
    assert f".{ending}" in README


def test_the_readme_begins_with_the_two_lines() -> None:
    commands = [line.strip() for line in README.splitlines() if line.startswith("    ")]
    assert commands[:2] == ["make report", "make test"]
    assert commands[1] in (ROOT / ".ci/run").read_text()


def test_make_alone_tells_every_target() -> None:
    makefile = (ROOT / "Makefile").read_text()
    (targets,) = re.findall(r"^\.PHONY: help (.+)$", makefile, re.MULTILINE)
    assert re.findall(r'@echo "make (\w+) ', makefile) == targets.split()


@pytest.mark.parametrize("name", timeline.__all__)
def test_public_names_are_there(name: str) -> None:
    assert getattr(timeline, name).__doc__


def test_other_names_are_not_there() -> None:
    assert not hasattr(timeline, "nonsense")


def test_the_changelog_speaks_of_this_version() -> None:
    assert PROJECT["project"]["version"] in (ROOT / "CHANGELOG.md").read_text()


def test_nothing_strange_lies_about() -> None:
    ignored = {line.rstrip("/") for line in (ROOT / ".gitignore").read_text().splitlines()} | {".git"}
    present = {
        path.name
        for path in ROOT.iterdir()
        if path.name not in ignored and not any(path.match(pattern) for pattern in ignored)
    }
    assert present <= {
        *(".ci", ".gitignore", "CHANGELOG.md", "LICENSE", "Makefile", "README.md", "pyproject.toml"),
        *("data", "reports", "tests", "timeline"),
    }
