"""Imports as they are remembered: when, from how many files, and what became of the people in them."""

from __future__ import annotations

from typing import ClassVar, NewType

from mentorkit.domain.records import Record, RecordId, private, record

ImportId = NewType("ImportId", RecordId)


@record
class Import(Record):
    """One import, kept by the same transaction that did it. `at` is UTC in ISO 8601.

    Names of files are not kept: they may be names of people.
    """

    kind: ClassVar[str] = "import"

    id: ImportId = private()
    at: str = private()
    files: int = private(default=1)
    added: int = private(default=0)
    merged: int = private(default=0)
    is_undone: bool = private(default=False)
