"""Nouns by what they name: things that happen, and the words around a person's name."""

from __future__ import annotations

EVENT_NOUNS = frozenset(
    {
        "abduction", "abolition", "absence", "accession", "accident", "accord", "acquisition", "acquittal",
        "address", "adoption", "advance", "affair", "agreement", "air-strike", "airstrike", "ambush",
        "amnesty", "annexation", "anniversary", "announcement", "apology", "appeal", "appearance",
        "appointment", "approval", "armistice", "arrest", "arrival", "assassination", "assault", "attack",
        "auction", "audit", "avalanche", "award", "bailout", "ballot", "ban", "bankruptcy", "banquet",
        "battle", "bid", "birth", "blackout", "blast", "blaze", "blizzard", "blockade", "bombardment",
        "bombing", "boom", "boycott", "breach", "breakdown", "breakout", "breakthrough", "briefing",
        "broadcast", "budget", "burglary", "burial", "by-election", "campaign", "cancellation", "capture",
        "cease-fire", "ceasefire", "celebration", "ceremony", "championship", "championships", "change",
        "clash", "cleanup", "closure", "coalition", "collapse", "collision", "comeback", "coming",
        "commemoration", "compromise", "concert", "conclave", "conference", "confirmation", "conflict",
        "confrontation", "congress", "conquest", "consultation", "contest", "controversy", "convention",
        "conviction", "coronation", "council-election", "coup", "crackdown", "crash", "crisis", "cull", "cup",
        "cut", "cuts", "cyclone", "deal", "death", "debate", "debut", "decision", "declaration", "decline",
        "decree", "default", "defeat", "departure", "deployment", "deportation", "derailment", "derby",
        "descent", "detention", "detonation", "development", "disappearance", "disaster", "discovery",
        "dismissal", "dispute", "disruption", "dissolution", "divorce", "downturn", "draw", "drill", "drop",
        "drought", "duel", "earthquake", "election", "embargo", "emergency", "encounter", "end",
        "endorsement", "epidemic", "eruption", "escalation", "escape", "evacuation", "event", "eviction",
        "exchange", "execution", "exercise", "exhibition", "exit", "exodus", "expansion", "expedition",
        "explosion", "expulsion", "failure", "fair", "fall", "famine", "festival", "feud", "fight",
        "fighting", "final", "finale", "fire", "flight", "flood", "flooding", "floods", "foundation",
        "founding", "fraud", "funeral", "fusion", "gala", "gale", "game", "games", "gathering", "genocide",
        "gig", "grant", "gunfight", "hearing", "heatwave", "heist", "hijacking", "holiday", "hostage-taking",
        "hurricane", "impeachment", "imprisonment", "inauguration", "incident", "increase", "incursion",
        "independence", "indictment", "inquest", "inquiry", "inspection", "insurrection", "intervention",
        "interview", "introduction", "invasion", "investigation", "invitation", "jailbreak", "journey",
        "keynote", "kidnapping", "killing", "killings", "landing", "landslide", "launch", "lawsuit", "leak",
        "leave", "lecture", "liberation", "liquidation", "listing", "lockdown", "lockout", "loss", "makeover",
        "manoeuvre", "march", "marriage", "massacre", "match", "meeting", "memorial", "merger", "migration",
        "mission", "mobilisation", "mobilization", "move", "murder", "mutiny", "negotiation", "negotiations",
        "nomination", "occupation", "offensive", "olympics", "opening", "operation", "order", "outage",
        "outbreak", "overhaul", "overthrow", "pact", "pandemic", "parade", "pardon", "partition",
        "party-conference", "payment", "peace", "performance", "petition", "pilgrimage", "play-off",
        "playoff", "poisoning", "poll", "polls", "premiere", "presentation", "presser", "privatisation",
        "privatization", "probe", "promotion", "prosecution", "protest", "protests", "publication",
        "purchase", "purge", "putsch", "quake", "qualifier", "race", "raid", "rally", "ransom",
        "ratification", "reading", "rebellion", "recall", "reception", "recession", "reconciliation",
        "reconstruction", "recovery", "reduction", "referendum", "reform", "release", "relocation", "removal",
        "renovation", "reopening", "replacement", "report", "rescue", "resignation", "resolution",
        "retirement", "retreat", "return", "reunification", "reunion", "revelation", "review", "revolt",
        "revolution", "ride", "riot", "riots", "rise", "robbery", "ruling", "rupture", "sale", "sales",
        "scandal", "screening", "search", "season", "secession", "seizure", "selection", "sentence",
        "sentencing", "separation", "service", "session", "setback", "settlement", "shelling", "shipwreck",
        "shooting", "shootings", "shortage", "shot", "show", "showdown", "shutdown", "siege", "signing",
        "sinking", "skirmish", "slaughter", "slump", "snowstorm", "speech", "spill", "split", "stabbing",
        "stampede", "standoff", "start", "storm", "strike", "strikeout", "strikes", "succession", "suicide",
        "suit", "summit", "surge", "surgery", "surrender", "survey", "suspension", "swap", "symposium",
        "takeover", "talks", "tender", "test", "testimony", "theft", "tornado", "tour", "tournament",
        "tragedy", "transaction", "transfer", "transition", "trial", "trip", "triumph", "truce", "tsunami",
        "turnaround", "typhoon", "unveiling", "upgrade", "uprising", "vandalism", "verdict", "victory",
        "vigil", "violence", "visit", "vote", "voyage", "walkout", "war", "wave", "wedding", "wildfire",
        "wildfires", "win", "withdrawal", "workshop",
    }
)  # fmt: skip
"""In the singular and where usual in the plural; in lower case, so that names ("World Cup") match too."""

COUNTED_WITH = {"after": 1, "following": 1, "before": -1}
"""How a length lies to what follows the preposition: "two days after the fire"."""

COUNTED = {
    "day": ("day", ""), "morning": ("day", "MO"), "week": ("week", ""), "month": ("month", ""),
    "year": ("year", ""),
}  # fmt: skip
"""Units that count as one after "the", and the part of the day they name: "the morning after the fire"."""

DEEDS = {
    "birth": "bear", "death": "die", "decision": "decide", "defeat": "lose", "loss": "lose",
    "marriage": "marry", "sale": "sell", "theft": "steal", "victory": "win", "wedding": "marry",
}  # fmt: skip
"""Nouns of deeds whose verb begins otherwise."""

EVENT_ENDINGS = ("tion", "sion")

NO_EVENTS = frozenset(
    {
        "administration", "association", "billion", "condition", "constitution", "corporation", "dimension",
        "edition", "fashion", "federation", "foundation", "fraction", "function", "generation", "information",
        "institution", "mansion", "million", "nation", "option", "organisation", "organization", "passion",
        "pension", "population", "portion", "position", "question", "section", "station", "television",
        "tradition", "trillion", "version",
    }
)  # fmt: skip
"""Nouns with these endings that name no happening."""

ROLES = frozenset(
    {
        "admiral", "ambassador", "analyst", "archbishop", "attorney", "author", "baron", "baroness",
        "bishop", "boss", "brigadier", "captain", "cardinal", "ceo", "cfo", "chairman", "chairperson",
        "chairwoman", "chancellor", "chief", "co-founder", "coach", "cofounder", "colonel", "columnist",
        "commander", "commissioner", "congressman", "congresswoman", "constable", "consul", "coo",
        "corporal", "correspondent", "councillor", "councilman", "count", "countess", "critic", "dictator",
        "diplomat", "director", "doctor", "dr", "dr.", "duchess", "duke", "economist", "editor", "emir",
        "emperor", "empress", "engineer", "envoy", "ex-president", "executive", "expert", "farmer",
        "founder", "goalkeeper", "gov", "gov.", "governor", "historian", "imam", "inspector",
        "investigator", "journalist", "judge", "lawyer", "leader", "lieutenant", "lt", "lt.", "magistrate",
        "maj.", "major", "manager", "marshal", "mayor", "midfielder", "minister", "miss", "monsignor", "mp",
        "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "mx", "nun", "officer", "official", "pastor", "premier",
        "presenter", "president", "priest", "producer", "prof", "prof.", "professor", "prosecutor", "rabbi",
        "rep", "rep.", "representative", "researcher", "rev", "rev.", "reverend", "scientist", "secretary",
        "sen", "sen.", "senator", "sergeant", "sgt", "sgt.", "sheriff", "singer", "soldier", "speaker",
        "spokesman", "spokesperson", "spokeswoman", "striker", "sultan", "superintendent", "teacher",
        "treasurer", "undersecretary", "vice-chairman", "vice-president", "vp", "writer",
    }
)  # fmt: skip
"""Words that stand before a person's name and are no part of it; capitals don't matter."""

ROLE_QUALIFIERS = frozenset(
    {
        "acting", "assistant", "associate", "attorney", "chief", "crown", "deputy", "ex-prime", "executive",
        "financial", "first", "foreign", "former", "general", "information", "interim", "junior", "justice",
        "managing", "marketing", "operating", "permanent", "prime", "public", "security", "senior", "supreme",
        "technical", "technology", "under", "vice",
    }
)  # fmt: skip
"""Words that belong to a role beside one and elsewhere to a name: Prime Minister, Secretary General."""

OFFICES = frozenset(
    {
        "agriculture", "commerce", "culture", "defence", "defense", "economics", "economy", "education",
        "energy", "environment", "finance", "health", "home", "industry", "interior", "justice", "labor",
        "labour", "police", "press", "staff", "state", "tourism", "trade", "transport", "transportation",
        "treasury", "works",
    }
)  # fmt: skip
"""What someone in office is over: Defense Minister, Secretary of State, Chief of Staff."""

DEMONYMS = frozenset(
    {
        "afghan", "alaskan", "albanian", "andorran", "angolan", "arab", "asian", "bahraini", "bangladeshi",
        "basque", "bavarian", "belarusian", "bengali", "bhutanese", "bosnian", "cambodian", "catalan",
        "chechen", "chinese", "corsican", "croat", "cuban", "cypriot", "czech", "danish", "dutch", "english",
        "flemish", "french", "german", "greek", "haitian", "iraqi", "irish", "israeli", "kashmiri", "kenyan",
        "kosovar", "kurdish", "kuwaiti", "kyrgyz", "lao", "libyan", "malagasy", "malay", "maltese",
        "manx", "nepali", "omani", "pakistani", "palestinian", "philippine", "polish", "qatari", "roman",
        "rwandan", "samoan", "saudi", "scottish", "serb", "serbian", "sicilian", "sindhi", "slovak",
        "slovene", "somali", "soviet", "sudanese", "swiss", "syrian", "tajik", "texan", "thai", "tibetan",
        "tuscan", "ugandan", "ukrainian", "uzbek", "venezuelan", "vietnamese", "welsh", "yemeni",
    }
)  # fmt: skip
"""What the people and things of a place are called, where the ending does not tell it from a name."""

ADJECTIVAL_NAMES = ("ish", "ese", "ian", "ean", "can", "ani", "aqi", "eli", "ench", "utch", "eek")
"""Endings of names that are said of people and things rather than name them: Finnish, Peruvian."""

COMPANY_ENDINGS = frozenset(
    {
        "ag", "co", "co.", "corp", "corp.", "gmbh", "inc", "inc.", "llc", "ltd", "ltd.", "plc", "sa",
    }
)  # fmt: skip

PLACE_FIRSTS = frozenset({"east", "great", "new", "north", "northern", "saudi", "south", "southern", "west"})
"""First words of places that are no name by themselves."""

PEOPLES = ("ans", "ese", "ish", "is", "ards", "eks")
"""Endings of plurals that name the people of a place."""

BODIES = frozenset(
    {
        "academy", "association", "bank", "board", "bureau", "chamber", "church", "city", "college",
        "council", "county", "court", "department", "federation", "government", "house", "institute",
        "kingdom", "league", "ministry", "museum", "office", "order", "parliament", "port", "republic",
        "school", "society", "state", "states", "union", "university",
    }
)  # fmt: skip
"""What "of" may follow inside a longer name: "Federal Reserve Bank of Dallas"."""

CALLED = dict.fromkeys(
    [
        "actress", "baroness", "countess", "daughter", "duchess", "empress", "girl", "grandmother", "mother",
        "niece", "princess", "queen", "sister", "widow", "wife", "woman",
    ],
    "she",
) | dict.fromkeys(
    [
        "baron", "boy", "brother", "duke", "emperor", "father", "grandfather", "husband", "king", "man",
        "nephew", "prince", "son", "widower",
    ],
    "he",
)  # fmt: skip
"""Persons with the pronoun that stands for them."""

FORECASTS = frozenset(
    {
        "budget",
        "estimate",
        "expectation",
        "forecast",
        "guidance",
        "outlook",
        "prediction",
        "projection",
        "target",
    }
)
"""What may be made, raised or cut at another time than the one that it is for."""

MEASURES = frozenset(
    {
        "barrel", "cent", "dollar", "euro", "franc", "ounce", "penny", "point", "pound", "share", "ton",
        "tonne", "unit", "yen",
    }
)  # fmt: skip
"""What figures that are compared with earlier ones count."""

NAMESAKES = frozenset({"II", "III", "IV", "Jr", "Jr.", "Sr", "Sr."})
"""What follows the name of one who is called like his father."""

NAME_LINKS = frozenset(
    {
        "al", "bin", "da", "de", "del", "della", "den", "der", "di", "el", "ibn", "la", "le", "of", "van",
        "von",
    }
)  # fmt: skip
"""Small words inside a name: Bank of Ghana, Ludwig van Beethoven."""
