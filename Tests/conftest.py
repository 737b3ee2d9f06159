"""What the suites that drive the built program from outside share."""

import pathlib
import sys

import pytest

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from Support.service import Service  # noqa: E402


@pytest.fixture(scope="session")
def service(tmp_path_factory):
    running = Service(tmp_path_factory.mktemp("service") / "data").start()
    yield running
    assert running.stop() == 0
