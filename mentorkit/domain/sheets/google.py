"""What Google Contacts calls its columns: the header of today, and the one used until 2023."""

from __future__ import annotations

import re

from mentorkit.domain.cards import CardFormat
from mentorkit.domain.drafting.meanings import Column, Meaning
from mentorkit.domain.sheets.headers import header_table

_NUMBERED = re.compile(
    r"(e-mail|phone|address|website|event|relation|custom field|im|organization|language|jot|external id"
    r"|calendar link) (\d{1,3}) - (.{1,40})"
)
_VALUES = {
    "e-mail": Meaning.EMAIL,
    "phone": Meaning.PHONE,
    "website": Meaning.WEB_PAGE,
    "event": Meaning.DATE,
    "relation": Meaning.RELATED,
    "im": Meaning.MESSENGER,
    "language": Meaning.LANGUAGE,
}
_LABELS = frozenset({"type", "label", "service"})
_ADDRESS_PARTS = {
    "formatted": Meaning.ADDRESS,
    "street": Meaning.STREET,
    "city": Meaning.TOWN,
    "po box": Meaning.PO_BOX,
    "region": Meaning.REGION,
    "postal code": Meaning.POSTCODE,
    "country": Meaning.COUNTRY,
    "extended address": Meaning.EXTENDED,
}
_ORGANISATION_PARTS = {
    "name": Meaning.ORGANISATION,
    "title": Meaning.TITLE,
    "department": Meaning.DEPARTMENT,
    "job description": Meaning.ROLE,
}
_NAMES: dict[Meaning, str] = {
    Meaning.SHOWN: "name",
    Meaning.GIVEN: "given name=first name",
    Meaning.MIDDLE: "additional name=middle name",
    Meaning.FAMILY: "family name=last name",
    Meaning.PREFIX: "name prefix",
    Meaning.SUFFIX: "name suffix",
    Meaning.NICKNAME: "nickname=short name=maiden name",
    Meaning.ORGANISATION: "organization name",
    Meaning.TITLE: "organization title",
    Meaning.DEPARTMENT: "organization department",
    Meaning.ROLE: "occupation",
    Meaning.BIRTHDAY: "birthday",
    Meaning.GENDER: "gender",
    Meaning.PLACE: "location",
    Meaning.NOTES: "notes",
    Meaning.TAGS: "labels=group membership",
}

GOOGLE = header_table(CardFormat.GOOGLE, ((Column(meaning), names) for meaning, names in _NAMES.items()), 5)


def numbered_column(name: str) -> Column | None:
    """Return what one of Google's numbered columns means: "e-mail 1 - value"; None for any other name."""
    found = _NUMBERED.fullmatch(name)
    if not found:
        return None
    what, number, part = found.groups()
    group = f"{what} {number}"
    if what == "organization":
        meaning = _ORGANISATION_PARTS.get(part)
        return Column(meaning, group=group) if meaning else None
    if part in _LABELS:
        return Column(Meaning.LABEL, group=group)
    if what == "address":
        meaning = _ADDRESS_PARTS.get(part)
        return Column(meaning, group=group) if meaning else None
    if part != "value":
        return None
    return Column(_VALUES.get(what, Meaning.FIELD), "" if what in _VALUES else what, group)
