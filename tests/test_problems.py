"""What is wrong again and again is told once."""

from __future__ import annotations

from timeline.model import Problem
from timeline.problems import gather

NO_TEXT = "no text in it"


def told(*problems: Problem) -> list[str]:
    return [str(problem) for problem in gather(problems)]


def test_a_few_of_a_kind_are_each_told() -> None:
    assert told(*(Problem(f"a.jsonl:{line}", NO_TEXT) for line in (3, 7, 9))) == [
        "a.jsonl:3: no text in it",
        "a.jsonl:7: no text in it",
        "a.jsonl:9: no text in it",
    ]


def test_many_lines_of_a_file_are_told_once_in_the_place_of_the_first() -> None:
    many = [Problem(f"a.jsonl:{line}", NO_TEXT, "write some") for line in range(2, 1202)]
    other = Problem("a.jsonl:5", "not valid JSON")
    assert told(*many[:3], other, *many[3:]) == [
        "a.jsonl:2: no text in it (the same in 1,199 more lines); write some",
        "a.jsonl:5: not valid JSON",
    ]


def test_each_file_is_named() -> None:
    assert len(told(*(Problem(f"{name}.txt", NO_TEXT) for name in "abcdef"))) == 6
    assert told(*(Problem(f"{name}.csv:{line}", NO_TEXT) for name in "ab" for line in range(5))) == [
        "a.csv:0: no text in it (the same in 4 more lines)",
        "b.csv:0: no text in it (the same in 4 more lines)",
    ]


def test_what_is_wrong_everywhere_is_told_once_for_all_files() -> None:
    missing = [Problem(f"{name}.pdf", "needs a package", "install it", everywhere=True) for name in "ab"]
    assert told(*missing) == ["a.pdf: needs a package (the same in 1 more file); install it"]
