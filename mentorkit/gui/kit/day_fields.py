"""Days known only in part: read as exactly as they were typed, and echoed in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.errors import Invalid, Why
from mentorkit.gui import texts
from mentorkit.gui.kit.fields import TextField
from mentorkit.gui.typed_days import languages_of_place, order_of_place
from mentorkit.services.dates import partial_typed

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from mentorkit.domain.days import Day
    from mentorkit.gui.theme import Theme


class PartialDayField(TextField):
    """A day as exactly as it is known: 3 May 2024, May 2024 or 2024. `ahead` says that it is still to come."""

    def __init__(
        self,
        theme: Theme,
        label: str,
        name: str,
        today: Callable[[], date],
        *,
        ahead: bool = False,
        large: bool = False,
    ) -> None:
        super().__init__(theme, label, name, small=not large, large=large)
        self._today, self._ahead = today, ahead
        self.edit.setPlaceholderText(self.tr("June, or in a year") if ahead else self.tr("May 2024, or 2019"))
        self.edited.connect(self._echo)

    def day(self) -> Day | None:
        """Return the day typed, None for an empty field. Raises Invalid for what is no day."""
        return self.read(self.value())

    def read(self, typed: str) -> Day | None:
        """Return what was typed as a day, None for nothing. Raises Invalid for what is no day."""
        if not typed:
            return None
        order, languages = order_of_place(), languages_of_place()
        found = partial_typed(typed, self._today(), past=not self._ahead, order=order, languages=languages)
        if found is None:
            raise Invalid(self.objectName(), Why.NOT_A_DATE)
        return found

    def written(self, day: Day | None) -> str:
        """Return a day as this field shows it, with its year."""
        return "" if day is None else texts.known_day(day, self._today())

    def _echo(self) -> None:
        try:
            day = self.day()
        except Invalid:
            day = None
        said = self.written(day)
        self.show_help("" if said.casefold() == self.value().casefold() else said)
