"""Where an English clause looks, from its words alone: back, forward, or it doesn't say.

A cheap reading that needs no tagger: the nearest finite verb or auxiliary before the expression in its sentence, else the
first one after it.
"""

from __future__ import annotations

from timeline.times.resolve import Outlook
from timeline.times.tokens import Tokens

_FORWARD = {
    "will", "shall", "won't", "'ll", "would", "may", "might", "could", "can", "should", "must", "cannot",
}  # fmt: skip
_FORWARD_PHRASES = {
    ("going", "to"), ("expected", "to"), ("scheduled", "to"), ("scheduled", "for"), ("set", "to"), ("due", "to"),
    ("due",), ("set", "for"), ("planned", "for"), ("plans", "to"), ("plan", "to"), ("planning", "to"), ("hopes", "to"),
    ("hope", "to"), ("hoping", "to"), ("wants", "to"), ("want", "to"), ("intends", "to"), ("intend", "to"),
    ("about", "to"), ("likely", "to"), ("aims", "to"), ("vowed", "to"), ("agreed", "to"), ("promised", "to"),
    ("is", "to"), ("are", "to"), ("was", "to"), ("were", "to"), ("be",), ("until",), ("expires",), ("upcoming",),
    ("expects", "to"), ("expect", "to"), ("begins",), ("starts",), ("opens",), ("takes", "effect"), ("by",), ("coming",),
    ("slated", "for"), ("slated", "to"), ("postponed", "until"), ("delayed", "until"), ("needs", "to"), ("deadline",),
    ("looming",), ("no", "later", "than"), ("before",), ("effective",), ("matures",), ("maturing",), ("ahead", "of"),
}  # fmt: skip
_BACK = {
    "was", "were", "had", "did", "said", "told", "has", "have", "been", "became", "began", "broke", "brought",
    "built", "bought", "came", "caught", "chose", "cut", "died", "drew", "drove", "fell", "felt", "fled", "flew", "fought",
    "found", "gave", "got", "grew", "held", "hit", "kept", "knew", "laid", "led", "left", "lost", "made", "met", "paid",
    "ran", "rose", "sank", "sat", "saw", "sent", "shook", "shot", "shut", "sold", "sought", "spent", "spoke", "stood",
    "struck", "swept", "swore", "threw", "took", "went", "woke", "won", "wore", "wrote", "since", "gone", "taken", "given",
    "known", "born", "ended", "read", "put", "set", "beat", "burst", "spread", "blew", "shrank", "sprang", "stole", "tore",
    "bore", "bound", "bred", "dealt", "dug", "fed", "forbade", "froze", "hung", "hid", "hurt", "lay", "meant", "overcame",
    "rode", "rang", "slept", "slid", "spun", "stuck", "strove", "swung", "taught", "thought", "understood", "undertook",
    "upheld", "withdrew", "withheld", "wound",
}  # fmt: skip
_NOT_PAST = {"need", "exceed", "proceed", "succeed", "indeed", "speed", "feed", "seed", "united", "hundred", "red", "bed",
             "shed", "sped", "based", "limited", "related", "so-called", "called"}  # fmt: skip
_ENDS = {".", "!", "?", ";", ":"}
_REACH = 40


def outlook(tokens: Tokens, first: int, last: int) -> Outlook:
    """The outlook of the clause that holds the pieces [first, last)."""
    for found in (_backward(tokens, first), _forward(tokens, last)):
        if found is not Outlook.OPEN:
            return found
    return Outlook.OPEN


def _backward(tokens: Tokens, first: int) -> Outlook:
    for at in range(first - 1, max(-1, first - _REACH), -1):
        if tokens.word(at) in _ENDS and not tokens.glued(at + 1):
            return Outlook.OPEN
        found = _at(tokens, at)
        if found is not Outlook.OPEN:
            return found
        if tokens.broken(at):
            return Outlook.OPEN
    return Outlook.OPEN


def _forward(tokens: Tokens, last: int) -> Outlook:
    for at in range(last, min(len(tokens.keys), last + _REACH)):
        if tokens.broken(at) or (tokens.word(at) in _ENDS and not tokens.glued(at + 1)):
            return Outlook.OPEN
        found = _at(tokens, at)
        if found is not Outlook.OPEN:
            return found
    return Outlook.OPEN


def _at(tokens: Tokens, at: int) -> Outlook:
    word = tokens.word(at)
    if word in _FORWARD and not _perfect(tokens, at):
        return Outlook.FUTURE
    for length in (1, 2, 3):
        if tuple(tokens.word(at + i) for i in range(length)) in _FORWARD_PHRASES:
            return Outlook.FUTURE
    if word in _BACK or (word.endswith("ed") and word not in _NOT_PAST and not tokens.capitalised(at)):
        return _past_or_planned(tokens, at)
    return Outlook.OPEN


def _perfect(tokens: Tokens, at: int) -> bool:
    """A modal with "have" looks back: "may have met"."""
    return "have" in (tokens.word(at + 1), tokens.word(at + 2))


def _past_or_planned(tokens: Tokens, at: int) -> Outlook:
    """A participle after a modal or "to be" looks forward: "will be held", "to be held"."""
    before = [tokens.word(at - i) for i in range(1, 4)]
    if before[0] == "be" or (before[0] in _FORWARD and tokens.word(at) not in ("said", "told")):
        return Outlook.FUTURE
    if before[0] == "to":
        return Outlook.FUTURE
    return Outlook.PAST
