"""What keeps typing that is in no form: the window asks it to keep everything before it locks or closes."""

from __future__ import annotations

from PySide6.QtCore import QObject


class Keeper(QObject):
    """Belongs to a widget that is typed into. Inherit, and write `set_aside`."""

    def set_aside(self) -> None:
        """Keep what is typed now."""
        raise NotImplementedError
