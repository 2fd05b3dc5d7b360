"""Writes the beginning of a plan, so that nobody starts from an empty page."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from orgmodel.metamodel import Words
from orgmodel.reforms.operations import OPERATIONS, Field, Operation
from orgmodel.reforms.operations.described import DESCRIPTIONS
from orgmodel.reforms.vocabulary import STATUSES

_HEAD = {
    "title": Words(
        "A reform of {name}. Names may stand wherever ids stand; `#` begins a remark.",
        "Une réforme de {name}. Un nom peut remplacer un identifiant ; `#` ouvre une remarque.",
    ),
    "objective": Words("what it is for", "à quoi elle sert"),
    "baseline": Words(
        "only for the past: the day as of which the organisation is taken",
        "seulement pour le passé : le jour de l'état de départ",
    ),
    "measures": Words(
        "what it is to be measured by: orgmodel reform report shows all of them",
        "ce sur quoi la juger : orgmodel reform report les montre toutes",
    ),
    "alternatives": Words(
        "other plans beside this one that it was compared with",
        "d'autres projets à côté de celui-ci, auxquels on l'a comparé",
    ),
    "basis": Words(
        "the instrument or source that it rests on", "le texte ou la source sur quoi elle repose"
    ),
    "holding": Words(
        "a unit in which posts stand that nobody has decided about",
        "une unité où attendent les postes dont nul n'a décidé",
    ),
    "every": Words(
        "Every operation and its keys; take away the # of what you need.",
        "Toutes les opérations et leurs clés ; ôtez le # de ce qu'il vous faut.",
    ),
    "head": Words(
        'who leads it: head = "…" in into; of each of the others',
        "qui dirige : la clé head dans into ; pour chacun des autres",
    ),
    "decide": Words("to decide: who gets it, or", "à décider : à qui cela revient, ou"),
}
_CHOICES = {
    "abolish": Words("it is abolished", "suppression"),
    "drop": Words("nobody needs it", "abandon"),
    "keep": Words("it stays", "maintien"),
    "pending": Words("not decided yet", "pas encore décidé"),
    "parent": Words("what is above", "l'échelon supérieur"),
    "close": Words("it ends as well", "fin également"),
    "with": Words("with its holder", "avec son titulaire"),
    "leave": Words("its holder stays", "le titulaire reste"),
    "only": Words("its holder alone goes", "le titulaire seul"),
}
"""What the words mean that may stand instead of a name."""


@dataclass(frozen=True, slots=True)
class FirstStep:
    """The first step of a plan: its operation, ids and texts under its keys, what it founds."""

    op: str
    ids: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    into: tuple[str, ...] = ()
    kind: str = ""
    texts: Mapping[str, str] = field(default_factory=dict)


def plan_text(
    name: str, effective: date, language: str, step: FirstStep | None, called: Callable[[str], str]
) -> str:
    """The text of a plan with one step, or with every operation as a remark.

    `called` tells what an id is called.
    """
    lines = [*_head(name, effective, language)]
    if step is not None:
        lines += _step(OPERATIONS[step.op], step, language, called)
    else:
        lines.append(f"# {_HEAD['every'][language]}")
        for operation in OPERATIONS.values():
            lines += ["", *(f"# {line}" for line in _blank(operation, language))]
    return "\n".join(lines) + "\n"


def decisions_text(
    decisions: Mapping[str, Sequence[tuple[str, str]]],
    words: Mapping[str, Sequence[str]],
    language: str,
) -> str:
    """What a step leaves open, as remarks to be filled in: the id and what it is called."""
    lines = []
    for key, items in decisions.items():
        if key == "surplus_posts" and len(items) > 1:
            lines.append(f"# {_HEAD['head'][language]}")
        lines.append(f"# {_HEAD['decide'][language]} {_choices(words.get(key, ()), language)}")
        lines.append(f"# [step.{key}]")
        lines += [f'# {quoted(id_)} = ""  # {called}' for id_, called in items]
    return "\n".join(lines) + "\n" if lines else ""


def quoted(text: str) -> str:
    """A text as TOML has it."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _head(name: str, effective: date, language: str) -> Iterator[str]:
    yield f"# {_HEAD['title'][language].format(name=name)}"
    yield 'name_en   = ""'
    yield 'name_fr   = ""'
    yield f"effective = {effective.isoformat()}"
    yield f"# baseline  = {effective.isoformat()}  # {_HEAD['baseline'][language]}"
    yield f'# objective = ""  # {_HEAD["objective"][language]}'
    yield f"# measures  = []  # {_HEAD['measures'][language]}"
    yield f"# alternatives = []  # {_HEAD['alternatives'][language]}"
    yield f'# basis     = ""  # {_HEAD["basis"][language]}'
    yield f'# holding   = ""  # {_HEAD["holding"][language]}'
    yield f'status    = "draft"  # {", ".join(STATUSES)}'
    yield ""


def _step(
    operation: Operation, step: FirstStep, language: str, called: Callable[[str], str]
) -> Iterator[str]:
    yield "[[step]]"
    yield f"op = {quoted(operation.name)}  # {DESCRIPTIONS[operation.name][language]}"
    for each in operation.fields:
        ids = step.ids.get(each.name, ())
        if ids:
            value = quoted(ids[0]) if each.type == "thing" else _list(ids)
            apart = " ; " if language == "fr" else "; "
            yield f"{each.name} = {value}  # {apart.join(map(called, ids))}"
        elif each.type == "new":
            listed = operation.name == "spin_off"
            new = _new(step.into[:1], language, step.kind, items=listed)
            yield f"{each.name} = {new}"
        elif each.type == "news":
            yield f"{each.name} = ["
            names = step.into or ("", "")
            yield from (f"  {_new((name,), language, step.kind, items=True)}," for name in names)
            yield "]"
        elif each.name in step.texts:
            yield f"{each.name} = {quoted(step.texts[each.name])}"
        elif step.into and each.name == "primary":
            yield f"{each.name} = {quoted(step.into[0])}"
        else:
            mark = "" if each.required else "# "
            yield f"{mark}{each.name} = {_blank_value(each, language)}"


def _new(names: Sequence[str], language: str, kind: str = "", *, items: bool = False) -> str:
    name = names[0] if names else ""
    both = {"en": "", "fr": "", language: name}
    more = f", kind = {quoted(kind)}" if kind else ""
    more += ", items = []" if items else ""
    return f"{{ name_en = {quoted(both['en'])}, name_fr = {quoted(both['fr'])}{more} }}"


def _blank(operation: Operation, language: str) -> Iterator[str]:
    yield "[[step]]"
    yield f"op = {quoted(operation.name)}  # {DESCRIPTIONS[operation.name][language]}"
    for each in operation.fields:
        mark = "" if each.required else "# "
        yield f"{mark}{each.name} = {_blank_value(each, language)}"


def _choices(words: Sequence[str], language: str) -> str:
    """The words that may be chosen, with what they mean where they do not say it themselves."""
    return ", ".join(
        f"{word} ({_CHOICES[word][language]})" if word in _CHOICES else word for word in words
    )


def _blank_value(each: Field, language: str) -> str:
    remark = f"  # {_choices(each.allowed, language)}" if each.allowed else ""
    values = {
        "things": '[""]',
        "choices": "[]",
        "new": '{ name_en = "", name_fr = "" }',
        "news": '[{ name_en = "", items = [""] }, { name_en = "", items = [""] }]',
        "flag": "false",
        "table": '{ "" = "" }',
    }
    return f"{values.get(each.type, chr(34) * 2)}{remark}"


def _list(ids: Sequence[str]) -> str:
    return f"[{', '.join(map(quoted, ids))}]"
