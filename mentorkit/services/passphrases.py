"""Choosing a passphrase: how hard it is to guess, and six words that are hard enough."""

from __future__ import annotations

import secrets
from functools import cached_property
from typing import TYPE_CHECKING

from mentorkit.domain.passphrases import Judgement, judge

if TYPE_CHECKING:
    from pathlib import Path

SUGGESTED_WORDS = 6
"""77.5 bits with the 7,776 words we bring."""


class PassphraseService:
    """Judges and suggests passphrases. Knows nothing of any vault; the lists are read when first needed."""

    def __init__(self, resources: Path) -> None:
        """`resources` is the folder that holds `words`."""
        self._folder = resources / "words"

    def judge(self, passphrase: str) -> Judgement:
        """Judge a passphrase as typed so far; well under a millisecond for usual lengths."""
        return judge(passphrase, self._ranks)

    def suggest(self) -> str:
        """Return six words chosen by the system's own randomness, joined by spaces."""
        return " ".join(secrets.choice(self._words) for _ in range(SUGGESTED_WORDS))

    @cached_property
    def _words(self) -> tuple[str, ...]:
        return tuple((self._folder / "en.txt").read_text(encoding="ascii").split())

    @cached_property
    def _ranks(self) -> dict[str, int]:
        """Guesses each word takes: as many as our list is long, common ones as early as they are listed."""
        ranks = dict.fromkeys(self._words, len(self._words) - 1)
        common = (self._folder / "common.txt").read_text(encoding="ascii").split()
        ranks.update({word: number for number, word in enumerate(common, start=1)})
        return ranks
