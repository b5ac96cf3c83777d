"""What differs between a vault and what came back from its export, field by field, never saying what stands there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mentorkit.domain.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

MOST_NAMED = 20
"""Differences of a kind that are named one by one."""


@frozen
class Difference:
    """One record that is not the same: `field` names the first field that differs, "" for the whole record."""

    id: str
    field: str


@frozen
class Tally:
    """One kind, compared: how many there were, how many came back, and how many fields were compared."""

    kind: str
    exported: int
    came_back: int
    fields: int
    differences: int
    named: tuple[Difference, ...] = ()


@frozen
class Proof:
    """Everything that was compared."""

    tallies: tuple[Tally, ...]

    @property
    def differences(self) -> int:
        """How many fields and records differ; 0 is the promise."""
        return sum(tally.differences for tally in self.tallies)

    @property
    def records(self) -> int:
        """How many records and files were compared."""
        return sum(tally.exported for tally in self.tallies)

    @property
    def fields(self) -> int:
        """How many fields were compared."""
        return sum(tally.fields for tally in self.tallies)

    def count(self, kind: str) -> int:
        """Return how many of a kind there were."""
        return next((tally.exported for tally in self.tallies if tally.kind == kind), 0)


def compared(
    kind: str,
    exported: Iterable[tuple[str, Mapping[str, Any]]],
    came_back: Iterable[tuple[str, Mapping[str, Any]]],
) -> Tally:
    """Compare what there is of a kind, each as its id and its fields. The order is part of it."""
    before, after = dict(exported), dict(came_back)
    found: list[Difference] = []
    fields = 0
    for record_id, values in before.items():
        other = after.get(record_id)
        if other is None:
            found.append(Difference(record_id, ""))
            continue
        fields += len(values)
        names = dict.fromkeys((*values, *other))
        found += [Difference(record_id, name) for name in names if _differ(values, other, name)]
    found += [Difference(record_id, "") for record_id in after if record_id not in before]
    if not found and list(before) != list(after):
        found.append(Difference("", ""))
    return Tally(kind, len(before), len(after), fields, len(found), tuple(found[:MOST_NAMED]))


def _differ(values: Mapping[str, Any], other: Mapping[str, Any], name: str) -> bool:
    return name not in values or name not in other or values[name] != other[name]
