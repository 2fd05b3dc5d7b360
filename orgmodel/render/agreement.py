"""Puts a verb into the plural where several countries do something together."""

from __future__ import annotations

from orgmodel.questions import Named

_MANY = frozenset({"country-group"})
_IRREGULAR = {
    "en": {"is": "are", "has": "have", "was": "were"},
    "fr": {"a": "ont", "est": "sont", "fait": "font", "doit": "doivent", "reçoit": "reçoivent",
           "relève": "relèvent", "répond": "répondent"},
}  # fmt: skip
_REFLEXIVE = ("se ", "s'", "s’")


def agreed(verb: str, subject: Named | None, language: str) -> str:
    """The verb as its subject wants it: "benefits from", but "52 nations benefit from"."""
    if subject is None or subject.kind not in _MANY:
        return verb
    lead = next((each for each in _REFLEXIVE if verb.startswith(each)), "")
    first, *rest = verb.removeprefix(lead).split(" ")
    return lead + " ".join([_plural(first, language), *rest])


def _plural(word: str, language: str) -> str:
    if irregular := _IRREGULAR[language].get(word):
        return irregular
    if language == "en":
        return word.removesuffix("s")
    return f"{word}nt" if word.endswith("e") else word
