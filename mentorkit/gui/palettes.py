"""The palette: the theme's colours for what Qt draws by itself, placeholders included."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPalette

if TYPE_CHECKING:
    from mentorkit.gui.theme import Theme

_ROLES = {
    QPalette.ColorRole.Window: "surface.canvas",
    QPalette.ColorRole.Base: "surface.raised",
    QPalette.ColorRole.AlternateBase: "surface.sunken",
    QPalette.ColorRole.Button: "surface.raised",
    QPalette.ColorRole.WindowText: "text.primary",
    QPalette.ColorRole.Text: "text.primary",
    QPalette.ColorRole.ButtonText: "text.primary",
    QPalette.ColorRole.BrightText: "text.onAccent",
    QPalette.ColorRole.PlaceholderText: "text.tertiary",
    QPalette.ColorRole.Highlight: "selection.bg",
    QPalette.ColorRole.HighlightedText: "text.primary",
    QPalette.ColorRole.Link: "accent.text",
    QPalette.ColorRole.LinkVisited: "accent.text",
    QPalette.ColorRole.ToolTipBase: "surface.inverse",
    QPalette.ColorRole.ToolTipText: "text.onInverse",
    QPalette.ColorRole.Accent: "accent.solid",
    QPalette.ColorRole.Mid: "border.default",
    QPalette.ColorRole.Dark: "border.control",
    QPalette.ColorRole.Light: "surface.raised",
}


def palette(theme: Theme) -> QPalette:
    """Return the palette of a theme."""
    made = QPalette()
    for role, name in _ROLES.items():
        made.setColor(role, theme.color(name))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, theme.color("text.disabled"))
    return made
