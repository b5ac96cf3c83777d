"""Every record is known to the vault, and every field says whether it may ever be shown to others."""

from __future__ import annotations

import importlib
import pkgutil
from typing import TYPE_CHECKING

import mentorkit.domain
from mentorkit.domain.kinds import BY_NAME, KINDS
from mentorkit.domain.records import Record, fields_of, record, sharing_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def undeclared(kinds: Iterable[type[Record]]) -> Iterator[str]:
    for kind in kinds:
        for field in fields_of(kind):
            if sharing_of(kind, field.name) is None:
                yield f"{kind.__name__}.{field.name} is neither private nor shareable"


def defined_records() -> set[type[Record]]:
    for module in pkgutil.walk_packages(mentorkit.domain.__path__, "mentorkit.domain."):
        importlib.import_module(module.name)
    return {kind for kind in descendants(Record) if kind.__module__.startswith("mentorkit.domain.")}


def descendants(kind: type[Record]) -> Iterator[type[Record]]:
    # A decorator that adds slots makes a second class; only the one its module holds counts.
    for child in kind.__subclasses__():
        module = importlib.import_module(child.__module__)
        if getattr(module, child.__name__, None) is child:
            yield child
        yield from descendants(child)


def test_every_field_declares_who_may_see_it() -> None:
    assert list(undeclared(KINDS)) == []


def test_a_field_that_declares_nothing_is_found() -> None:
    @record
    class Planted(Record):
        """Says nothing about its field."""

        secret: str = ""

    assert list(undeclared([Planted])) == ["Planted.secret is neither private nor shareable"]


def test_every_record_is_a_kind_the_vault_knows() -> None:
    assert defined_records() == set(KINDS)


def test_kinds_have_names_of_their_own() -> None:
    assert len(BY_NAME) == len(KINDS)
    assert "" not in BY_NAME


def test_what_belongs_to_another_record_comes_after_it() -> None:
    named: set[str] = set()
    for kind in KINDS:
        if kind.owner:
            assert kind.owner in {field.name for field in fields_of(kind)}
            assert kind.owner.removesuffix("_id") in named
        named.add(kind.kind)
