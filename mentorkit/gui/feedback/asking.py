"""Asking for feedback: whom, about which moment, with one question; then the letter is written around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.domain.errors import Invalid, Why
from mentorkit.domain.feedback_requests import FeedbackRequest, Occasion, checked_request
from mentorkit.domain.messages import MessageKind
from mentorkit.domain.people import PersonId
from mentorkit.domain.records import RecordId
from mentorkit.gui import texts
from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.choices import Segments
from mentorkit.gui.kit.editors import LongField
from mentorkit.gui.kit.fields import TextField
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.overlays import Overlay
from mentorkit.gui.people_field import PeopleField, suggestion_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.kit.fields import Field

OCCASIONS: Mapping[Occasion, tuple[object, object, object]] = {
    Occasion.WORK: (
        QT_TRANSLATE_NOOP("feedback", "A piece of work"),
        QT_TRANSLATE_NOOP("feedback", "the release plan"),
        QT_TRANSLATE_NOOP("feedback", "last week"),
    ),
    Occasion.MEETING: (
        QT_TRANSLATE_NOOP("feedback", "A meeting"),
        QT_TRANSLATE_NOOP("feedback", "the budget review"),
        QT_TRANSLATE_NOOP("feedback", "on Tuesday"),
    ),
    Occasion.HABIT: (
        QT_TRANSLATE_NOOP("feedback", "A habit"),
        QT_TRANSLATE_NOOP("feedback", "how I open meetings"),
        QT_TRANSLATE_NOOP("feedback", "since the spring"),
    ),
}
"""What each is called, and samples of what they saw and when: shown in empty fields, never taken from there."""


class AskForFeedback(Overlay):
    """The question helper. Ctrl+Enter writes the letter; nothing is kept before that."""

    def __init__(self, tools: Tools, person_id: str = "", question: str = "") -> None:
        title = QCoreApplication.translate("AskForFeedback", "Ask for feedback")
        super().__init__(tools.theme, title, "ask_feedback", width=560)
        self._tools = tools
        self._build_fields()
        self._lay_out()
        lines = tools.services.people.lines_of([PersonId(RecordId(person_id))]) if person_id else ()
        self.who.set_value([suggestion_of(line) for line in lines])
        self.question.set_value(question)
        self._show_samples(Occasion.WORK)

    def first_focus(self) -> QWidget:
        """Return where the cursor belongs at first: whom, or what they saw where whom is known."""
        return self.what.edit if self.who.value() else self.who.line

    def go_on(self) -> None:
        """Write the letter and show it, or put the cursor where something is missing and say what."""
        self.who.take_typed()
        found = self.who.value()
        if not found:
            self._refuse(self.who, self.tr("Whom do you want to ask?"))
            return
        services, fields = self._tools.services, self._fields
        typed = {name: field.value() for name, field in fields.items()}
        try:
            request = checked_request(FeedbackRequest(self.occasion.value(), **typed))
        except Invalid as error:
            self._refuse(fields[error.field], self._words(error))
            return
        person = found[0]
        person_id = PersonId(RecordId(person.key)) if person.key else services.people.add(person.text).id
        template, values = (
            services.templates.for_occasion(request.occasion),
            services.filling.values(person_id),
        )
        message = services.messages.start(
            person_id, MessageKind.FEEDBACK_REQUEST, template, values, request.answers
        )
        self.close_overlay()
        self._tools.navigator.open("message", message.id)

    @property
    def _fields(self) -> dict[str, Field]:
        return {"what": self.what, "when": self.when, "skill": self.skill, "question": self.question}

    def _refuse(self, field: Field, words: str) -> None:
        field.show_error(words)
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _words(self, error: Invalid) -> str:
        if error.why is Why.TOO_MANY:
            return self.tr("Two questions at most. Keep the ones that matter.")
        return texts.word(error.why)

    def _show_samples(self, occasion: Occasion) -> None:
        _name, what, when = (QCoreApplication.translate("feedback", str(one)) for one in OCCASIONS[occasion])
        self.what.edit.setPlaceholderText(what)
        self.when.edit.setPlaceholderText(when)

    def _judge(self) -> None:
        """Say what a question about everything lacks, without standing in the way of it."""
        self.question.clear_error()
        asked = self.question.value()
        if asked and self._tools.services.coaching.is_vague(asked):
            self.question.show_notice(self.tr("Ask about one moment they saw."))

    def _keep_one(self) -> None:
        """Keep one person: the last one chosen."""
        self.who.clear_error()
        self.who.set_value(self.who.value()[-1:])

    def _build_fields(self) -> None:
        theme, name = self._tools.theme, "ask_feedback"
        hint = self.tr("A name, known or new")
        self.who = PeopleField(theme, self._tools.services.search, f"{name}_who", hint, self.tr("Whom?"))
        self.who.edited.connect(self._keep_one)
        words = self.tr("What did they see?")
        options = [
            (one, QCoreApplication.translate("feedback", str(told[0]))) for one, told in OCCASIONS.items()
        ]
        self.occasion_label = Label(theme, words, f"{name}_occasion_label", "label")
        self.occasion = Segments(theme, options, f"{name}_occasion", words)
        self.occasion.chosen.connect(self._show_samples)
        self.what = TextField(theme, self.tr("Which one"), f"{name}_what", small=True)
        self.when = TextField(theme, self.tr("When they saw it"), f"{name}_when", small=True)
        hint = self.tr("handing over decisions")
        self.skill = TextField(
            theme, self.tr("What you want to get better at"), f"{name}_skill", placeholder=hint, small=True
        )
        hint = self.tr("Where did I hand over a task but keep the decision?")
        self.question = LongField(
            theme, self.tr("Your question"), f"{name}_question", placeholder=hint, lines=2, most=5
        )
        self.question.show_help(
            self.tr("Ask for advice on one moment: people say more then, and more that you can use.")
        )
        self.question.edited.connect(self._judge)
        for field in (self.what, self.when, self.skill):
            field.edited.connect(field.clear_error)
            field.edit.returnPressed.connect(self.go_on)

    def _lay_out(self) -> None:
        theme, occasion, moment = self._tools.theme, QVBoxLayout(), QHBoxLayout()
        occasion.setSpacing(theme.scaled(6))
        occasion.addWidget(self.occasion_label)
        occasion.addWidget(self.occasion, 0, Qt.AlignmentFlag.AlignLeading)
        moment.setSpacing(theme.space(3))
        for field, stretch in ((self.what, 3), (self.when, 2)):
            moment.addWidget(field, stretch, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self.who)
        self.body.addLayout(occasion)
        self.body.addLayout(moment)
        self.body.addWidget(self.skill)
        self.body.addWidget(self.question)
        cancel = Button(theme, self.tr("Cancel"), "ask_feedback_cancel", Kind.GHOST)
        cancel.clicked.connect(self.close_overlay)
        self.act = Button(theme, self.tr("Write request"), "ask_feedback_write", Kind.PRIMARY, "pen-line")
        self.act.clicked.connect(self.go_on)
        self.add_act(cancel)
        self.add_act(self.act)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.go_on)
