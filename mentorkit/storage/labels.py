"""Words in use in a vault: labels of people, read from an index of them alone, and names."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

from mentorkit.domain.people import NAMED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlcipher3.dbapi2 import Connection


def labels_in_use(connection: Connection, name: str) -> tuple[str, ...]:
    """Return every label, the most used first. `name` is the person's field, tags or expertise."""
    found = connection.execute(
        f"SELECT {name}, count(*) FROM person WHERE {name} <> '[]' GROUP BY {name}"  # our own names
    )
    used: Counter[str] = Counter()
    for labels, number in found:
        for label in json.loads(labels):
            used[label] += number
    return tuple(sorted(used, key=lambda label: (-used[label], label)))


def names_in_use(connection: Connection) -> Iterator[str]:
    """Yield every name, of people, organisations and places; empty where one is not known."""
    for kind, fields in NAMED.items():
        for row in connection.execute(f"SELECT {', '.join(fields)} FROM {kind.kind}"):
            yield from row
