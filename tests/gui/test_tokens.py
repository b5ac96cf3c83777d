"""Every pair of colours that is used together can be told apart, after WCAG 2.2 AA."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest

from mentorkit.gui.tokens import Tokens
from tests.gui.conftest import RESOURCES

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXT, GRAPHIC = 4.5, 3.0
RESTING = ("sidebar", "canvas", "raised", "sunken")
ROWS = (*RESTING, "hover", "selected", "selectedInactive")
EVERYWHERE = (*ROWS, "pressed")
MARKED = (*RESTING, "hover", "selected")
UNCHECKED = {
    "surface.scrim",
    "text.disabled",
    "accent.divider",
    "border.default",
    "border.subtle",
}
"""What carries no meaning of its own: the scrim, disabled words, hairlines and edges of cards."""


@pytest.fixture(scope="module")
def tokens() -> Tokens:
    return Tokens.read(RESOURCES / "themes" / "tokens.json")


def luminance(color: str) -> float:
    channels = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def ratio(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def on(surfaces: tuple[str, ...], *more: str) -> tuple[str, ...]:
    return (*(f"surface.{name}" for name in surfaces), *more)


def texts(names: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    yield ("text.primary", "text.secondary", "text.tertiary"), on(EVERYWHERE)
    yield ("accent.text", "danger.text"), on(EVERYWHERE)
    yield ("accent.text", "text.primary", "text.secondary"), ("accent.tint",)
    yield ("accent.text", "text.primary"), ("accent.tintStrong",)
    yield ("text.onAccent",), ("accent.solid", "accent.hover", "accent.pressed")
    yield ("text.onDanger",), ("danger.solid", "danger.hover", "danger.pressed")
    yield ("text.onInverse", "text.onInverseAction"), ("surface.inverse",)
    yield ("text.primary", "text.secondary"), ("highlight.search", "selection.bg", "control.track")
    yield ("text.primary",), ("highlight.coach", "control.thumb")
    for field in ("blank", "filled"):
        yield (f"field.{field}.text",), (f"field.{field}.bg",)
    for state in ("good", "due", "late", "neutral"):
        yield (f"status.{state}.text",), on(ROWS, f"status.{state}.tint")
        yield ("text.primary", "text.secondary"), (f"status.{state}.tint",)
    for state in ("good", "due", "late"):
        yield ("accent.text",), (f"status.{state}.tint",)
    for tint in sorted({name.split(".")[1] for name in names if name.startswith("person.")}):
        yield (f"person.{tint}.text",), (f"person.{tint}.bg",)


def graphics(names: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    for state in ("good", "due", "late", "neutral"):
        yield (f"status.{state}.line",), on(MARKED)
    for state in ("good", "due", "late"):
        yield (f"status.{state}.line",), (f"status.{state}.tint",)
    yield ("accent.line", "focus.ring"), on(MARKED, "accent.tint")
    yield ("accent.line",), ("surface.pressed", "accent.tintStrong")
    yield ("border.control",), on(MARKED)
    yield tuple(name for name in names if name.startswith("chart.")), on((*RESTING, "selected"))
    yield ("control.knob",), ("border.control", "accent.solid")


def pairs(names: tuple[str, ...]) -> Iterator[tuple[str, str, float]]:
    for found, least in ((texts(names), TEXT), (graphics(names), GRAPHIC)):
        for inks, grounds in found:
            for ink, ground in product(inks, grounds):
                yield ink, ground, least


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_pair_is_readable(tokens: Tokens, scheme: str) -> None:
    colors = tokens.colors[scheme]
    weak = [
        f"{ink} on {ground}: {ratio(colors[ink], colors[ground]):.2f}"
        for ink, ground, least in pairs(tuple(colors))
        if ratio(colors[ink], colors[ground]) < least
    ]
    assert weak == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_colour_is_in_a_pair(tokens: Tokens, scheme: str) -> None:
    colors = set(tokens.colors[scheme])
    used = {name for ink, ground, _ in pairs(tuple(colors)) for name in (ink, ground)}
    assert colors - used == UNCHECKED
    assert used <= colors


def test_the_measure_tells_black_from_white_and_grey_from_grey() -> None:
    assert ratio("#000000", "#FFFFFF") == pytest.approx(21)
    assert ratio("#777777", "#777777") == pytest.approx(1)


def test_both_schemes_have_the_same_names(tokens: Tokens) -> None:
    assert set(tokens.colors["light"]) == set(tokens.colors["dark"])


def test_a_path_that_leads_nowhere_is_refused(tokens: Tokens) -> None:
    assert tokens.number("size.control.small") == 28
    with pytest.raises(KeyError):
        tokens.number("size.nowhere")
