from __future__ import annotations

from typing import Any

import pytest

from mentorkit.services.settings import (
    IDLE_LOCK_MINUTES,
    REDUCE_MOTION,
    SETTINGS,
    TEXT_SIZE,
    THEME,
    Setting,
    Settings,
    Where,
)
from mentorkit.system.settings import MachineSettings

SIGNATURE = Setting("signature", str, "", where=Where.VAULT)


@pytest.fixture
def machine() -> MachineSettings:
    return MachineSettings()


@pytest.fixture
def settings(machine: MachineSettings) -> Settings:
    return Settings(machine, MachineSettings())


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
def test_every_default_is_a_value_that_may_be_kept(setting: Setting[Any]) -> None:
    assert setting.accepts(setting.default)


def test_names_are_told_apart() -> None:
    assert len({setting.name for setting in SETTINGS}) == len(SETTINGS)


def test_a_setting_has_its_default_until_it_is_set(settings: Settings) -> None:
    assert settings.get(THEME) == "system"
    settings.set(THEME, "dark")
    assert settings.get(THEME) == "dark"


@pytest.mark.parametrize("kept", ["blue", 5, None, True, ["dark"]])
def test_a_kept_value_that_cannot_be_used_is_as_if_never_set(
    settings: Settings, machine: MachineSettings, kept: object
) -> None:
    machine.set("theme", kept)
    machine.set("text_size", kept)
    assert settings.get(THEME) == "system"
    assert settings.get(TEXT_SIZE) == 100


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
def test_a_value_of_another_type_is_refused(settings: Settings, setting: Setting[Any]) -> None:
    with pytest.raises(ValueError, match=setting.name):
        settings.set(setting, object())


def test_a_value_that_is_not_offered_is_refused(settings: Settings) -> None:
    with pytest.raises(ValueError, match="idle_lock_minutes"):
        settings.set(IDLE_LOCK_MINUTES, 7)


def test_personal_settings_never_reach_the_file_of_the_computer(machine: MachineSettings) -> None:
    vault = MachineSettings()
    Settings(machine, vault).set(SIGNATURE, "Ines")
    assert vault.get("signature", "") == "Ines"
    assert machine.get("signature", "") == ""


def test_without_a_vault_personal_settings_have_their_defaults(machine: MachineSettings) -> None:
    settings = Settings(machine)
    assert settings.get(SIGNATURE) == ""
    with pytest.raises(ValueError, match="signature"):
        settings.set(SIGNATURE, "Ines")


def test_whoever_listens_hears_of_each_change_until_they_stop(settings: Settings) -> None:
    heard: list[Setting[Any]] = []
    end = settings.listen(heard.append)
    settings.set(REDUCE_MOTION, value=True)
    end()
    end()
    settings.set(REDUCE_MOTION, value=False)
    assert heard == [REDUCE_MOTION]
