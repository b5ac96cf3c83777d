"""Backups lie closer together the younger they are, and the two newest always stay."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentorkit.storage.vault.backups import Backup, Reason
from mentorkit.storage.vault.thinning import superseded
from tests.fakes import FakeClock
from tests.vaults import a_place, make_vault, opened

if TYPE_CHECKING:
    from collections.abc import Iterable

NOW = FakeClock().now()
PLENTY = 1 << 40


def backups(ages: Iterable[timedelta], reason: Reason = Reason.CLOSED, size: int = 100) -> list[Backup]:
    """Return backups of these ages, newest first."""
    return [
        Backup(Path(f"{at}.mkbackup"), (NOW - age).isoformat(), reason, size, at, 1, {}, 1, (0, 0))
        for at, age in enumerate(sorted(ages))
    ]


def kept(found: list[Backup], free: int = PLENTY) -> list[timedelta]:
    gone = {one.path for one in superseded(found, NOW, free)}
    return [NOW - datetime.fromisoformat(one.made_at) for one in found if one.path not in gone]


def test_what_was_made_every_half_hour_for_a_year_grows_thin_with_age() -> None:
    ages = kept(backups(timedelta(minutes=30 * number) for number in range(400 * 48)))
    assert ages[:2] == [timedelta(0), timedelta(minutes=30)]

    def between(least: timedelta, most: timedelta) -> int:
        return sum(least < age <= most for age in ages)

    hours, days, weeks, year = (timedelta(hours=48), timedelta(14), timedelta(weeks=8), timedelta(366))
    assert between(timedelta(hours=1), hours) == 47
    assert between(hours, days) == 12
    assert 6 <= between(days, weeks) <= 8  # the last of a month need not be the last of a week
    assert 9 <= between(weeks, year) <= 11
    assert max(ages) <= year


@pytest.mark.parametrize(("days", "stays"), [(89, True), (91, False)])
def test_one_made_before_something_large_stays_90_days(days: int, *, stays: bool) -> None:
    newer = backups(timedelta(days=number) for number in range(120))
    special = replace(
        backups([timedelta(days=days, minutes=5)], Reason.BEFORE_IMPORT)[0], path=Path("special.mkbackup")
    )
    found = sorted([*newer, special], key=lambda one: one.made_at, reverse=True)
    assert (special not in superseded(found, NOW, PLENTY)) is stays


@given(
    st.lists(st.integers(0, 1000).map(lambda days: timedelta(days=days)), unique=True), st.integers(0, 5000)
)
def test_the_two_newest_stay_whatever_the_disk(ages: list[timedelta], free: int) -> None:
    found = backups(ages)
    gone = superseded(found, NOW, free)
    assert not set(map(str, gone)) & set(map(str, found[:2]))
    room = (free + 100 * len(found)) // 4
    assert len(found) - len(gone) <= max(2, room // 100)


def test_a_full_disk_takes_the_oldest_first() -> None:
    found = backups(timedelta(days=number) for number in range(10))
    assert kept(found, free=1000) == [timedelta(days=number) for number in range(5)]


def test_after_each_backup_what_is_not_kept_any_longer_goes(tmp_path: Path) -> None:
    clock = FakeClock()
    place = a_place(tmp_path / "vault", clock)
    make_vault(place)
    vault = opened(place)
    for _ in range(4):
        vault.copy().back_up(Reason.ASKED_FOR)
        clock.pass_by(minutes=1)
    stranger = place.backups / "20200101T000000Z-g000001-0001.mkbackup"
    stranger.write_bytes(b"of somebody else")
    vault.copy().back_up(Reason.ASKED_FOR)
    assert len(vault.backups()) == 2
    assert stranger.exists()
    clock.pass_by(hours=1)
    vault.copy().back_up(Reason.ASKED_FOR)
    assert len(vault.backups()) == 2
    clock.pass_by(hours=1)
    vault.copy().back_up(Reason.ASKED_FOR)
    assert len(vault.backups()) == 3
    vault.close(keep_copy=False)


def test_the_backup_gone_back_to_stays_should_that_fail(tmp_path: Path) -> None:
    place = a_place(tmp_path / "vault")
    make_vault(place)
    vault = opened(place)
    chosen = vault.copy().back_up(Reason.ASKED_FOR)
    for _ in range(3):
        vault.copy().back_up(Reason.ASKED_FOR, spared=chosen.path)
    assert [backup.path for backup in vault.backups()][2:] == [chosen.path]
    vault.close(keep_copy=False)
