"""The file of what is set for this computer: window, theme, times. Never anything about anybody."""

from __future__ import annotations

import contextlib
import json
import os
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700


class MachineSettings:
    """Values of JSON by name in one private file, read once and written whole at each change.

    A file that cannot be read counts as empty, and one that cannot be written is left alone: what was
    set then lasts until the app ends. Without a path nothing is kept.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._values = _read(path) if path is not None else {}

    def get(self, name: str, default: Any) -> Any:
        """Return a value, or the default when it was never set."""
        return self._values.get(name, default)

    def set(self, name: str, value: Any) -> None:
        """Keep a value; an equal one writes nothing."""
        if name in self._values and self._values[name] == value:
            return
        self._values[name] = value
        if self._path is not None:
            with contextlib.suppress(OSError):
                _write(self._path, self._values)


def _read(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _write(path: Path, values: dict[str, Any]) -> None:
    _make_private(path.parent)
    part = path.with_name(path.name + ".part")
    part.unlink(missing_ok=True)
    descriptor = os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, PRIVATE_FILE)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        json.dump(values, file, indent=1, sort_keys=True)
    part.replace(path)


def _make_private(folder: Path) -> None:
    """Make a folder and whatever is missing above it, for the user alone: `parents` would open those to all."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    for each in reversed(missing):
        each.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)
