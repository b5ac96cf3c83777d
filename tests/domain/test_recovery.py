"""Recovery codes survive handwriting; a typing error is found, and named, before any key is tried."""

from __future__ import annotations

import os
import random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentorkit.domain import recovery
from mentorkit.domain.recovery import ALPHABET, RecoveryCode, group_value
from mentorkit.domain.vaults import VaultError, VaultState

if TYPE_CHECKING:
    from collections.abc import Callable


def mistype(letters: list[str], chance: random.Random) -> None:
    """Read one, two or three letters wrongly."""
    for at in chance.sample(range(30), chance.randint(1, 3)):
        letters[at] = chance.choice(ALPHABET.replace(letters[at], ""))


def swap(letters: list[str], chance: random.Random) -> None:
    """Exchange two neighbours, which may be equal."""
    at = chance.randrange(29)
    letters[at], letters[at + 1] = letters[at + 1], letters[at]


def drop(letters: list[str], chance: random.Random) -> None:
    """Leave one out."""
    del letters[chance.randrange(30)]


SLIPS = (mistype, swap, drop)

secrets = st.binary(min_size=16, max_size=16)


def fault(text: str) -> int:
    with pytest.raises(VaultError) as caught:
        RecoveryCode.parse(text)
    assert caught.value.state is VaultState.CODE_TYPING_ERROR
    return caught.value.group


@given(secrets)
def test_a_code_reads_back_however_it_is_written(secret: bytes) -> None:
    code = RecoveryCode(secret)
    assert [len(group) for group in code.groups] == [5] * 6
    written = code.text
    for variant in (
        written,
        written.lower(),
        written.replace("-", ""),
        written.replace("-", " "),
        written.replace("0", "o").replace("1", "l"),
        "\n".join(code.groups),
        written.replace("-", "\u2013"),
    ):
        assert RecoveryCode.parse(variant) == code


def test_a_code_does_not_show_its_secret_in_logs() -> None:
    assert "secret" not in repr(RecoveryCode(bytes(16)))


@given(secrets, st.integers(0, 29), st.integers(1, 31))
def test_one_wrong_character_is_named_by_its_group(secret: bytes, at: int, shift: int) -> None:
    letters = "".join(RecoveryCode(secret).groups)
    wrong = ALPHABET[(ALPHABET.index(letters[at]) + shift) % 32]
    assert fault(letters[:at] + wrong + letters[at + 1 :]) in (at // 5 + 1, 0)


def test_groups_are_named_in_nearly_every_case() -> None:
    chance = random.Random(7)  # a seed, so that a failure repeats
    named = 0
    for _ in range(200):
        letters = list("".join(RecoveryCode(chance.randbytes(16)).groups))
        at = chance.randrange(29)
        if letters[at] == letters[at + 1]:
            letters[at] = "0" if letters[at] != "0" else "1"
        else:
            letters[at], letters[at + 1] = letters[at + 1], letters[at]
        named += fault("".join(letters)) in (at // 5 + 1, (at + 1) // 5 + 1)
    assert named >= 198


def test_a_mistyped_code_is_told_before_any_key_is_tried(
    count: Callable[..., int], monkeypatch: pytest.MonkeyPatch
) -> None:
    # Looking for the group at fault is tried above, and takes a hundred times as long as finding that there is one.
    monkeypatch.setattr(recovery, "_group_at_fault", lambda _: 0)
    chance = random.Random(os.urandom(8))
    missed = 0
    for _ in range(count(300, 1_000_000, "codes")):
        letters = list("".join(RecoveryCode(chance.randbytes(16)).groups))
        before = letters.copy()
        chance.choice(SLIPS)(letters, chance)
        if letters == before:
            continue
        try:
            RecoveryCode.parse("".join(letters))
            missed += 1
        except VaultError:
            pass
    assert missed <= 1


@pytest.mark.parametrize(
    ("change", "group"),
    [
        (lambda groups: [*groups[:2], groups[2][:4], *groups[3:]], 3),
        (lambda groups: [*groups[:5], groups[5] + "X"], 6),
        (lambda groups: [*groups[:1], "U" + groups[1][1:], *groups[2:]], 2),
        (lambda groups: [*groups[:1], "!" + groups[1][1:], *groups[2:]], 2),
        (lambda groups: groups[:4], 0),
        (lambda groups: [*groups, "AAAAA"], 0),
        (lambda groups: [groups[0][:3], *groups[1:5]], 0),
        (lambda groups: [], 0),
    ],
)
def test_a_code_of_the_wrong_shape_names_its_group(
    change: Callable[[list[str]], list[str]], group: int
) -> None:
    groups = list(RecoveryCode(bytes(range(16))).groups)
    assert fault(" ".join(change(groups))) == group


def test_a_code_without_separators_names_the_group_of_a_strange_letter() -> None:
    letters = "".join(RecoveryCode(bytes(range(16))).groups)
    assert fault(letters[:12] + "U" + letters[13:]) == 3


@given(st.text(max_size=80))
def test_any_text_is_a_code_or_a_typing_error(text: str) -> None:
    state = None
    try:
        RecoveryCode.parse(text)
    except VaultError as error:
        state = error.state
    assert state in (None, VaultState.CODE_TYPING_ERROR)


def test_a_group_is_read_as_it_is_printed() -> None:
    assert group_value(" oil1a ") == "0111A"
    assert group_value("abcd") is None
    assert group_value("abcdu") is None
