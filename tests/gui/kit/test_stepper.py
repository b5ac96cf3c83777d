"""A row of steps says where somebody is, with words as far as there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mentorkit.gui.kit.stepper import Stepper

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mentorkit.gui.theme import Theme


@pytest.fixture
def stepper(theme: Theme, window: QWidget) -> Stepper:
    made = Stepper(theme, ("Source", "Preview", "Duplicates"), "steps", window)
    made.resize(made.sizeHint())
    made.show()
    return made


def inked(stepper: Stepper, theme: Theme) -> int:
    """Return the columns that are not the ground's alone."""
    image, ground = stepper.grab().toImage(), theme.color("surface.canvas")
    return sum(
        any(image.pixelColor(x, y) != ground for y in range(image.height())) for x in range(image.width())
    )


def test_it_says_the_step(stepper: Stepper) -> None:
    stepper.show_step(1)
    assert stepper.accessibleName() == "Step 2 of 3: Preview"
    assert stepper.step == 1


def test_without_room_only_the_present_step_keeps_its_words(stepper: Stepper, theme: Theme) -> None:
    stepper.show_step(2)
    everything = inked(stepper, theme)
    least = stepper.minimumSizeHint()
    assert least.width() < stepper.sizeHint().width()
    stepper.resize(least)
    assert inked(stepper, theme) < everything
    assert inked(stepper, theme) <= least.width()
