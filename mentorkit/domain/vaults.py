"""The states a vault can be found in, told as one enum that the window and the command line give words to."""

from __future__ import annotations

from enum import StrEnum


class VaultState(StrEnum):
    """Everything a person can be told about a vault; each member has its own sentence.

    `WRONG_PASSPHRASE` is raised for exactly one thing: a passphrase that does not fit an undamaged slot.
    """

    ABSENT = "absent"
    """The folder holds no vault; the first run begins here."""
    READY = "ready"
    """A vault that can be unlocked."""
    NOT_EMPTY = "not_empty"
    """A vault cannot be created here: one exists already."""
    MOVED = "moved"
    """The vault was moved to `VaultError.where`, which is not there."""
    INSIDE_VAULT = "inside_vault"
    """Refused: a vault cannot move into its own folder."""
    ON_NETWORK = "on_network"
    """Refused: the folder lies on another computer, which may go away while the vault is written."""

    HEADER_MISSING = "header_missing"
    HEADER_REPAIRED = "header_repaired"
    """A notice, not a refusal: one of the two copies was damaged and has been written again."""
    HEADER_DAMAGED = "header_damaged"
    HEADER_IN_BACKUPS = "header_in_backups"
    """Both copies are damaged or gone; a backup holds one that can be used."""
    NEWER_VERSION = "newer_version"
    """Made by a newer version; nothing has been written."""
    OUTDATED = "outdated"
    """Made by an earlier version and so large that bringing it up to date is shown while it is done."""

    WRONG_PASSPHRASE = "wrong_passphrase"  # noqa: S105  # the name of a state
    CODE_TYPING_ERROR = "code_typing_error"
    """`VaultError.group` names the group (1 to 6), 0 when the number of characters is wrong."""
    CODE_OF_ANOTHER_VAULT = "code_of_another_vault"
    SLOT_DAMAGED = "slot_damaged"
    SLOT_MISSING = "slot_missing"
    """This vault has no such key: never made, or taken away."""
    LAST_SLOTS = "last_slots"
    """Refused: fewer than two ways in would remain."""

    KEYRING_UNAVAILABLE = "keyring_unavailable"
    KEYRING_LOCKED = "keyring_locked"
    KEYRING_WAITING = "keyring_waiting"
    """No answer within the limit: probably a question of the system's own waits for an answer."""
    KEYRING_EMPTY = "keyring_empty"
    KEYRING_OF_ANOTHER_VAULT = "keyring_of_another_vault"
    KEYRING_OF_ANOTHER_DESKTOP = "keyring_of_another_desktop"
    """Saved in another kind of keyring than the one found here; `VaultError.where` names that kind."""
    KEYRING_NOT_KEPT = "keyring_not_kept"
    """The keyring said yes and kept nothing."""

    DATABASE_MISSING = "database_missing"
    DATABASE_OF_ANOTHER_VAULT = "database_of_another_vault"
    DATABASE_DAMAGED = "database_damaged"
    """`VaultError.pages` names the damaged pages where they are known."""
    REPAIRED = "repaired"
    """A notice: the file was damaged or gone, and everything ever acknowledged is back."""
    SALVAGED = "salvaged"
    """A notice: the file was damaged, and what could be read of it is back; `VaultError.rows` counts the rest."""
    BROUGHT = "brought"
    """A notice: the vault came from its second place; `VaultError.since` is when it was changed last."""
    OLDER_THAN_SEEN = "older_than_seen"
    """A notice: this computer has seen a later state of this vault."""
    FILE_CHANGED = "file_changed"
    """The open file was moved, replaced or cut short by somebody else; what was typed is not saved."""

    BACKUP_DAMAGED = "backup_damaged"
    BACKUP_OF_ANOTHER_VAULT = "backup_of_another_vault"
    SECOND_PLACE_MISSING = "second_place_missing"
    """The folder that receives backups too is not there; `VaultError.where` names it."""
    SECOND_PLACE_INSIDE = "second_place_inside"
    """Refused: a second place in the vault's own folder is no second one."""

    IN_USE = "in_use"
    IN_USE_ELSEWHERE = "in_use_elsewhere"
    """Another computer holds the vault; `VaultError.where` names it."""
    READ_ONLY = "read_only"
    DISK_FULL = "disk_full"
    DISK_FAILED = "disk_failed"
    """The disk could not read or write; what was there before still is."""
    NO_MEMORY = "no_memory"
    """The computer had no memory left for it; the disk holds what it held."""
    SYNCHRONISED = "synchronised"
    """A notice: the folder is copied by a synchronising program; `VaultError.where` names it."""
    UNSAFE_LIBRARY = "unsafe_library"
    """The encrypting database library is missing or too old; nothing is opened with it."""


NEW_FOLDER = "mentorkit"
"""Made for a vault inside a chosen folder that holds other files."""

CURABLE = frozenset(
    {VaultState.DATABASE_MISSING, VaultState.DATABASE_DAMAGED, VaultState.DATABASE_OF_ANOTHER_VAULT}
)
"""States out of which the key of a vault brings it back."""

REPLACEABLE = CURABLE | {VaultState.DISK_FAILED}
"""States in which a backup may take the place of what is there: the disk may never give it back."""


class VaultError(Exception):
    """A vault operation that could not be done, or a notice: the state says why, the rest says where.

    `group`: group of a recovery code, 1 to 6. `pages`: page numbers, from 1. `where`: a computer, a
    program, a folder or a kind of keyring. `since`: a moment in ISO 8601. `rows`: how many came from a backup
    and how many are gone. None of them ever holds anything a person wrote.
    """

    def __init__(  # noqa: PLR0913  # each state says where in its own way
        self,
        state: VaultState,
        *,
        group: int = 0,
        pages: tuple[int, ...] = (),
        where: str = "",
        since: str = "",
        rows: tuple[int, int] = (0, 0),
    ) -> None:
        super().__init__(state.value)
        self.state = state
        self.group = group
        self.pages = pages
        self.where = where
        self.since = since
        self.rows = rows


class Stopped(Exception):  # noqa: N818  # reads as what happened
    """Raised by who hears how far a long piece of work is, to end it; everything is as it was before."""
