"""What was written into the tables of a dataset."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import unified_diff

from orgmodel.impact.enacting import Enacted
from orgmodel.metamodel import Words
from orgmodel.render.notices import show_notices
from orgmodel.render.reforms.plan import heading
from orgmodel.render.sentences import fill
from orgmodel.render.sink import Sink
from orgmodel.render.typography import said

_WRITTEN = Words("{count} tables written: {files}.", "{count} tables écrites : {files}.")
_MARKED = Words(
    "The plan says now that it is enacted.", "Le projet dit maintenant qu'il est mis en œuvre."
)
_WOULD = Words("Nothing was written.", "Rien n'a été écrit.")
_COLUMNS = Words(
    "{file} gets a new column ({columns}), so that each of its rows changes.",
    "{file} reçoit une nouvelle colonne ({columns}) : chacune de ses lignes change.",
)
_HIDDEN = Words("a line about a person, withheld", "une ligne sur une personne, non montrée")
_GIT = Words(
    "git diff shows it as the reform; git restore takes it back.",
    "git diff le montre comme la réforme ; git restore le défait.",
)


def show_enacted(
    sink: Sink, enacted: Enacted, *, dry_run: bool, with_holders: bool = False
) -> None:
    """Prints which tables were written; of a trial, line by line what would be.

    The lines that name people are withheld unless they are asked for.
    """
    people = [each.id for each in enacted.played.before.labels.get("Person", ())]
    for line in heading(enacted.played.plan, sink.language):
        sink.note(line)
    show_notices(sink, enacted.played.notices)
    if dry_run:
        for each in enacted.rewrites:
            old, new = each.old.splitlines(), each.new.splitlines()
            for line in unified_diff(old, new, each.file, each.file, lineterm="", n=0):
                hidden = not with_holders and any(id_ in line for id_ in people)
                sink.data(f"{line[:1]}{said(_HIDDEN, sink.language)}\n" if hidden else f"{line}\n")
        sink.note(said(_WOULD, sink.language))
        return
    files = ", ".join(each.file for each in enacted.rewrites)
    count = str(len(enacted.rewrites))
    sink.note(fill(_WRITTEN, {"count": count, "files": files}, sink.language))
    for line in _new_columns(enacted, sink.language):
        sink.note(line)
    sink.note(said(_MARKED, sink.language))
    sink.note(said(_GIT, sink.language))


def _new_columns(enacted: Enacted, language: str) -> Iterator[str]:
    """Of each table that has a column more than before, which."""
    for each in enacted.rewrites:
        if not each.file.endswith(".csv"):
            continue
        before, after = (
            text.partition("\n")[0].strip().split(",") for text in (each.old, each.new)
        )
        if before != [""] and (new := [name for name in after if name not in before]):
            yield fill(_COLUMNS, {"file": each.file, "columns": ", ".join(new)}, language)
