"""Languages are named as their speakers name them."""

from __future__ import annotations

from mentorkit.gui.language_names import language_code, language_name


def test_languages_are_called_by_their_own_names() -> None:
    assert language_name("de") == "Deutsch"
    assert language_name("pl_PL") == "Polski (Polska)"
    assert language_name("en_US") == "American English"
    assert language_name("xx_none") == "xx_none"


def test_languages_have_the_short_codes_of_keyboards() -> None:
    assert [language_code(tag) for tag in ("de", "en_US")] == ["DE", "EN-US"]
