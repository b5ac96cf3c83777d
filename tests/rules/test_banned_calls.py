"""Calls that were seen to lose, leak or stall, and so stand nowhere in the product."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

import pytest

from tests.rules.sources import Source, imported, name_of, planted, python, strings

if TYPE_CHECKING:
    from collections.abc import Iterator

NAMES = {
    "set_trace_callback": "sees the key",
    "enable_load_extension": "runs foreign code beside the key",
    "load_extension": "runs foreign code beside the key",
    "rekey": "logs the key and has no copy to fall back on",
    "Sniffer": "takes seconds on a small hostile file",
    "setHtml": "shows imported text as rich text and loads what it names",
    "insertHtml": "shows imported text as rich text and loads what it names",
    "QTreeView": "takes seconds with a hundred thousand rows",
    "QTreeWidget": "takes seconds with a hundred thousand rows",
    "QSortFilterProxyModel": "takes half a minute to sort a hundred thousand rows",
    "QSettings": "writes files that others may read",
    "QTextBrowser": "opens what a link in imported text names",
    "QErrorMessage": "shows imported text as rich text",
    "setInformativeText": "shows imported text as rich text whatever the format of the box",
    "itemAt": "leaves a stale address behind once the widget there is gone, which ends in a crash",
    **dict.fromkeys(
        ("QTcpSocket", "QUdpSocket", "QSslSocket", "QTcpServer", "QNetworkAccessManager", "QDnsLookup"),
        "reaches for the network",
    ),
    "QLockFile": "locks the app out of its own vault when the process is replaced",
}
DOTTED = {
    "QFileDialog.saveState": "keeps the history of folders",
    "keyring.get_password": "may create a keyring and ask, or wait for ever",
    "keyring.set_password": "may succeed and store nothing",
    "keyring.get_keyring": "scans every package and takes whatever a file names",
    "date.today": "the clock is a service",
    "datetime.now": "the clock is a service",
    "datetime.today": "the clock is a service",
    "datetime.utcnow": "the clock is a service",
    "time.time": "the clock is a service",
    "uuid.uuid1": "names the machine",
    "uuid.uuid4": "ids sort by the moment they are made",
}
IMPORTS = {
    "sqlite3": "is not the encrypted library",
    **dict.fromkeys(
        ("socket", "ssl", "http", "urllib.request", "asyncio", "smtplib", "imaplib", "ftplib", "requests"),
        "reaches for the network",
    ),
}
SQL = {
    r"pragma\s+rekey": "has no copy to fall back on",
    r"cipher_plaintext_header_size": "leaves part of the file readable",
    r"temp_store\s*=\s*(?:file|1)": "writes sorted rows in the clear",
    r"^\s*attach\b": "opens a second file in the vault's connection",
}
LOGS = re.compile(r"^_?log(?:ger|ging)?$", re.IGNORECASE)
CLOCK = "mentorkit/system/"
MAY = {("itemAt", "mentorkit/gui/rescaling.py")}
"""Who may: it asks for rows and gaps, which go with their layout, and for no widget."""


def banned(source: Source) -> Iterator[str]:
    yield from _banned_names(source)
    yield from _banned_calls(source)
    for node, name in imported(source):
        for module, why in IMPORTS.items():
            if f"{name}.".startswith(f"{module}."):
                yield source.at(node, f"{name} {why}")
    for text_node, text in strings(source):
        for pattern, why in SQL.items():
            if re.search(pattern, text, re.IGNORECASE):
                yield source.at(text_node, f"{text[:40]!r} {why}")


def _banned_names(source: Source) -> Iterator[str]:
    for node in source.nodes:
        name = name_of(node)
        if not name:
            continue
        last = name.rsplit(".", 1)[-1]
        if last in NAMES and (last, source.path) not in MAY:
            yield source.at(node, f"{name} {NAMES[last]}")
        why = DOTTED.get(".".join(name.rsplit(".", 2)[-2:]))
        if why and not ("clock" in why and source.path.startswith(CLOCK)):
            yield source.at(node, f"{name} {why}")


def _banned_calls(source: Source) -> Iterator[str]:
    for node in source.nodes:
        if not isinstance(node, ast.Call):
            continue
        name = name_of(node.func)
        if name == "QLabel":
            yield source.at(node, "guesses at rich text: Label does not")
        given = {keyword.arg for keyword in node.keywords}
        if name.endswith("dataclass") and given >= {"frozen", "slots"}:
            yield source.at(node, "costs a start ten times what frozen of the domain does")
        if name.endswith("SqlCipherDatabase") and "passphrase" in given:
            yield source.at(node, "an empty passphrase opens an unencrypted file without a word")
        receiver, _, method = name.rpartition(".")
        if method == "setToolTip" and not _is_plain(node.args[0]):
            yield source.at(node, "a tip shows tags as rich text and loads what they name: escaped(...)")
        if LOGS.match(receiver.rsplit(".", 1)[-1]) and (method == "exception" or "exc_info" in given):
            yield source.at(node, "exceptions carry what people typed into the log")


def _is_plain(words: ast.expr) -> bool:
    """Whether a tip holds our own words alone, or is made plain."""
    if isinstance(words, ast.IfExp):
        return _is_plain(words.body) and _is_plain(words.orelse)
    if isinstance(words, ast.Call):
        return name_of(words.func).rpartition(".")[2] in {"escaped", "tr"}
    return isinstance(words, ast.Constant)


def test_no_banned_call_stands_in_the_product() -> None:
    assert [found for source in python("mentorkit") for found in banned(source)] == []


@pytest.mark.parametrize(
    "code",
    [
        "connection.set_trace_callback(print)",
        "connection.enable_load_extension(True)",
        "database.rekey(new)",
        "csv.Sniffer().sniff(text)",
        "view.setHtml(person.notes)",
        "face.setToolTip(person.shown)",
        "face.setToolTip('' if short else self.tr('{0}').format(person.shown))",
        "QLabel(person.shown)",
        "@dataclass(frozen=True, slots=True)\nclass Told:\n    words: str",
        "from PySide6.QtWidgets import QTreeView\nQTreeView()",
        "QSortFilterProxyModel(self)",
        "dialog = QFileDialog()\nstate = QFileDialog.saveState(dialog)",
        "keyring.get_password('a', 'b')",
        "today = datetime.date.today()",
        "now = datetime.now(UTC)",
        "import sqlite3",
        "from urllib.request import urlopen",
        "from PySide6.QtNetwork import QNetworkAccessManager\nQNetworkAccessManager(self)",
        "connection.execute('PRAGMA rekey = x')",
        "connection.execute('pragma temp_store = FILE')",
        "connection.execute('ATTACH ? AS other')",
        "SqlCipherDatabase('a.db', passphrase='')",
        "logger.exception('failed')",
        "_log.error('failed', exc_info=True)",
        "id = uuid.uuid4()",
        "widget = row.itemAt(1).widget()",
    ],
)
def test_a_banned_call_is_found(code: str) -> None:
    assert list(banned(planted(code)))


@pytest.mark.parametrize(
    "code",
    [
        "future.exception()",
        "log.error('failed')",
        "attach(menu)",
        "@dataclass(slots=True)\nclass Told:\n    words: str",
        "@dataclass(frozen=True)\nclass Told:\n    words: str",
        "x = 'Attached file'",
        "face.setToolTip(escaped(words) if cut else '')",
    ],
)
def test_its_lookalike_is_not(code: str) -> None:
    assert list(banned(planted(code))) == []


def test_the_clock_may_ask_what_time_it_is() -> None:
    assert list(banned(planted("now = datetime.now(UTC)", "mentorkit/system/clock.py"))) == []
