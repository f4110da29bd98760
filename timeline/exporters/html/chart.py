"""Where the page gets plotly.js from, which draws its chart; the only place with plotly."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import dataclass

from markupsafe import Markup

BESIDE = "plotly.min.js"


@dataclass(frozen=True, slots=True)
class Bundle:
    """The script element that brings plotly.js, "" for none, and what a content security policy calls it.

    One in the page is inert: the page's script runs it once the list can be read and searched.
    """

    tag: Markup
    policy: str


def plotly_bundle(choice: str) -> Bundle:
    """plotly.js as `ExportOptions.plotlyjs` asks for it."""
    match choice:
        case "none":
            return Bundle(Markup(), "")
        case "inline":
            source = _compiled_once(plotly_source())
            return Bundle(
                Markup('<script type="text/plain">{}</script>').format(Markup(source)), policy_hash(source)
            )
        case "directory":
            return Bundle(Markup('<script src="{}" async></script>').format(BESIDE), "'self' file:")
        case "cdn":
            from plotly.offline import get_plotlyjs_version

            address = f"https://cdn.plot.ly/plotly-{get_plotlyjs_version()}.min.js"
            tag = Markup('<script src="{}" integrity="{}" crossorigin="anonymous" async></script>')
            return Bundle(tag.format(address, policy_hash(plotly_source()).strip("'")), address)
        case address:
            elsewhere = address.startswith(("http://", "https://", "//"))
            policy = address.split("?")[0] if elsewhere else "'self' file:"
            return Bundle(Markup('<script src="{}" async></script>').format(address), policy)


def plotly_source() -> str:
    from plotly.offline import get_plotlyjs

    return get_plotlyjs()


def _compiled_once(source: str) -> str:
    """With the function that is all of it in parentheses, by which browsers know that it is called at once.

    Without, they read it through twice, a seventh of the time that it takes to load.
    """
    return re.sub(r"(?<=this, )\(\) => \{\n(.*)\}(?=\)\);\s*\Z)", r"(() => {\n\1})", source, flags=re.DOTALL)


def style_stand_ins() -> Markup:
    """Elements in whose presence plotly.js adds no style sheets of its own, which the page's policy forbids.

    It adds one of its own and one for each kind of map. The page's style sheet has what the chart needs of
    the first; positions and colours are set through the object model, which no policy forbids. A bundle of
    another version may name the others differently: the browser then refuses those, and its console says so.
    """
    stand_in = Markup('<template id="{}" class="no-inline-styles"></template>')
    maps = re.findall(r'getElementById\("([0-9a-f]{64})"\)', plotly_source())
    return Markup().join(stand_in.format(name) for name in ("plotly.js-style-global", *maps))


def policy_hash(text: str) -> str:
    """How a content security policy names an inline script or style."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
