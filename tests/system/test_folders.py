"""Folders: each system's own, equal to what Qt would say, and elsewhere when asked."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from mentorkit.system import folders as subject
from mentorkit.system.folders import dictionary_folders, folders, is_on_network, resources, synchronised_by

HOME = {"HOME": "/h", "USERPROFILE": "/h"}


@pytest.mark.skipif(sys.platform != "linux", reason="compares with what Qt says on Linux")
@pytest.mark.parametrize(
    "environment",
    [
        {},
        {
            "XDG_DATA_HOME": "/x/d",
            "XDG_CONFIG_HOME": "/x/c",
            "XDG_STATE_HOME": "/x/s",
            "XDG_CACHE_HOME": "/x/k",
        },
        {"XDG_DATA_HOME": "relative", "XDG_STATE_HOME": ""},
    ],
)
def test_linux_folders_are_those_of_qt(environment: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    from PySide6.QtCore import QCoreApplication, QStandardPaths

    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("MENTORKIT_HOME")
    before = QCoreApplication.applicationName()
    QCoreApplication.setApplicationName("mentorkit")
    try:
        place = QStandardPaths.StandardLocation
        ours = folders(dict(os.environ))
        for folder, location in (
            (ours.data, place.AppDataLocation),
            (ours.config, place.AppConfigLocation),
            (ours.state, place.StateLocation),
            (ours.cache, place.CacheLocation),
        ):
            assert str(folder) == QStandardPaths.writableLocation(location)
    finally:
        QCoreApplication.setApplicationName(before)


def test_macos_and_windows_have_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert folders(HOME).data == Path("/h/Library/Application Support/mentorkit")
    monkeypatch.setattr(sys, "platform", "win32")
    assert folders(HOME).data == Path("/h/AppData/Roaming/mentorkit")
    away = folders({**HOME, "APPDATA": "/r", "LOCALAPPDATA": "/l"})
    assert (away.data, away.state) == (Path("/r/mentorkit"), Path("/l/mentorkit/State"))


def test_one_variable_puts_everything_in_one_place() -> None:
    found = folders({"MENTORKIT_HOME": "/somewhere"})
    assert found.vault == Path("/somewhere/data/vault")
    assert found.seen == Path("/somewhere/state/seen.json")


def test_the_environment_of_the_process_is_used_by_default(own_home: Path) -> None:
    assert folders().data == own_home / "mentorkit" / "data"


def test_a_computer_without_a_home_variable_still_has_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "home", lambda: Path("/root"))
    assert subject._home({}) == Path("/root")


def test_profiles_share_nothing() -> None:
    one, two = (folders({"MENTORKIT_HOME": "/m"}, name) for name in ("work", "test-2"))
    assert one.vault == Path("/m/data/profiles/work/vault")
    assert not {one.data, one.config, one.state, one.cache} & {two.data, two.config, two.state, two.cache}


@pytest.mark.parametrize("name", ["..", "a/b", " ", "x" * 41, "-x", "a\n"])
def test_a_profile_cannot_leave_its_folder(name: str) -> None:
    with pytest.raises(ValueError, match="profile"):
        folders({"MENTORKIT_HOME": "/m"}, name)


def test_resources_lie_in_the_package_or_beside_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert (resources() / "words" / "en.txt").is_file()
    (tmp_path / "mentorkit" / "system").mkdir(parents=True)
    monkeypatch.setattr(subject, "__file__", str(tmp_path / "mentorkit" / "system" / "folders.py"))
    assert resources() == tmp_path / "resources"
    (tmp_path / "mentorkit" / "resources").mkdir()
    assert resources() == tmp_path / "mentorkit" / "resources"


@pytest.mark.parametrize(
    ("folder", "program"),
    [
        ("Dropbox/vault", "Dropbox"),
        ("Dropbox (Work)/vault", "Dropbox"),
        ("OneDrive - Example/vault", "OneDrive"),
        ("Library/Mobile Documents/vault", "iCloud Drive"),
        ("Nextcloud/deep/vault", "Nextcloud"),
        ("Documents/vault", ""),
    ],
)
def test_a_synchronised_folder_is_recognised_by_its_name(tmp_path: Path, folder: str, program: str) -> None:
    assert synchronised_by(tmp_path / folder) == program


def test_a_synchronised_folder_is_recognised_by_what_lies_above(tmp_path: Path) -> None:
    (tmp_path / ".stfolder").mkdir()
    assert synchronised_by(tmp_path / "deep" / "vault") == "Syncthing"


def test_a_link_into_a_synchronised_folder_is_followed(tmp_path: Path) -> None:
    (tmp_path / "Nextcloud" / "share").mkdir(parents=True)
    (tmp_path / "share").symlink_to(tmp_path / "Nextcloud" / "share")
    assert synchronised_by(tmp_path / "share" / "mentorkit" / "vault") == "Nextcloud"


def test_a_folder_of_another_computer_is_recognised_by_how_it_is_mounted(tmp_path: Path) -> None:
    far, near, mounts = tmp_path / "my files", tmp_path / "near", tmp_path / "mounts"
    far_name = str(far).replace(" ", r"\040")
    mounts.write_text(f"/dev/sda1 / ext4 rw 0 0\nhost:/files {far_name} fuse.sshfs rw,nosuid 0 0\n")
    assert is_on_network(far / "deep" / "vault", mounts)
    assert not is_on_network(near / "vault", mounts)
    assert not is_on_network(near, tmp_path / "nowhere")


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [
        (
            "linux",
            HOME,
            ["/h/.local/share/hunspell", "/usr/local/share/hunspell", "/usr/share/myspell/dicts"],
        ),
        ("linux", {**HOME, "DICPATH": "/d::relative", "XDG_DATA_DIRS": "/s"}, ["/d", "/s/hunspell"]),
        ("linux", {**HOME, "XDG_DATA_HOME": "/x"}, ["/x/hunspell", "/x/myspell"]),
        ("darwin", HOME, ["/h/Library/Spelling", "/Library/Spelling"]),
    ],
)
def test_dictionaries_lie_where_each_system_keeps_them(
    platform: str, environment: dict[str, str], expected: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", platform)

    found = dictionary_folders(environment)

    assert set(map(Path, expected)) <= set(found)
    assert Path("relative") not in found


def test_windows_keeps_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")

    assert dictionary_folders() == ()
