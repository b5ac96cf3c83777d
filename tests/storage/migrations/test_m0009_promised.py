"""Tests of the ninth schema: a promise knows the meeting it was made in, and goes with either."""

from __future__ import annotations

from mentorkit.domain.commitments import Commitment
from mentorkit.domain.rooms import Promised
from mentorkit.storage.store import Store
from tests.builders import a_commitment, a_meeting, a_person, a_promised, an_agenda_item
from tests.fakes import FakeClock, connection_in_memory


def test_a_promise_made_in_a_meeting_outlives_it() -> None:
    store = Store(connection_in_memory(), FakeClock())
    ada, meeting = a_person("Ada"), a_meeting()
    item, promise = an_agenda_item(meeting), a_commitment(ada)
    link = a_promised(promise, meeting, item_id=item.id)
    with store.transaction("start") as tx:
        for record in (ada, meeting, item, promise, link):
            tx.add(record)
    assert store.all(Promised) == (link,)
    with store.transaction("remove") as tx:
        tx.remove(item)
    assert store.all(Promised)[0].item_id is None
    with store.transaction("remove") as tx:
        tx.remove(meeting)
    assert (store.all(Promised), store.all(Commitment)) == ((), (promise,))
    store.connection.close()
