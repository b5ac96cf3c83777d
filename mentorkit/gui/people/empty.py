"""What stands where the table has no rows: what belongs there, and the acts that begin it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.domain.lines import PeopleFilter, Tab
from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.icons import Icon
from mentorkit.gui.kit.labels import Label

if TYPE_CHECKING:
    from mentorkit.gui.theme import Theme


class EmptyPeople(QWidget):
    """An icon, a sentence and at most two acts. Connect to the buttons' clicks."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("people_empty")
        self.import_people = Button(theme, self.tr("Import people"), "empty_import", Kind.OUTLINE, "upload")
        self.add_person = Button(theme, self.tr("Add person"), "empty_add", Kind.OUTLINE, "plus")
        self.clear = Button(theme, self.tr("Clear filters"), "empty_clear", Kind.OUTLINE, "x")
        self._icon = Icon(theme, "users-round", "people_empty_icon", size=20, color="text.tertiary")
        self._sentence = Label(theme, "", "people_empty_sentence", "body", "text.secondary", wrap=True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._lay_out(theme)

    def tell(self, chosen: PeopleFilter, everyone: int) -> None:
        """Say why there are no rows: nobody is known, nobody matches, or nobody is in this tab."""
        filtered = bool(chosen.words.strip() or chosen.expertise or chosen.tag or chosen.goal)
        self.clear.setVisible(filtered)
        self.import_people.setVisible(not everyone)
        self.add_person.setVisible(not everyone or bool(chosen.words.strip()))
        self.add_person.set_text(self.tr("Add person"))
        self._icon.set_icon("search" if filtered else "users-round")
        if filtered:
            self._tell(self.tr("Nobody matches. Clear the filters, or add this name as a person."))
            if chosen.words.strip():
                words = self.tr("Add “{name}” as a person").format(name=_short(chosen.words))
                self.add_person.set_text(words)
            else:
                self._tell(self.tr("Nobody matches."))
        elif not everyone:
            self._tell(self.tr("People you know, and people you would like to learn from."))
        else:
            self._tell(self._sentence_of(chosen.tab))

    def _sentence_of(self, tab: Tab) -> str:
        sentences = {
            Tab.ACTIVE: self.tr("Nobody is active. Give somebody a stage, and they stand here."),
            Tab.MENTORS: self.tr("No mentors yet. Whoever you call one stands here."),
            Tab.DRIFTING: self.tr("Nobody is past the rhythm you wished for."),
            Tab.NOT_SORTED: self.tr("Everybody is sorted."),
            Tab.RESTING: self.tr("Nobody is resting."),
            Tab.PAST: self.tr("No past mentors."),
            Tab.EVERYONE: "",
        }
        return sentences[tab]

    def _tell(self, sentence: str) -> None:
        self._sentence.set_text(sentence)
        self.setAccessibleName(sentence)

    def _lay_out(self, theme: Theme) -> None:
        column = QVBoxLayout(self)
        centre = Qt.AlignmentFlag.AlignHCenter
        column.setContentsMargins(theme.space(8), theme.space(8), theme.space(8), theme.space(8))
        column.setSpacing(theme.space(3))
        column.addStretch(2)
        column.addWidget(self._icon, 0, centre)
        column.addWidget(self._sentence)
        acts = QHBoxLayout()
        acts.setSpacing(theme.space(2))
        acts.addStretch(1)
        for button in (self.clear, self.import_people, self.add_person):
            acts.addWidget(button)
        acts.addStretch(1)
        column.addLayout(acts)
        column.addStretch(3)


def _short(words: str) -> str:
    """Return typed words short enough for a button."""
    one_line = " ".join(words.split())
    return one_line if len(one_line) <= 32 else one_line[:31] + "…"
