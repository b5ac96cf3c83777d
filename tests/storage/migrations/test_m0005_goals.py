"""Tests of the fifth schema: a vault of the fourth one can hold goals and who helps with them."""

from __future__ import annotations

from sqlcipher3 import dbapi2

from mentorkit.domain.goals import GoalHelp, SkillRating
from mentorkit.domain.people import Person
from mentorkit.storage import migrations
from mentorkit.storage.store import Store
from tests.builders import a_goal, a_goal_help, a_person, a_skill, a_skill_rating
from tests.fakes import FakeClock


def test_a_vault_of_schema_4_can_hold_goals() -> None:
    connection = dbapi2.connect(":memory:", isolation_level=None)
    for step in migrations.MIGRATIONS[:4]:
        step(connection)
    connection.execute("PRAGMA user_version = 4")
    migrations.migrate(connection)
    store = Store(connection, FakeClock())
    person, goal = a_person(), a_goal()
    skill = a_skill(goal)
    rating, help_ = a_skill_rating(skill), a_goal_help(goal, person, skills=(skill.id,))
    with store.transaction("start") as tx:
        for record in (person, goal, skill, rating, help_):
            tx.add(record)
    assert store.all(SkillRating) == (rating,)
    assert store.find(GoalHelp, person_id=person.id) == (help_,)
    assert store.get(Person, person.id) == person
    connection.close()
