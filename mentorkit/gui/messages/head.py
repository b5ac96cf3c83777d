"""The rows above a letter: to whom, what kind of message it is, and its subject; hairlines and no boxes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from mentorkit.domain.messages import MessageKind, MessageState
from mentorkit.domain.people import initials, tint_of
from mentorkit.gui import texts
from mentorkit.gui.kit import painting
from mentorkit.gui.kit.avatars import Avatar
from mentorkit.gui.kit.bare_fields import BareField
from mentorkit.gui.kit.buttons import Button, Height, Kind
from mentorkit.gui.kit.cards import Rule
from mentorkit.gui.kit.labels import Label, escaped
from mentorkit.gui.kit.marked_lines import MarkedLine
from mentorkit.gui.kit.menu_buttons import MenuButton

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter, QPixmap

    from mentorkit.domain.messages import Message
    from mentorkit.domain.people import Channel, Person
    from mentorkit.gui.theme import Theme

KIND_ICONS = {
    MessageKind.FIRST_MESSAGE: "mail-plus",
    MessageKind.FOLLOW_UP: "reply",
    MessageKind.INTRODUCTION_REQUEST: "handshake",
    MessageKind.FEEDBACK_REQUEST: "message-square-quote",
    MessageKind.THANK_YOU: "heart",
    MessageKind.PROGRESS_UPDATE: "trending-up",
    MessageKind.CLOSE: "moon",
    MessageKind.NOTE: "pen-line",
}
LABEL = 68
ROW = 40
LEAST = 90


class QuietMenu(MenuButton):
    """A button with a menu that has no frame until the pointer is on it; its words are cut where room is short.

    `middle` cuts addresses where they say least.
    """

    def __init__(
        self,
        theme: Theme,
        name: str,
        icon: str = "",
        *,
        style: str = "small",
        color: str = "text.secondary",
        middle: bool = False,
    ) -> None:
        super().__init__(theme, "", name, icon)
        self._type, self._ink, self._middle = style, color, middle
        self.height_kind = Height.SMALL
        self.set_kind(Kind.GHOST)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Return room for a word as long as Template; with an icon the words stay whole."""
        hint = self.sizeHint()
        return hint if self.icon_name else QSize(min(hint.width(), self.theme.scaled(LEAST)), hint.height())

    @property
    def is_cut(self) -> bool:
        """Whether its words have no room, though half of its padding gives way first."""
        return self._content_width() + self._padding() > self.width() - self._arrow_room()

    def set_changeable(self, *, changeable: bool) -> None:
        """Say whether there is a choice; without one only the words are shown."""
        self.has_arrow = changeable
        self.setEnabled(changeable)
        self.updateGeometry()

    def _padding(self) -> int:
        return self.theme.space(2)

    def _style(self) -> str:
        return self._type

    def _word_color(self) -> str:
        return self._ink

    def _paint_box(self, painter: QPainter) -> None:
        if self.isEnabled():
            super()._paint_box(painter)

    def _paint_content(self, painter: QPainter, rect: QRect) -> None:
        if not self.is_cut:
            super()._paint_content(painter, rect)
            return
        padding = self._padding()
        box = rect.adjusted(padding, 0, -padding, 0)
        color, shown = self.theme.color(self._word_color()), self.text().replace("&", "")
        if self._middle:
            metrics = self.theme.metrics(self._style())
            shown = metrics.elidedText(shown, Qt.TextElideMode.ElideMiddle, box.width())
        painting.words(painter, self.theme, box, shown, self._style(), color)


class NameButton(Button):
    """A name that leads to the person's page."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, "", name, Kind.LINK)

    def _style(self) -> str:
        return "bodyStrong"

    def _word_color(self) -> str:
        return "accent.text" if self.underMouse() else "text.primary"


class SubjectField(BareField):
    """The subject, on one line without a frame."""

    def __init__(self, theme: Theme) -> None:
        self.edit: MarkedLine
        translate = QCoreApplication.translate
        words, example = translate("messages", "Subject"), translate("messages", "Three or four words")
        super().__init__(theme, "message_subject", words, example, MarkedLine(theme))


class Head(QWidget):
    """To, kind with language and template, and subject."""

    address_wanted = Signal()
    """The address was pressed: choose another, or add one."""
    person_wanted = Signal()
    kind_wanted = Signal()
    language_wanted = Signal()
    template_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setObjectName("message_head")
        self.avatar = Avatar(theme, 24, "message_avatar")
        self.to = NameButton(theme, "message_to")
        self.address = QuietMenu(theme, "message_address", middle=True)
        self.kind = QuietMenu(theme, "message_kind", style="body", color="text.primary")
        self.language = QuietMenu(theme, "message_language")
        self.template = QuietMenu(theme, "message_template")
        self.subject = SubjectField(theme)
        self.to.clicked.connect(self.person_wanted)
        self.address.clicked.connect(self.address_wanted)
        self.kind.clicked.connect(self.kind_wanted)
        self.language.clicked.connect(self.language_wanted)
        self.template.clicked.connect(self.template_wanted)
        self._lay_out()

    def show_person(self, person: Person, photo: QPixmap | None) -> None:
        """Show whom the message is to."""
        self.avatar.show_person(person.shown, initials(person.shown), tint_of(person.id), photo)
        self.to.set_text(person.shown)

    def show_address(self, channel: Channel | None, others: Sequence[Channel]) -> None:
        """Show the address in use, and that there are others."""
        words = channel.value if channel is not None else self.tr("Add an address")
        self.address.show_choice(words, is_on=False)
        self.address.setAccessibleName(self.tr("Address: {0}").format(words))
        self.address.has_arrow = channel is None or bool(others)
        self.address.updateGeometry()

    def show_message(self, message: Message) -> None:
        """Show kind, template and whether they can still be changed."""
        is_draft = message.state is MessageState.DRAFT
        self.kind.set_icon(KIND_ICONS[message.what])
        self.kind.show_choice(texts.word(message.what), is_on=False)
        self.kind.setAccessibleName(self.tr("Kind: {0}").format(texts.word(message.what)))
        words = self.tr("Template: {0}").format(message.template) if message.template else self.tr("Template")
        self.template.show_choice(words, is_on=False)
        self.template.setToolTip(escaped(message.template))
        self.template.setVisible(is_draft)
        self.language.setVisible(is_draft)
        self.kind.set_changeable(changeable=is_draft)
        self.subject.edit.setReadOnly(not is_draft)

    def show_language(self, code: str, words: str) -> None:
        """Show in which language the letter is: its code, which leaves the row calm, and its name behind it."""
        self.language.show_choice(code, is_on=False)
        self.language.setToolTip(escaped(words))
        self.language.setAccessibleName(self.tr("Language: {0}").format(words))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        padding = self.theme.space(2)
        to, kind, subject = (
            self._row(words) for words in (self.tr("To"), self.tr("Kind"), self.tr("Subject"))
        )
        to.addWidget(self.avatar)
        to.addSpacing(self.theme.space(2))
        to.addWidget(self.to)
        to.addWidget(self.address)
        to.addStretch(1)
        kind.addSpacing(-padding)
        kind.addWidget(self.kind)
        kind.addStretch(1)
        kind.addWidget(self.language)
        kind.addWidget(self.template)
        kind.addSpacing(-padding)
        subject.addWidget(self.subject, 1)
        for row in (to, kind, subject):
            column.addLayout(row)
            column.addWidget(Rule(self.theme, "message_rule"))

    def _row(self, words: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        label = Label(self.theme, words, f"message_label_{words.lower()}", "small", "text.tertiary")
        label.setFixedWidth(self.theme.scaled(LABEL))
        label.setMinimumHeight(self.theme.scaled(ROW) - 1)
        row.addWidget(label)
        row.setAlignment(label, Qt.AlignmentFlag.AlignVCenter)
        return row
