"""The words that English traps go by."""

from __future__ import annotations

from timeline.languages.wordlist import words

FUNCTION_WORDS = words("""
    and or but in on at by to for from with of as when while after before since until because although
    though if that which who where the a an he she it they we i you his her their its was is are were
    will has had have would than so during under over according amid despite against into about through
    between without following not also said says came did does may could should can might there this
    these those both all some many most nor yet only even then just again still never already however
    meanwhile alone here now too either neither instead later earlier ago onwards onward till away off
    out up down back per via plus minus except whereas whether whom whose what how why
    nobody nothing everybody everyone everything somebody someone something anybody anyone anything none
    each every another no more less few fewer several much my our your my
""")

TELLING = words(
    "said says told thought thinks knew knows believed felt hoped feared asked heard wrote agreed"
)
"""What people do with what follows in a clause."""

BEFORE_TIMES = words("""
    in on of by since until before after during from through between for this last next and or to
    throughout around about into over past each every late early mid - than as beyond within post pre
    till
""")
"""Words that make the month or year after them a time."""

WATER = words("water drank drink bathed bathe bathing swam swim swimming washed dipped")
"""Words before "in the spring" that make it a well."""

BEFORE_SEASONS = BEFORE_TIMES - words("- as than into")

BEFORE_DAY_NUMBERS = words("on until by from to of since and through")
"""Words that make "the 17th" a day."""

BEFORE_YEARS = BEFORE_TIMES | words("""
    the a fiscal year circa was compared summer winter spring autumn fall easter christmas ( [ , ; " “ '
    – — / & s january february march april may june july august september october november december jan
    feb mar apr jun jul aug sep sept oct nov dec until back born died built founded established dated
    season published his her their our my your
""")

BEFORE_HOURS = words("at until till by around about after before from since")
"""Words that make a bare number an hour."""

COSTING = words("cost costs costing totalled totaled totalling totaling totals fetched earns earned paid")
"""Verbs after which a number is a sum."""

QUARTILES = words("quartile quartiles iqr percentile percentiles median")
"""Words that make Q1 and the like a part of numbers in order."""

RATIOS = words("ratio ratios odds proportion proportions scale")

RELEASES = words("release releases build update firmware kernel v ip")
"""Words before numbers with full stops, besides those before numbers of all kinds."""

COLLECTIONS = words("""
    crowd total group force army garrison population flock fleet herd number minimum maximum average field
    majority staff membership audience enrolment enrollment quorum stock
""")
"""Words after which "of 2015" says how many."""

STREETS = words("""
    street st avenue ave road rd lane drive boulevard blvd place square court terrace parkway crescent alley
    row gardens wharf
""")
"""What an address ends with."""

SCRIPTURE = words("""
    genesis exodus leviticus deuteronomy joshua judges ruth samuel kings chronicles ezra nehemiah esther job
    psalm psalms proverbs ecclesiastes isaiah jeremiah lamentations ezekiel daniel hosea joel amos obadiah
    jonah micah nahum habakkuk zephaniah haggai zechariah malachi matthew mark luke john acts romans
    corinthians galatians ephesians philippians colossians thessalonians timothy titus philemon hebrews
    james peter jude revelation revelations surah sura quran koran
""")
"""Books whose chapters and verses are numbered: "John 3:16"."""

PERFORMANCES = words("time times best record mark margin lead")
"""Words before "of 9:58" that make it a length of time."""

OWNERS = words("his her their my our your")

DAY_THINGS = words("""
    trader traders trading tripper trippers trip trips care nursery school pass passes ticket tickets return
    labourer labourers laborer laborers spa centre center centers job jobs bed boarder pupil surgery
""")
"""What "a day" may stand before as part of a name of its kind."""

LOST_DAYS = words("better glory dog salad olden")
"""Words that make "days" an age."""


SUBJECTS = words("i you he she it we they who which there this these those one that")

NUMBERED = words("""
    flight route section article no number room page pages chapter title rule law act resolution highway
    unit model version psalm bus train gate channel windows boeing airbus paragraph line lot item form
    code extension ext area size track engine type series category phase level platform hall building
    apartment apt suite box vol volume issue verse game lap square pier regiment hull opus op iso din
    rfc postcode zip pin serial case docket decree directive regulation interstate runway exit bay
    clause amendment formula playstation score rank ranked asteroid comet hr at with costs paid sold
    owns owned has had have delivers carries employs counts weighs seats holds some than nearly roughly
    exactly only over about almost approximately
""")
"""Words after which a bare number of four digits is no year."""

COUNTED = words("""
    people men women children troops soldiers workers jobs homes houses miles metres meters kilometres
    kilometers feet tons tonnes pounds dollars euros points votes voters seats copies units barrels
    acres hectares calories degrees percent shares km kg mw megawatts watts fans spectators cases deaths
    students pupils members employees cars vehicles tanks aircraft ships gallons litres liters rpm mph
    words pages guests passengers residents prisoners refugees civilians patients families households
    stores rounds runs yen francs marks roubles rubles rupees years days hours weeks months minutes mm
    cm ft yards inches grams volts books items species volunteers delegates protesters demonstrators
    migrants casualties dead wounded injured horses cattle sheep trees bottles tickets signatures pence
    inhabitants horsepower stamps
""")

MAKES = words("""
    ford chevrolet toyota honda nissan mazda subaru volkswagen volvo saab fiat renault peugeot citroen bmw
    mercedes audi porsche ferrari chrysler dodge jeep cadillac buick pontiac lincoln oldsmobile plymouth
    jaguar bentley hyundai kia harley
""")
"""What is built in a model year: "a 1987 Chevrolet"."""

HAPPENINGS = words("elections protests riots talks games highs lows levels prices figures results reforms")
"""Plural nouns after a year that it dates rather than counts."""

MONEY = frozenset("$£€#")
"""What a sum begins with: "a loss for the third quarter of $226 million"."""

UP_TO_A_DAY = words("on in at with last next this yesterday today tomorrow")
"""What may stand after "the year ended" before, or instead of, a day."""

AMOUNTS = words("% percent million billion thousand trillion once twice")
"""What a rate says there is of something each year."""

AFTER_VERBS_OF_LASTING = words("takes lasts this was")
"""Words in -s after which "a year" is a length and no rate."""

OF_A_SEASON = words("offensive campaign session semester harvest")
"""What a season may stand before and still be a season."""

SPORT = words("""
    match goal goals goalless striker coach kickoff halftime quarterback touchdown
    touchdowns keeper goalkeeper midfielder referee penalty league cup defender winger header dribble
    fumble fumbles overtime rebound yards scored unbeaten equaliser equalizer
""")

NEWSPAPERS = words("""
    times telegraph mirror express mail post herald tribune independent people business world sport star
    observer gazette standard news journal record chronicle examiner live football show service bulletin
""")

WEEKDAY_THINGS = words("school schools roast roasts supplement supplements")
"""What a weekday stands before as part of a name of its kind: "Sunday school"."""

NOT_A_WEEKDAY_AFTER = words("""
    black cyber bloody super ruby man casual freaky tgi sheffield joe crusoe giving blue stormy fat girl
    throwback
""")

HEAT = words("temperature temperatures degrees highs lows thermometer mercury")

HOLIDAY_THINGS = words("""
    tree trees party parties carol carols card cards lights market markets present presents dinner egg
    eggs bunny sale sales shopping decorations pudding song songs gift gifts cake stocking bonus spirit
    special
""")

AFTER_HOLIDAYS = words("holiday holidays week weekend season period break")
"""What a holiday may stand before and still be that day."""

TITLES = words("earl duke marquess mr ms mrs miss sir lady lord")

DEFINITE = words("the this that these those my your his her its our their")
"""Words before somebody or something that is known already."""

ONE_OF = words("a an another any some one every each")
"""Words before somebody or something that is new."""

OF_AN_AGE = words("""
    world society youth young children generation generations technology consumers teenagers families
    economy students women men farmers readers voters workers computers cars standards values youngsters
""")
"""What "today's" stands before when it means the present age."""

RELATIVES = words("""
    aunt daughter mother sister wife cousin niece grandmother girlfriend fiancee
""")
"""People whose name may follow: "his aunt May"."""

CHOSEN = words("""
    word man woman person player book song film team goal story coach artist company car
""")
"""What may be "of the year"."""

SOMEBODY = words("he she it they his her their its")

SOMEBODY_AT_A_DATE = words("brother sister father mother took was were had")
"""Words after "the day after his …" that begin another clause."""

BEFORE_A_PERIOD = words("at by since until till from around during in of over within throughout after before")
"""Words that make "this time" a time rather than an occasion."""

TOO_SOON = words("as so too how very no")

BEFORE_OVER = words(", for just well - — ; and but") | {""}
"""What "over two years" may follow and still be a length."""
