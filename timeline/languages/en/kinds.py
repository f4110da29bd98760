"""Kinds of happenings, each with the words that articles choose among to tell of one."""

from __future__ import annotations

from collections.abc import Mapping

_KINDS = """
accept: accept agree approve back recommend endorse adopt pass ratify acceptance approval consent
accept: ratification go-along
accuse: accuse allege blame charge indict accusation allegation indictment charges
acquit: acquit acquittal clear not-guilty
admit: admit confess concede acknowledge confession
apologise: apologise apologize apology sorry regret
appoint: appoint name hire recruit install nominate promote appointment nomination successor
arrest: arrest detain apprehend capture catch custody detention round-up pick-up
arrive: arrive arrival come reach land turn-up get-through
attack: attack assault shell bomb bombard strike raid storm shoot ambush invade shelling bombing
attack: bombardment invasion
attack: incursion offensive shooting war shot
ban: ban prohibit forbid outlaw bar prohibition
begin: begin start open launch commence resume beginning opening kick-off get-under-way
bid: bid offer propose proposal tender
board: board aboard embark on-board
bury: bury burial funeral inter
buy: buy acquire purchase acquisition takeover take-over
cancel: cancel scrap drop abandon axe cancellation call-off
celebrate: celebrate cheer toast celebration party dance
close: close shut closure shutdown shut-down
collapse: collapse crumble fall topple rupture burst breach cave fall-in give-way come-down cave-in bring-down
collapse: tear-hole break-through crash-down
collide: collide crash ram hit collision derail derailment pile-up
condemn: condemn criticise criticize denounce criticism condemnation
convict: convict conviction verdict guilty
cut: cut reduce slash lower reduction
damage: damage destroy devastate wreck ruin flatten demolish destruction devastation
defeat: beat defeat lose loss thrash rout win victory triumph
delay: delay postpone defer postponement put-off put-back
demand: demand insist urge call-for
demonstrate: demonstrate protest rally march demonstration protester demonstrator
die: die dead death kill succumb perish fatal drown lose-life pass-away
disappear: disappear vanish disappearance missing go-missing
discover: discover find locate unearth spot notice discovery come-upon come-across
dismiss: dismiss sack fire oust dismissal sacking part-with part-company
dig: dig drill bore excavate
eat: dine dinner lunch banquet supper breakfast
elect: elect election vote poll ballot
end: end finish conclude expire conclusion
escape: escape flee run get-out get-away run-for break-out
evacuate: evacuate evacuation leave-home bring-safety take-safety take-off flee-home
exchange: exchange swap trade hand-over hand-back
explode: explode explosion blast detonate blow-up go-off
fail: fail founder collapse failure breakdown break-down break-off fall-through without-result walk-out
drop: fall drop slip decline slump tumble plunge slide sink
fire: fire blaze flame burn inferno ablaze alight wildfire
flood: flood inundate overflow spill swamp submerge deluge flooding overtop
found: found establish foundation founding set-up
free: free release liberate liberation let-go set-free
guard: guard patrol protect watch
help: aid relief assist assistance compensation payment
injure: injure wound hurt injury casualty
inquire: inquire investigate probe examine inquiry investigation ask-question look-into
inspect: inspect check test inspection examination audit checks
kidnap: kidnap abduct abduction hostage
launch: launch liftoff lift-off take-off blast-off
leave: leave depart quit departure exit walk-out
lift: lift raise hoist salvage come-up bring-up
marry: marry wed marriage wedding
meet: meet talk negotiate meeting talks summit negotiation session conference sit-down sit-together
move: move transfer relocate relocation
murder: murder assassinate stab assassination murderer
name: name identify
offer: offer
open: open reopen inaugurate opening inauguration
order: order command instruct
plan: plan schedule intend
pledge: promise pledge vow commit
praise: praise congratulate thank congratulation
print: publish publication print issue release
quake: quake earthquake tremor aftershock shock shake
rain: rain cloudburst downpour rainfall
refuse: refuse reject decline rebuff rejection refusal turn-down say-no
repair: repair replace mend fix replacement
rescue: rescue save rescuer bring-up pull-alive pull-from lift-out
resign: resign resignation step-down stand-down quit
return: return go-back come-back
rise: rise jump climb gain soar surge increase raise
rob: steal theft rob robbery heist burgle burglary thief
rule: rule ruling judgment judgement decide decision
search: search hunt look-for
send: send deploy dispatch mobilise mobilize deployment
sentence: sentence jail imprison imprisonment
shake hands: handshake shake-hand shake-hands
sign: sign signature signing
sink: sink wreck shipwreck founder go-down run-aground
put out: extinguish douse smother quench put-out under-control
settle: settle agree settlement agreement deal accord pact
speak: speak speech address
stop: stop halt suspend suspension abort interrupt
strike: strike walkout walk-out stop-work lay-down
sue: sue lawsuit court suit
surrender: surrender capitulate capitulation
tow: tow tug haul
trap: trap strand cut-off
travel: travel visit tour trip journey
truce: truce ceasefire armistice cease-fire
try: trial hearing court
vote: vote ballot
warn: warn warning alert caution
write: write letter
"""


def _kinds() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for line in _KINDS.strip().splitlines():
        kind, _, chosen = line.partition(": ")
        for word in chosen.split():
            found[word] = (*found.get(word, ()), kind)
    return found


KINDS = _kinds()
"""From a word, or several with hyphens that stand close together in this order, to the kinds they tell of."""

ONCE = frozenset({"bury", "collapse", "die", "found", "sink"})
"""What happens to a thing or a person only once: two dates for it contradict each other."""

LIGHT = frozenset({"arrive", "begin", "end", "leave", "move", "open", "plan", "send", "stop", "write"})
"""What many happenings do: where another kind is told of as well ("opened an inquiry"), that one counts."""
