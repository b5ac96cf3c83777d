from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentorkit.domain.vcards.properties import (
    PropertyReader,
    base64_bytes,
    escaped,
    parsed_head,
    split_at,
    unescaped,
)

TEXTS = st.text(st.sampled_from('ab\\;,:n\n"^='), max_size=30)


def value_of(line: str) -> str:
    found = PropertyReader().read(line, 1)
    assert found
    return found.text


@given(TEXTS)
def test_what_is_escaped_comes_back(text: str) -> None:
    assert unescaped(escaped(text)) == text


@given(st.lists(TEXTS, min_size=1), st.sampled_from(";,"))
def test_what_is_joined_is_split_again(parts: list[str], mark: str) -> None:
    assert split_at(mark.join(escaped(part) for part in parts), mark) == [escaped(part) for part in parts]


def test_a_backslash_before_any_other_letter_is_a_letter() -> None:
    assert unescaped("C:\\dir\\, \\N\\:") == "C:\\dir, \n:"


@pytest.mark.parametrize("line", ["no colon", ":x", "é:x", "a b:x", "a.b.FN:x"])
def test_what_has_no_name_is_no_property(line: str) -> None:
    found = PropertyReader().read(line, 1)
    assert found is None


def test_a_colon_or_semicolon_in_quotes_is_part_of_the_parameter() -> None:
    found = PropertyReader().read('x.ADR;LABEL="a;b:c";TYPE="home,work":;;x', 3)
    assert found
    assert (found.head.group, found.head.name, found.value, found.number) == ("x", "ADR", ";;x", 3)
    assert (found.parameter("LABEL"), found.head.types) == ("a;b:c", ("home", "work"))


def test_quotes_that_do_not_match_are_letters() -> None:
    assert value_of('TEL;X="a:1') == "1"


def test_bare_words_are_what_old_cards_mean_by_them() -> None:
    head = parsed_head("PHOTO;BASE64;INLINE;HOME;;PREF")
    assert head
    assert head.parameters == {"ENCODING": "BASE64", "VALUE": "INLINE"}
    assert (head.types, head.rank) == (("home", "pref"), 1)


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("FN;ENCODING=QUOTED-PRINTABLE:J=C3=BCrgen =ZZ", "Jürgen =ZZ"),
        ("FN;QUOTED-PRINTABLE;CHARSET=ISO-8859-1:J=FCrgen", "Jürgen"),
        ("FN;QUOTED-PRINTABLE:a=0D=0Ab=0Dc=00", "a\nb\nc"),
        ("FN;ENCODING=b:SsO8cmdlbg==", "Jürgen"),
        ("FN;ENCODING=b:!!", "!!"),
        ("FN;ENCODING=8BIT:Jürgen", "Jürgen"),
    ],
)
def test_values_are_decoded_as_they_say(line: str, text: str) -> None:
    assert value_of(line) == text


@given(st.binary(min_size=1))
def test_base64_may_lack_its_padding_and_have_blanks(content: bytes) -> None:
    import base64

    text = base64.b64encode(content).decode().rstrip("=")
    assert base64_bytes(" ".join(text)) == content


@pytest.mark.parametrize("text", ["", "=", "é", "abc*", "a"])
def test_what_is_no_base64_is_nothing(text: str) -> None:
    assert base64_bytes(text) is None


def test_long_heads_are_not_remembered_and_read_all_the_same() -> None:
    reader = PropertyReader()
    line = "TEL" + ";X=1" * 100 + ":5"
    assert [found.text for found in (reader.read(line, 1), reader.read(line, 2)) if found] == ["5", "5"]
