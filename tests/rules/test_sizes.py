"""Modules, functions, nesting and constructors stay small enough to hold in the head."""

from __future__ import annotations

import ast
from itertools import chain
from typing import TYPE_CHECKING

from tests.rules.sources import Source, planted, python

if TYPE_CHECKING:
    from collections.abc import Iterator

MODULE_LINES = 300
FUNCTION_LINES = 40
LEVELS = 3
COLLABORATORS = 5
BLOCKS = (ast.If, ast.For, ast.While, ast.With, ast.Try, ast.Match)
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def too_large(source: Source) -> Iterator[str]:
    lines = source.text.count("\n")
    if lines > MODULE_LINES:
        yield f"{source.path}: {lines} lines"
    for node in source.nodes:
        if not isinstance(node, FUNCTIONS):
            continue
        length = (node.end_lineno or node.lineno) - node.lineno + 1
        if length > FUNCTION_LINES:
            yield source.at(node, f"{node.name} has {length} lines")
        if deepest(node.body) > LEVELS:
            yield source.at(node, f"{node.name} is nested {deepest(node.body)} deep")
        if node.name == "__init__" and collaborators(node) > COLLABORATORS:
            yield source.at(node, f"{collaborators(node)} collaborators")


def deepest(body: list[ast.stmt]) -> int:
    return max((depth_of(node) for node in body), default=0)


def depth_of(node: ast.stmt) -> int:
    """How many blocks lie inside each other; `elif` is no deeper than its `if`."""
    if not isinstance(node, BLOCKS):
        return 0
    inner = [getattr(node, name, []) for name in ("body", "finalbody")]
    inner += [part.body for part in chain(getattr(node, "handlers", []), getattr(node, "cases", []))]
    depth = 1 + max(deepest(body) for body in inner)
    others: list[ast.stmt] = getattr(node, "orelse", [])
    chained = isinstance(node, ast.If) and len(others) == 1 and isinstance(others[0], ast.If)
    return max(depth, deepest(others) + (0 if chained else 1)) if others else depth


def collaborators(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Count what a constructor cannot do without; what has a default is an option, not a collaborator."""
    given = [*node.args.posonlyargs, *node.args.args]
    wanted = len(given) - len(node.args.defaults) + node.args.kw_defaults.count(None)
    return wanted - 1


def test_nothing_outgrows_its_size() -> None:
    assert [
        found for source in python("mentorkit", "packaging", "tests") for found in too_large(source)
    ] == []


def test_a_long_module_is_found() -> None:
    assert list(too_large(planted("x = 1\n" * 301)))


def test_a_long_function_is_found() -> None:
    assert list(too_large(planted("def f():\n" + "    x = 1\n" * 40)))


def test_a_fourth_level_is_found_and_a_third_is_not() -> None:
    third = "def f():\n if a:\n  for b in c:\n   while d:\n    e()\n"
    assert list(too_large(planted(third))) == []
    assert list(too_large(planted(third.replace("    e()", "    if g:\n     e()"))))


def test_a_chain_of_elif_is_one_level() -> None:
    assert depth_of(ast.parse("if a: b\nelif c: d\nelif e: f\nelif g: h\nelse: i").body[0]) == 1


def test_a_sixth_collaborator_is_found_but_not_an_option() -> None:
    five = "class A:\n def __init__(self, a, b, c, d, e, parent=None): ..."
    assert list(too_large(planted(five))) == []
    assert list(too_large(planted(five.replace("parent=None", "f"))))
