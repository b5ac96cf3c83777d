"""Drawing shared by everything that paints itself: frames, hairlines, icons, elided and wrapped text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextLayout, QTextOption

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from mentorkit.gui.theme import Theme

START = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
END = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter
ANY_WIDTH = 1 << 24
RIGHT_TO_LEFT = Qt.LayoutDirection.RightToLeft


def frame(
    painter: QPainter,
    rect: QRect | QRectF,
    radius: float,
    fill: QColor | None,
    edge: QColor | None = None,
    width: float = 0,
) -> None:
    """Draw a rounded box inside `rect`; `width` 0 makes the edge one device pixel."""
    ratio = painter.device().devicePixelRatio()
    stroke = width or 1 / ratio
    inset = stroke / 2 if edge is not None else 0.0
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(edge, stroke) if edge is not None else Qt.PenStyle.NoPen)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    box = QRectF(rect).adjusted(inset, inset, -inset, -inset)
    painter.drawRoundedRect(box, radius - inset, radius - inset)


def hairline(painter: QPainter, left: float, right: float, y: float, color: QColor) -> None:
    """Draw a horizontal line of one device pixel on the last row above `y`."""
    thickness = 1 / painter.device().devicePixelRatio()
    painter.fillRect(QRectF(left, y - thickness, right - left, thickness), color)


def icon(
    painter: QPainter, theme: Theme, name: str, at: tuple[float, float], size: int = 16, color: str = ""
) -> None:
    """Draw an icon with its top left corner at `at`."""
    ratio = painter.device().devicePixelRatio()
    pixmap = theme.pixmap(name, size, color or "text.secondary", ratio)
    painter.drawPixmap(QPointF(round(at[0]), round(at[1])), pixmap)


def advance(theme: Theme, style: str, text: str) -> float:
    """Return how wide a line of text is; measured once, as it is kept for drawing."""
    return theme.written(style, text, ANY_WIDTH).width


def words(
    painter: QPainter,
    theme: Theme,
    rect: QRect,
    text: str,
    style: str,
    color: QColor,
    align: Qt.AlignmentFlag = START,
) -> None:
    """Draw one line of text, elided at its end where it does not fit.

    The text itself decides its direction, so a Hebrew name is right in an English row.
    """
    width = rect.width()
    written = theme.written(style, text, width)
    # Flags in Python cost more than the drawing: those used most are told apart by identity.
    if align is CENTRE or (align is not START and align & Qt.AlignmentFlag.AlignHCenter):
        x = rect.left() + (width - written.width) / 2
    else:
        at_right = align is not START and bool(align & Qt.AlignmentFlag.AlignRight)
        mirrored = painter.layoutDirection() is RIGHT_TO_LEFT
        x = rect.left() + (width - written.width if at_right != mirrored else 0)
    painter.setFont(theme.font(style))
    painter.setPen(color)
    painter.drawStaticText(QPointF(x, rect.top() + (rect.height() - written.height) / 2), written.line)


def wrapped(
    theme: Theme, text: str, style: str, width: float, most: int = 0, *, centred: bool = False
) -> QTextLayout:
    """Lay text out in lines of the style's own height; `most` lines, 0 for all of them.

    The last of too many lines ends in an ellipsis. Each paragraph takes the direction of its first
    strong letter.
    """
    layout = _laid_out(theme, text.replace("\n", "\u2028"), style, width, centred=centred)
    if most and layout.lineCount() > most:
        last = layout.lineAt(most - 1)
        start = last.textStart()
        rest = text[start:].replace("\n", " ")
        short = theme.metrics(style).elidedText(rest, Qt.TextElideMode.ElideRight, width)
        layout = _laid_out(
            theme, text[:start].replace("\n", "\u2028") + short, style, width, most, centred=centred
        )
    return layout


def _laid_out(
    theme: Theme, text: str, style: str, width: float, most: int = 0, *, centred: bool
) -> QTextLayout:
    layout = QTextLayout(text, theme.font(style))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setAlignment(CENTRE if centred else START)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)  # else every drawing shapes the letters anew
    height, metrics = theme.line(style), theme.metrics(style)
    rise = (height - metrics.height()) / 2
    layout.beginLayout()
    count = 0
    while not most or count < most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, count * height + rise))
        count += 1
    layout.endLayout()
    return layout


def align_right(layout: QTextLayout) -> None:
    """Let the lines of a `wrapped` layout end at the right, where the page reads from right to left."""
    option = layout.textOption()
    option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
    layout.setTextOption(option)


def wrapped_height(theme: Theme, layout: QTextLayout, style: str) -> int:
    """Return the height of a `wrapped` layout in logical pixels."""
    return layout.lineCount() * theme.line(style)


def mirrored(rect: QRect, inside: QRect, *, right_to_left: bool) -> QRect:
    """Return `rect` as it lies inside `inside` for the reading direction."""
    if not right_to_left:
        return rect
    left = inside.left() + inside.right() - rect.right()
    return QRect(left, rect.top(), rect.width(), rect.height())
