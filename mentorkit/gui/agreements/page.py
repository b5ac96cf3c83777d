"""The page of what was agreed with one person: the proposal to write, or what both keep to, and its history."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.domain.agreements import Agreement
from mentorkit.domain.documents import DocumentKind
from mentorkit.domain.errors import Invalid, NotFound
from mentorkit.domain.goals import Goal
from mentorkit.domain.interactions import Interaction
from mentorkit.domain.people import Person, Stage, called
from mentorkit.gui import texts
from mentorkit.gui.agreements.confirming import ConfirmAgreement
from mentorkit.gui.agreements.drifting import Drifting
from mentorkit.gui.agreements.fields import AgreementForm
from mentorkit.gui.agreements.notes import AgreementNotes
from mentorkit.gui.agreements.reading import AgreedPart
from mentorkit.gui.kit.banners import Banner
from mentorkit.gui.kit.buttons import Button, IconButton, Kind
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.menus import Entry, menu, open_below
from mentorkit.gui.kit.pills import Tone
from mentorkit.gui.kit.scroll import ReadingScroll

if TYPE_CHECKING:
    from mentorkit.domain.changes import Change
    from mentorkit.domain.goals import GoalId
    from mentorkit.gui.kit.features import Tools
    from mentorkit.services.agreements import Agreed

FOLLOWED = (Agreement, Person, Goal, Interaction)


class AgreementPage(QWidget):
    """Shows one person's agreement. A proposal is edited in place, what is agreed is read."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        theme = tools.theme
        self.theme, self._tools, self._service = theme, tools, tools.services.agreements
        self._person: Person | None = None
        self._writes = False
        self.setObjectName("agreement_page")
        self.back = Button(theme, "", "agreement_back", Kind.LINK, "arrow-left")
        self.title = Label(theme, "", "agreement_title", "title", wrap=True, most=2)
        self.state = Label(theme, "", "agreement_state", "body", "text.secondary", wrap=True)
        self.share = Button(theme, self.tr("Share"), "agreement_share", Kind.OUTLINE, "external-link")
        self.agree = Button(theme, self.tr("We agreed"), "agreement_agree", Kind.PRIMARY, "handshake")
        self.change = Button(theme, self.tr("Change it"), "agreement_change", Kind.OUTLINE, "pen-line")
        self.more = IconButton(theme, "ellipsis", self.tr("More"), "agreement_more", kind=Kind.OUTLINE)
        self.mentor = Banner(theme, "agreement_mentor", tone=Tone.NEUTRAL)
        self.drift = Drifting(tools, "agreement_drift")
        hint = self.tr(
            "Talk about it first. Write down afterwards what you both said, and let them change it."
        )
        self.hint = Label(theme, hint, "agreement_hint", "body", "text.secondary", wrap=True)
        self.examples = Button(theme, self.tr("Start from examples"), "agreement_examples", Kind.LINK)
        self.form = AgreementForm(
            theme,
            tools.services.clock.today(),
            self._service.propose,
            self._keep_goals,
            tools.services.documents.starter_texts,
        )
        self.agreed = AgreedPart(tools)
        self._lay_out()
        self._connect()

    def show_place(self, record: str) -> None:
        """Show what was agreed with a person, given by id, or by the id of one of the versions."""
        person_id = self._service.person_of(record)
        if self._person is None or self._person.id != person_id:
            self.form.flush()
            self._writes = False
        try:
            self._person = self._tools.services.people.get(person_id)
        except NotFound:
            self._tools.navigator.leave("agreement", record)
            return
        self._read()

    def focus_first(self) -> None:
        """Give the focus to the first field, or to what changes it."""
        target: QWidget = self.form.written["purpose"] if self.form.isVisible() else self.change
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    # Showing

    def _read(self) -> None:
        person = self._person
        assert person is not None, "the page shows somebody"
        agreed = self._service.agreed(person.id)
        given = called(person.given, person.shown)
        self.setAccessibleName(person.shown)
        self.back.set_text(person.shown)
        self.title.set_text(self.tr("What you and {0} agreed").format(given))
        writes = agreed.current is None or agreed.proposal is not None or self._writes
        self._show_state(agreed)
        for part in (self.hint, self.examples, self.form):
            part.setVisible(writes)
        self.agree.setVisible(writes)
        self.change.setVisible(not writes)
        if writes:
            self._show_proposal()
        self.drift.show_drifts(agreed.drifts, person.id, can_change=not writes)
        self.agreed.show_agreed(agreed, writes=writes)
        self._offer_mentor(agreed, given)

    def _show_state(self, agreed: Agreed) -> None:
        today, current = self._tools.services.clock.today(), agreed.current
        words = self.tr("Nothing is agreed yet.")
        if current is not None and current.confirmed is not None:
            day = texts.short_day(current.confirmed, today)
            words = self.tr("Version {0}, agreed on {1}.").format(current.version, day)
        if agreed.proposal is not None:
            proposal = self.tr("Version {0} is a proposal.").format(agreed.proposal.version)
            words = f"{words} {proposal}"
        self.state.set_text(words)
        self.share.setVisible(bool(agreed.versions) or self._writes)
        self.more.setVisible(current is not None or agreed.proposal is not None)

    def _show_proposal(self) -> None:
        assert self._person is not None, "a proposal is made to somebody"
        known = self.form.record
        start = self._service.start(self._person.id)
        is_same = known is not None and known.person_id == start.person_id and known.version == start.version
        # A proposal that is not kept yet has a new id each time it is begun.
        shown = replace(start, id=known.id) if is_same and not self._is_kept(start) else start
        self.form.show_record(shown)
        self.form.show_goals(self._tools.services.goals.active(), shown.goals)

    def _is_kept(self, agreement: Agreement) -> bool:
        agreed = self._service.agreed(agreement.person_id)
        return any(one.id == agreement.id for one in agreed.versions)

    def _offer_mentor(self, agreed: Agreed, given: str) -> None:
        assert self._person is not None, "the page shows somebody"
        offers = agreed.current is not None and self._service.may_become_mentor(self._person.id)
        if offers:
            sentence = self.tr("You agreed on something. Is {0} a mentor of yours now?").format(given)
            self.mentor.tell(sentence, self.tr("Yes, a mentor"), Tone.NEUTRAL)
        self.mentor.setVisible(offers)

    def _changed(self, change: Change) -> None:
        is_mine = any(change.touches(kind) for kind in FOLLOWED)
        if self.isVisible() and is_mine and self._person is not None:
            self.show_place(self._person.id)

    # Acts

    def _keep_goals(self, goals: tuple[GoalId, ...]) -> None:
        if self.form.flush():
            self._service.propose(replace(self.form.record, goals=goals))

    def _agree(self) -> None:
        if self.form.flush():
            self._writes = False
            self._tools.surface.show_overlay(ConfirmAgreement(self._tools, self.form.record))

    def _change(self) -> None:
        self._writes = True
        self._read()
        self.focus_first()

    def _share(self) -> None:
        assert self._person is not None, "the page shows somebody"
        if self.form.isVisible() and not self.form.flush():
            return
        run = self._tools.surface.run_command
        run("share", DocumentKind.AGREEMENT.value, self._person.id)

    def _make_mentor(self) -> None:
        assert self._person is not None, "the page shows somebody"
        try:
            self._tools.services.people.set_stage([self._person.id], Stage.MENTOR)
        except Invalid as error:
            self._tools.surface.toast(texts.word(error.why))
        else:
            words = self.tr("{0} is a mentor").format(self._person.shown)
            self._tools.surface.toast(words, undo=True)

    def _go_back(self) -> None:
        if self._person is not None and self.form.flush():
            self._tools.navigator.open("person", self._person.id)

    def _open_more(self) -> None:
        assert self._person is not None, "the page shows somebody"
        agreed, entries = self._service.agreed(self._person.id), list[Entry | None]()
        if agreed.current is not None:
            words = self.tr("Answer and notes")
            entries.append(Entry(words, self._edit_notes, "pen-line", name="agreement_notes"))
            entries.append(Entry(self.tr("End it"), self._end, "flag", name="agreement_end"))
        if agreed.proposal is not None:
            words = self.tr("Delete the proposal")
            entries.append(Entry(words, self._remove, "trash-2", name="agreement_remove", is_dangerous=True))
        made = menu(self.theme, "agreement_menu", self.tr("More"), entries, self.more)
        open_below(made, self.more)

    def _edit_notes(self) -> None:
        assert self._person is not None, "the page shows somebody"
        current = self._service.current(self._person.id)
        if current is not None:
            self._tools.surface.show_overlay(AgreementNotes(self._tools, current))

    def _end(self) -> None:
        assert self._person is not None, "the page shows somebody"
        current = self._service.current(self._person.id)
        if current is not None:
            self._service.end(current)
            self._tools.surface.toast(self.tr("Ended"), undo=True)

    def _remove(self) -> None:
        assert self._person is not None, "the page shows somebody"
        proposal = self._service.agreed(self._person.id).proposal
        if proposal is not None:
            self.form.let_go()
            self._writes = False
            self._service.remove(proposal)
            self._tools.surface.toast(self.tr("Proposal deleted"), undo=True)

    # Building

    def _connect(self) -> None:
        self.back.clicked.connect(self._go_back)
        self.share.clicked.connect(self._share)
        self.agree.clicked.connect(self._agree)
        self.change.clicked.connect(self._change)
        self.drift.change_wanted.connect(self._change)
        self.more.clicked.connect(self._open_more)
        self.examples.clicked.connect(self.form.start_from_examples)
        self.mentor.acted.connect(self._make_mentor)
        self._tools.changes.happened.connect(self._changed)

    def _lay_out(self) -> None:
        theme, space = self.theme, self.theme.space
        self.sheet = ReadingScroll(theme, "agreement_scroll", self.tr("What you agreed"), most=680, top=4)
        names = QVBoxLayout()
        names.setSpacing(space(1))
        names.addWidget(self.title)
        names.addWidget(self.state)
        top = QHBoxLayout()
        top.setSpacing(space(2))
        top.addLayout(names, 1)
        for button in (self.share, self.change, self.agree, self.more):
            top.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        column = self.sheet.column
        column.setSpacing(space(4))
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        column.addLayout(top)
        for part in (self.mentor, self.drift, self.hint):
            column.addWidget(part)
        column.addWidget(self.examples, 0, Qt.AlignmentFlag.AlignLeading)
        column.addSpacing(space(2))
        column.addWidget(self.form)
        column.addWidget(self.agreed)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.sheet)
