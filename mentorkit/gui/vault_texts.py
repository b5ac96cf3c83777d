"""What a person is told about a vault: a heading and a sentence for every state it can be found in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from mentorkit.domain.vaults import VaultError, VaultState

if TYPE_CHECKING:
    from collections.abc import Mapping

SENTENCES: Mapping[VaultState, Any] = {
    VaultState.ABSENT: QT_TRANSLATE_NOOP("vaults", "There is no vault in this folder."),
    VaultState.READY: QT_TRANSLATE_NOOP("vaults", "One encrypted folder on this computer."),
    VaultState.NOT_EMPTY: QT_TRANSLATE_NOOP(
        "vaults", "This folder holds files already. Choose an empty one, so that nothing is mixed up."
    ),
    VaultState.MOVED: QT_TRANSLATE_NOOP(
        "vaults",
        "This vault was moved to {where}, and that folder is not there now. Connect its disk, or choose the folder"
        " in which the vault lies.",
    ),
    VaultState.INSIDE_VAULT: QT_TRANSLATE_NOOP(
        "vaults", "The vault lies in this folder already. Choose another one."
    ),
    VaultState.ON_NETWORK: QT_TRANSLATE_NOOP(
        "vaults",
        "This folder lies on another computer, which may go away while the vault is written. Choose one on a disk"
        " of this computer.",
    ),
    VaultState.HEADER_MISSING: QT_TRANSLATE_NOOP(
        "vaults",
        "The two key files are gone, so nothing can open this vault. Its other files are untouched. If you"
        " have a copy of the folder, put keys-a.mkh and keys-b.mkh back.",
    ),
    VaultState.HEADER_REPAIRED: QT_TRANSLATE_NOOP(
        "vaults",
        "One of the two key files was damaged. It has been repaired from the other; nothing is lost.",
    ),
    VaultState.HEADER_DAMAGED: QT_TRANSLATE_NOOP(
        "vaults",
        "Both key files are damaged, so nothing can open this vault. Its other files are untouched. If you"
        " have a copy of the folder, put keys-a.mkh and keys-b.mkh back.",
    ),
    VaultState.HEADER_IN_BACKUPS: QT_TRANSLATE_NOOP(
        "vaults",
        "The key files are damaged or gone, but a backup holds them. The passphrase of that day opens it.",
    ),
    VaultState.NEWER_VERSION: QT_TRANSLATE_NOOP(
        "vaults",
        "A newer version of mentorkit made this vault. This one has changed nothing in it; use the newer one.",
    ),
    VaultState.OUTDATED: QT_TRANSLATE_NOOP(
        "vaults",
        "An earlier version of mentorkit made this vault. It is brought up to date when it is opened.",
    ),
    VaultState.WRONG_PASSPHRASE: QT_TRANSLATE_NOOP("vaults", "That passphrase does not open this vault."),
    VaultState.CODE_TYPING_ERROR: QT_TRANSLATE_NOOP(
        "vaults", "There is a typing error in group {group}. Compare it with the sheet."
    ),
    VaultState.CODE_OF_ANOTHER_VAULT: QT_TRANSLATE_NOOP(
        "vaults", "This code is typed right, but it belongs to another vault or to an older sheet."
    ),
    VaultState.SLOT_DAMAGED: QT_TRANSLATE_NOOP(
        "vaults",
        "This way in is damaged. Use another one: the passphrase, the recovery sheet or this computer.",
    ),
    VaultState.SLOT_MISSING: QT_TRANSLATE_NOOP("vaults", "This vault has no such way in."),
    VaultState.LAST_SLOTS: QT_TRANSLATE_NOOP(
        "vaults", "A vault keeps at least two ways in, so this one stays."
    ),
    VaultState.KEYRING_UNAVAILABLE: QT_TRANSLATE_NOOP(
        "vaults", "This computer offers no keyring at the moment. Your passphrase opens the vault."
    ),
    VaultState.KEYRING_LOCKED: QT_TRANSLATE_NOOP(
        "vaults", "The system keyring is locked and was not opened. Your passphrase opens the vault."
    ),
    VaultState.KEYRING_WAITING: QT_TRANSLATE_NOOP(
        "vaults",
        "The system keyring does not answer; perhaps it asks something. Your passphrase works meanwhile.",
    ),
    VaultState.KEYRING_EMPTY: QT_TRANSLATE_NOOP(
        "vaults",
        "The system keyring no longer has our key, perhaps after a reinstall. Your passphrase opens the vault.",
    ),
    VaultState.KEYRING_OF_ANOTHER_VAULT: QT_TRANSLATE_NOOP(
        "vaults", "The system keyring holds another vault’s key. Your passphrase opens this one."
    ),
    VaultState.KEYRING_OF_ANOTHER_DESKTOP: QT_TRANSLATE_NOOP(
        "vaults",
        "The key was saved in the keyring of {where}, and this is another desktop. Use your passphrase.",
    ),
    VaultState.KEYRING_NOT_KEPT: QT_TRANSLATE_NOOP(
        "vaults", "The system keyring kept nothing, so mentorkit will ask for the passphrase."
    ),
    VaultState.DATABASE_MISSING: QT_TRANSLATE_NOOP(
        "vaults",
        "The vault’s file is gone from its folder. mentorkit can put it together again from a backup and"
        " everything saved since.",
    ),
    VaultState.DATABASE_OF_ANOTHER_VAULT: QT_TRANSLATE_NOOP(
        "vaults", "The file in this folder belongs to another vault. A backup brings yours back."
    ),
    VaultState.DATABASE_DAMAGED: QT_TRANSLATE_NOOP(
        "vaults",
        "The vault’s file is damaged. mentorkit can put it together again from a backup and everything saved"
        " since, or from what can still be read of it. The damaged file is set aside as it is.",
    ),
    VaultState.REPAIRED: QT_TRANSLATE_NOOP(
        "vaults",
        "The vault’s file was damaged or gone. It has been put together again, and everything you had saved is here.",
    ),
    VaultState.SALVAGED: QT_TRANSLATE_NOOP(
        "vaults",
        "The vault’s file was damaged. What could be read of it is here, but some entries may be missing or as an"
        " older backup had them. The damaged file is kept.",
    ),
    VaultState.BROUGHT: QT_TRANSLATE_NOOP(
        "vaults", "Your vault was put together here from its backups and everything that was saved since."
    ),
    VaultState.OLDER_THAN_SEEN: QT_TRANSLATE_NOOP(
        "vaults",
        "This computer has seen a later state of this vault: perhaps an old copy was put in its place. If you"
        " have the later one, leave the vault closed and put it back.",
    ),
    VaultState.FILE_CHANGED: QT_TRANSLATE_NOOP(
        "vaults",
        "Something moved or replaced the vault’s file while it was open. What was typed since is not saved.",
    ),
    VaultState.BACKUP_DAMAGED: QT_TRANSLATE_NOOP(
        "vaults", "This backup is damaged and was not used. Try the one before it."
    ),
    VaultState.BACKUP_OF_ANOTHER_VAULT: QT_TRANSLATE_NOOP(
        "vaults", "This backup belongs to another vault and was not used."
    ),
    VaultState.SECOND_PLACE_MISSING: QT_TRANSLATE_NOOP(
        "vaults",
        "The second place is not there: its disk is not connected, or the folder was moved. Backups are made here"
        " as ever and brought there as soon as it is back.",
    ),
    VaultState.SECOND_PLACE_INSIDE: QT_TRANSLATE_NOOP(
        "vaults", "This folder belongs to the vault itself. Choose one on another disk."
    ),
    VaultState.IN_USE: QT_TRANSLATE_NOOP(
        "vaults", "This vault is open in another window of mentorkit. Lock or close it there, then try again."
    ),
    VaultState.IN_USE_ELSEWHERE: QT_TRANSLATE_NOOP(
        "vaults", "This vault is open on {where}. Lock or close it there, then try again."
    ),
    VaultState.READ_ONLY: QT_TRANSLATE_NOOP(
        "vaults", "This folder cannot be written, so the vault cannot be opened here. Nothing was changed."
    ),
    VaultState.DISK_FULL: QT_TRANSLATE_NOOP(
        "vaults", "The disk is full. Free some space, then try again; nothing was lost."
    ),
    VaultState.DISK_FAILED: QT_TRANSLATE_NOOP(
        "vaults",
        "The disk reported an error. What was saved before is safe. Try again; if it happens once more, copy"
        " the vault’s backups to another disk.",
    ),
    VaultState.NO_MEMORY: QT_TRANSLATE_NOOP(
        "vaults",
        "This computer has no memory left for that. Everything is as it was. Close other programs, then try"
        " again.",
    ),
    VaultState.SYNCHRONISED: QT_TRANSLATE_NOOP(
        "vaults",
        "{where} copies this folder while mentorkit writes to it, and may damage it. Move the vault to a"
        " folder that is not synchronised.",
    ),
    VaultState.UNSAFE_LIBRARY: QT_TRANSLATE_NOOP(
        "vaults",
        "The library that encrypts is missing or too old here, so nothing was opened. Install mentorkit again.",
    ),
}
"""Texts; Any because the stubs of Qt's mark for translators say it returns an object."""


def sentence(state: VaultState) -> str:
    """Return the sentence of a state that names no place, group or page."""
    return QCoreApplication.translate("vaults", SENTENCES[state])


def told(error: VaultError) -> str:
    """Return what happened, what is safe and what to do, for an error met while opening."""
    state = error.state
    if state is VaultState.CODE_TYPING_ERROR and not error.group:
        return QCoreApplication.translate(
            "vaults", "This code has a typing error. It has six groups of five characters."
        )
    named = error.where or QCoreApplication.translate("vaults", "another computer")
    words = sentence(state).format(group=error.group, where=named)
    if error.pages:
        pages = ", ".join(str(page) for page in error.pages)
        words += " " + QCoreApplication.translate("vaults", "Damaged pages: {0}.").format(pages)
    return words


def told_failure(error: Exception) -> str:
    """Return what is said when something could not be done with an open vault; raises what is no such failure."""
    if isinstance(error, VaultError):
        return told(error)
    if isinstance(error, MemoryError):
        return sentence(VaultState.NO_MEMORY)
    if isinstance(error, OSError):
        return QCoreApplication.translate(
            "vaults", "The vault’s folder could not be written. Everything is as it was; try again."
        )
    raise error
