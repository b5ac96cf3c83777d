"""Beside an agenda: the question bank, and below it what there is to bring up with these people."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.domain.meeting_kinds import ItemOrigin
from mentorkit.gui.kit.buttons import Button, Height, Kind
from mentorkit.gui.kit.cards import Ground, Rule
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.orders import take_away
from mentorkit.gui.kit.scroll import ReadingScroll
from mentorkit.gui.meetings.bank import BankPart
from mentorkit.gui.meetings.side_rows import SideRow
from mentorkit.gui.meetings.words import proposal_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from mentorkit.domain.people import Person
    from mentorkit.gui.kit.features import Tools
    from mentorkit.services.proposals import Proposal


class SidePane(Ground):
    """Lists what could be on the agenda shown. Nothing of it is put there by itself."""

    wanted = Signal(list)
    """Proposals to put on the agenda."""

    def __init__(self, tools: Tools) -> None:
        theme = tools.theme
        super().__init__(theme, "meeting_side")
        self.setAccessibleName(self.tr("To bring up"))
        self._proposals: Sequence[Proposal] = ()
        self.bank = BankPart(tools)
        self.heading = Label(theme, self.tr("To bring up"), "meeting_side_heading", "label")
        self.count = Label(theme, "", "meeting_side_count", "small", "text.secondary")
        self.all = Button(theme, self.tr("Add all"), "meeting_side_all", Kind.LINK, height=Height.SMALL)
        self.all.clicked.connect(self._want_all)
        self.nothing = Label(
            theme,
            self.tr("Nothing is open between you. What you promise, and what is left over, comes up here."),
            "meeting_side_nothing",
            "small",
            "text.secondary",
            wrap=True,
        )
        self.list_area = ReadingScroll(
            theme, "meeting_side_scroll", self.tr("To bring up"), most=0, padding=5, top=1, bottom=3
        )
        self.list_area.column.setSpacing(0)
        self._rows: list[SideRow] = []
        self._lay_out()

    @property
    def rows(self) -> tuple[SideRow, ...]:
        """The rows shown of what there is to bring up."""
        return tuple(self._rows)

    def show_proposals(self, proposals: Sequence[Proposal], people: Sequence[Person], today: date) -> None:
        """Show what is proposed but questions, which the bank has above.

        Where several people take part, each says whom it is about.
        """
        proposals = [one for one in proposals if one.origin is not ItemOrigin.QUESTION]
        if proposals == self._proposals and self._rows:
            return
        self._proposals = proposals
        self._clear()
        names = {person.id: person.shown for person in people if not person.is_me}
        for number, proposal in enumerate(proposals):
            shown = names.get(proposal.person_id, "") if proposal.person_id and len(names) > 1 else ""
            origin = proposal_words(proposal, shown, today)
            row = SideRow(self.theme, proposal.title or proposal.question, origin, f"proposal_{number}")
            row.act.clicked.connect(partial(self._want, proposal))
            self.list_area.column.insertWidget(number, row)
            row.show()
            self._rows.append(row)
        self.count.set_text(str(len(proposals)) if proposals else "")
        self.nothing.setVisible(not proposals)
        self.all.setVisible(len(proposals) > 1)

    def _want(self, proposal: Proposal) -> None:
        self.wanted.emit([proposal])

    def _want_all(self) -> None:
        self.wanted.emit(list(self._proposals))

    def _clear(self) -> None:
        had_focus = any(row.act.hasFocus() for row in self._rows)
        take_away(*self._rows)
        self._rows = []
        if had_focus:
            self.all.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        space = self.theme.space
        head = QWidget()
        head.setObjectName("meeting_side_head")
        row = QHBoxLayout(head)
        row.setContentsMargins(space(5), space(4), space(5), space(1))
        row.setSpacing(space(2))
        row.addWidget(self.heading)
        row.addWidget(self.count)
        row.addStretch(1)
        row.addWidget(self.all)
        self.list_area.column.addWidget(self.nothing)
        self.list_area.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bank, 3)
        column.addWidget(Rule(self.theme, "meeting_side_rule"))
        column.addWidget(head)
        column.addWidget(self.list_area, 2)
