"""What the system and the reader of JSON give as a reason, in both languages."""

from __future__ import annotations

import errno
import os

from orgmodel.metamodel import Words

_SYSTEM = {
    errno.ENOENT: Words("there is no such file or folder", "ce fichier ou dossier n'existe pas"),
    errno.EACCES: Words("permission denied", "accès refusé"),
    errno.EPERM: Words("not permitted", "opération non permise"),
    errno.EISDIR: Words("it is a folder", "c'est un dossier"),
    errno.ENOTDIR: Words("it lies in what is no folder", "il est dans ce qui n'est pas un dossier"),
    errno.ENOSPC: Words("the disk is full", "le disque est plein"),
    errno.EDQUOT: Words("the quota is used up", "le quota est épuisé"),
    errno.EFBIG: Words("the file would be too large", "le fichier serait trop grand"),
    errno.EROFS: Words("the disk is read-only", "le disque est en lecture seule"),
    errno.ENAMETOOLONG: Words("the name is too long", "le nom est trop long"),
    errno.ELOOP: Words("its links go round in a circle", "ses liens tournent en rond"),
    errno.EIO: Words("the disk does not answer as it should", "le disque répond mal"),
}  # fmt: skip

_JSON = {
    "Expecting value": Words("a value is expected", "une valeur est attendue"),
    "Expecting property name enclosed in double quotes": Words(
        "a key in double quotation marks is expected",
        "une clé entre guillemets droits doubles est attendue",
    ),
    "Expecting ':' delimiter": Words("a colon is expected", "un deux-points est attendu"),
    "Expecting ',' delimiter": Words("a comma is expected", "une virgule est attendue"),
    "Illegal trailing comma before end of object": Words(
        "a comma too many at the end of an object", "une virgule de trop à la fin d'un objet"
    ),
    "Illegal trailing comma before end of array": Words(
        "a comma too many at the end of a list", "une virgule de trop à la fin d'une liste"
    ),
    "Extra data": Words("nothing may follow here", "rien ne peut suivre ici"),
    "Unterminated string starting at": Words(
        "a text begins here and never ends", "un texte commence ici et ne finit pas"
    ),
    "Invalid control character at": Words(
        "a text holds a line end or another control character",
        "un texte contient une fin de ligne ou un autre caractère de commande",
    ),
    "Invalid \\escape": Words(
        "this is nothing that may follow a backslash",
        "ceci ne peut pas suivre une barre oblique inverse",
    ),
    "Invalid \\uXXXX escape": Words(
        "four hexadecimal digits must follow \\u",
        "quatre chiffres hexadécimaux doivent suivre \\u",
    ),
    "nested too deeply": Words("it is nested too deeply", "l'imbrication est trop profonde"),
}


def say_reason(reason: str, language: str) -> str:
    """The reason in the reader's language; one that nobody has worded stays as it is."""
    known = {os.strerror(code): words for code, words in _SYSTEM.items()} | _JSON
    words = known.get(reason.removesuffix(": "))
    return words[language] if words else reason
