"""Paper: plain text as PDF or on the printer, always in the light colours, never with a title in it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QLocale, QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextBlockFormat, QTextCursor, QTextDocument

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtGui import QPagedPaintDevice
    from PySide6.QtWidgets import QWidget

    from mentorkit.gui.theme import Theme

MARGIN_MM = 20
RESOLUTION = 300
FITTING = (1.0, 0.93, 0.86, 0.8)
"""Sizes of type that are tried to fit a page, as shares of the usual one."""
_POINTS = 0.75
"""Points of paper for one logical pixel of the screen."""


class Paper:
    """A document of blocks, each (style of type, text). Text is plain, whatever it holds.

    With `fits_page` it is set smaller, within what can be read, until it fits one page.
    """

    def __init__(self, theme: Theme, blocks: Sequence[tuple[str, str]], *, fits_page: bool = False) -> None:
        self._theme, self._blocks = theme, tuple(blocks)
        self._scales = FITTING if fits_page else FITTING[:1]

    def write_pdf(self, path: Path) -> int:
        """Write a PDF only its owner can read and return its pages; OSError when it cannot be written.

        Nothing stands at `path` unless the whole file could be written.
        """
        data, pages = self.pdf()
        part = path.with_name(path.name + ".part")
        part.unlink(missing_ok=True)
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
        try:
            with os.fdopen(os.open(part, flags, 0o600), "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
        return pages

    def pdf(self) -> tuple[bytes, int]:
        """Return the bytes of a PDF and the number of its pages."""
        held = QByteArray()
        buffer = QBuffer(held)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setTitle("")
        writer.setCreator("")
        pages = self._print(writer)
        buffer.close()
        return bytes(held.data()), pages

    def print_with_dialog(self, parent: QWidget) -> bool:
        """Ask for a printer and print; False when it was cancelled."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415  # rare, and slow to load

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, parent)
        dialog.setObjectName("print_dialog")
        if dialog.exec() != QPrintDialog.DialogCode.Accepted:
            return False
        self._print(printer)
        return True

    def _print(self, device: QPagedPaintDevice) -> int:
        margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
        american = QLocale().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
        size = QPageSize.PageSizeId.Letter if american else QPageSize.PageSizeId.A4
        device.setPageSize(QPageSize(size))
        device.setPageMargins(margins, QPageLayout.Unit.Millimeter)
        if isinstance(device, QPdfWriter):
            device.setResolution(RESOLUTION)
        document = self._document(device, 1.0)
        for scale in self._scales[1:]:
            if document.pageCount() > 1:
                document = self._document(device, scale)
        document.print_(device)
        return document.pageCount()

    def _document(self, device: QPagedPaintDevice, scale: float) -> QTextDocument:
        document = QTextDocument()
        document.setDocumentMargin(0)
        cursor = QTextCursor(document)
        for at, (style, text) in enumerate(self._blocks):
            token = self._theme.tokens.styles[style]
            shape = QTextBlockFormat()
            shape.setBottomMargin(token.line * _POINTS * scale / 2)
            if at:
                cursor.insertBlock()
            cursor.setBlockFormat(shape)
            written = cursor.charFormat()
            font = self._theme.font(style)
            written.setFontFamilies(list(token.families))
            written.setFontWeight(font.weight())
            written.setFontPointSize(token.size * _POINTS * scale)
            cursor.setCharFormat(written)
            cursor.insertText(text)
        size = device.pageLayout().paintRect(QPageLayout.Unit.Point).size()
        document.setPageSize(QSizeF(size))
        return document
