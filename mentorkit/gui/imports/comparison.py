"""The comparison of a row with somebody kept: a line a part, both sides, and what would be kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.domain import people
from mentorkit.domain.days import Day
from mentorkit.domain.frozen import frozen
from mentorkit.domain.plans import Part, Side
from mentorkit.gui import texts
from mentorkit.gui.imports import words
from mentorkit.gui.kit.avatars import Avatar
from mentorkit.gui.kit.cards import Ground, Rule
from mentorkit.gui.kit.choices import Check, Radio
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.orders import take_away

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QAbstractButton

    from mentorkit.domain.plans import Candidate, Difference
    from mentorkit.gui.theme import Theme

MOST_LETTERS = 160
"""Letters of a value shown; notes can be long and are kept whole all the same."""

PARTS, COLUMN, WIDE = 96, 120, 520
"""Logical pixels at 100 %: the names of the parts, the narrowest column, and what all of them need."""

SIDES = 1
"""The row of the grid in which both sides stand; the rows around it are used in a narrow pane."""


@frozen
class Heads:
    """What stands above the two sides, with a line below the second, and how choices speak of each."""

    mine: str
    theirs: str
    more: str
    spoken_mine: str
    spoken_theirs: str


class Comparison(Ground):
    """Shows one candidate beside somebody else. `sides()` says what the user chose."""

    changed = Signal()

    def __init__(self, theme: Theme, today: date) -> None:
        super().__init__(theme, "import_comparison", "surface.raised", edge="border.default", radius="card")
        self._today = today
        self._heads = Heads("", "", "", "", "")
        self._sides: dict[Part, Side] = {}
        self._results: dict[Part, Label] = {}
        self.choices: list[QAbstractButton] = []
        """What can be chosen of the candidate shown, in reading order."""
        self._body: QWidget | None = None
        self._shown: tuple[Candidate, Heads] | None = None
        self._is_narrow = False
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)

    def sides(self) -> dict[Part, Side]:
        """Return what is kept of each part."""
        return dict(self._sides)

    def show_candidate(self, candidate: Candidate, heads: Heads, chosen: dict[Part, Side]) -> None:
        """Compare; `chosen` is what was decided before, parts not named are as suggested."""
        if self._body is not None:
            take_away(self._body)
        self._shown, self._heads = (candidate, heads), heads
        self._sides = {one.part: chosen.get(one.part, one.suggested) for one in candidate.differences}
        self._results, self.choices = {}, []
        self._body = QWidget()
        self._body.setObjectName("import_comparison_body")
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._heading(candidate))
        for one in candidate.differences:
            column.addWidget(Rule(self.theme))
            column.addLayout(self._line(one))
        self._outer.addWidget(self._body)

    def fit(self, width: int) -> bool:
        """Put the parts and what is kept on lines of their own in so narrow a pane; whether that is new."""
        is_narrow = width < self.theme.scaled(WIDE)
        if is_narrow == self._is_narrow:
            return False
        self._is_narrow = is_narrow
        if self._shown is not None:
            self.show_candidate(*self._shown, self.sides())
        return True

    def _place(self, grid: QGridLayout, part: QWidget, result: QWidget) -> None:
        """Put the name of a part and what is kept of it around its two sides."""
        if self._is_narrow:
            grid.addWidget(part, 0, 1, 1, 2)
            grid.addWidget(result, 2, 1, 1, 2)
        else:
            grid.addWidget(part, SIDES, 0)
            grid.addWidget(result, SIDES, 3, Qt.AlignmentFlag.AlignVCenter)

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        space = self.theme.space
        grid.setContentsMargins(space(3), space(2), space(3), space(2))
        grid.setHorizontalSpacing(space(3))
        if self._is_narrow:
            grid.setVerticalSpacing(space(1))
            for column in (1, 2):
                grid.setColumnStretch(column, 1)
            return grid
        grid.setColumnMinimumWidth(0, self.theme.scaled(PARTS))
        for column in (1, 2, 3):
            grid.setColumnStretch(column, 1)
            grid.setColumnMinimumWidth(column, self.theme.scaled(COLUMN))
        return grid

    def _heading(self, candidate: Candidate) -> QGridLayout:
        theme, grid, heads = self.theme, self._grid(), self._heads
        stage = texts.stage_word(candidate.stage)
        who = QHBoxLayout()
        who.setSpacing(theme.space(2))
        avatar = Avatar(theme, 28, "import_avatar")
        avatar.show_person(
            candidate.shown, people.initials(candidate.shown), people.tint_of(candidate.person_id)
        )
        who.addWidget(avatar)
        who.addLayout(self._two_lines(heads.mine, stage, "import_mine"), 1)
        grid.addLayout(who, SIDES, 1)
        grid.addLayout(self._two_lines(heads.theirs, heads.more, "import_theirs"), SIDES, 2)
        if not self._is_narrow:
            # A column without anything in it would lose the gap after it, and the heads their columns.
            parts = Label(theme, "", "import_parts", "small")
            self._place(grid, parts, Label(theme, self.tr("Merged"), "import_merged", "smallStrong"))
        return grid

    def _two_lines(self, first: str, second: str, name: str) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(Label(self.theme, first, name, "smallStrong"))
        column.addWidget(Label(self.theme, second, f"{name}_more", "caption", "text.tertiary"))
        return column

    def _line(self, one: Difference) -> QGridLayout:
        grid = self._grid()
        part = words.word(one.part)
        result = Label(self.theme, "", f"import_result_{one.part.value}", "smallStrong", wrap=True, most=3)
        self._results[one.part] = result
        name = Label(self.theme, part, f"import_part_{one.part.value}", "small", "text.tertiary")
        self._place(grid, name, result)
        mine, theirs = self._words(one, one.mine), self._words(one, one.theirs)
        if one.mine and one.theirs and one.mine != one.theirs:
            self._add_choice(grid, one, part)
        else:
            grid.addWidget(self._value(mine, f"import_mine_{one.part.value}"), SIDES, 1)
            grid.addWidget(self._value(theirs, f"import_theirs_{one.part.value}"), SIDES, 2)
        self._show_result(one)
        return grid

    def _value(self, text: str, name: str) -> Label:
        color = "text.primary" if text else "text.tertiary"
        return Label(self.theme, text or self.tr("empty"), name, "small", color, wrap=True, most=3)

    def _add_choice(self, grid: QGridLayout, one: Difference, part: str) -> None:
        """Put a radio button before each side, or a check box where both can be kept."""
        group = QButtonGroup(grid)
        group.setExclusive(not one.can_keep_both)
        sides = ((1, Side.MINE, self._words(one, one.mine)), (2, Side.THEIRS, self._words(one, one.theirs)))
        for column, side, text in sides:
            name = f"import_{one.part.value}_{side.value}"
            button: QAbstractButton = (
                Check(self.theme, "", name) if one.can_keep_both else Radio(self.theme, "", name)
            )
            whose = self._heads.spoken_mine if side is Side.MINE else self._heads.spoken_theirs
            said = self.tr("{part}, {whose}: {value}")
            button.setAccessibleName(said.format(part=part, whose=whose, value=text))
            button.setProperty("difference", one)
            button.setProperty("side", side.value)
            button.setChecked(self._sides[one.part] in (side, Side.BOTH))
            button.clicked.connect(self._chosen)
            group.addButton(button)
            self.choices.append(button)
            row = QHBoxLayout()
            row.setSpacing(self.theme.space(2))
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
            row.addLayout(self._beside(button, self._value(text, f"{name}_value")), 1)
            grid.addLayout(row, SIDES, column)

    def _beside(self, button: QAbstractButton, value: Label) -> QVBoxLayout:
        """Put the first line of a value at the height of its mark."""
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addSpacing((button.sizeHint().height() - self.theme.line("small")) // 2)
        column.addWidget(value)
        column.addStretch(1)
        return column

    def _chosen(self) -> None:
        """Keep what is on; with nothing on the side just switched off stays."""
        button: QAbstractButton = self.sender()  # type: ignore[assignment]  # only buttons are connected
        one: Difference = button.property("difference")
        side = Side(button.property("side"))
        if not one.can_keep_both:
            self._sides[one.part] = side
        else:
            on = [Side(other.property("side")) for other in button.group().buttons() if other.isChecked()]
            if not on:
                button.setChecked(True)
                on = [side]
            self._sides[one.part] = Side.BOTH if len(on) > 1 else on[0]
        self._show_result(one)
        self.changed.emit()

    def _show_result(self, one: Difference) -> None:
        label, side = self._results[one.part], self._sides[one.part]
        if side is Side.BOTH and one.mine != one.theirs and one.mine and one.theirs:
            label.set_text(self._kept(self.tr("both")))
            return
        kept = one.theirs if (side is Side.THEIRS and one.theirs) or not one.mine else one.mine
        label.set_text(self._kept(self._words(one, kept)))

    def _kept(self, words: str) -> str:
        """Say what is kept; without a heading above it, also that it is."""
        return self.tr("Merged: {value}").format(value=words) if self._is_narrow else words

    def _words(self, one: Difference, values: tuple[str, ...]) -> str:
        """Return values as they are read: days in words, a photo as what it is."""
        if one.part is Part.MET:
            values = tuple(texts.known_day(Day.parse(value), self._today) for value in values)
        elif one.part is Part.PHOTO:
            values = tuple(self.tr("a photo") for _value in values)
        return _joined(values)


def _joined(values: tuple[str, ...]) -> str:
    text = ", ".join(value.strip() for value in values if value.strip())
    return text if len(text) <= MOST_LETTERS else f"{text[:MOST_LETTERS].rstrip()}…"
