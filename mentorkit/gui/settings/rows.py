"""What the sections of Settings are built of: a title, a sentence, and a control at the end."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.gui.kit.buttons import Button
from mentorkit.gui.kit.cards import Rule
from mentorkit.gui.kit.choices import Switch
from mentorkit.gui.kit.combos import ComboField
from mentorkit.gui.kit.labels import Label

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from mentorkit.gui.theme import Theme
    from mentorkit.services.settings import Setting, Settings


AT_ONCE = 3
"""Rows added in one turn."""


class Growing(QObject):
    """Adds rows that stand below the fold, some in each turn: all at once would hold the window up."""

    grown = Signal()
    """Every row is there."""

    def __init__(self, column: QVBoxLayout, build: Iterable[Callable[[], QWidget]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("growing")
        self._column, self._to_come = column, deque(build)
        self._timer = QTimer(self)
        self._timer.setObjectName("growing_timer")
        self._timer.timeout.connect(self._grow)
        self._timer.start(0)

    @property
    def is_whole(self) -> bool:
        """Whether every row is there."""
        return not self._to_come

    def _grow(self) -> None:
        for _ in range(min(AT_ONCE, len(self._to_come))):
            self._column.addWidget(self._to_come.popleft()())
        if self.is_whole:
            self._timer.stop()
            self.grown.emit()


class SettingRow(QWidget):
    """One setting, at least 60 high, with a hairline below."""

    def __init__(self, theme: Theme, name: str, title: str, sentence: str, control: QWidget | None) -> None:
        super().__init__()
        self.theme, self.control = theme, control
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.title = Label(theme, title, f"{name}_title", "bodyStrong", wrap=True)
        self.sentence = Label(theme, sentence, f"{name}_sentence", "small", "text.secondary", wrap=True)
        if not sentence:  # never shown by hand here: without a parent it would be a window
            self.sentence.hide()
        words = QVBoxLayout()
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self.title)
        words.addWidget(self.sentence)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setContentsMargins(0, theme.scaled(11), 0, theme.scaled(10))
        row.setSpacing(theme.space(6))
        row.addLayout(words, 1)
        if control is not None:
            row.addWidget(control)
        if isinstance(control, Button):
            control.setAccessibleName(f"{control.text()}: {title}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(Rule(theme, f"{name}_rule"))

    def say(self, sentence: str, color: str = "text.secondary") -> None:
        """Change the sentence below the title."""
        self.sentence.set_text(sentence)
        self.sentence.set_color(color)
        self.sentence.setVisible(bool(sentence))


class ChoiceRow(SettingRow):
    """A setting with a few values, kept at once.

    `told` is its title and its sentence; `words` says each of its choices.
    """

    def __init__(
        self,
        theme: Theme,
        settings: Settings,
        setting: Setting[Any],
        told: tuple[str, str],
        words: Sequence[str],
    ) -> None:
        title, sentence = told
        options = list(zip(setting.choices, words, strict=True))
        self.field = ComboField(theme, "", f"{setting.name}_choice", options)
        super().__init__(theme, f"{setting.name}_row", title, sentence, self.field)
        self.field.combo.setAccessibleName(title)
        # On Linux a screen reader takes the value for the name, and asks what it is labelled by.
        self.title.setBuddy(self.field.combo)
        self.field.combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.field.setFixedWidth(theme.scaled(180))
        self._settings, self._setting = settings, setting
        self.field.set_value(settings.get(setting))
        self.field.edited.connect(self._keep)

    def refresh(self) -> None:
        """Show the value as it is now."""
        self.field.set_value(self._settings.get(self._setting))

    def _keep(self) -> None:
        self._settings.set(self._setting, self.field.value())


class SwitchRow(SettingRow):
    """A setting that is on or off, kept at once."""

    def __init__(
        self, theme: Theme, settings: Settings, setting: Setting[bool], title: str, sentence: str
    ) -> None:
        self.switch = Switch(theme, title, f"{setting.name}_switch")
        super().__init__(theme, f"{setting.name}_row", title, sentence, self.switch)
        self._settings, self._setting = settings, setting
        self.refresh()
        self.switch.clicked.connect(self._keep)

    def refresh(self) -> None:
        """Show the value as it is now."""
        self.switch.setChecked(self._settings.get(self._setting))

    def _keep(self) -> None:
        self._settings.set(self._setting, self.switch.isChecked())


class Section(QWidget):
    """A page of Settings: a heading and its rows. `refresh` shows everything as it is now."""

    def __init__(self, theme: Theme, name: str, title: str) -> None:
        super().__init__()
        self.theme = theme
        self.setObjectName(f"settings_{name}")
        self.setAccessibleName(title)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.heading = Label(theme, title, f"settings_{name}_title", "title")
        self.column.addWidget(self.heading)
        self.column.addSpacing(theme.space(4))
        self._rows: list[ChoiceRow | SwitchRow] = []

    def add_row(self, row: SettingRow) -> None:
        """Add a row at the end."""
        self.column.addWidget(row)
        if isinstance(row, ChoiceRow | SwitchRow):
            self._rows.append(row)

    def add_heading(self, text: str, name: str) -> None:
        """Begin a part of the section."""
        self.column.addSpacing(self.theme.space(8))
        self.column.addWidget(Label(self.theme, text, name, "heading"))
        self.column.addSpacing(self.theme.space(1))

    def refresh(self) -> None:
        """Show everything as it is now."""
        for row in self._rows:
            row.refresh()
