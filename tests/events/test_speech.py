"""Where quotations begin and end."""

from __future__ import annotations

from timeline.events.speech import Speech
from timeline.model import Sentence

TEXT = 'He said: "The bridge will close. It has cracks. Nobody may cross," and left.'


def test_a_quotation_lasts_over_sentences() -> None:
    ends = [TEXT.index(word) + len(word) for word in ("close.", "cracks.", "left.")]
    place, inside = Speech(), []
    for start, end in zip((0, *ends), ends, strict=False):
        place = place.after(TEXT, Sentence(start, end))
        inside.append((place.open, place.inside))
    assert inside == [(True, False), (True, True), (False, False)]


def test_a_sentence_in_pieces_opens_its_quotation_once() -> None:
    whole = Sentence(0, TEXT.index("close.") + 6)
    first = Speech().after(TEXT, whole)
    assert first.open
    assert first.after(TEXT, whole) == first


def test_a_quotation_ends_with_its_paragraph() -> None:
    place = Speech().after(TEXT, Sentence(0, TEXT.index("close.") + 6))
    assert not place.after("It has cracks.", Sentence(0, 14, paragraph=1)).inside
