import pytest

from Support.deployment import deploy
from Support.published import grow
from Support.together import once


@pytest.fixture(scope="session")
def made():
    """The folder of a deployment that does not run, for others to begin from a copy of it."""
    return once("deployment", deploy)


@pytest.fixture(scope="session")
def grown(made):
    """The folder of one whose log has two tiles and a part of a third; it does not run either."""
    return once("log", lambda folder: grow(made, folder))
