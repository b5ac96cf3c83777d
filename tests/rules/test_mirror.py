"""The name is the index: every module has its test at the same path, every test its module."""

from __future__ import annotations

import ast
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from tests.rules.sources import Source, planted, python

if TYPE_CHECKING:
    from collections.abc import Iterable

ROOMS = ("cli", "domain", "gui", "services", "storage", "system")
ACROSS = {
    "tests/cli/test_end_to_end.py": "the command line as a process of its own",
    "tests/gui/test_gallery.py": "the sheet of all components, which is drawn for eyes",
    "tests/system/test_secret_service.py": "a real keyring on a bus of its own",
    "tests/storage/test_gate.py": "store, transactions, undo and history together",
}


def place_of_test(module: str) -> str:
    """Return where a module's test is: `mentorkit/gui/theme.py` → `tests/gui/test_theme.py`."""
    path = PurePosixPath(module)
    return str(PurePosixPath("tests", *path.parts[1:-1], f"test_{path.stem.strip('_')}.py"))


def only_declares(source: Source) -> bool:
    """Whether a module has nothing to run: enums, constants, records and protocols."""
    bodies = [node.body for node in source.nodes if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    return all(isinstance(statement, ast.Expr) for body in bodies for statement in body)


def untested(modules: Iterable[Source], tests: Iterable[str]) -> set[str]:
    """Return the modules without a test of their name.

    A test may lie deeper, beside others that share its fixtures. In a folder below a room several
    modules make one thing: there any test of the folder will do, and the least coverage of the room
    does the rest.
    """
    there = set(tests)
    folders = {str(PurePosixPath(one).parent) for one in there}
    there |= {str(PurePosixPath(one).parents[1] / PurePosixPath(one).name) for one in there}
    missing = {one.path for one in modules if place_of_test(one.path) not in there and not only_declares(one)}
    below = {one for one in missing if one.count("/") > 2}
    return missing - {one for one in below if str(PurePosixPath(place_of_test(one)).parent) in folders}


def strays(tests: Iterable[str], modules: Iterable[str]) -> set[str]:
    """Return tests directly in a room's folder that are named after no module and no package there."""
    there = {place_of_test(one.replace("/__init__.py", ".py")) for one in modules}
    rooms = {one for one in tests if one.split("/")[1] in ROOMS and one.count("/") == 2}
    named = {one for one in rooms if PurePosixPath(one).name.startswith("test_")}
    return {one for one in named - set(ACROSS) if one not in there and not one.endswith("/test_conftest.py")}


def paths(*folders: str) -> list[str]:
    return [source.path for source in python(*folders)]


def test_every_module_has_its_test() -> None:
    assert untested(python("mentorkit"), paths("tests")) == set()


def test_every_test_has_its_module() -> None:
    assert strays(paths("tests"), paths("mentorkit")) == set()
    assert set(ACROSS) <= set(paths("tests"))


def test_a_module_without_a_test_is_found() -> None:
    code = "def f():\n    return 1"
    in_room, below = planted(code, "mentorkit/gui/theme.py"), planted(code, "mentorkit/gui/kit/forms.py")
    declaring = planted("class A:\n    x = 1", "mentorkit/gui/names.py")
    assert untested([in_room, below, declaring], []) == {in_room.path, below.path}
    assert untested([in_room, below], ["tests/gui/test_theme.py", "tests/gui/kit/test_fields.py"]) == set()
    assert untested([in_room], ["tests/gui/looks/test_theme.py"]) == set()
    assert untested([in_room], ["tests/cli/test_theme.py", "tests/test_theme.py"]) == {in_room.path}
    assert untested([planted(code, "mentorkit/__main__.py")], ["tests/test_main.py"]) == set()


def test_a_test_without_a_module_is_found() -> None:
    tests = [
        "tests/gui/test_forms.py",
        "tests/gui/test_kit.py",
        "tests/rules/test_sizes.py",
        "tests/gui/fakes.py",
    ]
    assert strays(tests, ["mentorkit/gui/kit/__init__.py"]) == {"tests/gui/test_forms.py"}
