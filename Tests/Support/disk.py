"""A disk of the test's own, small enough to fill."""

import errno
import os
import pathlib
import shutil
import subprocess


class SmallDisk:
    """A tmpfs over `folder`, in a mount namespace that lives as long as this.

    What runs `within` it sees the disk; everybody else goes through `inside`.
    """

    def __init__(self, folder: pathlib.Path, megabytes: int):
        self.folder = folder
        self.size = f"{megabytes}m"
        self.holder: subprocess.Popen | None = None

    def __enter__(self) -> "SmallDisk":
        self.folder.mkdir(exist_ok=True)
        alone = ["unshare", "--mount"] if os.geteuid() == 0 else ["unshare", "--user", "--map-root-user", "--mount"]
        script = 'mount -t tmpfs -o "size=$1,mode=0700" creneau "$2" && echo mounted && exec cat'
        self.holder = subprocess.Popen(
            [*alone, "--propagation", "private", "sh", "-c", script, "sh", self.size, str(self.folder)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )
        assert self.holder.stdout.readline() == b"mounted\n", "no disk could be mounted in a namespace of its own"
        return self

    def __exit__(self, *_):
        # The namespace, and the disk with it, ends with whatever runs in it.
        self.holder.stdin.close()
        self.holder.wait(10)
        self.holder.stdout.close()

    @property
    def within(self) -> tuple[str, ...]:
        user = () if os.geteuid() == 0 else ("--user", "--preserve-credentials")
        return ("nsenter", f"--target={self.holder.pid}", *user, "--mount", "--")

    def inside(self, path: pathlib.Path) -> pathlib.Path:
        """The same path, for who is outside."""
        return pathlib.Path(f"/proc/{self.holder.pid}/root") / path.relative_to("/")

    def room(self) -> int:
        """Bytes that are left."""
        status = os.statvfs(self.inside(self.folder))
        return status.f_bavail * status.f_frsize

    def take(self, name: str, size: int) -> pathlib.Path:
        """A file that takes so many bytes of the room; delete it to give them back."""
        path = self.inside(self.folder / name)
        with open(path, "wb") as file:
            os.posix_fallocate(file.fileno(), 0, size)
        return path

    def fill(self, name: str) -> None:
        """Takes whatever is left, to the last byte, into a file that may be there already."""
        with open(self.inside(self.folder / name), "ab", buffering=0) as file:
            try:
                while file.write(bytes(1 << 16)):
                    pass
            except OSError as error:
                assert error.errno == errno.ENOSPC

    def bring(self, made: pathlib.Path, folder: pathlib.Path) -> None:
        """Copies what stands outside onto the disk."""
        shutil.copytree(made, self.inside(folder), ignore=shutil.ignore_patterns("*.sock"))
