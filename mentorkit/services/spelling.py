"""Spell checking with hunspell's dictionaries: the one the app brings, the system's, the user's own."""

from __future__ import annotations

import shutil
from functools import cached_property
from importlib.util import find_spec
from math import inf
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

from mentorkit.domain.coaching.notes import Span
from mentorkit.domain.errors import Invalid, Why
from mentorkit.domain.people import NAMED
from mentorkit.domain.spelling import (
    LATIN,
    SCRIPTS,
    looked_up,
    without_possessive,
    words_known_by,
    words_to_check,
)
from mentorkit.services.coaching import primary_language
from mentorkit.services.settings import OWN_WORDS, SPELLING, SPELLING_LANGUAGE
from mentorkit.storage.labels import names_in_use

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mentorkit.domain.changes import Change
    from mentorkit.services.settings import Settings
    from mentorkit.storage.queries import Queries
    from mentorkit.storage.store import Store

AFFIXES, WORDS = ".aff", ".dic"
LARGEST_DICTIONARY = 50_000_000
"""Bytes of one of its two files."""
MOST_SUGGESTIONS = 5


class Dictionary:
    """One language's words. Made in a job, for it takes more than a tenth of a second."""

    def __init__(self, language: str, library: Any) -> None:
        self.language = language
        self.script = SCRIPTS.get(primary_language(language), LATIN)
        self._library = library
        self._known: dict[str, bool] = {}

    def has(self, word: str) -> bool:
        """Whether a word is right; one the dictionary could not even write is not judged."""
        if word not in self._known:
            try:
                self._known[word] = bool(self._library.spell(word))
            except UnicodeError:
                self._known[word] = True
        return self._known[word]

    def suggestions(self, word: str) -> tuple[str, ...]:
        """Return what may have been meant, the likeliest first."""
        try:
            return tuple(self._library.suggest(looked_up(word))[:MOST_SUGGESTIONS])
        except UnicodeError:
            return ()


class SpellingService:
    """Finds misspelled words; knows the user's own words and every name in the vault."""

    def __init__(
        self, store: Store, queries: Queries, settings: Settings, folders: Sequence[Path], added: Path
    ) -> None:
        """`folders` hold the system's dictionaries; in `added` are those the user brought."""
        self._settings = settings
        self._added = added
        self._folders = (added, *folders)
        self._dictionaries: dict[str, Dictionary] = {}
        self._names: set[str] = set()
        self._unread: Iterator[list[str]] = names_in_use(queries.connection)
        store.listen(self._learn_names)

    # Languages

    @cached_property
    def _places(self) -> dict[str, Path]:
        """The folder of each dictionary by its language, the user's own before the system's and ours."""
        brought = _brought()
        found: dict[str, Path] = {}
        for folder in (*self._folders, brought):
            for file in sorted(folder.glob(f"*{WORDS}")) if folder.is_dir() else ():
                if file.with_suffix(AFFIXES).is_file():
                    found.setdefault(file.stem, folder)
        return found

    def languages(self) -> tuple[str, ...]:
        """Return the languages there is a dictionary for, as hunspell names them: en_US, de_DE."""
        return tuple(sorted(self._places))

    def language_for(self, wished: str) -> str | None:
        """Return the dictionary for a text: of its language, or where it names none of the one that is set.

        None when spelling is switched off, or no dictionary of that language is on this computer.
        """
        if not self._settings.get(SPELLING):
            return None
        return self.dictionary_of(wished or self._settings.get(SPELLING_LANGUAGE))

    def dictionary_of(self, language: str) -> str | None:
        """Return the dictionary of a language by its tag: of its country, else the usual one, else any."""
        tag, usual = language.replace("-", "_"), self._settings.get(SPELLING_LANGUAGE)
        of_language = [name for name in self.languages() if primary_language(name) == primary_language(tag)]
        return next((name for name in (tag, usual) if name in of_language), None) or next(
            iter(of_language), None
        )

    def load(self, language: str) -> Dictionary:
        """Return a dictionary of `languages`, reading it at first: call it in a job. OSError if it is gone."""
        if language not in self._dictionaries:
            from hunspell import Hunspell  # noqa: PLC0415  # only for who writes

            library = Hunspell(language, hunspell_data_dir=str(self._places[language]))
            self._dictionaries[language] = Dictionary(language, library)
        return self._dictionaries[language]

    def add_dictionary(self, file: Path) -> str:
        """Keep a dictionary from a file and the one beside it; returns its language. Raises Invalid ("file")."""
        pair = [file.with_suffix(suffix) for suffix in (AFFIXES, WORDS)]
        if not all(one.is_file() for one in pair):
            raise Invalid("file", Why.EMPTY)
        if any(one.stat().st_size > LARGEST_DICTIONARY for one in pair):
            raise Invalid("file", Why.TOO_LONG)
        self._added.mkdir(parents=True, exist_ok=True)
        for one in pair:
            shutil.copyfile(one, self._added / one.name)
        del self._places
        self._dictionaries.pop(file.stem, None)
        return file.stem

    # Words

    def learn(self, milliseconds: float) -> bool:
        """Learn the names in the vault for about so long; returns True when all are known."""
        until = perf_counter() + milliseconds / 1000
        for names in self._unread:
            self._names |= words_known_by(names)
            if perf_counter() >= until:
                return False
        return True

    def misspelled(self, text: str, dictionary: Dictionary) -> tuple[Span, ...]:
        """Return the words of a paragraph that nobody knows. Fast enough for every key in one paragraph."""
        self.learn(inf)
        return tuple(
            Span(start, len(word))
            for start, word in words_to_check(text, dictionary.script)
            if not self._knows(without_possessive(word).casefold()) and not dictionary.has(looked_up(word))
        )

    def own_words(self) -> tuple[str, ...]:
        """Return the user's own words in their order."""
        words: list[Any] = self._settings.get(OWN_WORDS)
        return tuple(sorted((word for word in words if isinstance(word, str)), key=str.casefold))

    def add(self, word: str) -> None:
        """Count a word as right from now on."""
        self.set_words((*self.own_words(), word))

    def set_words(self, words: Iterable[str]) -> None:
        """Replace the user's own words; what is empty or there twice is left out."""
        kept = {looked_up(word.strip()) for word in words} - {""}
        self._settings.set(OWN_WORDS, sorted(kept))
        self.__dict__.pop("_added_words", None)

    def _knows(self, word: str) -> bool:
        """Whether a word in small letters is one of the user's, or a part of a name."""
        return word in self._names or word in self._added_words

    @cached_property
    def _added_words(self) -> frozenset[str]:
        return frozenset(word.casefold() for word in self.own_words())

    def _learn_names(self, change: Change) -> None:
        """Learn the names of a change. Reading all anew after each would take long in a large vault."""
        self._names |= words_known_by(_names_in(change))


def _names_in(change: Change) -> Iterator[str]:
    for edit in change.edits:
        if edit.after is not None:
            yield from (getattr(edit.after, field) for field in NAMED.get(edit.kind, ()))


def _brought() -> Path:
    """Return the folder of the dictionary that comes with the library, without loading the library."""
    found = find_spec("hunspell")
    assert found is not None, "it is installed with the app"
    assert found.origin is not None, "it is a package with files"
    return Path(found.origin).parent / "dictionaries"
