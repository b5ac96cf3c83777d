"""The side column of a person's page: its sections, and those without anything yet under *More about*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.people import called
from mentorkit.gui import texts
from mentorkit.gui.kit.buttons import Button, Height, Kind
from mentorkit.gui.kit.orders import stand_in_order
from mentorkit.gui.kit.resting import resting
from mentorkit.gui.kit.scroll import QuietBar
from mentorkit.gui.people.details import DetailsSection
from mentorkit.gui.people.facts import FactsSection
from mentorkit.gui.people.known_details import (
    channel_details,
    custom_details,
    evidence_details,
    role_details,
)
from mentorkit.gui.people.known_facts import all_facts
from mentorkit.gui.people.offers import offer_details
from mentorkit.gui.people.promises import PromisesSection
from mentorkit.gui.people.sections import Section
from mentorkit.gui.people.sentences import counted, inside

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentorkit.gui.kit.features import Panel, Tools
    from mentorkit.services.people import PersonPage as PageRecord

LONGEST_MORE = 140
"""Pixels at 100 % that a name may take in *More about*."""
ALWAYS = frozenset(
    f"section_{name}" for name in ("promises", "channels", "evidence", "met", "given", "notes")
)
"""Sections that show their one grey line even while they are empty: what a first message needs, and the daily."""


class GivenSection(Section):
    """How often you helped and were helped, and when last."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools.theme, "section_given", "")
        self._tools = tools
        title = self.tr("Given and received")
        self.setAccessibleName(title)
        self.heading.set_text(title)

    def show_page(self, page: PageRecord) -> None:
        """Count."""
        self.kept.begin()
        given = self._line(page, InteractionKind.I_HELPED, self.tr("You helped"))
        received = self._line(page, InteractionKind.THEY_HELPED, self.tr("They helped"))
        lines = [line for line in (given, received) if line is not None]
        self.show_body(lines)
        self.set_state(is_empty=not lines)
        self.act.hide()

    def press(self) -> None:
        """Nothing is edited here: contacts are logged and counted."""

    def _line(self, page: PageRecord, how: InteractionKind, words: str) -> QWidget | None:
        count = page.line.counts.get(how, 0)
        if not count:
            return None
        services = self._tools.services
        last = services.interactions.timeline(page.person.id, (how,), None, 1)[0][1].day
        said = counted(
            count,
            self.tr("{words} once, {ago}"),
            self.tr("{words} {n} times, last {ago}"),
            words=words,
            ago=inside(texts.ago(last, services.clock.today())),
        )
        return self.kept.words(self.theme, said, f"given_{how.value}")


class SideColumn(QScrollArea):
    """Everything known of somebody beside the timeline."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self.theme, self._tools = tools.theme, tools
        self.setObjectName("person_side")
        self.setAccessibleName(self.tr("Details"))
        self.promises = PromisesSection(tools)
        facts = {found.name: FactsSection(tools, found) for found in all_facts()}
        self.names = facts["names"]
        self._given = GivenSection(tools)
        self._panels: Sequence[Panel] = ()
        self.sections: tuple[Section, ...] = (
            self.promises,
            DetailsSection(tools, channel_details()),
            facts["skills"],
            facts["admire"],
            DetailsSection(tools, evidence_details()),
            facts["met"],
            self._given,
            DetailsSection(tools, offer_details()),
            DetailsSection(tools, role_details()),
            facts["place"],
            facts["names"],
            DetailsSection(tools, custom_details()),
            facts["notes"],
        )
        self.more = Button(
            tools.theme, "", "person_more_about", Kind.LINK, "chevron-right", height=Height.SMALL
        )
        self.more.clicked.connect(self.unfold)
        for section in self.sections:
            section.filled.connect(self._filled)
        self._lay_out()

    def show_page(self, page: PageRecord, *, is_new: bool) -> None:
        """Show what is known; for another person than before, decide anew what is folded away."""
        with resting(self._outer):
            for section in self.sections:
                section.show_page(page)
            self._given.setVisible(not self._given.is_empty)
            if is_new:
                self._arrange(page)
                self.verticalScrollBar().setValue(0)

    def leave(self) -> bool:
        """Keep everything typed; False when something is invalid and stays in its field."""
        return all(section.leave() for section in self.sections)

    def edit_names(self) -> None:
        """Show the fields of the name."""
        if self.names.isHidden() or not self.names.isVisible():
            self.unfold()
        self.names.edit()
        self.ensureWidgetVisible(self.names)

    def show_promises(self) -> None:
        """Scroll to the promises."""
        self.ensureWidgetVisible(self.promises)

    def add_promise(self) -> None:
        """Show the fields of a new promise."""
        if self.promises.editor is None:
            self.promises.edit(None)
        self.ensureWidgetVisible(self.promises)

    def unfold(self) -> None:
        """Show the sections that were folded away."""
        self._folded.show()
        if self.more.hasFocus():
            first = next(section for section in self.sections if section.parentWidget() is self._folded)
            first.act.setFocus(Qt.FocusReason.OtherFocusReason)
        self.more.hide()

    def _filled(self) -> None:
        """Bring up a section that was folded away without anything in it and is filled from elsewhere."""
        section = self.sender()
        if isinstance(section, Section) and not section.is_empty and self._folded.isHidden():
            self._column.addWidget(section)

    def _arrange(self, page: PageRecord) -> None:
        stays = [not section.is_empty or section.objectName() in ALWAYS for section in self.sections[1:]]
        for column, takes in ((self._column, True), (self._fold_column, False)):
            taken = (section for section, stay in zip(self.sections[1:], stays, strict=True) if stay is takes)
            stand_in_order(column, taken)
        # A button is never cut: a long name would push the acts of every section out of sight.
        metrics, end = self.theme.metrics("bodyStrong"), Qt.TextElideMode.ElideRight
        name = called(page.person.given, page.person.shown)
        short = metrics.elidedText(name, end, self.theme.scaled(LONGEST_MORE))
        self.more.set_text(self.tr("More about {name}").format(name=short))
        self._folded.hide()
        self.more.setVisible(self._fold_column.count() > 0)
        for panel in self._all_panels():
            panel.show_record(page.person.id)

    def _all_panels(self) -> Sequence[Panel]:
        if not self._panels:
            self._panels = self._tools.surface.panels("person")
            for panel in self._panels:
                assert isinstance(panel, QWidget), "a panel is shown"
                self._panel_column.addWidget(panel)
        return self._panels

    def _lay_out(self) -> None:
        space = self.theme.space
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.bar = QuietBar(self)
        # Its room is always free: what stands at the end keeps to the line of the page's own acts.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        content = QWidget()
        content.setObjectName("person_side_content")
        content.setProperty("page", "true")
        self.viewport().setAutoFillBackground(False)
        self._outer = outer = QVBoxLayout(content)
        # The ring of a focus reaches as far beyond the words on both sides.
        outer.setContentsMargins(space(1), 0, space(1), space(8))
        outer.setSpacing(space(4))
        self._column, self._fold_column, self._panel_column = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        for column in (self._column, self._panel_column):
            column.setSpacing(space(4))
        self._folded = QWidget()
        self._folded.setObjectName("person_folded")
        self._folded.setLayout(self._fold_column)
        self._fold_column.setContentsMargins(0, 0, 0, 0)
        self._fold_column.setSpacing(space(4))
        # Promises come first, then what other subjects have to show: both change from talk to talk.
        outer.addWidget(self.promises)
        outer.addLayout(self._panel_column)
        for section in self.sections[1:]:
            self._column.addWidget(section)
        outer.addLayout(self._column)
        outer.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        outer.addWidget(self._folded)
        outer.addStretch(1)
        self.setWidget(content)
