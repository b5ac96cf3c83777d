"""What the pictures of the screens are taken of: the day, a file to import, and the looks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from mentorkit.gui.theme import Scheme
from mentorkit.system.clock import Clock

CONNECTIONS = """First Name,Last Name,URL,Email Address,Company,Position,Connected On
Rosalind,Achebe,https://people.example/in/rosalind,,Copper Lane Bank,Finance Manager,14 Mar 2022
Mateus,Figueira,https://people.example/in/mateus,mateus@brightquay.example,Bright Quay,VP Engineering,2 Nov 2023
Tomasz,Wisniewski,https://people.example/in/tw,tomasz@elsewhere.example,Tarnwick Systems,Engineer,19 Jan 2024
Margaret,Okafor,https://people.example/in/mo,,Brackwater Rail,VP Engineering,8 Jun 2019
,,,,Atelier Nord,Founder,30 Apr 2020
"""
"""An invented file to import; two of its people are known to the demo."""

SECTIONS = (
    *("appearance", "writing", "follow_ups", "security"),
    *("health", "backups", "transfer", "keyboard", "about"),
)
"""Of the settings, each a picture."""

DAY = date(2025, 10, 14)
"""The day on which the pictures are taken, a Tuesday, so that two runs draw the same."""


class StillClock(Clock):
    """The app's clock, standing at nine in the morning of `DAY`; only ids go on."""

    def now(self) -> datetime:
        """Return nine o'clock."""
        return datetime(DAY.year, DAY.month, DAY.day, 9, tzinfo=UTC)

    def today(self) -> date:
        """Return the day."""
        return DAY


@dataclass(frozen=True, slots=True)
class Look:
    """One way to look at every screen. Sizes are logical pixels."""

    name: str
    scheme: Scheme = Scheme.LIGHT
    width: int = 1440
    height: int = 900
    text_scale: float = 1.0
    mirrored: bool = False


LIGHT = Look("light")
LOOKS = (
    LIGHT,
    Look("dark", Scheme.DARK),
    replace(LIGHT, name="1024x700", width=1024, height=700),
    Look("1024x700-dark", Scheme.DARK, 1024, 700),
    replace(LIGHT, name="200-percent", text_scale=2.0),
    replace(LIGHT, name="1024x700-200-percent", width=1024, height=700, text_scale=2.0),
    replace(LIGHT, name="right-to-left", mirrored=True),
)
