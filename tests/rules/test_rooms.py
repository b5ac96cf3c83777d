"""What import contracts cannot say: the domain needs nothing but the language, and Qt stays in the window."""

from __future__ import annotations

import ast
import sys
from typing import TYPE_CHECKING

from tests.rules.sources import Source, imported, name_of, planted, python

if TYPE_CHECKING:
    from collections.abc import Iterator

OUTSIDE = {
    "asyncio", "ctypes", "http", "io", "locale", "logging", "multiprocessing", "os", "pathlib", "platform",
    "queue", "random", "secrets", "select", "shutil", "signal", "socket", "sqlite3", "ssl", "subprocess",
    "tempfile", "threading", "time", "urllib.request", "webbrowser",
}  # fmt: skip
"""Of the standard library, what reaches beyond values: clock, chance, files, processes, network."""
CALLS = {"open", "input", "print"}
QT = ("PySide6", "shiboken6")


def beyond_values(source: Source) -> Iterator[str]:
    """Yield what a domain module uses besides values and pure functions."""
    for node, name in imported(source):
        top = name.split(".")[0]
        if top == "mentorkit":
            continue
        if top not in sys.stdlib_module_names or top in OUTSIDE or name in OUTSIDE:
            yield source.at(node, f"the domain imports {name}")
    for node in source.nodes:
        if isinstance(node, ast.Call) and name_of(node.func) in CALLS:
            yield source.at(node, f"the domain calls {name_of(node.func)}")


def early_qt(source: Source) -> Iterator[str]:
    """Yield imports of Qt outside the window that happen as soon as the module is imported."""
    for node in source.tree.body:
        module = (
            Source(source.path, ast.unparse(node)) if isinstance(node, ast.Import | ast.ImportFrom) else None
        )
        for _, name in imported(module) if module else ():
            if name.startswith(QT):
                yield source.at(node, f"{name} is imported before the window is")


HEAVY = {"dateparser", "hunspell", "icalendar", "nameparser", "phonenumbers", "rapidfuzz"}
"""Libraries that cost a start 40 to 150 ms: one module each, imported when they are needed."""


def heavy(source: Source) -> Iterator[tuple[str, str, bool]]:
    """Yield each heavy library of a module: its name, where it is, and whether it waits for its use."""
    at_once = {node for node in source.tree.body if isinstance(node, ast.Import | ast.ImportFrom)}
    for node, name in imported(source):
        library = name.split(".")[0]
        if library in HEAVY:
            yield library, source.path, node not in at_once


def heavy_offences(sources: list[Source]) -> list[str]:
    """Return heavy libraries imported at once, outside services, or in a second module."""
    found = [one for source in sources for one in heavy(source)]
    places = {library: {path for name, path, _ in found if name == library} for library in HEAVY}
    said = [f"{path} imports {library} at once" for library, path, waits in found if not waits]
    said += [f"{path} is no service" for _, path, _ in found if not path.startswith("mentorkit/services/")]
    return said + [f"{library} has several homes" for library, homes in places.items() if len(homes) > 1]


def test_heavy_libraries_wait_in_one_service_each() -> None:
    assert heavy_offences(python("mentorkit")) == []


def test_a_heavy_library_out_of_place_is_found() -> None:
    late = "def f():\n    import rapidfuzz"
    service = planted(late, "mentorkit/services/duplicates.py")
    assert heavy_offences([service]) == []
    assert heavy_offences([planted("import rapidfuzz", "mentorkit/services/duplicates.py")])
    assert heavy_offences([planted(late, "mentorkit/domain/duplicates.py")])
    assert heavy_offences([service, planted(late, "mentorkit/services/merging.py")])


def test_the_domain_is_values_and_pure_functions() -> None:
    assert [found for source in python("mentorkit/domain") for found in beyond_values(source)] == []


def test_only_the_window_imports_qt_at_once() -> None:
    outside = [source for source in python("mentorkit") if not source.path.startswith("mentorkit/gui/")]
    assert [found for source in outside for found in early_qt(source)] == []


def test_a_domain_that_reaches_out_is_found() -> None:
    for code in (
        "import os",
        "from time import time",
        "import peewee",
        "open('a')",
        "from pathlib import Path",
    ):
        assert list(beyond_values(planted(code, "mentorkit/domain/planted.py"))), code
    assert list(beyond_values(planted("from mentorkit.domain.days import Day\nimport re"))) == []


def test_an_early_import_of_qt_is_found() -> None:
    assert list(early_qt(planted("from PySide6.QtCore import QObject", "mentorkit/app.py")))
    late = "def f():\n    from PySide6.QtCore import QObject"
    assert list(early_qt(planted(late, "mentorkit/app.py"))) == []
