"""What lemminflect's tables know of English forms."""

from __future__ import annotations

import csv
import gzip
from collections import defaultdict
from collections.abc import Iterator
from importlib.resources import files

_TAGS = {
    "noun": ("NN", "NNS"),
    "verb": ("VB", "VBD", "VBN", "VBG", "VBZ"),
    "adj": ("JJ", "JJR", "JJS"),
    "adv": ("RB", "RBR", "RBS"),
}


def inflections() -> Iterator[tuple[str, str, str]]:
    """Each form with its lemma and the Penn tag of the inflection."""
    for lemma, kind, *forms in _rows("infl_lu.csv.gz"):
        base, *tags = _TAGS[kind]
        yield lemma, lemma, base
        if kind == "verb" and len(forms) == 4 and not forms[1]:
            forms[1] = forms[0]
        for tag, spellings in zip(tags, forms, strict=False):
            for form in filter(None, spellings.split("/")):
                yield form, lemma, tag


def classes() -> dict[str, str]:
    """The tags that each form in small letters can have, joined by "+"."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for form, lemma, tag in inflections():
        if tag != "NNS" or form != lemma:
            found[form].add(tag)
    return {form: "+".join(sorted(tags)) for form, tags in sorted(found.items()) if form.islower()}


def third_person() -> dict[str, str]:
    """The form of each verb that goes with "it"."""
    return {lemma: form for form, lemma, tag in inflections() if tag == "VBZ"}


def _rows(name: str) -> Iterator[list[str]]:
    data = (files("lemminflect") / "resources" / name).read_bytes()
    yield from csv.reader(gzip.decompress(data).decode("utf-8").splitlines())
