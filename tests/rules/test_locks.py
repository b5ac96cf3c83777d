"""The lock serves everybody: made for this pyproject.toml, exported as it is, and naming no private index."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any

import pytest
from development import environment, locks

from tests.rules.sources import ROOT, files

if TYPE_CHECKING:
    from collections.abc import Iterator

OTHER_INDEX = re.compile(
    r"\w+://(?!pypi\.org)[^\s\"']*/simple\b|--(?:extra-)?index-url|--find-links|--trusted-host"
)


def other_indexes(path: str, text: str) -> Iterator[str]:
    for number, line in enumerate(text.splitlines(), start=1):
        if OTHER_INDEX.search(line):
            yield f"{path}:{number}: names an index"


def asked(requirement: str) -> tuple[str, str]:
    """Return name and versions of a requirement, both as plain as the lock writes them."""
    name, extras, versions = re.fullmatch(r"([\w.-]+)(?:\[[\w,]+\])?()\s*(.*)", requirement).groups()  # type: ignore[union-attr]  # every requirement has a name
    return re.sub(r"[-_.]+", "-", name).lower(), extras + ",".join(sorted(versions.split(",")))


def locked() -> dict[str, Any]:
    lock = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))
    found: dict[str, Any] = next(one for one in lock["package"] if one["name"] == "mentorkit")
    return found["metadata"]  # type: ignore[no-any-return]  # TOML has no types


def test_the_lock_was_made_for_this_pyproject() -> None:
    pyproject = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = {asked(one) for one in pyproject["project"]["dependencies"]}
    assert {asked(f"{one['name']}{one.get('specifier', '')}") for one in locked()["requires-dist"]} == wanted
    groups = locked()["requires-dev"]
    tests = {asked(one) for one in pyproject["dependency-groups"]["test"]}
    assert {asked(f"{one['name']}{one.get('specifier', '')}") for one in groups["test"]} == tests


@pytest.mark.parametrize("purpose", ["run", "test"])
def test_requirements_are_what_the_lock_exports(purpose: environment.Purpose) -> None:
    uv = locks.installed_uv()
    if uv is None:
        pytest.skip("uv is not installed here")
    listed = environment.requirements(purpose).read_text(encoding="utf-8")
    assert listed == locks.exported(uv, purpose)


@pytest.mark.parametrize("purpose", ["run", "test"])
def test_requirements_have_hashes_and_no_address(purpose: environment.Purpose) -> None:
    listed = environment.requirements(purpose).read_text(encoding="utf-8")
    assert "://" not in listed
    pinned = listed.replace("\\\n", "").splitlines()
    assert all("--hash=sha256:" in line for line in pinned if "==" in line)


def test_the_lock_names_the_public_index_alone() -> None:
    assert locks.foreign_hosts((ROOT / "uv.lock").read_text(encoding="utf-8")) == set()


def test_a_host_of_another_index_is_found() -> None:
    planted = 'source = { registry = "https://mirror.example/simple" }\nurl = "https://pypi.org/simple"'
    assert locks.foreign_hosts(planted) == {"mirror.example"}


def test_no_file_names_another_index() -> None:
    texts = [
        path
        for path in files()
        if path.suffix in {".py", ".md", ".toml", ".txt", ".yml", ".yaml", ".lock", ""}
    ]
    named = [
        found
        for path in texts
        if path.name != "test_locks.py"
        for found in other_indexes(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8"))
    ]
    assert named == []


def test_another_index_in_a_file_is_found() -> None:
    assert list(other_indexes("a.toml", 'url = "https://mirror.example/root/simple/"'))
    assert list(other_indexes("a.sh", "pip install --extra-index-url x"))
    assert list(other_indexes("uv.lock", 'registry = "https://pypi.org/simple"')) == []
