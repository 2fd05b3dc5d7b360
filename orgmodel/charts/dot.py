"""A diagram as DOT, and DOT as a picture: Graphviz places and draws.

The PyPI package graphviz writes and quotes the DOT; pygraphviz, whose wheels carry
Graphviz itself, draws it, so that nothing has to be installed by hand.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from orgmodel.charts.diagram import Box, Diagram, Line
from orgmodel.charts.text import wrapped
from orgmodel.errors import DrawError, FileError

FORMATS = ("svg", "pdf", "png", "gv")
"""What a chart can be written as, by the extension of its file."""

_DRAWING = """
import sys
import pygraphviz
graph = pygraphviz.AGraph(string=sys.stdin.read())
sys.stdout.buffer.write(graph.draw(format=sys.argv[1], prog="dot"))
"""
_WIDTH = 38
_FONT = "Helvetica"
_STYLES = {"stated": "solid", "inferred": "dashed", "assumed": "dotted"}


def to_dot(diagram: Diagram) -> str:
    """The DOT of `diagram`: equal text for equal diagrams, every text quoted.

    Node ids are numbers in reading order, never names: `a:b` would be read as a port.
    """
    import graphviz

    dot = graphviz.Digraph(
        "chart",
        graph_attr={
            "rankdir": "LR",
            "splines": "ortho",
            "nodesep": "0.12",
            "ranksep": "0.5",
            "fontname": _FONT,
            "labelloc": "t",
            "labeljust": "l",
            "fontsize": "16",
            "label": _label([diagram.title, diagram.caption]),
        },
        node_attr={
            "shape": "box",
            "fontname": _FONT,
            "fontsize": "10",
            "margin": "0.12,0.06",
            "width": "3.1",
        },
        edge_attr={"arrowhead": "none", "fontname": _FONT, "fontsize": "8", "color": "#333333"},
    )
    ids = {box.id: f"n{number}" for number, box in enumerate(diagram.boxes, 1)}
    for box in diagram.boxes:
        dot.node(ids[box.id], **_node(box))
    for line in diagram.lines:
        dot.edge(ids[line.source], ids[line.target], **_edge(line))
    return str(dot.source)


def draw(diagram: Diagram, path: Path) -> None:
    """Writes `diagram` to `path`, as its extension says (svg, pdf, png, gv); whole or not at all.

    Raises:
        DrawError: the extension is of no kind that orgmodel draws, or Graphviz failed.
        FileError: the file cannot be written there.
    """
    kind = path.suffix.removeprefix(".").lower()
    if kind not in FORMATS:
        raise DrawError("unknown-format", (("path", str(path)), ("formats", ", ".join(FORMATS))))
    dot = to_dot(diagram)
    content = dot.encode() if kind == "gv" else _rendered(dot, kind)
    _write(path, content)


def _rendered(dot: str, kind: str) -> bytes:
    """Draws in a process of its own: a crash or the chatter of its libraries stays there."""
    program = [sys.executable, "-c", _DRAWING, kind]
    drawn = subprocess.run(program, input=dot.encode(), capture_output=True, check=False)  # noqa: S603 - our own program
    if drawn.returncode or not drawn.stdout:
        said = drawn.stderr.decode(errors="replace").strip().splitlines() or ["no output"]
        raise DrawError("graphviz-failed", (("reason", said[-1]),))
    return drawn.stdout


def _write(path: Path, content: bytes) -> None:
    """Beside first, then renamed, so that a chart that is there is never half replaced."""
    try:
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
            beside = Path(file.name)
            file.write(content)
        os.chmod(beside, 0o644)  # noqa: PTH101 - a chart is for everybody, as open() would make it
        beside.replace(path)
    except OSError as error:
        raise FileError(str(path), "cannot-write", error.strerror or str(error)) from error


def _node(box: Box) -> dict[str, str]:
    style = {"box": "filled", "round": "rounded,filled", "dashed": "dashed,filled"}[box.shape]
    fill = {"box": "#eaf0f8", "round": "#f6f1e4", "dashed": "#f3f3f3"}[box.shape]
    texts = [line for text in (box.name, *box.texts) for line in wrapped(text, _WIDTH)]
    return {"label": _label(texts), "style": style, "fillcolor": fill}


def _edge(line: Line) -> dict[str, str]:
    style = "dashed" if line.dashed else _STYLES[line.certainty]
    attributes = {"style": style}
    if line.dashed and not line.leads:
        # a second line must not move what the structure has placed
        attributes["constraint"] = "false"
    return attributes


def _label(lines: list[str]) -> str:
    """Lines as one DOT label, left-aligned; what Graphviz would interpret is escaped."""
    import graphviz

    return "".join(f"{graphviz.escape(line)}\\l" for text in lines for line in wrapped(text, 100))
