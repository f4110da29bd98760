"""Nouns by what they name: things that happen, and the words around a person's name."""

from __future__ import annotations

EVENT_NOUNS = frozenset(
    """
    abduction abolition absence accession accident accord acquisition acquittal address adoption advance affair
    agreement air-strike airstrike ambush amnesty anniversary announcement annexation apology appeal appearance
    appointment approval armistice arrest arrival assassination assault attack auction audit avalanche award
    bailout ballot ban bankruptcy banquet battle bid birth blackout blast blaze blizzard blockade bombardment bombing
    boom boycott breach breakdown breakout breakthrough briefing broadcast budget burglary burial by-election
    campaign cancellation capture ceasefire cease-fire celebration ceremony championship championships change clash
    cleanup closure coalition collapse collision coming comeback commemoration compromise conclave concert conference
    confirmation conflict confrontation congress conquest consultation contest controversy convention conviction
    coronation council-election coup crackdown crash crisis cull cup cut cuts cyclone
    deal death debate debut decision declaration decline decree default defeat deployment departure deportation
    derailment derby descent detention detonation development disappearance disaster discovery dismissal dispute
    disruption dissolution divorce downturn draw drill drop drought duel
    earthquake election embargo emergency encounter end endorsement epidemic eruption escape escalation evacuation event
    eviction exchange execution exercise exhibition exit exodus expansion expedition explosion expulsion
    failure fair fall famine festival feud fight fighting final finale fire flight flood flooding floods foundation
    founding fraud funeral fusion gala gale game games gathering genocide gig grant gunfight
    hearing heatwave heist hijacking holiday hostage-taking hurricane
    impeachment imprisonment inauguration incident increase incursion independence indictment inquest inquiry
    inspection insurrection intervention interview introduction invasion investigation invitation
    jailbreak journey keynote kidnapping killing killings
    landing landslide launch lawsuit leak leave lecture liberation liquidation listing lockdown lockout loss
    makeover manoeuvre march marriage massacre match meeting memorial merger migration mission mobilisation mobilization
    move murder mutiny
    negotiation negotiations nomination occupation offensive olympics opening operation order outage outbreak overhaul
    overthrow
    pact pandemic parade pardon partition party-conference payment peace performance petition pilgrimage play-off
    playoff poll polls poisoning premiere presentation presser privatisation privatization probe promotion prosecution
    protest protests publication purchase purge putsch quake qualifier
    race raid rally ransom ratification reading rebellion recall recession reception reconciliation reconstruction
    recovery reduction referendum reform release relocation removal renovation reopening replacement report rescue
    resignation resolution retirement retreat return reunion reunification revelation review revolt revolution ride
    riot riots rise robbery ruling rupture
    sale sales scandal screening search season secession seizure selection sentence sentencing separation service
    session setback settlement shelling shipwreck shooting shootings shortage shot show showdown shutdown siege signing
    sinking skirmish slaughter slump snowstorm speech spill split stabbing stampede standoff start storm strike strikes
    strikeout succession suicide suit summit surge surgery surrender survey suspension swap symposium
    takeover talks tender test testimony theft tornado tour tournament tragedy transaction transfer transition trial
    trip triumph truce tsunami typhoon turnaround
    unveiling uprising upgrade vandalism verdict victory vigil violence visit vote voyage
    walkout war wave wedding win withdrawal wildfire wildfires workshop
    """.split()
)
"""In the singular and where usual in the plural; in lower case, so that names ("World Cup") match too."""

ROLES = frozenset(
    """
    admiral ambassador analyst archbishop attorney author baron baroness bishop boss brigadier captain cardinal ceo
    cfo chairman chairperson chairwoman chancellor chief coach colonel columnist commander commissioner congressman
    congresswoman constable consul co-founder cofounder coo corporal correspondent councillor councilman count countess
    critic dictator diplomat director doctor dr dr. duchess duke economist editor emir emperor empress engineer envoy
    ex-president executive expert farmer founder goalkeeper gov gov. governor historian imam inspector investigator
    journalist judge lawyer leader lieutenant lt lt. maj. magistrate manager marshal mayor midfielder minister miss
    monsignor mp mr mr. mrs mrs. ms ms. mx nun officer official pastor premier presenter president priest producer
    professor prof prof. prosecutor rabbi rep rep. representative researcher rev rev. reverend scientist sen sen.
    secretary senator sergeant sgt sgt. sheriff singer soldier speaker spokesman spokesperson spokeswoman striker sultan
    superintendent teacher treasurer undersecretary vice-chairman vice-president vp writer
    """.split()
)
"""Words that stand before a person's name and are no part of it; capitals don't matter."""

ROLE_QUALIFIERS = frozenset(
    """
    acting assistant associate attorney chief crown deputy executive ex-prime financial first foreign former general
    information interim junior justice managing marketing operating prime permanent public security senior supreme
    technical technology under vice
    """.split()
)
"""Words that belong to a role they stand beside and elsewhere to a name: Prime Minister, Secretary General."""

ADJECTIVAL_NAMES = ("ish", "ese", "ian", "ean", "can", "ani", "aqi", "eli", "ench", "utch", "eek")
"""Endings of names that are said of people and things rather than name them: Finnish, Peruvian."""

COMPANY_ENDINGS = frozenset(
    {"inc", "inc.", "corp", "corp.", "co", "co.", "ltd", "ltd.", "llc", "plc", "ag", "sa", "gmbh"}
)

BODIES = frozenset(
    """
    academy association bank board bureau chamber church city college council county court department federation
    government house institute kingdom league ministry museum office order parliament port republic school society
    state states union university
    """.split()
)
"""What "of" may follow inside a longer name: "Federal Reserve Bank of Dallas"."""

NAME_LINKS = frozenset(
    {"of", "de", "da", "di", "del", "della", "la", "le", "van", "von", "der", "den", "bin", "al", "el", "ibn"}
)
"""Small words inside a name: Bank of Ghana, Ludwig van Beethoven."""
