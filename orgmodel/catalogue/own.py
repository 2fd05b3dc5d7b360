"""A user's own query: what was typed, or the .cypher file that was named."""

from __future__ import annotations

from pathlib import Path

from orgmodel.catalogue.files import adhoc
from orgmodel.catalogue.query import Query
from orgmodel.errors import FileError


def own_query(cypher: str) -> Query:
    """The query that `cypher` is, or that the file of that name holds.

    One with a header has its parameters, headings and things resolved like a question's; any
    other is run as it is.

    Raises:
        FileError: there is no such file, or it cannot be read.
        CatalogueError: its header is not complete, or it would write.
    """
    path = Path(cypher if cypher.endswith(".cypher") else "query.cypher")
    text = _text(path) if cypher.endswith(".cypher") else cypher
    if not text.lstrip("\ufeff \n").startswith("//"):
        return adhoc(text)
    from orgmodel.catalogue import rules

    return rules.own(text, path)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise FileError(str(path), "file-unreadable", error.strerror or str(error)) from error
    except UnicodeDecodeError as error:
        raise FileError(str(path), "file-not-utf8") from error
