"""Small values that are made by the thousand: as good as frozen, at a third of the cost.

A frozen dataclass sets every field through ``object.__setattr__``, which made up much of the
time of reading an article. A :func:`value` is frozen to the type checker and hashable, yet made
as fast as a plain object. What leaves the package (:mod:`pamong.records`) is truly frozen.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from functools import cache
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def value(cls: type[T]) -> type[T]:
    """Make a class a dataclass with slots that no checked code changes once it is made.

    >>> @value
    ... class Pair:
    ...     left: int
    ...     right: int = 0
    >>> Pair(1), Pair(1) == Pair(1, 0), len({Pair(1), Pair(1)})
    (Pair(left=1, right=0), True, 1)
    """
    return dataclass(slots=True, unsafe_hash=True)(cls)


@cache
def _layout(cls: type[Any]) -> tuple[dict[str, int], Callable[[Any], tuple[Any, ...]]]:
    """The place of each field of a class, and what reads them all."""
    names = [found.name for found in fields(cls)]
    return {name: k for k, name in enumerate(names)}, attrgetter(*names)


def replace(given: T, **changes: Any) -> T:
    """The same value but for some fields: :func:`dataclasses.replace` in less than half the time.

    For dataclasses of two fields and more, each of which their class takes.

    >>> from pamong.records import Span
    >>> replace(Span(1, 2), end=3), replace(Span(1, 2))
    (Span(start=1, end=3), Span(start=1, end=2))
    """
    places, read = _layout(type(given))
    held = list(read(given))
    for name, new in changes.items():
        held[places[name]] = new
    return type(given)(*held)
