"""TimeML documents: the text is the article's, and every tag is one that the schema knows."""

from __future__ import annotations

from datetime import date, datetime
from xml.etree import ElementTree

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from timeline import Article, find_times
from timeline.exporters.timeml import to_timeml

TEXT = (
    "The tramway opened in early March 1911 & closed on 4 June 1948.\n\n"
    "It ran twice a week at first; <then> every Tuesday. He resigned on Friday."
)
REQUIRED = {"tid", "type", "value"}
ALLOWED = {
    "type": {"DATE", "TIME", "DURATION", "SET"},
    "functionInDocument": {"PUBLICATION_TIME"},
    "mod": {"START", "MID", "END", "APPROX", "MORE_THAN", "LESS_THAN", "EQUAL_OR_MORE", "EQUAL_OR_LESS"},
    "temporalFunction": {"true"},
}
FREE = {"tid", "value", "quant", "freq", "anchorTimeID"}


def document(text: str, published: date | datetime | None) -> ElementTree.Element:
    article = Article("one", text, published=published)
    (data,) = to_timeml([(article, find_times(text, published=published))])
    return ElementTree.fromstring(data)


def complaints(root: ElementTree.Element) -> list[str]:
    """What the schema of TimeML 1.2.1 would say of a document with TIMEX3 alone."""
    tags = list(root)
    ids = [tag.get("tid") for tag in tags]
    found = [] if root.tag == "TimeML" else [f"the root is {root.tag}"]
    found += [f"{name} twice" for name in ids if ids.count(name) > 1]
    for tag in tags:
        found += [f"{tag.tag} is no TIMEX3"] if tag.tag != "TIMEX3" or len(tag) else []
        found += [f"{name} missing" for name in REQUIRED - set(tag.keys())]
        found += [
            f"{name}={value}"
            for name, value in tag.items()
            if name not in FREE and value not in ALLOWED[name]
        ]
        if tag.get("anchorTimeID", ids[0]) not in ids:
            found.append(f"anchor {tag.get('anchorTimeID')} is not there")
    return found


def test_the_document_is_valid() -> None:
    assert complaints(document(TEXT, date(2024, 10, 28))) == []


def test_the_words_of_an_expression_stand_in_its_tag() -> None:
    tags = {tag.text: tag for tag in document(TEXT, date(2024, 10, 28))}
    assert tags["Friday"].get("value") == "2024-10-25"
    assert tags["Friday"].get("anchorTimeID") == "t0"
    assert tags["early March 1911"].get("mod") == "START"
    assert tags["twice a week"].get("freq") == "2X"
    assert tags["every Tuesday"].get("quant") == "EVERY"
    assert tags["4 June 1948"].get("temporalFunction") is None


@pytest.mark.parametrize(
    ("published", "kind", "value"),
    [
        (date(2024, 10, 28), "DATE", "2024-10-28"),
        (datetime(2024, 10, 28, 17, 30), "TIME", "2024-10-28T17:30"),  # noqa: DTZ001
    ],
)
def test_the_publication_date_comes_first(published: date, kind: str, value: str) -> None:
    first = document(TEXT, published)[0]
    assert (first.get("functionInDocument"), first.text) == ("PUBLICATION_TIME", None)
    assert (first.get("type"), first.get("value")) == (kind, value)


def test_without_a_publication_date_there_is_none() -> None:
    assert not [tag for tag in document(TEXT, None) if tag.get("functionInDocument")]


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\t\n\r<>&\"'")))
@example("On Friday\r\nhe left ]]> & came back on 3 May.\r")
def test_the_text_comes_back_as_it_was(text: str) -> None:
    if "\ufffe" not in text and "\uffff" not in text:
        assert "".join(document(text, date(2024, 10, 28)).itertext()) == text


def test_signs_that_xml_has_no_room_for_are_replaced_one_by_one() -> None:
    text = "He\x00 left\x0b on\x1f Friday\ud800."
    assert "".join(document(text, None).itertext()) == "He\ufffd left\ufffd on\ufffd Friday\ufffd."


def test_a_document_holds_one_article() -> None:
    article = Article("one", TEXT)
    with pytest.raises(ValueError, match="one article"):
        list(to_timeml([(article, ()), (article, ())]))
