"""Full stops that end no sentence, and the words that show that one does."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


BEFORE_NAME = _words("""
    Mr Mrs Ms Messrs Mme Mlle Dr Drs Prof Profs Gen Gens Lt Col Cols Maj Brig Capt Cmdr Cdr Sgt Cpl Pvt Adm
    Sen Sens Rep Reps Gov Govs Rev Hon Pres Amb Atty Supt Insp Det Asst Dep Mgr Mt Ft Fr Spc Pfc
    vs v cf viz approx est ca esp incl e.g i.e
""")
"""Abbreviations that never stand last."""

BEFORE_NUMBER = _words("""
    Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec No Nos no nos Vol Fig Art Ch Sec pp
""")
"""Abbreviations only when a number follows; else a word like any other, or a sentence's last."""

CLOCK = _words("a.m p.m A.M P.M")

AFTER_CLOCK = _words("""
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
    January February March April May June July August September October November December
    Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
    Eastern Central Mountain Pacific Greenwich British Moscow Beijing Tokyo
""")
"""What may follow "5 p.m." in the same sentence, capitalised as it is."""

ANYWHERE = _words("""
    Inc Corp Co Cos Ltd Bros Plc etc Jr Sr St Ave Blvd Rd Sq Univ Dept Assn Ph.D al
    Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev
    Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis Wyo Ont Que
    Mon Tue Tues Wed Thu Thur Thurs Fri Sat
""")
"""Abbreviations that stand last as often as not: the next word decides."""

STARTERS = _words("""
    A An The This That These Those There Here It Its He His She Her They Their Them We Our I My You Your
    Who What When Where Why How Which Whether If Although Though While Because Since Until Unless As
    In On At By For From To With Without Within Of Over Under After Before During Between Among Despite Amid
    Against Through Following According About Along Across
    And But Or Nor So Yet Then Also However Moreover Meanwhile Instead Still Now Later Earlier Today Yesterday
    Some Many Most Several Few Both Each Every All Another Other Others One Two Three No Not Nobody Nothing
    Such Even Only Just Once Last Next Is Are Was Were Does Did Has Have
""")
"""Words that, capitalised, begin a sentence far more often than a name."""

SAYING = _words("said says asked asks told wondered replied added shouted cried wrote demanded")
"""Verbs that carry a sentence on after a quoted question: "Why?" Smith asked."""
