"""What a power cut leaves of a noted disk: all that was synced, and of the rest whatever the disk likes.

A write that was not synced may be there, be missing, or be there in part, sector by sector and in any order.
A name that was not synced with its folder may be missing; of those waiting, earlier ones come before later.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from enum import Enum
from pathlib import PurePath
from typing import TYPE_CHECKING

from tests.crashes.disk import Cut, FolderSynced, Made, Moved, Removed, Said, Synced, Wrote

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path
    from random import Random

    from tests.crashes.disk import Operation

SECTOR = 512


class Mercy(Enum):
    """What becomes of that which was not synced."""

    NONE = "all of it is lost"
    SOME = "it is kept in part, torn and out of order"
    ALL = "all of it is kept"


@dataclass(frozen=True, slots=True)
class Image:
    """What a disk holds after a power cut: bytes by path, None for a folder."""

    entries: dict[str, bytes | None]

    def __hash__(self) -> int:
        """Return a number that two disks share only where they hold the same."""
        return hash(frozenset(self.entries.items()))

    def write(self, root: Path) -> None:
        """Put everything into an empty folder."""
        for path, content in sorted(self.entries.items()):
            target = root / path
            if not target.parent.is_dir():
                continue  # its folder's own name was lost, and it with it
            if content is None:
                target.mkdir(mode=0o700)
            else:
                target.write_bytes(content)
                target.chmod(0o600)


@dataclass
class Platter:
    """A disk between two operations."""

    certain: dict[int, bytearray] = field(default_factory=lambda: defaultdict(bytearray))
    """Content by file."""
    waiting: dict[int, list[Wrote | Cut]] = field(default_factory=lambda: defaultdict(list))
    names: dict[str, int | None] = field(default_factory=dict)
    """Names that are certain."""
    moves: list[Made | Moved | Removed] = field(default_factory=list)
    """Changes of names that are not."""
    settled: dict[int, bytes] = field(default_factory=dict)
    """What is certain of a file, as it was last asked for: most files rest while one is written."""

    def take(self, operation: Operation) -> None:
        """Go on by one operation."""
        if isinstance(operation, (Wrote, Cut)):
            self.waiting[operation.file].append(operation)
        elif isinstance(operation, Synced):
            self.settled.pop(operation.file, None)
            for waiting in self.waiting.pop(operation.file, ()):
                _apply(self.certain[operation.file], waiting)
        elif isinstance(operation, (Made, Moved, Removed)):
            self.moves.append(operation)
        elif isinstance(operation, FolderSynced):
            synced = [move for move in self.moves if operation.path in _folders(move)]
            self.moves = [move for move in self.moves if move not in synced]
            _rename(self.names, synced)

    def cut(self, contents: Mercy, names: Mercy, chance: Random) -> Image:
        """Return what a power cut leaves now."""
        kept = {Mercy.NONE: 0, Mercy.ALL: len(self.moves), Mercy.SOME: chance.randint(0, len(self.moves))}
        found = dict(self.names)
        _rename(found, self.moves[: kept[names]])
        return Image(
            {
                path: None if file is None else self._content(file, contents, chance)
                for path, file in found.items()
            }
        )

    def _content(self, file: int, mercy: Mercy, chance: Random) -> bytes:
        certain = self.settled.get(file)
        if certain is None:
            certain = self.settled[file] = bytes(self.certain[file])
        if mercy is Mercy.NONE or not self.waiting.get(file):
            return certain
        content = bytearray(certain)
        for waiting in self.waiting[file]:
            if mercy is Mercy.ALL:
                _apply(content, waiting)
            else:
                _apply_some(content, waiting, chance)
        return bytes(content)


def cuts(log: Sequence[Operation], count: int, chance: Random) -> Iterator[tuple[Image, list[Said]]]:
    """Cut the power `count` times at random; yield what is left and what was promised until then."""
    moments = sorted(chance.randrange(len(log) + 1) for _ in range(count))
    platter, said, position = Platter(), [], 0
    for moment in moments:
        for operation in log[position:moment]:
            platter.take(operation)
            if isinstance(operation, Said):
                said.append(operation)
        position = moment
        yield platter.cut(chance.choice(list(Mercy)), chance.choice(list(Mercy)), chance), list(said)


def _apply(content: bytearray, operation: Wrote | Cut) -> None:
    if isinstance(operation, Cut):
        content.extend(bytes(max(0, operation.size - len(content))))
        del content[operation.size :]
    else:
        content.extend(bytes(max(0, operation.at - len(content))))
        content[operation.at : operation.at + len(operation.data)] = operation.data


def _apply_some(content: bytearray, operation: Wrote | Cut, chance: Random) -> None:
    if isinstance(operation, Cut):
        if chance.random() < 0.5:
            _apply(content, operation)
        return
    likely = chance.choice((0.0, 0.5, 1.0))
    for sector, piece in _sectors(operation):
        if chance.random() < likely:
            _apply(content, Wrote(operation.file, sector, piece))


def _sectors(operation: Wrote) -> Iterator[tuple[int, bytes]]:
    at, end = operation.at, operation.at + len(operation.data)
    while at < end:
        until = min(end, (at // SECTOR + 1) * SECTOR)
        yield at, operation.data[at - operation.at : until - operation.at]
        at = until


def _folders(move: Made | Moved | Removed) -> set[str]:
    paths = [move.path, move.to] if isinstance(move, Moved) else [move.path]
    return {str(PurePath(path).parent) for path in paths}


def _rename(names: dict[str, int | None], moves: Iterable[Made | Moved | Removed]) -> None:
    for move in moves:
        if isinstance(move, Made):
            names[move.path] = move.file
        elif isinstance(move, Removed):
            names.pop(move.path, None)
        elif move.path in names:
            names[move.to] = names.pop(move.path)
