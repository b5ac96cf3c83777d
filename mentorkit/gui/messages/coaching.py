"""Running the coach: after a rest in typing and beside it, and doing what a note's act says."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from mentorkit.domain.coaching.notes import Act, Level
from mentorkit.domain.insertion import with_sentence
from mentorkit.domain.people import Evidence, EvidenceId, EvidenceKind
from mentorkit.domain.slots import Slot, slot_of, unbraced
from mentorkit.gui.kit.letter_marks import Mark
from mentorkit.gui.kit.menus import Entry, menu, open_below
from mentorkit.gui.kit.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from mentorkit.domain.changes import Change
    from mentorkit.domain.coaching import notes
    from mentorkit.domain.coaching.drafts import DraftText, Known
    from mentorkit.domain.coaching.notes import Note
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.kit.jobs import Job
    from mentorkit.gui.messages.addressee import Addressee
    from mentorkit.gui.messages.coach import CoachPane
    from mentorkit.gui.messages.known_facts import Fact
    from mentorkit.gui.messages.writing import WritingPane


THEIRS = frozenset({Slot.EVIDENCE, Slot.MET_WHERE, Slot.LAST_TOPIC, Slot.INTRODUCER})
"""Fields that say something only this person can be told."""


class Coaching(QObject):
    """Asks the coach about the draft shown. A key typed meanwhile drops the answer."""

    told = Signal()
    """The notes are new."""

    def __init__(
        self,
        tools: Tools,
        pane: WritingPane,
        coach: CoachPane,
        addressee: Addressee,
        answers: Mapping[str, str],
    ) -> None:
        """`answers` are what was typed over the blanks of the message shown, by their names."""
        super().__init__(pane)
        self._answers = answers
        self.setObjectName("coaching")
        self._tools, self._pane, self._coach, self._to = tools, pane, coach, addressee
        self._subject = pane.head.subject.edit
        self._known: Known | None = None
        self._job: Job[tuple[Note, ...]] | None = None
        self._asked: DraftText | None = None
        self._rest = QTimer(self)
        self._rest.setObjectName("coach_rest")
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self.ask)
        self._acts: Mapping[Act, Callable[[Note], None]] = {
            Act.GO_TO_BLANK: self._go_to,
            Act.SHOW_IN_TEXT: self._go_to,
            Act.REMOVE_WORDS: self._remove,
            Act.INSERT_TEXT: self._insert,
            Act.CHOOSE_FACT: self._choose_fact,
            Act.CHOOSE_GOAL: self._choose_goal,
            Act.OPEN_SUBJECT: self._open_subject,
        }
        pane.letter.edited.connect(self._edited)
        pane.letter.answered.connect(self._answered)
        pane.head.subject.edited.connect(self._edited)
        pane.shown.connect(self._shown)
        addressee.changed.connect(self._forget_known)
        coach.chosen.connect(self._highlight)
        coach.act_wanted.connect(self.do)
        coach.facts.chosen.connect(self.use_fact)
        coach.evidence.answered.connect(self.keep_evidence)
        tools.changes.happened.connect(self._changed)

    def ask(self) -> None:
        """Ask about the draft as it stands now."""
        self._drop()
        if not self._pane.is_draft:
            self._coach.show_notes((), self._to.name)
            self._mark()
            self.told.emit()
            return
        service, message = self._tools.services.coaching, self._pane.form.candidate()
        if self._known is None:
            self._known = service.known(message)
        draft = service.draft(message)
        self._asked = draft
        known = replace(self._known, evidence=(*self._known.evidence, *self._typed()))
        work = partial(service.notes, draft, known, service.limits())
        self._job = self._tools.jobs.run(work, self._tell)

    def do(self, note: Note) -> None:
        """Do what the act of a note says."""
        if note.act is not None:
            self._acts[note.act](note)

    def use_fact(self, fact: Fact) -> None:
        """Put a fact into the letter, at the cursor."""
        if self._pane.is_draft:
            self._pane.letter.fill(unbraced(fact.text), fact.detail)
            self._pane.letter.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep_evidence(self, title: str) -> None:
        """Keep what somebody did that is valued; from then on it stands among what is known."""
        services = self._tools.services
        found = Evidence(
            id=EvidenceId(services.clock.new_id()),
            person_id=self._to.page.person.id,
            what=EvidenceKind.OTHER,
            title=title,
        )
        services.people.add_detail(found)
        self._pane.letter.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tools.surface.toast(self.tr("Kept with {0}").format(self._to.page.person.shown), undo=True)

    def _edited(self) -> None:
        self._drop()
        self._rest.start(self._tools.theme.delay("coachDelayMs"))

    def _answered(self, blank: str, text: str) -> None:
        if slot_of(blank) is Slot.EVIDENCE:
            self._coach.evidence.propose(text)
        self._edited()

    def _typed(self) -> Iterator[str]:
        """Yield what was typed where something of theirs stands: it is, though nothing of it is kept yet."""
        return (text for blank, text in self._answers.items() if slot_of(blank) in THEIRS)

    def _shown(self) -> None:
        self._rest.start(0)

    def _drop(self) -> None:
        self._rest.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _tell(self, notes: tuple[Note, ...]) -> None:
        self._job = None
        if self._asked is None:
            return
        knows = self._tools.services.coaching.phrasebook(self._asked.language) is not None
        self._coach.show_notes(notes, self._to.name, knows_language=knows)
        self._mark()
        self.told.emit()

    def _mark(self) -> None:
        """Draw the wave below what is to consider; blanks of the letter have a ground of their own."""
        considered = [note for note in self._coach.notes if note.level is Level.CONSIDER]
        self._show(Mark.NOTED, considered)
        spans = [span for note in self._coach.notes if note.act is Act.GO_TO_BLANK for span in note.spans]
        self._subject.mark(Mark.BLANK, _in(spans, subject=True))

    def _highlight(self, note: Note | None) -> None:
        letter = self._show(Mark.CHOSEN, [note] if note else [])
        if letter:
            self._pane.letter.show_words(letter[0])

    def _show(self, mark: Mark, notes: Sequence[Note]) -> list[Span]:
        """Mark the words of notes in subject and letter; returns those in the letter."""
        spans = [span for note in notes for span in note.spans]
        self._subject.mark(mark, _in(spans, subject=True))
        letter = _in(spans, subject=False)
        self._pane.letter.mark(mark, letter)
        return letter

    def _go_to(self, note: Note) -> None:
        if not note.spans or note.spans[0].in_subject:
            self._open_subject(note)
            return
        letter, span = self._pane.letter, note.spans[0]
        letter.setFocus(Qt.FocusReason.OtherFocusReason)
        letter.select(Span(span.start, span.length))

    def _remove(self, note: Note) -> None:
        letter = self._pane.letter
        for span in sorted(note.spans, key=lambda found: found.start, reverse=True):
            if not span.in_subject:
                letter.replace_words(_with_space(letter.text(), Span(span.start, span.length)), "")
        letter.setFocus(Qt.FocusReason.OtherFocusReason)

    def _insert(self, note: Note) -> None:
        letter, sentence = self._pane.letter, str(note.values["text"])
        text, start = with_sentence(letter.text(), sentence)
        letter.replace_words(Span(0, len(letter.text())), text)
        letter.setFocus(Qt.FocusReason.OtherFocusReason)
        letter.select(Span(start, len(sentence)))

    def _choose_fact(self, note: Note) -> None:
        facts = self._to.facts()
        entries = [
            Entry(fact.text, partial(self.use_fact, fact), fact.icon or "users-round") for fact in facts
        ]
        if not entries:
            entries = [Entry(self.tr("Note what you know about them"), self._to.open_person, "plus")]
        self._offer(note, entries)

    def _choose_goal(self, note: Note) -> None:
        goals = self._known.goals if self._known is not None else ()
        self._offer(
            note, [Entry(goal, partial(self._pane.letter.fill, unbraced(goal)), "target") for goal in goals]
        )

    def _open_subject(self, _note: Note) -> None:
        self._subject.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer(self, note: Note, entries: list[Entry]) -> None:
        row = next((row for row in self._coach.rows if row.note is note), None)
        anchor = row.act if row is not None else self._coach
        open_below(menu(self._tools.theme, "coach_menu", self.tr("What you know"), entries, anchor), anchor)

    def _forget_known(self) -> None:
        self._known = None

    def _changed(self, _change: Change) -> None:
        self._known = None


def _in(spans: Iterable[notes.Span], *, subject: bool) -> list[Span]:
    """Return the spans of the subject or of the letter as its marks have them."""
    return [Span(span.start, span.length) for span in spans if span.in_subject is subject]


def _with_space(text: str, span: Span) -> Span:
    """Return a span with one of the spaces beside it, so that none stands double when it is gone."""
    if text[span.end : span.end + 1] == " ":
        return Span(span.start, span.length + 1)
    if span.start and text[span.start - 1] == " ":
        return Span(span.start - 1, span.length + 1)
    return span
