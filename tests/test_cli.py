"""The command line as a person uses it: a process, its output, its exit code."""

from __future__ import annotations

import csv
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from timeline.dates import COLUMNS as DATE_COLUMNS
from timeline.exporters import EXPORTERS
from timeline.table import COLUMNS
from timeline.targets import check_targets

STORY = (
    "The council closed the old bridge on Thursday. It had opened in August, the mayor said on Monday. "
    "Repairs will begin in March 2025."
)


def timeline(
    *arguments: str | Path, given: bytes = b"", cwd: Path | None = None, **environment: str
) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, "-m", "timeline", *map(str, arguments)],
        input=given,
        capture_output=True,
        cwd=cwd,
        env={**os.environ, **environment},
        timeout=60,
        check=False,
    )
    assert b"Traceback" not in done.stderr, done.stderr.decode()
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY)
    return path


class TestProgram:
    def test_version(self) -> None:
        done = timeline("--version")
        assert (done.returncode, done.stderr) == (0, "")
        assert re.fullmatch(r"timeline \d+\.\d+\.\d+\S*\n", done.stdout)

    @pytest.mark.parametrize("command", ["", "build", "render", "dates"])
    def test_help_ends_with_an_example(self, command: str) -> None:
        done = timeline(*filter(None, [command]), "--help")
        assert done.returncode == 0
        assert re.search(r"\n  Example: timeline (build|render|dates) [^\n]+\n$", done.stdout)

    def test_the_formats_of_the_help_are_the_formats_there_are(self) -> None:
        formats = re.search(
            r"--format FORMAT +For standard output: ([^-]+)\.\s+--", timeline("build", "--help").stdout
        )
        assert formats
        assert re.findall(r"[\w.]+", re.sub(r"\bor\b", "", formats[1])) == sorted(EXPORTERS)

    @pytest.mark.parametrize("arguments", [[], ["build"], ["nonsense"], ["build", "a.txt", "--nonsense"]])
    def test_wrong_use_says_what_is_right(self, arguments: list[str]) -> None:
        done = timeline(*arguments)
        assert done.returncode == 2
        assert "Usage: timeline" in done.stdout + done.stderr

    def test_nothing_heavy_is_loaded_for_help(self) -> None:
        code = "import sys; from timeline.cli import app; print(*sys.modules)"
        loaded = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True
        ).stdout.split()
        heavy = {
            "xlsxwriter",
            "openpyxl",
            "icalendar",
            "pyarrow",
            "pandas",
            "plotly",
            "dateparser",
            "trafilatura",
            "lxml",
            "rich",
            "yaml",
            "timeline.pipeline",
        }
        assert heavy.isdisjoint(loaded)
        assert "typer" in loaded


def test_the_example_of_the_readme_is_true(tmp_path: Path) -> None:
    readme = (Path(__file__).parent.parent / "README.md").read_text()
    article, table = re.findall(r"```text\n(.*?)```", readme, re.DOTALL)[:2]
    (tmp_path / "flood.txt").write_text(article)
    assert timeline("build", tmp_path / "flood.txt", "--published", "2024-10-28").stdout == table


class TestBuild:
    def test_without_options_a_table(self, story: Path) -> None:
        done = timeline("build", story, "--published", "2024-10-28")
        assert done.returncode == 0
        lines = done.stdout.splitlines()
        assert lines[0].split() == ["date", "event", "dated", "by"]
        assert any(line.startswith("2024-10-24 ") and line.endswith("Thursday") for line in lines)
        assert any(line.startswith("2025-03 ") for line in lines)
        assert "\x1b" not in done.stdout
        assert re.match(r"\d+ events from 1 article", done.stderr)

    def test_articles_of_a_csv_file_with_other_names(self, tmp_path: Path) -> None:
        path = tmp_path / "a.csv"
        path.write_text('body;day\n"It opened; on Thursday.";2024-10-28\nIt closed on Friday.;28.10.2024\n')
        options = ("--column", "text=body", "--column", "published=day", "--format", "jsonl")
        done = timeline("build", path, *options)
        assert done.returncode == 0
        assert [json.loads(line)["date"] for line in done.stdout.splitlines()] == ["2024-10-24", "2024-10-25"]

    def test_an_event_table_is_sent_to_render(self, story: Path, tmp_path: Path) -> None:
        timeline("build", story, "--published", "2024-10-28", "-o", tmp_path / "events.csv")
        done = timeline("build", tmp_path / "events.csv")
        assert (done.returncode, done.stdout) == (1, "")
        assert "an event table, not articles; use timeline render" in done.stderr

    def test_a_timeline_is_no_timeml_and_what_writes_it_is_said(self, story: Path, tmp_path: Path) -> None:
        done = timeline("build", story, "-o", tmp_path / "a.timeml")
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.endswith(f"use timeline dates ARTICLE -o {tmp_path}/a.timeml\n")
        assert done.stderr.count("\n") == 1

    def test_the_ending_decides_the_format(self, story: Path, tmp_path: Path) -> None:
        files = [tmp_path / f"out.{ending}" for ending in EXPORTERS]
        options = [part for file in files for part in ("-o", file)]
        done = timeline("build", story, "--published", "2024-10-28", *options)
        assert (done.returncode, done.stdout) == (0, "")
        assert all(str(file) in done.stderr for file in files)
        rows = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text().splitlines()]
        assert {row["date"] for row in rows} >= {"2024-10-24", "2024-10-28", "2025-03"}
        assert list(rows[0]) == [*COLUMNS, "mentions"]
        with (tmp_path / "out.csv").open(newline="") as table:
            assert [row["id"] for row in csv.DictReader(table)] == [row["id"] for row in rows]
        assert [event["id"] for event in json.loads((tmp_path / "out.json").read_text())["events"]] == [
            row["id"] for row in rows
        ]
        assert (tmp_path / "out.html").read_text().startswith("<!doctype html>")

    def test_the_mark_that_excel_needs(self, story: Path) -> None:
        plain, marked = (
            timeline("build", story, "--format", "csv", *more).stdout for more in ([], ["--excel"])
        )
        assert marked == f"\ufeff{plain}"

    def test_what_a_format_leaves_out_is_said(self, story: Path, tmp_path: Path) -> None:
        options = ("build", story, "--published", "2024-10-28", "-o", tmp_path / "a.ics")
        assert re.search(rf"^Note: {tmp_path}/a.ics: \d of \d events are left out", timeline(*options).stderr)
        assert timeline(*options, "--quiet").stderr == ""

    @pytest.mark.parametrize("name", ["csv", "json", "jsonl"])
    def test_format_is_for_standard_output(self, story: Path, tmp_path: Path, name: str) -> None:
        file = tmp_path / f"out.{name}"
        shown = timeline("build", story, "--format", name)
        both = timeline("build", story, "--format", name, "-o", file)
        assert shown.stdout == both.stdout == file.read_bytes().decode() != ""

    def test_a_hyphen_is_standard_output_beside_files(self, story: Path, tmp_path: Path) -> None:
        done = timeline("build", story, "--published", "2024-10-28", "-o", tmp_path / "out.csv", "-o", "-")
        assert "2024-10-24" in done.stdout
        assert (tmp_path / "out.csv").exists()

    def test_explain_says_how_each_event_came_by_its_date(self, tmp_path: Path) -> None:
        path = tmp_path / "strike.txt"
        path.write_text("Nurses walked out on Thursday. They blocked the gate.\n")
        done = timeline(
            "build", path, "--published", "2024-10-28", "--explain", "-o", tmp_path / "strike.csv"
        )
        walked, blocked = done.stdout.strip().split("\n\n")
        for part in ("2024-10-24  Nurses walked out\n", "“Thursday”", "rule weekday", "published 2024-10-28"):
            assert part in walked
        for part in (
            "They blocked the gate.",
            "carried from “Thursday” in sentence 1",
            "carried, confidence",
        ):
            assert part in blocked
        assert (tmp_path / "strike.csv").exists()

    def test_explain_is_no_data_format(self, story: Path) -> None:
        done = timeline("build", story, "--explain", "--format", "csv")
        assert (done.returncode, done.stdout) == (2, "")

    def test_basis_and_confidence_choose_and_say_what_they_left_out(self, tmp_path: Path) -> None:
        path = tmp_path / "strike.txt"
        path.write_text("Nurses walked out on Thursday. They blocked the gate. Talks will follow.\n")
        done = timeline("build", path, "--published", "2024-10-28", "--basis", "carried,stated")
        assert [row.split()[0] for row in done.stdout.splitlines()[1:]] == ["2024-10-24", "2024-10-24"]
        assert "left out: 1 not stated or carried" in done.stderr
        done = timeline("build", path, "--published", "2024-10-28", "--min-confidence", "1")
        assert (done.stdout, "left out: 3 less sure than 1" in done.stderr) == ("", True)
        assert timeline("build", path, "--min-confidence", "2").returncode == 2
        done = timeline("build", path, "--basis", "guessed")
        assert (done.returncode, "guessed" in done.stderr) == (2, True)

    def test_title(self, story: Path, tmp_path: Path) -> None:
        assert (
            timeline("build", story, "--title", "Bridge & <river>", "-o", tmp_path / "a.html").returncode == 0
        )
        assert "<title>Bridge &amp; &lt;river&gt;</title>" in (tmp_path / "a.html").read_text()

    def test_quiet_says_nothing_but_errors(self, story: Path, tmp_path: Path) -> None:
        assert timeline("build", story, "-q", "-o", tmp_path / "a.csv").stderr == ""
        done = timeline("build", story, tmp_path / "missing.txt", "--quiet", "-o", tmp_path / "a.csv")
        assert done.stderr == f"Error: {tmp_path}/missing.txt: no such file or directory\n"

    def test_without_a_publication_date_nothing_relative_is_dated(self, story: Path) -> None:
        done = timeline("build", story, "--format", "json")
        assert done.stderr.count("--published") == 1
        assert "no publication date for story.txt" in done.stderr
        document = json.loads(done.stdout)
        assert {event["date"] for event in document["events"]} == {"2025-03"}
        assert {left["expression"] for left in document["unplaced"]} >= {"Thursday", "August", "Monday"}

    def test_what_was_not_placed_follows_the_table(self, story: Path) -> None:
        shown = timeline("build", story).stdout
        assert re.search(r"\nNot placed:\n(  .*\n)*  Thursday: ", shown)

    def test_json_lines_with_other_names(self) -> None:
        line = json.dumps({"key": "n1", "body": STORY, "when": "28 octobre 2024"}).encode()
        options = ("--column", "id=key", "--column", "text=body", "--column", "published=when")
        done = timeline("build", "-", "--format", "jsonl", *options, given=line)
        assert done.returncode == 0
        rows = [json.loads(row) for row in done.stdout.splitlines()]
        assert {(row["article"], row["published"]) for row in rows} == {("n1", "2024-10-28")}
        assert "2024-10-24" in {row["date"] for row in rows}

    def test_standard_input_as_plain_text(self) -> None:
        done = timeline(
            "build", "-", "--published", "28 October 2024", "--format", "jsonl", given=STORY.encode()
        )
        rows = [json.loads(row) for row in done.stdout.splitlines()]
        assert {row["article"] for row in rows} == {"standard input"}
        assert "2024-10-24" in {row["date"] for row in rows}

    def test_nothing_found_is_a_failure_when_asked(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text("* * *")
        assert timeline("build", tmp_path / "a.txt").returncode == 0
        assert timeline("build", tmp_path / "a.txt", "--fail-on-empty").returncode == 4

    def test_something_found_is_no_failure(self, story: Path) -> None:
        assert timeline("build", story, "--fail-on-empty").returncode == 0

    def test_the_same_bytes_again_wherever_and_whenever(self, story: Path) -> None:
        options = ("build", story, "--published", "2024-10-28", "--format", "json")
        first = timeline(*options, TZ="UTC", PYTHONHASHSEED="1", LC_ALL="C")
        second = timeline(*options, TZ="Asia/Tokyo", PYTHONHASHSEED="2", LC_ALL="C.UTF-8")
        assert first.stdout == second.stdout != ""

    @pytest.mark.usefixtures("story")
    def test_pages_made_before_are_not_read_as_articles(self, tmp_path: Path) -> None:
        results = [timeline("build", tmp_path, "-o", tmp_path / "out.html") for _ in range(2)]
        assert results[0].stderr == results[1].stderr
        assert "from 1 article" in results[1].stderr


def edit(table: Path) -> None:
    """Another title for what happened on 24 October 2024, and no row for March 2025."""
    with table.open(newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["date"] != "2025-03"]
    next(row for row in rows if row["date"] == "2024-10-24")["title"] = "The city closes"
    with table.open("w", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)


class TestStandardInput:
    @pytest.mark.parametrize(
        ("ending", "given"),
        [
            ("csv", "text;published\n„It closed on Thursday.“;2024-10-28\n"),
            ("html", "<html><body><p>It closed on Thursday 24 October 2024.</p></body></html>"),
            ("jsonl", '{"text": "It closed on 24 October 2024."}'),
        ],
    )
    def test_is_what_it_is_said_to_be(self, ending: str, given: str) -> None:
        done = timeline("build", "-", "--input-format", ending, "--format", "jsonl", given=given.encode())
        assert [json.loads(line)["date"] for line in done.stdout.splitlines()] == ["2024-10-24"]

    def test_can_not_be_anything(self) -> None:
        done = timeline("dates", "-", "--input-format", "doc", given=b"x")
        assert done.returncode == 2
        assert done.stderr.startswith("Error: --input-format doc: no such format; use one of atom, csv, ")


class TestRender:
    @pytest.fixture
    def table(self, story: Path) -> Path:
        path = story.with_name("events.csv")
        timeline("build", story, "--published", "2024-10-28", "-o", path)
        return path

    def test_a_table_becomes_the_page_that_the_articles_become(self, story: Path, table: Path) -> None:
        options = ("--static", "--title", "Bridge", "--format", "html")
        page = timeline("render", table, *options)
        assert page.returncode == 0
        assert re.findall("<h3.*?</h3>", page.stdout, re.DOTALL) == re.findall(
            "<h3.*?</h3>", timeline("build", story, "--published", "2024-10-28", *options).stdout, re.DOTALL
        )

    def test_corrected_deleted_and_added_rows(self, table: Path) -> None:
        edit(table)
        table.write_text(table.read_text() + "2023-05,,,,,,Ours\n" * 2)
        done = timeline("render", table, "--format", "jsonl")
        dates = {row["title"]: row["date"] for row in map(json.loads, done.stdout.splitlines())}
        assert (dates["Ours"], dates["The city closes"]) == ("2023-05", "2024-10-24")
        assert "2025-03" not in dates.values()
        assert len(dates) == len(done.stdout.splitlines())

    def test_a_bad_row_is_named_and_the_others_are_shown(self, table: Path) -> None:
        table.write_text(table.read_text() + "never,,,,,,Ours\n")
        done = timeline("render", table)
        assert done.returncode == 3
        assert re.search(
            rf'^Error: {table}:\d+: column "date": "never" names no day', done.stderr, re.MULTILINE
        )
        assert "2025-03" in done.stdout

    def test_through_a_pipe(self, table: Path) -> None:
        done = timeline("render", "-", "--format", "csv", given=table.read_bytes())
        assert done.stdout.encode() == table.read_bytes()

    def test_nothing_to_show(self, tmp_path: Path) -> None:
        done = timeline("render", tmp_path / "none.csv", "-o", tmp_path / "page.html")
        assert (done.returncode, done.stderr) == (
            1,
            f"Error: {tmp_path}/none.csv: no such file or directory\n",
        )
        assert not (tmp_path / "page.html").exists()

    def test_a_table_is_not_written_over_while_it_is_read(self, table: Path) -> None:
        assert timeline("render", table, "-o", table).returncode == 2


class TestEdits:
    def build(self, story: Path, *options: str | Path) -> subprocess.CompletedProcess[str]:
        return timeline("build", story, "--published", "2024-10-28", "--format", "csv", *options)

    def test_survive_a_rebuild(self, story: Path) -> None:
        edits = story.with_name("edits.csv")
        edits.write_text(self.build(story).stdout)
        edit(edits)
        done = self.build(story, "--edits", edits)
        assert "The city closes" in done.stdout
        assert "2025-03" not in done.stdout
        assert "Note: edits: 1 changed, 1 removed, 0 added\n" in done.stderr
        assert "edits" not in self.build(story, "--edits", edits, "--quiet").stderr

    def test_whose_event_is_gone_are_listed(self, story: Path) -> None:
        edits = story.with_name("edits.csv")
        edits.write_text("id,date,title\ne0,2024-10-24,Nobody told this\n")
        done = self.build(story, "--edits", edits)
        assert done.returncode == 0
        assert f"Warning: {edits}:2: its event is gone: 2024-10-24 Nobody told this\n" in done.stderr

    def test_that_are_not_there_are_wrong_use(self, story: Path) -> None:
        done = self.build(story, "--edits", "none.csv")
        assert (done.returncode, done.stderr) == (2, "Error: --edits none.csv: no such file\n")

    def test_a_table_beside_the_articles_is_no_article(self, story: Path) -> None:
        edits = story.with_name("edits.jsonl")
        edits.write_text(timeline("build", story, "--published", "2024-10-28", "--format", "jsonl").stdout)
        done = timeline("build", story.parent, "--published", "2024-10-28", "--edits", edits)
        assert "from 1 article" in done.stderr


class TestDates:
    @pytest.mark.parametrize(
        ("option", "expected"),
        [((), "2024-XX-XX"), (("--day-first",), "2024-04-03"), (("--month-first",), "2024-03-04")],
    )
    def test_the_order_of_numbers_can_be_told(
        self, tmp_path: Path, option: tuple[str, ...], expected: str
    ) -> None:
        path = tmp_path / "shop.txt"
        path.write_text("The shop closed on 03/04/2024.")
        done = timeline("dates", path, "--format", "jsonl", "--published", "2024-10-28", *option)
        assert json.loads(done.stdout)["value"] == expected
        built = timeline("build", path, "--format", "jsonl", "--published", "2024-10-28", *option)
        assert [json.loads(line)["date"] for line in built.stdout.splitlines()] == [expected] * bool(option)

    def test_jsonl(self, story: Path) -> None:
        done = timeline("dates", story, "--published", "2024-10-28", "--format", "jsonl")
        rows = [json.loads(line) for line in done.stdout.splitlines()]
        thursday = next(row for row in rows if row["text"] == "Thursday")
        assert list(thursday) == [*DATE_COLUMNS, "anchor", "reason"]
        assert STORY[thursday["char_start"] : thursday["char_end"]] == "Thursday"
        expected = {
            "article": "story.txt",
            "type": "DATE",
            "value": "2024-10-24",
            "start": "2024-10-24",
            "end": "2024-10-24",
            "precision": "day",
            "relation": "at",
        }
        assert {name: thursday[name] for name in expected} == expected
        assert "2024-10-28" in thursday["anchor"]

    def test_csv_has_the_same_rows(self, story: Path) -> None:
        table = timeline("dates", story, "--published", "2024-10-28", "--format", "csv").stdout
        lines = timeline("dates", story, "--published", "2024-10-28", "--format", "jsonl").stdout
        rows = list(csv.DictReader(table.splitlines()))
        assert list(rows[0]) == list(DATE_COLUMNS)
        assert [row["value"] for row in rows] == [json.loads(line)["value"] for line in lines.splitlines()]

    def test_table(self, story: Path) -> None:
        lines = timeline("dates", story, "--published", "2024-10-28").stdout.splitlines()
        assert lines[0].split() == [
            name for name in DATE_COLUMNS if name not in ("article", "char_start", "char_end")
        ]
        assert next(line for line in lines if line.startswith("Thursday")).split()[1:5] == [
            "DATE",
            "2024-10-24",
            "2024-10-24",
            "2024-10-24",
        ]

    def test_the_table_is_followed_by_why_there_is_no_date(self, story: Path) -> None:
        shown = timeline("dates", story).stdout
        assert "\nWithout a date:\n  Thursday: the article has no publication date" in shown
        assert "March 2025:" not in shown
        assert "Without a date" not in timeline("dates", story, "--published", "2024-10-28").stdout

    def test_files_hold_what_standard_output_would(self, story: Path, tmp_path: Path) -> None:
        names = [f"out.{ending}" for ending in ("csv", "jsonl", "timeml")]
        outputs = [part for name in names for part in ("-o", tmp_path / name)]
        assert timeline("dates", story, *outputs).stdout == ""
        for name in names:
            shown = timeline("dates", story, "--format", name.removeprefix("out.")).stdout
            assert (tmp_path / name).read_bytes().decode() == shown
        assert timeline("dates", story, *outputs, "-o", "-").stdout == timeline("dates", story).stdout

    def test_a_file_that_can_not_be_written_is_refused(self, story: Path, tmp_path: Path) -> None:
        for name in ("out.html", "no/out.csv", story.name):
            done = timeline("dates", story, "-o", tmp_path / name)
            assert (done.returncode, done.stdout) == (2, "")
            assert done.stderr.startswith(f"Error: {tmp_path / name}: ")
        assert story.read_text() == STORY
        done = timeline("dates", story, "-", "-o", tmp_path / "out.timeml", given=STORY.encode())
        assert (done.returncode, (tmp_path / "out.timeml").exists()) == (2, False)

    def test_the_first_article_does_not_wait_for_the_last(self) -> None:
        command = [sys.executable, "-m", "timeline", "dates", "-", "--format", "jsonl", "--jobs", "1"]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
            assert process.stdin
            assert process.stdout
            process.stdin.write(b'{"text": "It opened in May 2020."}\n' * 2)
            process.stdin.flush()
            first = process.stdout.readline()
            assert process.poll() is None
            process.stdin.close()
        assert json.loads(first)["value"] == "2020-05"

    def test_explain_gives_rule_meaning_anchor_and_result(self, story: Path) -> None:
        shown = timeline("dates", story, "--published", "2024-10-28", "--explain").stdout
        assert "story.txt, published 2024-10-28 (option)" in shown
        part = shown[shown.index("[Thursday]") : shown.index("[August]")]
        for label in ("rule ", "meaning ", "counted from ", "result ", "relation "):
            assert f"\n      {label}" in part
        assert "2024-10-24" in part

    def test_explain_says_why_there_is_no_date(self, story: Path) -> None:
        shown = timeline("dates", story, "--explain").stdout
        assert "no publication date" in shown
        assert "\n      not resolved " in shown[shown.index("[Thursday]") :]

    def test_explain_is_no_data_format(self, story: Path) -> None:
        assert timeline("dates", story, "--explain", "--format", "csv").returncode == 2

    def test_a_reader_that_goes_away_is_no_error(self, tmp_path: Path) -> None:
        (tmp_path / "long.txt").write_text((STORY + "\n") * 2000)
        process = subprocess.Popen(
            [sys.executable, "-m", "timeline", "dates", tmp_path / "long.txt", "--format", "jsonl", "-q"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        errors = process.stderr.read()
        process.stderr.close()
        assert (process.wait(60), errors) == (0, b"")

    def test_what_could_steer_a_terminal_is_taken_out(self) -> None:
        line = json.dumps(
            {"id": "a\x1b[2J", "text": "He left\x1b]0;x\x07 on Thursday\u202e, he said."}
        ).encode()
        for options in ([], ["--explain"]):
            done = timeline("dates", "-", *options, given=line)
            assert "Thursday" in done.stdout
            assert not re.search("[\x1b\x07\u202e]", done.stdout + done.stderr)


class TestBadInput:
    """Each case: one clear line, the right exit code, and nothing half-written."""

    @staticmethod
    def refused(done: subprocess.CompletedProcess[str], code: int, *words: str) -> None:
        assert done.returncode == code
        assert done.stdout == ""
        errors = done.stderr.splitlines()
        assert len(errors) == 1, errors
        assert errors[0].startswith("Error: ")
        for word in words:
            assert word in errors[0]

    @pytest.mark.parametrize("command", ["build", "dates"])
    @pytest.mark.parametrize(
        ("name", "content", "words"),
        [
            ("missing.txt", None, "no such file"),
            ("binary.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0", "binary file"),
            ("empty.txt", b"", "no text"),
            ("empty.md", b"---\ntitle: x\n---\n", "no text"),
            ("empty.html", b"<html></html>", "no text"),
            ("empty.jsonl", b"\n", "no article"),
            ("broken.jsonl", b'{"text": "One."', "broken.jsonl:1: not valid JSON"),
            ("article.jpg", b"%PDF-1.7", "articles end in"),
        ],
    )
    def test_an_article_that_can_not_be_read(
        self, tmp_path: Path, command: str, name: str, content: bytes | None, words: str
    ) -> None:
        if content is not None:
            (tmp_path / name).write_bytes(content)
        self.refused(timeline(command, tmp_path / name), 1, str(tmp_path / name), words)

    def test_a_folder_with_nothing_to_read(self, tmp_path: Path) -> None:
        self.refused(
            timeline("build", tmp_path, "-o", tmp_path / "a.csv"), 1, str(tmp_path), "nothing to read"
        )
        assert list(tmp_path.iterdir()) == []

    @pytest.mark.parametrize("command", ["build", "dates"])
    @pytest.mark.parametrize("text", ["yesterday", "October 2024", "03/04/2024", "2024-02-30"])
    def test_a_publication_date_that_is_none(self, story: Path, command: str, text: str) -> None:
        self.refused(timeline(command, story, "--published", text), 2, "--published", text)

    @pytest.mark.parametrize(
        ("output", "words"),
        [
            ("out.docx", "use one of"),
            ("out", "use one of"),
            ("csv", "use one of"),
            ("missing/out.csv", "no folder"),
            ("story.txt/out.csv", "no folder"),
            ("folder.csv", "is a folder"),
            ("page.html", "is one of the articles"),
            ("", "not a file name"),
        ],
    )
    def test_an_output_that_can_not_be(self, story: Path, tmp_path: Path, output: str, words: str) -> None:
        (tmp_path / "folder.csv").mkdir()
        (tmp_path / "page.html").write_text(f"<p>{STORY}</p>")
        before = sorted(tmp_path.rglob("*"))
        done = timeline("build", story, "page.html", "-o", "good.csv", "-o", output, cwd=tmp_path)
        self.refused(done, 2, output, words)
        assert sorted(tmp_path.rglob("*")) == before

    def test_an_output_folder_that_may_not_be_written(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(os, "access", lambda *_: False)
        with pytest.raises(ValueError, match="can't be written"):
            check_targets([str(tmp_path / "out.csv")], [])

    @pytest.mark.parametrize("command", ["build", "dates"])
    def test_a_format_that_there_is_not(self, story: Path, command: str) -> None:
        self.refused(timeline(command, story, "--format", "docx"), 2, "docx", "jsonl")

    @pytest.mark.parametrize("pair", ["body=text", "text", "text="])
    def test_a_column_that_there_is_not(self, story: Path, pair: str) -> None:
        self.refused(timeline("build", story, "--column", pair), 2, pair, "published")

    @pytest.mark.usefixtures("story")
    def test_one_bad_article_in_a_folder(self, tmp_path: Path) -> None:
        (tmp_path / "bad.txt").write_bytes(b"\0\1\2\3")
        done = timeline("build", tmp_path, "--published", "2024-10-28", "--format", "jsonl")
        assert done.returncode == 3
        assert f"Error: {tmp_path}/bad.txt: binary file" in done.stderr
        assert "2024-10-24" in {json.loads(row)["date"] for row in done.stdout.splitlines()}

    def test_one_broken_line(self, tmp_path: Path) -> None:
        good = json.dumps({"id": "n1", "text": STORY, "published": "2024-10-28"})
        (tmp_path / "a.jsonl").write_text(f"{good}\n{{broken\n{good.replace('n1', 'n3')}\n")
        done = timeline("dates", tmp_path / "a.jsonl", "--format", "jsonl")
        assert done.returncode == 3
        assert f"Error: {tmp_path}/a.jsonl:2: not valid JSON" in done.stderr
        assert {json.loads(row)["article"] for row in done.stdout.splitlines()} == {"n1", "n3"}

    def test_a_bad_field_is_a_warning(self, tmp_path: Path) -> None:
        (tmp_path / "a.md").write_text(f"---\ndate: some day\n---\n{STORY}")
        done = timeline("build", tmp_path / "a.md")
        assert done.returncode == 0
        assert 'Warning: a.md: publication date not understood: "some day"' in done.stderr

    def test_a_full_disk_leaves_the_other_outputs(self, story: Path, tmp_path: Path) -> None:
        (tmp_path / "full.csv").symlink_to("/dev/full")
        done = timeline("build", story, "-o", tmp_path / "full.csv", "-o", tmp_path / "good.csv")
        assert done.returncode == 3
        assert f"Error: {tmp_path}/full.csv: no space left on device" in done.stderr
        assert (tmp_path / "good.csv").exists()
        alone = timeline("build", story, "-o", tmp_path / "full.csv")
        assert alone.returncode == 1

    @pytest.mark.parametrize("command", ["build", "dates"])
    def test_standard_output_that_is_full(self, story: Path, command: str) -> None:
        with Path("/dev/full").open("wb") as full:
            done = subprocess.run(
                [sys.executable, "-m", "timeline", command, story, "--format", "csv"],
                stdout=full,
                stderr=subprocess.PIPE,
                check=False,
            )
        assert (done.returncode, done.stderr) == (1, b"Error: standard output: no space left on device\n")


class TestSpans:
    def test_a_span_that_ends_before_it_begins(self, story: Path) -> None:
        done = timeline("build", story, "--from", "2025", "--to", "2024")
        assert done.returncode == 2
        assert done.stderr.strip() == (
            "Error: --from 2025 --to 2024: the span ends before it begins; swap them"
        )

    def test_a_span_from_nonsense(self, story: Path) -> None:
        done = timeline("build", story, "--from", "nonsense")
        assert done.returncode == 2
        assert "write it like 2024-10-28, 2024-10 or 2024" in done.stderr

    def test_a_table_is_not_told_of_an_option_it_has_not(self, tmp_path: Path) -> None:
        (tmp_path / "events.csv").write_text("date,title\n2024-10-24,The bridge closed\n")
        done = timeline("render", tmp_path / "events.csv")
        assert done.returncode == 0
        assert "--published" not in done.stderr
