"""Which language the reader wants, known before anything else is understood."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

LANGUAGES = ("en", "fr")
_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


def reader_language(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """`--lang` where it is given, else that of the first locale variable set, else English.

    It is read before the options are, so that a wrong option is also said in this language.
    """
    typed = typed_language(arguments)
    if typed in LANGUAGES:
        return typed
    locale = next((environment[name] for name in _VARIABLES if environment.get(name)), "")
    return "fr" if locale.casefold().startswith("fr") else "en"


def typed_language(arguments: Sequence[str]) -> str:
    """What stands behind the last `--lang`, blank where there is none."""
    options = list(arguments[: arguments.index("--")] if "--" in arguments else arguments)
    typed = ""
    for place, option in enumerate(options):
        if option.startswith("--lang="):
            typed = option.removeprefix("--lang=")
        elif option == "--lang" and place + 1 < len(options):
            typed = options[place + 1]
    return typed
