"""One window for one vault: a second start raises the first window instead of opening its own."""

from __future__ import annotations

import hashlib
import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtNetwork import QLocalServer

PATIENCE_MS = 500
"""How long the first window may take to answer."""


def socket_name(folder: Path) -> str:
    """Return the name of a vault's local socket; it says nothing about the folder.

    It lies where the desktop keeps what ends with the login: what a killed window leaves goes with that.
    """
    digest = hashlib.blake2b(str(folder.absolute()).encode(), digest_size=12, person=b"mk-raise")
    name, ends_with_login = f"mentorkit-{digest.hexdigest()}", os.environ.get("XDG_RUNTIME_DIR", "")
    return os.path.join(ends_with_login, name) if os.path.isdir(ends_with_login) else name  # noqa: PTH112, PTH118  # Qt's name


def raise_other(folder: Path) -> bool:
    """Ask the window that holds a vault to come to the front; whether one answered. Imports QtNetwork."""
    from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415  # rarely needed

    socket = QLocalSocket()
    socket.connectToServer(socket_name(folder))
    if not socket.waitForConnected(PATIENCE_MS):
        return False
    socket.disconnectFromServer()
    return True


class RaiseListener(QObject):
    """Listens while a vault is open. Every connection means: come to the front; nothing is read."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("raise_listener")
        self._server: QLocalServer | None = None

    def listen(self, folder: Path) -> bool:
        """Begin; whether it could. Imports QtNetwork, so call it after the first paint."""
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415  # after the first paint

        server = QLocalServer(self)
        server.setObjectName("raise_server")
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        # Whoever holds the vault's lock owns the name: a socket left by a crash is in the way.
        QLocalServer.removeServer(socket_name(folder))
        server.newConnection.connect(self._connected)
        self._server = server
        return server.listen(socket_name(folder))

    def close(self) -> None:
        """End, and free the name."""
        if self._server is not None:
            self._server.close()
            self._server = None

    def _connected(self) -> None:
        while self._server is not None and (socket := self._server.nextPendingConnection()):
            socket.deleteLater()
            self.asked.emit()
