"""The columns of the table of people at every width of the window."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mentorkit.domain.lines import Sort
from mentorkit.gui.kit.rows import Column, Columns
from mentorkit.gui.people.rows import GOALS, LAST, NAME, NEXT, RHYTHM

if TYPE_CHECKING:
    from mentorkit.gui.theme import Theme

SORT_OF = {NAME: Sort.NAME, LAST: Sort.LAST_CONTACT, NEXT: Sort.URGENCY}
COLUMN_OF = {sort: key for key, sort in SORT_OF.items()}


Widths = Mapping[str, int]

FITS: tuple[tuple[int, Widths], ...] = (
    (1160, {NAME: 312, GOALS: 132, RHYTHM: 276, LAST: 128, NEXT: 0}),
    (1040, {NAME: 264, GOALS: 120, RHYTHM: 248, LAST: 104, NEXT: 0}),
    (900, {NAME: 264, RHYTHM: 248, LAST: 104, NEXT: 0}),
    (760, {NAME: 236, RHYTHM: 180, LAST: 104, NEXT: 0}),
    (620, {NAME: 220, RHYTHM: 180, NEXT: 0}),
    (0, {NAME: 232, LAST: 104, NEXT: 0}),
)
"""From which width of the page on (without the sidebar) which columns are shown, and how wide.

All in logical pixels at 100 %; 0 takes the rest.
"""


def fit_for(width: float) -> Widths:
    """Return the widths for a page that is so wide at 100 %."""
    return next(widths for least, widths in FITS if width >= least)


def people_columns(theme: Theme) -> Columns:
    """Return the columns at their widest."""
    made = Columns(
        theme,
        (
            Column(NAME, QCoreApplication.translate("people", "Name"), is_sortable=True),
            Column(GOALS, QCoreApplication.translate("people", "Goals")),
            Column(RHYTHM, QCoreApplication.translate("people", "Rhythm"), is_axis=True),
            Column(LAST, QCoreApplication.translate("people", "Last contact"), is_sortable=True),
            Column(NEXT, QCoreApplication.translate("people", "Next step"), is_sortable=True),
        ),
    )
    made.fit(FITS[0][1])
    return made
