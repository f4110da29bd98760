"""What English words have in common when one event is told in different words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

_WORD = re.compile(r"\d[\d.,:]*\d|[^\W_]+(?:['’][^\W\d_]+)?")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


WITHOUT_WEIGHT = _words(
    """
    a about after again against all almost already also although always am among an and another any are
    around as at away be became because been before being between both but by can could did do does
    doing down during each either even ever every few for from further get go had has have having he her
    here hers herself him himself his how however i if in into is it its itself just last less let like
    made make many may me might more most much must my near never next no nor not now of off on once one
    only onto or other others our out over own per said same say says several shall she should since so
    some still such take taken tell than that the their them themselves then there these they this those
    through till to told too took toward towards under until up upon us very was we well went were what
    when where whether which while who whom whose why will with within without would yet you your able
    according added adding across along amid apart back came come during else enough first gave give
    given going got half put rather second seem set third though thus together use used way whole monday
    tuesday wednesday thursday friday saturday sunday january february march april june july august
    september october november december morning noon afternoon evening night midnight today yesterday
    tomorrow tonight day days week weeks weekend month months year years hour hours minute minutes
    spring summer autumn fall winter ago early earlier late later time a.m p.m
    """
)
"""Words that two tellings share by chance: they join, and they date."""

COMMON = _words(
    """
    agency big company country director family former government group head high home house large leader
    man member minister nation national new office official old party people person place police
    president public small spokesman spokeswoman state thing town city village woman work world chief
    executive number part end statement reporter newspaper report man men women hundred thousand million
    billion
    """
)
"""Words that are in the news every day."""

ORDINALS = {word: place for place, word in enumerate("second third fourth fifth sixth".split(), 2)}
"""Which of several things alike a word before a noun means; without one it is the first."""

_FORMS = """
agree agreed; arise arose arisen; bear bore born borne; beat beaten; become became; begin began begun; bind
bound; bite bit bitten; bleed bled; blow blew blown; break broke broken; bring brought; build built; burn
burnt; buy bought; catch caught; child children; choose chose chosen; come came; creep crept; deal dealt;
die died dying; dig dug; draw drew drawn; drink drank drunk; drive drove driven; eat ate eaten; fall fell
fallen; feed fed; feel felt; fight fought; find found; flee fled; fly flew flown; foot feet; forbid forbade
forbidden; forget forgot forgotten; free freed; freeze froze frozen; get got gotten; give gave given; go
went gone; grow grew grown; guarantee guaranteed; hang hung; hear heard; hide hid hidden; hold held; keep
kept; kneel knelt; know knew known; lay laid; lead led; leap leapt; leave left; lend lent; lie lay lain;
light lit; life lives; lose lost; make made; man men; mean meant; meet met; overthrow overthrew overthrown;
pay paid; ride rode ridden; ring rang rung; rise rose risen; run ran; say said; see saw seen; seek sought;
sell sold; send sent; shake shook shaken; shine shone; shoot shot; show shown; shrink shrank shrunk; sing
sang sung; sink sank sunk; sit sat; sleep slept; slide slid; speak spoke spoken; spend spent; spin spun;
spring sprang sprung; stand stood; steal stole stolen; stick stuck; strike struck; swear swore sworn; sweep
swept; swim swam swum; swing swung; take took taken; teach taught; tear tore torn; tell told; think thought;
throw threw thrown; undergo underwent; wake woke woken; wear wore worn; wife wives; win won; withdraw
withdrew withdrawn; woman women; write wrote written; loaf loaves; thief thieves; knife knives
"""

_NUMBERS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen twenty"
)

_SUFFIXES = ("ings", "ing", "ied", "ies", "ed", "es", "s")


def _base_forms() -> Mapping[str, str]:
    forms = {number: str(value) for value, number in enumerate(_NUMBERS.split(), 1)}
    for group in _FORMS.replace("\n", " ").split(";"):
        base, *inflected = group.split()
        forms |= dict.fromkeys(inflected, base)
    return forms


_BASE = _base_forms()


def stem(word: str) -> str:
    """What the forms of a word have in common: "broke", "broken", "breaks" and "break" give the same."""
    word = word.lower().replace("’", "'").removesuffix("'s").strip(".,'")
    if word in _BASE:
        return _BASE[word].removesuffix("e") if len(_BASE[word]) > 3 else _BASE[word]
    if word[:1].isdigit():
        return word.replace(",", "")
    for suffix in _SUFFIXES:
        if (
            word.endswith(suffix)
            and len(word) - len(suffix) >= 3
            and not (suffix == "s" and word[-2] in "su")
        ):
            word = word[: -len(suffix)] + ("y" if suffix in ("ied", "ies") else "")
            if suffix != "s" and word[-1] == word[-2] and word[-1] not in "aeioulsz":
                word = word[:-1]
            break
    return word.removesuffix("e") if len(word) > 3 else word


def words(text: str) -> Iterator[str]:
    """The words of a text, as written."""
    return (match[0] for match in _WORD.finditer(text))
