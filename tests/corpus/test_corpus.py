"""Every sentence of the corpus gives the time expressions marked in it, and no others."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.corpus.phrases import NEAR_MISSES, Line, Phrase, read_corpus
from timeline import TimeExpression, find_times

CORPUS = read_corpus()


@pytest.mark.parametrize("line", CORPUS, ids=str)
def test_expressions_are_found_with_their_values(line: Line) -> None:
    found = find_times(line.text, published=line.published)
    wrong = list(_differences(line, found))
    assert not wrong, _report(line, found, wrong)


def test_the_corpus_is_large_enough() -> None:
    assert sum(len(line.phrases) for line in CORPUS) >= 1_000
    assert sum(line.file == NEAR_MISSES for line in CORPUS) >= 300


def test_near_misses_mark_nothing() -> None:
    assert not [str(line) for line in CORPUS if line.file == NEAR_MISSES and line.phrases]


def test_no_sentence_stands_twice() -> None:
    seen = [(line.text, line.published) for line in CORPUS]
    assert sorted({text for text, published in seen if seen.count((text, published)) > 1}) == []


def _differences(line: Line, found: tuple[TimeExpression, ...]) -> Iterator[str]:
    by_span = {(time.start, time.end): time for time in found}
    for phrase in line.phrases:
        time = by_span.pop((phrase.start, phrase.end), None)
        words = line.text[phrase.start : phrase.end]
        if time is None:
            yield f"missing {words!r} {phrase.value or ''}"
            continue
        for name, expected, actual in _comparisons(phrase, time):
            if expected is not None and expected != actual:
                yield f"{words!r}: {name} should be {expected!r}, is {actual!r}"
        if phrase.unresolved and phrase.type != "SET" and not time.reason:
            yield f"{words!r}: no reason given for leaving it unresolved"
    for time in by_span.values():
        yield f"spurious {time.text!r} {time.value}"


def _comparisons(phrase: Phrase, time: TimeExpression) -> Iterator[tuple[str, object, object]]:
    days = (time.interval.first_day, time.interval.last_day) if time.interval else None
    yield "value", None if phrase.value == "?" else phrase.value, time.value
    yield "type", phrase.type, time.type
    yield "mod", phrase.mod, time.mod
    yield "relation", phrase.relation, str(time.relation)
    yield "interval", phrase.days, days
    if phrase.unresolved:
        yield "resolved", False, time.interval is not None


def _report(line: Line, found: tuple[TimeExpression, ...], wrong: list[str]) -> str:
    lines = [f"{line.file}.txt:{line.number}", line.text, f"published {line.published}", *wrong, "found:"]
    for time in found:
        resolved = f"{time.text!r} {time.type} {time.value} {time.mod}".strip()
        lines.append(f"  {resolved}: rule {time.rule}, {time.meaning}, from {time.anchor or 'nothing'}")
        if time.reason:
            lines.append(f"    {time.reason}")
    return "\n".join(lines)
