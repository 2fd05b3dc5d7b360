"""A load makes a store equal to a graph, and changes only what differs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from orgmodel.catalogue import adhoc
from orgmodel.errors import StoreForeign, TooManyRemovals
from orgmodel.graph import Edge, Graph, Thing
from orgmodel.stores import Changes, Count, Store, SyncOptions, open_store
from tests.organisation import organisation
from tests.servers import wipe, write

ALLOWED = SyncOptions(allow_removals=True)
TEXT = """
    nac    Committee       Council / Conseil  1949..
    is     Unit            Staff / Secrétariat  1951..  kind=staff-body  position=1
    esc    Unit            Emerging Challenges / Défis émergents  2010..  sources=page
    sg     Post            Secretary General  1952..
    asg    Post            Assistant  2010..2015  grade=A6  fte=0.5
    cyber  Responsibility  Cyber defence / Cyberdéfense  2002..  statutory=true
    lisb   Occasion        Summit  from=2010-11-19  to=2010-11-20
    page   Source          The page  address=https://example.org/
    esc    SUB_ORGANIZATION_OF  is
    sg     HEAD_OF  is
    asg    HEAD_OF  esc
    asg    REPORTS_TO  sg  2010..2012  line=direct
    asg    REPORTS_TO  sg  2013..2014  line=direct
    sg     ACCOUNTABLE_TO  nac
    esc    RESPONSIBLE_FOR  cyber  2010..  sources=page  locator=p. 3
"""
GRAPH = organisation(TEXT, top=("is",))


@pytest.fixture(params=["memory:", "neo4j"])
def store(request: pytest.FixtureRequest) -> Iterator[Store]:
    url = request.getfixturevalue("neo4j_url") if request.param == "neo4j" else request.param
    opened = open_store(url)
    yield opened
    opened.close()


@pytest.fixture
def server(neo4j_url: str) -> Iterator[Store]:
    opened = open_store(neo4j_url)
    load(opened, GRAPH)
    yield opened
    opened.close()


def load(store: Store, graph: Graph, options: SyncOptions = ALLOWED) -> Changes:
    return store.sync(graph, options)


def rows(store: Store, cypher: str) -> list[tuple[object, ...]]:
    return list(store.run(adhoc(cypher), {}).rows)


def counted(changes: Changes, what: str) -> Count:
    return next((each for each in changes.counts if each.what == what), Count(what))


def but(graph: Graph, *texts: str) -> Graph:
    """The graph without the things that are named, and their edges."""
    things = tuple(each for each in graph.things if each.id not in texts)
    edges = tuple(each for each in graph.edges if not {each.source, each.target} & {*texts})
    return Graph(graph.info, things, edges)


def altered(graph: Graph, id_: str, **properties: str) -> Graph:
    def changed(thing: Thing) -> Thing:
        return replace(thing, properties={**thing.properties, **properties})

    things = (changed(each) if each.id == id_ else each for each in graph.things)
    return Graph(graph.info, tuple(things), graph.edges)


def test_a_first_load_adds_everything(store: Store) -> None:
    changes = load(store, GRAPH)
    assert counted(changes, "Unit") == Count("Unit", added=2)
    assert counted(changes, "REPORTS_TO").added >= 2
    assert rows(store, "MATCH (u:Unit:Entity) RETURN u.id ORDER BY u.id") == [("esc",), ("is",)]


def test_a_second_load_changes_nothing(store: Store) -> None:
    first = load(store, GRAPH)
    again = load(store, GRAPH)
    assert again.none
    assert sum(each.unchanged for each in again.counts) == sum(each.added for each in first.counts)


def test_the_counts_stand_in_the_order_of_the_metamodel(store: Store) -> None:
    whats = [each.what for each in load(store, GRAPH).counts]
    assert whats.index("Unit") < whats.index("Post") < whats.index("Name") < whats.index("HEAD_OF")


def test_a_changed_property_changes_one_thing(store: Store) -> None:
    load(store, GRAPH)
    changes = load(store, altered(GRAPH, "asg", grade="A7"))
    assert counted(changes, "Post") == Count("Post", changed=1, unchanged=1)
    assert rows(store, "MATCH (p:Post {id: 'asg'}) RETURN p.grade") == [("A7",)]


def test_a_property_that_is_blank_again_is_removed(store: Store) -> None:
    load(store, altered(GRAPH, "sg", grade="U"))
    load(store, GRAPH)
    assert rows(store, "MATCH (p:Post {id: 'sg'}) RETURN p.grade") == [(None,)]


def test_a_thing_that_is_gone_takes_its_edges_and_names_along(store: Store) -> None:
    load(store, GRAPH)
    changes = load(store, but(GRAPH, "cyber"))
    assert counted(changes, "Responsibility").removed == 1
    assert counted(changes, "RESPONSIBLE_FOR").removed == 1
    assert rows(store, "MATCH (n:Name) WHERE n.id STARTS WITH 'cyber' RETURN n.id") == []


def test_an_edge_that_is_gone_leaves_its_ends(store: Store) -> None:
    load(store, GRAPH)
    edges = tuple(each for each in GRAPH.edges if each.relation != "ACCOUNTABLE_TO")
    changes = load(store, Graph(GRAPH.info, GRAPH.things, edges))
    assert counted(changes, "ACCOUNTABLE_TO") == Count("ACCOUNTABLE_TO", removed=1)
    assert counted(changes, "Committee").unchanged == 1


def test_parallel_dated_edges_stay_apart(store: Store) -> None:
    load(store, GRAPH)
    found = rows(
        store,
        "MATCH (:Post {id: 'asg'})-[r:REPORTS_TO]->(:Post {id: 'sg'}) WHERE NOT r.derived "
        "RETURN r.valid_from_edtf AS since ORDER BY since",
    )
    assert found == [("2010",), ("2013",)]


def test_an_id_that_becomes_another_kind_of_thing_keeps_its_edges(store: Store) -> None:
    load(store, GRAPH)
    things = (replace(t, label="Committee") if t.id == "is" else t for t in GRAPH.things)
    edges = (e for e in GRAPH.edges if e.relation != "HEAD_OF" or e.target != "is")
    moved = Graph(GRAPH.info, tuple(things), tuple(edges))
    load(store, moved)
    found = rows(store, "MATCH (:Unit {id: 'esc'})-[r]->(c:Committee {id: 'is'}) RETURN type(r)")
    assert found == [("SUB_ORGANIZATION_OF",)]
    assert load(store, moved).none


def test_a_dry_run_tells_the_same_and_changes_nothing(store: Store) -> None:
    load(store, GRAPH)
    other = altered(but(GRAPH, "cyber"), "asg", grade="A7")
    told = load(store, other, SyncOptions(dry_run=True, allow_removals=True))
    assert load(store, GRAPH).none
    assert load(store, other) == told


def test_a_dataset_of_another_name_or_title_is_a_change_though_its_rows_are_the_same(
    store: Store,
) -> None:
    load(store, GRAPH)
    for info in (replace(GRAPH.info, name="other"), replace(GRAPH.info, title_en="Staff")):
        before = store.describe()
        told = load(store, replace(GRAPH, info=info), SyncOptions(dry_run=True))
        assert (told.none, told.before, store.describe()) == (False, before, before)
        assert load(store, replace(GRAPH, info=info)) == told


def test_another_fingerprint_alone_is_no_change(store: Store) -> None:
    load(store, GRAPH)
    assert load(store, replace(GRAPH, info=replace(GRAPH.info, hash="0123"))).none


def test_a_dry_run_on_an_empty_store_leaves_it_empty(store: Store) -> None:
    assert not load(store, GRAPH, SyncOptions(dry_run=True)).none
    assert store.describe() is None


def test_more_than_a_quarter_is_not_removed_unasked(store: Store) -> None:
    load(store, GRAPH)
    with pytest.raises(TooManyRemovals) as refused:
        load(store, but(GRAPH, "cyber", "asg", "lisb"), SyncOptions())
    assert (refused.value.removed, refused.value.held) == (3, 8)
    assert refused.value.what == "things"
    assert load(store, GRAPH).none


def test_another_dataset_in_the_store_is_named_before_it_is_replaced(store: Store) -> None:
    load(store, GRAPH)
    other = replace(but(GRAPH, "cyber", "asg", "lisb"), info=replace(GRAPH.info, name="other"))
    with pytest.raises(TooManyRemovals) as refused:
        load(store, other, SyncOptions())
    assert refused.value.other == GRAPH.info.name
    assert load(store, GRAPH).none


def test_more_than_a_quarter_of_the_relations_is_not_removed_unasked(store: Store) -> None:
    load(store, GRAPH)
    with pytest.raises(TooManyRemovals) as refused:
        load(store, Graph(GRAPH.info, GRAPH.things), SyncOptions())
    assert refused.value.what == "relations"


def test_a_store_says_what_was_loaded_last(store: Store) -> None:
    load(store, GRAPH)
    other = Graph(replace(GRAPH.info, name="other", hash="abc", with_holders=True), GRAPH.things)
    load(store, other)
    assert store.describe() == other.info
    assert rows(store, "MATCH (d:Dataset) RETURN count(d)") == [(1,)]


def test_every_name_can_be_hostile(store: Store) -> None:
    name = "'\"\\ \n\t${x} `<b>` // é \u202e" + "x" * 300
    load(store, altered(GRAPH, "sg", name_en=name))
    assert rows(store, "MATCH (p:Post {id: 'sg'}) RETURN p.name_en") == [(name,)]
    assert load(store, altered(GRAPH, "sg", name_en=name)).none


@pytest.mark.parametrize(
    "cypher",
    [
        "MATCH (u:Unit {id: 'esc'}) SET u.kind = 'office'",
        "MATCH (u:Unit {id: 'esc'}) REMOVE u.sources",
        "MATCH (u:Unit {id: 'esc'}) SET u.mine = 1",
        "MATCH (u:Unit {id: 'esc'}) SET u.valid_from = 'soon'",
        "MATCH (u:Unit {id: 'esc'}) DETACH DELETE u",
        "MATCH ()-[r:HEAD_OF]->() SET r.assertion = 'assumed'",
        "MATCH ()-[r:HEAD_OF]->() DELETE r",
        "MATCH (a)-[r:HEAD_OF]->(b) CREATE (a)-[s:HEAD_OF]->(b) SET s = properties(r)",
        "MATCH (a {id: 'asg'})-[r:HEAD_OF]->(), (c {id: 'is'}) "
        "CREATE (a)-[s:HEAD_OF]->(c) SET s = properties(r) DELETE r",
        "MATCH (a:Unit {id: 'is'}) CREATE (:Unit:Entity {id: 'x', kind: 'y'})-[:HEAD_OF "
        "{key: 'z'}]->(a)",
    ],
)
def test_what_somebody_changed_by_hand_is_put_right(server: Store, cypher: str) -> None:
    write(server.url, cypher)
    assert not load(server, GRAPH).none
    fresh = open_store("memory:")
    load(fresh, GRAPH)
    assert everything(server) == everything(fresh)
    assert load(server, GRAPH).none


@pytest.mark.parametrize(
    "cypher",
    [
        "CREATE (:Movie {title: 'Brazil'})",
        "CREATE (:Unit {id: 'x'})",
        "MATCH (u:Unit {id: 'is'}) CREATE (u)-[:LIKES]->(u)",
        "MATCH (u:Unit {id: 'is'}) CREATE (u)-[:HEAD_OF]->(u)",
        "CREATE (:Unit:Entity {kind: 'x'})",
        "MATCH (d:Dataset) DELETE d",
    ],
)
def test_a_database_with_something_else_in_it_is_refused(server: Store, cypher: str) -> None:
    write(server.url, cypher)
    before = write(server.url, SIZE)
    with pytest.raises(StoreForeign):
        load(server, but(GRAPH, "cyber"))
    assert write(server.url, SIZE) == before


SIZE = "MATCH (n) RETURN count(n) AS n, sum(size(keys(n))) AS p"
LINKS = [("is", "esc"), ("esc", "is"), ("is", "nac"), ("esc", "esc")]


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    """Some of GRAPH, with some properties and some edges of any number."""
    kept = but(GRAPH, *draw(st.sets(st.sampled_from(["cyber", "asg", "lisb", "page"]))))
    kept = altered(kept, "sg", grade=draw(st.sampled_from(["A1", "A2"])))
    drawn = draw(st.lists(st.tuples(st.sampled_from(LINKS), st.booleans()), max_size=4))
    edges = (
        Edge("RELATED_TO", a, b, f"{a}|RELATED_TO|{b}||{at}", properties={"how": str(flag)})
        for at, ((a, b), flag) in enumerate(drawn)
    )
    return kept.adding(edges=edges)


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(before=graphs(), after=graphs())
def test_whatever_was_there_the_store_ends_up_equal(
    neo4j_server: str, before: Graph, after: Graph
) -> None:
    wipe(neo4j_server)
    fresh = open_store("memory:")
    load(fresh, after)
    with closing(open_store(neo4j_server)) as store:
        for graph in (before, after):
            load(store, graph)
        assert everything(store) == everything(fresh)


def everything(store: Store) -> tuple[list[object], list[object]]:
    """All that a store holds, as a person can read it."""
    nodes = rows(store, "MATCH (n) WHERE NOT n:Dataset RETURN n.id, n ORDER BY n.id")
    edges = rows(store, "MATCH (a)-[r]->(b) RETURN r.key, a.id, b.id, r ORDER BY r.key")
    return [row[1:] for row in map(unordered, nodes)], [*map(unordered, edges)]


def unordered(row: tuple[object, ...]) -> tuple[object, ...]:
    """The same with the labels of a node in one order: Cypher knows none."""
    last = row[-1]
    assert isinstance(last, dict)
    return (*row[:-1], {**last, "labels": sorted(last.get("labels", []))})


def test_a_dry_run_may_look_at_more_removals_than_a_load_may_do() -> None:
    with open_store("memory:") as store:
        store.sync(GRAPH, SyncOptions())
        empty = Graph(GRAPH.info)
        changes = store.sync(empty, SyncOptions(dry_run=True))
        assert changes.capped
        with pytest.raises(TooManyRemovals):
            store.sync(empty, SyncOptions())
