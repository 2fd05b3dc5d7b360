"""Graphviz draws what has its place: the one on the machine, else the one in pygraphviz.

Each drawing is a process of its own: a crash, or what a library prints, stays there.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from html import escape
from pathlib import Path

import platformdirs

from orgmodel.charts.text import FONTS
from orgmodel.errors import DrawError

_PYGRAPHVIZ = """
import sys
try:
    import pygraphviz
except ImportError:
    sys.exit("no pygraphviz")
graph = pygraphviz.AGraph(string=sys.stdin.buffer.read().decode())
sys.stdout.buffer.write(graph.draw(format=sys.argv[1], prog="nop2"))
"""
_SETTINGS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>{folder}</dir>
</fontconfig>
"""
_FOLDER = "liberation-2.1.5"
_DENSITY = 192
_LARGEST = 30_000


def render(dots: Sequence[str], kind: str, longest: float) -> list[bytes]:
    """The drawings of DOT texts that say where everything stands, as svg, pdf or png.

    `longest` is the longest side of a sheet in points: a picture has a limit in pixels.

    Raises:
        DrawError: Graphviz is not there, or cannot draw it.
    """
    density = min(_DENSITY, int(_LARGEST * 72 / max(longest, 1.0)))
    if kind == "png":
        dots = [dot.replace("graph [", f"graph [dpi={density}, ", 1) for dot in dots]
    program, environment = _program(kind), _environment()
    with ThreadPoolExecutor(os.cpu_count()) as workers:
        return list(workers.map(lambda dot: _drawn(dot, program, environment), dots))


def _drawn(dot: str, program: list[str], environment: Mapping[str, str]) -> bytes:
    done = subprocess.run(  # noqa: S603 (no shell, and no text of a dataset in it)
        program, input=dot.encode(), capture_output=True, check=False, env=environment
    )
    said = done.stderr.decode(errors="replace").strip().splitlines()
    if said and said[-1] == "no pygraphviz":
        raise DrawError("graphviz-missing")
    wrong = next((line for line in said if line.startswith("Error")), "")
    if wrong or done.returncode or not done.stdout:
        reason = wrong or (said[-1] if said else f"exit code {done.returncode}")
        raise DrawError("graphviz-failed", (("reason", reason),))
    return done.stdout


def _program(kind: str) -> list[str]:
    neato = shutil.which("neato")
    return [neato, "-n2", f"-T{kind}"] if neato else [sys.executable, "-c", _PYGRAPHVIZ, kind]


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
