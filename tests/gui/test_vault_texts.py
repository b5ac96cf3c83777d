from __future__ import annotations

import pytest

from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.gui.vault_texts import SENTENCES, sentence, told, told_failure


@pytest.mark.parametrize("state", VaultState)
def test_every_state_of_a_vault_has_a_sentence_of_its_own(state: VaultState) -> None:
    assert sentence(state).endswith(".")
    assert [other for other in VaultState if SENTENCES[other] == SENTENCES[state]] == [state]


@pytest.mark.parametrize("state", VaultState)
def test_no_error_leaves_a_gap_in_its_sentence(state: VaultState) -> None:
    assert "{" not in told(VaultError(state, group=2))
    assert "{" not in told(VaultError(state))


def test_a_wrong_passphrase_is_named_by_exactly_one_state() -> None:
    named = [state for state in VaultState if "does not open this vault" in sentence(state)]
    assert named == [VaultState.WRONG_PASSPHRASE]


def test_an_error_names_the_group_the_computer_and_the_pages() -> None:
    assert "group 4" in told(VaultError(VaultState.CODE_TYPING_ERROR, group=4))
    assert "six groups" in told(VaultError(VaultState.CODE_TYPING_ERROR))
    assert "kestrel" in told(VaultError(VaultState.IN_USE_ELSEWHERE, where="kestrel"))
    assert "3, 9" in told(VaultError(VaultState.DATABASE_DAMAGED, pages=(3, 9)))


def test_a_job_without_memory_is_told_as_such_and_a_mistake_of_ours_is_not_told() -> None:
    assert told_failure(MemoryError()) == sentence(VaultState.NO_MEMORY)
    with pytest.raises(ZeroDivisionError):
        told_failure(ZeroDivisionError())
