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
    translate = QCoreApplication.translate
    return (
        ("theme_row", translate("settings", "Theme"), translate("settings", "dark light colours night")),
        ("text_size_row", translate("settings", "Text size"), translate("settings", "font letters zoom")),
        ("density_row", translate("settings", "Density"), translate("settings", "compact comfortable rows")),
        ("reduce_motion_row", translate("settings", "Reduce motion"), translate("settings", "animation")),
    )


def _writing() -> tuple[tuple[str, str, str], ...]:
    translate = QCoreApplication.translate
    spelling = translate("settings", "spelling dictionary")
    return (
        ("signature_row", translate("settings", "Signature"), translate("settings", "own name")),
        ("spelling_row", translate("settings", "Check spelling while I write"), spelling),
        ("spelling_language_row", translate("settings", "Usual language"), spelling),
        ("dictionary_row", translate("settings", "More languages"), spelling),
        ("own_words_row", translate("settings", "Your own words"), spelling),
        (
            "length_row",
            translate("settings", "Length of a letter"),
            translate("settings", "coach rules limits words"),
        ),
        ("templates_head", translate("settings", "Templates"), ""),
    )


def _follow_ups() -> tuple[tuple[str, str, str], ...]:
    translate = QCoreApplication.translate
    wait, days = (
        translate("settings", "Look again without an answer: {0}"),
        translate("settings", "wait days"),
    )
    desktop = translate("settings", "notification once a day")
    return (
        (
            "follow_ups_row",
            translate("settings", "Follow-ups without an answer"),
            translate("settings", "limit"),
        ),
        *((f"{kind.value}_wait_days_row", wait.format(word(kind)), days) for kind in FOLLOW_UP_DAYS),
        ("reminder_row", translate("settings", "A reminder at the desktop"), desktop),
    )


def _security() -> tuple[tuple[str, str, str], ...]:
    translate = QCoreApplication.translate
    keyring = translate("settings", "keyring password")
    return (
        ("idle_lock_minutes_row", translate("settings", "Lock after"), translate("settings", "idle minutes")),
        (
            "lock_with_screen_row",
            translate("settings", "Lock with the screen"),
            translate("settings", "sleep"),
        ),
        (
            "clipboard_seconds_row",
            translate("settings", "Clear copied text"),
            translate("settings", "clipboard"),
        ),
        ("passphrase_row", translate("settings", "Passphrase"), translate("settings", "password")),
        ("remember_row", translate("settings", "Open without asking on this computer"), keyring),
        ("sheet_row", translate("settings", "Recovery sheet"), translate("settings", "code paper print")),
        ("key_row", translate("settings", "Encryption"), translate("settings", "new key")),
    )


def _health() -> tuple[tuple[str, str, str], ...]:
    translate = QCoreApplication.translate
    folder = translate("settings", "backup folder disk copy")
    return (
        (
            "proven_row",
            translate("settings", "Last proven restorable"),
            translate("settings", "backup drill"),
        ),
        ("check_row", translate("settings", "Last checked"), translate("settings", "damaged integrity")),
        ("second_place_row", translate("settings", "Second place"), folder),
        ("place_row", translate("settings", "Where everything lies"), translate("settings", "vault folder")),
    )


def _backups() -> tuple[tuple[str, str, str], ...]:
    translate = QCoreApplication.translate
    return (
        (
            "back_up_row",
            translate("settings", "Backups are made by themselves"),
            translate("settings", "back up now"),
        ),
        (
            "backups_list_heading",
            translate("settings", "Go back to a backup"),
            translate("settings", "restore"),
        ),
    )


def _transfer() -> tuple[tuple[str, str, str], ...]:
    translate = QCoreApplication.translate
    return (
        (
            "export_everything_row",
            translate("settings", "Everything, to take away"),
            translate("settings", "export all"),
        ),
        (
            "prove_export_row",
            translate("settings", "Prove that you can leave"),
            translate("settings", "export drill"),
        ),
        (
            "bring_back_row",
            translate("settings", "Bring everything back"),
            translate("settings", "import restore"),
        ),
        ("erase_row", translate("settings", "Erase everything"), translate("settings", "delete vault")),
    )
