"""Every error is drawn in the tree that opens errors.py."""

from __future__ import annotations

import inspect

import pytest

from orgmodel import errors


def test_every_error_class_stands_in_the_tree() -> None:
    classes = [
        name
        for name, each in inspect.getmembers(errors, inspect.isclass)
        if issubclass(each, errors.OrgModelError)
    ]
    drawn = str(errors.__doc__).split()
    assert [name for name in classes if name not in drawn] == []


def test_an_error_has_the_fields_that_its_class_names() -> None:
    error = errors.TooManyRemovals("bolt://x", removed=3)
    told = "TooManyRemovals(url='bolt://x', removed=3, held=0, what='', other='')"
    assert (str(error), error.url, error.held) == (told, "bolt://x", 0)


def test_an_error_without_a_field_that_it_needs_is_a_fault() -> None:
    with pytest.raises(AttributeError):
        errors.UnknownName("x")
