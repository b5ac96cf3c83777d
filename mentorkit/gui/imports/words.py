"""The words of an import: what a file is, what becomes of each row, what is worth knowing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from mentorkit.domain.cards import CardFormat, OddityKind, SkipReason
from mentorkit.domain.drafting.meanings import Meaning
from mentorkit.domain.errors import Unsaved
from mentorkit.domain.plans import Answer, Match, Part, Verdict
from mentorkit.services.files import UnreadableWhy

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from enum import StrEnum

MOST_NAMES = 3
"""Names in a sentence; of more only the number is said."""

WORDS: Mapping[type[StrEnum], Mapping[Any, object]] = {
    CardFormat: {
        CardFormat.VCARD: QT_TRANSLATE_NOOP("imports", "vCard"),
        CardFormat.CONNECTIONS: QT_TRANSLATE_NOOP("imports", "LinkedIn export"),
        CardFormat.GOOGLE: QT_TRANSLATE_NOOP("imports", "Google Contacts"),
        CardFormat.OUTLOOK: QT_TRANSLATE_NOOP("imports", "Outlook"),
        CardFormat.THUNDERBIRD: QT_TRANSLATE_NOOP("imports", "Thunderbird"),
        CardFormat.SHEET: QT_TRANSLATE_NOOP("imports", "Table"),
        CardFormat.LDIF: QT_TRANSLATE_NOOP("imports", "LDIF"),
        CardFormat.JCARD: QT_TRANSLATE_NOOP("imports", "jCard"),
        CardFormat.MIXED: QT_TRANSLATE_NOOP("imports", "Several kinds"),
        CardFormat.OWN_CSV: QT_TRANSLATE_NOOP("imports", "CSV of mentorkit"),
    },
    Meaning: {
        Meaning.SHOWN: QT_TRANSLATE_NOOP("imports", "Name"),
        Meaning.GIVEN: QT_TRANSLATE_NOOP("imports", "First name"),
        Meaning.MIDDLE: QT_TRANSLATE_NOOP("imports", "Middle name"),
        Meaning.FAMILY: QT_TRANSLATE_NOOP("imports", "Last name"),
        Meaning.PREFIX: QT_TRANSLATE_NOOP("imports", "Salutation"),
        Meaning.SUFFIX: QT_TRANSLATE_NOOP("imports", "Suffix"),
        Meaning.NICKNAME: QT_TRANSLATE_NOOP("imports", "Nickname"),
        Meaning.PRONUNCIATION: QT_TRANSLATE_NOOP("imports", "Pronunciation"),
        Meaning.ORGANISATION: QT_TRANSLATE_NOOP("imports", "Organisation"),
        Meaning.TITLE: QT_TRANSLATE_NOOP("imports", "Role"),
        Meaning.DEPARTMENT: QT_TRANSLATE_NOOP("imports", "Department"),
        Meaning.ROLE: QT_TRANSLATE_NOOP("imports", "Profession"),
        Meaning.EMAIL: QT_TRANSLATE_NOOP("imports", "E-mail"),
        Meaning.PHONE: QT_TRANSLATE_NOOP("imports", "Phone"),
        Meaning.WEB_PAGE: QT_TRANSLATE_NOOP("imports", "Web page"),
        Meaning.PROFILE: QT_TRANSLATE_NOOP("imports", "Profile page"),
        Meaning.MESSENGER: QT_TRANSLATE_NOOP("imports", "Other contact"),
        Meaning.ADDRESS: QT_TRANSLATE_NOOP("imports", "Address"),
        Meaning.PO_BOX: QT_TRANSLATE_NOOP("imports", "Address: box"),
        Meaning.EXTENDED: QT_TRANSLATE_NOOP("imports", "Address: addition"),
        Meaning.STREET: QT_TRANSLATE_NOOP("imports", "Address: street"),
        Meaning.TOWN: QT_TRANSLATE_NOOP("imports", "Address: town"),
        Meaning.REGION: QT_TRANSLATE_NOOP("imports", "Address: region"),
        Meaning.POSTCODE: QT_TRANSLATE_NOOP("imports", "Address: postal code"),
        Meaning.COUNTRY: QT_TRANSLATE_NOOP("imports", "Address: country"),
        Meaning.PLACE: QT_TRANSLATE_NOOP("imports", "Place"),
        Meaning.MET: QT_TRANSLATE_NOOP("imports", "Met on"),
        Meaning.BIRTHDAY: QT_TRANSLATE_NOOP("imports", "Birthday"),
        Meaning.BIRTH_YEAR: QT_TRANSLATE_NOOP("imports", "Birthday: year"),
        Meaning.BIRTH_MONTH: QT_TRANSLATE_NOOP("imports", "Birthday: month"),
        Meaning.BIRTH_DAY: QT_TRANSLATE_NOOP("imports", "Birthday: day"),
        Meaning.ANNIVERSARY: QT_TRANSLATE_NOOP("imports", "Anniversary"),
        Meaning.DATE: QT_TRANSLATE_NOOP("imports", "Another date"),
        Meaning.NOTES: QT_TRANSLATE_NOOP("imports", "Notes"),
        Meaning.TAGS: QT_TRANSLATE_NOOP("imports", "Tags"),
        Meaning.RELATED: QT_TRANSLATE_NOOP("imports", "Related person"),
        Meaning.GENDER: QT_TRANSLATE_NOOP("imports", "Gender"),
        Meaning.LANGUAGE: QT_TRANSLATE_NOOP("imports", "Language"),
        Meaning.TIME_ZONE: QT_TRANSLATE_NOOP("imports", "Time zone"),
        Meaning.LABEL: QT_TRANSLATE_NOOP("imports", "Label of the next value"),
        Meaning.FIELD: QT_TRANSLATE_NOOP("imports", "Other detail"),
        Meaning.LEAVE_OUT: QT_TRANSLATE_NOOP("imports", "Leave out"),
    },
    Verdict: {
        Verdict.NEW: QT_TRANSLATE_NOOP("imports", "New"),
        Verdict.CHANGED: QT_TRANSLATE_NOOP("imports", "Something new"),
        Verdict.MAYBE: QT_TRANSLATE_NOOP("imports", "Perhaps here already"),
        Verdict.SAME: QT_TRANSLATE_NOOP("imports", "Here already"),
    },
    Match: {
        Match.UID: QT_TRANSLATE_NOOP("imports", "Same card"),
        Match.EMAIL: QT_TRANSLATE_NOOP("imports", "Same e-mail address"),
        Match.PROFILE: QT_TRANSLATE_NOOP("imports", "Same web page"),
        Match.PHONE: QT_TRANSLATE_NOOP("imports", "Same phone number"),
        Match.NAME_AND_ORGANISATION: QT_TRANSLATE_NOOP("imports", "Same name, same organisation"),
        Match.CLOSE_NAME_AND_ORGANISATION: QT_TRANSLATE_NOOP("imports", "Close spelling, same organisation"),
        Match.NAME_AND_NEW_ORGANISATION: QT_TRANSLATE_NOOP("imports", "Same name, new organisation"),
        Match.NAME: QT_TRANSLATE_NOOP("imports", "Same name only"),
    },
    Answer: {
        Answer.MERGE: QT_TRANSLATE_NOOP("imports", "Merge"),
        Answer.KEEP_BOTH: QT_TRANSLATE_NOOP("imports", "Keep both"),
        Answer.SKIP: QT_TRANSLATE_NOOP("imports", "Skip row"),
    },
    Part: {
        Part.NAME: QT_TRANSLATE_NOOP("imports", "Name"),
        Part.ORGANISATION: QT_TRANSLATE_NOOP("imports", "Organisation"),
        Part.TITLE: QT_TRANSLATE_NOOP("imports", "Role"),
        Part.EMAIL: QT_TRANSLATE_NOOP("imports", "E-mail"),
        Part.PHONE: QT_TRANSLATE_NOOP("imports", "Phone"),
        Part.PROFILE: QT_TRANSLATE_NOOP("imports", "Web page"),
        Part.OTHER_CHANNEL: QT_TRANSLATE_NOOP("imports", "Other contact"),
        Part.PLACE: QT_TRANSLATE_NOOP("imports", "Place"),
        Part.MET: QT_TRANSLATE_NOOP("imports", "Met"),
        Part.NOTES: QT_TRANSLATE_NOOP("imports", "Notes"),
        Part.TAGS: QT_TRANSLATE_NOOP("imports", "Tags"),
        Part.PHOTO: QT_TRANSLATE_NOOP("imports", "Photo"),
        Part.OTHER: QT_TRANSLATE_NOOP("imports", "Other details"),
    },
    SkipReason: {
        SkipReason.EMPTY: QT_TRANSLATE_NOOP("imports", "Left out: the row is empty"),
        SkipReason.NAMELESS: QT_TRANSLATE_NOOP("imports", "Left out: no name"),
        SkipReason.GROUP: QT_TRANSLATE_NOOP("imports", "Left out: a list, kept as a tag"),
        SkipReason.REPEATED: QT_TRANSLATE_NOOP("imports", "Joined with another row"),
    },
    OddityKind: {
        OddityKind.NO_BEGIN: QT_TRANSLATE_NOOP("imports", "The card has no beginning"),
        OddityKind.NO_END: QT_TRANSLATE_NOOP("imports", "The card has no end"),
        OddityKind.BAD_LINE: QT_TRANSLATE_NOOP("imports", "A line could not be read and is kept as it is"),
        OddityKind.BAD_PHOTO: QT_TRANSLATE_NOOP("imports", "The photo could not be read"),
        OddityKind.PHOTO_TOO_LARGE: QT_TRANSLATE_NOOP("imports", "The photo is too large and was left out"),
        OddityKind.TOO_MUCH_KEPT: QT_TRANSLATE_NOOP("imports", "The card is very long; its end was left out"),
        OddityKind.NAME_TOO_LONG: QT_TRANSLATE_NOOP("imports", "The name was very long and was cut"),
        OddityKind.NAMED_AFTER_CHANNEL: QT_TRANSLATE_NOOP("imports", "No name; named after the address"),
        OddityKind.NOT_AN_ADDRESS: QT_TRANSLATE_NOOP("imports", "An e-mail address looks incomplete"),
        OddityKind.UNREADABLE_LETTERS: QT_TRANSLATE_NOOP("imports", "Some letters could not be read"),
        OddityKind.UNCLOSED_QUOTE: QT_TRANSLATE_NOOP("imports", "A quotation mark is missing"),
        OddityKind.CELL_COUNT: QT_TRANSLATE_NOOP(
            "imports", "The row has more or fewer cells than the header"
        ),
        OddityKind.ODD_DATE: QT_TRANSLATE_NOOP("imports", "A date could not be read and is kept as it is"),
    },
}

UNREADABLE: Mapping[UnreadableWhy, object] = {
    UnreadableWhy.GONE: QT_TRANSLATE_NOOP("imports", "{name} is not there any more. Choose it again."),
    UnreadableWhy.FORBIDDEN: QT_TRANSLATE_NOOP(
        "imports", "{name} could not be opened. Check that you may read it, then choose it again."
    ),
    UnreadableWhy.FOLDER: QT_TRANSLATE_NOOP("imports", "{name} is a folder. Choose a file inside it."),
    UnreadableWhy.EMPTY: QT_TRANSLATE_NOOP("imports", "{name} is empty. Nothing was changed."),
    UnreadableWhy.TOO_LARGE: QT_TRANSLATE_NOOP(
        "imports", "{name} is larger than 200 MB. Export your contacts in parts and import them one by one."
    ),
    UnreadableWhy.UNKNOWN_KIND: QT_TRANSLATE_NOOP(
        "imports",
        "{name} is no address book that could be recognised. Export your contacts as vCard or CSV.",
    ),
    UnreadableWhy.UNKNOWN_COLUMNS: QT_TRANSLATE_NOOP(
        "imports", "No column of {name} names people. Choose which one does."
    ),
    UnreadableWhy.DAMAGED_ZIP: QT_TRANSLATE_NOOP(
        "imports", "{name} is damaged and could not be unpacked. Download it again."
    ),
    UnreadableWhy.LOCKED_ZIP: QT_TRANSLATE_NOOP(
        "imports", "{name} is locked with a password. Unpack it first, then choose the file inside."
    ),
    UnreadableWhy.NOBODY_IN_ZIP: QT_TRANSLATE_NOOP(
        "imports", "{name} holds no address book that could be recognised. Nothing was changed."
    ),
}

UNSAVED: Mapping[Unsaved, object] = {
    Unsaved.DISK_FULL: QT_TRANSLATE_NOOP(
        "imports",
        "The disk is full. Nothing was imported and nothing is lost. Free some space and try again.",
    ),
    Unsaved.READ_ONLY: QT_TRANSLATE_NOOP(
        "imports", "The vault’s folder cannot be written. Nothing was imported. Allow writing and try again."
    ),
    Unsaved.MOVED: QT_TRANSLATE_NOOP(
        "imports", "The vault was moved or replaced while open. Nothing was imported. Lock and open it again."
    ),
    Unsaved.DAMAGED: QT_TRANSLATE_NOOP(
        "imports", "The vault could not be written. Nothing was imported. Check it in Settings > Health."
    ),
    Unsaved.DISK_FAILED: QT_TRANSLATE_NOOP(
        "imports", "The disk reported an error, so nothing was imported. Everything else is as it was."
    ),
    Unsaved.NO_MEMORY: QT_TRANSLATE_NOOP(
        "imports",
        "This computer has no memory left, so nothing was imported. Close other programs and try again.",
    ),
    Unsaved.OTHER: QT_TRANSLATE_NOOP(
        "imports", "The vault could not be written. Nothing was imported. Try again."
    ),
}


def word(member: StrEnum) -> str:
    """Return the word for a member of one of the enums in WORDS."""
    return QCoreApplication.translate("imports", str(WORDS[type(member)][member]))


def unreadable_sentence(why: UnreadableWhy, name: str) -> str:
    """Return why a file could not be read, and what to do."""
    return QCoreApplication.translate("imports", str(UNREADABLE[why])).format(name=name)


def unsaved_sentence(why: Unsaved) -> str:
    """Return why an import could not be kept, and what to do."""
    return QCoreApplication.translate("imports", str(UNSAVED[why]))


def undone_sentence(kept: Sequence[str]) -> str:
    """Return what a toast or a page says after an import was undone: who stays, by name."""
    if not kept:
        return QCoreApplication.translate("imports", "Import undone. Everything is as it was before.")
    one = QCoreApplication.translate("imports", "Import undone. {names} was edited since and is kept.")
    many = QCoreApplication.translate("imports", "Import undone. {names} were edited since and are kept.")
    more = QCoreApplication.translate("imports", "{names} and {count} more")
    names = ", ".join(kept[:MOST_NAMES])
    if len(kept) > MOST_NAMES:
        names = more.format(names=names, count=QLocale().toString(len(kept) - MOST_NAMES))
    return (one if len(kept) == 1 else many).format(names=names)


def people(count: int) -> str:
    """Return a number of people in words: 1 person, 300 people."""
    if count == 1:
        return QCoreApplication.translate("imports", "1 person")
    return QCoreApplication.translate("imports", "%n people", "", count)


_SMALL: tuple[object, ...] = (
    QT_TRANSLATE_NOOP("imports", "Nobody"),
    QT_TRANSLATE_NOOP("imports", "One person"),
    QT_TRANSLATE_NOOP("imports", "Two people"),
    QT_TRANSLATE_NOOP("imports", "Three people"),
    QT_TRANSLATE_NOOP("imports", "Four people"),
    QT_TRANSLATE_NOOP("imports", "Five people"),
    QT_TRANSLATE_NOOP("imports", "Six people"),
    QT_TRANSLATE_NOOP("imports", "Seven people"),
    QT_TRANSLATE_NOOP("imports", "Eight people"),
    QT_TRANSLATE_NOOP("imports", "Nine people"),
)


def people_in_heading(count: int) -> str:
    """Return a number of people as a heading begins: written out below ten."""
    if count < len(_SMALL):
        return QCoreApplication.translate("imports", str(_SMALL[count]))
    return people(count)


def rows(count: int) -> str:
    """Return a number of rows in words: 1 row, 302 rows."""
    if count == 1:
        return QCoreApplication.translate("imports", "1 row")
    return QCoreApplication.translate("imports", "%n rows", "", count)


def choose_a_name() -> str:
    """Return what to do with a table none of whose columns names people."""
    return QCoreApplication.translate("imports", "Choose the column that says who each person is.")


def nameless(count: int) -> str:
    """Return that some rows name nobody and what becomes of them."""
    if count == 1:
        return QCoreApplication.translate("imports", "1 row has no name and will be left out.")
    return QCoreApplication.translate("imports", "%n rows have no name and will be left out.", "", count)
