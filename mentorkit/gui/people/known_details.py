"""The lists about a person: roles over time, ways to reach them, evidence, and fields of one's own."""

from __future__ import annotations

from functools import partial
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
from mentorkit.gui.kit.day_fields import PartialDayField
from mentorkit.gui.kit.editors import LongField
from mentorkit.gui.kit.fields import ComboField, TextField
from mentorkit.gui.people.details import Details
from mentorkit.gui.people.sections import FactLine
from mentorkit.gui.people.sentences import role_words

if TYPE_CHECKING:
    from mentorkit.domain.days import Day
    from mentorkit.domain.records import RecordId
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.kit.forms import Form

EVIDENCE_ICONS = {
    EvidenceKind.TALK: "timer",
    EvidenceKind.PAPER: "file-text",
    EvidenceKind.PROJECT: "target",
    EvidenceKind.QUOTE: "message-square-quote",
    EvidenceKind.OTHER: "info",
}
WEB = ("http://", "https://")


def role_details() -> Details:
    """Return the list of roles."""
    return Details(
        "roles",
        QCoreApplication.translate("people", "Roles over time"),
        lambda page: sorted(page.roles, key=_begun, reverse=True),
        _role_line,
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
        _channel_line,
        _fill_channel,
        _new_channel,
        lambda channel: bool(channel.value),
    )


def evidence_details() -> Details:
    """Return the list of evidence."""
    return Details(
        "evidence",
        QCoreApplication.translate("people", "What they did that you value"),
        lambda page: page.evidence,
        _evidence_line,
        _fill_evidence,
        _new_evidence,
        lambda evidence: bool(evidence.title),
    )


def custom_details() -> Details:
    """Return the list of fields of one's own."""
    return Details(
        "custom",
        QCoreApplication.translate("people", "Own fields"),
        lambda page: page.custom_fields,
        lambda tools, field: FactLine(tools.theme, "custom_line", field.value or "—", field.name),
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


def _role_line(tools: Tools, role: Role) -> FactLine:
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
    return FactLine(tools.theme, "role_line", words, when.format(since=since, until=until))


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


def _channel_line(tools: Tools, channel: Channel) -> FactLine:
    translate = QCoreApplication.translate
    notes = [texts.word(channel.way), channel.label]
    if channel.preferred:
        notes.append(translate("people", "preferred"))
    said = dict.fromkeys(note.casefold() for note in notes if note)
    below = ", ".join(next(note for note in notes if note.casefold() == once) for once in said)
    line = FactLine(tools.theme, "channel_line", channel.value, below)
    link = link_of(channel)
    if not link.isEmpty():
        open_button = line.add_button("external-link", translate("people", "Open outside mentorkit"))
        open_button.clicked.connect(partial(QDesktopServices.openUrl, link))
    copy = line.add_button("copy", translate("people", "Copy"))
    copy.clicked.connect(partial(_copy, tools, channel.value))
    return line


def _copy(tools: Tools, text: str) -> None:
    QApplication.clipboard().setText(text)
    tools.surface.toast(QCoreApplication.translate("people", "Copied"))


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


def _evidence_line(tools: Tools, evidence: Evidence) -> FactLine:
    translate, today = QCoreApplication.translate, tools.services.clock.today()
    day = texts.known_day(evidence.day, today) if evidence.day else ""
    below = ", ".join(part for part in (texts.word(evidence.what), day) if part)
    below = "\n".join(part for part in (below, evidence.why) if part)
    icon = EVIDENCE_ICONS[evidence.what]
    line = FactLine(tools.theme, "evidence_line", evidence.title, below, icon)
    link = web_link(evidence.link)
    if not link.isEmpty():
        button = line.add_button("external-link", translate("people", "Open outside mentorkit"))
        button.clicked.connect(partial(QDesktopServices.openUrl, link))
    return line


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
