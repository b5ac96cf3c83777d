"""Every next step has words: in a cell, about somebody, why, and on its button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.asks import ASKED_BY, Ask
from mentorkit.domain.due import Reason
from mentorkit.domain.message_kinds import MessageKind
from mentorkit.domain.tasks import TaskAct
from mentorkit.gui import step_texts

if TYPE_CHECKING:
    from mentorkit.gui.theme import Theme


def test_every_ask_says_what_about_whom_and_why() -> None:
    assert step_texts.title(Ask.SHORT_TALK, "Ada") == "Ask Ada for a short talk"
    assert step_texts.title(Reason.THANKS, "{0}") == "Thank {0}"
    for ask in ASKED_BY:
        assert "Ada" in step_texts.title(ask, "Ada")
        assert step_texts.because(ask).endswith(".")


def test_every_button_has_words_and_an_icon_that_is_there(theme: Theme) -> None:
    found = {step_texts.button(TaskAct.WRITE, kind) for kind in MessageKind}
    found |= {step_texts.button(act) for act in TaskAct}
    assert ("Write thank-you", "heart") in found
    assert ("Open draft", "pen-line") in found
    for words, icon in found:
        assert words
        assert not theme.pixmap(icon, 16, "text.primary").isNull()


def test_every_reason_is_a_step_in_a_cell_and_has_its_words(theme: Theme) -> None:
    assert step_texts.step_word(Reason.LET_REST) == "Let it rest"
    assert step_texts.also_word(Reason.LET_REST) == "No reply to the follow-up"
    assert all(step_texts.step_word(reason) for reason in Reason)
    silent = {Reason.COMMITMENT, Reason.RHYTHM, Reason.ASK, Reason.FIRST, Reason.MEETING}
    assert {reason for reason in Reason if not step_texts.also_word(reason)} == silent
    untitled = {reason for reason in Reason if not step_texts.title(reason, "Ada")}
    assert untitled == {Reason.COMMITMENT, Reason.ASK}
    for icon in filter(None, map(step_texts.mark, Reason)):
        assert not theme.pixmap(icon, 16, "text.primary").isNull()
