"""Photos for avatars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage

from mentorkit.gui.kit import pictures
from mentorkit.gui.kit.pictures import Pictures, scaled_photo

if TYPE_CHECKING:
    import pytest
    from PySide6.QtWidgets import QApplication


def a_picture(width: int, height: int, kind: str = "PNG") -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    written = QByteArray()
    buffer = QBuffer(written)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, kind)  # type: ignore[call-overload]  # the stubs want bytes, Qt a str
    return bytes(written.data())


def test_a_large_photo_is_kept_with_at_most_512_pixels_a_side(qapp: QApplication) -> None:
    kept = scaled_photo(a_picture(1600, 800))
    assert kept is not None
    image = QImage.fromData(kept)
    assert (image.width(), image.height()) == (512, 256)


def test_a_small_photo_keeps_its_size(qapp: QApplication) -> None:
    kept = scaled_photo(a_picture(60, 90))
    assert kept is not None
    assert QImage.fromData(kept).height() == 90


def test_what_is_no_picture_is_refused(qapp: QApplication) -> None:
    assert scaled_photo(b"BEGIN:VCARD") is None
    assert scaled_photo(b"") is None


def test_a_picture_is_read_once_and_at_the_size_of_avatars(qapp: QApplication) -> None:
    asked: list[str] = []

    def read(digest: str) -> bytes:
        asked.append(digest)
        return a_picture(400, 400)

    shelf = Pictures(read)
    first = shelf.pixmap("a")
    assert first is not None
    assert first.width() == pictures.LARGEST
    assert shelf.pixmap("a") is first
    assert asked == ["a"]


def test_no_digest_lost_bytes_and_broken_bytes_show_no_picture(qapp: QApplication) -> None:
    shelf = Pictures({"broken": b"not a picture"}.get)
    assert shelf.pixmap(None) is None
    assert shelf.pixmap("gone") is None
    assert shelf.pixmap("broken") is None


def test_the_oldest_picture_is_forgotten_beyond_a_number(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures, "MOST", 2)
    asked: list[str] = []
    shelf = Pictures(asked.append)
    for digest in ("a", "b", "c", "b", "a"):
        shelf.pixmap(digest)
    assert asked == ["a", "b", "c", "a"]
