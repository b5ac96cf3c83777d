"""Names in the zip are such that three systems can write them."""

from __future__ import annotations

from mentorkit.domain.exits import layout
from tests.many import MANY, many_texts

SEPARATORS = {*'<>:"/\\|?*', *map(chr, range(32))}


def test_a_page_stays_in_its_folder_whatever_somebody_is_called() -> None:
    pieces = [
        *SEPARATORS,
        "..",
        "CON",
        "nul.",
        " ",
        "a",
        "é",
        "e\u0301",
        "漢",
        "😀",
        "\u202e",
        "x" * 50,
        *map(chr, range(0x7F, 0x300)),
    ]
    pages = set()
    for number, title in enumerate(many_texts(pieces, most=12)):
        made = f"{number:036}"
        page = layout.page_of("person", title, made)
        folder, _, name = page.rpartition("/")
        assert (folder, name[-15:]) == ("markdown/person", f"{made[-12:]}.md")
        assert not set(name) & SEPARATORS
        assert not name.startswith((" ", "."))
        assert len(name) <= layout.LONGEST_NAME + 16
        pages.add(page.casefold())
    assert len(pages) == MANY


def test_a_name_is_cut_and_ends_in_no_dot() -> None:
    assert layout.safe_name("a/b\\c:d. ") == "a b c d"
    assert layout.safe_name("x" * 100) == "x" * 60
    assert layout.page_of("goal", "...", "1" * 36) == "markdown/goal/111111111111.md"


def test_a_file_is_named_by_digest_and_content() -> None:
    assert layout.file_of("ab", b"\x89PNG...") == "files/ab.png"
    assert layout.file_of("ab", b"?") == "files/ab.bin"
    assert layout.digest_of("files/ab.png") == "ab"


def test_a_table_lies_beside_what_is_complete() -> None:
    assert (layout.json_of("role"), layout.csv_of("role")) == ("json/role.json", "csv/role.csv")
