"""The words of an export: what kinds of files there are, and what of people leaves in one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from mentorkit.domain.exports import WITHOUT_PHOTOS, ExportKind

if TYPE_CHECKING:
    from collections.abc import Mapping

NAMES: Mapping[ExportKind, object] = {
    ExportKind.VCARD_3: QT_TRANSLATE_NOOP("exports", "vCard"),
    ExportKind.VCARD_4: QT_TRANSLATE_NOOP("exports", "vCard 4.0"),
    ExportKind.CSV: QT_TRANSLATE_NOOP("exports", "Spreadsheet (CSV)"),
    ExportKind.JCARD: QT_TRANSLATE_NOOP("exports", "jCard (JSON)"),
}
USES: Mapping[ExportKind, object] = {
    ExportKind.VCARD_3: QT_TRANSLATE_NOOP("exports", "for phones, mail programs and address books"),
    ExportKind.VCARD_4: QT_TRANSLATE_NOOP("exports", "for programs that know the newer version"),
    ExportKind.CSV: QT_TRANSLATE_NOOP("exports", "to look at and to sort; without photos"),
    ExportKind.JCARD: QT_TRANSLATE_NOOP("exports", "for programs and scripts"),
}


def kind(one: ExportKind) -> str:
    """Return what a kind of file is called and what it is good for."""
    said = QCoreApplication.translate("exports", "{0}: {1}")
    parts = (QCoreApplication.translate("exports", str(words[one])) for words in (NAMES, USES))
    return said.format(*parts)


def people(count: int) -> str:
    """Return a number of people in words."""
    if count == 1:
        return QCoreApplication.translate("exports", "1 person")
    return QCoreApplication.translate("exports", "{0} people").format(QLocale().toString(count))


def leaves(count: int, kind: ExportKind, *, with_notes: bool) -> str:
    """Return in one sentence what of how many people leaves the vault."""
    parts = [
        QCoreApplication.translate("exports", "names"),
        QCoreApplication.translate("exports", "roles"),
        QCoreApplication.translate("exports", "addresses"),
        QCoreApplication.translate("exports", "tags"),
        QCoreApplication.translate("exports", "fields of your own"),
    ]
    if kind not in WITHOUT_PHOTOS:
        parts.append(QCoreApplication.translate("exports", "photos"))
    if with_notes:
        parts.append(QCoreApplication.translate("exports", "private notes"))
    said = QCoreApplication.translate("exports", "What leaves, of {0}: {1} and {2}.")
    return said.format(people(count), ", ".join(parts[:-1]), parts[-1])
