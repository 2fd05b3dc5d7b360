"""People are opt-in: unless asked for, nothing that is read says who somebody is."""

from pathlib import Path

import pytest

from orgmodel.datasets import read
from tests.dataset_folder import Folder

SMALL = Path(__file__).parent / "small"


@pytest.fixture
def folder(tmp_path):
    return Folder(
        tmp_path,
        sources="id,name_en\npage,Page\n",
        posts="id,name_en\nhead,Head\n",
        people="id,name_en,note,sources\nada-lovell,Ada Lovell,born here,page\njo-kerr,Jo Kerr,,\n",
        holdings="person,post,note,locator,sources\njo-kerr,head,hello,Jo's page,page\n",
    )


def test_people_are_numbered_in_the_order_of_the_table(folder):
    people = folder.graph().labels["Person"]
    assert [(each.id, dict(each.properties)) for each in people] == [
        ("person-1", {"kind": "person"}),
        ("person-2", {"kind": "person"}),
    ]


def test_relations_refer_to_the_number(folder):
    (edge,) = folder.graph().relations["HOLDS"]
    assert (edge.source, edge.key) == ("person-2", "person-2|HOLDS|head||0")
    assert dict(edge.properties) == {"sources": ("page",), "assertion": "stated"}


def test_names_of_people_are_not_read(folder):
    folder.write("names.csv", "thing,lang,kind,text\nada-lovell,en,former,Ada King\n")
    assert "Name" not in folder.graph().labels
    assert folder.graph(with_holders=True).labels["Name"][0].text("text") == "Ada King"


def test_everything_is_there_on_request(folder):
    graph = folder.graph(with_holders=True)
    assert graph.by_id["ada-lovell"].text("note") == "born here"
    assert graph.relations["HOLDS"][0].properties["locator"] == "Jo's page"
    assert graph.info.with_holders is True


@pytest.mark.parametrize(
    "secret", ["Lovell", "lovell", "Kerros", "kerros", "Born in", "for the sea"]
)
def test_no_word_about_people_is_anywhere_in_the_graph(secret):
    assert secret not in repr(read(SMALL).graph)
    assert secret in repr(read(SMALL, with_holders=True).graph)


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("people.csv", "id,name_en\nada-lovell,A\nada-lovell,B\n"),
        ("people.csv", "id,name_en\nada lovell,A\n"),
        ("people.csv", "id,name_en,valid_from\nada-lovell,A,lovell\n"),
        ("people.csv", "id,name_en\nada-lovell,Sûreté Lovell\n".encode("cp1252")),
        ("people.csv", "id\nada-lovell\n"),
        ("names.csv", "thing,kind,text\nx,short,Sûreté Lovell\n".encode("cp1252")),
        ("holdings.csv", "person,post\nada-lovel,head\n"),
        ("holdings.csv", "person,post\nhead,ada-lovel\n"),
        ("holdings.csv", "person,post\nhead,ada-lovell\n"),
        ("relations.csv", "relation,from,to\nREPORTS_TO,ada-lovell,head\n"),
        ("relations.csv", "relation,from,to\nRELATED_TO,ada-lovel,head\n"),
        ("memberships.csv", "member,body,role\nada-lovel,head,member\n"),
        ("posts.csv", "id,name_en,reports_to\nhead,Head,ada-lovel\n"),
    ],
)
def test_no_finding_says_who_somebody_is(folder, file, text):
    folder.write(file, text)
    found = folder.findings()
    assert found
    assert "ovel" not in repr(found)


def test_a_post_that_is_nowhere_is_told_in_a_row_about_a_person(folder):
    folder.write("holdings.csv", "person,post\njo-kerr,haed\n")
    (found,) = folder.findings()
    assert dict(found.fields) == {"column": "post", "given": "haed", "suggestion": "head"}
