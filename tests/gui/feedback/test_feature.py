"""What somebody wrote back is kept as feedback with what it was said in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.messages import Message, MessageKind
from mentorkit.gui.feedback.feature import hear_feedback
from mentorkit.gui.feedback.hearing import HearFeedback
from tests.builders import TODAY
from tests.feedback import DAY

if TYPE_CHECKING:
    from mentorkit.domain.people import Person
    from mentorkit.gui.kit.features import Tools
    from tests.gui.surfaces import FakeSurface


def test_a_sentence_of_a_reply_is_kept_with_the_day_and_the_contact(
    tools: Tools, ada: Person, surface: FakeSurface
) -> None:
    messages, feedback = tools.services.messages, tools.services.feedback
    sent = messages.mark_sent(messages.start(ada.id, MessageKind.NOTE), TODAY - 2 * DAY)
    replied = messages.mark_replied(sent, TODAY - DAY, "", "You sit at the back. See you.")
    hear_feedback(tools, ada.id, "You sit at the back.", Message.kind, replied.id)
    dialog = surface.overlays[-1]
    assert isinstance(dialog, HearFeedback)
    dialog.keep()
    (kept,) = feedback.of_person(ada.id)
    assert (kept.words, kept.heard) == ("You sit at the back.", TODAY - DAY)
    assert (kept.interaction_id, kept.how) == (replied.answer_id, InteractionKind.MESSAGE_IN)
