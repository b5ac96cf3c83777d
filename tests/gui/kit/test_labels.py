"""Labels show plain text, whole or elided, whatever is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from mentorkit.gui.kit.labels import Label, escaped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QApplication, QWidget

    from mentorkit.gui.theme import Theme

LONG = "Wilhelmina van der Steen-Achterberg, Head of Platform Reliability and Continuity"


def picture(label: Label, window: QWidget, width: int, height: int = 40) -> QImage:
    label.setParent(window)
    label.resize(width, height)
    return label.grab().toImage()


def first_ink(image: QImage, ground: int) -> int:
    columns = range(image.width())
    return next(x for x in columns if any(image.pixel(x, y) != ground for y in range(image.height())))


def test_tags_are_letters(theme: Theme, window: QWidget) -> None:
    label = Label(theme, "<b>Ada</b>", "name")
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.sizeHint().width() > Label(theme, "Ada", "plain").sizeHint().width() * 2
    label.setParent(window)


@pytest.mark.parametrize(("text", "tooltip"), [("Ada", "Ada"), ("<a> & b", "<span>&lt;a&gt; &amp; b</span>")])
def test_tooltips_show_what_is_written(text: str, tooltip: str) -> None:
    assert escaped(text) == tooltip


def test_a_line_that_does_not_fit_is_told_whole(theme: Theme, window: QWidget) -> None:
    label = Label(theme, LONG, "name", "bodyStrong")
    picture(label, window, 100)
    assert label.toolTip() == LONG
    assert label.accessibleName() == LONG
    picture(label, window, 900)
    assert label.toolTip() == ""


def test_wrapped_lines_have_the_height_of_their_style(theme: Theme, window: QWidget) -> None:
    label = Label(theme, LONG, "role", "body", wrap=True)
    assert label.hasHeightForWidth()
    assert label.heightForWidth(200) % 20 == 0
    assert label.heightForWidth(200) > label.heightForWidth(400)
    assert not picture(label, window, 200, 80).isNull()
    two = Label(theme, LONG * 3, "two", "body", wrap=True, most=2)
    assert two.heightForWidth(200) == 40
    assert not picture(two, window, 200).isNull()


def test_one_line_is_as_high_as_its_style(theme: Theme) -> None:
    label = Label(theme, "Ada", "name", "title")
    assert (label.sizeHint().height(), label.heightForWidth(10)) == (28, 28)
    assert label.minimumSizeHint().width() <= label.sizeHint().width()


def test_text_style_and_colour_can_change(theme: Theme, window: QWidget) -> None:
    label = Label(theme, "Ada", "name")
    before = picture(label, window, 100)
    label.set_color("danger.text")
    label.set_style("title")
    label.set_text("Bob")
    assert picture(label, window, 100) != before
    label.setEnabled(False)
    assert label.accessibleName() == "Bob"


@pytest.fixture
def mirrored(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.usefixtures("mirrored")
def test_english_keeps_its_order_in_a_mirrored_window(theme: Theme, window: QWidget) -> None:
    ground = picture(Label(theme, "", "empty"), window, 300).pixel(0, 0)
    one = picture(Label(theme, "8 days late.", "english"), window, 300)
    assert first_ink(one, ground) > 150
    other = picture(Label(theme, ".8 days late", "turned"), window, 300)
    assert one != other


def test_hebrew_stands_at_the_start_of_an_english_line(theme: Theme, window: QWidget) -> None:
    ground = picture(Label(theme, "", "empty"), window, 300).pixel(0, 0)
    for text in ("נועה ברק", "… Émile"):
        assert first_ink(picture(Label(theme, text, "name"), window, 300), ground) < 20
