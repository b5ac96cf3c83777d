"""The floor of every start: the barest window with a table, from exec to the last frame it needs.

Run as a process of its own; prints milliseconds since the moment given as its argument.
"""

from __future__ import annotations

import os
import sys
import time

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView


class Cells(QAbstractTableModel):
    """A hundred rows of four cells."""

    def rowCount(self, _parent: object = None) -> int:  # noqa: N802  # Qt's name
        """Return how many rows there are."""
        return 100

    def columnCount(self, _parent: object = None) -> int:  # noqa: N802  # Qt's name
        """Return how many columns there are."""
        return 4

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> str | None:
        """Return a cell's text."""
        return f"cell {index.row()}" if role == 0 else None


class Table(QTableView):
    """Ends the process after its first frame was handed over."""

    def paintEvent(self, event: object) -> None:  # noqa: N802  # Qt's name
        """Draw, then tell."""
        super().paintEvent(event)  # type: ignore[arg-type]
        QTimer.singleShot(0, tell)


def tell() -> None:
    """Print how long it took and leave without tidying up."""
    print((time.monotonic() - float(sys.argv[1])) * 1000, flush=True)  # noqa: T201  # what it is for
    os._exit(0)


def main() -> None:
    """Show the window."""
    application = QApplication(sys.argv[:1])
    window, table, model = QMainWindow(), Table(), Cells()
    table.setModel(model)
    window.setCentralWidget(table)
    window.resize(1000, 700)
    window.show()
    application.exec()


if __name__ == "__main__":
    main()
