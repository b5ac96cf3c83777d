"""What the full-text index holds and how, as a vault remembers it: only what differs is ever written anew.

A new kind of entry, as most new versions bring, then costs an old vault nothing: what is indexed stays.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from mentorkit.domain.frozen import frozen
from mentorkit.domain.kinds import ENTRIES, KINDS
from mentorkit.domain.people import Person
from mentorkit.domain.records import searched_fields

if TYPE_CHECKING:
    from mentorkit.domain.records import Record

FOLDING = 2
"""Counted up when texts are folded or entries numbered in another way: every vault then builds its index anew."""

SEARCHED: dict[type[Record], tuple[str, ...]] = {
    kind: fields for kind in KINDS if (fields := searched_fields(kind))
}
"""The fields whose words the index holds, looked up once: an import asks for each of its records."""

DETAILS = tuple(kind for kind in SEARCHED if kind is not Person and kind not in ENTRIES)
"""What belongs to a person and is found under the person's own row of the index."""


@frozen
class Stale:
    """What of an index is not what this version looks for."""

    people: bool
    all_entries: bool
    """Whether entries that stand there go first: their words or their numbers are others now."""
    entries: tuple[type[Record], ...]
    """Kinds to be written."""

    def __bool__(self) -> bool:
        return self.people or bool(self.entries)


def edition() -> str:
    """Return what this version's index holds and how, as it is remembered."""
    return json.dumps(_parts(), sort_keys=True, separators=(",", ":"))


def stale(remembered: str | None) -> Stale:
    """Return what has to be written anew where the index is that of `remembered`, of an earlier version.

    Entries are numbered by the place of their kind, so kinds that joined at the end leave the others alone.
    """
    before, now = _read(remembered), _parts()
    if before.get("folding") != now["folding"]:
        return Stale(people=True, all_entries=True, entries=ENTRIES)
    known = before["entries"]
    is_begun = now["entries"][: len(known)] == known
    return Stale(
        people=before["people"] != now["people"],
        all_entries=not is_begun,
        entries=ENTRIES[len(known) :] if is_begun else ENTRIES,
    )


def _parts() -> dict[str, Any]:
    def said(kinds: tuple[type[Record], ...]) -> list[list[Any]]:
        return [[kind.kind, list(SEARCHED[kind])] for kind in kinds]

    return {"folding": FOLDING, "people": said((Person, *DETAILS)), "entries": said(ENTRIES)}


def _read(remembered: str | None) -> dict[str, Any]:
    """Return the parts remembered; nothing where none are, or where a version before this one wrote a digest."""
    try:
        found = json.loads(remembered or "")
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
