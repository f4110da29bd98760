from __future__ import annotations

import pytest

from timeline.text.lemmas import lemma

KNOWN = {
    "hope": "NN+VB",
    "hop": "NN+VB",
    "plan": "NN+VB",
    "fill": "NN+VB",
    "agree": "VB",
    "bus": "NN",
    "house": "NN+VB",
    "late": "JJ+RB",
}


@pytest.mark.parametrize(
    ("form", "tag", "expected"),
    [
        ("hoping", "VBG", "hope"),
        ("hopping", "VBG", "hop"),
        ("planned", "VBD", "plan"),
        ("filled", "VBN", "fill"),
        ("agreed", "VBD", "agree"),
        ("agrees", "VBZ", "agree"),
        ("carried", "VBD", "carry"),
        ("Cities", "NNS", "city"),
        ("buses", "NNS", "bus"),
        ("houses", "NNS", "house"),
        ("churches", "NNS", "church"),
        ("later", "RBR", "late"),
        ("blorfed", "VBD", "blorf"),
        ("zorting", "VBG", "zort"),
        ("Peru", "NNP", "Peru"),
        ("Saw", "VBD", "see"),
        ("saw", "NN", "saw"),
        ("red", "JJ", "red"),
        ("s", "NNS", "s"),
        ("ed", "VBD", "ed"),
    ],
)
def test_lemma(form: str, tag: str, expected: str) -> None:
    assert lemma(form, tag, {("saw", "VBD"): "see"}, KNOWN) == expected
