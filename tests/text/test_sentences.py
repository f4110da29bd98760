"""Where sentences begin and end. "|" marks the expected borders."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from timeline.model import Sentence, SentenceKind
from timeline.text.sentences import split_sentences


def pieces(text: str) -> list[str]:
    return [text[sentence.start : sentence.end] for sentence in split_sentences(text)]


def kinds(text: str) -> list[str]:
    return [sentence.kind.value for sentence in split_sentences(text)]


def paragraphs(text: str) -> list[int]:
    return [sentence.paragraph for sentence in split_sentences(text)]


NO_BORDER = {
    "title before a name": "The order came from Gen. Adele Marsh and Lt. Col. Piet Vos on Monday.",
    "courtesy titles": "Both Mr. Hale and Mrs. Okoro declined to comment.",
    "country before a noun": "He met U.S. Treasury officials and the U.N. Special Envoy.",
    "month before a day": "The ferry sank on Oct. 28 and was raised on Nov. 3.",
    "number abbreviation": "Platform No. 4 stays closed.",
    "initials": "The novel by J. K. Harrow was filmed by George W. Lund.",
    "initials run together": "The novel by J.K. Harrow sold well.",
    "initial A": "The plan of J. A. Lindt failed.",
    "company before its officer": "Harbour Foods Inc. Chairwoman Dora Quill resigned.",
    "two companies": "Baker, Lowe & Co. Holdings sold its stake in Norrland Corp. Shipping.",
    "time before a day": "Polls close at 8 p.m. Tuesday in the north.",
    "time before a zone": "The launch is set for 6:30 a.m. GMT on Friday.",
    "time before a small word": "They left at 5 p.m. and came back at 9 a.m. without a word.",
    "decimal": "Growth slowed to 3.2 per cent from 4.75.",
    "date with points": "The form is dated 3.11.2021 in pencil.",
    "amount": "It paid $1.5 billion for the mill.",
    "address": "See www.example.org/a.b.html for more.",
    "ellipsis in mid-sentence": "We waited ... and waited… and nothing came.",
    "ellipsis written apart": "He said . . . nothing at all.",
    "ellipsis at the head": "...and then the lights went out.",
    "question inside a quote": '"Who will pay?" he asked the committee.',
    "question and a named speaker": '"Who will pay?" Ms Tarn asked the committee.',
    "exclamation in a name": "Shares of Wham! fell again.",
    "comma inside a quote": "“We are ready,” Brandt said on Sunday.",
    "abbreviation in brackets": "The rise (approx. 40 cents) was expected.",
    "Latin": "Tools, e.g. Hammers, and toys, i.e. Balls, vs. Everything else.",
    "degree": "Anna Ruiz, Ph.D. Candidate in Lima, found it.",
    "state before a name": "They live in Tampa, Fla. Governor Reyes visited them.",
    "date line": "BRUSSELS, Oct 28 (Agency) – The council met on Monday.",
    "date line with a point": "GENEVA, Oct. 28 (Agency) — The council met on Monday.",
    "numbered item": "1. The committee met.",
    "no white space": "a.B!c?D…e",
    "only points": "....... . .. ...",
    "nothing but marks": '?! "',
}

BORDERS = {
    "plain": "The mayor resigned.| Her deputy took over.",
    "question and exclamation": "Who knew? | Nobody! | So it seems.",
    "quote closes after the stop": 'He said: "It is over." | The talks had lasted a week.',
    "curly quote": "“It is over.” | The talks had lasted a week.",
    "two single quotes": "``It is over.'' | The talks had lasted a week.",
    "quote that stands alone": 'He said: " It is over. " | The talks had lasted a week.',
    "loose quote that opens": 'The talks had lasted a week. | " It is over, " he said.',
    "bracket closes after the stop": "(It was late.) | They left.",
    "bracket opens the next": "It was late. | (They left.)",
    "quote opens the next": 'It was late. | "We left."',
    "country at the end": "She was born in the U.S. | The family moved in 1990.",
    "company at the end": "He founded Harbour Foods Inc. | In 1990 it was sold.",
    "time at the end": "They met at 5 p.m. | Police came later.",
    "month at the end": "It opened last Oct. | Visitors came.",
    "initial at the end": "They chose plan B. | The council agreed.",
    "the word no": "Will it rain? | No. | It will not.",
    "number at the end": "It ended in 1945. | 2,000 came home.",
    "amount begins": "The price was low. | $5 million was paid.",
    "ellipsis at the end": "And then… | Nothing happened.",
    "four points": "And then.... | Nothing happened.",
    "name with a small first letter": "Sales fell. | iPads did worse.",
    "footnote mark": "The bridge fell.[12] | Nobody was hurt.",
    "et cetera": "They sold nails, screws, etc. | The shop closed in May.",
}


@pytest.mark.parametrize("text", NO_BORDER.values(), ids=NO_BORDER.keys())
def test_no_border(text: str) -> None:
    assert pieces(text) == [text]


@pytest.mark.parametrize("marked", BORDERS.values(), ids=BORDERS.keys())
def test_borders(marked: str) -> None:
    expected = [piece.strip() for piece in marked.split("|")]
    assert pieces(marked.replace("|", "")) == expected


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "\x0b", "\x85", "\u2028"])
def test_a_line_ends_a_sentence_with_or_without_a_stop(newline: str) -> None:
    lines = ["Bank closes two branches", "The bank said so on Monday. Clients were told.", "By our reporter"]
    assert pieces(newline.join(lines)) == [
        "Bank closes two branches",
        "The bank said so on Monday.",
        "Clients were told.",
        "By our reporter",
    ]
    assert paragraphs(newline.join(lines)) == [0, 1, 1, 2]


WRAPPED = """\
The regional assembly voted on Tuesday to close the last coal mine in
Varden, ending more than two full centuries of digging. According to Mr.
Holm, who runs the mine, nobody was asked. He said that the decision had
come as a shock to the town and its people.

Work stops in June."""


def test_a_column_of_wrapped_lines_is_one_paragraph() -> None:
    found = pieces(WRAPPED)
    assert [piece.split()[0] for piece in found] == ["The", "According", "He", "Work"]
    assert paragraphs(WRAPPED) == [0, 0, 0, 1]


def test_a_wrapped_line_may_begin_with_a_name() -> None:
    text = (
        "The regional assembly voted on Tuesday to close the last coal mine in\n"
        "Varden, which has lived from its coal for longer than anyone there\n"
        "Can remember, and to pay for the schooling of its workers in nearby\n"
        "Oststadt."
    )
    assert pieces(text) == [text]


def test_a_wrapped_line_that_begins_small_needs_no_more_evidence() -> None:
    text = "The regional assembly voted on Tuesday to close the mine\nthat had fed the town."
    assert pieces(text) == [text]


def test_an_indented_line_begins_a_paragraph_in_a_column() -> None:
    text = (
        "    The regional assembly voted on Tuesday to close the last coal mine\n"
        "in Varden, which has lived from its coal for longer than anyone there\n"
        "    Work stops in June, as the owners had asked, and the rails that\n"
        "lead there will be taken up."
    )
    assert len(pieces(text)) == 2


def test_long_lines_are_paragraphs_even_when_the_next_word_had_no_room() -> None:
    line = "The assembly voted to close the mine and to pay its workers for " + "many " * 20 + "years"
    assert pieces(f"{line}\n{line}\n{line}") == [line] * 3


def test_short_lines_stay_apart() -> None:
    assert pieces("Apples\nPears\nPlums") == ["Apples", "Pears", "Plums"]


def test_bullets_are_items_with_their_mark() -> None:
    text = "The plan:\n- close the mine\n* pay the workers. All of them.\n1. go home\n• rest"
    assert pieces(text) == [
        "The plan:",
        "- close the mine",
        "* pay the workers.",
        "All of them.",
        "1. go home",
        "• rest",
    ]
    assert kinds(text) == ["sentence", "item", "item", "item", "item", "item"]


def test_an_item_goes_on_in_hanging_lines() -> None:
    text = "- close the mine\n  before June\n- pay"
    assert pieces(text) == ["- close the mine\n  before June", "- pay"]


def test_a_short_line_without_a_stop_is_a_heading_when_something_follows() -> None:
    assert kinds("Mine to close\n\nThe assembly voted.") == ["heading", "sentence"]
    assert kinds("# What next?\nThe assembly voted.") == ["heading", "sentence"]


@pytest.mark.parametrize(
    "text",
    [
        "The assembly voted to close the mine",
        "The assembly voted.\n\nWork stops in June",
        "He told reporters:\n\n“We are ready.”",
        "“We are ready.”\n\nThat was all.",
        "The assembly voted to close the mine " * 5 + "\n\nThat was all.",
    ],
    ids=["the whole text", "the last line", "a colon", "a quote", "too long"],
)
def test_not_a_heading(text: str) -> None:
    assert "heading" not in kinds(text)


def test_nothing() -> None:
    assert split_sentences("") == split_sentences(" \n\t ") == ()


def test_offsets_count_code_points() -> None:
    text = "😀 Ça va. \u00a0Été 1990."
    assert split_sentences(text) == (
        Sentence(0, 8, SentenceKind.SENTENCE, 0),
        Sentence(10, 19, SentenceKind.SENTENCE, 0),
    )


PROSE = st.text(alphabet=st.sampled_from("aB1.!?… \n\t\r\"'”()[]-–*,:é\u2028"), max_size=120)


@given(PROSE | st.text())
@example('. " ."')
@example("A. \n.B")
def test_any_text_is_covered_in_order_and_without_overlap(text: str) -> None:
    sentences = split_sentences(text)
    position, paragraph = 0, 0
    for sentence in sentences:
        assert not text[position : sentence.start].strip()
        assert position <= sentence.start < sentence.end <= len(text)
        assert text[sentence.start : sentence.end].strip() == text[sentence.start : sentence.end]
        assert sentence.paragraph >= paragraph
        position, paragraph = sentence.end, sentence.paragraph
    assert not text[position:].strip()


@pytest.mark.parametrize(
    "unit",
    [".", ". ", '."', '. " ', "A.", "a. ", '?" ', "(", "\n", "1. ", "[1]", ".[1]", "- \n", "'' ", "A. ("],
)
def test_a_megabyte_of_marks_is_split(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    sentences = split_sentences(text)
    assert all(not text[a.end : b.start].strip() for a, b in pairwise(sentences))
