"""Sentences as newspapers write them: the tags of their verbs, and what each verb depends on.

After each sentence its verbs as word/tag>head:relation, "^" for the root. A network is never right always:
floors stand for all sentences together, and what is wrong is printed when one is missed.
"""

from __future__ import annotations

import re

import pytest

from timeline.text.sentences import split_sentences
from timeline.text.words import Word, analyse

TAGS_FLOOR, HEADS_FLOOR = 94.0, 90.0

NEWS = """\
The council said on Thursday that the first trucks had already been seen in the valley.
said/VBD>^ had/VBD>seen:aux been/VBN>seen:aux:pass seen/VBN>said:ccomp
Crews have been working there since closing the road in August.
have/VBP>working:aux been/VBN>working:aux working/VBG>^ closing/VBG>working:advcl
Prime Minister Anna Holm will meet her Norwegian counterpart on Friday.
will/MD>meet:aux meet/VB>^
Shares of Harbour Foods fell 3.2% after the company cut its forecast.
fell/VBD>^ cut/VBD>fell:advcl
Founded in 1987, the firm employs 4,200 people and has opened three plants.
Founded/VBN>employs:advcl employs/VBZ>^ has/VBZ>opened:aux opened/VBN>employs:conj
The talks, which began in May, are expected to last until March.
began/VBD>talks:acl:relcl are/VBP>expected:aux:pass expected/VBN>^ last/VB>expected:xcomp
Troops entered the town before dawn, killing at least 12 people.
entered/VBD>^ killing/VBG>entered:advcl
He was born in 1950, studied law in Paris and joined the party in 1972.
was/VBD>born:aux:pass born/VBN>^ studied/VBD>born:conj joined/VBD>born:conj
Two years later she left the company to start her own.
left/VBD>^ start/VB>left:advcl
If the strike goes ahead, trains will not run this weekend.
goes/VBZ>run:advcl will/MD>run:aux run/VB>^
The former minister, who was arrested in May, denies taking bribes.
was/VBD>arrested:aux:pass arrested/VBN>minister:acl:relcl denies/VBZ>^ taking/VBG>denies:xcomp
A court in Kiel sentenced the man to six years in prison.
sentenced/VBD>^
Asked about the deal, a spokeswoman declined to comment.
Asked/VBN>declined:advcl declined/VBD>^ comment/VB>declined:xcomp
The ship sank in 2009 with 43 people aboard, and only nine were rescued.
sank/VBD>^ were/VBD>rescued:aux:pass rescued/VBN>sank:conj
Lund scored twice as Varden beat Oststadt on Saturday.
scored/VBD>^ beat/VBD>scored:advcl
The bridge, built in 1931, collapsed last week.
built/VBN>bridge:acl collapsed/VBD>^
Rescuers are searching for survivors.
are/VBP>searching:aux searching/VBG>^
The company plans to open a plant in Lima next year.
plans/VBZ>^ open/VB>plans:xcomp
The minister did not say when the law would take effect.
did/VBD>say:aux say/VB>^ would/MD>take:aux take/VB>say:ccomp
Prices have risen by a third since the war broke out.
have/VBP>risen:aux risen/VBN>^ broke/VBD>risen:advcl
She resigned after losing a vote in parliament.
resigned/VBD>^ losing/VBG>resigned:advcl
The government wants to close the last coal mine by 2030.
wants/VBZ>^ close/VB>wants:xcomp
Workers who walked out on Monday returned to the yard.
walked/VBD>Workers:acl:relcl returned/VBD>^
The fire destroyed the hall that the king had built.
destroyed/VBD>^ had/VBD>built:aux built/VBN>hall:acl:relcl
Police believe the men fled across the border.
believe/VBP>^ fled/VBD>believe:ccomp
Nobody was hurt when the roof fell in.
was/VBD>hurt:aux:pass hurt/VBN>^ fell/VBD>hurt:advcl
The bank has agreed to pay a fine and will sell its unit.
has/VBZ>agreed:aux agreed/VBN>^ pay/VB>agreed:xcomp will/MD>sell:aux sell/VB>agreed:conj
The army said it was investigating the attack.
said/VBD>^ was/VBD>investigating:aux investigating/VBG>said:ccomp
The team had led the table before it lost three games.
had/VBD>led:aux led/VBN>^ lost/VBD>led:advcl
The storm left thousands without power and forced airports to close.
left/VBD>^ forced/VBD>left:conj close/VB>forced:xcomp
The union rejected the offer made by the owners.
rejected/VBD>^ made/VBN>offer:acl
The mayor, a former teacher, promised to build new schools.
promised/VBD>^ build/VB>promised:xcomp
The museum, which had been closed since 2019, reopened its doors.
had/VBD>closed:aux been/VBN>closed:aux:pass closed/VBN>museum:acl:relcl reopened/VBD>^
The president could visit Peru in June.
could/MD>visit:aux visit/VB>^
The river burst its banks, flooding the old town.
burst/VBD>^ flooding/VBG>burst:advcl
The court ruled that the sale violated the law.
ruled/VBD>^ violated/VBD>ruled:ccomp
He hopes to run again.
hopes/VBZ>^ run/VB>hopes:xcomp
While the parties talked, the shelling went on.
talked/VBD>went:advcl went/VBD>^
The firm was bought by a rival in 2004.
was/VBD>bought:aux:pass bought/VBN>^
Thousands marched through Lima to protest against the reform.
marched/VBD>^ protest/VB>marched:advcl
The suspect, armed with a knife, threatened the driver.
armed/VBN>suspect:acl threatened/VBD>^
Exports grew while imports shrank.
grew/VBD>^ shrank/VBD>grew:advcl
"""

_EXPECTED = re.compile(r"(\S+?)/([A-Z]+)>([^\s:]+):?(\S*)")


def facts() -> list[tuple[str, tuple[Word, ...], tuple[str, ...]]]:
    """For each verb its sentence, the sentence's words, and the verb with its tag, head and relation."""
    lines = NEWS.splitlines()
    found = []
    for sentence, expected in zip(lines[::2], lines[1::2], strict=True):
        (words,) = analyse(sentence, split_sentences(sentence))
        found += [(sentence, words, match.groups()) for match in _EXPECTED.finditer(expected)]
    return found


def verb(words: tuple[Word, ...], form: str) -> Word:
    (word,) = [word for word in words if word.text == form]
    return word


def share(right: int, wrong: list[str]) -> float:
    print("\n".join(wrong))
    return 100 * right / (right + len(wrong))


def test_tags_of_verbs() -> None:
    right, wrong = 0, []
    for sentence, words, (form, tag, *_) in facts():
        found = verb(words, form).tag
        if found == tag:
            right += 1
        else:
            wrong.append(f"{form}/{found}, not {tag}: {sentence}")
    assert share(right, wrong) >= TAGS_FLOOR


def test_heads_of_verbs() -> None:
    right, wrong = 0, []
    for sentence, words, (form, _, head, relation) in facts():
        word = verb(words, form)
        found = ("^", "") if word.head < 0 else (words[word.head].text, word.relation)
        if found == (head, relation):
            right += 1
        else:
            wrong.append(f"{form}>{':'.join(found)}, not {head}:{relation}: {sentence}")
    assert share(right, wrong) >= HEADS_FLOOR


@pytest.mark.parametrize(
    ("text", "root", "subject"),
    [
        ("MAYOR RESIGNS OVER SCANDAL", "RESIGNS", "MAYOR"),
        ("Bank closes two branches in the north", "closes", "Bank"),
        ("Lima, Oct. 3 (Agency) – The mayor resigned on Monday.", "resigned", "mayor"),
    ],
    ids=["capitals", "headline", "date line"],
)
def test_headlines_and_date_lines(text: str, root: str, subject: str) -> None:
    (words,) = analyse(text, split_sentences(text))
    place = next(place for place, word in enumerate(words) if word.head < 0)
    assert words[place].text == root
    assert [word.text for word in words if word.head == place and word.relation == "nsubj"] == [subject]
