"""Plays plans on small organisations, for the tests of reforms."""

from __future__ import annotations

from datetime import date

import pytest

from orgmodel.errors import PlanError, UnknownName
from orgmodel.graph import Graph
from orgmodel.graph.folding import fold
from orgmodel.reforms import Outcome, Plan, apply, parse_plan
from orgmodel.reforms.audit import unaccounted
from tests.organisation import organisation

DAY = date(2012, 1, 1)

STAFF = """
staff    Unit  Staff / Secrétariat
plans    Unit  Plans / Plans
ops      Unit  Operations / Opérations
desk     Unit  Desk / Bureau
sg       Post  Secretary General / Secrétaire général
asg-p    Post  Head of Plans / Chef des plans
asg-o    Post  Head of Operations / Chef des opérations
aide     Post  Aide / Adjoint
clerk    Post  Clerk / Commis
nac      Committee  Council / Conseil
pol      Committee  Policy Committee / Comité politique
group    Committee  Working Group / Groupe de travail
forces   Responsibility  Forces / Forces
crises   Responsibility  Crises / Crises
nuclear  Responsibility  Nuclear Policy / Politique nucléaire
charter  Instrument  Charter / Charte
hq       Site  Headquarters / Siège
size     Measure  Size / Taille
bob      Person  Bob / Bob
plans    SUB_ORGANIZATION_OF  staff
ops      SUB_ORGANIZATION_OF  staff
desk     SUB_ORGANIZATION_OF  plans
pol      ACCOUNTABLE_TO  nac  drawn=true
group    ACCOUNTABLE_TO  pol  drawn=true
sg       POST_IN  staff
sg       HEAD_OF  staff
asg-p    POST_IN  plans
asg-p    HEAD_OF  plans
asg-o    POST_IN  ops
asg-o    HEAD_OF  ops
aide     POST_IN  plans
aide     DEPUTY_OF  asg-p
clerk    POST_IN  desk
clerk    REPORTS_TO  asg-p  line=direct
aide     REPORTS_TO  asg-o  line=dotted
asg-p    REPORTS_TO  sg  line=direct
asg-p    CHAIRS  pol
plans    SECRETARIAT_OF  pol
asg-o    MEMBER_OF  pol  role=member
aide     MEMBER_OF  group  role=observer
plans    RESPONSIBLE_FOR  forces  verb=plans
ops      RESPONSIBLE_FOR  crises
ops      SUPPORTS  forces
ops      CONSULTED_ON  nuclear
plans    ACCOUNTABLE_FOR  nuclear
nuclear  PART_OF  forces
plans    COORDINATES_WITH  ops
plans    LOCATED_AT  hq
plans    MANDATED_BY  charter
size     ABOUT  plans
bob      HOLDS  asg-p
"""


def staff(*more: str, without: str = "") -> Graph:
    """The small staff, with more lines; `without` is the beginning of lines that are left out."""
    kept = (line for line in STAFF.splitlines() if not without or not line.startswith(without))
    return organisation("\n".join((*kept, *more)), top=("staff",))


def only_ids(text: str, labels: tuple[str, ...], _: date) -> str:
    """Where nothing but ids is typed there is nothing to look up."""
    raise UnknownName(text, labels)


def named_in(graph: Graph, text: str, labels: tuple[str, ...]) -> str:
    """The id of the only thing of that name."""
    found = [
        each.id
        for each in graph.things
        if each.label in labels
        and fold(text) in {fold(each.text("name_en")), fold(each.text("name_fr"))}
    ]
    if len(found) != 1:
        raise UnknownName(text, labels)
    return found[0]


def read(graph: Graph, steps: str, *, head: str = "") -> Plan:
    """The plan of these steps, as TOML, from 1 January 2012."""
    text = f'effective = 2012-01-01\nname_en = "Test"\n{head}\n{steps}'
    return parse_plan(
        text, "test.toml", graph, lambda name, labels, _: named_in(graph, name, labels)
    )


def play(graph: Graph, steps: str, *, head: str = "") -> Outcome:
    """What the steps make of the organisation; nothing is left out of the ledger."""
    outcome = apply(graph, read(graph, steps, head=head))
    assert unaccounted(outcome) == ()
    return outcome


def step(op: str, said: str) -> str:
    """A step of an operation: its keys, apart by line breaks."""
    return f'[[step]]\nop = "{op}"\n{said}\n'


def refused(graph: Graph, steps: str, *, head: str = "") -> list[tuple[str, int]]:
    """What stands in the way: the codes, and the lines counted from the first of the steps."""
    with pytest.raises(PlanError) as caught:
        play(graph, steps, head=head)
    return [(each.code, each.line - 3) for each in caught.value.findings]


def codes(graph: Graph, steps: str, *, head: str = "") -> list[str]:
    """What stands in the way: only the codes."""
    return [code for code, _ in refused(graph, steps, head=head)]


def states(outcome: Outcome, relation: str) -> dict[tuple[str, str], str]:
    """What became of the relations of a type: under both their ends, the state and who has it."""
    return {
        (item.source, item.target): f"{item.state} {item.to}".strip()
        for item in outcome.ledger.items
        if item.relation == relation
    }


def joined(outcome: Outcome, relation: str, day: date = DAY) -> set[tuple[str, str]]:
    """The relations of a type that hold on a day after the reform, as pairs."""
    return {
        (edge.source, edge.target)
        for edge in outcome.graph().edges
        if edge.relation == relation and edge.life.holds_on(day)
    }


def event(outcome: Outcome) -> tuple[str, set[str], set[str]]:
    """The only change event: its kind, what it changed, what it resulted in."""
    graph = outcome.graph()
    (found,) = graph.labels["ChangeEvent"]
    ends = (
        {edge.target for edge in graph.relations.get(name, ()) if edge.source == found.id}
        for name in ("ORIGINAL", "RESULTING")
    )
    return (found.text("kind"), *ends)


def pending(outcome: Outcome) -> set[tuple[str, str, str]]:
    """What waits for a decision: from, the relation, to."""
    return {(each.source, each.relation, each.target) for each in outcome.ledger.pending}
