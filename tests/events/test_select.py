from __future__ import annotations

from datetime import date

import pytest

from timeline.model import Article, Basis, Timeline
from timeline.pipeline import assemble
from timeline.select import read_choice, select


@pytest.fixture(scope="module")
def told() -> Timeline:
    text = "The trial opened on Tuesday. The judge read out the charges. Lawyers expect a long trial."
    return assemble([Article("trial", text, published=date(2024, 10, 28))])


def bases(timeline: Timeline) -> list[str]:
    return sorted(event.basis for event in timeline.events)


def test_nothing_is_left_out_unless_asked(told: Timeline) -> None:
    assert select(told) == told
    assert bases(told) == ["carried", "published", "stated"]


def test_only_the_bases_asked_for_are_kept(told: Timeline) -> None:
    assert bases(select(told, basis=(Basis.STATED, Basis.CARRIED))) == ["carried", "stated"]
    assert bases(select(told, basis=(Basis.PUBLISHED,))) == ["published"]


def test_an_event_as_sure_as_asked_is_kept(told: Timeline) -> None:
    surest = max(event.confidence for event in told.events)
    assert {event.confidence for event in select(told, min_confidence=surest).events} == {surest}
    assert not select(told, min_confidence=1.01).events


def test_a_choice_of_bases_says_what_it_left_out(told: Timeline) -> None:
    shown, left = read_choice(" carried, stated", 0.0, "", "", "", None).apply(told)
    assert (bases(shown), left) == (["carried", "stated"], "1 not stated or carried")
    assert read_choice("", 0.0, "", "", "", None).apply(told) == (told, "")


def test_a_basis_that_there_is_not_is_named() -> None:
    with pytest.raises(ValueError, match="--basis guessed: use one or more of stated, carried, published"):
        read_choice("stated,guessed", 0.0, "", "", "", None)


def test_articles_and_what_has_no_place_stay(told: Timeline) -> None:
    assert select(told, min_confidence=1.01).articles == told.articles
