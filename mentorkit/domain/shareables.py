"""What of a record may be shown to somebody else: a view that holds the declared fields and nothing besides.

Whatever is made for another person is made of these views, so that no private field can be in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mentorkit.domain.frozen import frozen
from mentorkit.domain.records import Record, Sharing, fields_of, sharing_of

if TYPE_CHECKING:
    from collections.abc import Mapping


@frozen
class Shareable:
    """The fields of one record that are declared to be shareable, by name."""

    kind: str
    values: Mapping[str, Any]

    def __getitem__(self, name: str) -> Any:
        """Return a field; KeyError for one that is private."""
        return self.values[name]


def shareable_of(record: Record) -> Shareable:
    """Return what of a record may be shown."""
    kind = type(record)
    names = (field.name for field in fields_of(kind))
    shown = {name: getattr(record, name) for name in names if sharing_of(kind, name) is Sharing.SHAREABLE}
    return Shareable(kind.kind, shown)
