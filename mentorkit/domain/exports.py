"""The kinds of files people leave in, and the bytes of each."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from mentorkit.domain.jcards.writing import write_jcards
from mentorkit.domain.spreadsheets.writing import write_spreadsheet
from mentorkit.domain.vcards.writing import Version, write_vcards

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mentorkit.domain.cards import Card


class ExportKind(StrEnum):
    """What a file of people is. The first of an ending is what the ending means."""

    VCARD_3 = "vcard_3"
    VCARD_4 = "vcard_4"
    CSV = "csv"
    JCARD = "jcard"


ENDINGS = {
    ExportKind.VCARD_3: ".vcf",
    ExportKind.VCARD_4: ".vcf",
    ExportKind.CSV: ".csv",
    ExportKind.JCARD: ".jcard",
}
WITHOUT_PHOTOS = frozenset({ExportKind.CSV})
"""Kinds that cannot hold a photo."""


def kind_of(ending: str) -> ExportKind | None:
    """Return the kind that a file's ending means, None for an ending that means none."""
    return next((kind for kind, one in ENDINGS.items() if one == ending.lower()), None)


def written(cards: Iterable[Card], kind: ExportKind) -> bytes:
    """Return the bytes of a file with these people, in their order."""
    if kind is ExportKind.CSV:
        return write_spreadsheet(cards)
    if kind is ExportKind.JCARD:
        return write_jcards(cards)
    return write_vcards(cards, Version.V4 if kind is ExportKind.VCARD_4 else Version.V3)
