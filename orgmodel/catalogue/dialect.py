"""The Cypher that both engines understand alike: what a .cypher file may not say, and why."""

from __future__ import annotations

import re
from collections.abc import Iterator

from orgmodel.catalogue.masked import blocks, returned
from orgmodel.metamodel import DATASET, ENTITY, NAME, RELATIONS, STATE, THINGS

Fault = tuple[int, str, dict[str, str]]
"""Where in the text, the code of the sentence, and what fills its braces."""

_KEYWORDS = "in|is|starts|ends|contains|and|or|not|where|with|return|match|limit|skip|order|union"

_FORBIDDEN = {
    "block-comment": r"/\*",
    "unbounded-path": r"\[[^\]\n]*\*\s*(?:\d*\s*\.\.\s*)?\]",
    "quantified-path": r"->[+*{]|\]-[+*{]|\)\s*\{\s*\d*\s*,?\s*\d*\s*\}",
    "shortest-path": r"\b(?:shortestPath|allShortestPaths)\b|\b(?:ALL|ANY)?\s*SHORTEST\b",
    "bound-as-parameter": r"\[[^\]\n]*\*[^\]\n]*\$[^\]\n]*\]",
    "undirected-path": r"(?<!<)-\[[^\]\n]*\*[^\]\n]*\]-(?!>)",
    "nested-filter": r"\bIN\s+\[\s*\w+\s+IN\b",
    "inline-where": r"[(\[]\s*\w*\s*(?::[\w|]+)?(?:\*[\d.]+)?\s+WHERE\b[^()\[\]]*[)\]]\s*[-<]",
    "label-expression": r"\(\s*\w*\s*:\s*(?:!|\w+\s*&)",
    "dynamic-label": r":\s*\$\s*\(",
    "chained-comparison": r"(?:<=|>=|<(?![-=>])|(?<![-])>)\s*[\w.$]+\s*(?:<=|<(?![-=>]))",
    "collect-subquery": r"\bCOLLECT\s*\{",
    "procedure": r"\bCALL\s+\w[\w.]*\s*\(",
    "in-transactions": r"\bIN\s+TRANSACTIONS\b",
    "unknown-function": r"\b(?:timestamp|nullIf|isEmpty|percentileCont|percentileDisc)\s*\(",
    "entity-anchor": r"\(\s*\w*\s*:Entity\s*\{",
    "anonymous-anchor": r"\(\s*:[\w|]+\s*\{",
    "keyword-variable": rf"\bAS\s+(?:{_KEYWORDS})\b(?!\s*\()",
    "whole-thing": r"\bproperties\s*\(|\w\s*\{\s*\.\s*\*",
    "path-in-subquery": r"\b(?:EXISTS|COUNT)\s*\{\s*(?:MATCH\s+)?\w+\s*=\s*\(",
    "several-statements": r";\s*\S",
}
"""Under the code of the sentence, what it looks like in masked text."""

_CALL = re.compile(r"\bCALL\s*(?:\([^)]*\)\s*)?\{")
_ORDERED = re.compile(r"\b(?:LIMIT|SKIP)\b")
_NAMES = re.compile(r"(?<=[\w(\[]):([A-Z]\w*(?:\s*\|\s*:?\s*[A-Z]\w*)*)")
_RELATION_VARIABLE = re.compile(r"\[\s*(\w+)\s*[:*\]]")
_NODE_VARIABLE = re.compile(r"\(\s*(\w+)\s*(?::[\w|]+)?\s*(?:\{[^}]*\})?\s*\)\s*(?:-|<-|\n|$)")
_RESERVED = re.compile(r"\b(\w+)\.(name|title|type|label)\b(?!\s*\()")
_KNOWN = frozenset({*THINGS, *RELATIONS, ENTITY, NAME, STATE, DATASET})


def faults(text: str) -> Iterator[Fault]:
    """What in masked `text` is not said alike on both engines, or not of the metamodel."""
    for code, pattern in _FORBIDDEN.items():
        for match in re.finditer(pattern, text, re.IGNORECASE):
            yield match.start(), code, {"found": " ".join(match[0].split())}
    for place, block in blocks(text, _CALL):
        if limited := _ORDERED.search(block):
            yield place + limited.start(), "limit-in-call", {"found": limited[0]}
    yield from _unknown_names(text)
    yield from _reserved_properties(text)
    yield from _returned_things(text)


def _unknown_names(text: str) -> Iterator[Fault]:
    for match in _NAMES.finditer(text):
        for name in re.findall(r"\w+", match[1]):
            if name not in _KNOWN:
                yield match.start(1), "unknown-label", {"found": name}


def _reserved_properties(text: str) -> Iterator[Fault]:
    """A relation may have a title of its own; of a thing, kglite reads one where there is none."""
    relations = set(_RELATION_VARIABLE.findall(text))
    for match in _RESERVED.finditer(text):
        if not (match[2] == "title" and match[1] in relations):
            yield match.start(), "reserved-property", {"found": match[0]}


def _returned_things(text: str) -> Iterator[Fault]:
    place, items = returned(text)
    nodes = {*_NODE_VARIABLE.findall(text), *_RELATION_VARIABLE.findall(text)}
    nodes -= set(re.findall(r"\bAS\s+(\w+)", text))
    for item in items:
        if item.split(" ")[0] in nodes and "." not in item and "(" not in item:
            yield place, "whole-thing", {"found": item}
        if re.match(r"\[\s*\(", item):
            yield place, "pattern-comprehension", {"found": " ".join(item.split())[:40]}
