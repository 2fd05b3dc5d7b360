"""Graphviz draws what has its place: the one on the machine, else the one in pygraphviz.

Each drawing is a process of its own: a crash, or what a library prints, stays there.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from html import escape
from pathlib import Path

import platformdirs

from orgmodel.charts.text import FONTS
from orgmodel.errors import DrawError

_PYGRAPHVIZ = """
import json
import sys
try:
    import pygraphviz
except ImportError:
    sys.exit("no pygraphviz")
for dot in json.load(sys.stdin.buffer):
    drawn = pygraphviz.AGraph(string=dot).draw(format=sys.argv[1], prog="nop2")
    sys.stdout.buffer.write(len(drawn).to_bytes(8, "big") + drawn)
"""
_SETTINGS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>{folder}</dir>
</fontconfig>
"""
_FOLDER = "liberation-2.1.5"


def render(dots: Sequence[str], kind: str, density: float = 96.0) -> list[bytes]:
    """The drawings of DOT texts that say where everything stands, as svg, pdf or png.

    `density` is that of a picture, in pixels to the inch.

    Raises:
        DrawError: Graphviz is not there, or cannot draw it.
    """
    return begin(dots, kind, density)()


def begin(dots: Sequence[str], kind: str, density: float = 96.0) -> Callable[[], list[bytes]]:
    """Begins to draw; what it returns waits for the drawings, and raises what `render` does."""
    if kind == "png":
        dots = [dot.replace("graph [", f"graph [dpi={density:.4g}, ", 1) for dot in dots]
    neato = shutil.which("neato")
    size = 1 if neato else -(-len(dots) // (os.cpu_count() or 1))
    chunks = [dots[start : start + size] for start in range(0, len(dots), size)]
    environment = _environment()

    def drawn(chunk: Sequence[str]) -> list[bytes]:
        if neato:
            return [_run([neato, "-n2", f"-T{kind}"], chunk[0].encode(), environment)]
        program = [sys.executable, "-c", _PYGRAPHVIZ, kind]
        return _parted(_run(program, json.dumps(chunk).encode(), environment))

    workers = ThreadPoolExecutor(os.cpu_count())
    running = [workers.submit(drawn, chunk) for chunk in chunks]
    workers.shutdown(wait=False)
    return lambda: [each for several in running for each in several.result()]


def missing(letters: Iterable[str]) -> tuple[str, ...]:
    """Of letters, those that no font has which Graphviz finds, one of each script; one symbol.

    None where fontconfig cannot be asked.
    """
    scripts: dict[str, str] = {}
    for letter in sorted(letters):
        written = unicodedata.category(letter)[0] in "LM"
        scripts.setdefault(unicodedata.name(letter, letter).split()[0] if written else "", letter)
    fontconfig = shutil.which("fc-list") if scripts else None
    if fontconfig is None:
        return ()
    environment = _environment()
    return tuple(
        letter for letter in scripts.values()
        if not _answered([fontconfig, f":charset={ord(letter):x}", "family"], environment)
    )  # fmt: skip


def _answered(program: list[str], environment: Mapping[str, str]) -> str:
    """What a program prints; something where it cannot say."""
    done = subprocess.run(  # noqa: S603 (no shell, and of a dataset only the number of a letter)
        program, capture_output=True, check=False, env=environment, text=True
    )
    return done.stdout.strip() or ("?" if done.returncode else "")


def _run(program: list[str], given: bytes, environment: Mapping[str, str]) -> bytes:
    done = subprocess.run(  # noqa: S603 (no shell, and no text of a dataset in it)
        program, input=given, capture_output=True, check=False, env=environment
    )
    said = done.stderr.decode(errors="replace").strip().splitlines()
    if said and said[-1] == "no pygraphviz":
        raise DrawError("graphviz-missing")
    wrong = next((line for line in said if line.startswith("Error")), "")
    if wrong or done.returncode or not done.stdout:
        reason = wrong or (said[-1] if said else f"exit code {done.returncode}")
        raise DrawError("graphviz-failed", (("reason", reason),))
    return done.stdout


def _parted(drawn: bytes) -> list[bytes]:
    """The drawings behind each other, each with its length before it."""
    parts, start = [], 0
    while start < len(drawn):
        begin = start + 8
        start = begin + int.from_bytes(drawn[start:begin], "big")
        parts.append(drawn[begin:start])
    return parts


def _environment() -> dict[str, str]:
    """The shipped font beside the fonts of the machine, unless somebody chose others."""
    fonts = _fonts()
    chosen = {"FONTCONFIG_FILE": str(fonts)} if fonts else {}
    return {**chosen, **os.environ}


def _fonts() -> Path | None:
    """The settings under which the shipped font is found; None where they cannot be kept.

    They and a copy of the font lie in the user's cache: fontconfig leaves files of its own
    beside every font that it reads.
    """
    folder = platformdirs.user_cache_path("orgmodel") / _FOLDER
    settings = folder / "fonts.conf"
    if settings.exists():
        return settings
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent) as beside:
            made = Path(beside, "fonts")
            shutil.copytree(FONTS, made)
            text = _SETTINGS.format(folder=escape(str(folder)))
            made.joinpath("fonts.conf").write_text(text, encoding="utf-8")
            made.rename(folder)
    except OSError:
        # somebody else was quicker, or nothing can be written there
        return settings if settings.exists() else None
    return settings
