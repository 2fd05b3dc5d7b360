"""Every question of every bundled organisation is answered as a person once read and accepted.

`make bless` accepts today's answers; read the difference as the product.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from orgmodel import catalogue
from orgmodel.datasets.shipped import bundled
from tests.transcripts import shown, typed

EXPECTED = Path(__file__).parent / "expected"
FILES = sorted(EXPECTED.glob("*/*.txt"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_the_answers_are_those_that_were_accepted(file: Path, bless: bool) -> None:
    transcript = file.read_text(encoding="utf-8")
    if bless:
        file.write_text(shown(transcript), encoding="utf-8")
    assert shown(transcript) == file.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", catalogue.names())
@pytest.mark.parametrize("folder", bundled(), ids=lambda folder: folder.name)
def test_every_question_is_asked_of_every_bundled_organisation(folder: Path, name: str) -> None:
    file = EXPECTED / folder.name / f"{name}.txt"
    assert typed(file.read_text(encoding="utf-8")), f"type `$ orgmodel {name} …` into {file}"
