"""Every reason why an export cannot be used has its sentence."""

from __future__ import annotations

from mentorkit.cli.leaving_words import UNUSABLE
from mentorkit.services.exit_archives import UnusableWhy


def test_every_reason_has_a_sentence_of_its_own() -> None:
    assert set(UNUSABLE) == set(UnusableWhy)
    assert len(set(UNUSABLE.values())) == len(UnusableWhy)
