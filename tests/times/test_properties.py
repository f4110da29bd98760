"""What holds of every text, every publication date and every stretch of the calendar."""

from __future__ import annotations

import calendar
import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from timeline import TimeExpression, find_times
from timeline.times.interval import Grain, Interval, shift, unit_at
from timeline.times.timex import parse_value, value_of

MONTHS = list(calendar.month_name)[1:]
WEEKDAYS = list(calendar.day_name)
UNITS = [grain for grain in Grain if grain is not Grain.PART_OF_DAY]
SHIFTED = [grain for grain in UNITS if grain is not Grain.WEEKEND]

grains = st.sampled_from(UNITS)
moments = st.datetimes(min_value=dt.datetime(101, 1, 1), max_value=dt.datetime(9799, 12, 31))
days = st.dates(min_value=dt.date(1600, 1, 1), max_value=dt.date(2400, 12, 31))
turning_points = st.builds(
    lambda year, month_and_day: dt.date(year, *month_and_day),
    st.sampled_from([1999, 2000, 2015, 2016, 2020, 2021, 2023, 2024, 2100]),
    st.sampled_from([(1, 1), (1, 31), (2, 28), (3, 1), (3, 31), (5, 31), (8, 31), (12, 30), (12, 31)]),
) | st.sampled_from([dt.date(year, 2, 29) for year in (2000, 2016, 2020, 2024)])
publications = days | turning_points

WORDS = """
    Oct. Sept Sun may march 1998 2024 98 '98 31 3rd 29 Q3 0000 99999 5:30 p.m. GMT 9/11 10/28/2024 2024-10-28
    the of in on at a and to from between until since by ago later last next this that every each past old now
    first second third half two few hundred thousand day days week month year years decade century quarter
    weekend spring morning night noon early mid- late about end BC AD Christmas Easter fiscal
    - – / , . ’s ' ( said will resigned
"""
phrases = st.lists(st.sampled_from([*WORDS.split(), *MONTHS, *WEEKDAYS, "\n"]), max_size=25).map(" ".join)

untimed = settings(deadline=None)


def only(text: str, published: dt.date) -> TimeExpression:
    """The one time expression of a text that has just one."""
    (found,) = find_times(text, published=published)
    return found


def interval_of(text: str, published: dt.date) -> Interval:
    interval = only(text, published).interval
    assert interval is not None
    return interval


class TestValues:
    @given(grains, moments)
    def test_a_unit_parses_back_from_its_value(self, grain: Grain, moment: dt.datetime) -> None:
        unit = unit_at(grain, moment)
        assert parse_value(value_of(unit)) == unit

    @given(grains, moments, moments)
    def test_a_range_parses_back_from_its_value(
        self, grain: Grain, one: dt.datetime, other: dt.datetime
    ) -> None:
        first, last = unit_at(grain, min(one, other)), unit_at(grain, max(one, other))
        stretch = Interval(first.start, last.end, grain)
        assert parse_value(value_of(stretch)) == stretch

    @given(grains, moments)
    def test_a_unit_holds_the_moment_it_was_asked_for(self, grain: Grain, moment: dt.datetime) -> None:
        unit = unit_at(grain, moment)
        held = unit.start <= moment < unit.end
        assert held or grain is Grain.WEEKEND
        assert unit_at(grain, unit.start) == unit

    @given(st.text(max_size=20))
    @example("2024-02-30")
    @example("2023-W53")
    @example("2024-13")
    @example("0000-WI")
    @example("2024/2019")
    def test_any_other_text_is_no_value_or_a_stretch_of_time(self, text: str) -> None:
        interval = parse_value(text)
        assert interval is None or interval.start < interval.end

    @given(st.sampled_from(SHIFTED), st.dates(dt.date(1000, 1, 1), dt.date(9000, 1, 1)), st.integers(-9, 9))
    def test_shifting_lands_in_the_unit_so_many_units_away(
        self, grain: Grain, day: dt.date, count: int
    ) -> None:
        moment = dt.datetime(day.year, day.month, day.day, 23, 59, 59)
        here, there = unit_at(grain, moment), unit_at(grain, shift(moment, grain, count))
        assert unit_at(grain, shift(here.start, grain, count)) == there
        walked, goal = (here, there) if count >= 0 else (there, here)
        for _ in range(abs(count)):
            walked = unit_at(grain, walked.end)
        assert walked == goal

    @given(moments, st.sampled_from([Grain.MONTH, Grain.QUARTER, Grain.YEAR]), st.integers(-90, 90))
    def test_shifting_by_months_keeps_the_day_where_there_is_one(
        self, moment: dt.datetime, grain: Grain, count: int
    ) -> None:
        shifted = shift(moment, grain, count)
        assert shifted.day == min(moment.day, calendar.monthrange(shifted.year, shifted.month)[1])


class TestResolving:
    @untimed
    @given(publications, st.integers(2, 400))
    def test_days_ago_counts_days(self, published: dt.date, count: int) -> None:
        interval = interval_of(f"The shop was sold {count} days ago.", published)
        day = published - dt.timedelta(days=count)
        assert (interval.first_day, interval.last_day, interval.grain) == (day, day, Grain.DAY)

    @untimed
    @given(publications, st.integers(2, 60))
    def test_weeks_ago_names_a_whole_week(self, published: dt.date, count: int) -> None:
        found = only(f"The shop was sold {count} weeks ago.", published)
        iso = (published - dt.timedelta(weeks=count)).isocalendar()
        assert found.value == f"{iso.year}-W{iso.week:02}"

    @untimed
    @given(publications, st.integers(2, 60))
    def test_months_ago_never_leaves_the_month(self, published: dt.date, count: int) -> None:
        found = only(f"The shop was sold {count} months ago.", published)
        year, month = divmod(published.year * 12 + published.month - 1 - count, 12)
        assert found.value == f"{year}-{month + 1:02}"

    @untimed
    @given(publications, st.integers(2, 90))
    def test_years_ago_never_leaves_the_year(self, published: dt.date, count: int) -> None:
        assert only(f"The shop was sold {count} years ago.", published).value == str(published.year - count)

    @untimed
    @given(publications)
    def test_last_and_next_are_the_neighbours(self, published: dt.date) -> None:
        for unit, grain in (("week", Grain.WEEK), ("month", Grain.MONTH), ("year", Grain.YEAR)):
            before = interval_of(f"The shop was sold last {unit}.", published)
            during = interval_of(f"The shop was sold this {unit}.", published)
            after = interval_of(f"The shop will be sold next {unit}.", published)
            assert (before.end, during.end) == (during.start, after.start)
            assert {before.grain, during.grain, after.grain} == {grain}
            assert during.first_day <= published <= during.last_day

    @untimed
    @given(publications, st.sampled_from(WEEKDAYS))
    def test_a_weekday_is_within_the_week_its_tense_points_to(self, published: dt.date, weekday: str) -> None:
        back = interval_of(f"The shop was sold on {weekday}.", published).first_day
        ahead = interval_of(f"The shop will be sold on {weekday}.", published).first_day
        assert {calendar.day_name[back.weekday()], calendar.day_name[ahead.weekday()]} == {weekday}
        assert 0 <= (published - back).days < 7
        assert 0 <= (ahead - published).days <= 7

    @untimed
    @given(publications, st.integers(1, 12))
    def test_a_month_is_within_the_year_its_tense_points_to(self, published: dt.date, month: int) -> None:
        back = interval_of(f"The shop was sold in {MONTHS[month - 1]}.", published)
        ahead = interval_of(f"The shop will be sold in {MONTHS[month - 1]}.", published)
        assert back.start.month == ahead.start.month == month
        assert back.grain is ahead.grain is Grain.MONTH
        assert 0 <= _months(back.first_day, published) < 12
        assert 0 <= _months(published, ahead.first_day) <= 12

    @untimed
    @given(publications, st.integers(0, 365))
    def test_a_day_of_a_month_keeps_its_day_and_its_month(self, published: dt.date, number: int) -> None:
        named = dt.date(2024, 1, 1) + dt.timedelta(days=number)
        for verb in ("was", "will be"):
            text = f"The shop {verb} sold on {MONTHS[named.month - 1]} {named.day}."
            interval = interval_of(text, published)
            assert (interval.start.month, interval.start.day) == (named.month, named.day)
            assert interval.first_day == interval.last_day

    @untimed
    @given(publications, st.integers(1, 9999), st.integers(0, 365))
    def test_a_full_date_needs_no_publication_date(self, published: dt.date, year: int, number: int) -> None:
        year = max(year, 1000)
        day = dt.date(year, 1, 1) + dt.timedelta(days=min(number, 364))
        text = f"The shop was sold on {day.day} {MONTHS[day.month - 1]} {day.year}."
        assert only(text, published).value == day.isoformat()
        assert [time.value for time in find_times(text)] == [day.isoformat()]


def _months(earlier: dt.date, later: dt.date) -> int:
    return (later.year - earlier.year) * 12 + later.month - earlier.month


class TestAnyText:
    @untimed
    @given(st.text() | phrases, st.none() | publications)
    @example("31 February 2023", None)
    @example("the night of 31 December 9999", dt.date(9999, 12, 31))
    @example("99999 years ago, 9999 centuries later", dt.date(2024, 2, 29))
    @example("\x00\ud800 Thursday \u202e", dt.date(2024, 2, 29))
    @example("last year, a year earlier, 3000 years before Christmas", dt.date(1, 1, 1))
    def test_spans_lie_in_the_text_and_in_order(self, text: str, published: dt.date | None) -> None:
        found = find_times(text, published=published)
        for time in found:
            assert 0 <= time.start < time.end <= len(text)
            assert time.text == text[time.start : time.end]
            assert time.text == time.text.strip()
        for one, following in pairwise(found):
            assert one.end <= following.start

    @untimed
    @given(phrases, st.none() | publications)
    def test_what_is_found_is_well_formed(self, text: str, published: dt.date | None) -> None:
        for time in find_times(text, published=published):
            assert time.type in {"DATE", "TIME", "DURATION", "SET"}
            assert time.value
            assert time.rule
            if time.interval is None:
                assert time.precision is None
                names_no_stretch = time.type in {"DURATION", "SET"} or time.value.endswith("_REF")
                assert names_no_stretch or time.reason
            else:
                assert time.interval.start < time.interval.end
                assert not time.reason

    @untimed
    @given(phrases, publications)
    def test_an_interval_is_what_its_value_says(self, text: str, published: dt.date) -> None:
        for time in find_times(text, published=published):
            named = parse_value(time.value)
            if time.interval is not None and named is not None:
                assert named == time.interval, time

    @untimed
    @given(phrases, phrases, publications)
    def test_a_text_is_understood_the_same_whatever_came_before(
        self, text: str, other: str, published: dt.date
    ) -> None:
        alone = find_times(text, published=published)
        find_times(other, published=None)
        assert find_times(text, published=published) == alone


HOSTILE = {
    "digits": "1234567890",
    "digits and commas": "1,2,",
    "digits and dashes": "19-",
    "digits and slashes": "1/2/",
    "the first number of a range": "from 1 to ",
    "spaces": " ",
    "line breaks": "\n",
    "a word and many spaces": "may" + " " * 500,
    "determiners": "the ",
    "modifiers": "about nearly more than at least ",
    "last": "last ",
    "ends of ends": "the end of the beginning of ",
    "months": "May June July ",
    "weekdays and commas": "Monday, ",
    "numbers in words": "two hundred and ",
    "tens in words": "twenty-",
    "clock and colon": "12:",
    "apostrophes": "year's ",
    "brackets": "(",
    "one word": "a",
    "units of units": "a year and a half and ",
}
HOSTILE_LENGTH = 100_000


@pytest.mark.parametrize("repeated", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_comes_to_an_end(repeated: str) -> None:
    text = repeated * (HOSTILE_LENGTH // len(repeated))
    found = find_times(text, published=dt.date(2024, 10, 28))
    assert all(one.end <= following.start for one, following in pairwise(found))
