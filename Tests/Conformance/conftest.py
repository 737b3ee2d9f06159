import pytest

from Support.deployment import deploy


@pytest.fixture(scope="session")
def made(tmp_path_factory):
    """The folder of a deployment that does not run, for others to begin from a copy of it."""
    return deploy(tmp_path_factory.mktemp("made") / "data")
