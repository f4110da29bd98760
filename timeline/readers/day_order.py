"""Whether people write the day or the month first where an article comes from."""

from __future__ import annotations

from urllib.parse import urlsplit

from timeline.model import Article

_MONTH_FIRST = frozenset({"us", "gov", "mil", "ph"})
_DAY_FIRST = frozenset(
    """
    ad ae al am ar at au az ba bd be bg bh bo br by ch cl cr cu cy cz de dk dz ec ee eg es eu fi fj fr
    ge gh gr gt hk hn hr id ie il in iq is it jm jo ke kw lb lk lu lv ma mc md mk mt mx my ng ni nl no
    np nz om pe pg pk pl ps pt py qa ro rs ru sa sg si sk sn sv sy th tn tr tt tz ua ug uk uy ve vn za zm zw
    """.split()
)
"""Country codes and top-level domains; missing are those that write the year first, have no one custom, or
are sold to anybody (.co, .me)."""
_REGIONS = {"gb": "uk"}


def likely_day_first(article: Article) -> bool | None:
    """What the article's language tag ("en-GB") or web address says; None where they say nothing."""
    _, _, region = article.language.lower().replace("_", "-").rpartition("-")
    return _order_in(_REGIONS.get(region, region)) if region in _known() else _order_in(_domain(article.url))


def _known() -> frozenset[str]:
    return _MONTH_FIRST | _DAY_FIRST | _REGIONS.keys()


def _order_in(place: str) -> bool | None:
    if place in _MONTH_FIRST:
        return False
    return True if place in _DAY_FIRST else None


def _domain(url: str) -> str:
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return host.rstrip(".").rpartition(".")[2]
