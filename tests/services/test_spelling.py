"""Misspelled words are found quickly, names and own words never."""

from __future__ import annotations

from dataclasses import replace
from time import process_time
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.errors import Invalid, Why
from mentorkit.services.settings import OWN_WORDS, SPELLING, SPELLING_LANGUAGE
from mentorkit.services.spelling import LARGEST_DICTIONARY, MOST_SUGGESTIONS, SpellingService
from mentorkit.storage import labels
from tests.builders import a_person, a_role

if TYPE_CHECKING:
    from pathlib import Path

    from mentorkit.services.bundle import Services
    from mentorkit.services.spelling import Dictionary

MOST_SECONDS = 0.016
"""For one paragraph after a key: the frame that is painted with it."""


@pytest.fixture
def spelling(services: Services, tmp_path: Path) -> SpellingService:
    """Spelling with no dictionary but the one that comes with the library."""
    return SpellingService(services.store, services.queries, services.settings, (), tmp_path / "added")


@pytest.fixture
def english(spelling: SpellingService) -> Dictionary:
    """The dictionary that comes with the library."""
    return spelling.load("en_US")


def wrong(spelling: SpellingService, text: str, dictionary: Dictionary) -> list[str]:
    spans = spelling.misspelled(text, dictionary)
    return [text[span.start : span.start + span.length] for span in spans]


def a_dictionary(folder: Path, language: str, *words: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{language}.aff").write_text("SET UTF-8\n", "utf-8")
    file = folder / f"{language}.dic"
    file.write_text("\n".join((str(len(words)), *words)), "utf-8")
    return file


def test_misspelled_words_are_found(spelling: SpellingService, english: Dictionary) -> None:
    text = "I recieved you’re lettter, it didn’t arive at ada@mail.example {wich talk}."

    assert wrong(spelling, text, english) == ["recieved", "lettter", "arive"]


def test_something_is_suggested(english: Dictionary) -> None:
    found = english.suggestions("recieved")

    assert found[0] == "received"
    assert len(found) <= MOST_SUGGESTIONS
    assert english.suggestions("слово") == ()


def test_names_in_the_vault_are_never_marked(
    services: Services, spelling: SpellingService, english: Dictionary
) -> None:
    text = "Okafor’s talk with Wiśniewski at Halvard in Tromsø, and okafor again. Brandvold; Nordlys."
    known = {"Brandvold", "Nordlys", "Halvard", "Tromsø"}
    assert known <= set(wrong(spelling, text, english))

    margaret = services.people.add("Margaret Okafor")
    services.people.change(
        replace(margaret, family="BRANDVOLD", place="Tromsø", met_where="the Nordlys fair")
    )
    services.people.add_detail(a_role(margaret, "Principal", organisation="Halvard & Sons"))

    assert wrong(spelling, text, english) == []


def test_names_kept_before_are_known_from_the_first_word_on(
    services: Services, spelling: SpellingService, english: Dictionary
) -> None:
    margaret = services.people.add("Margaret Okafor")
    services.people.add_detail(a_role(margaret, organisation="Halvard"))

    assert wrong(spelling, "Okafor of Halvard", english) == []


def test_names_are_learned_a_moment_at_a_time(
    services: Services, tmp_path: Path, english: Dictionary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(labels, "AT_ONCE", 1)
    for name in ("Qwertov", "Asdfgow"):
        services.people.add(name)
    spelling = SpellingService(services.store, services.queries, services.settings, (), tmp_path)
    assert not spelling.learn(0)
    assert wrong(spelling, "Asdfgow and Qwertov", english) == []
    assert spelling.learn(0)


def test_the_users_own_words_are_right_until_they_are_taken_back(
    services: Services, spelling: SpellingService, english: Dictionary
) -> None:
    spelling.add(" backpressure ")
    spelling.add("")
    assert spelling.own_words() == ("backpressure",)
    assert wrong(spelling, "Backpressure in queues", english) == []
    assert services.settings.get(OWN_WORDS) == ["backpressure"]

    spelling.set_words([])

    assert wrong(spelling, "Backpressure in queues", english) == ["Backpressure"]


def test_words_the_dictionary_cannot_write_are_not_judged(
    spelling: SpellingService, english: Dictionary
) -> None:
    assert wrong(spelling, "Zażółć", english) == []


def test_the_language_of_a_text_chooses_the_dictionary(services: Services, tmp_path: Path) -> None:
    folder = tmp_path / "system"
    for language in ("de_AT", "de_DE", "en_GB", "pt_PT"):
        a_dictionary(folder, language, "Wort")
    (folder / "fr_FR.dic").write_text("0\n", "utf-8")
    spelling = SpellingService(
        services.store, services.queries, services.settings, (folder, tmp_path / "none"), tmp_path / "added"
    )

    assert spelling.languages() == ("de_AT", "de_DE", "en_GB", "en_US", "pt_PT")
    assert spelling.language_for("") == spelling.language_for("en") == "en_US"
    assert spelling.language_for("en-GB") == "en_GB"
    assert spelling.language_for("de") == "de_AT"
    assert spelling.language_for("pt-BR") == "pt_PT"
    assert spelling.language_for("fr") is None
    services.settings.set(SPELLING_LANGUAGE, "de_DE")
    assert spelling.language_for("") == spelling.language_for("de") == "de_DE"
    services.settings.set(SPELLING, value=False)
    assert spelling.language_for("en") is None


def test_a_dictionary_from_a_file_is_kept_and_used(spelling: SpellingService, tmp_path: Path) -> None:
    file = a_dictionary(tmp_path / "brought", "ru_RU", "привет", "слово")
    assert "ru_RU" not in spelling.languages()

    assert spelling.add_dictionary(file.with_suffix(".aff")) == "ru_RU"

    russian = spelling.load("ru_RU")
    assert spelling.load("ru_RU") is russian
    assert wrong(spelling, "Привет, слвоо, world", russian) == ["слвоо"]


def test_a_file_without_its_other_half_is_refused(spelling: SpellingService, tmp_path: Path) -> None:
    lonely = tmp_path / "xx.dic"
    lonely.write_text("1\nword\n", "utf-8")

    with pytest.raises(Invalid) as refused:
        spelling.add_dictionary(lonely)

    assert (refused.value.field, refused.value.why) == ("file", Why.EMPTY)
    assert "xx" not in spelling.languages()


def test_a_dictionary_beyond_all_measure_is_refused(spelling: SpellingService, tmp_path: Path) -> None:
    file = a_dictionary(tmp_path / "brought", "xx", "word")
    with file.open("r+b") as huge:
        huge.truncate(LARGEST_DICTIONARY + 1)

    with pytest.raises(Invalid) as refused:
        spelling.add_dictionary(file)

    assert refused.value.why is Why.TOO_LONG


def test_a_paragraph_is_checked_within_a_frame(
    services: Services, spelling: SpellingService, english: Dictionary
) -> None:
    with services.store.transaction("add") as tx:
        tx.add_many(a_person(f"Adawrod Number{number}") for number in range(500))
    paragraph = "Would you have time to meet, and do you recieve my letters as I wrote them last week? " * 6
    spelling.misspelled(paragraph, english)

    def seconds() -> float:
        begun = process_time()
        spelling.misspelled(paragraph, english)
        return process_time() - begun

    assert min(seconds() for _ in range(5)) < MOST_SECONDS
