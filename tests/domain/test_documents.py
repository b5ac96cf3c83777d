"""Tests of documents: the same parts as plain text, Markdown and paper."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from mentorkit.domain.documents import (
    Document,
    DocumentKind,
    Part,
    file_name,
    markdown,
    paper_blocks,
    plain,
)

PARTS = (Part("a.first", "We talk.\nOften."), Part("a.second", "Nothing *bold*", "Off limits"))
DOCUMENT = Document(DocumentKind.AGREEMENT, "What we agreed", "Dear Ada,", PARTS, "")


def test_a_document_reads_alike_in_every_form() -> None:
    assert plain(DOCUMENT) == "Dear Ada,\n\nWe talk.\nOften.\n\nOff limits\nNothing *bold*\n"
    assert markdown(DOCUMENT) == (
        "# What we agreed\n\nDear Ada,\n\nWe talk.  \nOften.\n\n## Off limits\n\nNothing \\*bold\\*\n"
    )
    assert paper_blocks(DOCUMENT) == (
        ("title", "What we agreed"),
        ("body", "Dear Ada,"),
        ("body", "We talk.\nOften."),
        ("label", "Off limits"),
        ("body", "Nothing *bold*"),
    )


def test_parts_stay_here_one_by_one() -> None:
    assert DOCUMENT.without({PARTS[0].key}).parts == PARTS[1:]


def test_files_have_names_every_system_takes() -> None:
    assert file_name(DOCUMENT, "md") == "what-we-agreed.md"
    assert file_name(Document(DocumentKind.AGENDA, '?/\\"', "", (), ""), "pdf") == "agenda.pdf"


@settings(max_examples=50)
@given(st.text(alphabet="*_`#->+= 1.)\\[]<a\n|~", max_size=30))
def test_no_sign_of_markdown_means_anything_but_itself(text: str) -> None:
    written = markdown(Document(DocumentKind.AGENDA, "T", "", (Part("a.b", f"x{text}"),), ""))
    body = written.split("\n\n", 1)[1]
    unescaped = body.replace("  \n", "\n")
    for sign in "*_`#<[]|~":
        assert unescaped.count(f"\\{sign}") == text.count(sign)
