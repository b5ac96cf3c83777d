"""Starting a message: to whom, and what kind."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from mentorkit.domain.asks import Ask
from mentorkit.domain.errors import Invalid, Why
from mentorkit.domain.messages import MessageKind
from mentorkit.domain.people import PersonId
from mentorkit.domain.records import RecordId
from mentorkit.gui import texts
from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.combos import ComboField
from mentorkit.gui.kit.menus import Entry
from mentorkit.gui.kit.overlays import Overlay
from mentorkit.gui.messages.head import KIND_ICONS
from mentorkit.gui.people_field import PeopleField

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from mentorkit.domain.messages import Template
    from mentorkit.gui.kit.features import Tools


class ToWhom(Overlay):
    """Asks whom a message is to: somebody known, or somebody new by name; and what kind it is."""

    chosen = Signal(object, object)
    """The person's id and the kind."""

    def __init__(self, tools: Tools, what: MessageKind) -> None:
        super().__init__(tools.theme, "", "to_whom", width=520)
        title = self.tr("To whom?")
        self.heading.set_text(title)
        self.setAccessibleName(title)
        self._tools = tools
        asked = self.tr("A name, known or new")
        self.people = PeopleField(tools.theme, tools.services.search, "to_whom_person", asked, one=True)
        self.people.line.setAccessibleName(title)
        kinds = [(kind, texts.word(kind)) for kind in MessageKind]
        self.kind = ComboField(tools.theme, self.tr("Kind"), "to_whom_kind", kinds)
        self.kind.set_value(what)
        self.people.edited.connect(self.people.clear_error)
        self.body.addWidget(self.people)
        self.body.addWidget(self.kind)
        cancel = Button(tools.theme, self.tr("Cancel"), "to_whom_cancel", Kind.GHOST)
        cancel.clicked.connect(self.close_overlay)
        go = Button(tools.theme, self.tr("Write"), "to_whom_write", Kind.PRIMARY, "pen-line")
        go.clicked.connect(self.go_on)
        self.add_act(cancel)
        self.add_act(go)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.go_on)

    def go_on(self) -> None:
        """Tell who was chosen; a new name becomes a person first."""
        self.people.take_typed()
        found = self.people.value()
        if not found:
            self.people.show_error(self.tr("Whom is it to?"))
            self.people.line.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        person = found[0]
        try:
            person_id = person.key or self._tools.services.people.add(person.text).id
        except Invalid as error:
            self.people.show_error(texts.word(error.why))
            return
        self.close_overlay()
        self.chosen.emit(PersonId(RecordId(person_id)), self.kind.value())


class Starter(QObject):
    """Begins messages: `begin(person id, kind, message id, ask)`, any of them left out."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools.theme)
        self.setObjectName("message_starter")
        self._tools = tools

    def begin(self, person_id: str = "", what: str = "", message_id: str = "", ask: Ask = Ask.NONE) -> None:
        """Open a message, begin one to somebody, or ask to whom it goes."""
        if message_id:
            self._tools.navigator.open("message", message_id)
            return
        kind = MessageKind(what) if what else MessageKind.FIRST_MESSAGE
        if kind is MessageKind.FEEDBACK_REQUEST and ask is Ask.NONE:
            # What to ask comes before how to write it.
            self._tools.surface.run_command("ask_feedback", person_id)
            return
        if person_id:
            self.start(PersonId(RecordId(person_id)), MessageKind(what) if what else None, ask)
            return
        dialog = ToWhom(self._tools, kind)
        dialog.chosen.connect(self.start)
        self._tools.surface.show_overlay(dialog)
        dialog.people.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def start(self, person_id: PersonId, what: MessageKind | None, ask: Ask = Ask.NONE) -> None:
        """Begin a draft to somebody and show it; without a kind, the thanks they are owed or what fits best."""
        services = self._tools.services
        if what is None and services.thanks.owed(person_id):
            what = MessageKind.THANK_YOU
        kind = what or self._fitting(person_id)
        template = services.templates.for_ask(ask) or self._template(what)
        values = services.filling.values(person_id) if template else None
        try:
            message = services.messages.start(person_id, kind, template, values)
        except Invalid as error:
            self._tools.surface.toast(self._refusal(error, person_id))
            return
        self._tools.navigator.open("message", message.id)

    def entries(self, go: Callable[[MessageKind], object]) -> Iterable[Entry]:
        """Return the kinds as entries of a menu."""
        return [
            Entry(texts.word(kind), partial(go, kind), KIND_ICONS[kind], name=kind.value)
            for kind in MessageKind
        ]

    def _template(self, what: MessageKind | None) -> Template | None:
        """Return the text to begin with: whoever asked for a kind wants one, else a message begins empty."""
        return next(iter(self._tools.services.templates.fitting(what)), None) if what else None

    def _fitting(self, person_id: PersonId) -> MessageKind:
        (line,) = self._tools.services.people.lines_of([person_id])
        return MessageKind.FIRST_MESSAGE if line.clocks.contact is None else MessageKind.NOTE

    def _refusal(self, error: Invalid, person_id: PersonId) -> str:
        if error.why is not Why.TOO_MANY:
            return texts.word(error.why)
        name = self._tools.services.people.get(person_id).shown
        words = self.tr("{0} did not answer so far. One more follow-up would be too many.")
        return words.format(name)
