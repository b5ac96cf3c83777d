"""Tests of the second schema: a vault of the first one keeps all it held and can hold messages."""

from __future__ import annotations

from sqlcipher3 import dbapi2

from mentorkit.domain.messages import Message
from mentorkit.domain.people import Person
from mentorkit.storage import migrations
from mentorkit.storage.migrations import m0001_people
from mentorkit.storage.store import Store
from tests.builders import a_message
from tests.fakes import FakeClock


def of_schema_1() -> dbapi2.Connection:
    connection = dbapi2.connect(":memory:", isolation_level=None)
    m0001_people.migrate(connection)
    connection.execute("PRAGMA user_version = 1")
    return connection


def test_a_vault_of_schema_1_can_hold_messages_to_who_was_there() -> None:
    connection = of_schema_1()
    columns = [name for _, name, *_ in connection.execute("PRAGMA table_info(person)")]
    values = dict.fromkeys(columns, "") | {"row": 1, "id": "ada", "shown": "Ada", "tags": "[]"}
    values |= {"expertise": "[]", "pinned": 0, "is_me": 0}
    values |= dict.fromkeys(
        (
            "met_day",
            "met_through_id",
            "known_as",
            "photo",
            "stage",
            "rhythm_days",
            "resting_until",
            "ask_again",
        )
    )
    connection.execute(f"INSERT INTO person VALUES ({', '.join(':' + name for name in columns)})", values)
    standing = (
        "INSERT INTO standing (person_id, counts, title, organisation, shown_key) VALUES (?, ?, ?, ?, ?)"
    )
    connection.execute(standing, ("ada", "{}", "", "", "ada"))
    migrations.migrate(connection)
    store = Store(connection, FakeClock())
    message = a_message("ada")
    with store.transaction("start") as tx:
        tx.add(message)
    assert store.find(Message, person_id="ada") == (message,)
    assert store.get(Person, "ada").shown == "Ada"
    connection.close()
