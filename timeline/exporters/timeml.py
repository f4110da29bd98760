"""TimeML 1.2.1: an article's text with its time expressions tagged in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from html import escape

from timeline.model import Article, TimeExpression
from timeline.times.meaning import Meaning, Modified, Repeats

_SCHEMA = "http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd"
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_MODS = frozenset(
    {
        "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER", "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS",
        "EQUAL_OR_MORE", "START", "MID", "END", "APPROX",
    }
)  # fmt: skip


class SeveralArticlesError(ValueError):
    """A document was asked for that would have to hold more than one article."""


def to_timeml(dated: Iterable[tuple[Article, Sequence[TimeExpression]]]) -> Iterator[bytes]:
    """One article as a TimeML document; SeveralArticlesError for more, since a document holds one.

    The publication date is the first TIMEX3 and has no words of its own, so that the document's text is the
    article's, sign by sign; a sign that XML can't hold becomes U+FFFD.
    """
    articles = list(dated)
    if len(articles) > 1:
        raise SeveralArticlesError("a TimeML document holds one article; give one at a time")
    for article, expressions in articles:
        yield "".join(_document(article, expressions)).encode()


def _document(article: Article, expressions: Sequence[TimeExpression]) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield '<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    yield f' xsi:noNamespaceSchemaLocation="{_SCHEMA}">'
    if article.published:
        yield _tag(_publication(article.published), "")
    done = 0
    for number, expression in enumerate(expressions, start=1):
        yield _content(article.text[done : expression.start])
        yield _tag(_attributes(number, expression), expression.text)
        done = expression.end
    yield _content(article.text[done:])
    yield "</TimeML>\n"


def _publication(published: date | datetime) -> dict[str, str]:
    moment = isinstance(published, datetime)
    value = published.isoformat(timespec="minutes") if isinstance(published, datetime) else str(published)
    kind = "TIME" if moment else "DATE"
    return {"tid": "t0", "type": kind, "value": value, "functionInDocument": "PUBLICATION_TIME"}


def _attributes(number: int, expression: TimeExpression) -> dict[str, str]:
    found = {"tid": f"t{number}", "type": expression.type, "value": expression.value}
    if expression.mod in _MODS:
        found["mod"] = expression.mod
    repeats = _repeats(expression.meaning)
    if repeats and repeats.quant:
        found["quant"] = repeats.quant
    if repeats and repeats.freq:
        found["freq"] = repeats.freq
    if expression.anchor:
        found["temporalFunction"] = "true"
    if expression.anchor.startswith("published "):
        found["anchorTimeID"] = "t0"
    return found


def _repeats(meaning: Meaning) -> Repeats | None:
    match meaning:
        case Repeats():
            return meaning
        case Modified(inner, _):
            return _repeats(inner)
        case _:
            return None


def _tag(attributes: dict[str, str], words: str) -> str:
    written = "".join(f' {name}="{escape(value)}"' for name, value in attributes.items())
    return f"<TIMEX3{written}>{_content(words)}</TIMEX3>"


def _content(text: str) -> str:
    """The text as XML reads it back: a bare carriage return would become a line feed."""
    return escape(_NOT_XML.sub("\ufffd", text), quote=False).replace("\r", "&#13;")
