"""What of a mail its writer wrote: not what is quoted, passed on or signed in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

_QUOTE = re.compile(r"[ \t]*> ?")
_FIELD = re.compile(
    r"\*?(from|date|sent|to|cc|subject|reply-to|von|gesendet|datum|an|betreff):\*?[ \t]*(.*)", re.IGNORECASE
)
_SAME = {"sent": "date", "gesendet": "date", "datum": "date", "von": "from", "betreff": "subject"}
_FORWARDED = re.compile(
    r"\W*(?:(?:begin )?forwarded message|(?:anfang der )?weitergeleiteten? nachricht)\W*", re.IGNORECASE
)
_ANSWERED = re.compile(r"-{3,} ?(?:original message|urspr(?:ü|ue)ngliche nachricht) ?-{3,}", re.IGNORECASE)
_ATTRIBUTION = re.compile(
    r"(?:On|Am|Le|El|Il|Op)\b.*\d.*\b(?:wrote|schrieb|écrit|escribió|scritto|schreef)\b[^.!?]{0,60}:"
    r"|[^\n]*<[^@\s<>]+@[^@\s<>]+>[^.!?\n]{0,20}:",
    re.DOTALL,
)
_EMPTY_LINES = re.compile(r"\n(?:[ \t]*\n){2,}")
_SIGNATURE = re.compile(r"--[ \t]*")
_ATTRIBUTION_LINES, _SIGNATURE_LINES = 3, 8


@dataclass(frozen=True, slots=True)
class Letter:
    """What one person wrote; `quoted` counts the lines of others in it that are left out.

    `head` is what a letter that was passed on says of itself: "from", "date", "subject", as far as it does;
    None for the mail's own.
    """

    text: str
    head: Mapping[str, str] | None = None
    quoted: int = 0


class _Border(NamedTuple):
    """Where someone else's letter begins, and what comes after; no head for one that is only quoted."""

    at: int
    rest: Sequence[str]
    head: Mapping[str, str] | None


def read_letters(text: str, *, forwards: bool = False) -> Iterator[Letter]:
    """The mail's own text, then each letter that it passes on.

    `forwards` is for a mail whose subject says so: a letter under a head is then passed on, else quoted.
    """
    lines: Sequence[str] = text.splitlines()
    head: Mapping[str, str] | None = None
    while True:
        border = _border(lines, forwards)
        own, quoted = _own(lines[: border.at])
        if border.head is None:
            quoted += sum(1 for line in border.rest if line.strip())
        text = "\n".join(own).strip()
        yield Letter(_EMPTY_LINES.sub("\n\n", text) if quoted else text, head, quoted)
        if border.head is None:
            return
        lines, head = border.rest, border.head


def _border(lines: Sequence[str], forwards: bool) -> _Border:
    for at, line in enumerate(lines):
        marked, answered = (kind.fullmatch(line.strip()) for kind in (_FORWARDED, _ANSWERED))
        rest = lines[at + 1 :] if marked or answered else lines[at:]
        rest = _unquoted(rest) if marked else rest
        length, head = _head(rest)
        if marked or (head and forwards):
            return _Border(at, rest[length:], head)
        if answered or head or (_attribution(lines, at) and not any(map(_QUOTE.match, rest))):
            return _Border(at, rest, None)
    return _Border(len(lines), (), None)


def _head(lines: Sequence[str]) -> tuple[int, Mapping[str, str]]:
    """The lines that a program puts before a letter, with sender and two more, and how many they are."""
    head: dict[str, str] = {}
    length = 0
    for line in lines:
        found = _FIELD.fullmatch(line.strip())
        if found:
            name = found[1].lower()
            head.setdefault(_SAME.get(name, name), found[2].strip(" *"))
        elif head or line.strip():
            break
        length += 1
    return (length, head) if "from" in head and len(head) > 2 else (0, {})


def _unquoted(lines: Sequence[str]) -> Sequence[str]:
    """The lines without the mark of a quote, when all bear one."""
    if all(_QUOTE.match(line) for line in lines if line.strip()):
        return [_QUOTE.sub("", line, count=1) for line in lines]
    return lines


def _own(lines: Sequence[str]) -> tuple[Sequence[str], int]:
    """The lines without quotes and signature, and how many quoted ones there were."""
    own: list[str] = []
    quoted = at = 0
    while at < len(lines):
        length = _attribution(lines, at)
        if _QUOTE.match(lines[at]):
            quoted += 1
        elif length and _QUOTE.match(_next(lines, at + length)):
            at += length - 1
        elif _SIGNATURE.fullmatch(lines[at]) and len(lines) - at <= _SIGNATURE_LINES + 1:
            break
        else:
            own.append(lines[at])
        at += 1
    return own, quoted


def _attribution(lines: Sequence[str], at: int) -> int:
    """How many lines the words take that say whom the mail quotes; 0 when there are none."""
    for length in range(1, _ATTRIBUTION_LINES + 1):
        if _ATTRIBUTION.fullmatch("\n".join(lines[at : at + length]).strip()):
            return length
    return 0


def _next(lines: Sequence[str], at: int) -> str:
    """The first line from there that is not empty."""
    return next((line for line in lines[at:] if line.strip()), "")
