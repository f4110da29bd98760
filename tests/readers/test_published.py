"""When an article was published: dates as people write them, and which place is believed."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.model import PublishedBasis
from timeline.readers.published import Found, find_published, parse_published

DAY = date(2024, 10, 28)


@pytest.mark.parametrize(
    "written",
    [
        "2024-10-28",
        "20241028",
        "2024/10/28",
        " 28 October 2024 ",
        "Oct. 28, 2024",
        "Monday, October 28, 2024",
        "the 28th of October, 2024",
        "28-Oct-2024",
        "28.10.2024",
        "28/10/2024",
        "10/28/2024",
        "28 octobre 2024",
        "28. Oktober 2024",
        "28 de octubre de 2024",
        "28 października 2024",
        "28 октября 2024 г.",
        "2024年10月28日",
    ],
)
def test_a_date_is_read_in_whatever_form_and_language(written: str) -> None:
    assert parse_published(written) == DAY
    assert not isinstance(parse_published(written), datetime)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2024-10-28T10:15:00Z", datetime(2024, 10, 28, 10, 15, tzinfo=UTC)),
        ("2024-10-28 10:15", datetime(2024, 10, 28, 10, 15)),  # noqa: DTZ001
        ("28 Oct 2024 00:00", datetime(2024, 10, 28)),  # noqa: DTZ001
        ("2024-10-28 10:15:00 +0200", datetime(2024, 10, 28, 10, 15, tzinfo=timezone(timedelta(hours=2)))),
        (
            "Mon, 28 Oct 2024 10:15:00 -0500",
            datetime(2024, 10, 28, 10, 15, tzinfo=timezone(timedelta(hours=-5))),
        ),
        ("28. Oktober 2024, 17:30 Uhr", datetime(2024, 10, 28, 17, 30)),  # noqa: DTZ001
        ("1730110500", datetime(2024, 10, 28, 10, 15, tzinfo=UTC)),
        ("1730110500000", datetime(2024, 10, 28, 10, 15, tzinfo=UTC)),
    ],
)
def test_a_time_and_its_zone_are_kept_as_written(written: str, expected: datetime) -> None:
    read = parse_published(written)
    assert isinstance(read, datetime)
    assert (read, read.utcoffset()) == (expected, expected.utcoffset())


@pytest.mark.parametrize(
    "written",
    [
        "",
        "yesterday",
        "today",
        "now",
        "Monday",
        "two days ago",
        "10:15",
        "2024",
        "October 2024",
        "28 October",
        "2024-W44",
        "30 February 2024",
        "29 Feb 2023",
        "2024-13-45",
        "0024-10-28",
        "Page 3 of 12, 2024",
        "hello",
        "x" * 1000,
        "28 October 2024 and 29 October 2024",
    ],
)
def test_what_is_no_full_date_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r"not a full date|is not between"):
        parse_published(written)


@pytest.mark.parametrize("written", ["03/04/2024", "3-4-2024", "Tuesday 03/04/2024"])
def test_day_and_month_that_could_be_swapped_are_refused_with_both_readings(written: str) -> None:
    with pytest.raises(ValueError, match="2024-04-03 or 2024-03-04"):
        parse_published(written)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("03.04.2024", date(2024, 4, 3)),
        ("04/04/2024", date(2024, 4, 4)),
        ("mardi 03/04/2024", date(2024, 4, 3)),
        ("13/04/2024", date(2024, 4, 13)),
        ("04/13/2024", date(2024, 4, 13)),
    ],
)
def test_the_order_is_settled_by_dots_by_the_language_or_by_what_is_possible(
    written: str, expected: date
) -> None:
    assert parse_published(written) == expected


PIECES = st.lists(
    st.sampled_from(["28", "12", "3", "2024", "24", "9999", "0001", "10:15", "年", "月", "日", "T", "Z", "+"])
    | st.sampled_from(["October", "oct.", "mars", "Monday", "lundi", "de", "pm", "GMT", "(EST)", "ago"])
    | st.sampled_from([" ", "\n", "\0", "/", "-", ".", ",", ":"])
).map("".join)


@settings(deadline=None)
@given(st.text(max_size=30) | PIECES)
def test_any_text_is_a_date_or_a_value_error(text: str) -> None:
    with suppress(ValueError):
        assert 1500 <= parse_published(text).year <= 2199


@given(st.dates(date(1500, 1, 1), date(2199, 12, 31)))
def test_every_iso_date_reads_back(day: date) -> None:
    assert parse_published(day.isoformat()) == day


PLACES = {
    "field": "2024-10-01",
    "metadata": "2024-10-02",
    "address": "https://echo.example/2024/10/03/flood",
    "file_name": "2024-10-04-flood.txt",
    "text": "BRISTOL, 25 October 2024 – The river rose.",
    "guess": "2024-10-26",
}


@pytest.mark.parametrize(
    ("missing", "day", "basis"),
    [
        ((), 1, PublishedBasis.FIELD),
        (("field",), 2, PublishedBasis.METADATA),
        (("field", "metadata"), 3, PublishedBasis.ADDRESS),
        (("field", "metadata", "address"), 4, PublishedBasis.ADDRESS),
        (("field", "metadata", "address", "file_name"), 25, PublishedBasis.DATE_LINE),
        (("field", "metadata", "address", "file_name", "text"), 26, PublishedBasis.GUESS),
    ],
)
def test_the_most_trusted_place_decides(missing: tuple[str, ...], day: int, basis: PublishedBasis) -> None:
    said = {name: "" if name in missing else value for name, value in PLACES.items()}
    found = find_published(
        field=said["field"],
        metadata=lambda: said["metadata"],
        address=said["address"],
        file_name=said["file_name"],
        text=said["text"],
        guess=lambda: said["guess"],
    )
    assert (found.published, found.basis) == (date(2024, 10, day), basis)


def test_the_option_beats_every_place() -> None:
    found = find_published(date(2024, 9, 30), field="2024-10-01", address="/2024/10/03/")
    assert (found.published, found.basis) == (date(2024, 9, 30), PublishedBasis.OPTION)


@pytest.mark.parametrize(
    "head",
    [
        "BRUSSELS, Oct 26 (Echo News) – Ministers met.",
        "Ministers meet\n\nBRUSSELS, October 26, 2024 --\n\nMinisters met.",
        "Kyiv, 26 October — Ministers met.",
    ],
)
def test_the_text_s_own_date_line_outranks_what_is_a_few_days_off(head: str) -> None:
    found = find_published(field="2024-10-28T06:00", text=head)
    assert (found.published, found.basis) == (date(2024, 10, 26), PublishedBasis.DATE_LINE)
    assert len(found.warnings) == 1
    assert {"2024-10-26", "2024-10-28"} <= set(re.findall(r"[\d-]{10}", found.warnings[0]))


@pytest.mark.parametrize(
    "head",
    [
        "BRUSSELS, Oct 20 (Echo News) – Ministers met.",
        "BRUSSELS, Nov 5 – Ministers met.",
        "ROME, 1 May 2019 – X.",
    ],
)
def test_a_date_line_further_off_is_only_noted(head: str) -> None:
    found = find_published(field="2024-10-28", text=head)
    assert (found.published, found.basis) == (DAY, PublishedBasis.FIELD)
    assert "date line" in found.warnings[0]


def test_the_option_beats_the_date_line_and_the_difference_is_noted() -> None:
    found = find_published(DAY, text="BRUSSELS, Oct 26 – Ministers met.")
    assert (found.published, found.basis) == (DAY, PublishedBasis.OPTION)
    assert "2024-10-26" in found.warnings[0]
    assert find_published(DAY, text="BRUSSELS, Oct 28 – Ministers met.").warnings == ()


@pytest.mark.parametrize(
    "head",
    [
        "BRUSSELS, Oct 28 (Echo News) – Ministers met.",
        "Updated: 30 October 2024\n\nMinisters met.",
        "26 October 2024\n\nThe first patient fell ill.",
        "The pact of 26 October – long ignored – was torn up.",
        "On Saturday, 26 October – a market day – the bridge fell.",
        "PARIS, Feb 30 – Ministers met.",
    ],
)
def test_other_dates_at_the_head_of_a_text_outrank_nothing(head: str) -> None:
    assert find_published(field="2024-10-28", text=head) == Found(DAY, PublishedBasis.FIELD)


def test_only_a_guess_comes_with_a_warning() -> None:
    guessed = find_published(guess=lambda: "2019-01-01")
    assert "guess" in guessed.warnings[0]
    assert find_published(field="2024-10-01").warnings == ()


def test_a_field_that_is_no_date_is_warned_of_and_the_next_place_decides() -> None:
    found = find_published(field="last Tuesday", address="https://echo.example/2024/10/03/flood")
    assert found.published == date(2024, 10, 3)
    assert "last Tuesday" in found.warnings[0]


def test_an_ambiguous_date_line_is_warned_of_and_not_used() -> None:
    found = find_published(text="03/04/2024\nThe river rose.")
    assert found.published is None
    assert "2024-04-03 or 2024-03-04" in found.warnings[0]


@pytest.mark.parametrize(
    "address",
    [
        "https://echo.example/2024/10/28/flood",
        "https://echo.example/news/2024-10-28-flood.html",
        "https://echo.example/20241028/flood",
        "https://echo.example/20241028-flood",
    ],
)
def test_a_date_in_a_web_address_counts(address: str) -> None:
    assert find_published(address=address).published == DAY


@pytest.mark.parametrize(
    "address",
    [
        "https://echo.example/world-europe-20241028",
        "https://echo.example/2024/10/flood",
        "https://echo.example/2024/13/45/flood",
        "https://echo.example/120241028/flood",
        "https://echo.example/id/20241028175",
    ],
)
def test_numbers_in_a_web_address_that_are_no_dates(address: str) -> None:
    assert find_published(address=address).published is None


@pytest.mark.parametrize(
    "name", ["2024-10-28.txt", "flood_2024_10_28.txt", "20241028-flood.txt", "a 2024.10.28 b.md"]
)
def test_a_date_in_a_file_name_counts(name: str) -> None:
    assert find_published(file_name=name).published == DAY


@pytest.mark.parametrize(
    "name", ["flood-20241028.txt", "2024-10.txt", "report 12024-10-281.txt", "28-10.txt"]
)
def test_numbers_in_a_file_name_that_are_no_dates(name: str) -> None:
    assert find_published(file_name=name).published is None


@pytest.mark.parametrize(
    "head",
    [
        "LONDON, 28 October 2024 - The river rose.",
        "LONDON, Oct. 28, 2024 (Echo News) – The river rose.",
        "KYIV, Ukraine, October 28, 2024 (Echo) — The river rose.",
        "OSLO, October 28, 2024 /EchoWire/ -- The river rose.",
        "WASHINGTON 28 October 2024 – The river rose.",
        "Paris, le 28 octobre 2024 – La rivière est montée.",
        "October 28, 2024\n\nThe river rose.",
        "October 28, 2024\r\n\r\nThe river rose.",
        "River rises\n\nMonday, October 28, 2024\n\nThe river rose.",
        "River rises\nBy Ann Hill, 28 October 2024\nThe river rose.",
        "Published on October 28, 2024\nThe river rose.",
        "Published: 28 October 2024\nUpdated: 30 October 2024\nThe river rose.",
        "Geneva, 28 October 2024\nThe river rose.",
        "2024-10-28\nThe river rose.",
    ],
)
def test_a_date_line_at_the_head_of_the_text_counts(head: str) -> None:
    found = find_published(text=head)
    assert (found.published, found.basis) == (DAY, PublishedBasis.DATE_LINE)


def test_the_time_of_a_date_line_is_kept() -> None:
    found = find_published(text="Monday 28 October 2024, 10:15 GMT\nThe river rose.")
    assert found.published == datetime(2024, 10, 28, 10, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    "head",
    [
        "LONDON, Oct 28 (Echo) – The river rose.",
        "The treaty signed on 28 October 2024 – and ignored since – was torn up.",
        "On 28 October 2024 the river rose.",
        "The river rose on 28 October 2024.",
        "Flood of 28 October 2024 remembered",
        "In 2019, 3 people drowned – it was said.",
        "One.\nTwo.\nThree.\nFour.\nFive.\nOctober 28, 2024",
    ],
)
def test_dates_in_the_text_that_are_no_date_line(head: str) -> None:
    assert find_published(text=head).published is None
