"""A refusal of a vault says where, and never what somebody wrote."""

from __future__ import annotations

import pytest

from mentorkit.domain.vaults import VaultError, VaultState


@pytest.mark.parametrize("state", VaultState)
def test_a_refusal_is_its_state_and_nothing_else(state: VaultState) -> None:
    error = VaultError(state)
    assert (error.state, error.group, error.pages, error.where) == (state, 0, (), "")
    assert str(error) == state.value


def test_where_it_went_wrong_is_told_beside_the_words_of_the_error() -> None:
    error = VaultError(VaultState.DATABASE_DAMAGED, group=3, pages=(1, 7), where="another desktop")
    assert (error.group, error.pages, error.where) == (3, (1, 7), "another desktop")
    assert str(error) == "database_damaged"


def test_every_state_has_a_name_of_its_own() -> None:
    assert len({state.value for state in VaultState}) == len(VaultState)
