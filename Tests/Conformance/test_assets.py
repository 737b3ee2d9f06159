"""What the program carries of the site's files is what stands in Assets/."""

import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]


def test_the_embedded_files_are_those_of_the_folder():
    checked = subprocess.run([sys.executable, str(ROOT / "Scripts" / "embed-assets.py"), "--check"], timeout=60)
    assert checked.returncode == 0, "run Scripts/embed-assets.py and commit the result"
