"""High contrast: the system's own few colours in the place of the theme's many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPalette

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QApplication

EDGE = 2
"""How thick borders are then, in logical pixels."""

CHOSEN_RATIO, POINTED_RATIO, READABLE_RATIO = 3.0, 1.4, 4.5
"""How far what is chosen, what the pointer is on, and a link stand off what is behind them. WCAG 2.2 asks
3 of the parts of a control (1.4.11) and 4.5 of words (1.4.3)."""

_CHOSEN = frozenset(
    {
        "surface.selected",
        "surface.selectedInactive",
        "selection.bg",
        "highlight.search",
        "highlight.coach",
        "field.blank.bg",
        "accent.tintStrong",
        "control.thumb",
    }
)
_POINTED = frozenset({"surface.hover", "surface.pressed"})
_INVERSE = frozenset({"surface.inverse", "surface.scrim"})
_ON_INK = frozenset({"text.onAccent", "text.onDanger", "text.onInverse", "text.onInverseAction"})
_GROUND_ENDS = ("bg", "tint", "track", "knob")


def system_colors(app: QApplication, names: Iterable[str]) -> dict[str, str]:
    """Return a colour of the system for every token: ground, ink, a link's, or a shade to mark with.

    The application's palette becomes the system's own. Tints fall away, meaning stays in words, icons
    and shapes. Words are ink on every shade used, links too where theirs could not be read.
    """
    app.setPalette(QPalette())
    palette = app.palette()
    group, role = QPalette.ColorGroup, QPalette.ColorRole
    ground = palette.color(group.Active, role.Window)
    ink = palette.color(group.Active, role.WindowText)
    chosen, link = _stood_off(ground, ink, CHOSEN_RATIO), palette.color(group.Active, role.Link)
    shades = {
        **dict.fromkeys(_CHOSEN, chosen),
        **dict.fromkeys(_POINTED, _stood_off(ground, ink, POINTED_RATIO)),
        **dict.fromkeys(_INVERSE, ink),
        **dict.fromkeys(_ON_INK, ground),
        "text.disabled": palette.color(group.Disabled, role.WindowText),
        "accent.text": link if contrast_ratio(link, chosen) >= READABLE_RATIO else ink,
    }
    return {name: (shades.get(name) or (ground if _is_ground(name) else ink)).name() for name in names}


def contrast_ratio(one: QColor, other: QColor) -> float:
    """Return the contrast of two colours, 1 to 21, as WCAG 2.2 defines it."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _is_ground(name: str) -> bool:
    family, *_rest, last = name.split(".")
    return family == "surface" or last in _GROUND_ENDS


def _stood_off(ground: QColor, ink: QColor, ratio: float) -> QColor:
    """Return the first shade on the way from ground to ink that stands so far off the ground."""
    steps = (_mixed(ground, ink, step / 100) for step in range(100))
    return next((shade for shade in steps if contrast_ratio(ground, shade) >= ratio), ink)


def _mixed(one: QColor, other: QColor, part: float) -> QColor:
    pairs = zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)  # type: ignore[index]  # a tuple of four
    return QColor(*(round(a + (b - a) * part) for a, b in pairs))


def _luminance(color: QColor) -> float:
    parts = (color.redF(), color.greenF(), color.blueF())
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
