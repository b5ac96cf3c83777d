"""Checking spelling while somebody writes: paragraph by paragraph, in what time the keys leave."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

from mentorkit.gui.kit.letter_marks import Mark
from mentorkit.gui.kit.menus import Entry
from mentorkit.gui.kit.spans import Span

if TYPE_CHECKING:
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.messages.writing import WritingPane
    from mentorkit.services.spelling import Dictionary

SLICE_MS = 4
"""How long the check may take before keys are looked at again."""
MOST_PARAGRAPHS = 500
"""Paragraphs remembered."""
REST_MS = 250


class Spelling(QObject):
    """Marks misspelled words in the letter; the dictionary is read in a job at the first draft."""

    def __init__(self, tools: Tools, pane: WritingPane) -> None:
        super().__init__(pane)
        self.setObjectName("spelling")
        self._tools, self._pane = tools, pane
        self._service = tools.services.spelling
        self._dictionary: Dictionary | None = None
        self._wanted: str | None = None
        self._checked: dict[str, tuple[Span, ...]] = {}
        self._rest = QTimer(self)
        self._rest.setObjectName("spelling_rest")
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self.check)
        pane.letter.edited.connect(self._edited)
        pane.shown.connect(self._shown)

    def check(self) -> None:
        """Check what is not known yet, for a few milliseconds at a time, then mark what was found."""
        letter, dictionary = self._pane.letter, self._dictionary
        if dictionary is None or not self._pane.is_draft:
            letter.mark(Mark.MISSPELLED, ())
            return
        if not self._service.learn(SLICE_MS):
            self._rest.start(0)
            return
        clock = QElapsedTimer()
        clock.start()
        paragraphs = letter.text().split("\n")
        for paragraph in paragraphs:
            if paragraph not in self._checked:
                found = self._service.misspelled(paragraph, dictionary)
                self._checked[paragraph] = tuple(Span(span.start, span.length) for span in found)
                if clock.elapsed() >= SLICE_MS:
                    self._rest.start(0)
                    return
        self._mark(paragraphs)

    def entries(self, span: Span) -> list[Entry | None]:
        """Return what the menu of a misspelled word offers."""
        assert self._dictionary is not None, "a misspelled word was looked up"
        letter = self._pane.letter
        word = letter.text()[span.start : span.end]
        found: list[Entry | None] = [
            Entry(offered, partial(letter.replace_words, span, offered), name=f"suggestion_{at}")
            for at, offered in enumerate(self._dictionary.suggestions(word))
        ]
        if not found:
            found = [Entry(self.tr("No suggestion"), bool, is_enabled=False)]
        add = Entry(self.tr("Add to my words"), partial(self.add, word), "plus", name="add_word")
        return [*found, None, add]

    def add(self, word: str) -> None:
        """Count a word as right from now on."""
        self._service.add(word)
        self._checked.clear()
        self.check()

    def _mark(self, paragraphs: list[str]) -> None:
        start, spans = 0, []
        for paragraph in paragraphs:
            spans += [Span(start + span.start, span.length) for span in self._checked[paragraph]]
            start += len(paragraph) + 1
        self._pane.letter.mark(Mark.MISSPELLED, spans)
        while len(self._checked) > max(MOST_PARAGRAPHS, len(paragraphs)):
            del self._checked[next(iter(self._checked))]

    def _edited(self) -> None:
        self._rest.start(REST_MS)

    def _shown(self) -> None:
        message = self._pane.message
        assert message is not None, "a message is shown"
        self._wanted = self._service.language_for(self._tools.services.coaching.language(message))
        if self._wanted is None or not self._pane.is_draft:
            self._dictionary = None
            self.check()
        elif self._dictionary is not None and self._dictionary.language == self._wanted:
            self._rest.start(0)
        else:
            self._tools.jobs.run(partial(self._service.load, self._wanted), self._loaded, self._failed)

    def _loaded(self, dictionary: Dictionary) -> None:
        if dictionary.language == self._wanted:
            self._dictionary = dictionary
            self._checked.clear()
            self.check()

    def _failed(self, _error: Exception) -> None:
        """Do without: a dictionary that is gone or broken marks nothing."""
        self._dictionary = None
