"""Tests of the eighth schema: a vault of the seventh one can hold questions and who was asked."""

from __future__ import annotations

from sqlcipher3 import dbapi2

from mentorkit.domain.questions import Asked, Question
from mentorkit.storage import migrations
from mentorkit.storage.store import Store
from tests.builders import a_goal, a_meeting, a_person, a_question, an_asked
from tests.fakes import FakeClock


def test_a_vault_of_schema_7_can_hold_questions() -> None:
    connection = dbapi2.connect(":memory:", isolation_level=None)
    for step in migrations.MIGRATIONS[:7]:
        step(connection)
    connection.execute("PRAGMA user_version = 7")
    migrations.migrate(connection)
    store = Store(connection, FakeClock())
    person, goal, meeting = a_person(), a_goal(), a_meeting()
    question, asked = a_question(goal_id=goal.id), an_asked(person, meeting_id=meeting.id)
    with store.transaction("start") as tx:
        for record in (person, goal, meeting, question, asked):
            tx.add(record)
    assert (store.all(Question), store.all(Asked)) == ((question,), (asked,))
    with store.transaction("remove") as tx:
        tx.remove(meeting)
        tx.remove(goal)
    assert store.all(Asked)[0].meeting_id is None
    assert store.all(Question)[0].goal_id is None
    connection.close()
