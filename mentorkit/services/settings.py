"""What can be set: one table of typed entries, read and changed wherever each is kept."""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from mentorkit.domain.frozen import frozen
from mentorkit.domain.message_kinds import FOLLOW_UP_DAYS, FOLLOW_UPS_ALLOWED, MessageKind

if TYPE_CHECKING:
    from collections.abc import Callable

Value = TypeVar("Value")


class Where(StrEnum):
    """Where a value is kept."""

    MACHINE = "machine"
    """In a readable file of this computer: window, theme, times."""
    VAULT = "vault"
    """Encrypted with everything else: anything personal."""


@frozen
class Setting(Generic[Value]):
    """One entry. `choices` are the only values allowed; empty allows every value of the type."""

    name: str
    kind: type[Value]
    default: Value
    where: Where = Where.MACHINE
    choices: tuple[Value, ...] = field(default=())

    def accepts(self, value: object) -> bool:
        """Whether a value may be kept here."""
        return type(value) is self.kind and (not self.choices or value in self.choices)


THEME = Setting("theme", str, "system", choices=("system", "light", "dark"))
TEXT_SIZE = Setting("text_size", int, 100, choices=(90, 100, 115, 130, 150, 200))
"""Percent."""
DENSITY = Setting("density", str, "comfortable", choices=("comfortable", "compact"))
REDUCE_MOTION = Setting("reduce_motion", bool, default=False)
IDLE_LOCK_MINUTES = Setting("idle_lock_minutes", int, 10, choices=(1, 5, 10, 30, 60, 0))
"""Minutes without a key or the pointer after which the vault locks; 0 never."""
LOCK_WITH_SCREEN = Setting("lock_with_screen", bool, default=True)
"""Whether the vault locks when the screen does, and when the computer goes to sleep."""
CLIPBOARD_SECONDS = Setting("clipboard_seconds", int, 30, choices=(10, 30, 60, 180, 0))
"""Seconds until copied text leaves the clipboard; 0 never."""
SINGLE_KEYS = Setting("single_keys", bool, default=True)
"""Whether single letters do things in lists, such as `.` for later."""
REMINDER = Setting("reminder", str, "off", choices=("off", "07:00", "08:00", "09:00", "12:00", "17:00"))
"""When the desktop says once a day how much is worth doing; local time."""
REMINDED = Setting("reminded", str, "")
"""The ISO day on which it did last."""
WINDOW_GEOMETRY = Setting("window_geometry", str, "")
"""As Qt writes it, in base 64."""
SPLITTERS = Setting("splitters", dict, {})
"""The widths of each splitter's panes by its name, in logical pixels."""

FOLLOW_UP_WAITS: dict[MessageKind, Setting[int]] = {
    kind: Setting(f"{kind.value}_wait_days", int, days, Where.VAULT, choices=(3, 5, 7, 8, 10, 14, 21, 30, 0))
    for kind, days in FOLLOW_UP_DAYS.items()
}
"""Days after which Today looks again at a message of each kind that was not answered; 0 never."""
FOLLOW_UPS = Setting("follow_ups", int, FOLLOW_UPS_ALLOWED, Where.VAULT, choices=(0, 1, 2, 3, 4, 5))
"""How many follow-ups may be written to somebody who does not answer."""

SIGNATURE = Setting("signature", str, "", Where.VAULT)
"""What {signature} is filled with; empty for the name alone."""
NAME_ASKED = Setting("name_asked", bool, default=False, where=Where.VAULT)
"""Whether the user's own name was asked for: once is enough."""
COACH_OFF = Setting("coach_off", list, [], Where.VAULT)
"""Names of the coach's rules that are switched off."""
COACH_WORDS = Setting("coach_words", dict, {}, Where.VAULT)
"""By kind of message the least and the most words, where they were changed."""
SPELLING = Setting("spelling", bool, default=True, where=Where.VAULT)
"""Whether words are checked while typing."""
SPELLING_LANGUAGE = Setting("spelling_language", str, "en_US", Where.VAULT)
"""The usual language of letters: to people whose own is not known or has no dictionary."""
OWN_WORDS = Setting("own_words", list, [], Where.VAULT)
"""Words that are right although no dictionary has them."""
SECOND_PLACE = Setting("second_place", str, "", Where.VAULT)
"""The folder on another disk that receives every backup too; "" for none."""

SETTINGS: tuple[Setting[Any], ...] = (
    THEME,
    TEXT_SIZE,
    DENSITY,
    REDUCE_MOTION,
    IDLE_LOCK_MINUTES,
    LOCK_WITH_SCREEN,
    CLIPBOARD_SECONDS,
    SINGLE_KEYS,
    REMINDER,
    REMINDED,
    WINDOW_GEOMETRY,
    SPLITTERS,
    SIGNATURE,
    NAME_ASKED,
    COACH_OFF,
    COACH_WORDS,
    SPELLING,
    SPELLING_LANGUAGE,
    OWN_WORDS,
    *FOLLOW_UP_WAITS.values(),
    FOLLOW_UPS,
    SECOND_PLACE,
)


class Keeper(Protocol):
    """Something that keeps values of JSON by name."""

    def get(self, name: str, default: Any) -> Any:
        """Return a value, or the default."""

    def set(self, name: str, value: Any) -> None:
        """Keep a value."""


class Settings:
    """Reads and changes settings. Without an open vault only those of the computer are there."""

    def __init__(self, machine: Keeper, vault: Keeper | None = None) -> None:
        self._keepers = {Where.MACHINE: machine, Where.VAULT: vault}
        self._listeners: list[Callable[[Setting[Any]], None]] = []

    def get(self, setting: Setting[Value]) -> Value:
        """Return the value; the default when it was never set, cannot be used or cannot be reached."""
        keeper = self._keepers[setting.where]
        found = keeper.get(setting.name, setting.default) if keeper is not None else setting.default
        return found if setting.accepts(found) else setting.default

    def set(self, setting: Setting[Value], value: Value) -> None:
        """Keep a value and tell everybody listening. ValueError for one that is not allowed."""
        keeper = self._keepers[setting.where]
        if keeper is None or not setting.accepts(value):
            raise ValueError(setting.name)
        keeper.set(setting.name, value)
        for listener in tuple(self._listeners):
            listener(setting)

    def listen(self, listener: Callable[[Setting[Any]], None]) -> Callable[[], None]:
        """Call `listener` with each setting that was changed; returns the call that ends it."""
        self._listeners.append(listener)

        def end() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return end
