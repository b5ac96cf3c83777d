"""The lists about a person: roles over time, ways to reach them, evidence, and fields of one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from mentorkit.domain.people import (
    Channel,
    ChannelId,
    ChannelKind,
    CustomField,
    CustomFieldId,
    Evidence,
    EvidenceId,
    EvidenceKind,
    PersonId,
    Role,
    RoleId,
)
from mentorkit.gui import texts
from mentorkit.gui.kit.combos import ComboField
from mentorkit.gui.kit.day_fields import PartialDayField
from mentorkit.gui.kit.editors import LongField
from mentorkit.gui.kit.fields import TextField
from mentorkit.gui.people.details import Details
from mentorkit.gui.people.sentences import role_words

if TYPE_CHECKING:
    from mentorkit.domain.days import Day
    from mentorkit.domain.records import RecordId
    from mentorkit.gui.kit.fact_lines import FactLine
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.kit.forms import Form

EVIDENCE_ICONS = {
    EvidenceKind.TALK: "timer",
    EvidenceKind.PAPER: "file-text",
    EvidenceKind.PROJECT: "target",
    EvidenceKind.QUOTE: "message-square-quote",
    EvidenceKind.OTHER: "info",
}
OPEN, COPY = "external-link", "copy"
"""Icons of the buttons at the end of a line."""
WEB = ("http://", "https://")


def role_details() -> Details:
    """Return the list of roles."""
    return Details(
        "roles",
        QCoreApplication.translate("people", "Roles over time"),
        lambda page: sorted(page.roles, key=_begun, reverse=True),
        _show_role,
        _fill_role,
        lambda new_id, person_id: Role(id=RoleId(new_id), person_id=person_id),
        lambda role: bool(role.title or role.organisation),
    )


def channel_details() -> Details:
    """Return the list of ways to reach somebody."""
    return Details(
        "channels",
        QCoreApplication.translate("people", "Contact details"),
        lambda page: sorted(page.channels, key=lambda channel: (channel.way, not channel.preferred)),
        _show_channel,
        _fill_channel,
        _new_channel,
        lambda channel: bool(channel.value),
        _use_channel,
    )


def evidence_details() -> Details:
    """Return the list of evidence."""
    return Details(
        "evidence",
        QCoreApplication.translate("people", "What they did that you value"),
        lambda page: page.evidence,
        _show_evidence,
        _fill_evidence,
        _new_evidence,
        lambda evidence: bool(evidence.title),
        _open_evidence,
    )


def custom_details() -> Details:
    """Return the list of fields of one's own."""
    return Details(
        "custom",
        QCoreApplication.translate("people", "Own fields"),
        lambda page: page.custom_fields,
        lambda _tools, line, field: line.show_fact(field, field.value or "—", field.name),
        _fill_custom,
        lambda new_id, person_id: CustomField(id=CustomFieldId(new_id), person_id=person_id, name=""),
        lambda field: bool(field.name),
    )


def link_of(channel: Channel) -> QUrl:
    """Return what opens a channel outside the app; an empty URL where nothing does."""
    value = channel.value.strip()
    if channel.way is ChannelKind.EMAIL and "@" in value:
        return QUrl(f"mailto:{value}")
    if channel.way is ChannelKind.PHONE:
        return QUrl("tel:" + "".join(sign for sign in value if sign.isdigit() or sign == "+"))
    return web_link(value)


def web_link(text: str) -> QUrl:
    """Return a web address somebody typed, with or without its beginning; other schemes open nothing."""
    value = text.strip()
    if value.casefold().startswith(WEB):
        return QUrl(value)
    looks_like_one = "." in value and ":" not in value and " " not in value
    return QUrl(f"https://{value}") if looks_like_one else QUrl()


# Roles


def _begun(role: Role) -> tuple[bool, str]:
    return role.until is None, role.since.iso if role.since else ""


def _show_role(tools: Tools, line: FactLine, role: Role) -> None:
    today = tools.services.clock.today()

    def day(known: Day | None) -> str:
        return texts.known_day(known, today) if known else ""

    since, until = day(role.since), day(role.until)
    if since and until:
        when = QCoreApplication.translate("people", "{since} to {until}")
    elif since:
        when = QCoreApplication.translate("people", "Since {since}")
    elif until:
        when = QCoreApplication.translate("people", "Until {until}")
    else:
        when = ""
    words = role_words(role.title, role.organisation)
    line.show_fact(role, words, when.format(since=since, until=until))


def _fill_role(tools: Tools, form: Form) -> None:
    translate, theme, today = QCoreApplication.translate, form.theme, tools.services.clock.today
    form.add("title", TextField(theme, translate("people", "Role"), "role_title", small=True))
    name = translate("people", "Organisation")
    form.add("organisation", TextField(theme, name, "role_organisation", small=True))
    since = PartialDayField(theme, translate("people", "Since"), "role_since", today)
    form.add("since", since, since.read, since.written)
    until = PartialDayField(theme, translate("people", "Until"), "role_until", today)
    form.add("until", until, until.read, until.written)


# Ways to reach somebody


def _show_channel(_tools: Tools, line: FactLine, channel: Channel) -> None:
    translate = QCoreApplication.translate
    notes = [texts.word(channel.way), channel.label]
    if channel.preferred:
        notes.append(translate("people", "preferred"))
    said = dict.fromkeys(note.casefold() for note in notes if note)
    below = ", ".join(next(note for note in notes if note.casefold() == once) for once in said)
    line.show_fact(channel, channel.value, below)
    acts = [] if link_of(channel).isEmpty() else [_opening()]
    line.show_buttons([*acts, (COPY, translate("people", "Copy"))])


def _use_channel(tools: Tools, icon: str, line: FactLine) -> None:
    if icon == OPEN:
        QDesktopServices.openUrl(link_of(line.record))
        return
    QApplication.clipboard().setText(line.record.value)
    tools.surface.toast(QCoreApplication.translate("people", "Copied"))


def _opening() -> tuple[str, str]:
    return OPEN, QCoreApplication.translate("people", "Open outside mentorkit")


def _fill_channel(_tools: Tools, form: Form) -> None:
    translate, theme = QCoreApplication.translate, form.theme
    options = [(way, texts.word(way)) for way in ChannelKind]
    form.add(
        "value", TextField(theme, translate("people", "Address, number or link"), "channel_value", small=True)
    )
    form.add("way", ComboField(theme, translate("people", "Kind"), "channel_way", options, small=True))
    hint = translate("people", "work, home")
    label = TextField(theme, translate("people", "Label"), "channel_label", placeholder=hint, small=True)
    form.add("label", label)
    preferred = [(False, translate("people", "No")), (True, translate("people", "Yes"))]
    name = translate("people", "Preferred")
    form.add("preferred", ComboField(theme, name, "channel_preferred", preferred, small=True))


def _new_channel(new_id: RecordId, person_id: PersonId) -> Channel:
    return Channel(id=ChannelId(new_id), person_id=person_id, way=ChannelKind.EMAIL, value="")


# Evidence


def _show_evidence(tools: Tools, line: FactLine, evidence: Evidence) -> None:
    today = tools.services.clock.today()
    day = texts.known_day(evidence.day, today) if evidence.day else ""
    below = ", ".join(part for part in (texts.word(evidence.what), day) if part)
    below = "\n".join(part for part in (below, evidence.why) if part)
    line.show_fact(evidence, evidence.title, below, EVIDENCE_ICONS[evidence.what])
    line.show_buttons([] if web_link(evidence.link).isEmpty() else [_opening()])


def _open_evidence(_tools: Tools, _icon: str, line: FactLine) -> None:
    QDesktopServices.openUrl(web_link(line.record.link))


def _fill_evidence(tools: Tools, form: Form) -> None:
    translate, theme = QCoreApplication.translate, form.theme
    options = [(what, texts.word(what)) for what in EvidenceKind]
    form.add("title", TextField(theme, translate("people", "What"), "evidence_title", small=True))
    form.add("what", ComboField(theme, translate("people", "Kind"), "evidence_what", options, small=True))
    form.add("link", TextField(theme, translate("people", "Link"), "evidence_link", small=True))
    day = PartialDayField(theme, translate("people", "When"), "evidence_day", tools.services.clock.today)
    form.add("day", day, day.read, day.written)
    form.add("why", LongField(theme, translate("people", "Why it matters to you"), "evidence_why", lines=2))


def _new_evidence(new_id: RecordId, person_id: PersonId) -> Evidence:
    return Evidence(id=EvidenceId(new_id), person_id=person_id, what=EvidenceKind.TALK, title="")


# Own fields


def _fill_custom(_tools: Tools, form: Form) -> None:
    translate = QCoreApplication.translate
    form.add("name", TextField(form.theme, translate("people", "Name"), "custom_name", small=True))
    form.add("value", TextField(form.theme, translate("people", "Value"), "custom_value", small=True))
