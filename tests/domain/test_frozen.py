"""A frozen class is to its users what the standard library's frozen, slotted dataclass is."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, dataclass, field, fields, replace
from functools import partial
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentorkit.domain.frozen import frozen


@frozen
class Ours:
    """Has a field of each sort."""

    name: str
    size: int = 3
    words: tuple[str, ...] = field(default_factory=lambda: ("a", "b"))
    secret: str = field(default="s", repr=False)
    line: int = field(default=0, compare=False)
    length: int = field(init=False, default=0)
    parts: tuple[str, ...] = field(init=False, default_factory=lambda: ("c",))

    def __post_init__(self) -> None:
        object.__setattr__(self, "length", len(self.name))


@dataclass(frozen=True, slots=True)
class Theirs:
    """The same by the standard library alone."""

    name: str
    size: int = 3
    words: tuple[str, ...] = field(default_factory=lambda: ("a", "b"))
    secret: str = field(default="s", repr=False)
    line: int = field(default=0, compare=False)
    length: int = field(init=False, default=0)
    parts: tuple[str, ...] = field(init=False, default_factory=lambda: ("c",))

    def __post_init__(self) -> None:
        object.__setattr__(self, "length", len(self.name))


texts = st.text(max_size=2)
arguments = st.fixed_dictionaries(
    {"name": texts}, optional={"size": st.integers(0, 2), "secret": texts, "line": st.integers(0, 1)}
)


@given(arguments, arguments)
def test_it_is_equal_hashed_and_printed_as_a_dataclass(one: dict[str, Any], other: dict[str, Any]) -> None:
    ours, theirs = Ours(**one), Theirs(**one)
    assert repr(ours).removeprefix("Ours") == repr(theirs).removeprefix("Theirs")
    assert (ours == Ours(**other)) == (theirs == Theirs(**other))
    assert len({ours, Ours(**other)}) == len({theirs, Theirs(**other)})
    values = {found.name: getattr(ours, found.name) for found in fields(ours)}
    assert values == {found.name: getattr(theirs, found.name) for found in fields(theirs)}
    changed = replace(ours, **other)
    assert (changed.name, changed.length) == (other["name"], len(other["name"]))


def test_it_is_not_equal_to_anything_else() -> None:
    other: object = Theirs("a")
    assert Ours("a") != other
    assert Ours("a").__eq__(other) is NotImplemented


def test_nothing_of_it_can_be_changed_or_added() -> None:
    made: Any = Ours("a")
    with pytest.raises(FrozenInstanceError, match="'name'"):
        made.name = "b"
    with pytest.raises(FrozenInstanceError, match="'name'"):
        del made.name
    with pytest.raises(FrozenInstanceError, match="'added'"):
        made.added = 1
    assert not hasattr(made, "__dict__")


def test_a_wrong_argument_is_refused_the_first_time_and_later() -> None:
    @frozen
    class Fresh:
        name: str

    wrong: Any = Fresh
    for _ in range(2):
        with pytest.raises(TypeError, match="missing 1 required positional argument: 'name'"):
            wrong()
    assert Fresh("a").name == "a"


def test_fields_can_be_given_by_keyword_alone() -> None:
    @partial(frozen, kw_only=True)
    class Named:
        name: str
        size: int = 1

    wrong: Any = Named
    assert (wrong(size=2, name="a").size, wrong(name="a").size) == (2, 1)
    with pytest.raises(TypeError, match="takes 1 positional argument"):
        wrong("a")


def test_what_a_class_says_for_itself_is_kept() -> None:
    @frozen
    class Named:
        name: str

        def __repr__(self) -> str:
            return self.name

    assert repr(Named("Ada")) == "Ada"


def test_a_class_that_inherits_or_holds_nothing_begins_as_itself() -> None:
    @frozen
    class Above:
        name: str

    @frozen
    class Below(Above):
        size: int = 1

    @frozen
    class Bare:
        pass

    assert Bare() == Bare()
    assert (Above("a").name, Below("b", 2).size) == ("a", 2)
    assert Below("b") != Above("b")


def test_it_can_be_taken_apart_by_a_match() -> None:
    match Ours("a", 5):
        case Ours(name, size):
            assert (name, size) == ("a", 5)
