"""A finished draft into a card: labels, roles, names and what is preferred find their places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.cards import (
    Card,
    CardChannel,
    CardField,
    CardRole,
    FieldName,
    OddityKind,
    SkippedRow,
    SkipReason,
    in_order,
    labelled,
)
from mentorkit.domain.people import LONGEST_NAME

if TYPE_CHECKING:
    from mentorkit.domain.drafting.drafts import Draft, DraftChannel
    from mentorkit.domain.people import ChannelKind

OWN_ROLE = "role"
"""Groups that begin so were written by us and hold one role each."""

_APPLE_LABEL = ("_$!<", ">!$_")
_NAME_PARTS = ((2, FieldName.MIDDLE_NAME), (3, FieldName.NAME_PREFIX), (4, FieldName.NAME_SUFFIX))
_NAME_ORDER = (3, 1, 2, 0, 4)
_PREFERRED = 100


def assembled(draft: Draft) -> Card | SkippedRow:
    """Return the card of a draft, or why it is none."""
    if draft.is_group:
        return SkippedRow(SkipReason.GROUP, draft.line, shown=_shown(draft, [], []))
    used: set[str] = set()
    channels = _channels(draft, used)
    fields = _fields(draft, used)
    roles = _roles(draft)
    spoken = (draft.spoken.get(key, "") for key in ("FIRST", "MIDDLE", "LAST"))
    draft.single("pronunciation", " ".join(part for part in spoken if part), FieldName.PRONUNCIATION)
    if used:
        places = {draft.labels[group][1] for group in used}
        draft.kept = [line for place, line in enumerate(draft.kept) if place not in places]
    shown = _shown(draft, channels, roles)
    if not shown:
        said = draft.notes or fields or roles or draft.photo or draft.kept or draft.tags
        return SkippedRow(SkipReason.NAMELESS if said else SkipReason.EMPTY, draft.line)
    return _card(draft, shown, roles, channels, fields)


def _card(
    draft: Draft, shown: str, roles: list[CardRole], channels: list[CardChannel], fields: list[CardField]
) -> Card:
    shown, given, family = (
        _shortened(name, draft, fields) for name in (shown, draft.name_part(1), draft.name_part(0))
    )
    others = (CardField(FieldName.OTHER_NAME, name) for name in draft.names[1:] if name != shown)
    return Card(
        shown=shown,
        given=given,
        family=family,
        **draft.singles,
        notes="\n\n".join(dict.fromkeys("\n".join(lines) for lines in draft.notes)),
        met_day=draft.met_day,
        photo=draft.photo,
        roles=tuple(roles),
        channels=tuple(channels),
        fields=in_order([*fields, *others]),
        tags=tuple(dict.fromkeys(draft.tags)),
        expertise=tuple(dict.fromkeys(draft.expertise)),
        kept=tuple(draft.kept),
        line=draft.line,
        oddities=tuple(draft.oddities),
    )


def _shortened(name: str, draft: Draft, fields: list[CardField]) -> str:
    """Return a name of a length that can be kept; the whole of it goes to a custom field."""
    if len(name) <= LONGEST_NAME:
        return name
    fields.append(CardField(FieldName.OTHER_NAME, name))
    draft.odd(OddityKind.NAME_TOO_LONG, draft.line)
    return name[:LONGEST_NAME].rstrip()


def _shown(draft: Draft, channels: list[CardChannel], roles: list[CardRole]) -> str:
    """Return the name to show: as given, from its parts, a nickname, or what the card is about."""
    if draft.names:
        return draft.names[0]
    parts = [draft.name_part(index) for index in _NAME_ORDER]
    found = " ".join(part for part in parts if part)
    found = found or next((one.value for one in draft.fields if one.name is FieldName.NICKNAME), "")
    found = found or next((role.organisation for role in roles if role.organisation), "")
    if not found and channels:
        draft.odd(OddityKind.NAMED_AFTER_CHANNEL, draft.line)
        found = channels[0].value
    return " ".join(found.split())


def _channels(draft: Draft, used: set[str]) -> list[CardChannel]:
    merged: dict[tuple[ChannelKind, str], DraftChannel] = {}
    for channel in draft.channels:
        channel.label = _label(draft, channel.group, channel.label, used)
        earlier = merged.setdefault((channel.way, channel.value.casefold()), channel)
        earlier.label = earlier.label or channel.label
        earlier.rank = min(earlier.rank, channel.rank)
    best: dict[ChannelKind, DraftChannel] = {}
    for channel in merged.values():
        if channel.rank <= _PREFERRED and (channel.way not in best or channel.rank < best[channel.way].rank):
            best[channel.way] = channel
    return [
        CardChannel(one.way, one.value, one.label, preferred=best.get(one.way) is one)
        for one in merged.values()
    ]


def _fields(draft: Draft, used: set[str]) -> list[CardField]:
    fields = []
    for one in draft.fields:
        name, label = one.name, _label(draft, one.group, one.label, used)
        if name is FieldName.DATE and label.casefold() == FieldName.ANNIVERSARY:
            name, label = FieldName.ANNIVERSARY, ""
        fields.append(CardField(labelled(name, label), one.value))
    parts = (CardField(name, draft.name_part(index)) for index, name in _NAME_PARTS)
    rest = " ".join(part for part in draft.name_parts[5:] if part and part not in draft.name_parts[:5])
    others = (CardField(FieldName.OTHER_NAME, rest), *draft.own_fields)
    return [one for one in (*parts, *fields, *others) if one.value]


def _label(draft: Draft, group: str, label: str, used: set[str]) -> str:
    """Return the label that a group gives, and after it what the types say beside it."""
    if not group or group not in draft.labels:
        return label
    used.add(group)
    written = draft.labels[group][0]
    if written.startswith(_APPLE_LABEL[0]) and written.endswith(_APPLE_LABEL[1]):
        written = written[len(_APPLE_LABEL[0]) : -len(_APPLE_LABEL[1])].casefold().strip()
    words = [word for word in label.split(", ") if word and word != written.casefold()]
    return ", ".join([written, *words] if written else words)


def _roles(draft: Draft) -> list[CardRole]:
    """Return the roles: what a group binds together, then loose organisations and titles in turn."""
    shared = {part.group for part in draft.organisations} & {part.group for part in draft.titles} - {""}
    places: dict[str, int] = {}
    texts: dict[str, list[str]] = {}
    for index, parts in enumerate((draft.organisations, draft.titles)):
        loose = 0
        for part in parts:
            key = part.group
            if key not in shared and not key.startswith(OWN_ROLE):
                key, loose = f" {loose}", loose + 1
            texts.setdefault(key, ["", ""])[index] = part.text
            places[key] = min(places.get(key, part.place), part.place)
    made = (
        CardRole(texts[key][1], texts[key][0], draft.since.get(key), draft.until.get(key))
        for key in sorted(texts, key=places.__getitem__)
    )
    return list(dict.fromkeys(made))
