"""A whole disk on which the window was used: not one block of it, freed ones too, holds a word anybody wrote."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from tests.crashes.test_leaving import forms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

SIZE = 256 << 20
BLOCK = 4096
PLANTED = "Žofie lay in a file that is gone"
"""What shows that the scan finds what was on the disk and was removed."""

pytestmark = pytest.mark.slow


@dataclass(frozen=True, slots=True)
class Image:
    """A file system in a file, and where it is mounted."""

    file: Path
    folder: Path

    def mount(self) -> bool:
        """Make it anew and mount it; whether that is allowed here."""
        self.file.unlink(missing_ok=True)
        with self.file.open("wb") as file:
            file.truncate(SIZE)
        commands = (
            ["mkfs.ext4", "-q", str(self.file)],
            ["mount", "-o", "loop", *map(str, (self.file, self.folder))],
        )
        return all(
            subprocess.run(command, capture_output=True, check=False).returncode == 0 for command in commands
        )

    def unmount(self) -> None:
        """Bring everything to the file."""
        subprocess.run(["umount", str(self.folder)], check=True)

    def content(self) -> bytes:
        """Return every block that is not empty."""
        with self.file.open("rb") as file:
            return b"".join(block for block in iter(lambda: file.read(BLOCK), b"") if any(block))


@pytest.fixture
def image(tmp_path: Path) -> Iterator[Image]:
    """A disk that may be mounted."""
    if sys.platform != "linux" or shutil.which("mkfs.ext4") is None or os.geteuid() != 0:
        pytest.skip("mounting an image needs root, loop devices and mkfs.ext4")
    made = Image(tmp_path / "image", tmp_path / "disk")
    made.folder.mkdir()
    yield made
    if made.folder.is_mount():
        made.unmount()


def used(image: Image) -> dict[str, list[str]]:
    """Use the window with everything it writes on the disk of the image; return what was written."""
    home = image.folder / "home"
    temporary = image.folder / "tmp"
    for folder in (home, temporary, home / "runtime"):
        folder.mkdir(mode=0o700)
    places = {"HOME": home, "MENTORKIT_HOME": home / "mentorkit", "XDG_RUNTIME_DIR": home / "runtime"}
    places |= {f"XDG_{name}_HOME": home / name.lower() for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    places |= dict.fromkeys(("TMPDIR", "TMP", "TEMP", "SQLITE_TMPDIR"), temporary)
    environment = {**os.environ, **{name: str(path) for name, path in places.items()}}
    environment |= {"PYTHONPATH": os.pathsep.join(sys.path), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "tests.crashes.using", str(home / "mentorkit")]
    run = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    assert run.stdout, run.stderr
    return json.loads(run.stdout)  # type: ignore[no-any-return]  # what the program prints


def plant(folder: Path) -> None:
    """Write a file with a text in every form, and remove it."""
    path = folder / "planted"
    with path.open("wb") as file:
        file.write(b"\0".join(forms(PLANTED)))
        file.flush()
        os.fsync(file.fileno())
    path.unlink()


def test_nothing_that_was_written_is_left_on_a_whole_disk(image: Image, count: Callable[..., int]) -> None:
    for _ in range(count(1, 3, "image")):
        if not image.mount():
            pytest.skip("an image cannot be mounted here")
        told = used(image)
        plant(image.folder)
        image.unmount()
        content = image.content()
        canaries = told["canaries"]
        print(f"{len(canaries)} canaries, {told['screens']} screens, {len(content)} bytes")  # noqa: T201  # the figures
        assert len(canaries) >= 200
        assert {form for form in forms(PLANTED) if form not in content} == set()
        assert {canary for canary in canaries if any(form in content for form in forms(canary))} == set()
