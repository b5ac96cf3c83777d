"""Something went wrong: what it means, and a report to copy that holds nothing a person wrote."""

from __future__ import annotations

import platform
from typing import TYPE_CHECKING

from PySide6.QtCore import qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit

from mentorkit import __version__
from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.overlays import Overlay

if TYPE_CHECKING:
    from mentorkit.gui.theme import Theme


def report_of(described: str) -> str:
    """Return a report: versions, and the error's type and places in our own code; never its text."""
    head = (
        f"mentorkit {__version__}, Qt {qVersion()}, Python {platform.python_version()}, {platform.system()}"
    )
    return f"{head}\n{described}"


class CrashOverlay(Overlay):
    """Says that everything saved is safe and shows the report."""

    def __init__(self, theme: Theme, described: str) -> None:
        super().__init__(theme, "", "crash", width=560)
        title = self.tr("Something went wrong")
        self.heading.set_text(title)
        self.setAccessibleName(title)
        words = self.tr(
            "What you did last may not have worked; everything saved before is safe. You can go on. If it"
            " happens again, the report below helps to mend it. It holds nothing you wrote."
        )
        self.body.addWidget(Label(theme, words, "crash_words", "body", "text.secondary", wrap=True))
        self.report = QPlainTextEdit(report_of(described))
        self.report.setObjectName("crash_report")
        self.report.setAccessibleName(self.tr("Report"))
        self.report.setReadOnly(True)
        self.report.setProperty("framed", "true")
        self.report.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.report.setMinimumHeight(theme.scaled(140))
        self.report.setTabChangesFocus(True)
        self.body.addWidget(self.report)
        self.copy_button = Button(theme, self.tr("Copy the report"), "crash_copy", icon="copy")
        self.copy_button.clicked.connect(self._copy)
        go_on = Button(theme, self.tr("Go on"), "crash_go_on", Kind.PRIMARY)
        go_on.clicked.connect(self.close_overlay)
        self.add_act(self.copy_button)
        self.add_act(go_on)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())
        self.copy_button.set_text(self.tr("Copied"))
