"""What the properties about reaching somebody say: addresses, numbers, pages and places."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mentorkit.domain.cards import FieldName, OddityKind
from mentorkit.domain.people import ChannelKind
from mentorkit.domain.profiles import is_profile
from mentorkit.domain.vcards.drafts import DraftChannel

if TYPE_CHECKING:
    from mentorkit.domain.vcards.drafts import Draft
    from mentorkit.domain.vcards.properties import Property

_NOISE = frozenset(
    {"pref", "internet", "voice", "x-internet", "dom", "intl", "postal", "parcel", "text", "uri"}
)
_MANY_ADDRESSES = re.compile(r"[^\s@,;<>]+@[^\s@,;<>]+(?:\s*[,;]\s*[^\s@,;<>]+@[^\s@,;<>]+)+")
_SCHEME = re.compile(r"(?:(?:tel|mailto):\s*)+", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"[^<>]*<\s*([^\s@<>]+@[^\s@<>]+)\s*>")
_COUNTRY, _LOCALITY, _ADDRESS_PARTS = 6, 3, 7


def label_of(one: Property) -> str:
    """Return the types of a property as a label, without what says nothing to a reader."""
    types = one.head.types
    service = one.parameter("X-SERVICE-TYPE") or one.parameter("SERVICE-TYPE")
    words = [word for word in types if word not in _NOISE] if types else []
    return ", ".join([service.lower(), *words] if service and service.lower() not in words else words)


def _add(draft: Draft, one: Property, way: ChannelKind, value: str, label: str | None = None) -> None:
    if value:
        shown = label_of(one) if label is None else label
        draft.channels.append(DraftChannel(one.head.group, way, value, shown, one.head.rank))


def email(draft: Draft, one: Property) -> None:
    """Add an e-mail address; several in one value become several channels."""
    text = _without_scheme(one.text)
    wrapped = _IN_BRACKETS.fullmatch(text) if "<" in text else None
    if wrapped:
        draft.field(FieldName.OTHER_NAME, text.partition("<")[0].strip(' "'))
        text = wrapped[1]
    if _MANY_ADDRESSES.fullmatch(text):
        for part in re.split(r"\s*[,;]\s*", text):
            _add(draft, one, ChannelKind.EMAIL, part)
        return
    if text and "@" not in text:
        draft.odd(OddityKind.NOT_AN_ADDRESS, one.number)
    _add(draft, one, ChannelKind.EMAIL, text)


def phone(draft: Draft, one: Property) -> None:
    """Add a number as it was typed; `tel:` goes, an extension behind it stays."""
    _add(draft, one, ChannelKind.PHONE, _without_scheme(one.text))


def _without_scheme(text: str) -> str:
    found = _SCHEME.match(text)
    return text[found.end() :] if found else text


def web_page(draft: Draft, one: Property) -> None:
    """Add a page: a profile if it is one, else a website."""
    text = one.text
    if is_profile(text):
        _add(draft, one, ChannelKind.PROFILE, text)
    else:
        draft.field(FieldName.WEBSITE, text, group=one.head.group, label=label_of(one))


def profile(draft: Draft, one: Property) -> None:
    """Add a profile. Apple hides a name without an address in a scheme of its own."""
    text = one.text
    name = one.parameter("X-USER") or one.parameter("USERNAME")
    if text.lower().startswith("x-apple:"):
        text = name or text[8:]
    _add(draft, one, ChannelKind.PROFILE, text or name)


def messenger(draft: Draft, one: Property) -> None:
    """Add a messenger's address, or a profile when it is a web page."""
    text = one.text
    is_page = text.lower().startswith(("http://", "https://"))
    _add(draft, one, ChannelKind.PROFILE if is_page else ChannelKind.OTHER, text)


def named_messenger(draft: Draft, one: Property) -> None:
    """Add the address of the messenger that the property is named after."""
    label = ", ".join([one.head.name[2:].lower().replace("-", " "), *filter(None, [label_of(one)])])
    _add(draft, one, ChannelKind.OTHER, one.text, label)


def address(draft: Draft, one: Property) -> None:
    """Add a postal address, a component a line; its town is also where the person is.

    An address that names a town and nothing else is only a place.
    """
    parts = one.components()
    parts += [""] * (_ADDRESS_PARTS - len(parts))
    town = ", ".join(part for part in (parts[_LOCALITY], parts[_COUNTRY]) if part)
    is_new = bool(town) and draft.singles.setdefault("place", town) == town
    is_town_alone = not any(part for index, part in enumerate(parts) if index not in (_LOCALITY, _COUNTRY))
    if is_new and is_town_alone and not one.parameter("LABEL"):
        return
    town_line = " ".join(part for part in (parts[5], parts[_LOCALITY]) if part)
    lines = (*parts[:3], town_line, parts[4], *parts[6:])
    text = "\n".join(line for line in lines if line) or one.parameter("LABEL").replace("\\n", "\n")
    draft.field(FieldName.ADDRESS, text, group=one.head.group, label=label_of(one))
