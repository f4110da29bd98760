"""Sentences, words and clauses: what every later stage needs to know about language."""

from timeline.text.sentences import split_sentences

__all__ = ["split_sentences"]
