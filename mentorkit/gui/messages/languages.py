"""Which language a letter is in: what the spell check and the coach go by."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mentorkit.gui.kit.menus import Entry, menu, open_below
from mentorkit.gui.language_names import language_code, language_name

if TYPE_CHECKING:
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.messages.writing import WritingPane

UNKNOWN = "und"
"""The tag of a language that is none of those offered: nothing of it is judged but blanks and length."""


class Languages(QObject):
    """Shows the language of the draft and keeps another with it: nobody else's letters change."""

    def __init__(self, tools: Tools, pane: WritingPane) -> None:
        super().__init__(pane)
        self.setObjectName("languages")
        self._tools, self._pane = tools, pane
        pane.head.language_wanted.connect(self.choose)
        pane.shown.connect(self._shown)

    @property
    def language(self) -> str:
        """The tag of the draft's language; a dictionary's name where there is one for it."""
        message, services = self._pane.message, self._tools.services
        assert message is not None, "a language is of the message shown"
        tag = services.coaching.language(message)
        return services.spelling.dictionary_of(tag) or tag

    def choose(self) -> None:
        """Offer every language there is a dictionary for, the draft's own, and none of them."""
        anchor, now = self._pane.head.language, self.language
        known = sorted({*self._tools.services.spelling.languages(), now} - {UNKNOWN}, key=language_name)
        entries: list[Entry | None] = [
            Entry(language_name(tag), partial(self.set, tag), name=tag, is_on=tag == now) for tag in known
        ]
        other = Entry(self._name(UNKNOWN), partial(self.set, UNKNOWN), name=UNKNOWN, is_on=now == UNKNOWN)
        words = self.tr("Language of this letter")
        open_below(menu(self._tools.theme, "language_menu", words, [*entries, None, other], anchor), anchor)

    def set(self, language: str) -> None:
        """Say in which language the draft is."""
        if self._pane.form.flush() and self._pane.message is not None:
            self._tools.services.messages.change(replace(self._pane.message, language=language))

    def _shown(self) -> None:
        language = self.language
        code = self._name(UNKNOWN) if language == UNKNOWN else language_code(language)
        self._pane.head.show_language(code, self._name(language))

    def _name(self, language: str) -> str:
        return self.tr("Another language") if language == UNKNOWN else language_name(language)
