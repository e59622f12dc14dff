"""Small values are never changed once they are made, though their classes could not tell."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.checkout

PACKAGE = Path(__file__).parent.parent / "graph" / "pamong"


def trees() -> Iterator[ast.Module]:
    for name in ("find", "link", "join"):
        for path in sorted((PACKAGE / name).glob("*.py")):
            yield ast.parse(path.read_text("utf-8"))


def kinds_of_dataclass(cls: ast.ClassDef) -> set[str]:
    calls = [d for d in cls.decorator_list if isinstance(d, ast.Call)]
    return {str(word.arg) for call in calls for word in call.keywords}


def fields_of(cls: ast.ClassDef) -> set[str]:
    return {
        node.target.id for node in cls.body
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)
    }  # fmt: skip


def stores(tree: ast.AST) -> Iterator[tuple[str, bool]]:
    """Every attribute that is assigned, and whether it is one of ``self``."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            yield node.attr, isinstance(node.value, ast.Name) and node.value.id == "self"


def fields_that_change() -> set[str]:
    """The fields of the classes that are neither values nor frozen, plain classes too."""
    found: set[str] = set()
    for tree in trees():
        for node in ast.walk(tree):
            if not isinstance(node, ast.ClassDef):
                continue
            if kinds_of_dataclass(node) == {"slots"}:
                found |= fields_of(node)
            elif not node.decorator_list:
                found |= {name for name, of_self in stores(node) if of_self}
    return found


def fields_of_values() -> set[str]:
    found: set[str] = set()
    for tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef) and "unsafe_hash" in kinds_of_dataclass(node):
                found |= fields_of(node)
    return found


def changed() -> Iterator[str]:
    """The attributes that any code assigns, but for those that a class sets of itself."""
    for tree in trees():
        yield from (name for name, of_self in stores(tree) if not of_self)


def test_there_are_values_and_things_that_change() -> None:
    assert len(fields_of_values()) > 50
    assert fields_that_change()
    assert set(changed())


def test_no_code_changes_a_value() -> None:
    assert set(changed()) - fields_that_change() == set()
