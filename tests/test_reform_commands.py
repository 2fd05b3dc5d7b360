"""`orgmodel reform` and `--scenario`, as they are typed."""

from __future__ import annotations

import json
import shlex

import pytest

import orgmodel
from orgmodel.cli.exits import ExitCode
from orgmodel.cli.running import run
from orgmodel.graph.diff import on
from orgmodel.impact.playing import play
from orgmodel.paths import resource
from orgmodel.reforms.operations import OPERATIONS

_PLAN = "merge-dpp-ops"
_OPEN = """
effective = 2012-01-01
[[step]]
op = "abolish"
unit = "Operations Division"
"""


@pytest.fixture
def typed(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch):
    """Runs a command line on the bundled organisation; gives its code, answer and remarks."""
    for name in ("NEO4J_URI", "ORGMODEL_DATASET"):
        monkeypatch.delenv(name, raising=False)

    def type_(line: str) -> tuple[int, str, str]:
        code = run(shlex.split(line))
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return type_


def test_a_plan_is_told_with_its_balance(typed) -> None:
    code, out, err = typed(f"reform plan {_PLAN}")
    assert code == ExitCode.DONE
    assert "5 = 1 discontinued + 2 merged + 2 retained" in out
    assert "No decision is open." in err


def test_a_plan_is_told_in_french(typed) -> None:
    _, out, err = typed(f"reform plan {_PLAN} --lang fr")
    assert "Division Défense et opérations" in out
    assert "Aucune décision n’est à prendre." in err


def test_what_is_only_known_to_come_is_told_apart(typed) -> None:
    _, out, _ = typed(f"reform plan {_PLAN}")
    assert "12 = 12 transferred, 3 of them still to come" in out
    rows = json.loads(typed(f"reform report {_PLAN} --json")[1])
    reached = {row["metric"]: row["after"] for row in rows}
    assert reached["reach.direct-responsibilities"] == 10


def test_a_plan_as_data_is_the_difference(typed) -> None:
    _, out, _ = typed(f"reform plan {_PLAN} --json")
    changes = {row["change"] for row in json.loads(out)}
    assert {"added", "ended", "moved", "renamed"} == changes


def test_the_ledger_is_in_words_for_readers_and_in_keys_for_programs(typed) -> None:
    _, read, _ = typed(f"reform plan {_PLAN} --ledger -f markdown --lang fr")
    assert "| transferts | qui répond et qui est chargé |" in read
    rows = json.loads(typed(f"reform plan {_PLAN} --ledger --json --lang fr")[1])
    assert ("transferred", "responsibilities") in {(row["state"], row["group"]) for row in rows}


def test_every_question_is_asked_under_a_reform(typed) -> None:
    _, out, err = typed(f"who nuclear policy --scenario {_PLAN}")
    assert "Operations Division" in out
    assert "1 Jan 2012" in err


def test_a_reform_that_leaves_things_open_does_not_pass(typed, tmp_path) -> None:
    (tmp_path / "open.toml").write_text(_OPEN, encoding="utf-8")
    code, _, err = typed(f"reform check {tmp_path / 'open.toml'}")
    assert code == ExitCode.FOUND
    assert "decisions are open" in err


def test_the_rules_run_under_a_reform(typed) -> None:
    _, out, err = typed(f"check --scenario {_PLAN} --select PV01")
    assert "Operations Division" in out
    assert "1 Jan 2012" in err


def test_a_chart_is_drawn_under_a_reform(typed, tmp_path) -> None:
    chart = tmp_path / "staff.gv"
    typed(f"chart International Staff --scenario {_PLAN} -o {chart}")
    assert "div-defence-ops" in chart.read_text(encoding="utf-8")


def test_a_plan_begins_with_a_step_and_with_what_it_leaves_open(typed) -> None:
    _, out, _ = typed('reform new --merge "Operations Division" div-dpp --into Both')
    assert 'units = ["div-ops", "div-dpp"]' in out
    assert '# "post-asg-dpp" = ""' in out


def test_a_plan_that_is_begun_can_be_played(typed, tmp_path) -> None:
    file = tmp_path / "mine.toml"
    typed(f"reform new --abolish div-pdd -o {file}")
    code, _, err = typed(f"reform plan {file}")
    assert (code, "decisions are open" in err) == (ExitCode.DONE, True)


@pytest.mark.parametrize(
    ("given", "written"),
    [
        ("--absorb div-ops --into 'Defence Policy and Planning Division'", 'into = "div-dpp"'),
        ("--move div-ops --into div-dpp", 'under = "div-dpp"'),
        ("--assign div-ops fn-cyber-defence consulted", 'role = "consulted"'),
        ("--discontinue fn-cyber-defence 'no more'", 'reason = "no more"'),
        ("--rename div-ops Ops", 'name_en = "Ops"'),
        ("--reclassify div-ops section", 'kind = "section"'),
        ("--found Peace", 'unit = { name_en = "Peace", name_fr = "" }'),
        ("--note hello", 'text = "hello"'),
    ],
)
def test_a_plan_begins_with_all_that_was_given(typed, given: str, written: str) -> None:
    _, out, _ = typed(f"reform new {given}")
    assert written in out.replace('"  #', '"\n').splitlines()


def test_what_goes_is_not_to_be_decided_about_itself(typed) -> None:
    _, out, _ = typed("reform new --delayer unit-is")
    assert ['# "unit-is"' in out, '# "cmt-nac"' in out] == [False, True]


def test_a_split_begins_with_its_parts(typed) -> None:
    _, out, _ = typed("reform new --split div-ops --into A B --lang fr")
    parts = [line for line in out.splitlines() if line.startswith("  { name_en")]
    assert ['name_fr = "A"' in parts[0], 'name_fr = "B"' in parts[1]] == [True, True]


def test_what_was_meant_in_a_plan_is_said_in_the_language_of_the_reader(typed, tmp_path) -> None:
    text = 'effective = 2012-01-01\n[[step]]\nop = "abolish"\nunit = "Division Opératons"\n'
    (tmp_path / "mine.toml").write_text(text, encoding="utf-8")
    _, _, err = typed(f"reform plan {tmp_path / 'mine.toml'} --lang fr")
    assert "Division Opérations" in err


def test_an_empty_plan_holds_every_operation(typed) -> None:
    _, out, _ = typed("reform new")
    assert [name for name in OPERATIONS if f'# op = "{name}"' not in out] == []


def test_a_plan_that_is_there_is_not_written_over(typed, tmp_path) -> None:
    file = tmp_path / "mine.toml"
    typed(f"reform new -o {file}")
    code, _, err = typed(f"reform new -o {file}")
    assert (code, "is there already" in err) == (ExitCode.REFUSED, True)


def test_the_fragile_places_come_first(typed) -> None:
    code, out, _ = typed("reform probe --json")
    rows = json.loads(out)
    totals = [row["total"] for row in rows]
    assert (code, totals) == (ExitCode.DONE, sorted(totals, reverse=True))
    assert rows[0]["thing"] == "div-pasp"


def test_what_somebody_else_does_as_well_is_not_left_alone(typed) -> None:
    _, out, _ = typed("reform probe --json --posts")
    assert "post-dasg-dpp" not in {row["thing"] for row in json.loads(out)}


def test_a_plan_is_tried_on_data_that_have_moved_on(typed, tmp_path) -> None:
    old = (resource("data") / "nato-is" / "reforms" / f"{_PLAN}.toml").read_text(encoding="utf-8")
    moved = old.replace('"Operations Division"', '"Office of the Legal Adviser"')
    (tmp_path / "old.toml").write_text(moved.replace('"post-asg-dpp"', '"post-gone"'))
    code, out, _ = typed(f"reform rebase {tmp_path / 'old.toml'}")
    assert (code, "step 1 (merge): conflict" in out) == (ExitCode.FOUND, True)
    assert '"post-gone"' in out


def test_a_plan_that_was_begun_is_tried_again(typed, tmp_path) -> None:
    file = tmp_path / "mine.toml"
    typed(f"reform new --abolish div-pdd -o {file}")
    code, out, _ = typed(f"reform rebase {file}")
    assert (code, "step 1 (abolish): holds" in out) == (ExitCode.DONE, True)


@pytest.mark.parametrize("mark", ['"', "'"])
def test_a_name_that_has_changed_is_found_anew(typed, tmp_path, mark: str) -> None:
    text = 'effective = 2012-01-01\n[[step]]\nop = "move"\n'
    text += f'unit = {mark}Office of the Legal Adviser{mark}\nunder = "off-nos"\n'
    (tmp_path / "old.toml").write_text(text)
    code, out, _ = typed(f"reform rebase {tmp_path / 'old.toml'}")
    assert code == ExitCode.DONE
    assert "is now Office of Legal Affairs" in " ".join(out.split())


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("reform new nowhere", 'what is to be done with "nowhere"'),
        ("reform new --merge --split div-ops", "with one operation"),
        ("reform new --abolish div-ops div-dpp", "has no key"),
        ("reform new --abolish div-ops --into div-dpp", "has no key"),
        ("reform new --absorb div-ops --into nowhere", '"nowhere"'),
        ("reform new --assign div-ops fn-cyber-defence owner", "one of: accountable"),
        ("reform plan nowhere", 'there is no plan "nowhere"'),
        ("who cyber defence --scenario nowhere", 'there is no plan "nowhere"'),
        (f"who cyber defence --scenario {_PLAN} -s bolt://nowhere", "not on the store"),
    ],
)
def test_what_cannot_be_played_is_told(typed, line: str, says: str) -> None:
    code, _, err = typed(line)
    assert (code, says in err) == (ExitCode.REFUSED, True)


def test_what_a_plan_shows_is_the_difference_of_the_two_organisations() -> None:
    played = play(resource("data") / "nato-is", _PLAN)
    whole = on(played.before, played.after, played.plan.last_day)
    assert played.difference.changes == whole.changes
    assert whole.changes


def test_a_reform_is_played_in_python() -> None:
    played = orgmodel.reform(_PLAN)
    assert not played.pending
    assert "div-defence-ops" in played.graph.by_id
    with played.store() as store:
        found = orgmodel.ask(store, "who", "nuclear policy", role=["responsible"])
    assert [row["body"] for row in found] == ["div-defence-ops"]


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("plan {plan}", lambda: orgmodel.reform(_PLAN)),
        ("plan {plan} --ledger", lambda: orgmodel.reform(_PLAN).ledger()),
        ("report {plan}", lambda: orgmodel.reform(_PLAN).report()),
        ("compare {plan} absorb-dpp-ops", lambda: orgmodel.compare(_PLAN, "absorb-dpp-ops")),
        ("check {plan}", lambda: orgmodel.reform(_PLAN).check()),
    ],
)
def test_python_says_of_a_reform_what_the_command_does(typed, line: str, asked) -> None:
    _, out, _ = typed(f"reform {line.format(plan=_PLAN)} --json")
    assert json.loads(out) == json.loads(json.dumps(asked().records(), default=str))
    if "ledger" not in line:
        _, out, _ = typed(f"reform {line.format(plan=_PLAN)}")
        assert out.splitlines()[:20] == asked().text().splitlines()[:20]


def test_a_report_tells_each_number_with_what_is_behind_it(typed) -> None:
    _, out, _ = typed(f"reform report {_PLAN} --json")
    rows = {row["metric"]: row for row in json.loads(out)}
    assert (rows["units.division"]["before"], rows["units.division"]["after"]) == (7, 6)
    assert set(rows["units.division"]["things"]) == {"div-dpp", "div-ops", "div-defence-ops"}


def test_variants_stand_side_by_side_with_no_reform(typed, tmp_path) -> None:
    text = 'effective = 2012-01-01\nmeasures = ["units.division"]\n[[step]]\nop = "abolish"\n'
    text += 'unit = "div-ops"\ndefault_to = "div-dpp"\n'
    (tmp_path / "absorb.toml").write_text(text)
    _, out, _ = typed(f"reform compare {_PLAN} {tmp_path / 'absorb.toml'} --json")
    row = next(each for each in json.loads(out) if each["measure"] == "units.division")
    assert (row["no-reform"], row[_PLAN], row["absorb"]) == (7, 6, 6)


def test_a_plan_that_is_worse_in_nothing_is_marked(typed, tmp_path) -> None:
    text = 'effective = 2012-01-01\n[[step]]\nop = "note"\ntext = "x"\n'
    (tmp_path / "nothing.toml").write_text(text)
    _, out, _ = typed(f"reform compare {_PLAN} {tmp_path / 'nothing.toml'} --json")
    marks = json.loads(out)[-1]
    assert (marks["no-reform"], marks["nothing"]) == (["nothing"], ["no-reform"])
    assert marks[_PLAN] == []


def test_a_measure_that_does_not_exist_is_told(typed, tmp_path) -> None:
    text = (
        'effective = 2012-01-01\nmeasures = ["units.divison"]\n[[step]]\nop = "note"\ntext = "x"\n'
    )
    (tmp_path / "mine.toml").write_text(text)
    code, _, err = typed(f"reform report {tmp_path / 'mine.toml'}")
    assert (code, "units.division" in err) == (ExitCode.REFUSED, True)


@pytest.mark.parametrize("form", ["md", "html"])
def test_a_brief_is_written_with_its_charts(typed, tmp_path, form: str) -> None:
    file = tmp_path / f"brief.{form}"
    code, out, _ = typed(f"reform brief {_PLAN} -o {file} --lang fr")
    assert (code, str(file) in out) == (ExitCode.DONE, True)
    text = file.read_text(encoding="utf-8")
    assert "Division Défense et opérations" in text
    assert ("quelqu’un" in text, "person-" in text) == (True, False)
    assert ("<svg" in text) == (form == "html")


def test_a_brief_names_the_bodies_that_are_affected_and_what_is_new(typed, tmp_path) -> None:
    file = tmp_path / "brief.md"
    typed(f"reform brief {_PLAN} -o {file}")
    text = file.read_text(encoding="utf-8")
    assert "committees affected directly: 4 (Civil Emergency Planning Committee," in text
    assert "chairs Operations Policy Committee" in text


def test_a_brief_says_what_was_called_otherwise(typed, tmp_path) -> None:
    text = 'effective = 2012-01-01\n[[step]]\nop = "rename"\nthing = "div-pdd"\nname_en = "Voice"\n'
    (tmp_path / "a.toml").write_text(text, encoding="utf-8")
    typed(f"reform brief {tmp_path / 'a.toml'} -o {tmp_path / 'a.md'}")
    brief = (tmp_path / "a.md").read_text(encoding="utf-8")
    assert "new name: Voice (was Public Diplomacy Division)" in brief
    assert "No measure changes." in brief


def test_a_brief_says_where_the_rest_is(typed, tmp_path) -> None:
    typed(f"reform brief {_PLAN} -o {tmp_path / 'a.md'} --lang fr")
    brief = (tmp_path / "a.md").read_text(encoding="utf-8")
    assert "de plus : `orgmodel reform plan --ledger`" in brief.replace("\xa0", " ")


@pytest.mark.parametrize("command", ["plan", "rebase", "brief -o {out}"])
def test_a_plan_may_name_people_where_they_are_taken_in(typed, tmp_path, command: str) -> None:
    text = 'effective = 2012-01-01\n[[step]]\nop = "vacate"\npost = "post-sg"\nperson = "{who}"\n'
    plan, out = tmp_path / "a.toml", tmp_path / "a.md"
    plan.write_text(text.replace("{who}", "Anders Fogh Rasmussen"), encoding="utf-8")
    line = f"reform {command.format(out=out)} {plan}"
    _, told, err = typed(line)
    assert "--with-holders" in told + err
    code, *_ = typed(f"{line} --with-holders")
    assert code == ExitCode.DONE


def test_what_changes_for_people_is_counted_where_they_are_not_named(typed, tmp_path) -> None:
    text = 'effective = 2012-01-01\n[[step]]\nop = "vacate"\npost = "post-sg"\n'
    (tmp_path / "a.toml").write_text(text, encoding="utf-8")
    _, out, err = typed(f"reform plan {tmp_path / 'a.toml'}")
    assert "Nothing differs" not in out
    assert "1 change of who holds a post is not shown: --with-holders." in err


@pytest.mark.parametrize(
    ("head", "says"),
    [
        ('status = "archived"', "its status is archived"),
        ("baseline = 2011-11-01", "as it stood on 1 Nov 2011"),
    ],
)
def test_a_plan_that_is_over_may_not_be_enacted(typed, tmp_path, head: str, says: str) -> None:
    text = f'effective = 2011-11-02\n{head}\n[[step]]\nop = "note"\ntext = "x"\n'
    (tmp_path / "a.toml").write_text(text, encoding="utf-8")
    _, _, err = typed(f"reform check {tmp_path / 'a.toml'}")
    assert says in err


def test_a_plan_that_was_enacted_is_over_and_not_wrong(typed, tmp_path) -> None:
    text = f'status = "enacted"\n{_OPEN}[[step]]\nop = "rename"\nthing = "gone"\nname_en = "X"\n'
    (tmp_path / "a.toml").write_text(text, encoding="utf-8")
    code, _, err = typed(f"reform report {tmp_path / 'a.toml'}")
    assert (code, "its status is enacted" in err) == (ExitCode.REFUSED, True)


def test_a_plan_of_names_that_mean_nothing_may_be_of_another_dataset(typed, tmp_path) -> None:
    steps = "".join(f'[[step]]\nop = "abolish"\nunit = "{each} Foo"\n' for each in ("Qux", "Bar"))
    (tmp_path / "a.toml").write_text(f"effective = 2012-01-01\n{steps}", encoding="utf-8")
    _, _, err = typed(f"reform plan {tmp_path / 'a.toml'}")
    assert "several of its names mean nothing in nato-is" in err


@pytest.mark.parametrize("form", ["json", "csv", "markdown"])
def test_what_is_open_is_said_beside_every_form(typed, tmp_path, form: str) -> None:
    (tmp_path / "open.toml").write_text(_OPEN)
    _, _, err = typed(f"reform plan {tmp_path / 'open.toml'} --allow-removals -f {form}")
    assert "decisions are open" in err


def test_a_brief_says_what_of_a_thing_is_left_to_decide(typed, tmp_path) -> None:
    (tmp_path / "open.toml").write_text(_OPEN)
    typed(f"reform brief {tmp_path / 'open.toml'} -o {tmp_path / 'a.md'}")
    text = (tmp_path / "a.md").read_text(encoding="utf-8")
    assert "- Exercises: Operations Division is responsible for Exercises" in text


def test_a_chart_shows_before_and_after(typed, tmp_path) -> None:
    chart = tmp_path / "change.gv"
    typed(f"chart International Staff --view change --scenario {_PLAN} -o {chart}")
    drawn = chart.read_text(encoding="utf-8")
    assert 'class="added"' in drawn
    assert drawn.count('class="removed"') == 2


def test_whoever_held_a_post_that_goes_is_somebody_unless_names_are_asked_for(typed) -> None:
    _, unnamed, _ = typed(f"reform plan {_PLAN}")
    _, named, _ = typed(f"reform plan {_PLAN} --with-holders")
    assert "somebody holds Assistant Secretary General" in unnamed
    assert "Stephen Evans holds Assistant Secretary General" in named
