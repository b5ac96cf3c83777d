"""The window as a page sees it, for tests: it remembers what it was asked for."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentorkit.gui.kit.features import Panel
    from mentorkit.gui.kit.overlays import Overlay


@dataclass
class FakeSurface:
    """Shows overlays over `host`; toasts and commands are only remembered."""

    host: QWidget
    toasts: list[str] = field(default_factory=list)
    undo_offered: list[bool] = field(default_factory=list)
    overlays: list[QWidget] = field(default_factory=list)
    commands: list[tuple[str, tuple[object, ...]]] = field(default_factory=list)
    fitted: int = 0
    """How often the sidebar was asked to fit anew."""
    panels_by_kind: dict[str, list[Panel]] = field(default_factory=dict)

    def toast(self, text: str, *, undo: bool = False) -> None:
        self.toasts.append(text)
        self.undo_offered.append(undo)

    def show_overlay(self, dialog: Overlay) -> None:
        self.overlays.append(dialog)
        dialog.open_over(self.host)

    def run_command(self, name: str, *arguments: object) -> None:
        self.commands.append((name, arguments))

    def fit_sidebar(self) -> None:
        self.fitted += 1

    def panels(self, kind: str) -> Sequence[Panel]:
        return self.panels_by_kind.get(kind, [])


class FakePanel(QWidget):
    """Is named for the record it shows."""

    def show_record(self, record: str) -> None:
        self.setObjectName(f"panel_{record}")
