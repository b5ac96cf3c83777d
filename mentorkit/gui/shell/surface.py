"""The window as pages see it: toasts, overlays, commands of other subjects, panels."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mentorkit.gui.shell.key_texts import keys_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from mentorkit.gui.kit.features import Panel
    from mentorkit.gui.kit.overlays import Overlay
    from mentorkit.gui.kit.toast import Toast
    from mentorkit.gui.shell.main_page import MainPage
    from mentorkit.gui.shell.registry import Registry
    from mentorkit.gui.theme import Theme


class WindowSurface:
    """What a page may ask of the window it is in. Satisfies `Surface`."""

    def __init__(self, theme: Theme, window: QWidget, registry: Registry, undo: Callable[[], None]) -> None:
        self._theme, self._window, self._registry, self._undo = theme, window, registry, undo
        self.open_overlays: list[Overlay] = []
        self.main_page: MainPage | None = None
        """The page with the sidebar, once it is built."""

    @cached_property
    def toast_card(self) -> Toast:
        """The one toast, built when there is something to say."""
        from mentorkit.gui.kit.toast import Toast  # noqa: PLC0415  # see above

        return Toast(self._theme, self._window)

    def toast(self, text: str, *, undo: bool = False) -> None:
        """Say one plain sentence at the bottom; with `undo` it offers to take the last step back."""
        if undo:
            act = QCoreApplication.translate("WindowSurface", "Undo")
            self.toast_card.tell(text, act, self._undo, keys=keys_text("Ctrl+Z"))
        else:
            self.toast_card.tell(text)

    def show_overlay(self, dialog: Overlay) -> None:
        """Show a dialog card over the whole window until it is closed."""
        self.open_overlays.append(dialog)
        dialog.closed.connect(self._closed)
        dialog.open_over(self._window)

    def close_overlays(self) -> None:
        """Take every overlay away, the last first."""
        for dialog in reversed(self.open_overlays[:]):
            dialog.close_overlay()

    def leave_toast(self) -> None:
        """Take the toast away, if there ever was one."""
        if "toast_card" in vars(self):
            self.toast_card.leave()

    def is_covered(self) -> bool:
        """Whether a dialog lies over the page."""
        return bool(self.open_overlays)

    def run_command(self, name: str, *arguments: object) -> None:
        """Run the command of this name, whichever subject offers it; unknown names do nothing."""
        command = self._registry.command(name)
        if command is not None and (command.is_enabled is None or command.is_enabled()):
            command.run(*arguments)

    def fit_sidebar(self) -> None:
        """Give the sidebar its width anew."""
        if self.main_page is not None:
            self.main_page.fit_sidebar()

    def panels(self, kind: str) -> Sequence[Panel]:
        """Build what other subjects have to show on the pages of a kind of record, in sidebar order."""
        return self._registry.panels(kind)

    def _closed(self) -> None:
        self.open_overlays = [dialog for dialog in self.open_overlays if not dialog.isHidden()]
