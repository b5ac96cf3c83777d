"""What is due by itself: backups by the hour, checks by the day, drills by the month."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from mentorkit.domain.upkeep import Task, Upkeep, due

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def ago(**span: int) -> str:
    return (NOW - timedelta(**span)).isoformat()


WELL = Upkeep(
    backup=ago(minutes=59),
    check=ago(hours=23),
    drill=ago(days=29),
    mirror=ago(minutes=12),
    has_changed=True,
    has_grown=False,
    is_updated=False,
    has_second_place=True,
)


def test_nothing_is_due_right_after_it_was_done() -> None:
    assert due(WELL, NOW) == ()


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (replace(WELL, backup=ago(hours=1)), (Task.BACKUP,)),
        (replace(WELL, backup=ago(hours=9), has_changed=False), ()),
        (replace(WELL, has_grown=True, has_changed=False), (Task.BACKUP,)),
        (replace(WELL, backup=""), (Task.BACKUP,)),
        (replace(WELL, mirror=ago(minutes=13)), (Task.MIRROR,)),
        (replace(WELL, mirror="", has_second_place=False), ()),
        (replace(WELL, check=ago(days=1)), (Task.CHECK,)),
        (replace(WELL, drill=ago(days=30)), (Task.DRILL,)),
        (replace(WELL, is_updated=True), (Task.DRILL,)),
        (replace(WELL, backup="", has_changed=False, drill=""), ()),
        (replace(WELL, check=ago(days=-3)), (Task.CHECK,)),
    ],
)
def test_each_task_has_its_time(found: Upkeep, expected: tuple[Task, ...]) -> None:
    assert due(found, NOW) == expected


def test_what_saves_work_comes_before_what_proves_it() -> None:
    nothing = replace(WELL, backup=ago(days=9), check="", drill="", mirror="")
    assert due(nothing, NOW) == (Task.BACKUP, Task.MIRROR, Task.CHECK, Task.DRILL)
