"""Beside an agenda: what there is to bring up with these people, each with where it comes from."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.gui.kit.buttons import Button, Height, IconButton, Kind
from mentorkit.gui.kit.cards import Ground, Rule
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.scroll import ReadingScroll
from mentorkit.gui.meetings.words import proposal_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from mentorkit.domain.people import Person
    from mentorkit.gui.theme import Theme
    from mentorkit.services.proposals import Proposal


class ProposalRow(QWidget):
    """One thing to bring up, and the button that puts it on the agenda."""

    def __init__(self, theme: Theme, proposal: Proposal, origin: str, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        words = proposal.title or proposal.question
        self.setAccessibleName(f"{words}, {origin}")
        self.title = Label(theme, words, f"{name}_title", "small", wrap=True)
        self.origin = Label(theme, origin, f"{name}_origin", "caption", "text.secondary", wrap=True)
        put = self.tr("Put on the agenda: {0}").format(words)
        self.act = IconButton(theme, "plus", put, f"{name}_add", height=Height.SMALL)
        text = QVBoxLayout()
        text.setSpacing(theme.scaled(2))
        text.addWidget(self.title)
        text.addWidget(self.origin)
        row = QHBoxLayout()
        row.setContentsMargins(0, theme.space(2), 0, theme.space(2))
        row.setSpacing(theme.space(2))
        row.addLayout(text, 1)
        row.addWidget(self.act, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(Rule(theme, f"{name}_rule"))


class SidePane(Ground):
    """Lists what is proposed for the agenda shown. Nothing of it is put there by itself."""

    wanted = Signal(list)
    """Proposals to put on the agenda."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "meeting_side")
        self.setAccessibleName(self.tr("To bring up"))
        self._proposals: Sequence[Proposal] = ()
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
            theme, "meeting_side_scroll", self.tr("To bring up"), most=0, padding=5, top=2
        )
        self.list_area.column.setSpacing(0)
        self._rows: list[ProposalRow] = []
        self._lay_out()

    @property
    def rows(self) -> tuple[ProposalRow, ...]:
        """The rows shown."""
        return tuple(self._rows)

    def show_proposals(self, proposals: Sequence[Proposal], people: Sequence[Person], today: date) -> None:
        """Show what is proposed; where several people take part, each says whom it is about."""
        if proposals == self._proposals and self._rows:
            return
        self._proposals = proposals
        self._clear()
        names = {person.id: person.shown for person in people if not person.is_me}
        for number, proposal in enumerate(proposals):
            shown = names.get(proposal.person_id, "") if proposal.person_id and len(names) > 1 else ""
            origin = proposal_words(proposal, shown, today)
            row = ProposalRow(self.theme, proposal, origin, f"proposal_{number}")
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
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = []
        if had_focus:
            self.all.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        space = self.theme.space
        head = QWidget()
        head.setObjectName("meeting_side_head")
        head.setFixedHeight(self.theme.size("paneHeader"))
        row = QHBoxLayout(head)
        row.setContentsMargins(space(5), 0, space(5), 0)
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
        column.addWidget(head)
        column.addWidget(Rule(self.theme, "meeting_side_rule"))
        column.addWidget(self.list_area, 1)
