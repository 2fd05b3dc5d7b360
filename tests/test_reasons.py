"""What the system and the reader of JSON say is said in the reader's language."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from orgmodel.cli.running import run
from orgmodel.render.sentences import reasons
from tests.dataset_folder import Folder

BROKEN = ['{', '{"a" 1}', '{"a": }', '{"a": 1 "b"}', '{} x', '{"a": "', '{"a": "\n"}',
          '{"a": "\\x"}', '{"a": "\\u12"}', '{"a": 1,}', '[1,]', "", "[" * 100_000]  # fmt: skip


@pytest.mark.parametrize("text", BROKEN)
def test_what_is_wrong_with_json_is_said_in_both_languages(
    text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = Folder(tmp_path)
    folder.write("datapackage.json", text.encode())
    reason = folder.fields("package-broken")["reason"]
    for language in ("en", "fr"):
        assert run(["load", str(tmp_path), "--lang", language]) == 2
        assert f": {reason}" not in capsys.readouterr().err.replace("\u00a0", " ")


@pytest.mark.parametrize("code", [errno.ENOENT, errno.EACCES, errno.ENOSPC, errno.EFBIG])
def test_what_the_system_says_is_said_in_both_languages(code: int) -> None:
    said = {reasons.say_reason(os.strerror(code), language) for language in ("en", "fr")}
    assert len(said) == 2
    assert os.strerror(code) not in said


def test_a_reason_that_nobody_has_worded_stays_as_it_is() -> None:
    assert reasons.say_reason("no such luck", "fr") == "no such luck"


def test_the_type_of_a_key_is_said_in_french(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Folder(tmp_path).describe(top="staff")
    assert run(["load", str(tmp_path), "--lang", "fr"]) == 2
    assert "« top » doit être du type liste." in capsys.readouterr().err.replace("\u00a0", " ")
