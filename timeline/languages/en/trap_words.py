"""The words that English traps go by."""

from __future__ import annotations

FUNCTION_WORDS = frozenset(
    """and or but in on at by to for from with of as when while after before since until because
    although though if that which who where the a an he she it they we i you his her their its was
    is are were will has had have would than so during under over according amid despite against
    into about through between without following not also said says came did does may could should
    can might there this these those both all some many most nor yet only even then just again still
    never already however meanwhile alone here now too either neither instead later earlier ago
    onwards onward through till away off out up down back per via plus minus except whereas whether
    whom whose what how why""".split()
)

BEFORE_TIMES = frozenset(
    """in on of by since until before after during from through between for this last next and or to
    throughout around about into over past each every late early mid - than as beyond within post
    pre till pre-""".split()
)
"""Words that make the month or year after them a time."""

BEFORE_YEARS = BEFORE_TIMES | frozenset(
    """the a fiscal year circa was compared summer winter spring autumn fall easter christmas ( [ , ; "
    “ ' – — / & s january february march april may june july august september october november
    december jan feb mar apr jun jul aug sep sept oct nov dec until back born died built founded
    established dated season published""".split()
)

SUBJECTS = frozenset("i you he she it we they who which there this these those one that".split())

NUMBERED = frozenset(
    """flight route section article no number room page pages chapter title rule law act resolution
    highway unit model version psalm bus train gate channel windows boeing airbus paragraph line lot
    item form code extension ext area size track engine type series category phase level platform
    hall building apartment apt suite box vol volume issue verse game lap square pier regiment hull
    opus op iso din rfc postcode zip pin serial case docket decree directive regulation interstate
    runway exit bay clause amendment formula playstation score rank ranked asteroid comet hr at with
    costs paid sold owns owned has had have delivers carries employs counts weighs seats holds some
    than nearly roughly exactly only over about almost approximately""".split()
)
"""Words after which a bare number of four digits is no year."""

COUNTED = frozenset(
    """people men women children troops soldiers workers jobs homes houses miles metres meters
    kilometres kilometers feet tons tonnes pounds dollars euros points votes voters seats copies
    units barrels acres hectares calories degrees percent shares km kg mw megawatts watts fans
    spectators cases deaths students pupils members employees cars vehicles tanks aircraft ships
    gallons litres liters rpm mph words pages guests passengers residents prisoners refugees
    civilians patients families households stores rounds runs yen francs marks roubles rubles rupees
    years days hours weeks months minutes mm cm ft yards inches grams volts books items species
    volunteers delegates protesters demonstrators migrants casualties dead wounded injured horses
    cattle sheep trees bottles tickets signatures pence inhabitants horsepower stamps""".split()
)

SPORT = frozenset(
    """match goal goals goalless striker coach kick-off kickoff halftime half-time quarterback
    touchdown touchdowns keeper goalkeeper midfielder referee penalty league cup defender winger
    header dribble fumble fumbles overtime rebound yards scored unbeaten equaliser equalizer""".split()
)

NEWSPAPERS = frozenset(
    """times telegraph mirror express mail post herald tribune independent people business world sport
    star observer gazette standard news journal record chronicle examiner live football show service
    bulletin""".split()
)

NOT_A_WEEKDAY_AFTER = frozenset(
    "black cyber bloody super ruby man casual freaky tgi sheffield joe crusoe's giving".split()
)

HEAT = frozenset("temperature temperatures degrees highs lows thermometer mercury".split())

HOLIDAY_THINGS = frozenset(
    """tree trees party parties carol carols card cards lights market markets present presents dinner
    egg eggs bunny sale sales shopping decorations pudding song songs gift gifts cake stocking bonus
    spirit special""".split()
)

TITLES = frozenset("earl duke marquess mr ms mrs miss sir lady lord".split())

RELATIVES = frozenset("aunt daughter mother sister wife cousin niece grandmother girlfriend fiancee".split())
"""People whose name may follow: "his aunt May"."""

CHOSEN = frozenset(
    "word man woman person player book song film team goal story coach artist company car".split()
)
"""What may be "of the year"."""
