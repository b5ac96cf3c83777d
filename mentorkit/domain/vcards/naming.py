"""What the properties about names and work say: who somebody is and what they do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.cards import CardField, FieldName
from mentorkit.domain.days import Day
from mentorkit.domain.drafting.drafts import RolePart

if TYPE_CHECKING:
    from mentorkit.domain.drafting.drafts import Draft
    from mentorkit.domain.vcards.properties import Property


def formatted_name(draft: Draft, one: Property) -> None:
    """Add a name as it is shown; the preferred one goes first."""
    text = " ".join(one.text.split())
    if not text:
        return
    if one.head.is_preferred and is_first(draft, "FN", "preferred"):
        draft.names.insert(0, text)
    else:
        draft.names.append(text)


def name(draft: Draft, one: Property) -> None:
    """Set the parts of the name, or how they are spoken; a second name is another name."""
    parts = [" ".join(part.split()) for part in one.components()]
    if "PHONETIC" in one.head.parameters:
        spoken = " ".join(part for part in (*parts[1:2], *parts[:1]) if part)
        draft.single("pronunciation", spoken, FieldName.PRONUNCIATION)
    elif any(draft.name_parts):
        written = (*parts[3:4], *parts[1:3], *parts[:1], *parts[4:])
        draft.field(FieldName.OTHER_NAME, " ".join(part for part in written if part))
    else:
        draft.name_parts = parts


def nickname(draft: Draft, one: Property) -> None:
    """Add every nickname."""
    for item in one.items():
        draft.field(FieldName.NICKNAME, item)


def spoken(draft: Draft, one: Property) -> None:
    """Remember how one part of the name is spoken; each comes in a property of its own."""
    part, text = one.head.name.split("-")[2], " ".join(one.text.split())
    if text and draft.spoken.setdefault(part, text) != text:
        draft.own_fields.append(CardField(FieldName.PRONUNCIATION, text))


def sound(draft: Draft, one: Property) -> bool | None:
    """Japanese phones write how a name is spoken as a sound; real sounds are kept."""
    if "x-irmc-n" not in one.head.types:
        return False
    spoken = " ".join(" ".join(one.components()).split())
    draft.single("pronunciation", spoken, FieldName.PRONUNCIATION)
    return None


def organisation(draft: Draft, one: Property) -> None:
    """Add an organisation; its units are the department."""
    first, *units = one.components()
    if is_alternative(draft, one):
        draft.field(FieldName.ORGANISATION, ", ".join(part for part in (first, *units) if part))
        return
    if first:
        place = len(draft.organisations) + len(draft.titles)
        draft.organisations.append(RolePart(one.head.group, first, place))
    department = ", ".join(unit for unit in units if unit)
    if department:
        is_only = is_first(draft, "ORG", "department")
        draft.field(FieldName.DEPARTMENT, department, label="" if is_only else first)


def title(draft: Draft, one: Property) -> None:
    """Add a title."""
    text = one.text
    if is_alternative(draft, one):
        draft.field(FieldName.TITLE, text)
    elif text:
        draft.titles.append(RolePart(one.head.group, text, len(draft.organisations) + len(draft.titles)))


def role(draft: Draft, one: Property) -> None:
    """Add what somebody does besides the title."""
    draft.field(FieldName.ROLE, one.text)


def since(draft: Draft, one: Property) -> bool | None:
    """Set from when or until when a role of ours was held; a day we cannot read is kept."""
    days = draft.since if one.head.name.endswith("SINCE") else draft.until
    try:
        days[one.head.group] = Day.parse(one.text)
    except ValueError:
        return False
    return None


def is_alternative(draft: Draft, one: Property) -> bool:
    """Whether it says what another property said before, in another language."""
    mark = one.parameter("ALTID")
    return bool(mark) and not is_first(draft, one.head.name, mark)


def is_first(draft: Draft, name: str, mark: str) -> bool:
    """Whether this card has this mark for the first time."""
    key = (name, mark)
    if key in draft.alternatives:
        return False
    draft.alternatives.add(key)
    return True
