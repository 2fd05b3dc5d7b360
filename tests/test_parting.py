"""Several names in a row of words: where one ends and the next begins."""

import pytest

from orgmodel.catalogue import question
from orgmodel.errors import UsageError
from orgmodel.questions import Options, tell_apart
from orgmodel.stores import SyncOptions, open_store
from tests.organisation import organisation

ORGANISATION = """
is        Unit  International Staff
ops       Unit  Operations Division  abbr_en=OPS
plans     Unit  Defence Policy and Planning Division
policy    Unit  Policy Office
planning  Unit  Planning Office
sg        Post  Secretary General
desk      Unit  Help Desk            abbr_en=HD
harbour   Unit  Harbour Directorate  abbr_en=HD
"""


@pytest.fixture(scope="module")
def store():
    with open_store("memory:") as store:
        store.sync(organisation(ORGANISATION), SyncOptions())
        yield store


@pytest.fixture
def read(store):
    def read(*words, name="escalate"):
        return tuple(tell_apart(store, question(name), words, Options()).values())

    return read


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (["Operations Division", "Secretary General"], None),
        (["x", "y"], None),
        (
            ["Operations", "Division", "Defence", "Policy", "and", "Planning", "Division"],
            ("Operations Division", "Defence Policy and Planning Division"),
        ),
        (["ops", "secretary", "general"], ("ops", "secretary general")),
        (["Operations Division", "secretary", "general"],
         ("Operations Division", "secretary general")),
    ],
)  # fmt: skip
def test_two_names_are_told_apart(read, words, names):
    assert read(*words) == (names or tuple(words))


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["ops"], "names-missing"),
        (["ops", "and", "nothing"], "names-run-together"),
        (["no", "such", "names"], "names-run-together"),
        (["ops"] * 30, "names-run-together"),
    ],
)
def test_names_that_cannot_be_told_apart_are_refused(read, words, code):
    with pytest.raises(UsageError) as error:
        read(*words)
    assert error.value.code == code
    assert dict(error.value.fields)["example"] == '"…" "…"'


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (["ops", "is-not-there"], ["ops is-not-there"]),
        (["policy", "office"], ["policy office"]),
        (["Policy Office", "ops"], ["Policy Office", "ops"]),
        (["ops", "plans"], ["ops", "plans"]),
        (["ops", "plans", "sg"], ["ops", "plans", "sg"]),
        (["policy", "office", "sg"], ["policy office", "sg"]),
        (["office", "division"], ["office division"]),
        # what HD means is asked afterwards: it is a name all the same
        (["ops", "hd"], ["ops", "hd"]),
    ],
)
def test_a_list_of_names_is_told_apart_only_where_each_is_a_whole_name(read, words, names):
    assert read(*words, name="members") == (names,)


def test_where_there_is_one_argument_all_words_are_its_name(read):
    assert read("policy", "office", name="chain") == ("policy office",)
    assert read(name="tree") == ()
