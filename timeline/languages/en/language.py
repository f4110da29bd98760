"""English as the time engine sees it."""

from __future__ import annotations

from timeline.languages import Language
from timeline.languages.en import rules, traps
from timeline.languages.en.aside import aside
from timeline.languages.en.lexicon import JOINTS, lexicon
from timeline.languages.en.relation import makes_range, relation
from timeline.languages.en.tense import outlook
from timeline.times.candidates import Trap, watch
from timeline.times.grammar import Rule, Shape, collect, compile_grammar


def english() -> Language:
    words = [*lexicon(), *collect(rules.MODULES, Rule)]
    grammar = compile_grammar(words, collect(rules.MODULES, Shape), rules.KINDS)
    seen = (outlook, relation, makes_range, aside)
    return Language(grammar, watch(collect(traps.MODULES, Trap)), JOINTS, *seen)
