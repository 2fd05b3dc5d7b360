"""What is bundled, what was begun, and which organisation is asked."""

from __future__ import annotations

import json
import shlex
from collections.abc import Iterable, Sequence
from pathlib import Path

from orgmodel.graph import DatasetInfo
from orgmodel.metamodel import RELATIONS, THINGS, Words
from orgmodel.questions import Answer
from orgmodel.render.answers import Form, show_table, text_column
from orgmodel.render.dates import say_date
from orgmodel.render.sentences import fill
from orgmodel.render.sink import Sink
from orgmodel.render.tables import draw_card
from orgmodel.render.typography import legible
from orgmodel.render.wording import Row

_BUNDLED = (
    text_column("name", "name", "nom", "key"),
    text_column("title", "title", "titre"),
    text_column("as_of", "as of", "au", type_="DATE"),
    text_column("version", "version", "version"),
)
_HELD = (
    text_column("section", "", "", "group", type_="SECTION"),
    text_column("what", "", "", "key", type_="WHAT"),
    text_column("recorded", "recorded", "enregistrés", type_="INTEGER"),
    text_column("derived", "derived", "déduits", type_="INTEGER"),
    text_column("in_force", "in force", "en vigueur", type_="INTEGER"),
)
_MADE = Words(
    "{folder} is a dataset now. Try: orgmodel tree -d {typed}",
    "{folder} est prêt. Essayez : orgmodel tree -d {typed}",
)
_INSTALLED = Words(
    "{path} completes commands and names in {shell}, from the next one that you open.",
    "{path} complète les commandes et les noms dans {shell}, dès le prochain que vous ouvrirez.",
)
_NAMED, _UNNAMED = Words("named", "nommées"), Words("not named", "non nommées")
_TITLE, _AS_OF = Words("title", "titre"), Words("as of", "au")
_VERSION, _PEOPLE = Words("version", "version"), Words("people", "personnes")
_FINGERPRINT = Words("fingerprint", "empreinte")


def show_bundled(sink: Sink, folders: Iterable[Path], form: Form) -> None:
    """Prints a row for each dataset, from what its descriptor says."""
    show_table(sink, _BUNDLED, [_described(folder, sink.language) for folder in folders], form)


def show_made(sink: Sink, folder: Path, files: Sequence[Path]) -> None:
    """Prints the files of a new dataset and what to do next."""
    for path in files:
        sink.data(f"{path}\n")
    told = {"folder": str(folder), "typed": shlex.quote(str(folder))}
    sink.note(fill(_MADE, told, sink.language))


def show_installed(sink: Sink, shell: str, path: Path) -> None:
    """Prints where the script went and from when on it works."""
    sink.note(fill(_INSTALLED, {"shell": shell, "path": str(path)}, sink.language))


def show_status(sink: Sink, info: DatasetInfo, counts: Sequence[Answer], form: Form) -> None:
    """Prints what is held: a card about the dataset, then how many of what."""
    if form.format == "table":
        draw_card(sink, info.name, _facts(info, sink.language))
        sink.out.print()
    rows = sorted((row for answer in counts for row in _held(answer)), key=_place)
    show_table(sink, _HELD, rows, form)


def _facts(info: DatasetInfo, language: str) -> list[tuple[str, str]]:
    title = legible((info.title_fr if language == "fr" else "") or info.title_en, language)
    people = _NAMED if info.with_holders else _UNNAMED
    return [
        (_TITLE[language], title),
        (_VERSION[language], info.version),
        (_AS_OF[language], say_date(info.as_of, language)),
        (_PEOPLE[language], people[language]),
        (_FINGERPRINT[language], info.hash[:12]),
    ]


def _held(answer: Answer) -> Iterable[Row]:
    for record in answer.table.records():
        section = "relation" if "relation" in record else "thing"
        what = record.get("relation") or record.get("label")
        yield section, what, record["recorded"], record.get("derived"), record["in_force"]


def _place(row: Row) -> int:
    """Where a row stands: as the metamodel lists what there is."""
    return [*THINGS, *RELATIONS].index(str(row[1]))


def _described(folder: Path, language: str) -> Row:
    """A dataset in a row; only its descriptor is read."""
    described = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    own = described.get("orgmodel", {})
    title = own.get("title_fr") if language == "fr" else None
    return (
        folder.name,
        title or described.get("title", ""),
        own.get("as_of"),
        described.get("version"),
    )
