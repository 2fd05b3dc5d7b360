"""What is said of a store that cannot be used: a sentence, what would be right, exit code 2."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from orgmodel.cli.exits import ExitCode
from orgmodel.cli.running import run
from orgmodel.datasets import read
from orgmodel.paths import resource
from orgmodel.stores import SyncOptions, open_store
from tests.servers import write
from tests.test_stores_bad import holding_the_lock

SMALL = str(Path(__file__).parent / "small")
EXAMPLE = str(resource("data") / "example")
WORDS = {
    "en": {
        "silent": (
            "error: nothing answers at {url}.",
            "hint: check that the server runs and that the address is right",
        ),
        "password": (
            "error: {url} does not accept the user name or the password.",
            "hint: check NEO4J_USERNAME and NEO4J_PASSWORD",
        ),
        "foreign": (
            "error: the database at {url} holds things that orgmodel did not load (3); "
            "it was left as it is.",
            "hint: use an empty database; NEO4J_DATABASE names one on the same server",
        ),
        "database": (
            'error: the server at {url} has no database "nowhere" for an organisation.',
            "hint: check NEO4J_DATABASE; where it is not set, the server chooses (usually neo4j)",
        ),
        "writes": (
            "error: the query tries to write; orgmodel query only reads.",
            "hint: change the dataset and load it again",
        ),
        "people": (
            "error: the store names people, and a query of your own may show them.",
            "hint: ask for it: --with-holders; in Python: with_holders=True",
        ),
        "busy": (
            "error: somebody else is loading into {url}; nothing was changed.",
            "hint: try again in a moment",
        ),
        "incomplete": (
            "error: a load into {url} was interrupted, or still goes on.",
            "hint: load again to complete it: orgmodel load --store {url}",
        ),
    },
    "fr": {
        "silent": (
            "erreur : rien ne répond à l'adresse {url}.",
            "conseil : vérifiez que le serveur est lancé et que l'adresse est la bonne",
        ),
        "password": (
            "erreur : {url} n'accepte pas le nom d'utilisateur ou le mot de passe.",
            "conseil : vérifiez NEO4J_USERNAME et NEO4J_PASSWORD",
        ),
        "foreign": (
            "erreur : la base {url} contient des données qu'orgmodel n'y a pas chargées (3) ; "
            "elle reste telle quelle.",
            "conseil : prenez une base vide ; NEO4J_DATABASE en désigne une sur le même serveur",
        ),
        "database": (
            "erreur : le serveur {url} n'a pas de base « nowhere » pour une organisation.",
            "conseil : vérifiez NEO4J_DATABASE ; sans elle, le serveur choisit (d'habitude neo4j)",
        ),
        "writes": (
            "erreur : la requête tente d'écrire ; orgmodel query ne fait que lire.",
            "conseil : modifiez les données, puis chargez-les de nouveau",
        ),
        "people": (
            "erreur : la base nomme des personnes, et votre requête pourrait les montrer.",
            "conseil : demandez-le : --with-holders ; en Python : with_holders=True",
        ),
        "busy": (
            "erreur : un autre chargement est en cours dans {url} ; rien n'a été modifié.",
            "conseil : réessayez dans un instant",
        ),
        "incomplete": (
            "erreur : un chargement dans {url} a été interrompu, ou est en cours.",
            "conseil : chargez de nouveau pour le terminer : orgmodel load --store {url}",
        ),
    },
}
ASKING = (["who", "navigation"], ["status"], ["query", "RETURN 1 AS one"], ["chart", "-o", "x.gv"])
EVERYTHING = (*ASKING, ["load", EXAMPLE])

Refuses = Callable[..., None]


@pytest.fixture(params=["en", "fr"])
def refuses(
    request: pytest.FixtureRequest,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Refuses:
    """Sees to it that commands say what they should, in one language, and nothing else."""
    monkeypatch.chdir(tmp_path)

    def refuses(
        case: str, *commands: list[str], url: str = "", typed: tuple[str, ...] = ()
    ) -> None:
        for command in commands:
            where = ["--store", url, *typed] if url else []
            code = run([*command, *where, "--lang", request.param])
            out, err = capsys.readouterr()
            expected = [each.format(url=url) for each in WORDS[request.param][case]]
            assert err.replace("\u00a0", " ").replace("’", "'").splitlines() == expected
            assert (code, out, list(tmp_path.iterdir())) == (ExitCode.REFUSED, "", [])

    return refuses


def test_a_store_that_does_not_answer(refuses: Refuses) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    refuses("silent", *EVERYTHING, url=f"bolt://127.0.0.1:{port}")


def test_a_password_that_is_refused(refuses: Refuses, guarded_url: str) -> None:
    wrong = ("--store-user", "neo4j", "--store-password", "hush")
    refuses("password", *EVERYTHING, url=guarded_url, typed=wrong)


def test_somebody_elses_data(refuses: Refuses, neo4j_url: str) -> None:
    write(neo4j_url, "CREATE (:Movie {title: 'Brazil'})-[:BY]->(:Person {name: 'Terry'})")
    refuses("foreign", *EVERYTHING, ["load", EXAMPLE, "--dry-run"], url=neo4j_url)
    assert write(neo4j_url, "MATCH (n) RETURN count(n) AS n") == [{"n": 2}]


def test_a_dataset_of_somebody_else_is_not_taken_for_ours(refuses: Refuses, neo4j_url: str) -> None:
    write(neo4j_url, "UNWIND ['a', 'b', 'c'] AS id CREATE (:Dataset {id: id})")
    refuses("foreign", *EVERYTHING, url=neo4j_url)
    assert write(neo4j_url, "MATCH (d:Dataset) RETURN count(d) AS n") == [{"n": 3}]


def test_a_database_that_is_not_there(refuses: Refuses, neo4j_url: str) -> None:
    nowhere = ("--store-database", "nowhere")
    refuses("database", *EVERYTHING, url=neo4j_url, typed=nowhere)


def test_a_load_that_did_not_come_to_its_end(refuses: Refuses, neo4j_url: str) -> None:
    with open_store(neo4j_url) as store:
        store.sync(read(Path(EXAMPLE)).graph, SyncOptions())
    write(neo4j_url, "CREATE (:Dataset {id: 'small', loading: true})")
    refuses("incomplete", *ASKING, url=neo4j_url)
    assert run(["load", SMALL, "--allow-removals", "--store", neo4j_url]) == ExitCode.DONE
    assert run(["who", "navigation", "--store", neo4j_url]) == ExitCode.DONE


def test_a_load_while_somebody_else_loads(
    refuses: Refuses, neo4j_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("orgmodel.stores.neo4j._PATIENCE", 1.0)
    with open_store(neo4j_url) as store:
        store.sync(read(Path(EXAMPLE)).graph, SyncOptions())
    with holding_the_lock(neo4j_url):
        refuses("busy", ["load", EXAMPLE], url=neo4j_url)


@pytest.mark.parametrize("engine", ["embedded", "neo4j"])
def test_a_query_that_writes(
    refuses: Refuses, request: pytest.FixtureRequest, engine: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ORGMODEL_DATASET", SMALL)
    url = request.getfixturevalue("neo4j_url") if engine == "neo4j" else ""
    if url:
        run(["load", "--store", url])
        request.getfixturevalue("capsys").readouterr()
    for clause in (
        "CREATE (n:Unit {id: 'x'})",
        "MATCH (n) DETACH DELETE n",
        "MATCH (n) SET n.a = 1",
    ):
        refuses("writes", ["query", clause], url=url)
    assert run(["query", "MATCH (n:Unit) WHERE n.id = 'x' OR n.a = 1 RETURN n.id AS id"]) == 0
    assert request.getfixturevalue("capsys").readouterr().out == ""


def test_a_query_of_a_store_that_names_people(refuses: Refuses, neo4j_url: str) -> None:
    with open_store(neo4j_url) as store:
        store.sync(read(Path(SMALL), with_holders=True).graph, SyncOptions())
    refuses("people", ["query", "MATCH (p:Person) RETURN p.name_en AS name"], url=neo4j_url)


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "{url} held small before; other takes its place."),
        ("fr", "{url} contenait small ; other en prend la place."),
    ],
)
def test_a_load_says_what_the_store_held_before(
    neo4j_url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], lang: str, told: str
) -> None:
    other = Path(shutil.copytree(SMALL, tmp_path / "other")) / "datapackage.json"
    other.write_text(other.read_text("utf-8").replace('"name": "small"', '"name": "other"', 1))
    for folder, *how in ((SMALL,), (str(other.parent), "--dry-run", "--lang", lang)):
        assert run(["load", folder, "--store", neo4j_url, *how]) == ExitCode.DONE
    said = capsys.readouterr().err.replace("\u00a0", " ")
    assert told.format(url=neo4j_url) in said.splitlines()


def test_two_loads_at_once_leave_one_of_the_two(neo4j_url: str) -> None:
    command = [sys.executable, "-m", "orgmodel", "load", "--allow-removals", "--store", neo4j_url]
    pair = [
        subprocess.Popen([*command, folder], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for folder in (SMALL, EXAMPLE)
    ]
    said = [process.communicate()[1].decode() for process in pair]
    codes = [process.returncode for process in pair]
    assert ExitCode.DONE in codes
    for code, err in zip(codes, said, strict=True):
        assert code == ExitCode.DONE or "somebody else is loading" in err, err
    held = [already_held(folder, neo4j_url) for folder in (SMALL, EXAMPLE)]
    assert sorted(held) == [False, True]


def already_held(folder: str, url: str) -> bool:
    """Whether a load of the dataset would change nothing."""
    with open_store(url) as store:
        graph = read(Path(folder)).graph
        return store.sync(graph, SyncOptions(dry_run=True)).none


def limited(*arguments: str, cache: Path) -> subprocess.CompletedProcess[str]:
    """A command on a disk that takes no file of more than 1,000 bytes."""
    code = (
        "import resource, sys\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "from orgmodel.cli.running import run\n"
        "sys.exit(run(sys.argv[1:]))"
    )
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "XDG_CACHE_HOME": str(cache)},
    )


@pytest.mark.parametrize(
    ("language", "says"),
    [
        ("en", "cannot be written: the file would be too large."),
        ("fr", "ne peut pas être écrit : le fichier serait trop grand."),
    ],
)
def test_a_full_disk_is_said_where_the_store_was_to_be_kept(
    tmp_path: Path, language: str, says: str
) -> None:
    ran = limited("load", SMALL, "--lang", language, cache=tmp_path)
    assert (ran.returncode, ran.stdout) == (ExitCode.REFUSED, "")
    assert ran.stderr.splitlines()[-1].replace("\u00a0", " ").endswith(says)
    assert [each for each in tmp_path.rglob("*") if each.is_file()] == []


def test_a_question_is_answered_although_the_disk_is_full(tmp_path: Path) -> None:
    ran = limited("who", "navigation", "-d", SMALL, cache=tmp_path)
    assert (ran.returncode, ran.stdout.splitlines()[0]) == (0, "Safe Navigation (programme)")
    assert [each for each in tmp_path.rglob("*") if each.is_file()] == []
