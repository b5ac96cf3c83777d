"""The theme: the tokens as colours, fonts, sizes and icons for one scheme, text size and density."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QGuiApplication, QIcon, QPixmap

from mentorkit.gui import icons
from mentorkit.gui.fonts import made_font
from mentorkit.gui.palettes import palette
from mentorkit.gui.rescaling import rescale
from mentorkit.gui.schemes import Scheme, SystemScheme
from mentorkit.gui.style_sheet import style_sheet
from mentorkit.gui.tokens import Tokens
from mentorkit.gui.written import Lines

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from mentorkit.gui.written import Written

__all__ = ("QT_ARGUMENTS", "TEXT_SCALES", "Scheme", "Theme")

QT_ARGUMENTS = ("-style", "Fusion")
"""What Qt's application is made with. Set afterwards, a style costs every enum that QStyle has, in 8 ms."""

TEXT_SCALES = (0.9, 1.0, 1.15, 1.3, 1.5, 2.0)
"""The text sizes offered in Settings, as factors."""

_UNSCALED = frozenset({"focusRing", "focusGap"})
_ICON_STEPS = (12, 16, 20, 24, 28)
_STROKES = {12: 2.2, 16: 1.9, 20: 1.75}


class Theme(QObject):
    """What every widget draws with. Values are cached: never change a font or colour it returns in place.

    `changed` tells that colours, fonts or sizes differ now; painted widgets are updated by `apply`
    itself, only those that keep a copy (an icon, a fixed height) need to listen.
    """

    changed = Signal()

    def __init__(
        self,
        resources: Path,
        scheme: Scheme = Scheme.SYSTEM,
        text_scale: float = 1.0,
        *,
        compact: bool = False,
        reduce_motion: bool = False,
    ) -> None:
        super().__init__()
        self.setObjectName("theme")
        self._resources = resources
        self.tokens = Tokens.read(resources / "themes" / "tokens.json")
        self._scheme, self._text_scale = scheme, text_scale
        self._compact, self._reduce_motion = compact, reduce_motion
        self._app: QApplication | None = None
        self._icons = icons.Icons(resources)
        self._lines = Lines()
        self._system = SystemScheme()
        self._forget()

    @property
    def resources(self) -> Path:
        """The folder of fonts, icons and themes, with their licences."""
        return self._resources

    @property
    def scheme(self) -> Scheme:
        """The scheme asked for."""
        return self._scheme

    @property
    def is_dark(self) -> bool:
        """Whether the colours in use are the dark ones."""
        return self._dark

    @property
    def text_scale(self) -> float:
        """The factor on type, lines, rows and controls."""
        return self._text_scale

    @property
    def compact(self) -> bool:
        """Whether rows take the compact heights."""
        return self._compact

    @property
    def reduce_motion(self) -> bool:
        """Whether everything moves at once."""
        return self._reduce_motion

    def color(self, name: str) -> QColor:
        """Return the colour of a token; KeyError for a name that is none."""
        found = self._colors.get(name)
        if found is None:
            found = self._colors[name] = QColor(self._values[name])
        return found

    @property
    def edge(self) -> int:
        """How thick the border of a control is: 0 for one device pixel, or more in high contrast."""
        return self._edge

    def scrim(self) -> QColor:
        """Return the see-through colour behind overlays."""
        color = QColor(self.color("surface.scrim"))
        color.setAlphaF(self.tokens.number(f"elevation.scrim.{self._theme_name}"))
        return color

    def font(self, style: str, *, numbers: bool = False) -> QFont:
        """Return the font of a style; `numbers` gives every digit the same width."""
        key = (style, numbers)
        if key not in self._fonts:
            self._fonts[key] = made_font(self.tokens, style, self._text_scale, numbers=numbers)
        return self._fonts[key]

    def metrics(self, style: str, *, numbers: bool = False) -> QFontMetricsF:
        """Return the measures of `font(style)`."""
        key = (style, numbers)
        if key not in self._metrics:
            self._metrics[key] = QFontMetricsF(self.font(style, numbers=numbers))
        return self._metrics[key]

    def written(self, style: str, text: str, width: int) -> Written:
        """Return a line of text ready to be drawn, elided where it is wider than `width`."""
        return self._lines.written(style, text, width, self.font(style), self.metrics(style))

    def line(self, style: str) -> int:
        """Return the line height of a style in logical pixels."""
        if style not in self._heights:
            self._heights[style] = self.scaled(self.tokens.styles[style].line)
        return self._heights[style]

    def scaled(self, value: float) -> int:
        """Return a measure of the design at the present text size."""
        return round(value * self._text_scale)

    def space(self, step: int) -> int:
        """Return a step of the grid of four: 1 is 4 px, 2 is 8 px, up to 14 (56 px)."""
        if step not in self._spaces:
            self._spaces[step] = self.scaled(self.tokens.number(f"space.{step}"))
        return self._spaces[step]

    def size(self, name: str) -> int:
        """Return a size such as `control.small`, `row.person` or `sidebar`; rows follow the density."""
        if name not in self._sizes:
            value = self.tokens.size(name, compact=self._compact)
            self._sizes[name] = round(value) if name in _UNSCALED else self.scaled(value)
        return self._sizes[name]

    def radius(self, name: str) -> int:
        """Return a corner radius: mark, check, control, row, card, dialog or pill."""
        return round(self.tokens.number(f"radius.{name}"))

    def rhythm(self, name: str) -> int:
        """Return a measure of the rhythm line; weeks and days are never scaled."""
        if name not in self._rhythms:
            value = self.tokens.number(f"rhythm.{name}")
            is_time = name.endswith(("Weeks", "Days"))
            self._rhythms[name] = round(value) if is_time else self.scaled(value)
        return self._rhythms[name]

    def milliseconds(self, name: str) -> int:
        """Return a duration: fade, move, toast.in or toast.out; 0 while motion is reduced."""
        return 0 if self._reduce_motion else round(self.tokens.number(f"motion.{name}"))

    def delay(self, name: str) -> int:
        """Return how many milliseconds to wait for something; not motion, so never reduced."""
        return round(self.tokens.number(f"time.{name}"))

    def icon_size(self, size: int) -> int:
        """Return 12, 16 or 20 stepped up with the text size, in logical pixels."""
        steps = (self._text_scale >= 1.25) + (self._text_scale >= 1.75)
        return _ICON_STEPS[_ICON_STEPS.index(size) + steps]

    def pixmap(
        self, name: str, size: int = 16, color: str = "text.secondary", ratio: float | None = None
    ) -> QPixmap:
        """Return an icon of 12, 16 or 20 in a token's colour, sharp at `ratio` (the screen's, if None)."""
        key = (name, size, color, ratio)
        found = self._pixmaps.get(key)
        if found is None:
            found = self._pixmaps[key] = self._icons.drawn(
                f"icons/{name}.svg",
                self.icon_size(size),
                self.color(color),
                stroke=_STROKES[size],
                ratio=ratio or self._ratio(),
                mirrored=name in icons.MIRRORED and QGuiApplication.isRightToLeft(),
            )
        return found

    def icon(self, name: str, size: int = 16, color: str = "text.secondary") -> QIcon:
        """Return `pixmap` as an icon for menus and the window system."""
        return QIcon(self.pixmap(name, size, color))

    def logo(self, size: int, ratio: float | None = None) -> QPixmap:
        """Return the product's mark, `size` logical pixels wide."""
        sharp, color = ratio or self._ratio(), self.color("accent.solid")
        return self._icons.drawn("themes/logo.svg", size, color, stroke=None, ratio=sharp, mirrored=False)

    def apply(self, app: QApplication) -> None:
        """Give the application this theme, and again whenever it changes."""
        if self._app is None:
            self._app = app
            self._load_fonts()
            hints = app.styleHints()
            hints.colorSchemeChanged.connect(self._system_changed)
            hints.accessibility().contrastPreferenceChanged.connect(self._renew)
        self._system.take(self._scheme)
        self._forget()
        if self._system.wants_contrast():
            self._take_contrast(app)
        app.setPalette(palette(self))
        app.setFont(self.font("body"))
        app.setStyleSheet(style_sheet(self))

    def release(self) -> None:
        """Stop following the system and let the application go."""
        if self._app is not None:
            hints = self._app.styleHints()
            hints.colorSchemeChanged.disconnect(self._system_changed)
            hints.accessibility().contrastPreferenceChanged.disconnect(self._renew)
            self._app = None

    def set_scheme(self, scheme: Scheme) -> None:
        """Change to light, dark or whatever the system has."""
        self._scheme = scheme
        self._renew()

    def set_text_scale(self, factor: float) -> None:
        """Change the text size; ValueError outside 0.9 to 2."""
        if not TEXT_SCALES[0] <= factor <= TEXT_SCALES[-1]:
            raise ValueError("text sizes run from 0.9 to 2")
        rescale(self._text_scale, factor)
        self._text_scale = factor
        self._renew()

    def set_compact(self, *, compact: bool) -> None:
        """Change the height of rows."""
        self._compact = compact
        self._renew()

    def set_reduce_motion(self, *, reduce_motion: bool) -> None:
        """Change whether anything moves."""
        self._reduce_motion = reduce_motion

    @property
    def _theme_name(self) -> str:
        return "dark" if self._dark else "light"

    def _renew(self) -> None:
        if self._app is None:
            self._forget()
        else:
            self.apply(self._app)
        self.changed.emit()

    def _system_changed(self) -> None:
        if self._scheme is Scheme.SYSTEM:
            self._renew()

    def _load_fonts(self) -> None:
        """Load every font: the first one costs 4 ms, all others together less than one."""
        for path in sorted((self._resources / "fonts").glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(path))

    def _forget(self) -> None:
        self._dark = self._system.is_dark(self._scheme)
        self._values: Mapping[str, str] = self.tokens.colors[self._theme_name]
        self._edge = 0
        self._colors: dict[str, QColor] = {}
        self._fonts: dict[tuple[str, bool], QFont] = {}
        self._metrics: dict[tuple[str, bool], QFontMetricsF] = {}
        self._spaces: dict[int, int] = {}
        self._heights: dict[str, int] = {}
        self._sizes: dict[str, int] = {}
        self._rhythms: dict[str, int] = {}
        self._pixmaps: dict[tuple[str, int, str, float | None], QPixmap] = {}
        self._icons.forget()
        self._lines.forget()

    def _take_contrast(self, app: QApplication) -> None:
        from mentorkit.gui.contrast import EDGE, system_colors  # noqa: PLC0415  # few ask for it

        self._values, self._edge = system_colors(app, self._values), EDGE

    def _ratio(self) -> float:
        return self._app.devicePixelRatio() if self._app is not None else 1.0
