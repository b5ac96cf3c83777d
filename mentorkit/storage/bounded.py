"""Statements that may not hold up the window: whatever takes longer than its time is broken off."""

from __future__ import annotations

from contextlib import contextmanager
from time import perf_counter
from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlcipher3.dbapi2 import Connection

STEPS = 200
"""Steps of SQLite's machine between two looks at the clock."""


class OutOfTimeError(Exception):
    """A statement was broken off at its deadline; nothing was changed."""


@contextmanager
def bounded(connection: Connection, deadline: float) -> Iterator[None]:
    """Break off any statement that still runs at `deadline` (of `perf_counter`) with OutOfTimeError.

    The handler only looks at the clock: it runs inside SQLite, where nothing of Qt may be called.
    """
    connection.set_progress_handler(lambda: perf_counter() > deadline, STEPS)
    try:
        yield
    except dbapi2.OperationalError as error:
        if perf_counter() > deadline:
            raise OutOfTimeError from error
        raise
    finally:
        connection.set_progress_handler(None, STEPS)
