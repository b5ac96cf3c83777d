"""Files: private from the first instant, whole or not at all, and what goes wrong told as a state."""

from __future__ import annotations

import errno
import os
import stat
import sys
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.storage.vault import files

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("number", "state"),
    [
        (errno.ENOSPC, VaultState.DISK_FULL),
        (errno.EDQUOT, VaultState.DISK_FULL),
        (errno.EROFS, VaultState.READ_ONLY),
        (errno.EACCES, VaultState.READ_ONLY),
        (errno.EIO, VaultState.DISK_FAILED),
    ],
)
def test_what_a_disk_refuses_is_told_as_a_state(number: int, state: VaultState) -> None:
    with pytest.raises(VaultError) as caught, files.telling_disk_errors():
        raise OSError(number, "refused")
    assert caught.value.state is state


def test_other_disk_errors_stay_what_they_are() -> None:
    with pytest.raises(OSError, match="odd"), files.telling_disk_errors():
        raise OSError(errno.EMFILE, "odd")


def test_every_missing_folder_is_made_private(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        files.make_private_folder(tmp_path / "a" / "b" / "c")
    finally:
        os.umask(before)
    for folder in ("a", "a/b", "a/b/c"):
        assert stat.S_IMODE((tmp_path / folder).stat().st_mode) == 0o700
    files.make_private_folder(tmp_path / "a" / "b")


def test_a_private_file_is_never_made_over_another(tmp_path: Path) -> None:
    files.create_private(tmp_path / "one", b"first")
    with pytest.raises(FileExistsError):
        files.create_private(tmp_path / "one", b"second")
    assert (tmp_path / "one").read_bytes() == b"first"


def test_a_replaced_file_is_whole_and_what_a_crash_left_is_no_obstacle(tmp_path: Path) -> None:
    (tmp_path / "one.part").write_bytes(b"left")
    files.replace_private(tmp_path / "one", b"whole")
    assert (tmp_path / "one").read_bytes() == b"whole"
    assert not (tmp_path / "one.part").exists()


def test_overwriting_reads_back_what_the_disk_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "one"
    path.write_bytes(b"longer than the next")
    files.overwrite(path, b"short")
    assert path.read_bytes() == b"short"
    monkeypatch.setattr(files, "read_at", lambda *_: b"rot")
    with pytest.raises(OSError, match="something else"):
        files.overwrite(path, b"again")


def test_a_file_that_became_shorter_is_an_error_and_no_endless_reading(tmp_path: Path) -> None:
    (tmp_path / "one").write_bytes(b"12345")
    descriptor = files.open_for_reading(tmp_path / "one")
    try:
        assert b"".join(files.chunks(descriptor, 1, 4)) == b"234"
        with pytest.raises(OSError, match="shorter"):
            list(files.chunks(descriptor, 0, 9))
    finally:
        os.close(descriptor)


def test_reading_at_a_place_works_without_the_call_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "one").write_bytes(b"12345")
    monkeypatch.delattr(os, "pread")
    descriptor = files.open_for_reading(tmp_path / "one")
    try:
        assert files.read_at(descriptor, 2, 2) == b"34"
    finally:
        os.close(descriptor)


@pytest.mark.skipif(sys.platform == "darwin", reason="macOS has the real call")
def test_macos_is_asked_to_flush_past_the_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import fcntl

    asked: list[int] = []
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(fcntl, "F_FULLFSYNC", 51, raising=False)
    monkeypatch.setattr(fcntl, "fcntl", lambda _, command: asked.append(command))
    files.create_private(tmp_path / "one", b"x")
    assert asked == [51]


def test_windows_syncs_folders_by_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(os, "open", lambda *_: pytest.fail("opened"))
    files.sync_folder(tmp_path)


def test_what_was_needed_only_meanwhile_goes_or_waits_for_the_next_opening(tmp_path: Path) -> None:
    path = tmp_path / "left"
    path.touch()
    files.discard(path)
    files.discard(path)
    assert not path.exists()
    path.mkdir()
    files.discard(path)
    assert path.exists()
