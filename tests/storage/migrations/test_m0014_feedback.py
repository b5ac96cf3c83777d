"""Tests of the fourteenth schema: a vault of the thirteenth one can hold feedback."""

from __future__ import annotations

from sqlcipher3 import dbapi2

from mentorkit.domain.feedback import Feedback
from mentorkit.storage import migrations
from mentorkit.storage.store import Store
from tests.builders import a_goal, a_person
from tests.fakes import FakeClock
from tests.feedback import a_feedback


def test_a_vault_of_schema_13_can_hold_feedback() -> None:
    connection = dbapi2.connect(":memory:", isolation_level=None)
    for step in migrations.MIGRATIONS[:13]:
        step(connection)
    connection.execute("PRAGMA user_version = 13")
    migrations.migrate(connection)
    store = Store(connection, FakeClock())
    person, goal = a_person(), a_goal()
    feedback = a_feedback(person, goal_id=goal.id, themes=("Pace",), first_hand=False, expertise=0)
    with store.transaction("start") as tx:
        for record in (person, goal, feedback):
            tx.add(record)
    assert store.find(Feedback, person_id=person.id) == (feedback,)
    connection.close()
