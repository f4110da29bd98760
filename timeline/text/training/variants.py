"""Trees as a newspaper might have written them: bare weekdays, headlines, date lines, capitals."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

import numpy as np

from timeline.text.training.treebank import Tree

HEADLINES, CAPITALS, DATED, DATE_LINES = 0.04, 0.02, 0.5, 0.03
"""The shares of sentences also learned as a headline, in capitals, with a weekday or a date line."""

IN_THE_PRESENT, TITLE_CASE = 0.9, 0.3
"""The shares of sentences in the past learned as a headline in the present; of headlines in title case."""

LONGEST_HEADLINE = 30

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("Jan.", "February", "Mar", "April", "June", "July", "Aug.", "Sept.", "Oct", "November", "Dec.")
_PLACES = (
    "LONDON",
    "LIMA",
    "Oslo",
    "GENEVA",
    "Nairobi",
    "TOKYO",
    "BERLIN",
    "CAIRO",
    "MOSCOW",
    "Delhi",
    "PARIS",
)
_AGENCIES = ("Reuters", "AP", "AFP", "Agency", "dpa")
_UNMARKED = {"obl": "obl:unmarked", "nmod": "nmod:unmarked"}


def variants(trees: Sequence[Tree], third: Mapping[str, str], chance: np.random.Generator) -> Iterator[Tree]:
    """Further trees made from these; `third` gives verbs' third person in the present."""
    for tree in trees:
        on = _prepositions_of_days(tree)
        if on:
            yield _without(_unmarked(tree, {tree.heads[place] for place in on}), on)
        if len(tree.forms) <= LONGEST_HEADLINE:
            told = _in_the_present(tree, third)
            if chance.random() < (HEADLINES if told is tree else IN_THE_PRESENT):
                yield from _headline(told, title_case=chance.random() < TITLE_CASE)
        if chance.random() < DATE_LINES:
            yield _with_date_line(tree, chance)
        if chance.random() < DATED and (verb := _verb_to_date(tree)) is not None:
            yield _dated(tree, *verb, chance)
        if chance.random() < CAPITALS:
            yield tree._replace(forms=[form.upper() for form in tree.forms])


def _prepositions_of_days(tree: Tree) -> set[int]:
    """Where "on" stands before a weekday that says when."""
    return {
        place
        for place, (form, head) in enumerate(zip(tree.forms, tree.heads, strict=True))
        if form == "on"
        and tree.forms[head] in _DAYS
        and head == place + 1
        and tree.relations[head] in _UNMARKED
    }


def _unmarked(tree: Tree, places: Collection[int]) -> Tree:
    relations = [
        _UNMARKED[relation] if place in places else relation for place, relation in enumerate(tree.relations)
    ]
    return tree._replace(relations=relations)


def _verb_to_date(tree: Tree) -> tuple[int, int] | None:
    """A verb in the past and the place where a weekday may follow it, if there is one."""
    for place, (tag, relation, after) in enumerate(
        zip(tree.tags, tree.relations, tree.forms[1:], strict=False)
    ):
        if tag == "VBD" and relation not in ("aux", "aux:pass", "cop") and after in (",", ".", "that"):
            return place, place + 1
    end, root = len(tree.forms) - 1, tree.heads.index(-1)
    alone = not any(tag.startswith("VB") for tag in tree.tags[root + 1 :])
    if tree.forms[end] == "." and tree.tags[root] in ("VBD", "VBN") and root < end and alone:
        return root, end
    return None


def _dated(tree: Tree, verb: int, place: int, chance: np.random.Generator) -> Tree:
    """The tree with a weekday, two times in three without "on"."""
    day = _DAYS[chance.integers(len(_DAYS))]
    if chance.random() < 2 / 3:
        forms, tags, added, relations = [day], ["NNP"], [verb], ["obl:unmarked"]
    else:
        forms, tags, added, relations = ["on", day], ["IN", "NNP"], [place + 1, verb], ["case", "obl"]
    heads = [head + len(forms) if head >= place else head for head in tree.heads]
    return Tree(
        tree.text,
        tree.forms[:place] + forms + tree.forms[place:],
        tree.lemmas[:place] + forms + tree.lemmas[place:],
        tree.tags[:place] + tags + tree.tags[place:],
        heads[:place] + added + heads[place:],
        tree.relations[:place] + relations + tree.relations[place:],
    )


def _in_the_present(tree: Tree, third: Mapping[str, str]) -> Tree:
    """The tree with its main verb in the present, if that is in the past and its subject is named."""
    root = tree.heads.index(-1)
    subjects = [
        tree.tags[place]
        for place, (head, relation) in enumerate(zip(tree.heads, tree.relations, strict=True))
        if head == root and relation == "nsubj" and tree.tags[place].startswith("NN")
    ]
    if tree.tags[root] != "VBD" or tree.lemmas[root] not in third or len(subjects) != 1:
        return tree
    forms, tags = tree.forms.copy(), tree.tags.copy()
    several = subjects[0].endswith("S")
    forms[root] = tree.lemmas[root] if several else third[tree.lemmas[root]]
    tags[root] = "VBP" if several else "VBZ"
    return tree._replace(forms=forms, tags=tags)


def _headline(tree: Tree, *, title_case: bool) -> Iterator[Tree]:
    """Without articles, the passive's auxiliary and the full stop, where nothing depends on them."""
    heads = set(tree.heads)
    left_out = {
        place
        for place, (lemma, relation) in enumerate(zip(tree.lemmas, tree.relations, strict=True))
        if place not in heads
        and (
            (relation == "det" and lemma in ("the", "a"))
            or (relation == "aux:pass" and lemma == "be")
            or (lemma == "." and place + 1 == len(tree.forms))
        )
    }
    shorter = _without(tree, left_out)
    if shorter.forms:
        forms = [
            form[0].upper() + form[1:] if place == 0 or (title_case and len(form) > 3) else form
            for place, form in enumerate(shorter.forms)
        ]
        yield shorter._replace(forms=forms)


def _with_date_line(tree: Tree, chance: np.random.Generator) -> Tree:
    """The tree with a place before it, and often a day or an agency or both."""
    forms, tags = [_PLACES[chance.integers(len(_PLACES))]], ["NNP"]
    heads, relations = [-1], ["dep"]
    if chance.random() < 1 / 3:
        day = str(chance.integers(1, 29))
        forms += [",", _MONTHS[chance.integers(len(_MONTHS))], day]
        tags += [",", "NNP", "CD"]
        heads, relations = [*heads, 2, 0, 2], [*relations, "punct", "nmod:unmarked", "nummod"]
    if chance.random() < 2 / 3:
        agency = len(forms) + 1
        forms += ["(", _AGENCIES[chance.integers(len(_AGENCIES))], ")"]
        tags += ["-LRB-", "NNP", "-RRB-"]
        heads, relations = [*heads, agency, 0, agency], [*relations, "punct", "appos", "punct"]
    forms, tags = [*forms, ("–", "-", "--")[chance.integers(3)]], [*tags, ":"]
    heads, relations = [*heads, 0], [*relations, "punct"]
    size = len(forms)
    heads[0] = size + tree.heads.index(-1)
    return Tree(
        tree.text,
        forms + tree.forms,
        forms + tree.lemmas,
        tags + tree.tags,
        heads + [head + size if head >= 0 else -1 for head in tree.heads],
        relations + tree.relations,
    )


def _without(tree: Tree, left_out: Collection[int]) -> Tree:
    """The tree without words on which nothing depends."""
    kept = [place for place in range(len(tree.forms)) if place not in left_out]
    moved = {place: now for now, place in enumerate(kept)} | {-1: -1}
    return Tree(
        tree.text,
        [tree.forms[place] for place in kept],
        [tree.lemmas[place] for place in kept],
        [tree.tags[place] for place in kept],
        [moved[tree.heads[place]] for place in kept],
        [tree.relations[place] for place in kept],
    )
