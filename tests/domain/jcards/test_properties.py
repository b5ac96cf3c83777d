from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentorkit.domain.jcards.properties import LINE, line_of, property_of

PAIRS: dict[str, list[Any]] = {
    "VERSION:4.0": ["version", {}, "text", "4.0"],
    "FN:Ada\\, Countess": ["fn", {}, "text", "Ada, Countess"],
    "N:Byron;Ada;;;": ["n", {}, "text", ["Byron", "Ada", "", "", ""]],
    "ORG:Engines": ["org", {}, "text", "Engines"],
    "ORG:Engines;Mills\\;": ["org", {}, "text", ["Engines", "Mills;"]],
    "role1.TITLE:Engineer": ["title", {"group": "role1"}, "text", "Engineer"],
    "EMAIL;PREF=1;TYPE=home;TYPE=work:a@b.example": [
        *("email", {"pref": "1", "type": ["home", "work"]}, "text", "a@b.example"),
    ],
    "CATEGORIES:maths,a\\, b": ["categories", {}, "text", "maths", "a, b"],
    "BDAY:18151210": ["bday", {}, "date-and-or-time", "1815-12-10"],
    "BDAY:--1210": ["bday", {}, "date-and-or-time", "--12-10"],
    "BDAY;VALUE=text:circa 1800": ["bday", {}, "text", "circa 1800"],
    "URL:https://a.example": ["url", {}, "uri", "https://a.example"],
    "PHOTO:data:image/jpeg;base64,AAAA": ["photo", {}, "uri", "data:image/jpeg;base64,AAAA"],
    "NOTE:one\\ntwo": ["note", {}, "text", "one\ntwo"],
    "LANG:en": ["lang", {}, "language-tag", "en"],
    "X-KITE:blue\\;;red": ["x-kite", {}, "unknown", "blue\\;;red"],
    "ITEM1.X-KITE;TYPE=old:blue": ["x-kite", {"group": "ITEM1", "type": "old"}, "unknown", "blue"],
    "X-Kite:blue": [LINE, {}, "text", "X-Kite:blue"],
    'X-KITE;A="b:c":blue': [LINE, {}, "text", 'X-KITE;A="b:c":blue'],
    "TEL;HOME:1": [LINE, {}, "text", "TEL;HOME:1"],
    "N:Byron;Ada,Augusta;;;": [LINE, {}, "text", "N:Byron;Ada,Augusta;;;"],
    "END:VCARD": [LINE, {}, "text", "END:VCARD"],
    "no property": [LINE, {}, "text", "no property"],
}


@pytest.mark.parametrize("line", PAIRS)
def test_a_line_is_a_property(line: str) -> None:
    assert property_of(line) == PAIRS[line]


@given(
    st.text(st.sampled_from('NTEL-X;:=",.\\1') | st.characters(codec="utf-8", exclude_characters="\r\n"))
    | st.sampled_from(list(PAIRS))
)
def test_every_line_comes_back_letter_for_letter(line: str) -> None:
    assert line_of(property_of(line)) == line


@pytest.mark.parametrize(
    ("one", "line"),
    [
        (
            ["tel", {"type": ["work", "voice"]}, "uri", "tel:+1-555"],
            "TEL;VALUE=uri;TYPE=work;TYPE=voice:tel:+1-555",
        ),
        (
            ["adr", {"label": "1 Way:\nTown"}, "text", ["", "", ["a", "b,"]]],
            'ADR;LABEL="1 Way:\\nTown":;;a,b\\,',
        ),
        (["bday", {}, "date", "1815-12-10"], "BDAY;VALUE=date:18151210"),
        (["rev", {}, "timestamp", "2013-12-10T12:00:00Z"], "REV:20131210T12:00:00Z"),
        (["x-count", {}, "integer", 3, 4], "X-COUNT;VALUE=integer:3,4"),
        (["note", {"group": ["odd"], "a b": "c"}, "unknown", "a\r\nb"], "NOTE:a\\nb"),
    ],
)
def test_properties_of_other_programs_are_lines_too(one: list[Any], line: str) -> None:
    assert line_of(one) == line


@pytest.mark.parametrize(
    "one",
    [
        *(None, "fn", [], ["fn", {}, "text"], [1, {}, "text", "a"], ["fn", [], "text", "a"]),
        *(["fn", {}, None, "a"], ["f n", {}, "text", "a"], ["fn", {}, "te xt", "a"]),
    ],
)
def test_what_is_no_property_is_no_line(one: object) -> None:
    assert line_of(one) is None
