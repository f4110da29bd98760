"""Words by what they do to a clause: the events stage's lexicon of closed classes and of verbs."""

from __future__ import annotations

from timeline.model import Relation

SUBORDINATORS: dict[str, Relation | None] = {
    "after": Relation.AFTER,
    "once": Relation.AFTER,
    "before": Relation.BEFORE,
    "since": Relation.SINCE,
    "until": Relation.UNTIL,
    "till": Relation.UNTIL,
    "when": Relation.AT,
    "while": Relation.AT,
    "as": Relation.AT,
    "where": None,
    "because": None,
    "although": None,
    "though": None,
    "whereas": None,
    "if": None,
    "unless": None,
    "whether": None,
    "lest": None,
}
"""What opens an adverbial clause, and how the main clause lies to it in time (None: it does not say)."""

CLAUSE_LEADS = frozenset(
    {"as", "ever", "even", "immediately", "just", "long", "only", "right", "shortly", "soon"}
)
"""What may stand before such a word and belong to its clause: "as soon as", "shortly after"."""

PLANNING = frozenset({"plans", "hopes", "aims", "wants", "wishes", "needs", "seeks", "promises"})
"""What may be a plural or, before "to" and behind a name, a verb."""

TIME_LEADS = frozenset({"again", "also", "immediately", "just", "long", "only", "right", "shortly", "soon"})
"""What may stand before a time, or its preposition, and belong to it: "shortly after noon"."""

ALSO_PREPOSITIONS = frozenset(
    {
        "after", "as", "before", "like", "since", "till", "until",
    }
)  # fmt: skip

EVENT_PREPOSITIONS: dict[str, Relation] = {
    "after": Relation.AFTER,
    "following": Relation.AFTER,
    "before": Relation.BEFORE,
    "since": Relation.SINCE,
    "until": Relation.UNTIL,
    "till": Relation.UNTIL,
    "by": Relation.BY,
    "in": Relation.AT,
    "at": Relation.AT,
    "on": Relation.AT,
    "during": Relation.AT,
    "throughout": Relation.AT,
    "amid": Relation.AT,
}
"""How a clause lies to a dated noun after this preposition: "since its launch in 2003"."""

CONDITIONS = frozenset(
    {
        "assuming", "if", "provided", "unless",
    }
)  # fmt: skip

MEANS = frozenset({"by", "without"})
"""Prepositions whose gerund happens with the verb that it belongs to: "raised cash by selling shares"."""

RANKS = frozenset(
    {"first", "last", "latest", "only", "second", "third", "fourth", "fifth", "sixth", "seventh"}
)
"""Words that rank what they stand before, as superlatives do."""

PERIODS = frozenset({"half", "month", "period", "quarter", "season", "week", "year"})
"""What ends on a day without anything happening then: "the quarter ended Sept. 30"."""

MAKING_PUBLIC = frozenset(
    {
        "air", "broadcast", "circulate", "date", "file", "issue", "post", "print", "publish", "record",
        "release", "send", "sign", "unseal", "write",
    }
)  # fmt: skip
"""What makes a document: what it says is said then."""

NEGATIONS = frozenset(
    {
        "hardly", "n't", "neither", "never", "no", "nobody", "none", "nor", "not", "nothing", "n’t",
    }
)  # fmt: skip

HEDGES = frozenset(
    {
        "allegedly", "apparently", "conceivably", "likely", "maybe", "perhaps", "possibly", "potentially",
        "presumably", "probably", "purportedly", "reportedly", "seemingly", "supposedly",
    }
)  # fmt: skip

LINKS = frozenset(
    {
        "accordingly", "additionally", "also", "and", "besides", "but", "consequently", "conversely",
        "finally", "furthermore", "hence", "however", "indeed", "instead", "later", "likewise", "meanwhile",
        "moreover", "nevertheless", "nonetheless", "nor", "or", "otherwise", "similarly", "so", "still",
        "then", "therefore", "though", "thus", "yet",
    }
)  # fmt: skip
"""What ties a sentence to the one before it and says nothing of its own."""

PLAIN_SAYING = frozenset(
    {
        "add", "note", "report", "say", "state", "tell", "write",
    }
)  # fmt: skip
"""Verbs of saying that leave the word to what is said."""

SAYING = PLAIN_SAYING | frozenset(
    {
        "accuse", "acknowledge", "admit", "advise", "affirm", "agree", "allege", "announce", "answer",
        "argue", "ask", "assert", "boast", "caution", "cite", "claim", "comment", "complain", "concede",
        "conclude", "confess", "confirm", "contend", "contradict", "declare", "demand", "deny", "describe",
        "disclose", "emphasise", "emphasize", "estimate", "explain", "express", "forecast", "hint",
        "indicate", "inform", "insist", "joke", "lament", "maintain", "mention", "observe", "order",
        "outline", "pledge", "point", "predict", "promise", "propose", "quip", "read", "recall", "recommend",
        "reiterate", "remark", "reply", "request", "respond", "retort", "reveal", "rule", "shout",
        "show", "signal", "speak", "specify", "speculate", "stress", "suggest", "swear", "testify",
        "threaten", "tweet", "urge", "vow", "warn", "wonder",
    }
)  # fmt: skip

THINKING = frozenset(
    {
        "assume", "believe", "consider", "doubt", "expect", "fear", "feel", "find", "guess", "hear", "hope",
        "imagine", "know", "learn", "realise", "realize", "reckon", "see", "sense", "suppose", "suspect",
        "think", "understand",
    }
)  # fmt: skip

DENYING = frozenset(
    {
        "deny", "dismiss", "disprove", "dispute", "rebut", "refute", "reject",
    }
)  # fmt: skip
"""What these verbs govern did not happen, says their subject."""

ACCUSING = frozenset(
    {
        "accuse", "allege", "charge", "claim", "suspect",
    }
)  # fmt: skip
"""What these verbs govern may have happened."""

ACCUSATIONS = frozenset({"accusation", "allegation", "charge", "conviction", "count", "suspicion"})
"""Nouns whose "of" leads to what somebody is said to have done before."""

PROSPECTIVE = frozenset(
    {
        "aim", "anticipate", "due", "expect", "hope", "intend", "likely", "mean", "plan", "poise", "prepare",
        "project", "propose", "ready", "schedule", "seek", "set", "slate", "suppose", "supposed", "tip",
        "want", "wish",
    }
)  # fmt: skip
"""Verbs, participles and adjectives after which an infinitive, or a date, is still to come."""

DUE = frozenset({"due"})
"""Adjectives that say of the noun before them when it is to be."""

PLANNED = frozenset({"anticipate", "expect", "intend", "plan", "schedule", "slate"})
"""Verbs whose passive looks forward by itself: "is planned for", "are expected by"."""

AIMS = frozenset(
    {
        "aim",
        "ambition",
        "challenge",
        "goal",
        "hope",
        "idea",
        "job",
        "key",
        "lesson",
        "mission",
        "objective",
        "plan",
    }
    | {"point", "purpose", "solution", "task", "trick", "way", "wish"}
)
"""Nouns whose "is to" says what they are rather than what will be."""

PLACES = frozenset({"here", "there"})
"""Adverbs after which "to" says what for: "are here to vote"."""

UNDECIDED = frozenset(
    {
        "ca", "can", "could", "may", "might",
    }
)  # fmt: skip

DUTIES = frozenset(
    {
        "must", "ought", "shall", "should",
    }
)  # fmt: skip

PARTICLES = frozenset(
    {"about", "across", "along", "away", "back", "by", "off", "on", "out", "over", "through", "up"}
)
"""Small words that belong to a verb and are none."""

PREPOSITIONS = frozenset(
    {"against", "amid", "among", "at", "between", "despite", "during", "for", "from", "in", "into", "of"}
    | {"throughout", "under", "upon", "with", "within", "without"}
)
"""Prepositions that are never verbs, whatever their place at the head of a sentence suggests."""

VERBAL_PREPOSITIONS = frozenset(
    {"according", "barring", "concerning", "considering", "depending", "excluding", "including", "pending"}
    | {"regarding"}
)
"""Prepositions that look like participles."""

SEEN = frozenset({"feel", "hear", "see", "smell"})
"""Verbs whose "could be" says that it was so: "smoke could be seen"."""

UNCHANGED = frozenset(
    {
        "bet", "burst", "cast", "cost", "cut", "hit", "hurt", "let", "put", "quit", "read", "set", "shed",
        "shut", "split", "spread", "thrust", "upset",
    }
)  # fmt: skip
"""Verbs whose past looks like their base form; in news the past is likelier."""

COPULAS = frozenset(
    {"appear", "become", "feel", "get", "keep", "lie", "look", "remain", "seem", "sound", "stay"}
)
"""Verbs after which a participle says what their subject is."""

TAKING_PART = frozenset(
    {
        "boycott", "contest", "fight", "hold", "host", "join", "lose", "miss", "stage", "survive", "watch",
        "win", "witness",
    }
)  # fmt: skip
"""Verbs that happen when their object does: "won the race of 5 May"."""

LASTING = frozenset(
    {
        "continue", "endure", "last", "persist", "run",
    }
)  # fmt: skip
"""Verbs whose duration is the happening's own length."""

FOLLOWING = frozenset({"come", "follow"})
"""What news does after what it follows: "the move comes a week after he resigned"."""

PERCEIVING = frozenset(
    {"catch", "film", "find", "hear", "observe", "photograph", "picture", "record", "see", "spot", "watch"}
)
"""Verbs in whose passive a participle tells what was going on: "was seen leaving"."""

DEFERRING = frozenset({"adjourn", "defer", "delay", "postpone"})
"""Verbs that put something off until a time, and happen before it."""

PERSONAL = frozenset({"he", "she", "him", "her", "his", "hers", "himself", "herself"})

COURSE = frozenset(
    {"begin", "close", "continue", "end", "last", "open", "reopen", "restart", "resume", "start"}
)
"""What happenings do, and few things."""

INDEFINITE = frozenset(
    {
        "all", "anybody", "anyone", "anything", "everybody", "everyone", "everything", "nobody", "nothing",
        "one", "somebody", "someone", "something", "those",
    }
)  # fmt: skip
"""What says little without the relative clause behind it."""

COMPARING = frozenset({"compared", "dating"})
"""Participles that lead up to nothing but a time: "compared to 2019", "dating from 1994"."""

REFLEXIVES = frozenset({"himself", "herself", "itself", "themselves"})

FIRST_PERSON = frozenset({"i", "me", "my", "we", "us", "our"})

FIRST_AND_SECOND = frozenset({"i", "me", "my", "mine", "we", "us", "our", "ours", "you", "your", "yours"})
"""Words that mean something else outside a quotation."""

WEATHER = frozenset(
    {
        "appear", "emerge", "follow", "hail", "happen", "rain", "seem", "snow", "take", "turn",
    }
)  # fmt: skip
"""Verbs whose "it" stands for nothing."""

OWNERS = frozenset({"his", "her", "its", "their", "my", "our", "your"})
"""What begins a phrase that says nothing without what stands before it: "her mother"."""

PUBLISHING = frozenset({"published", "updated", "posted", "modified", "first", "last"})
"""What a line says of an article that says no more than when it appeared: "Last updated 3 May 2022"."""

PRONOUNS = {
    "he": "person", "she": "person", "it": "thing", "they": "any",
}  # fmt: skip
"""Third-person subjects, and what they can stand for."""
