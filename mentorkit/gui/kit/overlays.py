"""Overlays: a dialog card over a scrim inside the window, which keeps the focus until it closes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QEvent, QObject, QRect, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QColor, QKeySequence, QPainter, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from mentorkit.gui.kit.buttons import Button, Height, IconButton, Kind
from mentorkit.gui.kit.cards import Ground, Rule
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.page_feet import PageFoot
from mentorkit.gui.kit.reading_order import move_focus, stops
from mentorkit.gui.kit.shadows import Shadow

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent, QPixmap

    from mentorkit.gui.theme import Theme

TOP_SHARE = 0.147
"""How much of the window stays above a dialog: it hangs in the top third."""


class Overlay(QWidget):
    """A scrim over a window with a dialog of `width` logical pixels in it.

    Put widgets into `body`, acts into the footer by `add_act`. `open_over(window)` shows it; Esc, the
    close button and `close_overlay()` take it away, tell `closed`, give the focus back to where it was
    and delete it.

    Whatever is painted anew here, everything below the scrim is painted too. Where `stands_still`, a
    picture of the window is shown below it instead, until the window's size or colours change.
    """

    closed = Signal()

    def __init__(
        self,
        theme: Theme,
        title: str,
        name: str,
        *,
        width: int = 560,
        closes_outside: bool = False,
        stands_still: bool = False,
    ) -> None:
        super().__init__()
        self.theme, self._width, self._closes_outside = theme, width, closes_outside
        self._stands_still = stands_still
        self._below: QPixmap | None = None
        self.setObjectName(name)
        self.setAccessibleName(title)
        self._came_from: QWidget | None = None
        self._shadow = Shadow(theme, "overlay")
        self._strength = 1.0
        self._fade = QVariantAnimation(self)
        self._fade.valueChanged.connect(self._faded)
        self.dialog = Ground(
            theme, f"{name}_dialog", "surface.raised", edge="border.default", radius="dialog", parent=self
        )
        self.heading = Label(theme, title, f"{name}_heading", "heading")
        self._build()
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.close_overlay)

    def add_act(self, button: Button) -> None:
        """Add an act at the end of the footer; the primary one comes last."""
        self._show_footer()
        self.footer.addWidget(button)

    def add_aside(self, widget: QWidget) -> None:
        """Add something quiet at the start of the footer."""
        self._show_footer()
        self.footer.insertWidget(0, widget)

    def set_head(self, widget: QWidget) -> None:
        """Put a widget, as wide as the dialog, in the place of heading and close button."""
        for shown in (self.heading, self.close_button):
            shown.hide()
        self._top.setContentsMargins(0, 0, 0, 0)
        self._top.insertWidget(0, widget, 1)

    def scroll_to(self, rect: QRect) -> None:
        """Scroll the body so that a rectangle of it is seen."""
        if self._scroll.verticalScrollBar().maximum() > 0:
            bar, height = self._scroll.verticalScrollBar(), self._scroll.viewport().height()
            least, most = rect.bottom() + 1 - height, rect.top()
            bar.setValue(min(max(bar.value(), least), most))

    def open_over(self, host: QWidget, focus: QWidget | None = None) -> None:
        """Cover `host` and put the focus on `focus`, or on the first control of the body."""
        self._came_from = QApplication.focusWidget()
        self.setParent(host)
        host.installEventFilter(self)
        self.setGeometry(self._host().rect())
        self._place()
        if self._stands_still:
            self._take_picture()
        self.show()
        self.raise_()
        target = focus or self._first()
        (target or self.dialog).setFocus(Qt.FocusReason.OtherFocusReason)
        self._fade.stop()
        duration = self.theme.milliseconds("fade")
        if duration:
            self._fade.setDuration(duration)
            self._fade.setStartValue(0.0)
            self._fade.setEndValue(1.0)
            self._fade.start()

    def close_overlay(self) -> None:
        """Take the overlay away and give the focus back."""
        if self.isHidden():
            return
        self.hide()
        self._host().removeEventFilter(self)
        came_from = self._came_from
        self._came_from = None
        if came_from is not None and shiboken6.isValid(came_from) and came_from.isVisible():
            came_from.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the window, and of the dialog's content."""
        resized = event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest)
        if resized and not self.isHidden():
            if self.size() != self._host().size():
                self._drop_picture()
            self.setGeometry(self._host().rect())
            self._place()
        return False

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep Tab and Shift+Tab inside the dialog."""
        move_focus(self, forward=forward)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close when the scrim is clicked, where that was asked for."""
        outside = not self.dialog.geometry().contains(event.position().toPoint())
        if self._closes_outside and outside:
            self.close_overlay()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the scrim and the shadow of the dialog."""
        painter = QPainter(self)
        if self._below is not None:
            painter.drawPixmap(0, 0, self._below)
        scrim = QColor(self.theme.scrim())
        scrim.setAlphaF(scrim.alphaF() * self._strength)
        painter.fillRect(self.rect(), scrim)
        self._shadow.paint(painter, self.dialog.geometry())

    def _take_picture(self) -> None:
        if self._came_from is not None:
            # Else its ring and its caret would stay in the picture.
            self._came_from.clearFocus()
        self._below = self._host().grab()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.theme.changed.connect(self._drop_picture)

    def _drop_picture(self) -> None:
        self._below = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, False)
        self.update()

    def _build(self) -> None:
        column = QVBoxLayout(self.dialog)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(self._built_top())
        column.addWidget(self._built_body(), 1)
        column.addWidget(self._built_footer())

    def _built_top(self) -> QHBoxLayout:
        space, name = self.theme.space, self.objectName()
        self._top = QHBoxLayout()
        self._top.setContentsMargins(space(6), space(5), space(6), space(2))
        self._top.addWidget(self.heading, 1)
        self.close_button = IconButton(
            self.theme, "x", self.tr("Close"), f"{name}_close", height=Height.SMALL
        )
        self.close_button.clicked.connect(self.close_overlay)
        self._top.addWidget(self.close_button)
        return self._top

    def _built_body(self) -> QScrollArea:
        space, name = self.theme.space, self.objectName()
        self._content = QWidget()
        self._content.setObjectName(f"{name}_body")
        self._content.setProperty("page", "true")
        self._content.installEventFilter(self)
        self.body = QVBoxLayout(self._content)
        self.body.setContentsMargins(space(6), space(1), space(6), space(5))
        self.body.setSpacing(space(3))
        self._scroll = scroll = QScrollArea()
        scroll.setObjectName(f"{name}_scroll")
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.viewport().setAutoFillBackground(False)
        scroll.setWidget(self._content)
        return scroll

    def _built_footer(self) -> QWidget:
        space, name = self.theme.space, self.objectName()
        self._footer_box = PageFoot()
        self._footer_box.setObjectName(f"{name}_footer")
        outer = QVBoxLayout(self._footer_box)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(Rule(self.theme, f"{name}_rule"))
        self.footer = QHBoxLayout()
        self.footer.setContentsMargins(space(6), space(3), space(6), space(3))
        self.footer.setSpacing(space(2))
        self.footer.addStretch(1)
        outer.addLayout(self.footer)
        self._footer_box.hide()
        return self._footer_box

    def _show_footer(self) -> None:
        self._footer_box.show()

    def _host(self) -> QWidget:
        host = self.parentWidget()
        assert host is not None, "an overlay lies over something"
        return host

    def _place(self) -> None:
        host, margin = self._host().rect(), self.theme.space(4)
        width = min(self.theme.scaled(self._width), host.width() - 2 * margin)
        self.body.activate()
        content = self._content
        wanted = content.heightForWidth(width - 2) if content.hasHeightForWidth() else -1
        wanted = max(wanted, content.sizeHint().height())
        footer = self._footer_box.sizeHint().height() if not self._footer_box.isHidden() else 0
        height = min(wanted + self._top.sizeHint().height() + footer + 2, host.height() - 2 * margin)
        top = min(round(host.height() * TOP_SHARE), host.height() - margin - height)
        before = self.dialog.geometry()
        self.dialog.setGeometry(QRect((host.width() - width) // 2, max(margin, top), width, height))
        after = self.dialog.geometry()
        if after != before:
            # No further: everything below the scrim may be painted anew wherever the scrim is.
            self.update(self._shadow.around(before).united(self._shadow.around(after)))

    def _first(self) -> QWidget | None:
        return next(iter(stops(self._content) or stops(self)), None)

    def _faded(self, strength: float) -> None:
        self._strength = strength
        self.update()


def question(
    theme: Theme, title: str, sentence: str, act: str, name: str, *, dangerous: bool = True
) -> tuple[Overlay, Button]:
    """Build a question before an act that cannot be undone; connect to the returned button's click.

    The overlay has *Cancel* with the focus; clicking the act closes it too.
    """
    overlay = Overlay(theme, title, name, width=440)
    text = Label(theme, sentence, f"{name}_sentence", "body", "text.secondary", wrap=True)
    overlay.body.addWidget(text)
    cancel = Button(theme, overlay.tr("Cancel"), f"{name}_cancel", Kind.GHOST)
    cancel.clicked.connect(overlay.close_overlay)
    go = Button(theme, act, f"{name}_act", Kind.DANGER if dangerous else Kind.PRIMARY)
    go.clicked.connect(overlay.close_overlay)
    overlay.add_act(cancel)
    overlay.add_act(go)
    return overlay, go
