"""What a rule takes: the defaults of its header, and what a dataset sets instead."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from orgmodel.catalogue import Parameter, Query
from orgmodel.catalogue.norms import Rule
from orgmodel.catalogue.types import say
from orgmodel.stores import Cell

STRICT = "strict"
"""The parameter of rules that ask for more under `--strict`."""


def types(rules: tuple[Rule, ...]) -> dict[str, dict[str, str]]:
    """The types of the parameters that a dataset may set, under the rule's id and their names."""
    return {rule.id: {each.name: say(each.type) for each in _of(rule)} for rule in rules}


def values(rule: Rule, given: Mapping[str, Any], *, strict: bool) -> dict[str, Cell]:
    """The values of the parameters of a rule; `given` are those that a dataset sets."""
    found = defaults(rule.query) if rule.query else {}
    found |= {name: value for name, value in given.items() if name in found}
    if STRICT in found:
        found[STRICT] = strict or bool(found[STRICT])
    return found


def defaults(query: Query) -> dict[str, Cell]:
    """The defaults of the parameters of a query."""
    return {each.name: _default(each) for each in query.parameters}


def _of(rule: Rule) -> tuple[Parameter, ...]:
    return rule.query.parameters if rule.query else ()


def _default(parameter: Parameter) -> Cell:
    text = parameter.default or "null"
    if parameter.type.many:
        return [] if text == "[]" else [*text.split(",")]
    if parameter.type.name == "STRING" and text != "null":
        return text
    value: Cell = json.loads(text)
    return value
