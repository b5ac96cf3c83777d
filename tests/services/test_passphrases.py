"""Suggested words are many, plain and strong together."""

from __future__ import annotations

import re

import pytest

from mentorkit.domain.passphrases import Strength
from mentorkit.services.passphrases import PassphraseService
from mentorkit.system.folders import resources


@pytest.fixture
def passphrases() -> PassphraseService:
    return PassphraseService(resources())


def test_six_words_are_suggested_and_judged_very_strong(passphrases: PassphraseService) -> None:
    for _ in range(50):
        words = passphrases.suggest()
        assert re.fullmatch(r"[a-z-]+(?: [a-z-]+){5}", words)
        assert passphrases.judge(words).bits > 60
    assert passphrases.suggest() != passphrases.suggest()


def test_the_list_is_long_enough_for_its_promise(passphrases: PassphraseService) -> None:
    assert len(set(passphrases._words)) == 7776


def test_a_common_password_is_guessable_although_it_is_long(passphrases: PassphraseService) -> None:
    assert passphrases.judge("iloveyou password").strength is Strength.GUESSABLE
