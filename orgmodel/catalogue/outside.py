"""What a query may not reach for although it only reads: files, addresses, the server itself."""

from __future__ import annotations

import re

from orgmodel.catalogue.masked import exposed

# what may stand between two words of a clause; a comment may as well
_GAP = r"(?:[^\w'\"()\[\]{},.;:/]|//[^\n]*\n|/\*.*?\*/)"
_LOAD = re.compile(rf"\bLOAD{_GAP}+CSV\b", re.IGNORECASE | re.DOTALL)
_USE = re.compile(r"\A\W*USE\b", re.IGNORECASE)
_SERVER = re.compile(
    r"(?<![.:\w])(?:SHOW|TERMINATE)\s(?:[\w\s]{0,40}?\s)?(?:USERS?|ROLES?|PRIVILEGES?|SETTINGS?|"
    r"TRANSACTIONS?|DATABASES?|SERVERS?|ALIAS(?:ES)?)\b",
    re.IGNORECASE,
)
_DOTTED = rf"\w+(?:{_GAP}*\.{_GAP}*\w+)+"
_PROCEDURE = re.compile(rf"\bCALL{_GAP}+({_DOTTED})", re.IGNORECASE | re.DOTALL)
_CYPHER_IN_TEXT = re.compile(rf"\b(apoc{_GAP}*\.{_GAP}*cypher{_GAP}*\.{_GAP}*\w+)", re.IGNORECASE)
_HARMLESS = re.compile(
    r"db\.(?:labels|relationshipTypes|propertyKeys|schema\.\w+|index\.(?:fulltext|vector)\.query\w+)"
    r"|dbms\.components|apoc\.(?:path|algo|meta|neighbors)\.\w+(?:\.\w+)*",
    re.IGNORECASE,
)
"""The procedures that tell something about the graph and about nothing else."""


def outside(cypher: str) -> tuple[int, str] | None:
    """Where a query first reaches for something outside the graph, and how; None: nowhere."""
    text = exposed(cypher)
    found = [(match.start(), match[0]) for pattern in (_LOAD, _USE, _SERVER)
             for match in pattern.finditer(text)]  # fmt: skip
    for match in (*_PROCEDURE.finditer(text), *_CYPHER_IN_TEXT.finditer(text)):
        name = re.sub(r"[^\w.]", "", match[1])
        if not _HARMLESS.fullmatch(name):
            found.append((match.start(1), name))
    place, said = min(found, default=(0, ""))
    return (place, " ".join(said.split())) if said else None
