"""The one window: it holds a page at a time, keeps its size, and passes on keys and files nobody else took."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from mentorkit.gui.kit.orders import take_away
from mentorkit.gui.shell.menus import Menus
from mentorkit.services.settings import WINDOW_GEOMETRY

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QPaintEvent

    from mentorkit.gui.theme import Theme
    from mentorkit.services.settings import Settings

FIRST_SIZE = (1280, 800)
TITLE = "mentorkit"
"""The title says nothing else, locked or not: it is read over shoulders and kept by desktops."""


class MainWindow(QWidget):
    """Shows the locked page, the first run, a problem or the open vault."""

    closing = Signal()
    """The window was asked to close."""
    dropped = Signal(list)
    """Paths of files that were dropped on it."""
    painted = Signal()
    """The first paint is done: what it did not need may be imported now."""
    escaped = Signal()
    """Esc was pressed and nothing else wanted it."""

    def __init__(self, theme: Theme, settings: Settings) -> None:
        super().__init__()
        self.theme, self._settings = theme, settings
        self.setObjectName("window")
        self.setAccessibleName(TITLE)
        self.setWindowTitle(TITLE)
        self.setWindowIcon(theme.logo(64))
        least = theme.tokens.values["breakpoint"]["minimum"]
        self.setMinimumSize(least["width"], least["height"])
        self.setAcceptDrops(True)
        self.takes_files, self._was_painted = False, False
        self._pages = QStackedWidget()
        self._pages.setObjectName("pages")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        self.menus = Menus(theme, self)
        self._restore_geometry()

    @property
    def page(self) -> QWidget | None:
        """The page that is shown."""
        return self._pages.currentWidget()

    def show_page(self, page: QWidget) -> None:
        """Show a page in place of the one before, which is deleted."""
        before = self.page
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        if before is not None and before is not page:
            self._pages.removeWidget(before)
            take_away(before)

    def come_to_front(self) -> None:
        """Show the window above all others."""
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()

    def keep_geometry(self) -> None:
        """Remember size and place for the next start."""
        kept = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        self._settings.set(WINDOW_GEOMETRY, kept)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell who closes the vault first."""
        self.closing.emit()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground behind every page; the first time, tell once the event loop is free again."""
        QPainter(self).fillRect(self.rect(), self.theme.color("surface.sidebar"))
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self._tell_painted)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files while a vault is open."""
        if self.takes_files and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Pass the files on."""
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(paths)

    def event(self, event: QEvent) -> bool:
        """Notice keys that end Alt being pressed alone."""
        if event.type() == QEvent.Type.ShortcutOverride and event.key() != Qt.Key.Key_Alt:  # type: ignore[attr-defined]  # a key event
            self.menus.forget_alt()
        return super().event(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go on with Tab in the order of reading."""
        from mentorkit.gui.kit.reading_order import move_focus  # noqa: PLC0415  # not needed for the first paint

        move_focus(self, forward=forward)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open menus and go back with keys that no widget wanted."""
        if self.menus.press(event):
            return
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
            return
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Open the menus after Alt alone."""
        if not self.menus.release(event):
            super().keyReleaseEvent(event)

    def _tell_painted(self) -> None:
        self.painted.emit()

    def _restore_geometry(self) -> None:
        kept = self._settings.get(WINDOW_GEOMETRY)
        if not kept or not self.restoreGeometry(QByteArray.fromBase64(kept.encode("ascii", "ignore"))):
            self.resize(*FIRST_SIZE)
