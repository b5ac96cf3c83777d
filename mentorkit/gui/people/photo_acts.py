"""Photos of people: choosing a picture, and taking it off again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from mentorkit.gui.kit.pictures import scaled_photo

if TYPE_CHECKING:
    from collections.abc import Callable

    from mentorkit.domain.people import PersonId
    from mentorkit.gui.kit.features import Tools

LARGEST_PHOTO = 64 * 1024 * 1024
"""Bytes of a file that is tried as a photo."""


class PhotoActs(QObject):
    """Does what is asked with somebody's photo and tells it."""

    def __init__(self, tools: Tools, parent: QObject) -> None:
        super().__init__(parent)
        self.setObjectName("photo_acts")
        self._tools = tools
        self._people = tools.services.people
        self.ask: Callable[[], str] = self._asked
        """Asks for a file by the system's dialog; returns its path, or "" when none was chosen."""

    def choose(self, person_id: PersonId) -> None:
        """Ask for a picture and keep it, scaled, as somebody's photo."""
        path = self.ask()
        if not path:
            return
        photo = scaled_photo(_read(path))
        if photo is None:
            self._tools.surface.toast(self.tr("This file is no picture that can be shown."))
            return
        self._people.keep_photo(person_id, photo)
        self._tell(person_id, self.tr("{name} has a new photo"))

    def remove(self, person_id: PersonId) -> None:
        """Show somebody by their initials again."""
        self._people.remove_photo(person_id)
        self._tell(person_id, self.tr("{name} has no photo any more"))

    def _asked(self) -> str:
        path, _ = QFileDialog.getOpenFileName(
            None, self.tr("Choose a photo"), "", self.tr("Pictures (*.jpg *.jpeg *.png *.gif *.bmp *.webp)")
        )
        return path

    def _tell(self, person_id: PersonId, words: str) -> None:
        name = self._people.get(person_id).shown
        self._tools.surface.toast(words.format(name=name), undo=True)


def _read(path: str) -> bytes:
    """Return what a file holds, nothing where it cannot be read or is far too large for a picture."""
    try:
        with Path(path).open("rb") as file:
            content = file.read(LARGEST_PHOTO + 1)
    except OSError:
        return b""
    return content if len(content) <= LARGEST_PHOTO else b""
