"""The organisation in figures."""

from datetime import date

import pytest

from orgmodel.catalogue import question
from orgmodel.questions import Options, ask
from orgmodel.stores import SyncOptions, open_store
from tests.organisation import organisation

ORGANISATION = """
port     Organization  Port
office   Unit          Office
ops      Unit          Operations
desk     Unit          Help Desk
old      Unit          Old Desk  ..2000
dg       Post          Director General
staff    Post          Chief of Staff  seats=2
head     Post          Head of Operations  fte=0.5
clerk    Post          Clerk
office   SUB_ORGANIZATION_OF  port
ops      SUB_ORGANIZATION_OF  office
desk     SUB_ORGANIZATION_OF  ops
old      SUB_ORGANIZATION_OF  ops  ..2000
dg       HEAD_OF  office
head     HEAD_OF  ops
staff    POST_IN  office
clerk    POST_IN  desk
clerk    REPORTS_TO  dg  line=dotted
size-1   Measure  In 2009  kind=headcount  value=90  unit_of_measure=staff  as_of=2009
size-2   Measure  Now  kind=headcount  value=100  as_of=2011  qualifier=about  unit_of_measure=staff
size-3   Measure  Staff in 2020  kind=headcount  value=200  unit_of_measure=staff  as_of=2020
ops-1    Measure  Staff of Operations  kind=headcount  value=40  unit_of_measure=staff  as_of=2010
desk-1   Measure  Staff of the desk  kind=headcount  value=5  unit_of_measure=staff  as_of=2010
desk-2   Measure  Boats of the desk  kind=count  value=3  unit_of_measure=boats  as_of=2010
ops-2    Measure  Cars of Operations  kind=count  value=4.5  unit_of_measure=cars  as_of=2010
size-1   ABOUT  office
size-2   ABOUT  office
size-3   ABOUT  office
ops-1    ABOUT  ops
desk-1   ABOUT  desk
desk-2   ABOUT  desk
ops-2    ABOUT  ops
"""


@pytest.fixture(scope="module")
def store():
    with open_store("memory:") as store:
        store.sync(organisation(ORGANISATION, top=("port",)), SyncOptions())
        yield store


@pytest.fixture
def shape(store):
    def shape(unit=None, on=None):
        as_of = date.fromisoformat(on) if on else None
        found = ask(store, question("shape"), {"unit": unit}, Options(as_of, "en"))
        return found.table.records()

    return shape


def figures(rows, *sections):
    return {
        (row["figure"], row["layer"]): row["value"] for row in rows if row["section"] in sections
    }


def test_the_size_counts_units_posts_seats_and_full_time_equivalents(shape):
    expected = {("units", None): 3, ("posts", None): 4, ("seats", None): 5, ("fte", None): 0.5}
    assert figures(shape(), "size") == expected
    assert figures(shape("office"), "size") == expected
    assert figures(shape("desk"), "size") == {("units", None): 1, ("posts", None): 1,
                                              ("seats", None): 1}  # fmt: skip


def test_a_layer_is_a_step_of_the_reporting_line_from_the_top_of_what_is_asked_about(shape):
    assert figures(shape("office"), "layers") == {
        ("unit-layers", None): 3,
        ("post-layers", None): 3,
        ("posts-in-layer", 1): 1,
        ("posts-in-layer", 2): 2,
        ("posts-in-layer", 3): 1,
    }
    assert figures(shape("ops"), "layers")["posts-in-layer", 1] == 1


def test_spans_count_direct_reports_only_and_name_the_widest_and_the_single_ones(shape):
    rows = [row for row in shape() if row["section"] == "spans"]
    assert [(row["figure"], row["value"], row["which"]) for row in rows] == [
        ("superiors", 2, []),
        ("mean-span", 1.5, []),
        ("widest-span", 2, ["dg"]),
        ("one-over-ones", 1, ["head"]),
    ]


def test_what_is_over_is_not_counted(shape):
    assert figures(shape("ops"), "size")["units", None] == 2
    assert figures(shape("ops", on="1999-01-01"), "size")["units", None] == 3


def test_the_latest_figure_of_the_unit_itself_is_given(shape):
    (row,) = [row for row in shape("office") if row["section"] == "measures"]
    assert (row["value"], row["which"], row["quality"]) == (100, ["size-2"], "about")
    assert (row["since"], row["how"]) == ("2011", "stated")


def test_figures_below_are_added_up_without_counting_anybody_twice(shape):
    rows = [row for row in shape("office") if row["section"] == "measures-below"]
    assert [(row["counted"], row["value"], row["which"]) for row in rows] == [
        ("boats", 3, ["desk-2"]),
        ("cars", 4.5, ["ops-2"]),
        ("staff", 40, ["ops-1"]),
    ]


def test_a_unit_that_is_alone_has_one_layer_and_no_spans(shape):
    assert figures(shape("desk"), "spans") == {}
    assert figures(shape("desk"), "layers")["post-layers", None] == 1


STAFF = """
top   Organization  Top
wing  Unit          Wing
unit  Unit          Unit
a     Post          A
b     Post          B
unit  SUB_ORGANIZATION_OF  top
wing  SUB_ORGANIZATION_OF  unit
a     POST_IN  wing
b     POST_IN  unit
b     REPORTS_TO  a
"""


def shape_of(text, *top):
    with open_store("memory:") as store:
        store.sync(organisation(text, top=top), SyncOptions())
        return ask(store, question("shape"), {}, Options()).table.records()


def test_whoever_is_not_below_a_head_is_counted_from_the_highest_superior():
    layers = figures(shape_of(STAFF, "top"), "layers")
    assert (layers["posts-in-layer", 1], layers["posts-in-layer", 2]) == (1, 1)


def test_posts_that_report_in_a_circle_are_counted_once():
    rows = shape_of(STAFF + "a  REPORTS_TO  b", "top")
    assert figures(rows, "size")["posts", None] == 2
    assert figures(rows, "spans")["one-over-ones", None] == 2


def test_a_unit_at_the_top_stands_beside_those_below_an_organisation_at_the_top():
    rows = shape_of(STAFF + "staff  Unit  Other Staff", "top", "staff")
    assert figures(rows, "layers")["unit-layers", None] == 2


def test_the_shape_of_what_is_over_is_that_of_the_nearest_date_on_which_it_was(store):
    found = ask(store, question("shape"), {"unit": "old"}, Options())
    assert found.as_of == date(1999, 12, 31)
    assert figures(found.table.records(), "size") == {("units", None): 1}


def test_a_search_tells_how_many_there_are(store):
    found = ask(store, question("search"), {"words": "now"}, Options())
    assert [(row["thing"], row["value"], row["qualifier"]) for row in found.table.records()] == [
        ("size-2", 100.0, "about")
    ]
