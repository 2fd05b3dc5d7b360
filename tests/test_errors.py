"""Every error is drawn in the tree that opens errors.py."""

from __future__ import annotations

import inspect

from orgmodel import errors


def test_every_error_class_stands_in_the_tree() -> None:
    classes = [
        name
        for name, each in inspect.getmembers(errors, inspect.isclass)
        if issubclass(each, errors.OrgModelError)
    ]
    drawn = str(errors.__doc__).split()
    assert [name for name in classes if name not in drawn] == []
