"""Every component in its states on one sheet, to be looked at: python -m tests.gui.gallery FOLDER."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from mentorkit.gui.kit.avatars import Avatar
from mentorkit.gui.kit.banners import Banner
from mentorkit.gui.kit.buttons import Button, Height, Kind, SplitButton
from mentorkit.gui.kit.cards import Ground
from mentorkit.gui.kit.choices import Check, Chip, Segments, Switch, TaskCheck
from mentorkit.gui.kit.empty import EmptyState
from mentorkit.gui.kit.fields import SearchField, TextField
from mentorkit.gui.kit.focus_rings import FocusRing
from mentorkit.gui.kit.icons import Icon
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.menus import menu
from mentorkit.gui.kit.pills import Pill, Tone
from mentorkit.gui.kit.toast import Toast
from mentorkit.gui.theme import QT_ARGUMENTS, Scheme, Theme
from tests.gui.gallery_parts import ICONS, STAGES, STATES, TINTS, StillButton, StillRhythm, StillRow, rhythms


class Sheet(QWidget):
    """The sheet: four columns laid out by hand, like the drawing it is compared with."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setObjectName("sheet")
        self.resize(theme.scaled(1440), theme.scaled(900))
        self.setAutoFillBackground(True)
        self.rings: list[tuple[QWidget, str]] = []
        for draw_part in (self.buttons, self.fields, self.choices, self.pills, self.rows):
            draw_part()
        for draw_part in (self.people, self.rhythm, self.banners, self.type, self.rest):
            draw_part()

    def put(self, widget: QWidget, x: int, y: int, width: int = 0, height: int = 0) -> QWidget:
        widget.setParent(self)
        scale, hint = self.theme.scaled, widget.sizeHint()
        wide = scale(width) if width else hint.width()
        high = scale(height) if height else max(hint.height(), widget.heightForWidth(wide))
        left = scale(x)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left = self.width() - left - wide
        widget.setGeometry(left, scale(y), wide, high)
        return widget

    def title(self, text: str, x: int, y: int) -> None:
        self.put(Label(self.theme, text, "title", "label"), x, y)

    def note(self, text: str, x: int, y: int) -> None:
        self.put(Label(self.theme, text, "note", "small", "text.secondary"), x, y)

    def buttons(self) -> None:
        theme = self.theme
        self.title("Buttons", 40, 32)
        for at, (state, words) in enumerate(
            (("", "Rest"), ("hover", "Hover"), ("pressed", "Pressed"), ("", "Focus"))
        ):
            y = 65 + at * 42
            self.note(words, 40, y + 7)
            x = 114
            for text, kind, icon in (
                ("Write", Kind.PRIMARY, "pen-line"),
                ("Copy", Kind.OUTLINE, "copy"),
                ("Later", Kind.GHOST, ""),
            ):
                button = StillButton(theme, text, text, kind, icon)
                button.still = state
                self.put(button, x, y)
                x += round(button.width() / theme.text_scale) + 10
                if words == "Focus":
                    self.rings.append((button, "control"))
        y = 233
        self.note("Danger", 40, y + 7)
        self.put(Button(theme, "Delete vault", "delete", Kind.DANGER, "trash-2"), 114, y)
        more = menu(theme, "more", "More", [])
        self.put(SplitButton(theme, "Open in mail app", "open", more), 248, y)

    def fields(self) -> None:
        theme = self.theme
        self.title("Fields", 40, 296)
        for at, (words, text) in enumerate(
            (("Rest", "Priya Raman"), ("Placeholder", ""), ("Focus", "Priya"), ("Error", "priya@lumenfold"))
        ):
            y = 328 + round(at * 42.4)
            self.note(words, 40, y + 8)
            if words == "Placeholder":
                self.put(SearchField(theme, "Name, skill, place or note", "search"), 114, y, 302, 34)
                continue
            field = TextField(theme, "", words)
            field.set_value(text)
            if words == "Error":
                field.show_error("The address stops after “lumenfold”.")
            self.put(field, 114, y, 302)
            if words == "Focus":
                self.focus = field
        field = TextField(theme, "", "off")
        field.set_value("Merged into another person")
        field.edit.setEnabled(False)
        self.note("Disabled", 40, 524)
        self.put(field, 114, 516, 302)

    def choices(self) -> None:
        theme = self.theme
        self.title("Choices", 40, 580)
        options = [("a", "Prepare"), ("b", "In the room"), ("c", "Wrap up")]
        self.put(Segments(theme, options, "phases", "Phase"), 40, 613)
        x = 40
        for text, icon in (("Today", ""), ("Yesterday", ""), ("Other day", "calendar-days")):
            chip = Chip(theme, text, text, icon)
            chip.setChecked(text == "Today")
            self.put(chip, x, 657)
            x += round(chip.width() / theme.text_scale) + 10
        for at, on in enumerate((False, True)):
            task, check, switch = (
                TaskCheck(theme, "Done", "t"),
                Check(theme, "", "c"),
                Switch(theme, "On", "s"),
            )
            for widget in (task, check, switch):
                widget.setChecked(on)
            self.put(task, 39 + at * 27, 699)
            self.put(check, 99 + at * 27, 699)
            self.put(switch, 160 + at * 52, 703)
        self.title("Toast", 40, 760)
        toast = Toast(theme, self)
        toast.tell("Draft deleted", "Undo", print, keys="Ctrl Z", icon="trash-2")
        self.put(toast, 40, 788, round(toast.width() / theme.text_scale), 44)

    def pills(self) -> None:
        self.title("Relationship stage", 464, 32)
        self.pill_rows(STAGES, 64)
        self.title("Message state and time", 464, 172)
        self.pill_rows(STATES, 200)

    def pill_rows(self, pills: tuple[tuple[str, str, Tone], ...], y: int) -> None:
        x = 464
        for text, icon, tone in pills:
            pill = Pill(self.theme, text, text, tone, icon)
            width = round(pill.sizeHint().width() / self.theme.text_scale)
            if x + width > 754:
                x, y = 464, y + 28
            self.put(pill, x, y)
            x += width + 6

    def rows(self) -> None:
        self.title("Row states", 464, 306)
        for at, (who, surface, words) in enumerate(
            (
                (("נועה ברק", "נב", "clay"), "surface.canvas", "rest"),
                (("Jonas Eklund", "JE", "lake"), "surface.hover", "hover"),
                (("Priya Raman", "PR", "rose"), "surface.selected", "selected"),
                (("Margaret Okafor", "MO", "ochre"), "surface.selectedInactive", "selected, inactive"),
                (("Tomasz Wiśniewski", "TW", "slate"), "surface.canvas", "keyboard focus"),
            )
        ):
            self.put(StillRow(self.theme, who, surface, words), 464, 332 + at * 44, 290, 44)

    def people(self) -> None:
        theme = self.theme
        self.title("After “Open in mail app”", 464, 579)
        for y, sentence, acts in (
            (606, "Did the message leave your mail app?", (("Yes, it is sent", "check"), ("Not yet", ""))),
            (
                692,
                "Sent 6 October. Follow up on 14 October.",
                (("Replied", "mail-check"), ("No reply", ""), ("Declined", "")),
            ),
        ):
            ground = Ground(theme, "card", "surface.raised", edge="border.default", radius="card")
            self.put(ground, 464, y, 290, 76)
            strong = "smallStrong" if y == 606 else "small"
            self.put(Label(theme, sentence, "ask", strong), 479, y + 11)
            x = 479
            for text, icon in acts:
                kind = Kind.PRIMARY if text.startswith("Yes") else Kind.OUTLINE
                button = Button(theme, text, text, kind, icon, height=Height.SMALL)
                self.put(button, x, y + 37)
                x += round(button.width() / theme.text_scale) + 8
        self.title("Person tints", 464, 795)
        for at, tint in enumerate(TINTS):
            avatar = Avatar(theme, 30, tint)
            avatar.show_person(tint, tint[:2].title(), tint)
            self.put(avatar, 464 + at * 34, 822, 30, 30)

    def rhythm(self) -> None:
        self.title("Rhythm line", 802, 32)
        for at, (words, shown) in enumerate(rhythms()):
            y = 60 + at * 50
            self.put(StillRhythm(self.theme, shown), 802, y, 296, 22)
            self.put(Label(self.theme, words, "words", "caption", "text.tertiary"), 802, y + 27)

    def banners(self) -> None:
        self.title("Banners", 802, 337)
        y = 364
        for sentence, act, tone in (
            ("The last backup is 16 days old.", "Back up", Tone.DUE),
            ("This file could not be saved. Your text is safe here.", "Try again", Tone.LATE),
            ("300 people added, 2 rows skipped.", "Undo", Tone.GOOD),
        ):
            banner = Banner(self.theme, "banner", sentence, act, tone)
            self.put(banner, 802, y, 300)
            y += round(banner.height() / self.theme.text_scale) + 8

    def type(self) -> None:
        self.title("Type", 1150, 32)
        y = 60
        for style in (
            "display",
            "title",
            "page",
            "heading",
            "bodyStrong",
            "body",
            "small",
            "caption",
            "reading",
        ):
            label = Label(self.theme, f"{style} {self.theme.tokens.styles[style].size}", style, style)
            self.put(label, 1150, y)
            y += round(self.theme.tokens.styles[style].line) - (0 if style != "display" else 4)

    def rest(self) -> None:
        theme = self.theme
        self.title("Icons", 1150, 305)
        for at, name in enumerate(ICONS):
            self.put(Icon(theme, name, name, size=20), 1150 + at % 8 * 32, 332 + at // 8 * 32)
        self.title("Empty pane", 1150, 443)
        empty = EmptyState(
            theme,
            "message-square-quote",
            "Nothing asked yet",
            "One specific question to one person is enough.",
            "empty",
            "Ask for feedback",
        )
        self.put(empty, 1150, 470, 250, 162)
        self.title("Chart colours", 1150, 659)
        for at in range(6):
            self.put(Ground(theme, "chart", f"chart.{at + 1}", radius="check"), 1150 + at * 43, 686, 37, 24)
        self.title("Surfaces", 1150, 737)
        for at, name in enumerate(("sidebar", "canvas", "raised", "sunken", "hover", "pressed", "selected")):
            ground = Ground(theme, name, f"surface.{name}", edge="border.default", radius="row")
            self.put(ground, 1150 + at * 37, 764, 31, 34)


def draw(app: QApplication, theme: Theme, path: Path) -> None:
    """Show the sheet with its focus states and save its picture."""
    sheet = Sheet(theme)
    sheet.show()
    rings = []
    for widget, radius in sheet.rings:
        ring = FocusRing(theme, theme.radius(radius) + 3)
        ring.setWidget(widget)
        rings.append(ring)
    sheet.activateWindow()
    sheet.focus.edit.setFocus()
    app.processEvents()
    sheet.grab().save(str(path))
    for ring in rings:
        ring.hide()
        ring.deleteLater()
    sheet.close()
    sheet.deleteLater()
    app.processEvents()


def main(folder: Path) -> None:
    """Save the sheet in light, dark, at 200 % and mirrored."""
    app = QApplication.instance() or QApplication([*sys.argv[:1], *QT_ARGUMENTS])
    assert isinstance(app, QApplication)
    theme = Theme(Path(__file__).parents[2] / "resources", Scheme.LIGHT, reduce_motion=True)
    theme.apply(app)
    folder.mkdir(parents=True, exist_ok=True)
    draw(app, theme, folder / "light.png")
    theme.set_scheme(Scheme.DARK)
    draw(app, theme, folder / "dark.png")
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    theme.set_scheme(Scheme.LIGHT)
    draw(app, theme, folder / "mirrored.png")
    app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    theme.set_text_scale(2.0)
    draw(app, theme, folder / "large.png")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
