"""Makes values of what stands under the keys of a step: ids of names, and new things."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from orgmodel.errors import AmbiguousName, OrgModelError, UnknownName, WrongKind
from orgmodel.graph import Graph, Value
from orgmodel.graph.folding import fold
from orgmodel.graph.nearest import misspelt
from orgmodel.metamodel import PROPERTIES
from orgmodel.reforms.collecting import Findings, Unusable
from orgmodel.reforms.fates import KINDS as ITEM_KINDS
from orgmodel.reforms.operations import Field
from orgmodel.reforms.plan import Argument, New
from orgmodel.reforms.vocabulary import (
    ENDS,
    NAMES,
    RANGES,
    RECEIVERS,
    accepted,
    kinds,
    new_keys,
    targets,
    words,
)

Find = Callable[[str, tuple[str, ...], date], str]
"""The id of what a text names: one of some labels, on a day. Raises as the command line does."""

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_KINDS: dict[str, type[Value]] = {"boolean": bool, "integer": int}
_PREFIX = {"Unit": "unit", "Committee": "cmt", "Post": "post", "Responsibility": "fn"}


@dataclass(slots=True)
class Values:
    """Reads values; what earlier steps found is known to the later ones.

    `founded`: the id and the label of what the plan founds, under its id and its folded names.
    `like`: the label of what the step that is read is about.
    """

    graph: Graph
    find: Find
    findings: Findings
    founded: dict[str, tuple[str, str]] = field(default_factory=dict)
    like: str = ""

    def argument(self, key: str, each: Field, value: object, day: date) -> Argument:
        """The value of a key of a step.

        Raises:
            Unusable: it cannot be used, and a finding says why.
        """
        if each.type in {"things", "choices", "news"}:
            single = Field(each.name, each.type[:-1], each.labels, each.required, each.allowed)
            many = self.findings.many(key, value)
            return tuple(self.argument(key, single, one, day) for one in many)  # type: ignore[return-value]
        read = self._one(key, each, value, day)
        if each.type == "thing" and isinstance(read, str):
            self.like = self.label_of(read)
        return read

    def label_of(self, id_: str) -> str:
        """The label of something that is there or will be."""
        thing = self.graph.by_id.get(id_)
        return thing.label if thing else self.founded.get(id_, ("", ""))[1]

    def id_of(self, key: str, text: str, labels: tuple[str, ...], day: date) -> str:
        """The id of what a text names.

        Raises:
            Unusable: nothing, or too much; a finding says so.
        """
        thing = self.graph.by_id.get(text)
        if thing and (thing.label in labels or "Entity" in labels):
            return text
        known = self.founded.get(text) or self.founded.get(fold(text).strip())
        if known and (known[1] in labels or "Entity" in labels):
            return known[0]
        try:
            found = self.find(text, labels, day)
            # the record may know it, but it was not there yet on the day of the baseline
            if found in self.graph.by_id:
                return found
            raise UnknownName(text, labels)
        except OrgModelError as error:
            self._not_found(key, text, labels, error)
            raise Unusable from None

    def _not_found(
        self, key: str, text: str, labels: tuple[str, ...], error: OrgModelError
    ) -> None:
        match error:
            case UnknownName(candidates=(_, *_) as near):
                meant = ", ".join(each.name or each.id for each in near[:3])
                self.findings.add("plan-unknown-meant", key, given=text, meant=meant)
            case AmbiguousName(candidates=several):
                ids = ", ".join(each.id for each in several[:6])
                self.findings.add("plan-ambiguous", key, given=text, ids=ids)
            case WrongKind(label=label):
                wanted = ", ".join(labels)
                self.findings.add("plan-wrong-kind", key, given=text, label=label, labels=wanted)
            case _ if "Person" in labels and not self.graph.info.with_holders:
                self.findings.add("plan-person", key, given=text)
            case _:
                self.findings.add("plan-unknown", key, given=text)

    def _one(self, key: str, each: Field, value: object, day: date) -> Argument:
        findings = self.findings
        if each.type == "flag":
            return findings.typed(key, value, bool, "true, false")
        if each.type == "choice":
            return findings.choice(key, value, each.allowed)
        if each.type == "new":
            return self._new(key, value, each.labels, day)
        return self._told(key, each, value, day)

    def _told(self, key: str, each: Field, value: object, day: date) -> Argument:
        if each.type == "table":
            return self._table(key, each, value, day)
        text = self.findings.typed(key, value, str, "…")
        if each.type == "kind":
            self._known_kind(key, self.like, text)
        if each.type in {"text", "kind"} or text in each.allowed:
            return text
        return self.id_of(key, text, accepted(each), day)

    def _table(self, key: str, each: Field, value: object, day: date) -> Mapping[str, str]:
        """What is decided item by item: an item, and who gets it or a word."""
        table: dict[str, object] = self.findings.typed(key, value, dict, "{ … }")
        found = {}
        for item, said in table.items():
            at = f"{key}.{item}" if f"{key}.{item}" in self.findings.lines else key
            word = self.findings.typed(at, said, str, "…")
            if word not in each.allowed:
                word = self.id_of(at, word, RECEIVERS, day)
            found[self._item(at, item, day)] = word
        return found

    def _item(self, key: str, text: str, day: date) -> str:
        """An item of a body: a thing, before which may stand what it is to the body."""
        kind, colon, name = text.partition(":")
        if colon and kind in ITEM_KINDS:
            return f"{kind}:{self.id_of(key, name, ('Entity',), day)}"
        return self.id_of(key, text, ("Entity",), day)

    def _new(self, key: str, value: object, labels: Sequence[str], day: date) -> New:
        said: dict[str, Any] = self.findings.typed(key, value, dict, "{ id = …, name_en = … }")
        label = self.like if self.like in labels else labels[0]
        self.findings.known_keys(key, said, new_keys(label), at=key)
        names = [str(said[name]) for name in NAMES if said.get(name)]
        if not names:
            self.findings.add("plan-unnamed", key)
            raise Unusable
        id_ = self._id(key, said.get("id") or _slug(label, names[0]))
        self.call(id_, label, *names)
        ends, head = self._ends(key, label, said, day)
        given = self.findings.many(key, said.get("items", []))
        items = [self.findings.typed(key, each, str, "…") for each in given]
        plain = {
            name: self._plain(key, label, name, each)
            for name, each in said.items()
            if name in new_keys(label) and name not in {"id", "items", *ENDS}
        }
        return New(
            label, id_, plain, ends, tuple(self._item(key, each, day) for each in items), head
        )

    def call(self, id_: str, label: str, *names: str) -> None:
        """Lets later steps say these names of something."""
        self.founded.update({fold(name).strip(): (id_, label) for name in names})
        if id_ not in self.graph.by_id:
            self.founded[id_] = (id_, label)

    def _id(self, key: str, given: object) -> str:
        id_ = self.findings.typed(key, given, str, '"…"')
        if not _ID.fullmatch(id_):
            self.findings.add("plan-id", key, given=id_)
            raise Unusable
        return id_

    def _known_kind(self, key: str, label: str, text: str) -> None:
        """Notes a kind that is none, or one letter or two away from one that there is."""
        known = kinds(self.graph, label)
        if not _ID.fullmatch(text):
            self.findings.add("plan-kind", key, given=text)
        elif text not in known and (meant := misspelt(text, sorted(known))):
            self.findings.add("plan-kind-meant", key, given=text, meant=meant)

    def _plain(self, key: str, label: str, name: str, value: object) -> Value:
        """What a column of a table would hold."""
        kind = _KINDS.get(PROPERTIES[name].type, str)
        wanted = "true, false" if kind is bool else "1" if kind is int else '"…"'
        read = self.findings.typed(f"{key}.{name}", value, kind, wanted)
        # a cell of a table is read without the blanks around it
        read = read.strip() if isinstance(read, str) else read
        if name == "kind":
            self._known_kind(key, label, str(read))
        elif (allowed := words(label, name)) and read not in allowed:
            self.findings.unlisted(key, str(read), allowed)
        if kind is int and isinstance(read, bool):
            self.findings.add("plan-type", key, key=name, wanted=wanted)
            raise Unusable
        if isinstance(read, int):
            self._in_range(key, name, read)
        return read

    def _in_range(self, key: str, name: str, number: int) -> None:
        """Notes a number that the column of a table does not take."""
        least, most = RANGES.get(name, (0, None))
        fields = {"given": str(number), "key": name, "least": str(least)}
        if most is not None and not least <= number <= most:
            self.findings.add("plan-range", key, most=str(most), **fields)
        elif number < least:
            self.findings.add("plan-at-least", key, **fields)

    def _ends(
        self, key: str, label: str, said: Mapping[str, Any], day: date
    ) -> tuple[dict[str, tuple[str, ...]], New | None]:
        ends, head = {}, None
        for column in sorted(said.keys() & set(new_keys(label)) & ENDS):
            value = said[column]
            if column == "head" and isinstance(value, dict):
                head = self._new(key, value, ("Post",), day)
                continue
            given = value if isinstance(value, list) else [value]
            labels = targets(label, column)
            ends[column] = tuple(self.id_of(key, str(each), labels, day) for each in given)
        return ends, head


def _slug(label: str, name: str) -> str:
    words = re.sub(r"[^a-z0-9]+", "-", fold(name).strip()).strip("-")
    return f"{_PREFIX[label]}-{words}"
