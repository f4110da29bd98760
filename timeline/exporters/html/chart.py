"""Where the page gets plotly.js from, which draws its chart; the only place with plotly."""

from __future__ import annotations

import base64
import hashlib
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
            source = plotly_source()
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


def policy_hash(text: str) -> str:
    """How a content security policy names an inline script or style."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
