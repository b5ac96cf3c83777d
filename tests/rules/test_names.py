"""Names say what a thing is: no drawers for leftovers, no titles that mean nothing."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from tests.rules.sources import Source, planted, python

if TYPE_CHECKING:
    from collections.abc import Iterator

DRAWERS = {"base", "common", "core", "helpers", "helper", "misc", "shared", "util", "utils"}
EMPTY_TITLE = re.compile(r"(?:Manager|Helper|Helpers|Util|Utils|Data|Info)$")
EMPTY_VERB = re.compile(r"^_?(?:do|handle)_")


def empty_names(source: Source) -> Iterator[str]:
    drawers = DRAWERS & set(source.path.removesuffix(".py").split("/"))
    if drawers:
        yield f"{source.path}: {', '.join(drawers)} holds anything and so says nothing"
    for node in source.nodes:
        if isinstance(node, ast.ClassDef) and EMPTY_TITLE.search(node.name):
            yield source.at(node, f"{node.name}: say what it is")
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and EMPTY_VERB.search(node.name):
            yield source.at(node, f"{node.name}: say what it does")


def test_every_name_says_something() -> None:
    assert [
        found for source in python("mentorkit", "packaging", "tests") for found in empty_names(source)
    ] == []


def test_an_empty_name_is_found() -> None:
    assert list(empty_names(planted("", "mentorkit/services/utils.py")))
    assert list(empty_names(planted("class PersonManager: ...")))
    assert list(empty_names(planted("def handle_click(): ...")))
    assert list(empty_names(planted("class PersonForm: ...\ndef does_match(): ..."))) == []
