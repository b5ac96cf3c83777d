"""Colours come from the themes: a literal anywhere else would not follow light and dark."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from tests.rules.sources import ROOT, Source, files, name_of, planted, python, strings

if TYPE_CHECKING:
    from collections.abc import Iterator

LITERAL = re.compile(r"#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3,4})\b|\b(?:rgb|rgba|hsl|hsla)\(\s*\d")
NO_COLOUR = {"transparent"}


def colours(source: Source) -> Iterator[str]:
    for text_node, text in strings(source):
        if LITERAL.search(text):
            yield source.at(text_node, f"colour {text[:30]!r}")
    for node in source.nodes:
        name = name_of(node)
        if "GlobalColor." in name and name.rsplit(".", 1)[-1] not in NO_COLOUR:
            yield source.at(node, f"colour {name}")
        if isinstance(node, ast.Call) and name_of(node.func).endswith(("QColor", "QColor.fromRgb")):
            yield from (
                source.at(node, "colour by numbers or by name")
                for argument in node.args[:1]
                if isinstance(argument, ast.Constant)
            )


def test_no_colour_is_written_in_code() -> None:
    assert [found for source in python("mentorkit") for found in colours(source)] == []


def test_every_icon_takes_the_colour_it_is_given() -> None:
    icons = [path for path in files("resources") if path.suffix == ".svg" and "themes" not in path.parts]
    coloured = [path.relative_to(ROOT) for path in icons if LITERAL.search(path.read_text(encoding="utf-8"))]
    assert coloured == []


def test_a_colour_in_code_is_found() -> None:
    for code in (
        'a = "#ff8800"',
        'a = "color: rgb(1, 2, 3)"',
        "a = Qt.GlobalColor.red",
        "a = QColor(1, 2, 3)",
        'a = QColor("red")',
    ):
        assert list(colours(planted(code))), code
    for code in ('a = "# heading"', "a = Qt.GlobalColor.transparent", "a = QColor(token)", '"""#ff8800"""'):
        assert list(colours(planted(code))) == [], code
