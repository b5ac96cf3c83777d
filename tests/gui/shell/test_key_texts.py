from __future__ import annotations

import pytest

from mentorkit.gui.shell.key_texts import keys_text


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        ("", ""),
        ("Ctrl+L", "Ctrl L"),
        ("Ctrl+Shift+L", "Ctrl \u21e7 L"),
        ("Ctrl++", "Ctrl +"),
        ("Ctrl+,", "Ctrl ,"),
        ("F1", "F1"),
    ],
)
def test_keys_are_named_without_signs_between_them(qapp: object, keys: str, shown: str) -> None:
    assert keys_text(keys) == shown
