"""Icons: outline drawings of the resources folder, tinted and rendered at the sharpness of the screen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QColor

MIRRORED = frozenset(
    {
        "reply",
        "send",
        "arrow-left",
        "chevron-left",
        "chevron-right",
        "trending-up",
        "list-checks",
        "external-link",
        "undo-2",
    }
)
"""Icons that point somewhere, and so turn round where text runs from right to left."""

_SIZE = re.compile(r'(?<![\w-])(width|height)="[\d.]+"')
_STROKE = re.compile(r'stroke-width="[\d.]+"')


class Icons:
    """The drawings of a folder, each read once and rendered once for each size, colour and screen."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._texts: dict[str, str] = {}
        self._pixmaps: dict[tuple[str, int, int, float, bool], QPixmap] = {}

    def drawn(
        self, path: str, size: int, color: QColor, *, stroke: float | None, ratio: float, mirrored: bool
    ) -> QPixmap:
        """Return a drawing as `rendered`; FileNotFoundError when the name is not one of ours."""
        key = (path, size, color.rgb(), ratio, mirrored)
        if key not in self._pixmaps:
            if path not in self._texts:
                self._texts[path] = (self._folder / path).read_text("utf-8")
            text = self._texts[path]
            pixmap = rendered(text, size, color, stroke=stroke, ratio=ratio, mirrored=mirrored)
            self._pixmaps[key] = pixmap
        return self._pixmaps[key]

    def forget(self) -> None:
        """Drop the rendered pixmaps, after a change of theme."""
        self._pixmaps.clear()


def rendered(
    text: str, size: int, color: QColor, *, stroke: float | None, ratio: float, mirrored: bool
) -> QPixmap:
    """Render an icon of `size` logical pixels for a screen of `ratio` device pixels each.

    `stroke` is a width in the grid of 24 and replaces that of the file; None keeps it.
    """
    pixels = max(1, round(size * ratio))
    head, brace, body = text.partition(">") if not text.startswith("<!--") else _after_comment(text)
    sized = _SIZE.sub(lambda found: f'{found[1]}="{pixels}"', head) + brace + body
    tinted = sized.replace("currentColor", color.name())
    if stroke is not None:
        tinted = _STROKE.sub(f'stroke-width="{stroke}"', tinted)
    # The stubs ask for bytes, Qt itself for a str.
    image = QImage.fromData(tinted.encode(), "svg")  # type: ignore[arg-type]  # see above
    if image.isNull():
        raise ValueError("not a drawing")
    if mirrored:
        image = image.flipped(Qt.Orientation.Horizontal)
    image.setDevicePixelRatio(ratio)
    return QPixmap.fromImage(image)


def _after_comment(text: str) -> tuple[str, str, str]:
    comment, close, rest = text.partition("-->")
    head, brace, body = rest.partition(">")
    return comment + close + head, brace, body
