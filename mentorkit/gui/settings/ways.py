"""The ways to single settings: where each stands, what it is called there, and what else it is looked for by."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from mentorkit.domain.messages import FOLLOW_UP_DAYS
from mentorkit.gui.texts import word

if TYPE_CHECKING:
    from collections.abc import Iterator


class Way(NamedTuple):
    """One setting: its section, the name of its row, its words as they stand there, and other words for it."""

    section: str
    row: str
    title: str
    also: str


def ways() -> Iterator[Way]:
    """Yield the ways, section by section."""
    for section, rows in (
        ("appearance", _appearance()),
        ("writing", _writing()),
        ("follow_ups", _follow_ups()),
        ("security", _security()),
        ("health", _health()),
        ("backups", _backups()),
        ("transfer", _transfer()),
    ):
        for row in rows:
            yield Way(section, *row)


def _appearance() -> tuple[tuple[str, str, str], ...]:
    say = QCoreApplication.translate
    return (
        ("theme_row", say("settings", "Theme"), say("settings", "dark light colours night")),
        ("text_size_row", say("settings", "Text size"), say("settings", "font letters zoom")),
        ("density_row", say("settings", "Density"), say("settings", "compact comfortable rows")),
        ("reduce_motion_row", say("settings", "Reduce motion"), say("settings", "animation")),
    )


def _writing() -> tuple[tuple[str, str, str], ...]:
    say = QCoreApplication.translate
    spelling = say("settings", "spelling dictionary")
    return (
        ("signature_row", say("settings", "Signature"), say("settings", "own name")),
        ("spelling_row", say("settings", "Check spelling while I write"), spelling),
        ("spelling_language_row", say("settings", "Usual language"), spelling),
        ("dictionary_row", say("settings", "More languages"), spelling),
        ("own_words_row", say("settings", "Your own words"), spelling),
        ("length_row", say("settings", "Length of a letter"), say("settings", "coach rules limits words")),
        ("templates_head", say("settings", "Templates"), ""),
    )


def _follow_ups() -> tuple[tuple[str, str, str], ...]:
    say = QCoreApplication.translate
    wait, days = say("settings", "Look again without an answer: {0}"), say("settings", "wait days")
    desktop = say("settings", "notification once a day")
    return (
        ("follow_ups_row", say("settings", "Follow-ups without an answer"), say("settings", "limit")),
        *((f"{kind.value}_wait_days_row", wait.format(word(kind)), days) for kind in FOLLOW_UP_DAYS),
        ("reminder_row", say("settings", "A reminder at the desktop"), desktop),
    )


def _security() -> tuple[tuple[str, str, str], ...]:
    say = QCoreApplication.translate
    keyring = say("settings", "keyring password")
    return (
        ("idle_lock_minutes_row", say("settings", "Lock after"), say("settings", "idle minutes")),
        ("lock_with_screen_row", say("settings", "Lock with the screen"), say("settings", "sleep")),
        ("clipboard_seconds_row", say("settings", "Clear copied text"), say("settings", "clipboard")),
        ("passphrase_row", say("settings", "Passphrase"), say("settings", "password")),
        ("remember_row", say("settings", "Open without asking on this computer"), keyring),
        ("sheet_row", say("settings", "Recovery sheet"), say("settings", "code paper print")),
        ("key_row", say("settings", "Encryption"), say("settings", "new key")),
    )


def _health() -> tuple[tuple[str, str, str], ...]:
    say = QCoreApplication.translate
    folder = say("settings", "backup folder disk copy")
    return (
        ("proven_row", say("settings", "Last proven restorable"), say("settings", "backup drill")),
        ("check_row", say("settings", "Last checked"), say("settings", "damaged integrity")),
        ("second_place_row", say("settings", "Second place"), folder),
        ("place_row", say("settings", "Where everything lies"), say("settings", "vault folder")),
    )


def _backups() -> tuple[tuple[str, str, str], ...]:
    say = QCoreApplication.translate
    return (
        ("back_up_row", say("settings", "Backups are made by themselves"), say("settings", "back up now")),
        ("backups_list_heading", say("settings", "Go back to a backup"), say("settings", "restore")),
    )


def _transfer() -> tuple[tuple[str, str, str], ...]:
    say = QCoreApplication.translate
    return (
        ("export_everything_row", say("settings", "Everything, to take away"), say("settings", "export all")),
        ("prove_export_row", say("settings", "Prove that you can leave"), say("settings", "export drill")),
        ("bring_back_row", say("settings", "Bring everything back"), say("settings", "import restore")),
        ("erase_row", say("settings", "Erase everything"), say("settings", "delete vault")),
    )
