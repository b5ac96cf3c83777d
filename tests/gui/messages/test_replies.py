"""How asks were answered: a bar a kind with its n, and a share only where they are enough."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.messages import MessageKind
from mentorkit.domain.replies import ReplyCount
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.stacked_bars import StackedBar
from mentorkit.gui.messages.feature import show_replies
from mentorkit.gui.messages.replies import parts_words, whole_words
from tests.builders import TODAY

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tests.gui.messages.conftest import Desk


def said(overlay: QWidget) -> dict[str, str]:
    return {label.objectName(): label.text() for label in overlay.findChildren(Label)}


def test_nothing_sent_is_said_and_asks_for_no_list(desk: Desk) -> None:
    desk.begin()
    assert desk.page.list.replies.isHidden()
    show_replies(desk.tools)
    (overlay,) = desk.surface.overlays
    assert "was sent yet" in said(overlay)["replies_none"]


def test_each_kind_has_its_bar_and_its_number(desk: Desk) -> None:
    messages = desk.tools.services.messages
    sent = [
        messages.mark_sent(messages.start(desk.leila.id, what), TODAY)
        for what in (MessageKind.FIRST_MESSAGE, MessageKind.FIRST_MESSAGE, MessageKind.FEEDBACK_REQUEST)
    ]
    messages.mark_replied(sent[0], TODAY)
    messages.mark_declined(sent[2], TODAY)
    desk.press("messages_replies")
    assert desk.surface.commands == [("show_replies", ())]
    show_replies(desk.tools)
    (overlay,) = desk.surface.overlays
    words = said(overlay)
    assert words["replies_first_message_words"] == "1 replied, 1 still waiting"
    assert (words["replies_first_message_n"], words["replies_feedback_request_n"]) == ("n = 1", "n = 1")
    assert words["replies_all"].startswith("n = 2, too few to say more")
    bar = overlay.findChild(StackedBar, "replies_first_message_bar")
    assert bar is not None
    assert [number for number, _token in bar.shown] == [1, 1]
    assert not bar.grab().isNull()


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (ReplyCount(replied=9), "n = 9, too few to say more: with fewer than 10 one answer would turn it."),
        (ReplyCount(replied=5, declined=1, silent=6), "6 of 12 answered, 50 %."),
        (ReplyCount(replied=5, silent=5, late=1), "5 of 10 answered, 50 %. One after a follow-up."),
        (ReplyCount(replied=5, silent=5, late=2), "5 of 10 answered, 50 %. 2 after a follow-up."),
    ],
)
def test_a_share_is_told_only_where_there_are_enough(count: ReplyCount, words: str) -> None:
    assert whole_words(count) == words


def test_only_what_happened_is_named() -> None:
    assert parts_words(ReplyCount(declined=1, silent=2)) == "1 declined, 2 without a reply"
