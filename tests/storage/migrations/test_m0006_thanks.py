"""Tests of the sixth schema: it follows the fifth and holds what it was made for."""

from __future__ import annotations

from mentorkit.domain.postponements import Postponement
from mentorkit.domain.thanks import Offer, OwedThanks
from mentorkit.domain.updates import Told
from mentorkit.storage.store import Store
from tests.builders import a_person, a_postponement, a_told, an_interaction, an_offer, an_owed_thanks
from tests.fakes import FakeClock, connection_in_memory


def test_what_is_owed_offered_told_and_put_off_is_kept() -> None:
    store = Store(connection_in_memory(), FakeClock())
    ada = a_person("Ada")
    contact = an_interaction(ada)
    records = (an_owed_thanks(contact), an_offer(ada), a_told(ada), a_postponement(ada))
    with store.transaction("start") as tx:
        for record in (ada, contact, *records):
            tx.add(record)
    kinds = (OwedThanks, Offer, Told, Postponement)
    assert tuple(store.all(kind)[0] for kind in kinds) == records
    with store.transaction("remove") as tx:
        tx.remove(contact)
    assert store.all(OwedThanks) == ()
    store.connection.close()


def test_promises_kept_are_found_without_looking_at_all() -> None:
    connection = connection_in_memory()
    plan = connection.execute(
        "EXPLAIN QUERY PLAN SELECT id FROM commitment WHERE done IS NOT NULL AND done < '2026-03-18'"
    ).fetchall()
    assert "commitment_done" in plan[0][-1]
    connection.close()
