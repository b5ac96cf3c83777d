"""The goal somebody is linked with when the answer is yes: one line that changes at a click or with G."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from mentorkit.gui.fit_texts import because_words, fit_words
from mentorkit.gui.kit import painting
from mentorkit.gui.kit.labels import escaped
from mentorkit.gui.kit.style import Ringed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from mentorkit.domain.goals import Goal
    from mentorkit.gui.theme import Theme
    from mentorkit.services.sorting import Guess


class GoalChoice(Ringed, QAbstractButton):
    """Shows one of the goals worked on and why somebody might fit it, or that none is meant."""

    changed = Signal()
    """Another goal is meant, or none."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._guesses: Sequence[Guess] = ()
        self._at, self._why = 0, ""
        self.setObjectName("sort_goal")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def goal(self) -> Goal | None:
        """The goal that is meant, or None."""
        return self._guesses[self._at].goal if self._at < len(self._guesses) else None

    @property
    def has_goals(self) -> bool:
        """Whether there is any goal to choose from."""
        return bool(self._guesses)

    def show_guesses(self, guesses: Sequence[Guess]) -> None:
        """Offer goals, the likeliest first; it is meant only where something speaks for it."""
        self._guesses = guesses
        is_likely = bool(guesses) and guesses[0].is_likely
        self._show(0 if is_likely else len(guesses))

    def go_on(self) -> None:
        """Mean the next goal, after the last one none, then the first again."""
        self._show((self._at + 1) % (len(self._guesses) + 1))

    def sizeHint(self) -> QSize:
        """Return one line as wide as its words."""
        width = self._mark() + self._advance("body", self.text()) + self.theme.space(3)
        return QSize(width + self._advance("body", self._why), self.theme.line("body"))

    def minimumSizeHint(self) -> QSize:
        """Return room for a few words: the line is cut at its end."""
        return QSize(self.theme.scaled(120), self.theme.line("body"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw mark, title and reason."""
        painter, theme, color = QPainter(self), self.theme, self.theme.color
        goal = self.goal
        if goal is not None:
            side = theme.scaled(8)
            mark = QRect(0, (self.height() - side) // 2 + 1, side, side)
            painting.frame(painter, self._placed(mark), theme.radius("mark"), color(f"chart.{goal.colour}"))
        start = self._mark() if goal is not None else 0
        width = min(self._advance("body", self.text()), self.width() - start)
        ink = "accent.text" if self.underMouse() or not self._guesses else "text.primary"
        words = self._placed(QRect(start, 0, width, self.height()))
        painting.words(painter, theme, words, self.text(), "body", color(ink))
        start += width + theme.space(2)
        if self.width() > start:
            why = self._placed(QRect(start, 0, self.width() - start, self.height()))
            painting.words(painter, theme, why, self._why, "body", color("text.secondary"))

    def _show(self, at: int) -> None:
        self._at, self._why = at, ""
        goal = self.goal
        if goal is not None:
            fit = self._guesses[at].fit
            self._why = because_words(fit.parts[0])
            self.setText(goal.title)
            self.setToolTip(escaped(fit_words(fit)))
        else:
            self.setText(self.tr("No goal") if self._guesses else self.tr("Write a goal, and it says here"))
            is_likely = any(guess.is_likely for guess in self._guesses)
            nothing = self.tr("nothing written about them names one")
            self._why = nothing if self._guesses and not is_likely else ""
            self.setToolTip("")
        spoken = ", ".join(part for part in (self.text(), self._why) if part)
        self.setAccessibleName(spoken)
        self.updateGeometry()
        self.update()
        self.changed.emit()

    def _mark(self) -> int:
        return self.theme.scaled(16)

    def _advance(self, style: str, text: str) -> int:
        return int(painting.advance(self.theme, style, text)) + 1

    def _placed(self, rect: QRect) -> QRect:
        return painting.mirrored(rect, self.rect(), right_to_left=self.isRightToLeft())
