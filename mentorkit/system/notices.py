"""Notices of the desktop: a line in its corner, which others can read and the desktop keeps: nothing personal."""

from __future__ import annotations

import sys

PLACE, NAME = "/org/freedesktop/Notifications", "org.freedesktop.Notifications"
SECONDS = 2.0
"""How long the desktop may take to answer."""


def notify(title: str, words: str) -> bool:
    """Show a notice on Linux, over D-Bus; whether the desktop took it. May block for a moment, never raises."""
    if not sys.platform.startswith("linux"):
        return False
    try:
        return _told(title, words)
    except Exception:  # noqa: BLE001  # buses and desktops fail in many ways, none of them ours to report
        return False


def _told(title: str, words: str) -> bool:
    from jeepney import DBusAddress, MessageType, new_method_call  # noqa: PLC0415  # once a day at most
    from jeepney.io.blocking import open_dbus_connection  # noqa: PLC0415  # the same

    address = DBusAddress(PLACE, bus_name=NAME, interface=NAME)
    told: tuple[object, ...] = (
        "mentorkit",
        0,
        "mentorkit",
        title,
        words,
        [],
        {"desktop-entry": ("s", "mentorkit")},
        -1,
    )
    with open_dbus_connection(bus="SESSION") as connection:
        call = new_method_call(address, "Notify", "susssasa{sv}i", told)
        answer = connection.send_and_get_reply(call, timeout=SECONDS)
    return bool(answer.header.message_type is MessageType.method_return)
