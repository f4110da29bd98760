"""The English words by which a clause shows where it looks."""

from __future__ import annotations

MODALS = {"will", "shall", "ll", "would", "could", "can", "may", "might", "should", "must"}


EXPECTING = {
    "going",
    "expected",
    "expects",
    "expect",
    "scheduled",
    "set",
    "due",
    "planned",
    "plans",
    "plan",
    "planning",
    "hopes",
    "hope",
    "hoping",
    "hoped",
    "wants",
    "want",
    "wanted",
    "intends",
    "intend",
    "intended",
    "about",
    "likely",
    "aims",
    "aim",
    "vowed",
    "agreed",
    "promised",
    "pledged",
    "supposed",
    "forget",
    "forecast",
    "slated",
    "poised",
    "prepares",
    "preparing",
    "prepared",
    "needs",
    "asked",
    "ordered",
    "urged",
    "invited",
    "decided",
    "decision",
    "bid",
    "ready",
    "threatened",
    "threatens",
    "voted",
    "deadline",
    "willing",
    "bound",
    "offered",
    "proposed",
    "is",
    "are",
    "was",
    "were",
    "has",
    "have",
    "opportunity",
    "chance",
}

"""Words after which "to" and a verb look ahead: "agreed to meet on Friday"."""


AHEAD = {
    ("scheduled", "for"),
    ("set", "for"),
    ("planned", "for"),
    ("slated", "for"),
    ("postponed", "until"),
    ("delayed", "until"),
    ("due", "in"),
    ("due", "on"),
    ("due", "by"),
    ("due", "at"),
    ("due", "back"),
    ("due", "out"),
    ("expected", "in"),
    ("expected", "on"),
    ("expected", "by"),
    ("expected", "this"),
    ("expected", "next"),
    ("payable", ""),
    ("upcoming", ""),
    ("expires", ""),
    ("matures", ""),
    ("maturing", ""),
    ("deadline", ""),
    ("looming", ""),
    ("forthcoming", ""),
    ("no", "later"),
    ("effective", ""),
    ("ll", ""),
    ("tentatively", "set"),
    ("be", ""),
    ("cannot", ""),
    ("begins", ""),
    ("starts", ""),
    ("opens", ""),
    ("due", ""),
    ("planned", ""),
    ("proposed", ""),
    ("expected", ""),
    ("scheduled", ""),
    ("likely", ""),
    ("expect", ""),
    ("hopes", ""),
}

"""One or two words that look ahead ("" stands for any second word)."""


SCHEDULED = frozenset(
    """leaves arrives begins starts opens closes ends meets meet expires resumes sits travels kicks flies
    open close sails departs depart leave begin start goes go takes""".split()
)

"""Verbs whose present tense tells of what is arranged: "the court sits on Thursday"."""


WANTING = {
    "expect",
    "expects",
    "want",
    "wants",
    "ask",
    "asks",
    "urge",
    "urges",
    "allow",
    "allows",
    "order",
    "orders",
}

"""Verbs that take someone to do something: "expect the rain to ease on Thursday"."""


NOUN_AFTER = {
    "the",
    "a",
    "an",
    "s",
    "at",
    "of",
    "its",
    "their",
    "his",
    "her",
    "this",
    "last",
    "market",
    "from",
    "to",
}

"""After these, a word like "close" is a noun, or no present tense."""


SUBJECTS = {"i", "you", "he", "she", "it", "we", "they", "the", "there", "this", "that"}


PROMISING = {"promised", "pledged", "vowed", "announced", "scheduled", "demanded", "called", "invited"}


SAYING = {"said", "told", "announced", "added", "reported", "declared", "stated", "confirmed"}


PRESENT_STATES = {"is", "are", "remains", "remain", "stays", "stay", "has", "have"}


AHEAD_OF = {"until", "till", "by"}


UP_TO = {"to", "through", "until", "till", "by", "for", "before"}


IRREGULAR = frozenset(
    """was were had did said told became began broke brought built bought came caught chose cut died drew
    drove fell felt fled flew fought found gave got grew held hit kept knew laid led left lost made met
    paid ran rose sank sat saw sent shook shot shut sold sought spent spoke stood struck swept swore
    threw took went woke won wore wrote gone taken given known born ended beat burst spread blew shrank
    sprang stole tore bore bound bred dealt dug fed forbade froze hung hid hurt lay meant overcame rode
    rang slept slid spun stuck strove swung taught thought understood undertook upheld withdrew withheld
    wound drank rebuilt arose awoke bent bet bid bit bled brought clung crept flung forgot forgave
    ground heard knelt lent lit misled mistook overthrew proved quit read sewn sang shone slew sped
    spilt split sprung stung swam undid wept broken written chosen driven eaten fallen forgotten frozen
    hidden risen ridden seen shaken spoken stolen sworn thrown torn woken worn drawn flown grown shown
    done begun sunk swum beaten bitten sworn overtaken withdrawn""".split()
)


NOT_PAST = frozenset(
    """need exceed proceed succeed indeed speed feed seed united hundred red bed shed based limited related
    so-called called naked sacred wicked aged embed weed greed breed creed deed heed reed bleed beloved
    kindred""".split()
)


OPENS_CLAUSE = {
    "that",
    "which",
    "who",
    "whether",
    "if",
    "when",
    "while",
    "because",
    "although",
    "where",
    "whom",
    "but",
}


STOPS = {".", "!", "?", ";", ":"}


QUOTES = {'"', "“", "”"}
