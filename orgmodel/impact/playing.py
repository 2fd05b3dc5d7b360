"""Plays the plan in a file on a dataset, and opens a store in which it can be asked about."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from orgmodel.catalogue import Parameter, Type
from orgmodel.datasets.fingerprint import DESCRIPTOR
from orgmodel.datasets.governance import PLANS
from orgmodel.datasets.reading import read
from orgmodel.errors import FileError, Finding, PlanError, UsageError
from orgmodel.graph import Graph
from orgmodel.graph.changes import Difference
from orgmodel.graph.diff import on
from orgmodel.graph.nearest import nearest
from orgmodel.graph.standing import as_it_stood
from orgmodel.impact.metrics import unknown
from orgmodel.metamodel import Words
from orgmodel.questions.answer import Notice, Options
from orgmodel.questions.asking import Asking
from orgmodel.questions.matching import Match
from orgmodel.questions.names import resolve
from orgmodel.reforms import Baseline, Item, Outcome, Plan, apply, read_plan
from orgmodel.reforms.parts import parts, surroundings
from orgmodel.reforms.vocabulary import ENDED
from orgmodel.stores import Store, SyncOptions, open_store
from orgmodel.stores.cache import open_dataset

CAP = 4
"""At most one unit in so many may go."""
_STRANGE = 2
"""So many names must be unknown, and nothing else be wrong, to suspect the dataset."""
_NOTHING = Words("", "")
_KEYS = {
    "plan-measure": "measures",
    "plan-alternative": "alternatives",
    "plan-alternative-itself": "alternatives",
}
"""The key of a plan that a finding is about."""


@dataclass(frozen=True)
class Played:
    """A reform on its dataset: the organisation before it, and what became of it all.

    `notices` say which names in the plan were understood as what, where they are not exact.
    """

    folder: Path
    before: Graph
    outcome: Outcome
    notices: tuple[Notice, ...] = ()

    @cached_property
    def after(self) -> Graph:
        """The organisation under the reform."""
        return self._dated(self.outcome.graph())

    def _dated(self, graph: Graph) -> Graph:
        as_of = max(self.before.info.as_of, self.plan.last_day)
        return replace(graph, info=replace(graph.info, as_of=as_of))

    @property
    def plan(self) -> Plan:
        """What was played."""
        return self.outcome.plan

    @property
    def name(self) -> str:
        """What the organisation under the reform is called."""
        return f"{self.before.info.name} + {self.plan.id}"

    @property
    def open(self) -> tuple[str, ...]:
        """The ids of what somebody must decide about."""
        return tuple(self.undecided)

    @cached_property
    def undecided(self) -> Mapping[str, list[Item]]:
        """What nobody decided, under the id that is left: one of a post, however much joined it."""
        day, draft = self.plan.last_day, self.outcome.draft
        found: dict[str, list[Item]] = {}
        for each in self.outcome.ledger.pending:
            ends = (each.source, each.target)
            left = next((id_ for id_ in ends if draft.is_live(id_, day)), each.source)
            found.setdefault(left, []).append(each)
        return found

    @cached_property
    def difference(self) -> Difference:
        """What is otherwise, on its last day, than it would be without it."""
        return self.difference_on(self.plan.last_day)

    def difference_on(self, day: date) -> Difference:
        """What is otherwise on a day than it would be without it."""
        return on(*parts(self.outcome.draft), day)

    def around(self, ids: Iterable[str] = ()) -> tuple[Graph, Graph]:
        """What it changes, and the things of some ids, with all by which they are told.

        The organisation before and after, without whatever is of no matter to either.
        """
        before, after = surroundings(self.outcome.draft, ids)
        return before, self._dated(after)


def play(folder: Path, given: str, language: str = "en", *, with_holders: bool = False) -> Played:
    """Plays a plan, by its path or its name, on the dataset in a folder.

    `language` is that in which names are suggested where one is not known.

    Raises:
        FileError, DataError: the plan or the dataset cannot be read.
        PlanError: it cannot be played; it carries every finding.
        UsageError: the plan is one of another dataset.
    """
    (played,) = play_all(folder, [given], language, with_holders=with_holders)
    return played


def play_all(
    folder: Path, given: Sequence[str], language: str = "en", *, with_holders: bool = False
) -> tuple[Played, ...]:
    """Plays several plans, each on the same organisation, which is read once.

    Raises:
        OrgModelError: as `play`.
    """
    # a plan that is not there is told before a large organisation is read
    paths = [str(plan_path(folder, each)) for each in given]
    return play_on(read(folder, with_holders=with_holders).graph, folder, paths, language)


def play_on(
    graph: Graph, folder: Path, given: Sequence[str], language: str = "en"
) -> tuple[Played, ...]:
    """Plays several plans on an organisation that was read from the dataset in a folder.

    Raises:
        OrgModelError: as `play`.
    """
    paths = [plan_path(folder, each) for each in given]
    try:
        with Names(folder, language, with_holders=graph.info.with_holders) as names:
            plans = [(read_plan(path, graph, names.find), names.told()) for path in paths]
        for path, (plan, _) in zip(paths, plans, strict=True):
            _require_known(path, plan, graph)
        days = dict.fromkeys(plan.baseline for plan, _ in plans)
        bases = {day: Baseline(as_it_stood(graph, day) if day else graph) for day in days}
        return tuple(
            Played(folder, bases[plan.baseline].graph, apply(bases[plan.baseline], plan), told)
            for plan, told in plans
        )
    except PlanError as error:
        # what an enacted plan did stands in the tables, and that is all that is wrong with it
        require_not_over(Path(error.file))
        raise _of_another(error, graph) from None


def require_not_over(path: Path) -> None:
    """Sees to it that a plan is still to come, as far as it can be read.

    Raises:
        UsageError: its status is another.
    """
    with suppress(OSError, ValueError):
        status = tomllib.loads(path.read_text(encoding="utf-8-sig")).get("status")
        if status in ENDED:
            raise UsageError("plan-over", (("given", str(path)), ("status", str(status))))


def _of_another(error: PlanError, graph: Graph) -> PlanError:
    """The same with a remark, where so many names are unknown that the dataset may be wrong."""
    codes = [each.code for each in error.findings]
    if len(codes) < _STRANGE or not all(each.startswith("plan-unknown") for each in codes):
        return error
    asked = Finding(
        "error", "", "plan-of-other-perhaps", error.file, 0, (("name", graph.info.name),)
    )
    return PlanError(error.file, (asked, *error.findings), error.names)


def _require_known(path: Path, plan: Plan, graph: Graph) -> None:
    """Sees to it that the measures of a plan and its alternatives exist.

    Raises:
        PlanError: one or more do not.
    """
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    wrong = [*_unmeasured(plan, graph), *_no_alternatives(path, plan)]
    found = tuple(replace(each, line=_line(lines, each.code)) for each in wrong)
    if found:
        raise PlanError(plan.file, found)


def _line(lines: Sequence[str], code: str) -> int:
    """Where the key stands that a finding is about."""
    return next((at for at, line in enumerate(lines, 1) if line.startswith(_KEYS[code])), 0)


def _no_alternatives(path: Path, plan: Plan) -> Iterator[Finding]:
    """The alternatives that are no plans beside it, or that are the plan itself."""
    beside = sorted({each.stem for each in path.parent.glob("*.toml")} - {path.stem})
    for given in plan.alternatives:
        name = given.removesuffix(".toml")
        if name == path.stem:
            fields: tuple[tuple[str, str], ...] = (("given", given),)
            yield Finding("error", "", "plan-alternative-itself", plan.file, 0, fields)
        elif name not in beside:
            fields = (("given", given), ("suggestion", nearest(name, beside)))
            yield Finding("error", "", "plan-alternative", plan.file, 0, fields)


def _unmeasured(plan: Plan, graph: Graph) -> Iterator[Finding]:
    """The measures that there are not, neither of the dataset nor of what the plan founds."""
    if not plan.measures:
        return
    kinds = {each.text("kind") for each in graph.labels.get("Unit", ())}
    for step in plan.steps:
        founded = (*step.news("into"), step.new("into"), step.new("unit"))
        kinds |= {str(new.properties.get("kind", "")) for new in founded if new}
    for given, meant in unknown(plan.measures, kinds):
        fields = (("given", given), ("suggestion", meant))
        yield Finding("error", "", "plan-measure", plan.file, 0, fields)


def require_few_removals(played: Played, *, allowed: bool = False) -> None:
    """Sees to it that a reform does not do away with more than a quarter of the units.

    Raises:
        UsageError: it does, and neither the caller nor the plan allows it.
    """
    gone, held = removed_units(played)
    if gone * CAP > held and not (allowed or played.plan.allow_removals):
        counts = (("removed", str(gone)), ("held", str(held)))
        raise UsageError("plan-removes", (("given", played.plan.file), *counts))


def removed_units(played: Played) -> tuple[int, int]:
    """How many units a reform does away with, and how many there would be without it."""
    day, draft = played.plan.last_day, played.outcome.draft
    units = [each for each in played.before.labels.get("Unit", ()) if each.life.holds_on(day)]
    gone = [each for each in units if not draft.is_live(each.id, day)]
    return len(gone), len(units)


def scenario_store(graph: Graph, name: str) -> Store:
    """An organisation in memory, under a name of its own; close it after use.

    After a reform, its default date is the last on which that takes effect, if it is later than
    the dataset's own, or than the day of the baseline where the plan names one.
    """
    store = open_store("memory:")
    store.sync(replace(graph, info=replace(graph.info, name=name)), SyncOptions())
    return store


def plan_path(folder: Path, given: str) -> Path:
    """The file of a plan: a path, or the name of one beside the dataset.

    Raises:
        FileError: there is no such file.
        UsageError: it lies beside another dataset.
    """
    path = Path(given)
    beside = folder / PLANS / (given if given.endswith(".toml") else f"{given}.toml")
    found = path if path.is_file() else beside
    if not found.is_file():
        known = sorted(each.stem for each in (folder / PLANS).glob("*.toml"))
        raise FileError(given, "no-plan" if known else "no-plans", ", ".join(known))
    home = home_of(str(found))
    if home and home.resolve() != folder.resolve():
        fields = (("given", given), ("home", str(home)), ("folder", str(folder)))
        raise UsageError("plan-of-other", fields)
    return found


def home_of(given: str) -> Path | None:
    """The dataset beside which a plan lies, if it does."""
    parent = Path(given).absolute().parent
    beside = parent.name == PLANS and (parent.parent / DESCRIPTOR).is_file()
    return parent.parent if beside and Path(given).is_file() else None


class Names:
    """Finds ids as the command line does; the store is opened only where a name needs it."""

    def __init__(self, folder: Path, language: str = "en", *, with_holders: bool) -> None:
        self._folder, self._language = folder, language
        self._with_holders = with_holders
        self._open = ExitStack()
        self._store: Store | None = None
        self._notices: list[Notice] = []

    def __enter__(self) -> Names:
        """Opens nothing yet."""
        return self

    def __exit__(self, *_: object) -> None:
        """Closes the store, where it was opened."""
        self._open.close()

    def find(self, text: str, labels: tuple[str, ...], day: date) -> str:
        """The id of what a text names on a day.

        Raises:
            UnknownName, AmbiguousName, WrongKind: it names nothing that fits, or too much.
        """
        return self.match(text, labels, day).id

    def match(self, text: str, labels: tuple[str, ...], day: date) -> Match:
        """What a text names on a day, and how well.

        Raises:
            UnknownName, AmbiguousName, WrongKind: as `find`.
        """
        wanted = Parameter("thing", Type("THING", labels), _NOTHING)
        found = resolve(self._asking(day), text, wanted)
        self._notices += found.notices
        return found.matches[0]

    def told(self) -> tuple[Notice, ...]:
        """What is to be said of the names that were looked up since it was asked last."""
        told, self._notices = tuple(dict.fromkeys(self._notices)), []
        return told

    def successors(self, id_: str, day: date) -> tuple[str, ...]:
        """What has taken the place of a thing by a day."""
        rows = self._asking(day).look_up("successors", ids=[id_])
        return tuple(str(row["successor"]) for row in rows)

    def _asking(self, day: date) -> Asking:
        if self._store is None:
            store = open_dataset(self._folder, with_holders=self._with_holders)
            self._store = self._open.enter_context(store)
        return Asking.of(self._store, Options(day, self._language, self._with_holders))
