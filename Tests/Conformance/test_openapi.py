"""The program against its own description, by an independent fuzzer."""

import pathlib
import subprocess
import sys

import pytest

from Support.patience import PATIENCE_SECONDS
from Support.service import serving

# It takes longest, and should not be what everybody waits for in the end.
pytestmark = pytest.mark.apart


@pytest.fixture
def service(tmp_path):
    """Of its own: a fuzzer leaves little for others."""
    with serving(tmp_path / "data", None) as running:
        yield running


def test_schemathesis_finds_nothing(service, tmp_path):
    command = [
        str(pathlib.Path(sys.executable).parent / "schemathesis"), "--config-file",
        str(pathlib.Path(__file__).parent / "schemathesis.toml"), "run", service.url + "/api/openapi.json", "--checks", "all",
        "--max-examples", "40", "--seed", "2019", "--request-timeout", str(PATIENCE_SECONDS), "--no-color",
    ]
    result = subprocess.run(command, capture_output=True, text=True, timeout=10 * PATIENCE_SECONDS, cwd=tmp_path)
    assert result.returncode == 0, result.stdout[-8000:] + result.stderr[-2000:]
