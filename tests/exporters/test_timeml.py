"""TimeML documents: the text is the article's, and every tag is one that the schema knows."""

from __future__ import annotations

import io
from datetime import date, datetime
from xml.etree import ElementTree

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import etree

from timeline import Article, find_times
from timeline.exporters.timeml import to_timeml

TEXT = (
    "The tramway opened in early March 1911 & closed on 4 June 1948.\n\n"
    "It ran twice a week at first; <then> every Tuesday. He resigned on Friday."
)
SCHEMA = etree.DTD(
    io.StringIO("""
    <!ELEMENT TimeML (#PCDATA | TIMEX3)*>
    <!ATTLIST TimeML
        xmlns:xsi CDATA #IMPLIED
        xsi:noNamespaceSchemaLocation CDATA #IMPLIED>
    <!ELEMENT TIMEX3 (#PCDATA)>
    <!ATTLIST TIMEX3
        tid ID #REQUIRED
        type (DATE | TIME | DURATION | SET) #REQUIRED
        value NMTOKEN #REQUIRED
        mod (BEFORE | AFTER | ON_OR_BEFORE | ON_OR_AFTER | LESS_THAN | MORE_THAN | EQUAL_OR_LESS
            | EQUAL_OR_MORE | START | MID | END | APPROX) #IMPLIED
        functionInDocument (CREATION_TIME | EXPIRATION_TIME | MODIFICATION_TIME | PUBLICATION_TIME
            | RELEASE_TIME | RECEPTION_TIME | NONE) #IMPLIED
        temporalFunction (true | false) #IMPLIED
        beginPoint IDREF #IMPLIED
        endPoint IDREF #IMPLIED
        valueFromFunction IDREF #IMPLIED
        anchorTimeID IDREF #IMPLIED
        quant CDATA #IMPLIED
        freq NMTOKEN #IMPLIED>
    """)
)
"""What TimeML 1.2.1 says of documents that have TIMEX3 and no other tags."""
SOUP = (
    *(
        "on Friday",
        "every other Saturday",
        "twice a month",
        "about two years",
        "03/04/2024",
        "]]>",
        "<b>",
        "&",
    ),
    *("from May to June", "in the 1990s", "&amp;", "\x00", "\ud800", '"', "9 a.m. GMT", "<TIMEX3>"),
)


def document(text: str, published: date | datetime | None) -> ElementTree.Element:
    article = Article("one", text, published=published)
    (data,) = to_timeml([(article, find_times(text, published=published))])
    return ElementTree.fromstring(data)


def complaints(text: str, published: date | None) -> list[str]:
    """What the schema says against a document."""
    article = Article("one", text, published=published)
    (data,) = to_timeml([(article, find_times(text, published=published))])
    valid = SCHEMA.validate(etree.fromstring(data))
    return [] if valid else [str(SCHEMA.error_log)]


@pytest.mark.parametrize("published", [date(2024, 10, 28), None])
def test_the_document_is_valid(published: date | None) -> None:
    assert complaints(TEXT, published) == []


@given(st.lists(st.sampled_from(SOUP)).map(" ".join), st.sampled_from([date(2024, 10, 28), None]))
def test_any_document_is_valid(text: str, published: date | None) -> None:
    assert complaints(text, published) == []


def test_the_schema_sees_what_is_wrong() -> None:
    for wrong in (
        '<TIMEX3 tid="t1" type="DATE">now</TIMEX3>',
        '<TIMEX3 tid="t1" type="DAY" value="2024">now</TIMEX3>',
        '<TIMEX3 tid="t1" type="DATE" value="2024" anchorTimeID="t9">now</TIMEX3>',
        '<TIMEX3 tid="t1" type="DATE" value="2024"/><TIMEX3 tid="t1" type="DATE" value="2024"/>',
    ):
        assert not SCHEMA.validate(etree.fromstring(f"<TimeML>{wrong}</TimeML>"))


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
