"""What all views of painted rows are set up with."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from mentorkit.gui.kit.scroll import give_viewport


def prepare_list(view: QAbstractItemView, *, rounded: bool) -> None:
    """Make a view show painted rows of one column, which scroll by pixels and are never edited in place."""
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setMouseTracking(True)
    if rounded:
        # No corner of Qt's own selection may show beside a rounded row.
        palette = view.palette()
        palette.setColor(QPalette.ColorRole.Highlight, Qt.GlobalColor.transparent)
        view.setPalette(palette)


def prepare_rows(view: QTableView, *, rounded: bool = False) -> None:
    """Make a table view show one column of rows: no headers, no grid, one row current, Tab leaves it."""
    give_viewport(view)
    prepare_list(view, rounded=rounded)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setShowGrid(False)
    view.setTabKeyNavigation(False)
    view.setWordWrap(False)
    view.setCornerButtonEnabled(False)
    view.horizontalHeader().hide()
    view.horizontalHeader().setStretchLastSection(True)
    rows = view.verticalHeader()
    rows.hide()
    rows.setMinimumSectionSize(1)
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
