import pytest

from Support.deployment import deploy
from Support.together import once


@pytest.fixture(scope="session")
def made():
    """The folder of a deployment that does not run, for others to begin from a copy of it."""
    return once("deployment", deploy)
