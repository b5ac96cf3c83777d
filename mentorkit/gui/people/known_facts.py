"""The sections about a person's own fields: what each shows and which fields it has."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, QTimeZone
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mentorkit.gui.kit.chip_fields import ChipField
from mentorkit.gui.kit.combos import ComboField
from mentorkit.gui.kit.editors import LongField
from mentorkit.gui.kit.fact_lines import Kept
from mentorkit.gui.kit.fields import TextField
from mentorkit.gui.kit.flow import FlowLayout
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.pills import Pill, Tone
from mentorkit.gui.kit.suggestions import Suggestion
from mentorkit.gui.people.facts import Facts
from mentorkit.gui.people.met_facts import met_facts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from mentorkit.domain.people import Person
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.kit.forms import Form
    from mentorkit.gui.theme import Theme
    from mentorkit.services.people import PersonPage as PageRecord

MOST_SUGGESTED = 6


def all_facts() -> tuple[Facts, ...]:
    """Return the sections in their order on the page."""
    translate = QCoreApplication.translate
    return (
        Facts(
            "skills",
            translate("people", "Good at, and tags"),
            lambda person: bool(person.expertise or person.tags),
            _read_skills,
            _fill_skills,
        ),
        Facts(
            "admire",
            translate("people", "What you admire"),
            lambda person: bool(person.admire),
            lambda tools, kept, page: [serif(tools.theme, kept, page.person.admire, "admire_words")],
            _fill_admire,
            draft="admire",
        ),
        met_facts(),
        Facts("place", translate("people", "Place and language"), _knows_place, _read_place, _fill_place),
        Facts("names", translate("people", "Names"), _knows_names, _read_names, _fill_names),
        Facts(
            "notes",
            translate("people", "Private notes"),
            lambda person: bool(person.notes),
            lambda tools, kept, page: [serif(tools.theme, kept, page.person.notes, "notes_words")],
            _fill_notes,
            draft="notes",
        ),
    )


def serif(theme: Theme, kept: Kept, text: str, name: str) -> QWidget:
    """Return the user's own words as they are read."""
    return kept.words(theme, text, name, "reading", "text.primary")


class ValueRow(QWidget):
    """A grey label and its value."""

    def __init__(self, theme: Theme, name: str, label: str) -> None:
        super().__init__()
        self.setObjectName(f"{name}_row")
        self.label = Label(theme, label, f"{name}_label", "small", "text.secondary")
        self.value = Label(theme, "", f"{name}_value", "small", wrap=True, most=4)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(3))
        row.addWidget(self.label)
        row.addWidget(self.value, 1)


def _rows(theme: Theme, kept: Kept, rows: Sequence[tuple[str, str, str]]) -> list[QWidget]:
    """Return lines of a grey label and its value, those with a value only. Each is (name, label, value)."""
    metrics = theme.metrics("small")
    wide = max((int(metrics.horizontalAdvance(label)) for _, label, value in rows if value), default=0)
    made: list[QWidget] = []
    for name, label, value in rows:
        if value:
            row = kept.next(f"{name}_row", partial(ValueRow, theme, name, label))
            row.label.setFixedWidth(wide + 1)
            row.value.set_text(value)
            made.append(row)
    return made


# Good at, and tags


class SkillChips(QWidget):
    """What somebody is good at, and their tags."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme, self._pills = theme, Kept()
        self._made: list[Pill] = []
        self.setObjectName("skills_chips")
        self._flow = FlowLayout(theme, self, gap=4)

    def show_words(self, words: Sequence[tuple[str, Tone]]) -> None:
        """Show these pills."""
        self._pills.begin()
        shown = [self._pill(text, tone) for text, tone in words]
        for pill in self._made:
            pill.setVisible(pill in shown)

    def _pill(self, text: str, tone: Tone) -> Pill:
        pill = self._pills.next("skill_chip", self._made_pill)
        pill.show_state(text, tone)
        return pill

    def _made_pill(self) -> Pill:
        pill = Pill(self.theme, "", "skill_chip")
        self._flow.addWidget(pill)
        self._made.append(pill)
        return pill


def _read_skills(tools: Tools, kept: Kept, page: PageRecord) -> list[QWidget]:
    chips = kept.next("skills_chips", partial(SkillChips, tools.theme))
    skills = [(skill, Tone.ACCENT) for skill in page.person.expertise]
    chips.show_words([*skills, *((tag, Tone.NEUTRAL) for tag in page.person.tags)])
    return [chips]


def _fill_skills(tools: Tools, form: Form) -> None:
    people = tools.services.people
    translate = QCoreApplication.translate
    for name, label, in_use in (
        ("expertise", translate("people", "Good at"), people.expertise_in_use),
        ("tags", translate("people", "Tags"), people.tags_in_use),
    ):
        field = ChipField(form.theme, label, f"person_{name}", _words_in_use(in_use))
        form.add(name, field, _taken, _as_chips)
        field.edited.connect(form.flush)


def _words_in_use(in_use: Callable[[], Sequence[str]]) -> Callable[[str], list[Suggestion]]:
    """Return what suggests the words in use that begin so, and what was typed as a new one."""

    def suggest(text: str) -> list[Suggestion]:
        typed = " ".join(text.split())
        fitting = [word for word in in_use() if typed.casefold() in word.casefold()]
        fitting.sort(key=lambda word: not word.casefold().startswith(typed.casefold()))
        found = [Suggestion(word, word) for word in fitting[:MOST_SUGGESTED]]
        is_known = any(word.casefold() == typed.casefold() for word in fitting)
        return found if is_known else [*found, Suggestion(typed, typed, icon="plus")]

    return suggest


def _taken(chips: Iterable[Suggestion]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(chip.text for chip in chips))


def _as_chips(words: Iterable[str]) -> tuple[Suggestion, ...]:
    return tuple(Suggestion(word, word) for word in words)


# What you admire, and private notes


def _fill_admire(_tools: Tools, form: Form) -> None:
    hint = QCoreApplication.translate("people", "What would you like to learn from this person?")
    form.add("admire", LongField(form.theme, "", "person_admire", placeholder=hint))


def _fill_notes(_tools: Tools, form: Form) -> None:
    hint = QCoreApplication.translate("people", "Only for you; never part of anything you share.")
    form.add("notes", LongField(form.theme, "", "person_notes", placeholder=hint, lines=5, most=20))


# Place and language


def _knows_place(person: Person) -> bool:
    return bool(person.place or person.language or person.time_zone)


def _read_place(tools: Tools, kept: Kept, page: PageRecord) -> list[QWidget]:
    person, translate = page.person, QCoreApplication.translate
    rows = (
        ("place", translate("people", "Place"), person.place),
        ("language", translate("people", "Language"), language_word(person.language)),
        ("time_zone", translate("people", "Local time"), local_time(tools, person.time_zone)),
    )
    return _rows(tools.theme, kept, rows)


def _fill_place(_tools: Tools, form: Form) -> None:
    translate, theme = QCoreApplication.translate, form.theme
    form.add("place", TextField(theme, translate("people", "Place"), "person_place", small=True))
    form.add("language", TextField(theme, translate("people", "Language"), "person_language", small=True))
    zones = sorted(bytes(zone.data()).decode() for zone in QTimeZone.availableTimeZoneIds())
    options = [("", translate("people", "Not known"))]
    options += [(zone, zone.replace("_", " ")) for zone in zones if "/" in zone]
    label = translate("people", "Time zone")
    form.add("time_zone", ComboField(theme, label, "person_time_zone", options, small=True))


def language_word(language: str) -> str:
    """Return the name of a language given as a code ("pt"), anything else as it is."""
    if not (2 <= len(language) <= 3 and language.isascii() and language.islower()):
        return language
    found = QLocale.codeToLanguage(language)
    if found in (QLocale.Language.AnyLanguage, QLocale.Language.C):
        return language
    return QLocale.languageToString(found)


def local_time(tools: Tools, name: str) -> str:
    """Return what time it is in a zone, with the zone's place; nothing for a zone not known."""
    zone = QTimeZone(name.encode()) if name else QTimeZone()
    if not zone.isValid():
        return name
    moment = QDateTime.fromSecsSinceEpoch(int(tools.services.clock.now().timestamp()), zone)
    time = QLocale().toString(moment.time(), QLocale.FormatType.ShortFormat)
    place = name.rsplit("/", maxsplit=1)[-1].replace("_", " ")
    return QCoreApplication.translate("people", "{time} in {place}").format(time=time, place=place)


# Names


def _knows_names(person: Person) -> bool:
    return bool(person.pronunciation or person.pronouns)


def _read_names(tools: Tools, kept: Kept, page: PageRecord) -> list[QWidget]:
    person, translate = page.person, QCoreApplication.translate
    rows = (
        ("given", translate("people", "Given"), person.given),
        ("family", translate("people", "Family"), person.family),
        ("pronunciation", translate("people", "Said"), person.pronunciation),
        ("pronouns", translate("people", "Pronouns"), person.pronouns),
    )
    return _rows(tools.theme, kept, rows)


def _fill_names(_tools: Tools, form: Form) -> None:
    translate = QCoreApplication.translate
    for name, label in (
        ("shown", translate("people", "Shown as")),
        ("given", translate("people", "Given name")),
        ("family", translate("people", "Family name")),
        ("pronunciation", translate("people", "Pronunciation")),
        ("pronouns", translate("people", "Pronouns")),
    ):
        form.add(name, TextField(form.theme, label, f"person_{name}_field", small=True))
