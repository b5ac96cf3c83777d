"""What the desktop says on D-Bus when the computer goes to sleep or its screen is locked (Linux)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import SLOT, QObject, Signal, Slot

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection, QDBusUnixFileDescriptor

_LOGIN = "org.freedesktop.login1"
_MANAGER = f"{_LOGIN}.Manager"
_SCREEN_SAVERS = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.kde.screensaver")


class DesktopSignals(QObject):
    """Connects to whatever buses are there; without them nothing is ever told."""

    leaving = Signal()
    """The user goes away: lock now."""
    sleeping = Signal()
    """The computer goes to sleep as soon as it may: lock at once."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("desktop_signals")
        self._delay: QDBusUnixFileDescriptor | None = None

    def listen(self, system: QDBusConnection | None = None, session: QDBusConnection | None = None) -> bool:
        """Begin, on these buses or on the computer's own; whether any bus is there. Imports QtDBus."""
        from PySide6.QtDBus import QDBusConnection  # noqa: PLC0415  # after the first paint

        system = system or QDBusConnection.systemBus()
        session = session or QDBusConnection.sessionBus()
        if system.isConnected():
            path = "/org/freedesktop/login1"
            system.connect(_LOGIN, path, _MANAGER, "PrepareForSleep", self, _slot("sleep(bool)"))
            system.connect(_LOGIN, "", f"{_LOGIN}.Session", "Lock", self, _slot("lock()"))
            self._ask_for_delay(system)
        if session.isConnected():
            for name in _SCREEN_SAVERS:
                session.connect("", "", name, "ActiveChanged", self, _slot("screen(bool)"))
        return bool(system.isConnected() or session.isConnected())

    @Slot(bool)
    def sleep(self, begins: bool) -> None:
        """Hear that the computer goes to sleep, or woke up."""
        if begins:
            self.sleeping.emit()
            self._delay = None

    @Slot()
    def lock(self) -> None:
        """Hear that the desktop locks this session."""
        self.leaving.emit()

    @Slot(bool)
    def screen(self, is_locked: bool) -> None:
        """Hear that the screen was locked, or unlocked."""
        if is_locked:
            self.leaving.emit()

    def _ask_for_delay(self, bus: QDBusConnection) -> None:
        """Ask for a moment before sleep, so that the vault is closed first; the answer is a descriptor."""
        from PySide6.QtDBus import QDBus, QDBusMessage, QDBusUnixFileDescriptor  # noqa: PLC0415  # as above

        message = QDBusMessage.createMethodCall(_LOGIN, "/org/freedesktop/login1", _MANAGER, "Inhibit")
        message.setArguments(["sleep", "mentorkit", self.tr("Locking the vault"), "delay"])
        answered = bus.call(message, QDBus.CallMode.Block, 500).arguments()
        if answered and isinstance(answered[0], QDBusUnixFileDescriptor):
            self._delay = answered[0]


def _slot(signature: str) -> Any:
    """Name a slot as Qt wants it: the stubs ask for bytes, which Qt refuses while running."""
    return SLOT(signature)
