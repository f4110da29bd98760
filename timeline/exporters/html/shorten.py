"""The page's script made short: no comments, no spaces, short names for its own variables."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, pairwise
from string import ascii_letters

_TOKEN = re.compile(
    r"""(?P<space>(?:\s|//[^\n]*)+)|(?P<text>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?P<open>\$\{)
    |(?P<word>[A-Za-z_$][\w$]*)|(?P<number>\d[\w.]*)|(?P<mark>=>|\?\.|\.\.\.|.)""",
    re.VERBOSE | re.DOTALL,
)
_REGEX = re.compile(r"/(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\\[\n])+/[a-z]*")
_TEMPLATE_TEXT = re.compile(r"(?:[^`\\$]|\\.|\$(?!\{))+", re.DOTALL)
_BEFORE_REGEX = frozenset("( , = : [ ! & | ? { } ; => return".split())
_BEFORE_OBJECT = frozenset("( , = : [ ? | & ... return const let".split())
_NOT_OURS = frozenset(
    """async await break catch const continue delete else false finally for function if in instanceof let new
    null of return this throw true try typeof undefined void while
    Array Blob Boolean Date Error Infinity JSON Map Math Number Object Plotly Promise RegExp ResizeObserver
    Set String URL URLSearchParams
    addEventListener clearTimeout document getComputedStyle history location matchMedia navigator
    requestAnimationFrame setTimeout""".split()
)


@dataclass(frozen=True, slots=True)
class _Token:
    """`after` is the space before it; `inside` the bracket it stands in, "object" for braces of one."""

    kind: str
    text: str
    after: str
    inside: str


_SHORTER = {"const": "let", "false": "!1", "true": "!0"}
_EDGE = _Token("mark", ";", "", "")
_CLOSES = {",": "}])", ";": "}"}


def shorten(source: str) -> str:
    """The same script; relies on semicolons being written, and on names not in `_NOT_OURS` being its own."""
    tokens = [
        a
        for a, b in pairwise([*_tokens(source), _EDGE])
        if not (a.text in ",;" and b.text in _CLOSES[a.text])
    ]
    roles = [_role(*around) for around in _threes(tokens)]
    counts = Counter(t.text for t, role in zip(tokens, roles, strict=True) if role in ("name", "both"))
    short = dict(zip(sorted(counts, key=lambda name: (-counts[name], name)), _names(), strict=False))
    words = [_written(token, role, short) for token, role in zip(tokens, roles, strict=True)]
    gaps = ["", *(_gap(a, b, token.after) for (a, b), token in zip(pairwise(words), tokens[1:], strict=True))]
    return re.sub(r"(?<!\w)\((\w+)\)(?==>)", r"\1", "".join(map(str.__add__, gaps, words)))


def _tokens(source: str) -> Iterator[_Token]:
    brackets: list[str] = []
    at, space, last = 0, "", ";"
    while at < len(source):
        inside = brackets[-1] if brackets else ""
        literal = (
            _TEMPLATE_TEXT.match(source, at)
            if inside == "`"
            else _REGEX.match(source, at)
            if last in _BEFORE_REGEX and not source.startswith("//", at)
            else None
        )
        found = literal or _TOKEN.match(source, at)
        assert found
        at, text = found.end(), found[0]
        kind = "text" if literal else found.lastgroup or ""
        if kind == "space":
            space += text
            continue
        yield _Token(kind, text, space, inside)
        if text == "`" and inside != "`":
            brackets.append("`")
        elif kind != "text" and text in ("{", "${", "(", "["):
            brackets.append("object" if text == "{" and last in _BEFORE_OBJECT else text)
        elif kind != "text" and text in ("}", ")", "]", "`"):
            brackets.pop()
        space, last = "", text


def _threes(tokens: list[_Token]) -> Iterator[tuple[_Token, _Token, _Token]]:
    return zip([_EDGE, *tokens], tokens, [*tokens[1:], _EDGE], strict=False)


def _role(before: _Token, token: _Token, after: _Token) -> str:
    """Whether a token is a variable's name, a property's, both at once ({name}), or no name."""
    if token.kind != "word" or token.text in _NOT_OURS:
        return ""
    if before.text in (".", "?."):
        return "property"
    if token.inside == "object" and before.text in ("{", ","):
        return "property" if after.text in (":", "(") else "both"
    return "name"


def _written(token: _Token, role: str, short: dict[str, str]) -> str:
    match role:
        case "name":
            return short[token.text]
        case "both":
            return f"{token.text}:{short[token.text]}"
    return _SHORTER.get(token.text, token.text) if token.kind == "word" and not role else token.text


def _names() -> Iterator[str]:
    for length in count(1):
        for number in range(len(ascii_letters) ** length):
            digits = [number // len(ascii_letters) ** place % len(ascii_letters) for place in range(length)]
            name = "".join(ascii_letters[digit] for digit in digits)
            if name not in _NOT_OURS:
                yield name


def _gap(before: str, after: str, space: str) -> str:
    """What must stay of the space between two tokens."""
    if not space:
        return ""
    if re.match(r"[\w$]", after) and re.search(r"[\w$]$", before):
        return " "
    if before in "+-" and before == after:
        return " "
    return "\n" if "\n" in space and before[-1] not in ";{,([" and after not in "}])" else ""
