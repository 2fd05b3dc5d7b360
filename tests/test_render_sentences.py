"""Every sentence exists, in both languages, and its French is set as French is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from orgmodel import errors
from orgmodel.datasets.findings import CODES
from orgmodel.metamodel import Words
from orgmodel.render import failures, loads, looks, notices, progress
from orgmodel.render.sentences import Sentence, reasons
from orgmodel.render.sentences.catalogue import CATALOGUE
from orgmodel.render.sentences.dataset import DATASET
from orgmodel.render.sentences.errors import BUG, ERRORS, INTERRUPTED
from orgmodel.render.sentences.files import DRAWING, FILES
from orgmodel.render.sentences.notices import NOTICES
from orgmodel.render.sentences.reforms import PLAN_FILES, PLAN_USAGE, PLANS
from orgmodel.render.sentences.steps import STEPS
from orgmodel.render.sentences.usage import USAGE
from orgmodel.render.typography import NO_BREAK, typeset

PACKAGE = Path(errors.__file__).parent
TABLES = (
    CATALOGUE, DATASET, ERRORS, NOTICES, USAGE, FILES, DRAWING, PLANS, PLAN_USAGE, PLAN_FILES,
    STEPS,
)  # fmt: skip
SENTENCES = {code: sentence for table in TABLES for code, sentence in table.items()}
SENTENCES |= {"BUG": BUG, "INTERRUPTED": INTERRUPTED}

TYPED = {
    r"UsageError\(\s*": {**USAGE, **PLAN_USAGE},
    r"_(?:wrong|usage)\(\s*": USAGE,
    r"FileError\(\s*[^\"]+, ": {**FILES, **PLAN_FILES},
    r"Refused\(\s*": STEPS,
    r"DrawError\(\s*": DRAWING,
    r"Notice\(\s*": NOTICES,
}
"""How a code is raised, as a pattern, and where its sentence stands."""


def wordings() -> Iterator[tuple[str, Words]]:
    """Everything that is said, and where it stands."""
    for code, sentence in SENTENCES.items():
        yield code, sentence.says
        if sentence.hint.en or sentence.hint.fr:
            yield f"{code} (hint)", sentence.hint
    for table in (reasons._SYSTEM, reasons._JSON):
        yield from ((str(code), words) for code, words in table.items())
    for module in (failures, loads, looks, notices, progress):
        for name, value in vars(module).items():
            if isinstance(value, Words) and (value.en or value.fr):
                yield f"{module.__name__}.{name}", value


@pytest.mark.parametrize(("code", "words"), [*wordings()], ids=lambda each: str(each)[:40])
def test_a_sentence_exists_in_both_languages_with_the_same_fields(code: str, words: Words) -> None:
    assert words.en.strip(), code
    assert words.fr.strip(), code
    unlike = {"is_a", "none", "kinds"}
    assert names(words.en) - unlike == names(words.fr) - unlike


def test_every_class_of_error_has_a_sentence() -> None:
    with_codes = {"CatalogueError", "UsageError", "FileError", "DrawError"}
    classes = [name for name, each in vars(errors).items()
               if isinstance(each, type) and issubclass(each, errors.OrgModelError)]  # fmt: skip
    unsaid = [name for name in classes if name not in {*ERRORS, *with_codes, "OrgModelError"}]
    assert unsaid == []


def test_every_finding_of_the_reader_has_a_sentence_for_its_fields() -> None:
    assert sorted(DATASET) == sorted(CODES)
    for code, kind in CODES.items():
        assert names(DATASET[code].says.en) <= {*kind.fields}, code


@pytest.mark.parametrize("raising", TYPED)
def test_every_code_that_is_raised_has_a_sentence(raising: str) -> None:
    raised = {
        code
        for path in PACKAGE.rglob("*.py")
        for code in re.findall(f'{raising}"([a-z0-9-]+)"', path.read_text("utf-8"))
    }
    assert sorted(raised - {*TYPED[raising]}) == []


def test_a_field_that_the_code_forgot_shows_as_its_name() -> None:
    error = errors.UsageError("bad-parameter")
    assert "<given>" in failures.explain(error, "en").says


def test_a_code_without_a_sentence_says_what_it_knows() -> None:
    error = errors.UsageError("unheard-of", (("given", "x"),))
    assert failures.explain(error, "fr").says == "unheard-of (given=x)"


def test_no_break_spaces_are_set_in_french_only() -> None:
    assert typeset("Qui ? « x » : oui ; non !", "fr") == (
        f"Qui{NO_BREAK}? «{NO_BREAK}x{NO_BREAK}»{NO_BREAK}: oui{NO_BREAK}; non{NO_BREAK}!"
    )
    assert typeset("a : b", "en") == "a : b"


def test_what_is_typed_is_never_taken_for_a_field() -> None:
    error = errors.UnknownName("{given} {0} %s", ("Unit",))
    assert failures.explain(error, "en").says == 'no unit is called "{given} {0} %s".'


def names(template: str) -> set[str]:
    """The fields of a template."""
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def test_a_sentence_is_a_pair_of_wordings() -> None:
    assert all(isinstance(each, Sentence) for each in SENTENCES.values())
