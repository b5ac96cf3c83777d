"""The files of the repository as the rules read them, and small questions about Python code."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
DOT_FOLDERS = {".ci", ".github"}
DOT_FILES = {".gitignore", ".pre-commit-config.yaml"}
"""What begins with a dot and belongs to the repository; all others are made by tools."""
MADE = {"__pycache__", "build", "dist"}


@dataclass(frozen=True)
class Source:
    """One Python file: its path from the root with forward slashes, and its text."""

    path: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text, self.path)

    @cached_property
    def nodes(self) -> tuple[ast.AST, ...]:
        return tuple(ast.walk(self.tree))

    def at(self, node: ast.AST, what: str) -> str:
        return f"{self.path}:{getattr(node, 'lineno', 1)}: {what}"


def files(*folders: str) -> list[Path]:
    """Return the repository's files below these folders (all of it when none is named)."""
    found: list[Path] = []
    for folder in [ROOT / name for name in folders] or [ROOT]:
        found += [path for path in _below(folder) if path.is_file()]
    return sorted(found)


def _below(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir() if folder.is_dir() else ():
        if not path.is_dir():
            if not path.name.startswith(".") or path.name in DOT_FILES:
                yield path
        elif path.name not in MADE and (not path.name.startswith(".") or path.name in DOT_FOLDERS):
            yield from _below(path)


@cache
def python(*folders: str) -> list[Source]:
    """Return the Python files below these folders."""
    found = [path for path in files(*folders) if path.suffix == ".py"]
    return [Source(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")) for path in found]


def planted(code: str, path: str = "mentorkit/gui/planted.py") -> Source:
    """Return code that breaks a rule, as if it stood in the tree."""
    return Source(path, code)


def name_of(node: ast.AST) -> str:
    """Return a dotted name such as `QFileDialog.saveState`; "" for anything that is no name."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        before = name_of(node.value)
        return f"{before}.{node.attr}" if before else node.attr
    return ""


def imported(source: Source) -> Iterator[tuple[ast.AST, str]]:
    """Yield every imported name in full, `from a import b` as `a.b`, wherever it is imported."""
    for node in source.nodes:
        if isinstance(node, ast.Import):
            yield from ((node, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((node, f"{node.module}.{alias.name}") for alias in node.names)


def strings(source: Source) -> Iterator[tuple[ast.Constant, str]]:
    """Yield every string constant that is no docstring."""
    explained = {
        node.value
        for node in source.nodes
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in source.nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in explained:
            yield node, node.value
