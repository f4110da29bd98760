"""Timelines of several sizes, all of them made up."""

from __future__ import annotations

import datetime as dt
from functools import cache
from random import Random
from typing import Any

from tests.made import event, month, timeline, year
from timeline.model import Basis, Event, Relation, Status, Timeline, Unplaced
from timeline.times.interval import Grain

_ACTORS = ["The council", "Harbour Board", "Ana Kovač", "Ministry of Works", "Rail Union", "River Agency"]
_DEEDS = ["approves", "rejects", "delays", "opens", "closes", "inspects", "sells", "repairs"]
_THINGS = [
    "bridge",
    "harbour",
    "ferry",
    "budget",
    "school",
    "tunnel",
    "market",
    "station",
    "library",
    "canal",
]
_LEFT = Unplaced("bridge.md", 10, 20, "It had been promised in the past.", "in the past", "names no day")


@cache
def eight() -> Timeline:
    """One event of each kind there is to draw."""
    return timeline(
        month("2024-08", title="Repairs to the old bridge begin", relation=Relation.SINCE, end=None,
              expression="August", text="Repairs have gone on since August.", status=Status.ONGOING),
        event("2024-10-27", date="2024-10-28", start=None, relation=Relation.UNTIL, approximate=True,
              expression="weeks", title="Drivers complain about the detour",
              text="Drivers had been complaining about the detour for weeks."),
        event("2024-10-23", date="2024-10-24", start=None, relation=Relation.BEFORE,
              title="Engineers find a second crack", text="A second crack had been found on Thursday."),
        event("2024-10-24", title="The council closes the bridge to lorries", actors=("The council",)),
        event("2024-10-24", title="The mayor denies any danger", status=Status.DENIED, actors=("The mayor",),
              text="The mayor denied on Thursday that there was any danger.", basis=Basis.CARRIED),
        event("2024-10-28", date="2024-10-28T17:30", precision=Grain.MINUTE, title="Ferries start to run",
              expression="5.30 p.m.", text="Ferries started to run at 5.30 p.m.", source="Harbour Times",
              article="ferry.md", url="https://example.org/ferry"),
        event("2024-11-02", "2024-11-04", date="2024-11-02/2024-11-04", status=Status.EXPECTED,
              title="Inspectors are to visit", expression="2 to 4 November",
              text="Inspectors are to visit from 2 to 4 November.", actors=("Inspectors",)),
        event("2024-10-28", title="The bridge carries 9,000 cars a day", basis=Basis.PUBLISHED, expression="",
              text="The bridge carries 9,000 cars a day.", confidence=0.4, rule="", why=""),
        unplaced=(_LEFT,),
    )  # fmt: skip


@cache
def many(number: int, days: int = 400, seed: int = 1) -> Timeline:
    """So many events of all kinds spread over so many days, from twelve articles of three sources."""
    random = Random(seed)
    events = [_one(random, dt.date(2021, 1, 1) + dt.timedelta(random.randrange(days))) for _ in range(number)]
    return timeline(*events, unplaced=(_LEFT,) * 2)


def _one(random: Random, day: dt.date) -> Event:
    actors = tuple(random.sample(_ACTORS, random.randrange(1, 3)))
    things = random.sample(_THINGS, random.randrange(1, 7))
    title = f"{actors[0]} {random.choice(_DEEDS)} the {' and the '.join(things)}"[:90]
    article = random.randrange(12)
    common: dict[str, Any] = {
        "title": title,
        "text": f"{title} on Thursday, said a spokesman for the board.",
        "actors": actors,
        "status": random.choice([Status.HAPPENED] * 8 + list(Status)),
        "basis": random.choice([Basis.STATED] * 4 + [Basis.CARRIED, Basis.PUBLISHED]),
        "article": f"article{article}.md",
        "source": ["Valley Courier", "Harbour Times", "Hill Post"][article % 3],
        "url": f"https://example.org/{article}",
        "confidence": random.randrange(4, 10) / 10,
    }
    match random.randrange(12):
        case 0:
            return month(f"{day:%Y-%m}", **common)
        case 1:
            return year(f"{day:%Y}", **common)
        case 2:
            last = day + dt.timedelta(random.randrange(2, 40))
            return event(str(day), str(last), date=f"{day}/{last}", **common)
        case 3:
            return event(str(day), approximate=True, **common)
        case 4:
            return event(str(day), start=None, relation=Relation.BEFORE, **common)
        case _:
            return event(str(day), **common)
