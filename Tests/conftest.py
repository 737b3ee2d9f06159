"""What the suites that drive the built program from outside share."""

import pathlib
import sys

import pytest

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from Support import together  # noqa: E402
from Support.service import Service  # noqa: E402


def pytest_configure(config):
    config.addinivalue_line("markers", "apart: each test of it starts what it needs, so that any process may run it")
    config.addinivalue_line("markers", "long: its tests mostly wait, so that what they share is begun early")
    # Made by the first process of the run, for all that it starts.
    together.folder()


def pytest_collection_modifyitems(items):
    """The tests of a file run in one process, because they share a service, unless they say that they stand apart.

    These come first: they take longest, and none of them should be what everybody waits for in the end. Then the files
    that wait long for the same reason, then those with the most tests.
    """
    files = {}
    for item in items:
        apart = item.get_closest_marker("apart")
        if not apart:
            item.add_marker(pytest.mark.xdist_group(item.path.stem))
        files.setdefault((not apart, not item.get_closest_marker("long"), item.path), []).append(item)
    ordered = sorted(files.items(), key=lambda file: (file[0][:2], -len(file[1]), file[0][2]))
    items[:] = [item for _, of_file in ordered for item in of_file]


@pytest.fixture(scope="session")
def service(tmp_path_factory):
    running = Service(tmp_path_factory.mktemp("service") / "data").start()
    yield running
    assert running.stop() == 0
