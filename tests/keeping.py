"""Records kept before a test begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mentorkit.domain.records import Record
    from mentorkit.storage.store import Store


def keep(store: Store, *records: Record) -> None:
    """Add records in one transaction."""
    with store.transaction("keep") as tx:
        for record in records:
            tx.add(record)
