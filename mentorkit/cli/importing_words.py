"""What the command line says about files of people that are read."""

from __future__ import annotations

from mentorkit.domain.cards import NoteKind, OddityKind, SkipReason
from mentorkit.domain.drafting.dates import DateOrder
from mentorkit.domain.plans import Match, Verdict
from mentorkit.services.files import UnreadableWhy

UNREADABLE: dict[UnreadableWhy, str] = {
    UnreadableWhy.GONE: "There is no such file.",
    UnreadableWhy.FORBIDDEN: "This file cannot be read.",
    UnreadableWhy.FOLDER: "This is a folder.",
    UnreadableWhy.EMPTY: "This file is empty.",
    UnreadableWhy.TOO_LARGE: "This file is too large to hold people.",
    UnreadableWhy.UNKNOWN_KIND: "This is no address book: neither vCard, jCard, LDIF nor a table of people.",
    UnreadableWhy.UNKNOWN_COLUMNS: "No column of this table names people. Import it in the window, which asks what"
    " its columns mean.",
    UnreadableWhy.DAMAGED_ZIP: "This zip file is damaged.",
    UnreadableWhy.LOCKED_ZIP: "This zip file is locked with a password. Unpack it first.",
    UnreadableWhy.NOBODY_IN_ZIP: "Nothing in this zip file holds people.",
}

VERDICTS: dict[Verdict, str] = {
    Verdict.NEW: "new",
    Verdict.CHANGED: "changed",
    Verdict.SAME: "same",
    Verdict.MAYBE: "perhaps",
}
SKIPPED = "skipped"
DONE = ("added", "merged", "same", "skipped")

SKIP_REASONS: dict[SkipReason, str] = {
    SkipReason.EMPTY: "empty",
    SkipReason.NAMELESS: "no name and no address",
    SkipReason.GROUP: "a list of people, kept as a tag of its members",
    SkipReason.REPEATED: "joined with another row of the same person",
}

MATCHES: dict[Match, str] = {
    Match.UID: "same card",
    Match.EMAIL: "same e-mail address",
    Match.PROFILE: "same profile",
    Match.PHONE: "same phone number",
    Match.NAME_AND_ORGANISATION: "same name and organisation",
    Match.CLOSE_NAME_AND_ORGANISATION: "similar name, same organisation",
    Match.NAME_AND_NEW_ORGANISATION: "same name, another organisation",
    Match.NAME: "same name",
}

ODDITIES: dict[OddityKind, str] = {
    OddityKind.NO_BEGIN: "line {line}: the card has no beginning",
    OddityKind.NO_END: "line {line}: the card has no end",
    OddityKind.BAD_LINE: "line {line}: cannot be understood; kept as it is",
    OddityKind.BAD_PHOTO: "line {line}: the photo cannot be read",
    OddityKind.PHOTO_TOO_LARGE: "line {line}: the photo is too large and was left out",
    OddityKind.TOO_MUCH_KEPT: "line {line}: too much that cannot be understood; the rest was left out",
    OddityKind.NAME_TOO_LONG: "line {line}: the name is too long and was cut",
    OddityKind.NAMED_AFTER_CHANNEL: "line {line}: no name; named after an address",
    OddityKind.NOT_AN_ADDRESS: "line {line}: not an e-mail address; kept as another way to reach them",
    OddityKind.UNREADABLE_LETTERS: "line {line}: some letters cannot be read",
    OddityKind.UNCLOSED_QUOTE: "line {line}: a quotation mark is never closed",
    OddityKind.CELL_COUNT: "line {line}: more or fewer cells than the header has",
    OddityKind.ODD_DATE: "line {line}: the date cannot be understood",
}

NOTES: dict[NoteKind, str] = {
    NoteKind.LINES_ABOVE_HEADER: "{count} lines above the header were left out",
    NoteKind.LINES_OUTSIDE_CARDS: "{count} lines outside of cards were left out",
    NoteKind.ENCODING: "read as {detail}",
    NoteKind.DELIMITER: "cells parted by {detail}",
    NoteKind.DATE_ORDER: "dates read as {detail}",
    NoteKind.ZEROS_REMOVED: "{count} zero bytes were left out",
    NoteKind.NO_HEADER: "no header was found",
    NoteKind.NO_CARDS: "no card was found",
    NoteKind.COLUMNS_LEFT_OUT: "columns left out: {detail}",
    NoteKind.ADDRESSES_NOT_FOLLOWED: "{count} values that only name a file or an address were kept as they are",
}

DETAILS: dict[NoteKind, dict[str, str]] = {
    NoteKind.DELIMITER: {";": "semicolons", "\t": "tabs", "|": "bars"},
    NoteKind.DATE_ORDER: {
        DateOrder.UNKNOWN.value: "a year alone, for day and month cannot be told apart",
    },
}
"""Words for details that are signs of the file; others stand as they are."""

PERHAPS = {True: "perhaps {name} ({why})", False: "perhaps {name} of an earlier row ({why})"}
ROWS = {True: "1 row", False: "{count} rows"}
LOOK = {True: "1 needs a look", False: "{count} need a look"}
