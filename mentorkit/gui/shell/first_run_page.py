"""The first run: a column of steps at the start, one step at a time beside it, its acts at the foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mentorkit.gui.kit.buttons import Button, Height, Kind
from mentorkit.gui.kit.icons import Icon
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.scroll import let_scroll
from mentorkit.gui.shell.first_run_side import FirstRunSide, FirstRunSteps
from mentorkit.gui.shell.first_run_steps import PassphraseStep, RecoveryStep

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from mentorkit.domain.recovery import RecoverySheet
    from mentorkit.gui.theme import Theme
    from mentorkit.services.passphrases import PassphraseService

COLUMN = 344
CONTENT = 520
LOW = 760
"""Below this height the edges shrink."""
NARROW = 900
"""Below this width the column of steps goes away."""


class FirstRunPage(QWidget):
    """Asks for what a vault needs; whoever makes it connects to `chosen` and calls `show_sheet`."""

    chosen = Signal(str, bool)
    """A passphrase, and whether this computer shall remember."""
    folder_asked = Signal()
    existing_asked = Signal()
    demo_asked = Signal()
    finished = Signal()

    def __init__(self, theme: Theme, passphrases: PassphraseService) -> None:
        super().__init__()
        self.theme = theme
        self.setObjectName("first_run")
        self.setAccessibleName(self.tr("First run"))
        self.steps = FirstRunSteps(theme, [self._first_words(), self._second_words(), self._third_words()])
        self.first = PassphraseStep(theme, passphrases)
        self.second: RecoveryStep | None = None
        self._stack = QStackedWidget()
        self._stack.setObjectName("first_run_steps_shown")
        self._stack.addWidget(self.first)
        self._ticking = QTimer(self)
        self._ticking.timeout.connect(self._tick)
        self._dots = 0
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.side = self._side()
        row.addWidget(self.side)
        row.addWidget(self._content(), 1)
        self.first.folder_asked.connect(self.folder_asked)
        self.first.form.submitted.connect(self._go_on)
        theme.changed.connect(self._fit)

    def focus_first(self) -> None:
        """Put the focus on what is asked for first."""
        if self.second is None:
            self.first.form.focus_first()
        else:
            self.second.back.fields[0].edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_folder(self, folder: Path, notice: str = "") -> None:
        """Show where the vault will live."""
        self.first.show_folder(folder, notice)

    def refuse(self, words: str) -> None:
        """Say why the vault could not be made; everything typed stays."""
        self._end_waiting()
        self.first.notice.set_text(words)
        self.first.notice.show()

    def show_sheet(self, sheet: RecoverySheet, confirm: Callable[[str, str], bool]) -> None:
        """Go on to the recovery sheet of the vault that was made."""
        self._end_waiting()
        self.first.form.clear()
        self.second = RecoveryStep(self.theme, sheet, confirm)
        self.second.back.submitted.connect(self._go_on)
        self._stack.addWidget(self.second)
        self._stack.setCurrentWidget(self.second)
        self.steps.go_to(1)
        self.existing.hide()
        self.demo.hide()
        self.skip.show()
        self.focus_first()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the size of the window."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Let everything lie where it belongs at once: a click may come before the event loop turns."""
        self.side.setVisible(self.width() >= self.theme.scaled(NARROW))
        self.box.setMaximumWidth(self.theme.scaled(CONTENT))
        edge, is_low = self.theme.space(6), self.height() < self.theme.scaled(LOW)
        self._centred.setContentsMargins(edge, edge if is_low else self.theme.scaled(96), edge, edge)
        below = self.theme.space(4 if is_low else 12)
        edge -= self.theme.space(3)
        self._footer.setContentsMargins(edge, self.theme.space(4), edge, below)
        for layout in (self._footer, self._centred, self._content_column, self._row):
            layout.activate()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        QPainter(self).fillRect(self.rect(), self.theme.color("surface.canvas"))

    def _first_words(self) -> tuple[str, str]:
        return self.tr("Choose a passphrase"), self.tr("It encrypts everything you write.")

    def _second_words(self) -> tuple[str, str]:
        return self.tr("Keep a recovery sheet"), self.tr("The way back in if you forget.")

    def _third_words(self) -> tuple[str, str]:
        return self.tr("A place to start"), self.tr("The people you know.")

    def _side(self) -> QWidget:
        theme, space = self.theme, self.theme.space
        side = FirstRunSide(theme)
        side.setFixedWidth(theme.scaled(COLUMN))
        column = QVBoxLayout(side)
        column.setContentsMargins(space(10), theme.scaled(104), space(8), space(8))
        column.addWidget(self.steps)
        column.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(space(2))
        row.addWidget(Icon(theme, "shield-check", "first_run_shield"), 0, Qt.AlignmentFlag.AlignTop)
        words = self.tr("Nothing is sent anywhere. There is no account and nobody can reset your passphrase.")
        row.addWidget(Label(theme, words, "first_run_promise", "small", "text.secondary", wrap=True), 1)
        column.addLayout(row)
        return side

    def _content(self) -> QWidget:
        _theme, _space = self.theme, self.theme.space
        self.box = QWidget()
        self.box.setObjectName("first_run_box")
        column = QVBoxLayout(self.box)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        inside = QWidget()
        inside.setObjectName("first_run_inside")
        inside.setProperty("page", "true")
        self._centred = centred = QHBoxLayout(inside)
        centred.addStretch(1)
        centred.addWidget(self.box, 100)
        centred.addStretch(1)
        scroll = QScrollArea()
        scroll.setObjectName("first_run_scroll")
        let_scroll(scroll)
        scroll.setWidget(inside)
        content = QWidget()
        content.setObjectName("first_run_content")
        self._content_column = outer = QVBoxLayout(content)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(scroll, 1)
        outer.addWidget(self._foot())
        return content

    def _foot(self) -> QWidget:
        theme, space = self.theme, self.theme.space
        ghost, large = Kind.GHOST, Height.LARGE
        self.existing = Button(
            theme, self.tr("Open a vault or a backup"), "first_run_existing", ghost, height=large
        )
        self.demo = Button(theme, self.tr("Look around first"), "first_run_demo", ghost, height=large)
        self.skip = Button(theme, self.tr("Skip for now"), "first_run_skip", ghost, height=large)
        self.go_on = Button(theme, self.tr("Continue"), "first_run_continue", Kind.PRIMARY, height=large)
        self.skip.hide()
        row = QHBoxLayout()
        # The first act has no edge: its words, not its padding, stand on the margin.
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        row.setContentsMargins(space(3) if mirrored else 0, 0, 0 if mirrored else space(3), 0)
        row.setSpacing(space(2))
        row.addWidget(self.existing)
        row.addWidget(self.demo)
        row.addStretch(1)
        row.addWidget(self.skip)
        row.addWidget(self.go_on)
        inner = QWidget()
        inner.setObjectName("first_run_foot")
        inner.setMaximumWidth(theme.scaled(CONTENT) + 2 * space(3))
        inner.setLayout(row)
        foot = QWidget()
        foot.setObjectName("first_run_footer")
        self._footer = centred = QHBoxLayout(foot)
        centred.addStretch(1)
        centred.addWidget(inner, 100)
        centred.addStretch(1)
        self.existing.clicked.connect(self.existing_asked)
        self.demo.clicked.connect(self.demo_asked)
        self.skip.clicked.connect(self.finished)
        self.go_on.clicked.connect(self._go_on)
        return foot

    def _go_on(self) -> None:
        if not self.go_on.isEnabled():
            return
        if self.second is not None:
            if self.second.back.confirm():
                self.finished.emit()
            return
        passphrase = self.first.form.checked()
        if passphrase is not None:
            # Else Qt hands the focus on to the passphrase, and it looks as if that were asked again.
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.go_on.setEnabled(False)
            self._tick()
            self._ticking.start(300)
            self.chosen.emit(passphrase, self.first.remember.isChecked())

    def _end_waiting(self) -> None:
        self._ticking.stop()
        self.go_on.setEnabled(True)
        self.go_on.set_text(self.tr("Continue"))

    def _tick(self) -> None:
        still = self.tr("Making the vault")
        filled = "\u2022" * self._dots + "\u25e6" * (3 - self._dots)
        self.go_on.set_text(still if self.theme.reduce_motion else f"{still} {filled}")
        self._dots = (self._dots + 1) % 4
