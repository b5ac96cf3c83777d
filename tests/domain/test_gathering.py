from __future__ import annotations

from mentorkit.domain.cards import (
    Card,
    CardChannel,
    CardFormat,
    Note,
    NoteKind,
    ReadFile,
    SkippedRow,
    SkipReason,
)
from mentorkit.domain.gathering import gathered
from mentorkit.domain.people import ChannelKind

ADA = Card(shown="Ada", channels=(CardChannel(ChannelKind.EMAIL, "ada@a.example"),), line=4)
FIRST = ReadFile(CardFormat.VCARD, (ADA,), (SkippedRow(SkipReason.EMPTY, 9),))
SECOND = ReadFile(
    CardFormat.GOOGLE, (Card(shown="Bo", line=2), ADA), notes=(Note(NoteKind.ENCODING, 1, "cp1252"),)
)


def test_one_file_stays_as_it_is() -> None:
    assert gathered([("a.vcf", FIRST)]) is FIRST


def test_several_files_are_one_list_whose_rows_know_their_file() -> None:
    read = gathered([("a.vcf", FIRST), ("b.csv", SECOND)])
    assert [(card.shown, card.source, card.line) for card in read.cards] == [
        ("Ada", "a.vcf", 4),
        ("Bo", "b.csv", 2),
    ]
    assert read.skipped == (
        SkippedRow(SkipReason.EMPTY, 9, "a.vcf"),
        SkippedRow(SkipReason.REPEATED, 4, "b.csv", "Ada"),
    )
    assert read.count == FIRST.count + SECOND.count
    assert read.notes == (Note(NoteKind.ENCODING, 1, "cp1252", "b.csv"),)
    assert read.format is CardFormat.MIXED


def test_files_of_one_kind_keep_it() -> None:
    assert gathered([("a", FIRST), ("b", FIRST)]).format is CardFormat.VCARD
