"""How somebody is reached, as drafts take it from any format: addresses, pages and places."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from mentorkit.domain.cards import FieldName, OddityKind
from mentorkit.domain.drafting.drafts import DraftChannel
from mentorkit.domain.people import ChannelKind
from mentorkit.domain.profiles import is_profile

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentorkit.domain.drafting.drafts import Draft

_MANY_ADDRESSES = re.compile(r"[^\s@,;<>]+@[^\s@,;<>]+(?:\s*[,;]\s*[^\s@,;<>]+@[^\s@,;<>]+)+")
_BETWEEN = re.compile(r"\s*[,;]\s*")
_IN_BRACKETS = re.compile(r"[^<>]*<\s*([^\s@<>]+@[^\s@<>]+)\s*>")
ADDRESS_PARTS = 7
"""Box, extension, street, town, region, postal code, country: as vCard counts them."""
_TOWN, _CODE, _COUNTRY = 3, 5, 6


def add_email(draft: Draft, one: DraftChannel, number: int) -> None:
    """Add an e-mail address; several in one value become several channels, a name before it another name."""
    text = one.value
    wrapped = _IN_BRACKETS.fullmatch(text) if "<" in text else None
    if wrapped:
        draft.field(FieldName.OTHER_NAME, text.partition("<")[0].strip(' "'))
        text = wrapped[1]
    if _MANY_ADDRESSES.fullmatch(text):
        draft.channels += (replace(one, value=part) for part in _BETWEEN.split(text))
        return
    if text and "@" not in text:
        draft.odd(OddityKind.NOT_AN_ADDRESS, number)
    if text:
        one.value = text
        draft.channels.append(one)


def add_web_page(draft: Draft, one: DraftChannel) -> None:
    """Add a page: a profile if it is one, else a website."""
    if is_profile(one.value):
        one.way = ChannelKind.PROFILE
        draft.channels.append(one)
    else:
        draft.field(FieldName.WEBSITE, one.value, group=one.group, label=one.label)


def add_address(
    draft: Draft, parts: Sequence[str], *, group: str = "", label: str = "", whole: str = ""
) -> None:
    """Add a postal address, a component a line; its town is also where the person is.

    An address that names a town and nothing else is only a place. `whole` is how the file writes it.
    """
    town = ", ".join(part for part in (parts[_TOWN], parts[_COUNTRY]) if part)
    is_new = bool(town) and draft.singles.setdefault("place", town) == town
    is_town_alone = not any(part for index, part in enumerate(parts) if index not in (_TOWN, _COUNTRY))
    if is_new and is_town_alone and not whole:
        return
    town_line = " ".join(part for part in (parts[_CODE], parts[_TOWN]) if part)
    lines = (*parts[:3], town_line, parts[4], *parts[6:])
    text = "\n".join(line for line in lines if line) or whole
    draft.field(FieldName.ADDRESS, text, group=group, label=label)
