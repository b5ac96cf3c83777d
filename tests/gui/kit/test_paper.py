"""Paper is plain, private and counts its pages."""

from __future__ import annotations

import re
import stat
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale

from mentorkit.gui.kit.paper import Paper

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from mentorkit.gui.theme import Theme

BLOCKS = (
    ("title", "Recovery sheet <b>1</b>"),
    ("code", "K7QX2 9MPTA"),
    ("reading", "Keep it where you keep papers."),
)


@pytest.fixture(autouse=True)
def locale() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


def test_only_the_owner_can_read_the_file(theme: Theme, tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    path.write_text("older")
    path.chmod(0o644)
    assert Paper(theme, BLOCKS).write_pdf(path) == 1
    assert path.read_bytes().startswith(b"%PDF")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path, *(p for p in tmp_path.iterdir() if p != path)]
    assert not list(tmp_path.glob("*.part"))


def test_nothing_stands_there_when_it_cannot_be_written(theme: Theme, tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        Paper(theme, BLOCKS).write_pdf(tmp_path / "nowhere" / "sheet.pdf")


def test_it_says_neither_title_nor_maker(theme: Theme) -> None:
    data, _ = Paper(theme, BLOCKS).pdf()
    assert b"Recovery" not in data
    title = re.search(rb"/Title\s*\(([^)]*)\)", data)
    assert title is None or title[1].strip(b"\xfe\xff") == b""


def test_the_same_words_make_the_same_file_but_for_its_moment(theme: Theme) -> None:
    def without_moment() -> bytes:
        data, _ = Paper(theme, BLOCKS).pdf()
        return re.sub(rb"\(D:[^)]*\)|<xmp:\w+Date>[^<]*<|uuid:[-0-9a-f]+|/ID \[[^]]*\]", b"", data)

    assert without_moment() == without_moment()


def test_long_text_takes_more_pages(theme: Theme) -> None:
    _, pages = Paper(theme, [("reading", "A line of words that fills a page. " * 400)]).pdf()
    assert pages > 1


@pytest.mark.parametrize(("country", "width"), [("en_US", 612), ("de_DE", 595)])
def test_the_page_is_the_one_of_the_country(theme: Theme, country: str, width: int) -> None:
    QLocale.setDefault(QLocale(country))
    data, _ = Paper(theme, BLOCKS).pdf()
    box = re.search(rb"/MediaBox \[0 0 (\d+)", data)
    assert box is not None
    assert int(box[1]) == width
