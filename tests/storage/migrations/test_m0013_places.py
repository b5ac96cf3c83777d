"""Tests of the thirteenth schema: a vault of the twelfth one can hold places to look in."""

from __future__ import annotations

from sqlcipher3 import dbapi2

from mentorkit.domain.goals import GoalPlace
from mentorkit.storage import migrations
from mentorkit.storage.store import Store
from tests.builders import a_goal, a_goal_place
from tests.fakes import FakeClock


def test_a_vault_of_schema_12_can_hold_places() -> None:
    connection = dbapi2.connect(":memory:", isolation_level=None)
    for step in migrations.MIGRATIONS[:12]:
        step(connection)
    connection.execute("PRAGMA user_version = 12")
    migrations.migrate(connection)
    store = Store(connection, FakeClock())
    goal = a_goal()
    place = a_goal_place(goal)
    with store.transaction("start") as tx:
        tx.add(goal)
        tx.add(place)
    assert store.find(GoalPlace, goal_id=goal.id) == (place,)
    connection.close()
