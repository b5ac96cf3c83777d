"""Photos for avatars: read once, decoded at the size they are shown at, and forgotten beyond a number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPixmap

if TYPE_CHECKING:
    from collections.abc import Callable

LARGEST = 144
"""Pixels of the longer side: the largest avatar at twice the sharpness."""
MOST = 256
"""Pictures remembered."""
KEPT_SIDE = 512
"""Pixels of the longer side of a photo that is kept."""


class Pictures:
    """Pictures by digest. `read` returns the bytes of one, None when they are gone."""

    def __init__(self, read: Callable[[str], bytes | None]) -> None:
        self._read = read
        self._pixmaps: dict[str, QPixmap | None] = {}

    def pixmap(self, digest: str | None) -> QPixmap | None:
        """Return a picture, or None without a digest, for lost bytes and for what is no picture."""
        if digest is None:
            return None
        if digest not in self._pixmaps:
            if len(self._pixmaps) >= MOST:
                del self._pixmaps[next(iter(self._pixmaps))]
            image = _decoded(self._read(digest) or b"", LARGEST)
            self._pixmaps[digest] = None if image is None else QPixmap.fromImage(image)
        return self._pixmaps[digest]


def scaled_photo(content: bytes) -> bytes | None:
    """Return a photo as JPEG with at most 512 pixels a side, upright; None for what is no picture."""
    image = _decoded(content, KEPT_SIDE)
    if image is None:
        return None
    written = QByteArray()
    buffer = QBuffer(written)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    flat = image.convertToFormat(QImage.Format.Format_RGB32)
    flat.save(buffer, "JPEG", 88)  # type: ignore[call-overload]  # the stubs want bytes, Qt a str
    return bytes(written.data())


def _decoded(content: bytes, side: int) -> QImage | None:
    """Decode a picture, turned as its camera says; larger ones are scaled while they are read."""
    source = QBuffer()
    source.setData(QByteArray(content))
    source.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(source)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > side:
        reader.setScaledSize(size.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return None if image.isNull() else image
