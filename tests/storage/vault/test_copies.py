"""Two copies of the header: one is always whole, whatever happens to the other or to a write."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.storage.vault import copies, files, header
from tests.storage.vault.test_header import KEY, a_header, resealed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mentorkit.storage.vault.places import Place

NAMES = ("keys-a.mkh", "keys-b.mkh")


@pytest.fixture
def written(place: Place) -> Place:
    place.folder.mkdir()
    copies.write(place, a_header(), KEY)
    return place


def test_both_copies_hold_the_header(written: Place) -> None:
    found = copies.read(written)
    assert [copy.header for copy in found.both] == [a_header()] * 2
    assert not found.is_damaged


def test_damage_anywhere_in_a_copy_is_seen_and_the_other_is_used(
    written: Place, count: Callable[[int, int], int]
) -> None:
    for name in NAMES:
        path = written.folder / name
        whole = path.read_bytes()
        for at in range(0, len(whole), count(64, 1)):
            path.write_bytes(whole[:at] + bytes([whole[at] ^ 0x40]) + whole[at + 1 :])
            found = copies.read(written)
            assert found.is_damaged
            assert found.best is not None
            assert found.best.header == a_header()
            assert found.best.path.name != name
        assert found.best is not None
        assert copies.heal(written, found.best)
        assert path.read_bytes() == whole


def test_the_newest_whole_copy_counts(written: Place) -> None:
    (written.folder / "keys-b.mkh").write_bytes(header.encode(a_header(gen=7), KEY))
    best = copies.read(written).best
    assert best is not None
    assert best.header == a_header(gen=7)
    assert copies.highest_generation(written) == 7


def test_nothing_to_heal_writes_nothing(written: Place) -> None:
    best = copies.read(written).best
    assert best is not None
    before = [(written.folder / name).stat().st_mtime_ns for name in NAMES]
    assert not copies.heal(written, best)
    assert [(written.folder / name).stat().st_mtime_ns for name in NAMES] == before


def test_a_copy_that_cannot_be_read_is_a_damaged_one(written: Place) -> None:
    (written.folder / "keys-a.mkh").unlink()
    (written.folder / "keys-a.mkh").mkdir()
    found = copies.read(written)
    assert found.both[0].exists
    assert found.is_damaged
    assert found.best is not None


def test_no_copy_at_all_has_no_generation(place: Place) -> None:
    place.folder.mkdir()
    assert copies.read(place).best is None
    assert copies.highest_generation(place) == -1


def test_a_copy_for_newer_readers_stops_everything(written: Place) -> None:
    data = (written.folder / "keys-a.mkh").read_bytes()
    (written.folder / "keys-a.mkh").write_bytes(resealed(data[:10] + b"\2\0" + data[12:]))
    with pytest.raises(VaultError) as caught:
        copies.read(written)
    assert caught.value.state is VaultState.NEWER_VERSION


def test_a_write_that_fails_at_any_step_leaves_a_whole_copy(
    written: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = files.overwrite
    for failing in (0, 1):
        calls: list[Path] = []

        def torn(path: Path, data: bytes, calls: list[Path] = calls, failing: int = failing) -> None:
            calls.append(path)
            if len(calls) - 1 == failing:
                path.write_bytes(data[:4000])
                raise OSError(5, "torn")
            real(path, data)

        monkeypatch.setattr(files, "overwrite", torn)
        with pytest.raises(OSError, match="torn"):
            copies.write(written, a_header(gen=2 + failing), KEY)
        best = copies.read(written).best
        assert best is not None
        assert best.header == a_header(gen=1 if failing == 0 else 3)
        monkeypatch.setattr(files, "overwrite", real)
        copies.heal(written, best)


def test_the_older_copy_is_written_first(written: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    (written.folder / "keys-a.mkh").write_bytes(header.encode(a_header(gen=5), KEY))
    order: list[str] = []
    monkeypatch.setattr(files, "overwrite", lambda path, _: order.append(path.name))
    copies.write(written, a_header(gen=6), KEY)
    assert order == ["keys-b.mkh", "keys-a.mkh"]


def test_a_header_whose_new_slot_does_not_open_is_never_written(written: Place) -> None:
    with pytest.raises(ValueError, match="does not open"):
        copies.write(written, a_header(gen=2), KEY, lambda _: bytearray(32))
    assert copies.highest_generation(written) == 1


def test_a_header_that_would_not_read_back_is_never_written(written: Place) -> None:
    with pytest.raises((ValueError, header.HeaderDamaged)):
        copies.write(written, replace(a_header(), db="elsewhere.db"), KEY)
    with pytest.raises(ValueError, match="read back"):
        copies.write(written, replace(a_header(), slots=[*a_header().slots]), KEY)  # type: ignore[arg-type]  # the mistake tested
    assert copies.highest_generation(written) == 1


def test_only_copies_written_with_the_key_are_authentic(written: Place) -> None:
    found = copies.read(written)
    assert copies.authentic(found, KEY) is not None
    assert copies.authentic(found, bytes(32)) is None
