"""A demonstration with officers, and levels that are in force for a while."""

import contextlib
import functools
import pathlib

from Support.officers import Officer, enrol, lowering, order, signed, taken
from Support.service import Service, copy, creneau, seeded


class Contained:
    """The service, and three who may order."""

    def __init__(self, folder: pathlib.Path):
        copy(seeded(), folder / "data")
        self.officers: list[Officer] = enrol(functools.partial(creneau, data=folder / "data"), folder / "keys")
        self.service = Service(folder / "data").start()

    @contextlib.contextmanager
    def at(self, name: str, *scopes: str):
        """That level, in force when this begins; opened again by two when it ends."""
        raised = order(name, *(scopes or ("all",)))
        taken(self.service.watch, signed(raised, self.officers[0]))
        # Whoever was signed in at the desk may have to again.
        vars(self.service).pop("sign_ins", None)
        try:
            yield
        finally:
            vars(self.service).pop("sign_ins", None)
            taken(self.service.watch, signed(lowering(raised), *self.officers[:2]))
