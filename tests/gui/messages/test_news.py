"""What somebody has not heard yet is offered below a progress update and put into its letter."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.messages import MessageKind
from mentorkit.gui.messages.news import ChooseNews
from tests.builders import TODAY, a_commitment, an_interaction
from tests.gui.desks import settle

if TYPE_CHECKING:
    from tests.gui.messages.conftest import Desk

LETTER = "Dear Leila,\n\n{what is new}\n\nWarm regards"


@pytest.fixture
def news(desk: Desk) -> Desk:
    """Keep two promises to Leila after a talk, and begin an update to her."""
    with desk.tools.services.store.transaction("test") as tx:
        tx.add(an_interaction(desk.leila, TODAY - timedelta(days=30)))
        tx.add(a_commitment(desk.leila, "Draw the cost model", done=TODAY - timedelta(days=3)))
        tx.add(a_commitment(desk.leila, "Read her essay", done=TODAY))
    desk.begin(MessageKind.PROGRESS_UPDATE, body=LETTER)
    return desk


def offered(desk: Desk) -> ChooseNews:
    found = desk.surface.overlays[-1]
    assert isinstance(found, ChooseNews)
    assert found.isVisible()
    return found


def dialog(desk: Desk) -> ChooseNews:
    for overlay in desk.page.window().findChildren(ChooseNews):
        overlay.close_overlay()
    desk.press("message_news")
    return offered(desk)


def test_what_is_ticked_stands_in_the_letter_and_is_told_once_sent(news: Desk) -> None:
    count = len(news.tools.services.updates.untold(news.leila.id))
    assert news.page.pane.write_foot.news.text() == f"What is new: {count}"
    chosen = dialog(news)
    texts = {item.text: check for item, (_row, check) in chosen._rows.items()}
    assert all(check.isChecked() for check in texts.values())
    assert {"Draw the cost model", "Read her essay"} <= set(texts)
    texts["Read her essay"].click()
    chosen.act.click()
    settle()
    assert "- Done as promised: Draw the cost model" in news.page.pane.letter.text()
    assert "Read her essay" not in news.page.pane.letter.text()
    assert "{what is new}" not in news.page.pane.letter.text()
    message = news.page.pane.message
    assert message is not None
    news.tools.services.messages.mark_sent(news.kept(message), TODAY)
    left = [item.text for item in news.tools.services.updates.untold(news.leila.id)]
    assert "Read her essay" in left
    assert "Draw the cost model" not in left


def test_an_update_opens_with_what_there_is_to_tell_until_that_is_in_it(news: Desk) -> None:
    letter = news.page.pane.letter
    offered(news).close_overlay()
    news.page.focus_first()
    offered(news).act.click()
    settle()
    assert letter.text().count("\n- ") == len(news.tools.services.updates.untold(news.leila.id))
    assert letter.hasFocus()
    shown = len(news.surface.overlays)
    news.page.focus_first()
    news.begin(MessageKind.NOTE, body=LETTER)
    assert len(news.surface.overlays) == shown


def test_where_there_is_little_room_it_says_so_above_the_other_acts(news: Desk) -> None:
    foot = news.page.pane.write_foot
    assert foot.news.y() == foot.mail.y()
    news.page.pane.setFixedWidth(480)
    settle()
    assert foot.news.text().startswith("What is new")
    assert foot.news.geometry().bottom() < foot.mail.y()
    assert foot.field.text() == ""


def test_what_they_know_already_is_not_offered_again(news: Desk) -> None:
    chosen = dialog(news)
    for item in list(chosen._rows):
        chosen._forget(item)
    assert not chosen.isVisible()
    assert news.tools.services.updates.untold(news.leila.id) == ()
    assert news.page.pane.write_foot.news.isHidden()


def test_other_kinds_offer_no_news(news: Desk) -> None:
    news.begin(MessageKind.NOTE, body="Hello.")
    assert news.page.pane.write_foot.news.isHidden()
    dialogs = len(news.surface.overlays)
    news.page.telling.choose()
    assert len(news.surface.overlays) == dialogs + 1
    news.surface.overlays[-1].close_overlay()  # type: ignore[attr-defined]  # an overlay
    assert news.page.pane.letter.text() == "Hello."
