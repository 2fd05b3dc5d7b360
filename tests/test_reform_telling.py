"""What `orgmodel reform` says beside the changes themselves."""

from __future__ import annotations

import shlex

import pytest

from orgmodel.cli.running import run


@pytest.fixture
def typed(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch):
    """Runs a command line on the bundled organisation; gives what it answers and remarks."""
    for name in ("NEO4J_URI", "ORGMODEL_DATASET"):
        monkeypatch.delenv(name, raising=False)

    def type_(line: str) -> tuple[str, str]:
        run(shlex.split(line))
        captured = capsys.readouterr()
        return captured.out, captured.err

    return type_


def test_what_is_so_for_a_time_only_is_shown(typed, tmp_path) -> None:
    move = '[[step]]\nop = "move"\nunit = "unit-dpp-npd"\n'
    steps = f'{move}under = "div-ops"\n{move}under = "div-dpp"\neffective = 2026-07-01\n'
    plan = tmp_path / "twice.toml"
    plan.write_text(f"effective = 2026-01-01\n{steps}", encoding="utf-8")
    out, _ = typed(f"reform plan {plan}")
    first, _, rest = out.partition("For a time only, from 1 Jan 2026:")
    assert "Nuclear Policy Directorate" not in first
    assert "is part of Operations Division" in " ".join(rest.split())


def test_what_was_understood_as_what_in_a_plan_is_said(typed, tmp_path) -> None:
    plan = tmp_path / "plan.toml"
    said = 'op = "move"\nunit = "unit-dpp-npd"\nunder = "Division Opération"'
    plan.write_text(f"effective = 2026-01-01\n[[step]]\n{said}\n", encoding="utf-8")
    for command in ("plan", "report --no-rules", "check", "compare"):
        _, err = typed(f"reform {command} {plan}")
        assert '"Division Opération" was taken for "Operations Division".' in err


def test_a_report_runs_the_rules_where_they_are_wanted(typed) -> None:
    _, err = typed("reform report merge-dpp-ops --no-rules")
    assert "The rules were not run" in err
    out, err = typed("reform report merge-dpp-ops --rules")
    assert "The rules were not run" not in err + out


def test_a_report_tells_what_the_rules_find_anew(typed) -> None:
    out, _ = typed("reform report merge-dpp-ops --lang fr")
    assert "PV01" in out
    assert "Effort" in out


def test_a_difference_of_shares_is_in_points(typed) -> None:
    out, _ = typed("reform report merge-dpp-ops --lang fr")
    assert "−8,3 points" in out.replace("\u00a0", " ")
