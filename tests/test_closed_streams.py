"""An answer that cannot be written is refused; what stands beside it may be lost."""

import subprocess
import sys

import pytest

from orgmodel.cli.exits import ExitCode


@pytest.mark.parametrize(
    ("where", "code", "answered"),
    [
        ("2>/dev/full", ExitCode.REFUSED, True),
        (">/dev/full", ExitCode.REFUSED, False),
        (">&-", ExitCode.REFUSED, False),
        ("2>&-", ExitCode.DONE, True),
    ],
)
def test_the_exit_code_says_whether_all_could_be_written(where, code, answered):
    command = f'exec "$0" -m orgmodel who safe coasts -d example {where}'
    done = subprocess.run(["sh", "-c", command, sys.executable], capture_output=True, check=False)
    assert done.returncode == code
    assert (b"Safe Coasts" in done.stdout) is answered
