"""When two tellings are one event, and what becomes of them."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.made import event, month, year
from timeline.merge import merge_events
from timeline.model import Basis, Event, Status
from timeline.times.interval import Grain


def fire(article: str, day: str = "2024-10-24", **changes: Any) -> Event:
    told = "A fire broke out in the paper mill of Ardenau"
    return event(day, **{"title": told, "text": f"{told}.", "article": article, "actors": (), **changes})


SAME = {
    "in the same words": [fire("a"), fire("b")],
    "in other words": [
        fire("a"),
        fire("b", title="The paper mill of Ardenau burned", text="The paper mill of Ardenau burned down."),
    ],
    "known to the day and to the month": [
        fire("a"),
        month("2024-10", title="A fire broke out in the paper mill of Ardenau", article="b"),
    ],
    "by a verb and by a noun": [
        fire("a", title="The union held talks with the mill", text="The union held talks with the mill."),
        fire("b", title="The union negotiated with the mill", text="The union negotiated with the mill."),
    ],
    "planned and done": [fire("a", status=Status.EXPECTED), fire("b")],
    "the second in both": [
        fire("a", title="A second blast shook the paper mill", text="A second blast shook the paper mill."),
        fire("b", title="The second blast shook the mill", text="The second blast shook the mill."),
    ],
    "by an assumed date": [fire("a"), fire("b", "2024-10-27", basis=Basis.PUBLISHED)],
}
APART = {
    "another day": [fire("a"), fire("b", "2024-10-25")],
    "another year": [
        fire("a"),
        year("2019", title="A fire broke out in the paper mill of Ardenau", article="b"),
    ],
    "another hour": [
        fire("a", date="2024-10-24T05:12", precision=Grain.MINUTE),
        fire("b", date="2024-10-24T17:40", precision=Grain.MINUTE),
    ],
    "two of one article": [
        fire("a"),
        fire("a", text="It was a fire that broke out in the paper mill of Ardenau."),
    ],
    "the second and the first": [
        fire("a", title="A blast shook the paper mill", text="A blast shook the paper mill."),
        fire("b", title="A second blast shook the paper mill", text="A second blast shook the paper mill."),
    ],
    "the second and the third": [
        fire("a", title="The third blast shook the paper mill", text="The third blast shook the paper mill."),
        fire("b", title="A second blast shook the paper mill", text="A second blast shook the paper mill."),
    ],
    "denied by one": [fire("a", status=Status.DENIED), fire("b")],
    "the same man does something else on the day": [
        fire("a", title="Mayor Ole Brandt opened a bridge", text="Mayor Ole Brandt opened a bridge."),
        fire("b", title="Mayor Ole Brandt was sued", text="Mayor Ole Brandt was sued by a neighbour."),
    ],
    "different things in one sentence of a copy": [
        fire("a", title="The mill burned", text="The mill burned and a guard died."),
        fire("b", title="A guard died", text="The mill burned and a guard died."),
    ],
    "something else on the day": [
        fire("a"),
        fire("b", title="Voters elected Jana Tolm", text="Voters elected Jana Tolm as mayor of Kirn."),
    ],
}


@pytest.mark.parametrize("told", SAME.values(), ids=SAME)
def test_one_event(told: list[Event]) -> None:
    (one,) = merge_events(told)
    assert one.sources == 2
    assert {mention.id for mention in one.mentions} == {event.id for event in told}


@pytest.mark.parametrize("told", APART.values(), ids=APART)
def test_two_events(told: list[Event]) -> None:
    assert [len(one.mentions) for one in merge_events(told)] == [1, 1]


def test_the_best_dated_and_most_precise_telling_stands_for_all() -> None:
    vague = month("2024-10", title="A fire broke out in the paper mill of Ardenau", article="a")
    assumed = fire("b", "2024-10-27", basis=Basis.PUBLISHED)
    (one,) = merge_events([vague, assumed, fire("c")])
    assert (one.date, one.article, one.mentions[0].article) == ("2024-10-24", "c", "c")


def test_a_mention_says_where_it_stands() -> None:
    first = fire("a", char_start=10, char_end=55, source="Courier", url="https://example.org/a")
    (one,) = merge_events([first, fire("b")])
    (mention,) = (mention for mention in one.mentions if mention.article == "a")
    assert (mention.char_start, mention.char_end, mention.date) == (10, 55, "2024-10-24")
    assert (mention.text, mention.source, mention.url) == (first.text, "Courier", "https://example.org/a")


def test_two_dates_for_a_death_are_one_contested_event() -> None:
    def death(article: str, day: str) -> Event:
        told = "Painter Ilse Varn died in Ardenau hospital"
        return fire(article, day, title=told, text=f"{told}.")

    (one,) = merge_events([death("a", "2024-10-24"), death("b", "2024-10-25"), death("c", "2024-10-24")])
    assert (one.date, one.contested, one.sources) == ("2024-10-24", ("2024-10-25",), 3)


def test_two_dates_are_contested_although_each_article_repeats_itself() -> None:
    """Its own report of what somebody said must not stand in the way of what was said."""

    def told(article: str, day: str) -> list[Event]:
        title = "Painter Ilse Varn died in Ardenau hospital"
        text = f"{title}, her family said."
        said = fire(article, "2024-10-28", title=text[:-1], text=text, basis=Basis.PUBLISHED, char_start=60)
        return [fire(article, day, title=title, text=text), said]

    merged = merge_events(told("a", "2024-10-24") + told("b", "2024-10-25"))
    assert ("2024-10-24", ("2024-10-25",)) in [(one.date, one.contested) for one in merged]


def test_what_may_happen_again_is_not_contested() -> None:
    told = "The council of Ardenau met in the paper mill"
    met = [fire("a", title=told, text=told), fire("b", "2024-10-25", title=told, text=told)]
    assert [one.contested for one in merge_events(met)] == [(), ()]


def test_copies_of_one_text_count_once() -> None:
    line = (
        "A fire broke out in the paper mill of Ardenau late on Thursday, the police of the valley said, and"
        " burned until the morning although firemen from four towns had come with all their pumps"
    )
    told = [fire("a", text=line), fire("b", text=line), fire("c")]
    (one,) = merge_events(told)
    assert (one.sources, len(one.mentions)) == (2, 3)


def test_a_copy_with_another_head_and_without_its_end_counts_once() -> None:
    told = "A fire broke out in the paper mill of Ardenau late on Thursday, the police of the valley said"
    lines = [told, "Firemen from four towns had come with all their pumps and fought it until the morning"]
    end = "The mill was founded by two brothers in 1911 and has made nothing but envelopes for thirty years"

    def paper(article: str, texts: list[str]) -> list[Event]:
        return [
            fire(article, f"2024-10-2{day}", title=text[:60], text=text, char_start=100 * day)
            for day, text in enumerate(texts, 3)
        ]

    merged = merge_events(paper("a", [*lines, end]) + paper("b", [f"(Agency) {lines[0]}", lines[1]]))
    assert [one.sources for one in merged] == [1, 1, 1]
    assert [len(one.mentions) for one in merged] == [2, 2, 1]


WORDS = ["fire", "mill", "Ardenau", "died", "council", "met", "Varn", "flood", "closed", "Kirn", "bridge"]


@st.composite
def events(draw: st.DrawFn) -> list[Event]:
    made = []
    for place in range(draw(st.integers(0, 12))):
        title = " ".join(draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6)))
        day = f"2024-10-{draw(st.integers(1, 6)):02}"
        made.append(
            event(
                day,
                id=f"e{place}",
                title=title,
                text=title,
                article=draw(st.sampled_from("abcd")),
                basis=draw(st.sampled_from(Basis)),
                status=draw(st.sampled_from(Status)),
                char_start=100 * place,
                char_end=100 * place + 50,
            )
        )
    return made


@given(events(), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_always(told: list[Event], random: Any) -> None:
    """Every mention stays, in one event; merging again and another order change nothing."""
    merged = merge_events(told)
    kept = [mention.id for one in merged for mention in one.mentions]
    assert sorted(kept) == sorted(one.id for one in told)
    assert merge_events(merged) == merged
    assert merge_events(random.sample(told, len(told))) == merged
