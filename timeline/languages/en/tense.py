"""Where an English clause looks, from its words alone: back, forward, or it doesn't say.

A cheap reading that needs no tagger. The verb right after the expression decides ("on Sunday issued"), else
the nearest one before it in its clause, else the next one after it, else the verb the sentence had before.
"""

from __future__ import annotations

from timeline.languages.en import stops
from timeline.languages.en.tense_words import (
    AFTER_PARTICIPLE,
    AHEAD,
    AHEAD_OF,
    AHEAD_PAIRS,
    ARRANGED,
    BARE_PARTICIPLES,
    BEFORE_BARE,
    CALLED_OFF,
    CALLED_WHOM,
    COMPLETED,
    DENYING,
    DETERMINERS,
    DONE,
    EXPECTING,
    HAVE,
    IN_CASE,
    IRREGULAR,
    LETTING,
    MODALS,
    NOT_PAST,
    NOUN_AFTER,
    NOW,
    OPENS_CLAUSE,
    PRESENT_BE,
    PRESENT_STATES,
    PROMISING,
    QUOTES,
    SAYING,
    SCHEDULED,
    SEEN,
    SETTING,
    STOPS,
    SUBJECTS,
    SUMMONING,
    TELLING,
    TO_END,
    UNCHANGED,
    UNDER_WAY,
    UP_TO,
    VERB_ENDINGS,
    WANTING,
)
from timeline.times.context import Outlook
from timeline.times.tokens import Tokens

_REACH = 40
"""Pieces to look through for a verb."""
_NOUN = 6
"""Pieces from a genitive to the verb after its noun: "Friday's council vote will"."""
_TIE = 6
"""Pieces between a verb and an expression that it governs, with its preposition."""
_LONG_OBJECT = 16
"""Pieces between a verb and a month or year in which what it did may be told at length."""
_OBJECT = 4
"""Pieces from a verb to the preposition behind its object."""
_AFTER_SINCE = 4
"""Pieces from "since" to its time: "since shortly after the Oct. 23 vote"."""
_DENIED = 12
"""Pieces before "could" in which its denial may stand: "Neither he nor his lawyer could be reached"."""
_QUOTED = 12
"""Pieces of a quotation that is no clause of its own."""
_MARKS = STOPS | {","}
_HEADLINE = 12


def outlook(tokens: Tokens, first: int, last: int) -> Outlook:
    """The outlook of the clause that holds the pieces [first, last)."""
    if _called_off(tokens, first, last):
        return Outlook.FUTURE_IN_PAST if tokens.word(first - 3) == "," else Outlook.OPEN
    settled = _settled(tokens, first, last)
    if settled is not Outlook.OPEN:
        return settled
    after = _at(tokens, last)
    if after is Outlook.PAST:
        return after
    at, found = _backward(tokens, first)
    if tokens.word(first - 1) in TO_END and _still(tokens, first):
        return Outlook.FUTURE
    if found is Outlook.PAST:
        if tokens.word(at) in PROMISING and tokens.word(first - 1) in ("by", "for", "until", "before"):
            return Outlook.OPEN if tokens.word(at - 1) == "had" else Outlook.FUTURE
        if after in (Outlook.FUTURE, Outlook.FUTURE_IN_PAST) and tokens.word(at) in SAYING and first - at > 2:
            return after
        return found if tokens.word(at) != "to" and _governs(tokens, at, first) else Outlook.LIKELY_PAST
    if found is Outlook.LIKELY_PAST:
        return found
    if found is Outlook.FUTURE_IN_PAST and _owns(tokens, last):
        found = Outlook.OPEN
    for ahead in (Outlook.FUTURE, Outlook.FUTURE_IN_PAST):
        if ahead in (found, after):
            return ahead
    return _beyond(tokens, at, first, last)


def _settled(tokens: Tokens, first: int, last: int) -> Outlook:
    """What the words right around the expression settle: "since", a day that is set, what a day owns."""
    if "since" in tokens.words[max(0, first - _AFTER_SINCE) : first]:
        return Outlook.PAST
    before = first - 2 if tokens.word(first - 1) in DETERMINERS else first - 1
    if tokens.word(before) in SETTING:
        return Outlook.FUTURE
    if tokens.word(first - 1) == "for" and not _owns(tokens, last) and _promised(tokens, first - 1):
        return Outlook.FUTURE
    if tokens.word(first - 1) == "on" and tokens.word(first - 2) in ("is", "are"):
        return Outlook.FUTURE
    if tokens.word(first - 1) == "the" and tokens.word(last) in DONE:
        return Outlook.PAST
    done = _owns(tokens, last) and not DONE.isdisjoint(tokens.words[last + 2 : last + 5])
    return Outlook.PAST if done else Outlook.OPEN


def _promised(tokens: Tokens, preposition: int) -> bool:
    """Whether what the preposition belongs to is arranged: "called a rally for Saturday"."""
    return not PROMISING.isdisjoint(tokens.words[max(0, preposition - _OBJECT) : preposition])


def _called_off(tokens: Tokens, first: int, last: int) -> bool:
    """ "the vote scheduled for Nov. 5 was cancelled": that it won't be doesn't tell when it was to be."""
    if tokens.word(first - 1) not in ("for", "on", "in") or tokens.word(first - 2) not in ARRANGED:
        return False
    attributive = tokens.word(first - 3) not in ("was", "were", "been", "is", "are", "be")
    enclosed = tokens.word(first - 3) != "," or tokens.word(last) == ","
    return attributive and enclosed and not CALLED_OFF.isdisjoint(tokens.words[last : last + 4])


def _still(tokens: Tokens, first: int) -> bool:
    """Whether the clause before "until" tells of a state that goes on, or of time that somebody had: "is
    closed until Friday", "had until Friday to"."""
    if tokens.word(first - 2) == "had":
        return True
    return not PRESENT_STATES.isdisjoint(tokens.words[max(0, first - 8) : first])


def _governs(tokens: Tokens, verb: int, first: int) -> bool:
    """Whether the verb stands before the expression and its preposition, with only an object between."""
    start = verb + 1 + (tokens.word(verb + 1) == "by" and verb + 2 < first)
    if first - verb <= _TIE:
        return UP_TO.isdisjoint(tokens.words[start:first])
    return (
        tokens.word(first - 1) == "in"
        and first - verb <= _LONG_OBJECT
        and tokens.word(verb) not in SAYING | PROMISING
        and not any(_loosens(tokens, at) for at in range(start, first))
    )


def _loosens(tokens: Tokens, at: int) -> bool:
    """Whether a piece before an expression may tie that to something other than the verb."""
    word = tokens.word(at)
    if word == "for" and (tokens.word(at + 1) == "$" or tokens.word(at + 1).isdigit()):
        return False
    return word == "," or (word in UP_TO and word != "by")


def _owns(tokens: Tokens, last: int) -> bool:
    """Whether the time stands in the genitive, before what is known already: "Friday's ruling"."""
    return tokens.word(last) == "'" and tokens.word(last + 1) == "s"


def _beyond(tokens: Tokens, clause: int, first: int, last: int) -> Outlook:
    """What follows the expression, its preposition or the clause before says, where its clause doesn't."""
    found = _forward(tokens, last)
    if found is not Outlook.OPEN:
        return found
    preposition = tokens.word(first - 1)
    if preposition in AHEAD_OF or (preposition == "of" and tokens.word(first - 2) == "ahead"):
        return Outlook.FUTURE
    found = _backward(tokens, clause)[1]
    return Outlook.LIKELY_PAST if found is Outlook.PAST else found


def _backward(tokens: Tokens, first: int) -> tuple[int, Outlook]:
    """The nearest verb's outlook before a piece, and where it stands or the clause begins."""
    skipped = first
    for at in range(first - 1, max(-1, first - _REACH), -1):
        word = tokens.words[at]
        if at >= skipped:
            continue
        if word in TELLING or word.endswith(VERB_ENDINGS):
            if _ends_clause(tokens, at):
                break
            if word in QUOTES and (skipped := _fragment(tokens, at)) < at:
                continue
            if word in OPENS_CLAUSE or word in QUOTES:
                return at, Outlook.OPEN
            found = _at(tokens, at)
            if found is not Outlook.OPEN:
                return at, found
        if tokens.broken(at):
            break
    return 0, Outlook.OPEN


def _fragment(tokens: Tokens, closing: int) -> int:
    """Where a few words begin that are quoted in the middle of a clause: "withdrew “in good order” on"."""
    if not tokens.glued(closing) or tokens.word(closing - 1) in _MARKS:
        return closing
    for at in range(closing - 1, max(0, closing - _QUOTED), -1):
        if tokens.word(at) in QUOTES:
            return closing if tokens.glued(at) or tokens.word(at - 1) in _MARKS else at
    return closing


def _forward(tokens: Tokens, last: int) -> Outlook:
    """The next verb's outlook in the same sentence."""
    reach = _NOUN if _owns(tokens, last) else _REACH
    for at in range(last, min(len(tokens.words), last + reach)):
        word = tokens.words[at]
        if tokens.broken(at):
            break
        if word in TELLING or word.endswith(VERB_ENDINGS):
            if _ends_clause(tokens, at) or word in QUOTES:
                break
            found = _at(tokens, at)
            if found is not Outlook.OPEN:
                return found
    return Outlook.OPEN


def _at(tokens: Tokens, at: int) -> Outlook:
    """What the word at a piece says by itself: nothing, unless it is TELLING or has a verb's ending."""
    word, following = tokens.word(at), tokens.word(at + 1)
    if word == "won" and following == "'":
        return Outlook.FUTURE
    if word in MODALS:
        return _modal(tokens, at)
    if word == "to" and following == "have":
        return Outlook.PAST if _participle(tokens.word(at + 2)) else Outlook.OPEN
    if word == "to" and tokens.word(at - 2) == "had" and tokens.word(at - 1) in PROMISING:
        return Outlook.OPEN
    if word == "to" and not WANTING.isdisjoint(tokens.words[max(0, at - 4) : max(0, at - 1)]):
        return Outlook.FUTURE
    if word == "to" and (tokens.word(at - 1) in EXPECTING or _headline(tokens, at)):
        told = tokens.word(at - 1)
        if tokens.words[max(0, at - 3) : at - 1] == ["had", "been"]:
            return Outlook.PAST
        return Outlook.FUTURE_IN_PAST if told.endswith("ed") or told in ("was", "were") else Outlook.FUTURE
    if word.endswith("ing") and tokens.word(at - 1) in NOW:
        return Outlook.FUTURE
    if word in SUMMONING and following == "to" and tokens.word(at - 1) == "been":
        return Outlook.FUTURE
    if word in SCHEDULED and not word.endswith("s") and _let(tokens, at):
        return Outlook.OPEN
    if word in SCHEDULED and tokens.word(at - 1) not in NOUN_AFTER and not _headline(tokens, at):
        denied = not {"did", "didn"}.isdisjoint(tokens.words[max(0, at - 3) : at])
        return Outlook.PAST if denied else Outlook.FUTURE
    if word in ARRANGED and _was_once(tokens, at):
        return Outlook.LIKELY_PAST
    if (word, following) in AHEAD_PAIRS:
        return Outlook.FUTURE_IN_PAST if tokens.word(at - 1) in ("was", "were") else Outlook.FUTURE
    if word in AHEAD:
        return Outlook.OPEN if _attributive(tokens, at) else Outlook.FUTURE
    if word == "called" and following in CALLED_WHOM:
        return _past_or_planned(tokens, at)
    if word in IRREGULAR or _is_past(tokens, at):
        return Outlook.OPEN if _attributive(tokens, at) else _past_or_planned(tokens, at)
    if word in BARE_PARTICIPLES and tokens.word(at - 1) in HAVE:
        return Outlook.PAST
    if word in UNCHANGED and tokens.word(at - 1) not in BEFORE_BARE:
        return Outlook.PAST
    return Outlook.OPEN


def _is_past(tokens: Tokens, at: int) -> bool:
    """Whether the piece is a past form in -ed and no name: "Asked on Friday", not "United on Friday"."""
    word = tokens.word(at)
    if not word.endswith("ed") or word in NOT_PAST:
        return False
    return not tokens.capitalised(at) or (tokens.broken(at) and tokens.word(at + 1) in AFTER_PARTICIPLE)


def _participle(word: str) -> bool:
    return word in IRREGULAR or word in BARE_PARTICIPLES or word.endswith(("ed", "ly"))


def _let(tokens: Tokens, at: int) -> bool:
    """Whether a bare verb is what somebody lets happen."""
    return not LETTING.isdisjoint(tokens.words[max(0, at - _OBJECT) : at - 1])


def _ends_clause(tokens: Tokens, at: int) -> bool:
    """Whether the piece is a stop that is not part of an abbreviation: "the U.S. from", "Mr. Hall"."""
    word = tokens.word(at)
    if word not in STOPS or tokens.glued(at + 1):
        return False
    if word != "." or at == 0 or at + 1 >= len(tokens.words):
        return True
    before, following = tokens.written(at - 1, at), tokens.written(at + 1, at + 2)
    if before in stops.BEFORE_NAME:
        return False
    if before in stops.BEFORE_NUMBER:
        return not following.isdigit()
    if len(before) == 1 and before.isupper():
        return following in stops.STARTERS
    return following[0].isupper() or before not in stops.ANYWHERE


def _attributive(tokens: Tokens, at: int) -> bool:
    """Whether a participle is no verb of its own: "the hastily planned trip", "as planned"."""
    before = tokens.word(at - 1)
    earlier = before if not before.endswith("ly") else tokens.word(at - 2)
    if earlier in ("as", "than"):
        return True
    adverb = before.endswith("ly") or before in ("still", "yet", "once")
    return before in DETERMINERS or (adverb and tokens.word(at - 2) in DETERMINERS)


def _modal(tokens: Tokens, at: int) -> Outlook:
    """ "will" looks forward, "would" too, from a time that is over; "may have" back; Will may be a name."""
    word, following = tokens.word(at), tokens.word(at + 1)
    if "have" in (following, tokens.word(at + 2)) and word not in ("will", "shall"):
        return Outlook.PAST
    if word == "could" and following == "be" and tokens.word(at + 2) in SEEN:
        return Outlook.PAST
    if word == "could" and not DENYING.isdisjoint(tokens.words[max(0, at - _DENIED) : at + 3]):
        return Outlook.PAST
    if tokens.capitalised(at) and following not in SUBJECTS:
        return Outlook.OPEN
    return Outlook.FUTURE_IN_PAST if word in ("would", "could", "can", "might") else Outlook.FUTURE


def _was_once(tokens: Tokens, at: int) -> bool:
    """ "had been due", "was due on the 17th": what was to be, told when it is over."""
    before = tokens.word(at - 1)
    if before == "been":
        return tokens.word(at - 2) == "had"
    return tokens.word(at) == "due" and before in ("was", "were") and tokens.word(at + 1) != "to"


def _past_or_planned(tokens: Tokens, at: int) -> Outlook:
    """A past form, unless it belongs to what is planned: "will be held", "to be held", "was to"."""
    word, before = tokens.word(at), tokens.word(at - 1)
    if before == "been" and {"will", "have"} <= {tokens.word(at - 2), tokens.word(at - 3)}:
        return Outlook.FUTURE
    if before == "be" and (planned := _after_be(tokens, at - 1)) is not Outlook.OPEN:
        return planned
    if before in MODALS:
        return Outlook.FUTURE
    if before == "getting" and tokens.word(at - 2) in NOW:
        return Outlook.FUTURE
    if before in PRESENT_BE:
        return Outlook.OPEN if IN_CASE.isdisjoint(tokens.words[max(0, at - _TIE) : at]) else Outlook.FUTURE
    if before in COMPLETED and not IN_CASE.isdisjoint(tokens.words[max(0, at - _TIE) : at]):
        return Outlook.OPEN
    if word == "had" and (before == "to" or tokens.word(at + 1) == "to"):
        return Outlook.OPEN
    if before == "to" and tokens.word(at - 2) in UNDER_WAY:
        return Outlook.PAST
    if before == "to" or (word in ("was", "were") and tokens.word(at + 1) == "to"):
        return Outlook.FUTURE
    if before == "were" and "if" in tokens.words[max(0, at - 6) : at - 1]:
        return Outlook.FUTURE
    return Outlook.PAST


def _after_be(tokens: Tokens, be: int) -> Outlook:
    """What stands before "be" and a participle: "will be held", "could not be held", "may soon be held"."""
    modal = be - 2 if tokens.word(be - 1).endswith("ly") else be - 1
    for at in (modal, modal - 1):
        if tokens.word(at) == "could":
            return _modal(tokens, at)
    planned = tokens.word(modal) in MODALS | {"to", "not", "only", "also"}
    return Outlook.FUTURE if planned else Outlook.OPEN


def _headline(tokens: Tokens, at: int) -> bool:
    """Whether the piece stands in a line of at most a dozen words without a full stop."""
    first = at
    while not tokens.broken(first) and at - first < _HEADLINE:
        first -= 1
    last = at + 1
    while not tokens.broken(last) and last - first < _HEADLINE + 4:
        last += 1
    return last - first < _HEADLINE + 4 and at - first < _HEADLINE and tokens.word(last - 1) not in STOPS
