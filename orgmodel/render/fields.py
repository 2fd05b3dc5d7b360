"""What fills the braces of a sentence, in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping

from orgmodel.metamodel import Words
from orgmodel.render.typography import quote
from orgmodel.render.values import say_key

_TYPES = {
    "text": Words("text", "texte"),
    "list": Words("list", "liste"),
    "object": Words("object", "objet"),
}


def in_words(given: Mapping[str, str], language: str) -> dict[str, str]:
    """The fields of an error or a finding; those that say something in one language in theirs."""
    said = dict(given)
    if suggestion := said.get("suggestion"):
        said["meant"] = quote(suggestion, language)
    if reason := said.get("reason"):
        from orgmodel.render.sentences.reasons import say_reason

        said["reason"] = say_reason(reason, language)
    if f"words_{language}" in said:
        said["words"] = said[f"words_{language}"]
    if fitting := said.get("fitting"):
        said["sorts"] = ", ".join(say_key(key, "LABEL", language) for key in fitting.split())
        said["sort"] = say_key(said["label"], "LABEL", language)
    if vocabulary := said.get("vocabulary"):
        said["allowed"] = _choices(said["allowed"], vocabulary, language)
    if (key := said.get("expected", "")) in _TYPES:
        said["expected"] = _TYPES[key][language]
    return said


def _choices(allowed: str, vocabulary: str, language: str) -> str:
    """What may be typed, and beside each what it means where the key does not say so."""
    keys = allowed.split(", ")
    words = [say_key(key, vocabulary, language) for key in keys]
    if vocabulary == "LABEL":
        return ", ".join(words)
    return ", ".join(
        key if language == "en" or key == word else f"{key} ({word})"
        for key, word in zip(keys, words, strict=True)
    )
