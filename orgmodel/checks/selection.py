"""Which rules are asked for: all, some, all but some."""

from __future__ import annotations

from collections.abc import Sequence

from orgmodel.catalogue.norms import Rule
from orgmodel.checks.ofreforms import ABOUT_REFORMS
from orgmodel.errors import UsageError


def chosen(
    rules: tuple[Rule, ...], select: Sequence[str] = (), ignore: Sequence[str] = ()
) -> tuple[Rule, ...]:
    """The rules whose ids begin with one of `select` (all where it is empty), less `ignore`.

    Raises:
        UsageError: there is no rule whose id begins so.
    """
    known = [rule.id for rule in rules]
    wanted, unwanted = (_prefixes(each, known) for each in (select, ignore))
    return tuple(
        rule
        for rule in rules
        if (not wanted or rule.id.startswith(wanted)) and not rule.id.startswith(unwanted)
    )


def without_reform(rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
    """Those of the rules that have something to look at where no reform is checked.

    Raises:
        UsageError: all of them are about reforms.
    """
    about_reforms = {rule.id for rule in ABOUT_REFORMS}
    found = tuple(rule for rule in rules if rule.id not in about_reforms)
    if rules and not found:
        raise UsageError("rules-need-scenario", (("given", ", ".join(each.id for each in rules)),))
    return found


def one(rules: tuple[Rule, ...], id_: str) -> Rule:
    """The rule with that id.

    Raises:
        UsageError: there is none.
    """
    found = next((rule for rule in rules if rule.id == id_.strip().upper()), None)
    if found is None:
        raise _unknown(id_, [rule.id for rule in rules])
    return found


def _prefixes(given: Sequence[str], known: Sequence[str]) -> tuple[str, ...]:
    """What was typed once for each, or all at once with commas between."""
    typed = [each.strip() for text in given for each in text.split(",") if each.strip()]
    for each in typed:
        if not any(id_.startswith(each.upper()) for id_ in known):
            raise _unknown(each, known)
    return tuple(each.upper() for each in typed)


def _unknown(given: str, known: Sequence[str]) -> UsageError:
    from difflib import get_close_matches

    meant = "".join(get_close_matches(given.upper(), known, n=1))
    return UsageError("no-such-rule", (("given", given), ("suggestion", meant)))
