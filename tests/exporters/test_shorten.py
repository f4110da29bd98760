"""The script made short is the same script."""

from __future__ import annotations

import pytest

from timeline.exporters.html.assets import script
from timeline.exporters.html.shorten import shorten


@pytest.mark.parametrize(
    ("source", "short"),
    [
        ("const total = 1; // a note\nconst other = total + 2;", "let a=1;let b=a+2;"),
        ("const event = {event: 1}; f(event.event);", "let a={event:1};b(a.event);"),
        ("const make = ({ left, right = 2 }) => ({ left, right });",
         "let c=({left:a,right:b=2})=>({left:a,right:b});"),
        ("const say = (name) => { return (text) => `${name}: ${text} // no`; };",
         "let c=a=>{return(b)=>`${a}: ${b} // no`};"),
        ("const find = (text) => text.replace(/[\"/']/g, 'a  b');",
         "let b=a=>a.replace(/[\"/']/g,'a  b');"),
        ("let top = 3 - -1 + +heading / 2 / 3;", "let b=3- -1+ +a/2/3;"),
        ("if (typeof Plotly === 'object') { go(true, [1,]); }", "if(typeof Plotly==='object'){a(!0,[1])}"),
        ("const [first, ...rest] = all;\nfor (const each of rest) use(each, {...each});",
         "let[d,...b]=c;for(let a of b)e(a,{...a});"),
    ],
)  # fmt: skip
def test_names_comments_and_spaces_go_and_nothing_else(source: str, short: str) -> None:
    assert shorten(source) == short


def test_it_is_worth_it() -> None:
    assert len(script()) < 24_000
