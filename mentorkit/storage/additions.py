"""What one transaction added in bulk, as small as it can be kept: 24 bytes a record, kind by kind."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from mentorkit.domain.records import Record

_ID, _DIGEST = 16, 8
_LENGTH = _ID + _DIGEST


class Additions:
    """Ids and digests of records added by `add_many`. Says of an id whether it was added so."""

    def __init__(self) -> None:
        self._ids: set[str] = set()
        self._packed: defaultdict[str, bytearray] = defaultdict(bytearray)

    def __contains__(self, record_id: object) -> bool:
        return record_id in self._ids

    def __len__(self) -> int:
        return len(self._ids)

    def add(self, kind: type[Record], record_id: str, digest: str) -> None:
        """Remember a record by its digest (16 hexadecimal digits)."""
        self._ids.add(record_id)
        self._packed[kind.kind] += bytes.fromhex(record_id.replace("-", "") + digest)

    def packed(self) -> Iterator[tuple[str, str]]:
        """Yield for each kind what was added of it, as text."""
        for kind, content in self._packed.items():
            yield kind, b64encode(content).decode()


def unpacked(text: str) -> Iterator[tuple[str, str]]:
    """Yield id and digest of each record added of one kind."""
    digits = b64decode(text).hex()
    for start in range(0, len(digits), 2 * _LENGTH):
        one = digits[start : start + 2 * _LENGTH]
        yield f"{one[:8]}-{one[8:12]}-{one[12:16]}-{one[16:20]}-{one[20:32]}", one[32:]


def without(text: str, ids: Collection[str]) -> str:
    """Return what was added of one kind without these records; "" when nothing is left."""
    content = b64decode(text)
    parts = (content[start : start + _LENGTH] for start in range(0, len(content), _LENGTH))
    gone = {bytes.fromhex(one.replace("-", "")) for one in ids}
    return b64encode(b"".join(part for part in parts if part[:_ID] not in gone)).decode()
