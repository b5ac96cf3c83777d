"""What makes a class a value: a frozen dataclass that costs a start a tenth of an ordinary one."""

from __future__ import annotations

import dataclasses
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar, dataclass_transform

if TYPE_CHECKING:
    from collections.abc import Callable

_Class = TypeVar("_Class", bound=type)


@dataclass_transform(frozen_default=True, field_specifiers=(dataclasses.field,))
def frozen(cls: _Class, *, kw_only: bool = False) -> _Class:
    """Make a class what `dataclass(frozen=True, slots=True)` makes of it, with its methods made late.

    A dataclass writes and compiles six functions when it is defined, which takes most of a millisecond; a
    first window needs dozens of classes, and of half of them it never makes an instance. So the standard
    library finds the fields and the slots here, `__init__` is compiled for the first instance, and the other
    methods are the same functions for every class. `fields`, `replace` and `match` work as ever.
    """
    made: Any = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True, kw_only=kw_only)(cls)

    def begin(self: Any, *given: Any, **named: Any) -> None:
        made.__init__ = _initializer(made)
        made.__init__(self, *given, **named)

    made.__init__ = begin
    for name, method in _SHARED.items():
        if name not in vars(cls):
            setattr(made, name, method)
    return made  # type: ignore[no-any-return]  # dataclass() loses the type of a bound type variable


def _initializer(kind: Any) -> Any:
    """Write and compile the `__init__` of a class, as `dataclasses` does."""
    fields = dataclasses.fields(kind)
    given = [_parameter(field) for field in fields if field.init and not field.kw_only]
    named = [_parameter(field) for field in fields if field.init and field.kw_only]
    parameters = ", ".join(["self", *given, *(["*", *named] if named else [])])
    lines = [f"def __init__({parameters}):", "    pass"]
    lines += [f"    _set(self, {field.name!r}, {_value(field)})" for field in fields]
    if hasattr(kind, "__post_init__"):
        lines.append("    self.__post_init__()")
    scope = {"_set": object.__setattr__, "_fields": kind.__dataclass_fields__, "_UNSET": dataclasses.MISSING}
    exec("\n".join(lines), scope)  # noqa: S102  # of names of fields alone
    made: Any = scope["__init__"]
    made.__qualname__ = f"{kind.__qualname__}.__init__"
    return made


def _parameter(field: dataclasses.Field[Any]) -> str:
    if field.default_factory is not dataclasses.MISSING:
        return f"{field.name}=_UNSET"
    if field.default is not dataclasses.MISSING:
        return f"{field.name}=_fields[{field.name!r}].default"
    return field.name


def _value(field: dataclasses.Field[Any]) -> str:
    """Return what a field is set to: what was given, or what its declaration says."""
    declared = f"_fields[{field.name!r}]"
    if field.default_factory is dataclasses.MISSING:
        return field.name if field.init else f"{declared}.default"
    made = f"{declared}.default_factory()"
    return f"{made} if {field.name} is _UNSET else {field.name}" if field.init else made


@cache
def _reader(kind: Any) -> Callable[[object], object]:
    """Return what reads the class of an instance and every field of it that is compared."""
    return attrgetter("__class__", *(field.name for field in dataclasses.fields(kind) if field.compare))


def _compared(self: Any) -> object:
    return _reader(self.__class__)(self)


def _equal(self: object, other: object) -> Any:
    return _compared(self) == _compared(other) if other.__class__ is self.__class__ else NotImplemented


def _hash(self: object) -> int:
    return hash(_compared(self))


def _repr(self: Any) -> str:
    shown = (
        f"{field.name}={getattr(self, field.name)!r}" for field in dataclasses.fields(self) if field.repr
    )
    return f"{self.__class__.__qualname__}({', '.join(shown)})"


def _refuse_to_set(_self: object, name: str, _value: object) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(_self: object, name: str) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")


_SHARED = {
    "__eq__": _equal,
    "__hash__": _hash,
    "__repr__": _repr,
    "__setattr__": _refuse_to_set,
    "__delattr__": _refuse_to_delete,
}
