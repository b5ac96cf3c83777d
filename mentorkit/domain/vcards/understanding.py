"""Which property of a vCard says what about a person. What nothing here understands is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.cards import CardField, FieldName, OddityKind
from mentorkit.domain.days import Day
from mentorkit.domain.vcards import naming, reaching
from mentorkit.domain.vcards.dates import date_text
from mentorkit.domain.vcards.pictures import picture

if TYPE_CHECKING:
    from collections.abc import Callable

    from mentorkit.domain.drafting.drafts import Draft
    from mentorkit.domain.vcards.properties import Property

_TAGS_OF_PROGRAMS = frozenset({"mycontacts", "* mycontacts"})


def understand(draft: Draft, one: Property) -> None:
    """Let a property say what it has to say; keep its line when nobody understands it."""
    said = SAYINGS.get(one.head.name)
    if said is None or said(draft, one) is False:
        draft.keep(one.line, one.number)
        return
    if "\ufffd" in one.value:
        draft.odd(OddityKind.UNREADABLE_LETTERS, one.number)


def _met(draft: Draft, one: Property) -> bool | None:
    try:
        draft.met_day = Day.parse(one.text)
    except ValueError:
        return False
    return None


def _note(draft: Draft, one: Property) -> None:
    if one.text:
        draft.notes.append([one.text])


def _photo(draft: Draft, one: Property) -> bool | None:
    if draft.photo is not None:
        return False
    draft.photo, oddity = picture(one)
    if oddity:
        draft.odd(oddity, one.number)
    if draft.photo is None and one.value.strip():
        return False
    return None


def _tags(draft: Draft, one: Property) -> None:
    draft.tags += [tag for tag in one.items() if tag.casefold() not in _TAGS_OF_PROGRAMS]


def _expertise(draft: Draft, one: Property) -> None:
    draft.expertise += one.items()


def _date(name: FieldName) -> Callable[[Draft, Property], None]:
    def said(draft: Draft, one: Property) -> None:
        draft.field(name, date_text(one), group=one.head.group, label="")

    return said


def _single(attribute: str, name: FieldName) -> Callable[[Draft, Property], None]:
    def said(draft: Draft, one: Property) -> None:
        draft.single(attribute, " ".join(one.text.split()), name)

    return said


def _related(draft: Draft, one: Property) -> None:
    name = one.head.name.removeprefix("X-").removeprefix("EVOLUTION-").removeprefix("KADDRESSBOOK-X-")
    label = reaching.label_of(one)
    if name not in ("RELATED", "ABRELATEDNAMES"):
        label = name.lower().removesuffix("sname").removesuffix("name")
    draft.field(FieldName.RELATED, one.text, group=one.head.group, label=label)


def _gender(draft: Draft, one: Property) -> None:
    draft.field(FieldName.GENDER, "; ".join(part for part in one.components() if part))


def _group_label(draft: Draft, one: Property) -> bool | None:
    if not one.head.group or one.head.group in draft.labels:
        return False
    draft.label(one.head.group, one.text, one.line, one.number)
    return None


def _kind(draft: Draft, one: Property) -> bool | None:
    kind = one.text.lower()
    if kind == "group":
        draft.is_group = True
    return None if kind in ("group", "individual", "") else False


def _member(draft: Draft, one: Property) -> None:
    draft.members.append(one.text)


def _own_field(draft: Draft, one: Property) -> bool | None:
    name, *value = one.components()
    if not value:
        # khard escapes every semicolon of what it does not know.
        name, *value = name.split(";", 1)
    if not name or not value:
        return False
    draft.own_fields.append(CardField(name, value[0]))
    return None


def _unimportant(_draft: Draft, _one: Property) -> None:
    """Say nothing: it is about the file, not about the person."""


SAYINGS: dict[str, Callable[[Draft, Property], bool | None]] = {
    "VERSION": _unimportant,
    "PRODID": _unimportant,
    "REV": _unimportant,
    "FN": naming.formatted_name,
    "N": naming.name,
    "NICKNAME": naming.nickname,
    "X-PHONETIC-FIRST-NAME": naming.spoken,
    "X-PHONETIC-MIDDLE-NAME": naming.spoken,
    "X-PHONETIC-LAST-NAME": naming.spoken,
    "SOUND": naming.sound,
    "PRONOUNS": _single("pronouns", FieldName.PRONOUNS),
    "X-PRONOUNS": _single("pronouns", FieldName.PRONOUNS),
    "TZ": _single("time_zone", FieldName.TIME_ZONE),
    "LANG": _single("language", FieldName.LANGUAGE),
    "UID": _single("uid", FieldName.OTHER_NAME),
    "ORG": naming.organisation,
    "TITLE": naming.title,
    "ROLE": naming.role,
    "X-MENTORKIT-SINCE": naming.since,
    "X-MENTORKIT-UNTIL": naming.since,
    "X-MENTORKIT-MET": _met,
    "X-MENTORKIT-FIELD": _own_field,
    "EMAIL": reaching.email,
    "TEL": reaching.phone,
    "URL": reaching.web_page,
    "X-SOCIALPROFILE": reaching.profile,
    "SOCIALPROFILE": reaching.profile,
    "IMPP": reaching.messenger,
    **{
        f"X-{name}": reaching.named_messenger
        for name in (
            *("AIM", "ICQ", "JABBER", "MSN", "YAHOO", "SKYPE", "SKYPE-USERNAME", "GOOGLE-TALK", "GTALK"),
            *("QQ", "GADUGADU", "MATRIX", "TELEGRAM", "SIGNAL", "WHATSAPP", "TWITTER", "GROUPWISE"),
        )
    },
    "ADR": reaching.address,
    "NOTE": _note,
    "PHOTO": _photo,
    "CATEGORIES": _tags,
    "EXPERTISE": _expertise,
    "BDAY": _date(FieldName.BIRTHDAY),
    "ANNIVERSARY": _date(FieldName.ANNIVERSARY),
    "X-ANNIVERSARY": _date(FieldName.ANNIVERSARY),
    "X-EVOLUTION-ANNIVERSARY": _date(FieldName.ANNIVERSARY),
    "X-KADDRESSBOOK-X-ANNIVERSARY": _date(FieldName.ANNIVERSARY),
    "X-ABDATE": _date(FieldName.DATE),
    **dict.fromkeys(
        (
            *("RELATED", "X-ABRELATEDNAMES", "X-SPOUSE", "X-MANAGER", "X-ASSISTANT"),
            *("X-EVOLUTION-SPOUSE", "X-EVOLUTION-MANAGER", "X-EVOLUTION-ASSISTANT"),
            *("X-KADDRESSBOOK-X-SPOUSESNAME", "X-KADDRESSBOOK-X-MANAGERSNAME"),
            "X-KADDRESSBOOK-X-ASSISTANTSNAME",
        ),
        _related,
    ),
    "GENDER": _gender,
    "X-ABLABEL": _group_label,
    "KIND": _kind,
    "X-ADDRESSBOOKSERVER-KIND": _kind,
    "MEMBER": _member,
    "X-ADDRESSBOOKSERVER-MEMBER": _member,
}
