"""Sentences, words and clauses: what every later stage needs to know about language."""
