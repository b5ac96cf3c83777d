"""Tests of how feedback is kept: it stays when what it points at goes, and goes with its giver."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.feedback import Feedback
from tests.builders import a_goal, a_meeting, a_message, a_person, an_interaction
from tests.feedback import a_feedback

if TYPE_CHECKING:
    from mentorkit.storage.store import Store


def test_feedback_outlives_what_it_was_given_in_but_not_its_giver(store: Store) -> None:
    ada, goal, meeting = a_person("Ada"), a_goal(), a_meeting()
    contact, message = an_interaction(ada), a_message(ada)
    points = {"interaction_id": contact.id, "message_id": message.id, "meeting_id": meeting.id}
    feedback, anonymous = a_feedback(ada, goal_id=goal.id, **points), a_feedback()
    with store.transaction("add") as tx:
        for record in (ada, goal, meeting, contact, message, feedback, anonymous):
            tx.add(record)
    with store.transaction("remove") as tx:
        for record in (contact, message, meeting, goal):
            tx.remove(record)
    kept = store.get(Feedback, feedback.id)
    assert (kept.interaction_id, kept.message_id, kept.meeting_id, kept.goal_id) == (None, None, None, None)
    with store.transaction("forget") as tx:
        tx.remove(ada)
    assert store.all(Feedback) == (anonymous,)
    for _ in range(2):
        store.undo()
    assert set(store.all(Feedback)) == {feedback, anonymous}
