"""Where things lie on this computer: by each system's own rules, without Qt."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from mentorkit.domain.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

APP = "mentorkit"
HOME_VARIABLE = "MENTORKIT_HOME"
_PROFILE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,39}")
_SYNCHRONISING = (
    ("dropbox", "Dropbox"),
    ("onedrive", "OneDrive"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("my drive", "Google Drive"),
    ("icloud drive", "iCloud Drive"),
    ("mobile documents", "iCloud Drive"),
    ("nextcloud", "Nextcloud"),
    ("owncloud", "ownCloud"),
    ("pclouddrive", "pCloud"),
    ("syncthing", "Syncthing"),
    ("megasync", "MEGA"),
)
_OF_THE_NETWORK = frozenset(
    [
        "nfs",
        "nfs4",
        "cifs",
        "smb3",
        "smbfs",
        "sshfs",
        "davfs",
        "davfs2",
        "9p",
        "afs",
        "ceph",
        "glusterfs",
        "rclone",
        "gvfsd-fuse",
        "ncpfs",
    ]
)
"""Kinds of file systems as Linux names them; those it has from programs with `fuse.` before."""
_MOUNTS = Path("/proc/self/mounts")
_DRIVE_REMOTE = 4
"""As Windows numbers the kinds of drives."""
_MARKS = ((".dropbox.cache", "Dropbox"), (".stfolder", "Syncthing"), (".sync_", "Nextcloud"))


@frozen
class Folders:
    """The app's folders; none of them exists before it is needed."""

    data: Path
    config: Path
    state: Path
    cache: Path

    @property
    def vault(self) -> Path:
        """Where the vault lies unless another folder was asked for."""
        return self.data / "vault"

    @property
    def seen(self) -> Path:
        """What this computer last saw of each vault."""
        return self.state / "seen.json"


def folders(environment: Mapping[str, str] | None = None, profile: str = "") -> Folders:
    """Return the app's folders. `MENTORKIT_HOME` puts all of them in one place; a profile is a set of its own.

    A profile's name has 1 to 40 letters, digits, hyphens or underscores; ValueError otherwise.
    """
    environment = os.environ if environment is None else environment
    found = _folders(environment)
    if not profile:
        return found
    if not _PROFILE.fullmatch(profile):
        raise ValueError("profile")
    below = Path("profiles", profile)
    return Folders(found.data / below, found.config / below, found.state / below, found.cache / below)


def resources() -> Path:
    """Return the folder of icons, themes, words and templates: in the package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    packaged = package / "resources"
    return packaged if packaged.is_dir() else package.parent / "resources"


def dictionary_folders(environment: Mapping[str, str] | None = None) -> tuple[Path, ...]:
    """Return where this system keeps dictionaries for spelling; most of them do not exist."""
    environment = os.environ if environment is None else environment
    if sys.platform == "win32":
        return ()
    if sys.platform == "darwin":
        return (_home(environment) / "Library" / "Spelling", Path("/Library/Spelling"))
    named = environment.get("DICPATH", "").split(":")
    shared = (environment.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share").split(":")
    own = environment.get("XDG_DATA_HOME") or str(_home(environment) / ".local/share")
    below = (
        Path(base) / name for base in (own, *shared) for name in ("hunspell", "myspell", "myspell/dicts")
    )
    return tuple(folder for folder in (*map(Path, filter(None, named)), *below) if folder.is_absolute())


def synchronised_by(folder: Path) -> str:
    """Return the program that seems to copy this folder elsewhere while we write to it, or an empty text.

    A link that leads into a synchronised folder is followed.
    """
    return _synchronised_by(folder.absolute()) or _synchronised_by(folder.resolve())


def is_on_network(folder: Path, mounts: Path = _MOUNTS) -> bool:
    """Whether a folder lies on another computer. False where the system does not say, as on macOS."""
    if sys.platform == "win32":  # pragma: no cover  # run on Windows only
        import ctypes  # noqa: PLC0415  # needed there alone

        root = folder.absolute().anchor
        return root.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(root) == _DRIVE_REMOTE
    try:
        lines = mounts.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return False
    kinds = {Path(_unescaped(point)): kind for _, point, kind, *_ in map(str.split, lines)}
    way = folder.resolve()
    found = next((kinds[each] for each in (way, *way.parents) if each in kinds), "")
    return found.removeprefix("fuse.") in _OF_THE_NETWORK


def _synchronised_by(way: Path) -> str:
    for part in way.parts:
        for sign, program in _SYNCHRONISING:
            if part.lower().startswith(sign):
                return program
    for above in (way, *way.parents):
        for mark, program in _MARKS:
            if any(above.glob(mark + "*")):
                return program
    return ""


def _unescaped(point: str) -> str:
    """Return a mounted folder's name, in which Linux writes spaces and the like as octal numbers."""
    return re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), point)


def _folders(environment: Mapping[str, str]) -> Folders:
    override = environment.get(HOME_VARIABLE)
    if override:
        root = Path(override).expanduser().absolute()
        return Folders(root / "data", root / "config", root / "state", root / "cache")
    if sys.platform == "win32":
        return _on_windows(environment)
    if sys.platform == "darwin":
        return _on_macos(_home(environment))
    return _on_unix(environment)


def _on_unix(environment: Mapping[str, str]) -> Folders:
    home = _home(environment)

    def base(variable: str, otherwise: str) -> Path:
        value = environment.get(variable, "")
        return (Path(value) if value.startswith("/") else home / otherwise) / APP

    return Folders(
        base("XDG_DATA_HOME", ".local/share"),
        base("XDG_CONFIG_HOME", ".config"),
        base("XDG_STATE_HOME", ".local/state"),
        base("XDG_CACHE_HOME", ".cache"),
    )


def _on_macos(home: Path) -> Folders:
    library = home / "Library"
    return Folders(
        library / "Application Support" / APP,
        library / "Preferences" / APP,
        library / "Preferences" / APP / "State",
        library / "Caches" / APP,
    )


def _on_windows(environment: Mapping[str, str]) -> Folders:
    home = _home(environment)
    roaming = Path(environment.get("APPDATA") or home / "AppData" / "Roaming") / APP
    local = Path(environment.get("LOCALAPPDATA") or home / "AppData" / "Local") / APP
    return Folders(roaming, local, local / "State", local / "cache")


def _home(environment: Mapping[str, str]) -> Path:
    value = environment.get("USERPROFILE" if sys.platform == "win32" else "HOME")
    return Path(value) if value else Path.home()
