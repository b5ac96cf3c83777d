"""Labels in use: tags, and what people are good at. Read from an index of them alone."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
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
