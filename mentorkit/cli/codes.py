"""What the process says to scripts when it ends. These numbers never change their meaning."""

from __future__ import annotations

from enum import IntEnum

from mentorkit.domain.vaults import VaultState


class ExitCode(IntEnum):
    """How a command ended."""

    DONE = 0
    NEEDS_A_LOOK = 1
    """Done, but some records need a look."""
    USAGE = 2
    """The command as given cannot work: words, a folder, a file."""
    LOCKED = 3
    """The vault was not unlocked."""
    DAMAGED = 4
    """The vault is damaged, or it could not be written."""
    IN_USE = 5
    MISTAKE = 70
    """A mistake of ours, as sysexits.h counts it."""
    INTERRUPTED = 130
    """Ctrl+C, as shells count it."""


_IN_USE = frozenset({VaultState.IN_USE, VaultState.IN_USE_ELSEWHERE})
_USAGE = frozenset(
    {
        VaultState.ABSENT,
        VaultState.NOT_EMPTY,
        VaultState.MOVED,
        VaultState.INSIDE_VAULT,
        VaultState.ON_NETWORK,
        VaultState.READY,
        VaultState.SECOND_PLACE_INSIDE,
    }
)
_DAMAGED = frozenset(
    {
        VaultState.HEADER_MISSING,
        VaultState.HEADER_REPAIRED,
        VaultState.HEADER_DAMAGED,
        VaultState.HEADER_IN_BACKUPS,
        VaultState.SLOT_DAMAGED,
        VaultState.DATABASE_MISSING,
        VaultState.DATABASE_OF_ANOTHER_VAULT,
        VaultState.DATABASE_DAMAGED,
        VaultState.REPAIRED,
        VaultState.SALVAGED,
        VaultState.FILE_CHANGED,
        VaultState.BACKUP_DAMAGED,
        VaultState.BACKUP_OF_ANOTHER_VAULT,
        VaultState.SECOND_PLACE_MISSING,
        VaultState.READ_ONLY,
        VaultState.DISK_FULL,
        VaultState.DISK_FAILED,
        VaultState.NO_MEMORY,
    }
)


def code_of(state: VaultState) -> ExitCode:
    """Return the exit code of a vault that refused: whatever is neither damage nor use is *not unlocked*."""
    if state in _IN_USE:
        return ExitCode.IN_USE
    if state in _USAGE:
        return ExitCode.USAGE
    return ExitCode.DAMAGED if state in _DAMAGED else ExitCode.LOCKED
