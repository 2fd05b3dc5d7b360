"""What the bytes of a file tell when it is not in UTF-8, or was saved by a French Excel."""

from __future__ import annotations

import re

from orgmodel.datasets.findings import Findings

_TURNED = re.compile(rb"\b[0-3]?[0-9]/[01]?[0-9]/[0-9]{4}\b")
_WORD = re.compile(r"[^\s,;:\"]+")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_LEGACY = "cp1252"
_NEAR = 30


def report_encoding(content: bytes, file: str, findings: Findings) -> None:
    """Notes in which encoding a file seems to be, at the first byte that shows it."""
    head = content.partition(b"\n")[0]
    if content.startswith(_UTF_16):
        findings.add("utf-16", file, 1)
    elif b"\0" in head:
        # a workbook that was only renamed, for one
        findings.add("nul-character", file, 1)
    elif file.endswith(".csv") and b";" in head and b"," not in head:
        findings.add("french-excel", file, 1, signs=excel_signs(content))
    else:
        start = _first_bad(content)
        line = content.count(b"\n", 0, start) + 1
        findings.add("not-utf8", file, line, text=_word_at(content, start))


def excel_signs(content: bytes) -> str:
    """What gives a French Excel away, in no language."""
    signs = [";"]
    if _first_bad(content) < len(content):
        signs.append("Windows-1252")
    if turned := _TURNED.search(content):
        signs.append(turned[0].decode("ascii"))
    return ", ".join(signs)


def _first_bad(content: bytes) -> int:
    """Where the first byte stands that is not UTF-8; the length where all is well."""
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start
    return len(content)


def _word_at(content: bytes, position: int) -> str:
    """The word that stands at `position`, as Windows-1252 has it."""
    begin = max(0, position - _NEAR)
    text = content[begin : position + _NEAR].decode(_LEGACY, "replace")
    words = _WORD.finditer(text)
    return next((word[0] for word in words if word.end() > position - begin), "")
