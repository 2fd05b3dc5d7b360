"""The words of a chart in the reader's language, and the name of its file."""

from __future__ import annotations

from pathlib import Path

from orgmodel.charts import Caption, Diagram, structure
from orgmodel.errors import DrawError
from orgmodel.graph.folding import fold
from orgmodel.metamodel import Words
from orgmodel.questions import Answer
from orgmodel.render.dates import say_date

_CAPTION = Words(
    "{name} · as of {day} · dashed line: answers to, or inferred; dashed box: independent",
    "{name} · au {day} · trait tireté : répond devant, ou déduit ; case tiretée : indépendant",
)
_NAME_LENGTH = 60


def diagram(answer: Answer, dataset: str, language: str) -> Diagram:
    """The diagram of a chart question's answer, with its title and caption in `language`.

    Raises:
        DrawError: the answer holds nothing to draw.
    """
    if not answer.table.rows:
        raise DrawError("nothing-to-draw")
    day = say_date(answer.as_of, language)
    caption = Caption(
        _title(answer, language), _CAPTION[language].format(name=dataset, day=day), language
    )
    return structure(answer.table.records(), lambda id_: _name(answer, id_, language), caption)


def file_name(answer: Answer, language: str) -> Path:
    """`<unit>-<date>.svg` in the folder one stands in."""
    slug = fold(_title(answer, language)).strip().replace(" ", "-")[:_NAME_LENGTH]
    return Path(f"{slug or 'chart'}-{answer.as_of.isoformat()}.svg")


def _title(answer: Answer, language: str) -> str:
    """What stands at the top: one unit, or several."""
    tops = [str(row["unit"]) for row in answer.table.records() if row["parent"] is None]
    return ", ".join(_name(answer, id_, language) for id_ in tops)


def _name(answer: Answer, id_: str, language: str) -> str:
    named = answer.names.get(id_)
    return named.name(language) if named else id_
