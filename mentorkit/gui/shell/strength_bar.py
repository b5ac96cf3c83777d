"""How hard a passphrase is to guess, as five steps and in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from mentorkit.domain.passphrases import Strength
from mentorkit.gui.kit import painting
from mentorkit.gui.kit.labels import Label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QPaintEvent

    from mentorkit.gui.theme import Theme

WORDS: Mapping[Strength, tuple[Any, Any]] = {
    Strength.TOO_SHORT: (
        QT_TRANSLATE_NOOP("strength", "Too short"),
        QT_TRANSLATE_NOOP("strength", "At least eight characters"),
    ),
    Strength.GUESSABLE: (
        QT_TRANSLATE_NOOP("strength", "Guessable"),
        QT_TRANSLATE_NOOP("strength", "A patient machine finds it"),
    ),
    Strength.FAIR: (
        QT_TRANSLATE_NOOP("strength", "Fair"),
        QT_TRANSLATE_NOOP("strength", "A thousand machines need decades"),
    ),
    Strength.STRONG: (
        QT_TRANSLATE_NOOP("strength", "Strong"),
        QT_TRANSLATE_NOOP("strength", "Longer than anybody waits"),
    ),
    Strength.VERY_STRONG: (
        QT_TRANSLATE_NOOP("strength", "Very strong"),
        QT_TRANSLATE_NOOP("strength", "Six unrelated words or as good"),
    ),
}
"""What each step is called, and what it means. Any: the stubs of Qt's mark say it returns an object."""

_STEPS = tuple(Strength)
_TONES = {
    Strength.TOO_SHORT: "late",
    Strength.GUESSABLE: "late",
    Strength.FAIR: "due",
    Strength.STRONG: "good",
    Strength.VERY_STRONG: "good",
}
GAP = 4
THICK = 6


class StrengthBar(QWidget):
    """Five segments and two short texts; None shows an empty bar."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.theme = theme
        self.setObjectName(name)
        self._bar = _Bar(theme, f"{name}_bar")
        self._word = Label(theme, "", f"{name}_word", "smallStrong")
        self._meaning = Label(theme, "", f"{name}_meaning", "small", "text.secondary")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(1))
        row = QHBoxLayout()
        row.addWidget(self._word)
        row.addStretch(1)
        row.addWidget(self._meaning)
        column.addWidget(self._bar)
        column.addLayout(row)
        self.show_strength(None)

    def show_strength(self, strength: Strength | None) -> None:
        """Show a step."""
        self._bar.show_strength(strength)
        word, meaning = WORDS[strength] if strength else ("", "")
        self._word.set_text(QCoreApplication.translate("strength", word) if word else "")
        self._meaning.set_text(QCoreApplication.translate("strength", meaning) if meaning else "")
        if strength:
            self._word.set_color(f"status.{_TONES[strength]}.text")
        self.setAccessibleName(self.tr("Strength of the passphrase: {0}").format(self._word.text() or "-"))


class _Bar(QWidget):
    """The five segments."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.theme = theme
        self._strength: Strength | None = None
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_strength(self, strength: Strength | None) -> None:
        self._strength = strength
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.theme.scaled(200), self.theme.scaled(THICK))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, count = QPainter(self), len(_STEPS)
        filled = _STEPS.index(self._strength) + 1 if self._strength else 0
        tone = f"status.{_TONES[self._strength]}.line" if self._strength else ""
        wide = (self.width() - GAP * (count - 1)) / count
        mirrored = self.layoutDirection() == self.layoutDirection().RightToLeft
        for at in range(count):
            place = count - 1 - at if mirrored else at
            box = QRectF(place * (wide + GAP), 0, wide, self.height())
            color = self.theme.color(tone if at < filled else "border.default")
            painting.frame(painter, box, self.height() / 2, color)
