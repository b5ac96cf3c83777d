"""The style sheet: how Qt draws the widgets that are not painted by the kit itself, filled from a theme."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mentorkit.gui.theme import Theme

_TEMPLATE = """
QLineEdit, QComboBox, QSpinBox, QDateEdit, QPlainTextEdit[framed="true"], QTextEdit[framed="true"] {
  background: @surface.raised; border: 1px solid @border.control; border-radius: 6px;
  color: @text.primary; placeholder-text-color: @text.tertiary;
  selection-background-color: @selection.bg; selection-color: @text.primary; }
QLineEdit, QComboBox, QSpinBox, QDateEdit { padding: 0 #8; min-height: #32; }
QComboBox { padding: 0 #10; }
QLineEdit[large="true"] { min-height: #38; }
QLineEdit[small="true"], QComboBox[small="true"] { min-height: #30; }
QTextEdit[framed="true"] { padding: 6px 9px; }
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QDateEdit:focus, QTextEdit[framed="true"]:focus {
  border: 2px solid @focus.ring; }
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QDateEdit:focus { padding: 0 #8-1; min-height: #32-2; }
QComboBox:focus { padding: 0 #10-1; }
QLineEdit[large="true"]:focus { min-height: #38-2; }
QLineEdit[small="true"]:focus, QComboBox[small="true"]:focus { min-height: #30-2; }
QTextEdit[framed="true"]:focus { padding: 5px 8px; }
QLineEdit[failed="true"], QComboBox[failed="true"], QTextEdit[failed="true"] {
  border-color: @danger.text; }
QLineEdit[bare="true"], QLineEdit[bare="true"]:focus { background: transparent; border: 0; padding: 0;
  min-height: #28; }
QLineEdit:disabled, QComboBox:disabled { background: @surface.sunken; border-color: @border.subtle;
  color: @text.disabled; }
QComboBox::drop-down { border: 0; width: #28; }
QComboBox QAbstractItemView { background: @surface.raised; border: 1px solid @border.default;
  border-radius: 8px; padding: 4px; outline: 0; }
QComboBox QAbstractItemView::item { min-height: #32; padding: 0 #6; border: 0; border-radius: 6px;
  color: @text.primary; }
QComboBox QAbstractItemView::item:selected { background: @surface.hover; color: @text.primary; }
QTextEdit { background: transparent; border: 0; color: @text.primary;
  selection-background-color: @selection.bg; selection-color: @text.primary; }
QTextEdit[missing="true"] { placeholder-text-color: @status.due.text; }
QAbstractItemView { background: @surface.raised; color: @text.primary; border: 0; outline: 0;
  selection-background-color: @surface.selected; selection-color: @text.primary; }
Table, TimelineTable, RowList { background: transparent; }
QHeaderView { background: @surface.sunken; border: 0; }
QHeaderView::section { background: @surface.sunken; border: 0; color: @text.secondary; padding: 2px #4; }
QTabBar::scroller { width: #24; }
QTabBar QToolButton { background: @surface.canvas; border: 0; }
QTabBar QToolButton:hover { background: @surface.hover; }
QScrollArea, QScrollArea > QWidget > QWidget[page="true"] { background: transparent; border: 0; }
QScrollBar:vertical { width: 10px; background: transparent; margin: 0; }
QScrollBar:horizontal { height: 10px; background: transparent; margin: 0; }
QScrollBar::handle { background: @border.default; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: @border.control; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background: @border.subtle; border: 0; border-radius: 3px; min-height: 6px; max-height: 6px; }
QProgressBar::chunk { background: @accent.solid; border-radius: 3px; }
QMenu { background: @surface.raised; border: 1px solid @border.default; border-radius: 8px; padding: 4px; }
QMenu::item { padding: 0 #24 0 #8; height: #32; border-radius: 6px; color: @text.primary; }
QMenu::item:selected { background: @surface.hover; }
QMenu::item:disabled { color: @text.disabled; }
QMenu::icon { padding-left: #8; }
QMenu::separator { height: 1px; background: @border.subtle; margin: 4px 0; }
QToolTip { background: @surface.inverse; color: @text.onInverse; border: 0; border-radius: 6px;
  padding: 4px 8px; font-size: #12; }
QSplitter::handle { background: @border.subtle; }
QSplitter::handle:hover { background: @border.default; }
"""

_EDGES = re.compile(r"\b([12])px solid")
_COLOR = re.compile(r"@([a-zA-Z.]+)")
_MEASURE = re.compile(r"#(\d+)(?:-(\d))?(?![\da-fA-F])")


def style_sheet(theme: Theme) -> str:
    """Fill `@colour` with a token's value and `#n` with n logical pixels at the present text size.

    `#n-1` takes pixels off again that a thicker border adds, so that focus moves nothing. Borders are
    as thick as the theme's at least, those of the focus one pixel more.
    """
    thicker = max(theme.edge - 1, 0)

    def measure(found: re.Match[str]) -> str:
        return f"{theme.scaled(int(found[1])) - int(found[2] or 0)}px"

    sized = _MEASURE.sub(measure, _TEMPLATE)
    sized = _EDGES.sub(lambda found: f"{int(found[1]) + thicker}px solid", sized)
    return _COLOR.sub(lambda found: theme.color(found[1]).name(), sized)
