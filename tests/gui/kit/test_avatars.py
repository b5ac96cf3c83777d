"""Avatars show initials on a tint, or a photo cut to a circle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPixmap

from mentorkit.gui.kit.avatars import Avatar

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mentorkit.gui.theme import Theme


def avatar_in(theme: Theme, window: QWidget) -> Avatar:
    avatar = Avatar(theme, 56, "avatar")
    avatar.setParent(window)
    avatar.resize(avatar.sizeHint())
    return avatar


def test_initials_stand_on_their_tint(theme: Theme, window: QWidget) -> None:
    avatar = avatar_in(theme, window)
    avatar.show_person("Ada Lovelace", "AL", "rose")
    image = avatar.grab().toImage()
    assert avatar.width() == 56
    assert avatar.accessibleName() == "Ada Lovelace"
    assert image.pixelColor(QPoint(28, 5)) == theme.color("person.rose.bg")
    assert image.pixelColor(QPoint(1, 1)) != theme.color("person.rose.bg")
    inks = {image.pixelColor(x, 28).name() for x in range(56)}
    assert theme.color("person.rose.text").name() in inks


def test_a_photo_fills_the_circle(theme: Theme, window: QWidget) -> None:
    photo = QPixmap(120, 80)
    photo.fill(Qt.GlobalColor.red)
    avatar = avatar_in(theme, window)
    avatar.show_person("Ada", "A", "rose", photo)
    image = avatar.grab().toImage()
    assert image.pixelColor(QPoint(28, 28)).name() == "#ff0000"
    assert image.pixelColor(QPoint(1, 1)).name() != "#ff0000"


def test_an_empty_photo_leaves_the_initials(theme: Theme, window: QWidget) -> None:
    avatar = avatar_in(theme, window)
    avatar.show_person("Ada", "A", "moss", QPixmap())
    assert avatar.grab().toImage().pixelColor(QPoint(28, 5)) == theme.color("person.moss.bg")
