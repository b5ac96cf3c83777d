"""What the properties about reaching somebody say: addresses, numbers, pages and places."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mentorkit.domain.drafting.drafts import DraftChannel
from mentorkit.domain.drafting.reaching import ADDRESS_PARTS, add_address, add_email, add_web_page
from mentorkit.domain.people import ChannelKind

if TYPE_CHECKING:
    from mentorkit.domain.drafting.drafts import Draft
    from mentorkit.domain.vcards.properties import Property

_NOISE = frozenset(
    {"pref", "internet", "voice", "x-internet", "dom", "intl", "postal", "parcel", "text", "uri"}
)
_SCHEME = re.compile(r"(?:(?:tel|mailto):\s*)+", re.IGNORECASE)


def label_of(one: Property) -> str:
    """Return the types of a property as a label, without what says nothing to a reader."""
    types = one.head.types
    service = one.parameter("X-SERVICE-TYPE") or one.parameter("SERVICE-TYPE")
    # abook numbers the addresses of a person: EMAIL;1;INTERNET.
    words = [word for word in types if word not in _NOISE and not word.isdecimal()]
    return ", ".join([service.lower(), *words] if service and service.lower() not in words else words)


def _channel(one: Property, way: ChannelKind, value: str, label: str | None = None) -> DraftChannel:
    shown = label_of(one) if label is None else label
    return DraftChannel(one.head.group, way, value, shown, one.head.rank)


def _add(draft: Draft, one: Property, way: ChannelKind, value: str, label: str | None = None) -> None:
    if value:
        draft.channels.append(_channel(one, way, value, label))


def email(draft: Draft, one: Property) -> None:
    """Add an e-mail address; several in one value become several channels."""
    add_email(draft, _channel(one, ChannelKind.EMAIL, _without_scheme(one.text)), one.number)


def phone(draft: Draft, one: Property) -> None:
    """Add a number as it was typed; `tel:` goes, an extension behind it stays."""
    _add(draft, one, ChannelKind.PHONE, _without_scheme(one.text))


def _without_scheme(text: str) -> str:
    found = _SCHEME.match(text)
    return text[found.end() :] if found else text


def web_page(draft: Draft, one: Property) -> None:
    """Add a page: a profile if it is one, else a website."""
    add_web_page(draft, _channel(one, ChannelKind.PROFILE, one.text))


def profile(draft: Draft, one: Property) -> None:
    """Add a profile. Apple hides a name without an address in a scheme of its own."""
    text = one.text
    name = one.parameter("X-USER") or one.parameter("USERNAME")
    if text.lower().startswith("x-apple:"):
        text = name or text[8:] or text
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
    """Add a postal address; its town is also where the person is."""
    parts = one.components()
    parts += [""] * (ADDRESS_PARTS - len(parts))
    whole = one.parameter("LABEL").replace("\\n", "\n")
    add_address(draft, parts, group=one.head.group, label=label_of(one), whole=whole)
