"""What the named values of a row or an entry say about a person."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mentorkit.domain.cards import CardField, FieldName, OddityKind
from mentorkit.domain.drafting.birthdays import date_words, joined_birthday
from mentorkit.domain.drafting.dates import day_of
from mentorkit.domain.drafting.drafts import DraftChannel, RolePart
from mentorkit.domain.drafting.meanings import Column, Meaning
from mentorkit.domain.drafting.reaching import ADDRESS_PARTS, add_address, add_email, add_web_page
from mentorkit.domain.people import ChannelKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from mentorkit.domain.drafting.dates import DateOrder
    from mentorkit.domain.drafting.drafts import Draft

SEPARATOR = " ::: "
"""Stands between several values in one cell of Google's."""

MAIN = "* "
"""Marks the main one of several values, before its label."""

_NAME_PARTS = (Meaning.FAMILY, Meaning.GIVEN, Meaning.MIDDLE, Meaning.PREFIX, Meaning.SUFFIX)
_GIVEN_FIRST = (Meaning.GIVEN, Meaning.MIDDLE, Meaning.FAMILY, Meaning.SUFFIX)
_FAMILY_FIRST = (Meaning.FAMILY, Meaning.GIVEN, Meaning.MIDDLE, Meaning.SUFFIX)
_ADDRESS_ORDER = (
    *(Meaning.PO_BOX, Meaning.EXTENDED, Meaning.STREET, Meaning.TOWN, Meaning.REGION),
    *(Meaning.POSTCODE, Meaning.COUNTRY),
)
_BIRTHDAY_ORDER = (Meaning.BIRTH_YEAR, Meaning.BIRTH_MONTH, Meaning.BIRTH_DAY)
_GATHERED = frozenset({*_NAME_PARTS, *_ADDRESS_ORDER, *_BIRTHDAY_ORDER})
_FIELDS = {
    Meaning.NICKNAME: FieldName.NICKNAME,
    Meaning.ROLE: FieldName.ROLE,
    Meaning.DEPARTMENT: FieldName.DEPARTMENT,
    Meaning.RELATED: FieldName.RELATED,
    Meaning.GENDER: FieldName.GENDER,
}
_SINGLES = {
    Meaning.PRONUNCIATION: ("pronunciation", FieldName.PRONUNCIATION),
    Meaning.PLACE: ("place", FieldName.PLACE),
    Meaning.LANGUAGE: ("language", FieldName.LANGUAGE),
    Meaning.TIME_ZONE: ("time_zone", FieldName.TIME_ZONE),
}
_CHANNELS = {
    Meaning.PHONE: ChannelKind.PHONE,
    Meaning.PROFILE: ChannelKind.PROFILE,
    Meaning.MESSENGER: ChannelKind.OTHER,
}
_DATES = {
    Meaning.BIRTHDAY: FieldName.BIRTHDAY,
    Meaning.ANNIVERSARY: FieldName.ANNIVERSARY,
    Meaning.DATE: FieldName.DATE,
}
_LABELS = {"mobile": "cell", "work fax": "work, fax", "home fax": "home, fax", "other fax": "other, fax"}
"""What programs call a kind of number, as vCards call it."""

_OF_PROGRAMS = frozenset({"mycontacts", "starred"})
_UNSAID = frozenset(
    [
        "unspecified",
        "nicht angegeben",
        "keine angabe",
        "non spécifié",
        "no especificado",
        "sin especificar",
        "non specificato",
        "não especificado",
        "niet opgegeven",
        "nieokreślona",
        "ospecificerat",
        "指定なし",
        "未指定",
    ]
)
_BETWEEN_TAGS = re.compile(r"\s*[;,]\s*")
_NOT_PREFERRED = 101


def tell(
    draft: Draft, values: Iterable[tuple[Column, str]], order: DateOrder, *, family_first: bool = False
) -> None:
    """Let the values of a row speak; empty ones say nothing. `order` is how its days are written.

    `family_first` is how a name is put together from its parts.
    """
    _Telling(draft, order, family_first=family_first).tell(values)


class _Telling:
    """Gathers what belongs together before it speaks: names, addresses, birthdays, labels."""

    def __init__(self, draft: Draft, order: DateOrder, *, family_first: bool) -> None:
        self._draft, self._order = draft, order
        self._shown_order = _FAMILY_FIRST if family_first else _GIVEN_FIRST
        self._parts: dict[tuple[str, Meaning], list[str]] = {}
        self._labels: dict[str, list[str]] = {}
        self._places: dict[str, str] = {}

    def tell(self, values: Iterable[tuple[Column, str]]) -> None:
        later: list[tuple[Column, str]] = []
        for column, text in values:
            if column.meaning in _GATHERED:
                self._gather(column, text)
            elif column.meaning is Meaning.LABEL:
                self._labels.setdefault(column.group, []).append(text)
            elif column.meaning is not Meaning.LEAVE_OUT:
                later.append((column, text))
        for column, text in later:
            pieces = text.split(SEPARATOR) if SEPARATOR in text else (text,)
            for piece in pieces:
                self._say(column, piece.strip())
        self._say_names()
        for group, label in self._places.items():
            self._say_address(group, label)
        self._say_birthday()

    def _gather(self, column: Column, text: str) -> None:
        is_name = column.meaning in _NAME_PARTS
        self._parts.setdefault(("" if is_name else column.group, column.meaning), []).append(text)
        if column.meaning in _ADDRESS_ORDER:
            self._places.setdefault(column.group, column.label)

    def _gathered(self, meaning: Meaning, group: str = "", between: str = " ") -> str:
        return between.join(self._parts.get((group, meaning), ()))

    def _say(self, column: Column, text: str) -> None:
        meaning = column.meaning
        saying = _SAYINGS.get(meaning)
        if not text:
            return
        if saying is not None:
            saying(self, column, text)
        elif meaning in _CHANNELS:
            self._draft.channels.append(self._channel(column, _CHANNELS[meaning], text))
        elif meaning in _FIELDS:
            self._draft.field(_FIELDS[meaning], text, label=self._label(column)[0])
        elif meaning in _SINGLES:
            name, field = _SINGLES[meaning]
            self._draft.single(name, text, field)
        else:
            words = date_words(text, self._order)
            self._draft.field(_DATES[meaning], words, label=self._label(column)[0])

    def _label(self, column: Column) -> tuple[str, bool]:
        """Return what a value is called, and whether it is marked as the main one."""
        written = self._labels.get(column.group, ()) if column.group else ()
        words = [word.removeprefix(MAIN.strip()).strip() for word in written]
        label = ", ".join(_LABELS.get(word.casefold(), word.casefold()) for word in words if word)
        return label or column.label, any(word.startswith(MAIN.strip()) for word in written)

    def _channel(self, column: Column, way: ChannelKind, text: str) -> DraftChannel:
        label, is_main = self._label(column)
        return DraftChannel("", way, text, label, 1 if is_main else _NOT_PREFERRED)

    def say_name(self, _column: Column, text: str) -> None:
        self._draft.names.append(" ".join(text.split()))

    def say_role(self, column: Column, text: str) -> None:
        draft = self._draft
        parts = draft.organisations if column.meaning is Meaning.ORGANISATION else draft.titles
        place = len(draft.organisations) + len(draft.titles)
        parts.append(RolePart(column.group, " ".join(text.split()), place))

    def say_email(self, column: Column, text: str) -> None:
        add_email(self._draft, self._channel(column, ChannelKind.EMAIL, text), self._draft.line)

    def say_web_page(self, column: Column, text: str) -> None:
        add_web_page(self._draft, self._channel(column, ChannelKind.PROFILE, text))

    def say_address(self, column: Column, text: str) -> None:
        """Say a whole address in one value, unless its parts stand beside it."""
        if column.group and column.group in self._places:
            return
        self._draft.field(FieldName.ADDRESS, text, label=self._label(column)[0])

    def say_note(self, _column: Column, text: str) -> None:
        self._draft.notes.append([text])

    def say_tags(self, _column: Column, text: str) -> None:
        words = (word.removeprefix(MAIN).strip() for word in _BETWEEN_TAGS.split(text))
        self._draft.tags += (word for word in words if word and word.casefold() not in _OF_PROGRAMS)

    def say_gender(self, _column: Column, text: str) -> None:
        if text.casefold() not in _UNSAID:
            self._draft.field(FieldName.GENDER, text)

    def say_met(self, _column: Column, text: str) -> None:
        """Set the day of the first contact; its own words are kept beside it unless they are all of it."""
        day = day_of(text, self._order)
        if day is None:
            self._draft.odd(OddityKind.ODD_DATE, self._draft.line)
        if day is None or day.day is None:
            self._draft.own_fields.append(CardField(FieldName.CONNECTED_ON, text))
        if day is not None:
            self._draft.met_day = day

    def say_field(self, column: Column, text: str) -> None:
        written = self._labels.get(column.group, ()) if column.group else ()
        name = ", ".join(written) or column.label or FieldName.MORE_CELLS
        self._draft.own_fields.append(CardField(str(name), text))

    def _say_names(self) -> None:
        draft = self._draft
        draft.name_parts = [" ".join(self._gathered(meaning).split()) for meaning in _NAME_PARTS]
        if draft.names or not any(draft.name_parts):
            return
        shown = " ".join(" ".join(self._gathered(meaning) for meaning in self._shown_order).split())
        if shown:
            draft.names.append(shown)

    def _say_address(self, group: str, label: str) -> None:
        lines = (self._gathered(meaning, group, "\n") for meaning in _ADDRESS_ORDER)
        parts = [part.replace(SEPARATOR, "\n").strip() for part in lines]
        assert len(parts) == ADDRESS_PARTS, "a part for each component"
        found = self._label(Column(Meaning.ADDRESS, label, group))[0]
        add_address(self._draft, parts, label=found)

    def _say_birthday(self) -> None:
        parts = [self._gathered(meaning) for meaning in _BIRTHDAY_ORDER]
        if any(parts):
            self._draft.field(FieldName.BIRTHDAY, joined_birthday(*parts))


_SAYINGS: dict[Meaning, Callable[[_Telling, Column, str], None]] = {
    Meaning.SHOWN: _Telling.say_name,
    Meaning.ORGANISATION: _Telling.say_role,
    Meaning.TITLE: _Telling.say_role,
    Meaning.EMAIL: _Telling.say_email,
    Meaning.WEB_PAGE: _Telling.say_web_page,
    Meaning.ADDRESS: _Telling.say_address,
    Meaning.NOTES: _Telling.say_note,
    Meaning.TAGS: _Telling.say_tags,
    Meaning.GENDER: _Telling.say_gender,
    Meaning.MET: _Telling.say_met,
    Meaning.FIELD: _Telling.say_field,
}
