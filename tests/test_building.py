"""What is built before any vault is open lies where the computer says, and holds nothing yet."""

from __future__ import annotations

from pathlib import Path

import pytest

from mentorkit.building import build_application
from mentorkit.domain.vaults import VaultState
from mentorkit.system import notices
from tests.vaults import PASSPHRASE, TINY, FakeKeyring


def test_the_usual_folder_is_used_unless_another_is_asked_for(own_home: Path) -> None:
    usual = build_application()
    assert own_home in usual.folder.parents
    assert build_application(folder=Path("elsewhere")).folder == Path("elsewhere")
    assert build_application(profile="work").folder != usual.folder
    assert usual.vaults.state(usual.folder) is VaultState.ABSENT
    assert not usual.folder.exists()


def test_a_profile_has_a_plain_name() -> None:
    with pytest.raises(ValueError):
        build_application(profile="../elsewhere")


def test_resources_are_found() -> None:
    assert (build_application().resources / "demo" / "people.json").is_file()


def test_tests_may_bring_a_keyring_and_cheap_passphrases() -> None:
    keyring = FakeKeyring()
    application = build_application(keyring=keyring, effort=TINY)
    new = application.vaults.prepare(PASSPHRASE, remember=True)
    assert new.keys.derived.derivation.cost == TINY.cost
    assert len(keyring.values) == 1


def test_the_app_speaks_to_the_desktop(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[tuple[str, str]] = []

    def take(title: str, words: str) -> bool:
        said.append((title, words))
        return True

    monkeypatch.setattr(notices, "notify", take)
    notify = build_application().notify
    assert notify is not None
    assert notify("mentorkit", "One thing is worth doing today.")
    assert said == [("mentorkit", "One thing is worth doing today.")]
