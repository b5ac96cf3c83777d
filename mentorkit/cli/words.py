"""The sentences the command line says; those of a few commands stand beside them."""

from __future__ import annotations

from mentorkit.cli.codes import ExitCode
from mentorkit.domain.due import Reason
from mentorkit.domain.errors import Unsaved, Why
from mentorkit.domain.feedback import FeedbackState
from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.people import Stage
from mentorkit.domain.vaults import VaultState

HELP = {
    "mentorkit": "Without a command, or with 'demo', mentorkit opens its window. With a command it works here,"
    " on the same encrypted vault.",
    "commands": "commands",
    "codes": "exit codes:",
    "streams": "Results go to the standard output, sentences for people to the standard error. Lists are one\n"
    "line a record, cells parted by tabs; --json gives every field under a name that does not change.",
    "create": "make a new vault",
    "create more": "Make a new vault and print its recovery code once. Keep the code away from this computer:\n"
    "it opens the vault when the passphrase is forgotten.",
    "import": "read people from address books of other programs",
    "import more": "Read people from vCard (2.1, 3.0, 4.0), jCard, LDIF and CSV files (LinkedIn, Google Contacts,\n"
    "Outlook, Thunderbird, a list of your own) or from a .zip of them; what a file is, its content tells.\n"
    "A full export ('mentorkit export FILE.zip') comes back into an empty vault, as it was.\n"
    "Every row gets a verdict: new, changed, same, perhaps somebody kept already, or skipped. The same\n"
    "file twice changes nothing. Ends with 1 when a row needs a look; those rows are printed, with\n"
    "--dry-run all of them. Each file is planned against the vault as it is then.\n\n"
    "cells: file, line, verdict, name, what to look at",
    "export": "write everybody, or everything, to a file",
    "export more": "Write everybody but you to a file, private notes included. Its ending says what it becomes:\n"
    ".vcf vCards, .csv a spreadsheet (without photos), .jcard jCard. Stage, rhythm, evidence, promises and\n"
    "what was said stay in the vault. A .zip holds everything instead: JSON with its schema, CSV, vCard,\n"
    "iCalendar, Markdown and files; it is brought into an empty vault and compared before it is left to\n"
    "you, as 'verify' does. No file is encrypted.",
    "verify": "compare a full export with the vault, field by field",
    "verify more": "Bring a full export into an empty vault of its own, which is removed afterwards, and compare it\n"
    "with what the vault holds now. Ends with 1 when anything differs.\n\n"
    "cells: kind, exported, came back, differences; then for a difference: kind, id, field",
    "list": "print people, contacts, promises, feedback or what is due",
    "list more": "Print what the vault holds. 'list people --json' prints every field of every person with\n"
    "roles, channels, evidence, custom fields, interactions and commitments.\n\n"
    "cells of people: name, stage, role, organisation, last contact\n"
    "cells of interactions: day, kind, name, title, what was said\n"
    "cells of commitments: due day, whose, name, text, day kept\n"
    "cells of feedback: day, how far it has come, name, themes, what you asked, what they said\n"
    "cells of due: as 'due' prints them",
    "check": "check every page of the vault",
    "check more": "Check every page of the encrypted file and that its records fit together. Ends with 4 when\n"
    "something is damaged.",
    "due": "print who is due, and why",
    "due more": "Print promises of yours and people whose rhythm asks for contact, until today or N days on.\n\n"
    "cells: day, days late (less than 0: to come), name, reason, promise or rhythm",
    "backup": "make a verified backup",
    "backup more": "Make a backup beside the vault, encrypted like it, and prove that it can be read.",
    "what": "what to print",
    "vault": "folder of the vault (the usual one if left out)",
    "profile": "use the vault and the settings of this profile",
    "passphrase_fd": "read the passphrase from this file descriptor",
    "json": "print JSON",
    "files": "a .vcf, .json, .ldif, .csv or .zip file",
    "zip": "a .zip that 'mentorkit export' wrote",
    "file": "the file to write, or - for the standard output",
    "dry_run": "say what would happen and change nothing",
    "unsure": "what to do with people who may be somebody kept already (keep-both if left out)",
    "tag": "a tag for everybody new",
    "vcard": "version of a .vcf file (3.0 if left out)",
    "without_notes": "leave the private notes out",
    "replace": "write over a file that exists",
    "days": "also what is due within N days",
}

CODES: dict[ExitCode, str] = {
    ExitCode.DONE: "done",
    ExitCode.NEEDS_A_LOOK: "done, but some records need a look",
    ExitCode.USAGE: "the command cannot work as given",
    ExitCode.LOCKED: "the vault was not unlocked",
    ExitCode.DAMAGED: "the vault is damaged or could not be written",
    ExitCode.IN_USE: "the vault is in use",
    ExitCode.MISTAKE: "a mistake in mentorkit; nothing was changed",
    ExitCode.INTERRUPTED: "interrupted; nothing was changed",
}

STATES: dict[VaultState, str] = {
    VaultState.ABSENT: "There is no vault in this folder. 'mentorkit create' makes one.",
    VaultState.READY: "There is a vault in this folder already.",
    VaultState.NOT_EMPTY: "A vault needs a folder of its own; this one is not empty.",
    VaultState.HEADER_MISSING: "The vault's key files are missing. Put keys-a.mkh or keys-b.mkh back, or restore"
    " a backup in the window.",
    VaultState.HEADER_REPAIRED: "One of the two key files was damaged and has been written again.",
    VaultState.HEADER_DAMAGED: "Both key files of this vault are damaged.",
    VaultState.HEADER_IN_BACKUPS: "The vault's key files are damaged or missing; a backup holds good ones."
    " Open the window to use them.",
    VaultState.NEWER_VERSION: "This vault was made by a newer version of mentorkit. Nothing was changed.",
    VaultState.OUTDATED: "An earlier version of mentorkit made this vault. It is being brought up to date, on a"
    " copy and after a verified backup; a large one takes some minutes.",
    VaultState.WRONG_PASSPHRASE: "This passphrase does not open the vault.",
    VaultState.CODE_TYPING_ERROR: "The recovery code holds a typing error.",
    VaultState.CODE_OF_ANOTHER_VAULT: "This recovery code belongs to another vault.",
    VaultState.SLOT_DAMAGED: "This way into the vault is damaged. Use another one: passphrase, keyring or"
    " recovery sheet.",
    VaultState.SLOT_MISSING: "This vault has no such key.",
    VaultState.LAST_SLOTS: "At least two ways into the vault have to remain.",
    VaultState.KEYRING_UNAVAILABLE: "This system offers no keyring that mentorkit can use.",
    VaultState.KEYRING_LOCKED: "The system keyring is locked.",
    VaultState.KEYRING_WAITING: "The system keyring does not answer; perhaps it waits for you to answer it.",
    VaultState.KEYRING_EMPTY: "The system keyring no longer has the key of this vault.",
    VaultState.KEYRING_OF_ANOTHER_VAULT: "The key in the system keyring belongs to another vault.",
    VaultState.KEYRING_OF_ANOTHER_DESKTOP: "The key was saved in another kind of keyring than the one found here.",
    VaultState.KEYRING_NOT_KEPT: "The system keyring accepted the key and did not keep it.",
    VaultState.DATABASE_MISSING: "The vault's database is missing. A backup can be restored in the window.",
    VaultState.DATABASE_OF_ANOTHER_VAULT: "The database in this folder belongs to another vault.",
    VaultState.DATABASE_DAMAGED: "The vault's database is damaged. A backup can be restored in the window.",
    VaultState.REPAIRED: "The vault's file was damaged or gone; everything saved has been brought back.",
    VaultState.SALVAGED: "The vault's file was damaged; what could be read of it has been brought back.",
    VaultState.BROUGHT: "The vault has been brought here from its second place.",
    VaultState.OLDER_THAN_SEEN: "This vault is older than the one last seen on this computer. If a copy was put"
    " in its place, what came after it is missing.",
    VaultState.FILE_CHANGED: "The vault's file was moved or replaced while it was open; the last change was not"
    " saved.",
    VaultState.BACKUP_DAMAGED: "The backup is damaged.",
    VaultState.BACKUP_OF_ANOTHER_VAULT: "The backup belongs to another vault.",
    VaultState.SECOND_PLACE_MISSING: "The second place of the backups is not there.",
    VaultState.SECOND_PLACE_INSIDE: "The second place cannot lie inside the vault.",
    VaultState.IN_USE: "mentorkit is open on this vault; lock or close it.",
    VaultState.IN_USE_ELSEWHERE: "mentorkit is open on this vault on another computer; lock or close it there.",
    VaultState.READ_ONLY: "The vault's folder cannot be written.",
    VaultState.DISK_FULL: "The disk is full. Nothing was changed.",
    VaultState.DISK_FAILED: "The disk reported an error. What was saved before is safe.",
    VaultState.NO_MEMORY: "This computer has no memory left for that. Nothing was changed.",
    VaultState.MOVED: "This vault was moved to another folder, which is not there now. Name it with --vault.",
    VaultState.INSIDE_VAULT: "A vault cannot be moved into its own folder.",
    VaultState.ON_NETWORK: "This folder lies on another computer.",
    VaultState.SYNCHRONISED: "This folder is copied by a synchronising program, which can damage an open vault.",
    VaultState.UNSAFE_LIBRARY: "The library that encrypts the vault is missing or too old.",
}

UNSAVED: dict[Unsaved, str] = {
    Unsaved.DISK_FULL: "The disk is full. Nothing was changed.",
    Unsaved.READ_ONLY: "The vault cannot be written. Nothing was changed.",
    Unsaved.MOVED: "The vault's file was moved or replaced while it was open; nothing was saved.",
    Unsaved.DAMAGED: "The vault's database is damaged; nothing was saved.",
    Unsaved.DISK_FAILED: "The disk reported an error. Nothing was changed.",
    Unsaved.NO_MEMORY: "This computer has no memory left for that. Nothing was changed.",
    Unsaved.OTHER: "The vault could not be written. Nothing was changed.",
}

REFUSED: dict[Why, str] = {
    Why.EMPTY: "The passphrase is empty.",
    Why.TOO_LONG: "The passphrase is too long.",
}
"""A new passphrase is the only value the command line asks for."""

STAGES: dict[Stage | None, str] = {
    None: "not sorted",
    Stage.TO_APPROACH: "to approach",
    Stage.APPROACHED: "approached",
    Stage.IN_CONVERSATION: "in conversation",
    Stage.MENTOR: "mentor",
    Stage.PAST_MENTOR: "past mentor",
    Stage.RESTING: "resting",
    Stage.KEPT: "kept as a contact",
}

KINDS: dict[InteractionKind, str] = {
    InteractionKind.MET: "met",
    InteractionKind.CALL: "called",
    InteractionKind.VIDEO: "video call",
    InteractionKind.EVENT: "event",
    InteractionKind.MESSAGE_OUT: "I wrote",
    InteractionKind.MESSAGE_IN: "they wrote",
    InteractionKind.I_HELPED: "I helped",
    InteractionKind.THEY_HELPED: "they helped",
    InteractionKind.NOTE: "note",
}

FEEDBACK: dict[FeedbackState, str] = {
    FeedbackState.TO_ASK: "to ask",
    FeedbackState.ASKED: "asked",
    FeedbackState.HEARD: "heard",
    FeedbackState.ACTING: "acting on it",
    FeedbackState.TO_CLOSE: "to close",
    FeedbackState.CLOSED: "closed",
}

REASONS: dict[Reason, str] = {
    Reason.MEETING: "meeting",
    Reason.PREPARE: "prepare a meeting",
    Reason.WRITE_UP: "write a meeting up",
    Reason.THANKS: "thank-you",
    Reason.UPDATE: "update",
    Reason.FOLLOW_UP: "follow-up",
    Reason.LET_REST: "let it rest",
    Reason.COMMITMENT: "you promised",
    Reason.TRIAL: "advice tried",
    Reason.REVIEW: "agreement to review",
    Reason.RHYTHM: "rhythm",
    Reason.DECIDE: "advice to decide on",
    Reason.ACTING: "feedback acted on",
    Reason.REACT: "feedback to make something of",
    Reason.ANSWER: "feedback asked for",
    Reason.DRAFT: "draft",
    Reason.ASK: "next ask",
    Reason.NEW_ROLE: "has a new role",
    Reason.FIRST: "never contacted",
}

IN_FILE = "{file}: {what}"
EXISTS = "The file exists already; --replace writes over it."
UNKNOWN_ENDING = "A file of people ends in .vcf, .csv or .jcard; one of everything in .zip."
CANNOT_WRITE = "The file cannot be written."
EXPORTED = {
    False: "People written to {file}: {count}",
    True: "People who would be written to {file}: {count}",
}
MINE, THEIRS = "I will", "they will"
RHYTHM = "every {days} days"
ASK = "Passphrase: "
ASK_NEW = "New passphrase: "
AGAIN = "Once more: "
DIFFERENT = "The two passphrases differ. Nothing was made."
NOBODY_TO_ASK = "No passphrase came. Without a terminal, give it with --passphrase-fd."
BAD_DESCRIPTOR = "No text can be read from file descriptor {number}."
CREATED = "Made a vault in {folder}"
RECOVERY_CODE = "Its recovery code is shown only now. Write it down and keep it away from this computer:"
NOTHING_DUE = "Nothing is due."
DAMAGED_PAGES = "Damaged pages: {pages}"
SOUND = "The vault is sound."
ME = "me"
NOT_BACKED_UP = "Done, but no verified backup could be made: {why}"
NO_PROFILE = "A profile's name has 1 to 40 letters, digits, hyphens or underscores."
INTERRUPTED = "Interrupted."
MISTAKE = "This is a mistake in mentorkit. Nothing was changed. Please report these lines:\n\n{where}{kind}"
