"""Words of sentences of ours: tags of the verbs, heads, offsets."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.text.sentences import split_sentences
from timeline.text.words import Word, analyse, children, subtree


def words(text: str) -> tuple[Word, ...]:
    return tuple(word for sentence in analyse(text, split_sentences(text)) for word in sentence)


@given(st.text(max_size=60) | st.text(alphabet=st.sampled_from("aB1.-'’ \n"), max_size=60))
@settings(max_examples=60, deadline=None)
def test_every_sentence_is_a_tree_over_its_text(text: str) -> None:
    sentences = split_sentences(text)
    analysed = analyse(text, sentences)
    assert len(analysed) == len(sentences)
    for sentence, found in zip(sentences, analysed, strict=True):
        assert [word.text for word in found] == [text[word.start : word.end] for word in found]
        assert found[0].start == sentence.start
        assert found[-1].end == sentence.end
        root = [place for place, word in enumerate(found) if word.head < 0]
        assert len(root) == 1
        assert found[root[0]].relation == "root"
        assert subtree(found, root[0]) == list(range(len(found)))


def test_a_sentence_without_end_is_a_tree_too() -> None:
    text = "and then they went on and on " * 200
    (found,) = analyse(text, split_sentences(text))
    root = [place for place, word in enumerate(found) if word.head < 0]
    assert len(found) == 1400
    assert len(root) == 1
    assert subtree(found, root[0]) == list(range(1400))


def test_an_article_is_understood_alone() -> None:
    first = "The mayor resigned on Monday. Her deputy, who had been abroad, took over."
    alone = analyse(first, split_sentences(first))
    words("Something else entirely was said in Lima.")
    assert analyse(first, split_sentences(first)) == alone


def test_children_and_subtree() -> None:
    found = words("The old mayor resigned.")
    verb = next(place for place, word in enumerate(found) if word.text == "resigned")
    assert [found[place].text for place in children(found, verb)] == ["mayor", "."]
    assert [found[place].text for place in subtree(found, 2)] == ["The", "old", "mayor"]


def test_a_word_without_end() -> None:
    text = "Then " + "xy" * 50_000 + " fell."
    (found,) = analyse(text, split_sentences(text))
    assert [len(word.text) for word in found] == [4, 100_000, 4, 1]


def test_nothing_heavy_is_imported_before_it_is_needed() -> None:
    code = "import sys, timeline.text.words; print('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout == "False\n"


def test_nothing() -> None:
    assert analyse("", ()) == ()


@pytest.mark.parametrize(("text", "count"), [("Stop", 1), ("…", 1)])
def test_a_word_alone_is_the_root(text: str, count: int) -> None:
    found = words(text)
    assert [word.head for word in found] == [-1] * count
