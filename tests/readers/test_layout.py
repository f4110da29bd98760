"""Which lines of pages are one paragraph, on pages laid out by hand."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.readers.layout import HYPHEN, Line, paragraphs

FULL = "the council met again in the old town hall"


def page(*lines: str | float, size: float = 10, top: float = 700) -> list[Line]:
    """Lines one below the other, each 5 wide a sign; a number is extra space before the next one."""
    found = []
    for line in lines:
        if isinstance(line, str):
            text = line.lstrip()
            left = 50 + 5.0 * (len(line) - len(text))
            found.append(Line(text, left, left + 5 * len(text.rstrip(HYPHEN)), top, size))
            top -= 12
        else:
            top -= line
    return found


def blocks(*pages: Iterable[Line]) -> list[str]:
    return list(paragraphs([list(lines) for lines in pages]))


class TestWithinAColumn:
    def test_full_lines_go_on(self) -> None:
        assert blocks(page(FULL, FULL, "and rose.")) == [f"{FULL} {FULL} and rose."]

    @pytest.mark.parametrize(
        "lines",
        [
            pytest.param([FULL, FULL, "and rose.", FULL, FULL], id="a line with room to spare"),
            pytest.param([FULL, FULL, FULL, 5, FULL, FULL], id="a gap"),
            pytest.param([FULL, FULL, FULL, "   " + FULL[:-3], FULL], id="an indent"),
            pytest.param([FULL, FULL, FULL, "• " + FULL[:-2], FULL], id="an item"),
        ],
    )
    def test_two_paragraphs(self, lines: list[str | float]) -> None:
        assert len(blocks(page(*lines))) == 2

    def test_an_item_hangs(self) -> None:
        assert len(blocks(page("• " + FULL[:-2], "  " + FULL[:-2], "  " + FULL[:-2]))) == 1

    def test_another_size_is_another_paragraph(self) -> None:
        heading, text = page(FULL, size=14), page(FULL, FULL, top=680)
        assert len(blocks([*heading, *text])) == 2


class TestBetweenColumnsAndPages:
    def test_a_sentence_goes_on(self) -> None:
        assert blocks(page(FULL, FULL), page(FULL, "and rose.")) == [f"{FULL} {FULL} {FULL} and rose."]

    @pytest.mark.parametrize("end", [".", "?”"])
    def test_after_its_end_another_paragraph_begins(self, end: str) -> None:
        assert len(blocks(page(FULL, FULL[:-2] + end), page(FULL, FULL))) == 2

    def test_a_capital_letter_begins_another_paragraph(self) -> None:
        assert len(blocks(page(FULL, FULL), page(FULL.capitalize(), FULL))) == 2


class TestHyphens:
    @pytest.mark.parametrize(
        ("above", "below", "joined"),
        [
            ("the clo", "sure of", "closure"),
            ("by mid", "October it", "mid-October"),
            ("COVID", "19 came", "COVID-19"),
            ("a three-year", "old child", "three-year-old"),
        ],
    )
    def test_by_the_word_alone(self, above: str, below: str, joined: str) -> None:
        assert joined in blocks(page(above + HYPHEN, below))[0]

    @pytest.mark.parametrize(
        ("elsewhere", "joined"),
        [
            ("nothing of it", "twoday"),
            ("a two-day strike", "two-day"),
            ("two men, one day", "two-day"),
            ("a twoday strike of two men, one day", "twoday"),
        ],
    )
    def test_by_the_other_words_of_the_document(self, elsewhere: str, joined: str) -> None:
        assert f"a {joined} strike" in blocks(page(f"a two{HYPHEN}", "day strike", 20, elsewhere))[0]

    def test_at_the_end_of_all(self) -> None:
        assert blocks(page(f"pre{HYPHEN}")) == ["pre-"]


class TestWhatBelongsToThePage:
    def pages(self, *heads: str, foot: str = "") -> list[list[Line]]:
        return [page(head, 30, FULL, FULL, FULL, 40, *filter(None, [foot])) for head in heads]

    def test_what_every_page_bears_comes_once(self) -> None:
        found = blocks(*self.pages("The Courier", "The Courier", "The Courier", foot="Valley Press"))
        assert found == ["The Courier", " ".join([FULL] * 9), "Valley Press"]

    def test_numbers_that_count_the_pages(self) -> None:
        found = blocks(*self.pages("Page 7 of 9", "Page 8 of 9", "Page 9 of 9"))
        assert found == ["Page 7 of 9", " ".join([FULL] * 9)]

    def test_numbers_that_count_nothing_stay(self) -> None:
        assert {"Part 1", "Part 5", "Part 2"} <= set(blocks(*self.pages("Part 1", "Part 5", "Part 2")))

    def test_years_stay(self) -> None:
        assert {"1914", "1915", "1916"} <= set(blocks(*self.pages("1914", "1915", "1916")))

    def test_the_same_words_in_the_text_stay(self) -> None:
        found = blocks(*[page(FULL, FULL, FULL)] * 3)
        assert found == [" ".join([FULL] * 9)]


@given(
    st.lists(
        st.lists(
            st.builds(
                Line,
                st.sampled_from(["a", "b-c", f"de{HYPHEN}", "• f", "12", "G."]),
                st.sampled_from([0.0, 50.0]),
                st.sampled_from([50.0, 300.0]),
                st.sampled_from([0.0, 10.0, 300.0, 700.0]),
                st.sampled_from([0.0, 10.0]),
            )
        )
    )
)
def test_any_pages(pages: list[list[Line]]) -> None:
    """Every word is there."""
    text = " ".join(blocks(*pages))
    for line in (line for page in pages for line in page):
        assert line.text.rstrip(HYPHEN) in text
