"""No text of a vault can move the cursor, and every script can be printed."""

from __future__ import annotations

import io
import json

from hypothesis import given
from hypothesis import strategies as st

from mentorkit.cli.printing import Output, plain
from tests import values

DANGEROUS = {chr(code) for code in (*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029)}


@given(st.text())
def test_plain_text_holds_nothing_a_terminal_obeys(text: str) -> None:
    assert not set(plain(text)) & DANGEROUS
    assert not set(plain(text, keep_lines=True)) & (DANGEROUS - {"\n"})


def test_ordinary_text_of_every_script_stays_as_it_is() -> None:
    for text in ("Tomasz Wiśniewski", "נועה ברק", "佐藤 健一", "👩‍🔧 Ada", "naïve – “quoted”"):
        assert plain(text) == text


@given(st.lists(st.dictionaries(values.texts, values.texts, max_size=3), max_size=4))
def test_a_list_is_json_whatever_it_holds_and_without_controls(values: list[dict[str, str]]) -> None:
    out = io.StringIO()
    Output(out, io.StringIO(), as_json=True).json_list("people", iter(values))
    assert json.loads(out.getvalue()) == {"people": values}
    assert not set(out.getvalue()) & {chr(code) for code in (*range(0x0A), *range(0x7F, 0xA0))}


def test_results_and_sentences_leave_by_different_ways() -> None:
    out, errors = io.StringIO(), io.StringIO()
    output = Output(out, errors, as_json=False)
    output.line("one", "two\nthree")
    output.tell("first\nsecond\x1b[2J")
    assert out.getvalue() == "one\ttwo three\n"
    assert errors.getvalue() == "first\nsecond\N{REPLACEMENT CHARACTER}[2J\n"
