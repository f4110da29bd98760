"""Clauses, their dates, their words."""
