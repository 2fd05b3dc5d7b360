"""What is wrong with a dataset in the reader's language, with its place and what would be right."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from orgmodel.errors import Finding
from orgmodel.metamodel import RELATIONS, THINGS, VOCABULARIES, Words
from orgmodel.render.dates import say_date
from orgmodel.render.fields import in_words
from orgmodel.render.sentences import Sentence, fill, unworded
from orgmodel.render.typography import quote, typeset

HINT = Words("hint: ", "conseil : ")
MEANT = Words("did you mean {meant}?", "vouliez-vous dire {meant} ?")

_LABELLED = frozenset({"label", "from_label", "to_label", "expected", "allowed"})
"""The fields in which things are named by their labels."""
_IN_WORDS = frozenset({"wrong-thing", "wrong-ends"})
"""The findings that are about things; in the others these fields hold what is to be typed."""
_DATED = re.compile("reform-|plan-before")
"""The findings of reforms tell dates; in the others they are what stands in a table."""


def say_finding(finding: Finding, language: str) -> list[str]:
    """A finding as `file:line  what is wrong`, and its hint on a line of its own."""
    says, hint = explain_finding(finding, language)
    if finding.severity != "error":
        severity = VOCABULARIES["SEVERITY"][finding.severity][language]
        says = typeset(f"{severity} : " if language == "fr" else f"{severity}: ", language) + says
    place = f"{finding.file}:{finding.line}" if finding.line else finding.file
    return [f"{place}  {says}", *([f"  {typeset(HINT[language], language)}{hint}"] if hint else [])]


def explain_finding(finding: Finding, language: str) -> tuple[str, str]:
    """What is wrong, and what would be right, blank where that is not known."""
    from orgmodel.render.sentences.dataset import DATASET

    given = _worded(finding, language)
    sentence = DATASET.get(finding.code) or _of_plans(finding.code)
    sentence = sentence or unworded(finding.code, given)
    return fill(sentence.says, given, language), say_hint(sentence, given, language)


def _of_plans(code: str) -> Sentence | None:
    """The sentence for a finding about a reform."""
    from orgmodel.render.sentences.reforms import PLANS
    from orgmodel.render.sentences.steps import STEPS

    return PLANS.get(code) or STEPS.get(code)


def say_counts(findings: Sequence[Finding], language: str) -> str:
    """How many of each severity: "3 errors, 11 warnings"."""
    counts = Counter(finding.severity for finding in findings)
    return ", ".join(
        f"{counts[severity]} {words[language]}{'s' if counts[severity] > 1 else ''}"
        for severity, words in VOCABULARIES["SEVERITY"].items()
        if counts[severity]
    )


def say_hint(sentence: Sentence, given: Mapping[str, str], language: str) -> str:
    """What was perhaps meant, and what would be right."""
    parts = [fill(MEANT, given, language)] if given.get("meant") else []
    parts += [fill(sentence.hint, given, language)] if sentence.hint[language] else []
    return " ".join(part for part in parts if part)


def _worded(finding: Finding, language: str) -> dict[str, str]:
    """The fields in words: what a relation and a label are called, what was perhaps meant."""
    given = in_words(dict(finding.fields), language)
    if (relation := given.get("relation")) in RELATIONS:
        given["relation"] = quote(RELATIONS[relation].words[language], language)
    if _DATED.match(finding.code) and "date" in given:
        given["date"] = say_date(given["date"], language)
    if finding.code in _IN_WORDS:
        given |= {name: _labels(given[name], language) for name in _LABELLED & given.keys()}
    return given


def _labels(text: str, language: str) -> str:
    """`text` with its labels as words: "post → unit, committee"."""
    anything = "toute chose" if language == "fr" else "anything"
    named = re.sub(
        r"\w+", lambda word: THINGS[word[0]].words[language] if word[0] in THINGS else word[0], text
    )
    return named.replace("*", anything)
