"""What a reform changes, loses and touches, in the few lines that a brief has for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta

from orgmodel.graph.changes import STAYS_AT_TARGET
from orgmodel.impact.metrics import Measured
from orgmodel.impact.playing import Played
from orgmodel.impact.reporting import Report
from orgmodel.metamodel import Words
from orgmodel.reforms import Item
from orgmodel.render.diffs import named_in
from orgmodel.render.metrics import say_amount, say_metric
from orgmodel.render.reforms.ledger import somebody
from orgmodel.render.reforms.words import GROUPS, say_reason, say_state
from orgmodel.render.typography import legible, said, typeset
from orgmodel.render.wording import say_led

_IS = Words("{name}: {told}", "{name} : {told}")
_TO = Words("{group} to {thing} ({count}): {things}", "{group} vers {thing} ({count}) : {things}")
_PASSED = {
    "responsibilities": Words("responsibilities", "responsabilités"),
    "posts": Words("posts", "postes"),
    "places": Words("units below", "unités rattachées"),
}
"""What passes on, where the balance counts by another name how it was joined."""
_MADE = Words("founded", "création")
_CALLED = Words("new name", "nouveau nom")
_WAS = Words("{name} (was {old})", "{name} (auparavant {old})")
_NEW = Words("new", "nouveau")
_NAMED = ("units", "committees", "posts")
"""What is named of who is affected; responsibilities are counted: what passes is named above."""
_FIRST = ("responsibilities", "heads")
"""What of all that passes on a meeting asks for first."""
_MOST = 12


class Names:
    """What things are called, afterwards or else before: all are looked for at once."""

    def __init__(self, report: Report, language: str) -> None:
        played = report.played
        day, ids = played.plan.last_day, {*_mentioned(report)}
        self._named = named_in(played.around(ids), (day, day), ids)
        begins = played.plan.first_day - timedelta(days=1)
        renamed = {step.text("thing") for step in played.plan.in_order if step.op == "rename"}
        before = played.around(renamed)[0]
        self._before = named_in((before, before), (begins, begins), renamed)
        self.language = language

    def __getitem__(self, id_: str) -> str:
        found = self._named.get(id_)
        return legible(somebody(found).name(self.language) if found else id_, self.language)

    def anew(self, id_: str) -> str:
        """What a thing is called afterwards, and what it was called before if that differs."""
        old = self._before[id_].name(self.language) if id_ in self._before else ""
        old, name = legible(old, self.language), self[id_]
        told = typeset(said(_WAS, self.language), self.language).format(name=name, old=old)
        return told if old and old != name else name

    def all(self, ids: Iterable[str]) -> str:
        """Several in one line, each once."""
        return ", ".join(dict.fromkeys(self[id_] for id_ in ids))


def _mentioned(report: Report) -> Iterator[str]:
    """Whatever may be named."""
    ledger = report.played.outcome.ledger
    for each in (*ledger.items, *ledger.created):
        yield from (each.source, each.target, each.to)
    yield from report.played.open
    for measured in _reached(report):
        yield from (entry.id for entry in measured.behind)


def changes(report: Report, names: Names) -> Iterator[str]:
    """What comes and goes, what is called otherwise, what passes to whom, and what is new."""
    ledger, language = report.played.outcome.ledger, names.language
    made = [each.source for each in ledger.created if each.is_thing]
    if made:
        yield _line(said(_MADE, language), names.all(made), language)
    for each in ledger.items:
        if each.is_thing and each.state != "retained":
            to = f" → {names[each.to]}" if each.to else ""
            yield _line(names[each.source], f"{say_state(each.state, language)}{to}", language)
    renamed = [step.text("thing") for step in report.played.plan.in_order if step.op == "rename"]
    if renamed:
        anew = ", ".join(dict.fromkeys(map(names.anew, renamed)))
        yield _line(said(_CALLED, language), anew, language)
    yield from _passed(report.played, names)
    yield from _new(ledger.created, names)


def _passed(played: Played, names: Names) -> Iterator[str]:
    """What one body has instead of another, a line for each receiver."""
    language = names.language
    groups: dict[tuple[str, str], list[str]] = {}
    for each in played.outcome.ledger.items:
        now = each.start <= played.plan.last_day
        if each.state == "transferred" and now and not each.is_thing:
            groups.setdefault((each.group, each.to), []).append(_stays(played, each))
    first = [key for name in _FIRST for key in groups if key[0] == name]
    for group, to in dict.fromkeys((*first, *groups)):
        things = [*dict.fromkeys(groups[group, to])]
        told = {"group": said(_PASSED.get(group, GROUPS[group]), language), "thing": names[to]}
        # not filled in as other sentences are: those shorten what is long
        yield said(_TO, language).format(**told, count=len(things), things=names.all(things))


def _new(created: Iterable[Item], names: Names) -> Iterator[str]:
    """What joins bodies that were not joined in that way."""
    groups: dict[tuple[str, str], list[str]] = {}
    for each in created:
        if not each.is_thing:
            groups.setdefault((each.source, each.relation), []).append(each.target)
    for (source, relation), targets in groups.items():
        told = _joined(names, source, relation, targets)
        yield _line(said(_NEW, names.language), told, names.language)


def _stays(played: Played, item: Item) -> str:
    """The end of a relation that is the same before and after."""
    ends = {id_: played.outcome.draft.is_live(id_, played.plan.last_day)
            for id_ in (item.source, item.target)}  # fmt: skip
    if ends[item.source] != ends[item.target]:
        return item.source if ends[item.source] else item.target
    return item.target if item.relation in STAYS_AT_TARGET else item.source


def losses(report: Report, names: Names) -> Iterator[str]:
    """The relations that end, each with the reason."""
    language = names.language
    for each in report.played.outcome.ledger.items:
        later = each.start > report.played.plan.last_day
        if each.is_thing or later or each.state not in {"dropped", "discontinued"}:
            continue
        why = f" ({say_reason(each.reason, language)})" if each.reason else ""
        yield f"{_joined(names, each.source, each.relation, [each.target])}{why}"


def undecided(report: Report, names: Names) -> Iterator[str]:
    """What nobody decided, a line for each thing: what it is of that is left."""
    for id_, items in report.played.undecided.items():
        told = (_joined(names, each.source, each.relation, [each.target]) for each in items)
        yield _line(names[id_], "; ".join(told), names.language)


def affected(report: Report, names: Names) -> Iterator[str]:
    """How many of what are touched, directly and through what is above them; of bodies, which."""
    language = names.language
    for each in _reached(report):
        amount = say_amount(each.metric, each.after, language)
        bodies = each.metric.id.endswith(_NAMED)
        called = sorted(names[entry.id] for entry in each.behind) if bodies else []
        more = f", … +{len(called) - _MOST}" if len(called) > _MOST else ""
        which = f" ({', '.join(called[:_MOST])}{more})" if called else ""
        yield _line(say_metric(each.metric.id, language), f"{amount}{which}", language)


def _reached(report: Report) -> Iterator[Measured]:
    """The measures of who is affected that are not nothing."""
    for each in report.impact.measured:
        if each.metric.id.startswith("reach.") and each.after:
            yield each


def _joined(names: Names, source: str, relation: str, targets: Iterable[str]) -> str:
    """What one thing is to others, in words."""
    verb = say_led(say_reason(relation, names.language), names.language)
    return f"{names[source]} {verb}{names.all(targets)}"


def _line(name: str, told: str, language: str) -> str:
    return typeset(said(_IS, language), language).format(name=name, told=told)
