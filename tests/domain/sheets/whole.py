"""A CSV file read in one go, its columns as they are guessed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.sheets.opening import open_sheet
from mentorkit.domain.sheets.reading import read_sheet

if TYPE_CHECKING:
    from mentorkit.domain.cards import ReadFile


def read_csv(data: bytes) -> ReadFile:
    """Return what a file says that surely is a table."""
    sheet = open_sheet(data)
    assert sheet is not None
    return read_sheet(sheet)
