"""With whom something is noted, where several people take part: one of them, or the next by a key."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence

from mentorkit.domain import people
from mentorkit.gui.kit.buttons import Height
from mentorkit.gui.kit.labels import escaped
from mentorkit.gui.kit.menu_buttons import MenuButton
from mentorkit.gui.kit.menus import Entry, menu, open_below

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentorkit.domain.people import Person, PersonId
    from mentorkit.gui.theme import Theme

NEXT_KEYS = "Ctrl+Shift+P"


class Whom(MenuButton):
    """The name of one person, and a menu of the others. Nobody is asked where only one takes part."""

    chosen = Signal(str)
    """The id of the person chosen by hand."""

    def __init__(self, theme: Theme, name: str, words: str, keys: str = "") -> None:
        """`keys` are those by which the next person is named, as they are told in the tip."""
        super().__init__(theme, "", name, "users-round", height=Height.SMALL)
        self._words = words
        native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        self.setToolTip(escaped(f"{words}  {native}".strip()))
        self._people: tuple[Person, ...] = ()
        self._current = 0
        self.clicked.connect(self._open)
        self.hide()

    @property
    def person_id(self) -> PersonId | None:
        """The person named; None where nobody takes part."""
        return self._people[self._current].id if self._people else None

    @property
    def only_if_several(self) -> str:
        """The name shown, "" where there is nobody to choose from."""
        return called(self._people[self._current]) if len(self._people) > 1 else ""

    def show_people(self, people: Sequence[Person], person_id: PersonId | None = None) -> None:
        """Offer these people and name one of them: else the one named before, else the first."""
        wanted = person_id or self.person_id
        self._people = tuple(people)
        self._current = next((at for at, one in enumerate(people) if one.id == wanted), 0)
        self._tell()

    def next(self) -> None:
        """Name the next person, after the last the first."""
        if self._people:
            self._choose((self._current + 1) % len(self._people))

    def _choose(self, at: int) -> None:
        self._current = at
        self._tell()
        self.chosen.emit(self._people[at].id)

    def _tell(self) -> None:
        self.setVisible(len(self._people) > 1)
        if self._people:
            shown = self._people[self._current]
            self.show_choice(called(shown), is_on=False)
            self.setAccessibleName(f"{self._words}: {shown.shown}")

    def _open(self) -> None:
        entries = [
            Entry(one.shown, partial(self._choose, at), name=one.id, is_on=at == self._current)
            for at, one in enumerate(self._people)
        ]
        open_below(menu(self.theme, f"{self.objectName()}_menu", self._words, entries, self), self)


def called(person: Person) -> str:
    """Return what somebody is called in passing: by the given name, else by the first of all."""
    return people.called(person.given, person.shown)
