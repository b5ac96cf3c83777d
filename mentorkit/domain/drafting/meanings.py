"""What a column of a table, or an attribute of an entry, can mean."""

from __future__ import annotations

from enum import StrEnum

from mentorkit.domain.frozen import frozen


class Meaning(StrEnum):
    """What a value says about a person, in the order in which a menu offers it."""

    SHOWN = "shown"
    GIVEN = "given"
    MIDDLE = "middle"
    FAMILY = "family"
    PREFIX = "prefix"
    SUFFIX = "suffix"
    NICKNAME = "nickname"
    PRONUNCIATION = "pronunciation"
    ORGANISATION = "organisation"
    TITLE = "title"
    DEPARTMENT = "department"
    ROLE = "role"
    EMAIL = "email"
    PHONE = "phone"
    WEB_PAGE = "web_page"
    PROFILE = "profile"
    MESSENGER = "messenger"
    ADDRESS = "address"
    PO_BOX = "po_box"
    EXTENDED = "extended"
    STREET = "street"
    TOWN = "town"
    REGION = "region"
    POSTCODE = "postcode"
    COUNTRY = "country"
    PLACE = "place"
    MET = "met"
    BIRTHDAY = "birthday"
    BIRTH_YEAR = "birth_year"
    BIRTH_MONTH = "birth_month"
    BIRTH_DAY = "birth_day"
    ANNIVERSARY = "anniversary"
    DATE = "date"
    NOTES = "notes"
    TAGS = "tags"
    RELATED = "related"
    GENDER = "gender"
    LANGUAGE = "language"
    TIME_ZONE = "time_zone"
    LABEL = "label"
    """What a value of the same group is called: "Work"."""
    FIELD = "field"
    """Something under a name of its own."""
    LEAVE_OUT = "leave_out"


@frozen
class Column:
    """A meaning, what its values are called, and which columns belong together.

    The parts of one address share a group, and so do a value and the column that names it.
    """

    meaning: Meaning
    label: str = ""
    group: str = ""


NAMES = frozenset({Meaning.SHOWN, Meaning.GIVEN, Meaning.MIDDLE, Meaning.FAMILY, Meaning.NICKNAME})
"""Meanings that say who somebody is."""

NAMING = NAMES | {Meaning.ORGANISATION, Meaning.EMAIL, Meaning.PHONE, Meaning.PROFILE, Meaning.MESSENGER}
"""Meanings one of which a row needs, or nobody knows whom it is about."""

DATES = frozenset({Meaning.MET, Meaning.BIRTHDAY, Meaning.ANNIVERSARY, Meaning.DATE})
"""Meanings whose values are days, so that the order of their digits matters."""
