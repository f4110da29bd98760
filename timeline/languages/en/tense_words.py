"""The words by which the outlook of an English clause is read."""

from __future__ import annotations

from timeline.languages.wordlist import words

MODALS = words("will shall ll would could can may might should must")

EXPECTING = words("""
    going expected expects expect scheduled set due planned plans plan planning hopes hope hoping hoped
    wants want wanted intends intend intended about likely aims aim vowed agreed promised pledged
    supposed forget forecast slated poised prepares preparing prepared needs asked ordered urged invited
    decided decision bid ready threatened threatens voted deadline willing bound offered proposed is are
    was were has have opportunity chance program programme goal proposal target scheme
""")
"""Words after which "to" and a verb look ahead: "agreed to meet on Friday"."""

AHEAD = words("""
    payable upcoming expires matures maturing deadline looming forthcoming effective ll be cannot begins
    starts opens due planned expected scheduled likely expect hopes
""")
"""Words that look ahead by themselves."""

AHEAD_PAIRS = frozenset(
    {
        ("set", "for"), ("slated", "for"), ("postponed", "until"), ("delayed", "until"), ("no", "later"),
        ("tentatively", "set"), ("proposed", "for"), ("sets", "off"), ("sets", "out"), ("sets", "sail"),
    }
)  # fmt: skip
"""Two words that look ahead together."""

SCHEDULED = words("""
    leaves arrives begins starts opens closes ends meets meet expires lapses resumes sits travels kicks flies
    open close sails departs depart leave begin start goes go takes shuts turns retires
""")
"""Verbs whose present tense, in a full sentence, tells of what is arranged: "the court sits on Thursday"."""

ARRANGED = words("due expected scheduled set planned")
"""Words that look ahead unless the clause tells what was once arranged: "was due on Friday"."""

CALLED_OFF = words("""
    cancelled canceled called scrapped abandoned banned postponed delayed moved put dropped never deferred
""")
"""What is done to something arranged that doesn't come about: "has been called off", "was put off"."""

CALLED_WHOM = words("me us him them her")
"""Words after "called" that make it a past form, no name."""

UNDER_WAY = words("began started continued managed failed refused")
"""Past forms after which "to" and a verb tell what was done then, or was not: "began to spread"."""

NOW = words("is are am m re")
"""Forms of "be" that make a present progressive: "is leaving", "I'm getting married"."""

SUBJECTS = words("i you he she it we they the there this that")
"""Words after a modal with a capital that make it a verb: "Will he come?" """

WANTING = words("expect expects want wants ask asks urge urges allow allows order orders")
"""Verbs that take someone to do something: "expect the rain to ease on Thursday"."""

NOUN_AFTER = words("the a an s at of its their his her this last market from to took take taken taking")
"""After these, a word like "close" is a noun, or no present tense."""

DETERMINERS = words("a an the its their his her our my your no")

PRESENT_BE = words("is are am being")
"""Forms of "be" after which a participle tells what is done now or next: "when the case is heard in May"."""

IN_CASE = words("when if once soon unless until till")
"""What opens a clause whose present tense is about what is still to come."""

HAVE = words("have has had ve having")

BARE_PARTICIPLES = words("come become overcome run put set let cost been")
"""Participles that look like the infinitive, or like no verb: past only after "have"."""

UNCHANGED = words("cost let put")
"""Of them, those that without a helper tell of the past as a rule."""

SEEN = words("seen heard felt smelt smelled")
"""Participles before which "could be" says that it was so: "smoke could be seen on Thursday"."""

DENYING = words("neither nor not t nobody none no never cannot")

DONE = words("""
    ruling decision verdict sentence attack attacks raid fire blaze crash collision explosion blast bombing
    bombings shooting killing killings murder robbery riot riots storm flood quake earthquake avalanche
    accord accords agreement treaty pact coup massacre landing landings
    announcement statement remarks comments defeat victory loss arrest arrests resignation death deaths
""")
"""Nouns of what has happened when somebody speaks of it: "Monday's ruling"."""

SETTING = words("set sets setting fixed fixes fixing chose chooses chosen")
"""Verbs that, right before a time, put something off to it: "set Nov. 10 as the deadline"."""

SUMMONING = words("called invited summoned")
"""Verbs after which "to" names what is still to come: "has been called to a meeting on Thursday"."""

LETTING = words("let lets letting make makes made making help helps helped see sees saw watched heard")
"""Verbs that take a bare infinitive after their object: "let the prisoners go on Saturday"."""

BEFORE_BARE = (
    MODALS
    | DETERMINERS
    | PRESENT_BE
    | LETTING
    | words("""
    to not t be been was were do does did don ve have has had having get gets got they we you
""")
)
"""Words after which a form like "put" is no past tense, or need not be one."""

AFTER_PARTICIPLE = words("on in at by about if whether as from with")
"""What stands behind a participle that opens a sentence: "Asked on Friday whether …"."""

COMPLETED = words("has have ve")
"""Forms of "have" that in a clause with "once" or "as soon as" tell of what is still to be done."""

PROMISING = words("promised pledged vowed announced scheduled demanded called invited")
"""Verbs in the past after which "by Friday" looks ahead."""

SAYING = words("said told announced added reported declared stated confirmed")

PRESENT_STATES = words("is are remains remain stays stay has have")
"""Verbs of a state that goes on: "is closed until Friday"."""

TO_END = words("until till through")
"""Prepositions before the end of what goes on."""

AHEAD_OF = words("until till by")
"""Prepositions that look ahead where no verb says anything."""

UP_TO = words("to through until till by for before")
"""Prepositions that loosen the tie to the verb before."""

IRREGULAR = words("""
    was were had did said told became began broke brought built bought came caught chose cut died
    drew drove fell felt fled flew fought found gave got grew held hit kept knew laid led left lost made
    met paid ran rose sank sat saw sent shook shot shut sold sought spent spoke stood struck swept swore
    threw took went woke won wore wrote gone taken given known born ended beat burst spread blew shrank
    sprang stole tore bore bound bred dealt dug fed forbade froze hung hid hurt lay meant overcame rode
    rang slept slid spun stuck strove swung taught thought understood undertook upheld withdrew withheld
    wound drank rebuilt arose awoke bent bet bid bit bled clung crept flung forgot forgave ground heard
    knelt lent lit misled mistook overthrew proved quit read sewn sang shone slew sped spilt split
    sprung stung swam undid wept broken written chosen driven eaten fallen forgotten frozen hidden risen
    ridden seen shaken spoken stolen sworn thrown torn woken worn drawn flown grown shown done begun
    sunk swum beaten bitten overtaken withdrawn
""")
"""Past forms and participles that don't end in -ed."""

NOT_PAST = words("""
    need exceed proceed succeed indeed speed feed seed united hundred red bed shed based limited related
    called naked sacred wicked aged embed weed greed breed creed deed heed reed bleed beloved
    kindred preferred
""")
"""Words in -ed that are no past forms."""

OPENS_CLAUSE = words("that which who whether if when while because although where whom but")

STOPS = frozenset(".!?;:")

QUOTES = frozenset('"“”')

VERB_ENDINGS = ("ing", "ed")

TELLING = (
    (MODALS | AHEAD | SCHEDULED | ARRANGED | IRREGULAR | BARE_PARTICIPLES | {"won", "to"})
    | {first for first, _ in AHEAD_PAIRS}
    | (OPENS_CLAUSE | STOPS | QUOTES)
)
"""The words that can decide where a clause looks, or end it; all others are passed over."""
