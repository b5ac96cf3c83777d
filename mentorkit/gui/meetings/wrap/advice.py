"""What was advised: each piece as it was said, decided now or later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from mentorkit.domain.advice import AdviceState, Decision, decided
from mentorkit.gui.advice_texts import advice_word
from mentorkit.gui.kit.choices import Segments
from mentorkit.gui.kit.orders import take_away
from mentorkit.gui.meetings.heard_rows import HeardRow
from mentorkit.gui.meetings.wrap.sections import Asking

if TYPE_CHECKING:
    from mentorkit.domain.advice import Advice
    from mentorkit.gui.kit.features import Tools
    from mentorkit.services.rooms import Room

OFFERED = (Decision.DO, Decision.TRY, Decision.PARK)
"""Declining wants a reason, which is asked for where advice is kept."""

NOT_YET = "later"
"""What stands for no decision."""


class AdviceRow(HeardRow):
    """One piece of advice and what is decided about it."""

    def __init__(self, tools: Tools, advice: Advice) -> None:
        super().__init__(tools, advice)
        self.advice_id = advice.id
        theme = tools.theme
        options = [(NOT_YET, self.tr("Decide later")), *((one, advice_word(one)) for one in OFFERED)]
        self.choice = Segments(theme, options, "wrap_decision", self.tr("What do you make of it?"))
        self.choice.set_value(advice.decision if advice.decision in OFFERED else NOT_YET)
        self.column.setContentsMargins(0, 0, 0, theme.space(2))
        self.column.setSpacing(theme.space(2))
        self.column.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignLeading)

    @property
    def advice(self) -> Advice:
        """The advice as it is kept now."""
        return self._tools.services.advice.get(self.advice_id)

    @property
    def decision(self) -> Decision | None:
        """What is chosen; None where that is nothing new."""
        chosen = self.choice.value()
        return None if chosen in (NOT_YET, self.advice.decision) else chosen


class AdviceAsked(Asking):
    """Lists what was advised in the meeting; without any it is not asked."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools.theme, "wrap_advice")
        self._tools = tools
        self.rows: dict[str, AdviceRow] = {}
        self.ask(self.tr("What do you make of their advice?"))

    def show_room(self, room: Room) -> None:
        """Show the advice of a meeting that has come no further than a decision."""
        shown = [one for one in room.advice if one.state in (AdviceState.HEARD, AdviceState.DECIDED)]
        for gone in [key for key in self.rows if key not in [one.id for one in shown]]:
            row = self.rows.pop(gone)
            take_away(row)
        for advice in shown:
            if advice.id not in self.rows:
                self.rows[advice.id] = AdviceRow(self._tools, advice)
                self.column.addWidget(self.rows[advice.id])
                self.rows[advice.id].show()
            self.rows[advice.id].show_heard(advice, room.people)
        self.setVisible(bool(shown))

    def decisions(self) -> tuple[Advice, ...]:
        """Return the advice about which something new is chosen, decided so."""
        today = self._tools.services.clock.today()
        return tuple(decided(row.advice, row.decision, today) for row in self.rows.values() if row.decision)

    def flush(self) -> None:
        """Keep every decision."""
        for row in list(self.rows.values()):
            if row.decision is not None:
                self._tools.services.advice.decide(row.advice, row.decision)
