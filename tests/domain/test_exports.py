from __future__ import annotations

import pytest

from mentorkit.domain.cards import Card
from mentorkit.domain.exports import ENDINGS, ExportKind, kind_of, written

BEGINNINGS = {
    ExportKind.VCARD_3: b"BEGIN:VCARD\r\nVERSION:3.0",
    ExportKind.VCARD_4: b"BEGIN:VCARD\r\nVERSION:4.0",
    ExportKind.CSV: b"\xef\xbb\xbfName,",
    ExportKind.JCARD: b'["vcard",',
}


@pytest.mark.parametrize("kind", ExportKind)
def test_each_kind_has_its_bytes_and_its_ending(kind: ExportKind) -> None:
    assert written([Card(shown="Ada")], kind).startswith(BEGINNINGS[kind])
    assert kind in ENDINGS


def test_an_ending_means_a_kind_in_letters_of_any_size() -> None:
    found = [kind_of(ending) for ending in (".vcf", ".CSV", ".jCard", ".txt", "")]
    assert found == [ExportKind.VCARD_3, ExportKind.CSV, ExportKind.JCARD, None, None]
