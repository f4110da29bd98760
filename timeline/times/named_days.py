"""When named days fall: fixed and nth-weekday days by rule, movable ones from the holidays library."""

from __future__ import annotations

import warnings
from calendar import monthrange
from datetime import date, timedelta
from functools import cache

from timeline.times.interval import Grain, Interval, day

FIXED = {
    "new_years_day": (1, 1), "epiphany": (1, 6), "australia_day": (1, 26), "valentines_day": (2, 14),
    "womens_day": (3, 8), "st_patricks_day": (3, 17), "april_fools_day": (4, 1), "anzac_day": (4, 25),
    "may_day": (5, 1), "juneteenth": (6, 19), "canada_day": (7, 1), "bastille_day": (7, 14),
    "halloween": (10, 31), "all_saints_day": (11, 1), "veterans_day": (11, 11), "st_andrews_day": (11, 30),
    "christmas_eve": (12, 24), "christmas": (12, 25), "boxing_day": (12, 26), "new_years_eve": (12, 31),
    "burns_night": (1, 25), "bonfire_night": (11, 5),
}  # fmt: skip
"""Key to (month, day)."""

NTH_WEEKDAY = {
    "martin_luther_king_day": (1, 0, 3), "presidents_day": (2, 0, 3), "memorial_day": (5, 0, -1),
    "labor_day": (9, 0, 1), "columbus_day": (10, 0, 2), "thanksgiving": (11, 3, 4), "mothers_day": (5, 6, 2),
    "fathers_day": (6, 6, 3), "remembrance_sunday": (11, 6, 2),
}  # fmt: skip
"""Key to (month, weekday from Monday = 0, which one; -1 is the last)."""

FROM_EASTER = {
    "shrove_tuesday": -47, "ash_wednesday": -46, "palm_sunday": -7, "good_friday": -2, "easter": 0,
    "easter_monday": 1, "ascension_day": 39, "whit_sunday": 49, "whit_monday": 50, "corpus_christi": 60,
}  # fmt: skip
"""Key to days from Easter Sunday."""

CALENDAR = {
    "rosh_hashanah": ("IL", "Rosh Hashanah"),
    "yom_kippur": ("IL", "Yom Kippur"),
    "passover": ("IL", "Pesach"),
    "hanukkah": ("IL", "Hanukkah"),
    "eid_al_fitr": ("TR", "Eid al-Fitr"),
    "eid_al_adha": ("TR", "Eid al-Adha"),
    "diwali": ("SG", "Diwali"),
    "lunar_new_year": ("SG", "Chinese New Year"),
    "nowruz": ("IR", "Nowruz"),
}
"""Key to the holidays library's country and English name; the earliest such day of a year counts."""

RAMADAN_DAYS = 30
"""Ramadan has 29 or 30 days, as the moon is seen; we count back from the feast that ends it."""


@cache
def named_day(key: str, year: int) -> Interval | None:
    """The day (for Ramadan, the days) in a year; None where there was none or the calendars don't reach."""
    if key == "ramadan":
        feast = named_day("eid_al_fitr", year)
        return feast and Interval(feast.start - timedelta(days=RAMADAN_DAYS), feast.start, Grain.DAY)
    found = _date(key, year)
    return day(found.year, found.month, found.day) if found else None


def _date(key: str, year: int) -> date | None:
    if key in FIXED:
        return date(year, *FIXED[key])
    if key in NTH_WEEKDAY:
        return _nth_weekday(year, *NTH_WEEKDAY[key])
    if key == "election_day":
        return _nth_weekday(year, 11, 0, 1) + timedelta(days=1)
    if key in FROM_EASTER:
        from dateutil.easter import easter

        return easter(year) + timedelta(days=FROM_EASTER[key]) if year >= 326 else None
    return _from_library(*CALENDAR[key], year)


def _nth_weekday(year: int, month: int, weekday: int, which: int) -> date:
    if which < 0:
        last = date(year, month, monthrange(year, month)[1])
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (which - 1))


def _from_library(country: str, name: str, year: int) -> date | None:
    from holidays import country_holidays

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        days = country_holidays(
            country, years=year, observed=False, language="en_US", categories=_categories(country)
        )
    return min(
        (when for when in days if name in days[when].replace(" (estimated)", "").split("; ")), default=None
    )


def _categories(country: str) -> tuple[str, ...]:
    return ("public", "optional", "school") if country == "IL" else ("public",)


def keys() -> frozenset[str]:
    """Every key that `named_day` knows."""
    return frozenset({*FIXED, *NTH_WEEKDAY, *FROM_EASTER, *CALENDAR, "election_day", "ramadan"})
