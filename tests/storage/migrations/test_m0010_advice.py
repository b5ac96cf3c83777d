"""Tests of the tenth schema: a vault of the ninth one can hold advice and agreements."""

from __future__ import annotations

from sqlcipher3 import dbapi2

from mentorkit.domain.advice import Advice
from mentorkit.domain.agreements import Agreement
from mentorkit.storage import migrations
from mentorkit.storage.store import Store
from tests.builders import a_goal, a_person, an_advice, an_agreement, an_interaction
from tests.fakes import FakeClock


def test_a_vault_of_schema_9_can_hold_advice_and_agreements() -> None:
    connection = dbapi2.connect(":memory:", isolation_level=None)
    for step in migrations.MIGRATIONS[:9]:
        step(connection)
    connection.execute("PRAGMA user_version = 9")
    migrations.migrate(connection)
    store = Store(connection, FakeClock())
    person, goal = a_person(), a_goal()
    contact = an_interaction(person)
    advice = an_advice(person, goal_id=goal.id, interaction_id=contact.id)
    agreement = an_agreement(person, goals=(goal.id,))
    with store.transaction("start") as tx:
        for record in (person, goal, contact, advice, agreement):
            tx.add(record)
    assert store.all(Advice) == (advice,)
    assert store.find(Agreement, person_id=person.id) == (agreement,)
    with store.transaction("remove") as tx:
        tx.remove(goal)
    assert store.all(Advice)[0].goal_id is None
    connection.close()
