"""A full disk frees what was kept for it, and one more try is made; everything else is told at once."""

from __future__ import annotations

import pytest
from sqlcipher3 import dbapi2

from mentorkit.domain.errors import NotSaved, Unsaved
from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.storage.refusals import Refusals

FULL = "database or disk is full"


class Ballast:
    """Space that can be given back so many times."""

    def __init__(self, times: int) -> None:
        self.times = times

    def release(self) -> bool:
        self.times -= 1
        return self.times >= 0


class Statement:
    """A statement that fails so many times."""

    def __init__(self, failures: int, text: str = FULL) -> None:
        self.failures = failures
        self.text = text
        self.tries = 0

    def run(self) -> None:
        self.tries += 1
        if self.tries <= self.failures:
            raise dbapi2.OperationalError(self.text)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (FULL, Unsaved.DISK_FULL),
        ("attempt to write a readonly database", Unsaved.READ_ONLY),
        ("database disk image is malformed", Unsaved.DAMAGED),
        ("file is not a database", Unsaved.DAMAGED),
        ("disk I/O error", Unsaved.DISK_FAILED),
        ("Error binding parameter 1 - probably unsupported type.", Unsaved.NO_MEMORY),
    ],
)
def test_each_refusal_has_its_reason_and_no_text(text: str, why: Unsaved) -> None:
    told = Refusals().told(dbapi2.OperationalError(text))
    assert told.why is why
    assert text not in str(told)


def test_a_want_of_memory_is_told_and_the_file_left_as_it_is() -> None:
    file = File()

    def run() -> None:
        raise MemoryError

    with pytest.raises(NotSaved) as caught:
        Refusals(reopen=file.reopen).run_alone(run)
    assert (caught.value.why, file.opened) == (Unsaved.NO_MEMORY, 0)


def test_a_full_disk_is_given_room_for_the_next_try() -> None:
    ballast = Ballast(1)
    Refusals(ballast.release).told(dbapi2.OperationalError("disk I/O error"))
    assert ballast.times == 1
    Refusals(ballast.release).told(dbapi2.OperationalError(FULL))
    assert ballast.times == 0


def test_a_single_statement_is_tried_again_once_there_is_room() -> None:
    statement = Statement(1)
    Refusals(Ballast(1).release).run_alone(statement.run)
    assert statement.tries == 2


@pytest.mark.parametrize(
    ("statement", "ballast", "tries"),
    [
        (Statement(9), Ballast(1), 2),
        (Statement(9), Ballast(0), 1),
        (Statement(9, "disk I/O error"), Ballast(1), 1),
    ],
)
def test_it_is_not_tried_without_end(statement: Statement, ballast: Ballast, tries: int) -> None:
    with pytest.raises(NotSaved):
        Refusals(ballast.release).run_alone(statement.run)
    assert statement.tries == tries


def test_without_ballast_a_full_disk_is_told() -> None:
    with pytest.raises(NotSaved):
        Refusals().run_alone(Statement(1).run)


class File:
    """A file that can be opened anew from the so-manieth try on."""

    def __init__(self, refusals: int = 0) -> None:
        self.refusals = refusals
        self.opened = 0

    def reopen(self) -> None:
        self.opened += 1
        if self.opened <= self.refusals:
            raise VaultError(VaultState.DISK_FAILED)


def test_after_an_error_of_the_disk_the_file_is_asked_anew_before_the_next_try() -> None:
    file, statement = File(), Statement(1, "disk I/O error")
    Refusals(reopen=file.reopen).run_alone(statement.run)
    assert (file.opened, statement.tries) == (1, 2)


def test_a_file_that_cannot_be_opened_anew_is_tried_with_the_next_change() -> None:
    file, statement = File(1), Statement(2, "disk I/O error")
    refusals = Refusals(reopen=file.reopen)
    with pytest.raises(NotSaved) as caught:
        refusals.run_alone(statement.run)
    assert caught.value.why is Unsaved.DISK_FAILED
    assert (file.opened, statement.tries) == (1, 1)
    refusals.run_alone(statement.run)
    assert (file.opened, statement.tries) == (2, 3)


def test_what_is_certain_is_not_opened_anew() -> None:
    file = File()
    for text in ("attempt to write a readonly database", "database disk image is malformed", "no such table"):
        Refusals(reopen=file.reopen).told(dbapi2.OperationalError(text))
    assert file.opened == 0
