"""Head and foot of the import page: where one is, the way out, and the ways back and on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mentorkit.gui.kit.buttons import Button, Height, Kind
from mentorkit.gui.kit.icons import Icon
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.page_feet import PageFoot
from mentorkit.gui.kit.stepper import Stepper

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentorkit.gui.theme import Theme


class Header(QWidget):
    """The title, and the steps with the present one marked."""

    def __init__(self, theme: Theme, steps: Sequence[str]) -> None:
        super().__init__()
        self.setObjectName("import_header")
        self.setFixedHeight(theme.size("paneHeader"))
        self.stepper = Stepper(theme, steps, "import_stepper")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.space(10), 0, theme.space(10), 0)
        row.setSpacing(theme.space(3))
        row.addWidget(Icon(theme, "upload", "import_icon", size=20))
        title = Label(theme, self.tr("Import people"), "import_title", "page")
        title.setMinimumWidth(title.sizeHint().width())
        row.addWidget(title, 1)
        row.addWidget(self.stepper)


class Footer(PageFoot):
    """The way out at the start, the ways back and on at the end."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("import_footer")
        self.setFixedHeight(theme.size("footer.wizard"))
        self.cancel = Button(theme, self.tr("Cancel"), "import_cancel", Kind.GHOST, height=Height.LARGE)
        self.back = Button(theme, self.tr("Back"), "import_back", height=Height.LARGE)
        self.next = Button(theme, "", "import_next", Kind.PRIMARY, height=Height.LARGE)
        row = QHBoxLayout(self)
        # The first act has no edge: its words, not its padding, stand on the margin.
        start, end = theme.space(10) - theme.space(3), theme.space(10)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        row.setContentsMargins(end if mirrored else start, 0, start if mirrored else end, 0)
        row.setSpacing(theme.space(2))
        row.addWidget(self.cancel)
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.next)
