from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentorkit.domain.decoding import CODE_PAGES, bytes_text, decoded, line_text, whole_text

HEADER = "First Name,Last Name\nZoë,Łukasz\n"


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
        (b"", "utf-8"),
        (b"", "utf-16-le"),
        (b"", "utf-16-be"),
    ],
)
def test_unicode_is_found_with_and_without_a_mark(mark: bytes, encoding: str) -> None:
    found = whole_text(mark + HEADER.encode(encoding))
    assert (found.text, found.encoding, found.by_line) == (HEADER, encoding, False)


def test_what_is_not_utf_8_behind_its_mark_is_read_line_by_line() -> None:
    found = decoded(codecs.BOM_UTF8 + b"Z\xfcrich")
    assert found.by_line
    assert line_text(found.text) == "Zürich"


def test_old_windows_files_are_read_as_such() -> None:
    found = whole_text("Müller;Zürich – 5 €".encode("cp1252"))
    assert (found.text, found.encoding) == ("Müller;Zürich – 5 €", "cp1252")


def test_bytes_windows_has_no_letter_for_are_not_lost() -> None:
    assert whole_text(b"caf\xe9 \x81").text == "café \x81"


def test_japanese_without_a_word_about_it_is_recognised_by_its_kana() -> None:
    text = "名前,会社\n田中 はなこ,ソフトウェア\n"
    found = whole_text(text.encode("cp932"))
    assert (found.text, found.encoding) == (text, "cp932")


def test_french_is_not_taken_for_japanese() -> None:
    text = "Prénom,Nom\nZoé,Lefèvre\nAndré,Côté\n"
    assert whole_text(text.encode("cp1252")).text == text


def test_ascii_with_japanese_shifts_is_left_to_the_lines() -> None:
    data = b"FN;CHARSET=ISO-2022-JP:\x1b$B2022\x1b(B"
    assert decoded(data).by_line
    assert whole_text(data).encoding == "utf-8"


@pytest.mark.parametrize(
    "charset", ["Shift_JIS", "x-sjis", "GBK", "big5", "EUC-KR", "KOI8-R", "windows-1251", "iso-8859-2"]
)
def test_a_named_character_set_is_believed_when_it_fits(charset: str) -> None:
    samples = {
        "windows-1251": "Привет",
        "KOI8-R": "Привет",
        "iso-8859-2": "Łódź",
        "EUC-KR": "민준",
        "GBK": "联通",
        "big5": "王小明",
    }
    text = samples.get(charset, "田中")
    page = CODE_PAGES["".join(letter for letter in charset.lower() if letter.isalnum())]
    assert bytes_text(text.encode(page), charset) == text


@pytest.mark.parametrize("charset", ["idna", "punycode", "bogus", "unicode_escape", "ascii"])
def test_character_sets_that_are_none_or_do_not_fit_are_not_used(charset: str) -> None:
    assert bytes_text("Zoë".encode(), charset) == "Zoë"


def test_every_code_page_exists() -> None:
    assert {codecs.lookup(page).name for page in CODE_PAGES.values()}


@given(st.binary(max_size=400))
def test_any_bytes_are_some_text(data: bytes) -> None:
    assert isinstance(whole_text(data).text, str)
    found = decoded(data)
    assert not found.by_line or found.text.encode("latin-1") == data.removeprefix(codecs.BOM_UTF8)


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("Imię,Nazwisko\nŁukasz,Żółć\nGęś", "cp1250"),
        ("Jméno;Příjmení\nJiří;Dvořák\nŽeněk;Říha", "cp1250"),
        ("Vezetéknév;Keresztnév\nErdős;Győző\nSzűcs;Ágnes\nKovács;Zoltán", "cp1250"),
        ("Név\nŐri Ödön\nFűrész Béla", "cp1250"),
        ("Prénom;Nom\nZoé;Dûment\nRené;Goût", "cp1252"),
        ("Nome\nSimões;José\nCamões;Luís", "cp1252"),
        ("Nimi;Linn\nTõnis Jõgi;Võru\nÜlle Põld;Pärnu", "cp1252"),
        ("Имя;Фамилия\nАлина;Коваль", "cp1251"),
        ("Name;Ort\nMüller;Zürich\nGroß;Köln – 5 €", "cp1252"),
        ("Nome;Endereço\nJoão;São Paulo\nConceição;Ações", "cp1252"),
        ("Navn\nSøren Kjærgård;Århus", "cp1252"),
        ("Nombre\nNúñez;Peña;¿Qué?", "cp1252"),
    ],
)
def test_windows_code_pages_are_told_apart_by_their_letters(text: str, page: str) -> None:
    found = whole_text(text.encode(page))
    assert (found.text, found.encoding) == (text, page)
