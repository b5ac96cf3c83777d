"""A long work done a moment at a time, so that the window lives on meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


class Turns(QObject):
    """Goes on with one work in each turn of the event loop while its widget is shown."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._step: Callable[[], bool] | None = None
        self._then: Callable[[], None] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)
        widget.installEventFilter(self)

    @property
    def are_left(self) -> bool:
        """Whether the work is not done yet."""
        return self._step is not None

    def begin(self, step: Callable[[], bool], then: Callable[[], None]) -> None:
        """Drop what was begun before, take `step` at once and in later turns until it is True, then `then`."""
        self._step, self._then = step, then
        self._go_on()
        if self.are_left:
            self._timer.start()

    def drop(self) -> None:
        """Leave the work undone."""
        self._timer.stop()
        self._step = self._then = None

    def eventFilter(self, _widget: QObject, event: QEvent) -> bool:
        """Rest while the widget is hidden."""
        if event.type() == QEvent.Type.Hide:
            self._timer.stop()
        elif event.type() == QEvent.Type.Show and self.are_left:
            self._timer.start()
        return False

    def _go_on(self) -> None:
        step, then = self._step, self._then
        if step is not None and then is not None and step():
            self.drop()
            then()
