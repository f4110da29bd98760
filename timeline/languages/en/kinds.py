"""Kinds of happenings, each with the words that articles choose among to tell of one."""

from __future__ import annotations

from collections.abc import Mapping

_KINDS = """
accept: accept agree approve endorse adopt pass ratify acceptance approval consent ratification go-along
accept: give-green-light wave-through say-yes recommend
accuse: accuse allege blame indict accusation allegation indictment charges charge-with press-charge
accuse: bring-charge was-charged were-charged been-charged
acquit: acquit acquittal clear-of not-guilty clear-charge
admit: admit confess concede acknowledge confession own-up plead-guilty
agree: agree agreement deal accord pact settle settlement reach-agreement strike-deal come-to-terms
agree: hammer-out compromise consensus
allow: allow permit authorise authorize permission authorisation authorization clearance license licence
allow: give-permission green-light
announce: announce announcement unveil reveal declare present disclose make-public make-known
apologise: apologise apologize apology say-sorry regret ask-forgiveness
appeal: appeal
apply: apply application request seek petition
appoint: appoint hire recruit install nominate promote appointment nomination successor take-charge
appoint: take-helm succeed put-in-charge name-as
arm: arm weapon
arrest: arrest detain apprehend capture custody detention round-up pick-up take-prisoner behind-bars
arrest: in-handcuff take-into-custody catch-thief seize-suspect
arrive: arrive arrival reach turn-up get-through pull-into put-in touch-down set-foot get-to come-to
ashore: landfall ashore reach-coast hit-coast make-landfall come-ashore reach-mainland hit-mainland
attack: attack assault shell bomb bombard shoot ambush invade shelling bombing bombardment invasion
attack: incursion offensive shooting war open-fire shots gunfire raid airstrike
attend: attend attendance take-part come-to pack-into
award: award prize medal honour honor win-prize win-medal trophy
ban: ban prohibit forbid outlaw bar-from prohibition embargo
begin: begin start commence resume beginning kick-off get-under-way set-in set-off go-into-force take-effect
begin: come-into-force
benefit: benefit
betray: leak leaked whistleblower
bid: bid offer propose proposal tender put-forward put-on-table
birth: born birth give-birth
blame: blame fault responsible
block: block blockade obstruct barricade
board: aboard embark go-on-board go-aboard climb-aboard step-aboard
bomb: bomb bombing bombard bombardment car-bomb
borrow: borrow loan lend credit bailout bail-out
break: break snap crack rupture burst
bring down: bring-down topple overthrow oust coup drive-from seize-power putsch depose toppled
bring down: fall-of-government lose-vote vote-of-confidence no-confidence
build: build construct erect construction building-work
burn: burn burn-down go-up-in-flames
bury: bury burial funeral inter lay-to-rest
buy: buy acquire purchase acquisition takeover take-over buyout bought-by
call off: cancel scrap abandon axe cancellation call-off scrub
campaign: campaign canvass
catch: catch nab capture recapture
celebrate: celebrate cheer toast celebration party dance feast
change: change alter amend modify revise amendment revision
claim: claim responsibility claim-responsibility say-it-was-behind
clash: clash riot brawl scuffle unrest skirmish
clear: clear clear-of exonerate absolve not-put-on-trial drop-charge drop-case throw-out
close: close shut closure shutdown shut-down seal-off close-off
collapse: collapse crumble topple breach cave fall-in give-way come-down cave-in bring-down collapse-of
collapse: tear-hole break-through crash-down fall-down burst-dam dam-burst dyke-break break-dyke levee-break
collapse: tumble-down
collide: collide collision pile-up smash-into plough-into slam-into run-into crash-into hit-mountain
combine: merge merger unite unify combine
compensate: compensate compensation damages payout pay-families pay-victims
compete: race marathon match championship tournament compete
complain: complain complaint object-to
complete: complete finish finalise finalize conclude completion
condemn: condemn criticise criticize denounce criticism condemnation attack-over slam rebuke
confirm: confirm confirmation verify genuine
continue: continue persist go-on carry-on
control: control take-control take-over-town
convict: convict conviction verdict guilty find-guilty
count: count tally turnout
crash: crash derail derailment derailed jump-track jump-rail leave-rail leave-track off-rail off-track
crash: overturn wreckage come-down plane-crash fly-into overrun-runway skid slide-off run-off
create: create form establish set-up
curb: curb restrict restriction limit curfew
cut: cut reduce slash reduction lower trim
damage: damage destroy devastate ruin flatten demolish destruction devastation wipe-out lay-waste tear-down
damage: swept-away wash-away
defeat: beat defeat win victory triumph rout thrash winner lose-to lose-match lose-against lose-final
defeat: win-against
defend: defend defence defense stand-by stand-behind back
delay: delay postpone defer postponement put-off put-back hold-up
deliver: deliver delivery supply ship shipment
demand: demand insist urge call-for ask-for call-on
demonstrate: demonstrate protest rally march demonstration protester demonstrator take-to-streets vigil
deny: deny denial reject-claim dismiss-as call-malicious
develop: develop development
die: die dead death kill succumb perish fatal drown lose-life pass-away fatally death-toll deadly victim
die: claim-life claim-lives murder found-dead life-cost
dig: dig drill bore excavate tunnel
disappear: disappear vanish disappearance missing go-missing lose-contact lost-contact drop-from-radar
discover: discover find locate unearth spot discovery come-upon come-across recover sight track-down
discover: come-to-light turn-up
discuss: discuss talk talks negotiate negotiation dialogue consult
dismiss: dismiss sack oust dismissal sacking part-with part-company relieve-of-post show-door
donate: donate donation contribute contribution
double: double triple
earn: earn profit make-profit post-profit
eat: dine dinner lunch banquet supper breakfast
elect: elect election polling poll-station ballot go-to-polls vote-for chose-leader win-election
elect: lose-election
employ: jobs redundancy lay-off layoff job-cut redundant
end: end finish conclude expire conclusion come-to-end wind-up draw-to-close
enter: enter entry come-in
equip: install fit equip installation
escape: escape flee run-for run-away get-out get-away break-out-prison jailbreak slip-away leave-country
evacuate: evacuate evacuation bring-safety take-safety flee-home leave-home lead-safety move-shelter shelter
evacuate: seek-shelter take-off-passenger take-off-crew seek-refuge flee-to
exchange: swap hand-over hand-back exchange trade-prisoner
expect: forecast predict estimate
expel: expel expulsion deport deportation extradite extradition
explode: explode explosion blast detonate blow-up go-off
extend: extend prolong extension renew renewal
fail: fail failure breakdown break-down break-off fall-through without-result without-agreement walk-out
fail: talks-collapse come-to-nothing end-in-failure deadlock break-up
fall: fall drop slip decline slump tumble plunge slide lose-percent shed-percent wipe-off fell-by go-down
fight: fight battle combat fighting clash skirmish
file: file lodge
find out: findings conclude-that investigators-say show-that
fine: fine penalty penalise
fire: fire blaze flame burn inferno ablaze alight wildfire catch-fire go-up-in-flames set-fire
fire: burst-into-flame break-out-fire set-alight arson
flood: flood inundate overflow spill swamp submerge deluge flooding overtop over-wall over-bank under-water
flood: sweep-over come-over pour-into burst-bank
fly: fly flight airlift fly-over
force: force compel
found: founded foundation founding set-up establish
free: free release liberate liberation let-go set-free freed on-bail hand-over-hostage walk-free
gain: gain advance
gather: gather assemble congregate crowd throng pack fill-square fill-street
govern: coalition govern government-formed form-government
ground: ground grounded keep-on-ground no-fly
grow: grow growth expand expansion
guard: guard patrol protect
help: aid relief assist assistance compensation payment pay-out emergency-fund support-package
hire: hire recruit take-on
hit: hit strike slam-into lash batter pound
honour: mourn mourning half-mast tribute condolence memorial memorial-service minute-silence
hospital: hospital treat treated hospitalise hospitalize
ill: sick ill infect infection outbreak epidemic contaminate poison fall-ill
impose: impose introduce slap
inform: inform notify tell brief
injure: injure wounded hurt injury casualty maim
inquire: inquire investigate probe inquiry investigation ask-question look-into begin-examine question
inquire: questioned interrogate open-proceedings launch-probe
inspect: inspect check inspection examination audit checks go-over examine
introduce: introduce introduction roll-out
invite: invite invitation
join: join membership accede accession
kidnap: kidnap abduct abduction hostage seize-worker hijack
kill: kill gun-down shoot-dead slay
land: land touch-down landing splash-down
launch: launch liftoff lift-off take-off blast-off rocket-launch
lead: lead head
leak: leak escape-gas spill-oil gas-leak seep
leave: leave depart departure exit set-sail set-out
lift: lift hoist salvage raise recover come-up bring-up raise-wreck winch
lose: lose loss deficit
lose job: lose-job
marry: marry wed marriage wedding
match: score equalise equalize goal net-goal
meet: meet talk negotiate meeting talks summit negotiation session conference sit-down sit-together
meet: sit-at-table round-of-talks
merge: merge merger join-force
miss: miss skip boycott
move: move transfer relocate relocation
murder: murder assassinate stab assassination murderer kill-by-gunman
name: identify identified name call-name
occupy: occupy occupation seize capture take-control fall-to
open: open reopen inaugurate opening inauguration open-door
oppose: oppose opposition resist
order: order command instruct direct mandate decree
out of power: power-cut blackout without-power without-electricity outage cut-power
participate: participate take-part compete
pay: pay payment repay settle-bill
photograph: photograph picture film footage
plan: plan schedule intend
play: play
pledge: promise pledge vow commit give-word
post: post
praise: praise congratulate thank congratulation hail
prepare: prepare ready brace gear-up
present: present introduce unveil submit hand-in table
prevent: prevent avert foil thwart stave-off
print: publish publication print issue post-online
privatise: privatise privatize float flotation
produce: produce make manufacture
promote: promote promotion
provide: provide supply furnish
quake: quake earthquake tremor aftershock shock shake seismic magnitude earth-move
qualify: qualify go-through reach-final advance-to
quit: resign resignation step-down stand-down quit give-up-post give-up-leadership hand-in-resignation
quit: tender-resignation step-aside leave-post leave-office retire retirement bow-out
rain: rain cloudburst downpour rainfall
recall: recall call-back withdraw-product
receive: receive get-money welcome reception
recover: recover recovery regain retrieve
refuse: refuse reject decline-to rebuff rejection refusal turn-down say-no spurn vote-down throw-out veto
refuse: block
register: register enrol enroll enlist
remove: remove removal strip take-off take-away take-down
reopen: reopen open-again reopening resume-service return-to-service back-in-service lift-closure
repair: repair replace mend fix replacement restore
replace: replace succeed replacement successor take-over-from
reply: reply respond answer response
report: report memo
rescue: rescue save rescuer pull-alive pull-from lift-out cut-from bring-up-alive bring-to-surface
rescue: cut-survivor pluck dig-out free-from survivor
return: return go-back come-back fly-home back-home back-in bring-home
reward: reward bounty
rise: rise jump climb-percent gain soar surge increase raise climb-to rose-by up-percent
rob: steal theft rob robbery heist burgle burglary thief make-off-with break-into loot stolen
round: end-in-draw draw
rule: rule ruling judgment judgement decide decision
sanction: sanction
seal: seal cordon
search: search hunt look-for comb scour
search raid: raid raided search-office search-house search-home search-headquarters search-premises swoop
see: sighted spot see-in
sell: sell sale auction
send: send deploy dispatch mobilise mobilize deployment rush-to
sentence: sentence jail imprison imprisonment years-in-prison send-to-prison sent-to-prison life-term
sentence: prison-term years-in-jail condemn-to
set: set-date set-for call-election fix-date schedule
settle: settle agree settlement agreement deal accord pact reach-agreement strike-deal come-to-terms
settle: hammer-out agree-on
shake hands: handshake shake-hand shake-hands
share: share
shoot: shoot shooting gunfire open-fire shot gunman fire-shot
show: show exhibit exhibition display
sign: sign signature signing put-name put-on-paper ink sign-contract sign-for
sink: sink shipwreck founder run-aground capsize go-down-ship wreck hit-rocks strike-rocks keel-over
smuggle: smuggle traffic
speak: speak speech address tell-parliament tell-reporters press-conference
spend: spend invest investment
split: split break-away secede
spread: spread
spy: spy espionage
stand: candidate stand-for run-for-office candidacy nominate
stand trial: go-on-trial stand-trial face-trial face-court
start: found
stay: stay remain-in-office
step up: step-up intensify escalate
stop: stop halt suspension abort interrupt put-stop bring-standstill standstill
storm: storm cyclone hurricane typhoon tornado gale
strand: strand trap
strike: strike walkout walk-out stop-work lay-down-tools down-tools industrial-action
submit: submit
sue: sue lawsuit file-suit take-to-court go-to-court legal-action
suffer: suffer
support: support back endorse backing
surrender: surrender capitulate capitulation lay-down-arms
survive: survive
suspect: suspect suspicion
suspend: suspend suspended suspension
swear: swear sworn oath take-office swear-in inauguration
take control: take-control seize nationalise nationalize takeover-by
take power: take-power seize-power assume-power take-over take-charge come-to-power
target: target
tax: tax
test: test positive sample tested
testify: testify testimony give-evidence witness take-stand
threaten: threaten threat ultimatum
tie: tie draw
tow: tow tug haul pull-into-port
train: train
transfer: transfer sign-from join-from move-to loan-to
transplant: transplant surgery operate operation
trap: trap strand stranded cut-off trapped
travel: travel visit tour trip journey fly-to
truce: truce ceasefire armistice cease-fire
try: trial hearing court-hearing appear-before-judge appear-in-court in-dock hear-case
uncover: uncover expose
unite: reunite
update: update
urge: urge appeal-for call-on press plead
use: use
vaccinate: vaccine vaccinate vaccination
violate: violate violation breach infringe
violence: violence
vote: vote ballot
wait: wait await queue
warn: warn warning alert caution raise-alarm sound-alarm
weather: snow snowfall frost drought heatwave
win: win victory triumph beat clinch
win award: win-award win-prize nobel
withdraw: withdraw withdrawal pull-out take-out-of-service pull-back retreat
work: work
worry: worry fear
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

ONCE = frozenset("birth bury collapse convict crash die found kidnap marry murder quit sink".split())
"""What happens to a thing or a person only once: two dates for it contradict each other."""

LIGHT = frozenset(
    {
        "announce",
        "arrive",
        "begin",
        "end",
        "find out",
        "inspect",
        "leave",
        "move",
        "open",
        "order",
        "plan",
        "play",
        "receive",
        "report",
        "rule",
        "send",
        "speak",
        "storm",
        "test",
        "write",
    }
)
"""What many happenings do: where another kind is told of as well ("opened an inquiry"), that one counts."""

LEAVE_IT_TO_NOUNS = frozenset(
    """
    be have do make take give get go come put hold keep set bring carry conduct face reach issue file lodge
    pass begin start stop continue open launch see receive want try plan expect hope intend need help let
    start resume show lead stage mount suffer undergo
    """.split()
)
"""Verbs, as lemmas, that leave it to a noun or another verb to tell what happens ("held talks")."""
