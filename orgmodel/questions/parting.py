"""Tells apart the names in a row of words that was typed without quotation marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from orgmodel.catalogue import Parameter, Query
from orgmodel.errors import UsageError
from orgmodel.questions.answer import Options
from orgmodel.questions.arguments import Argument
from orgmodel.questions.asking import Asking
from orgmodel.questions.matching import WORDS
from orgmodel.questions.names import likeliest
from orgmodel.stores import Store

_MOST = 20
"""Of more words nobody tries where one name ends and the next begins."""

_Fit = tuple[int, ...]
"""How well a row of names fits, the best lowest: ambiguous ones, then how well each matches."""


def tell_apart(
    store: Store, query: Query, words: Sequence[str], options: Options
) -> dict[str, Argument]:
    """What each argument of the question was given, of the words that were typed.

    Where there is one argument, all words are its name. Where there are two, each name may be
    one text (it stood in quotation marks), else the words are parted where both parts mean
    something best.

    Raises:
        UsageError: it is not clear where one name ends and the next begins.
    """
    wanted = query.arguments
    if not words or not wanted:
        return {}
    if len(wanted) == 1 and not wanted[0].type.many:
        return {wanted[0].name: " ".join(words)}
    reader = _Reader(Asking.of(store, options), query, words)
    if wanted[0].type.many:
        return {wanted[0].name: reader.listed(wanted[0])}
    return dict(zip((each.name for each in wanted), reader.parted(wanted), strict=True))


class _Reader:
    """Reads one row of words; what a name means is looked up once."""

    def __init__(self, asking: Asking, query: Query, words: Sequence[str]) -> None:
        self._asking = asking
        self._query = query
        self._words = words
        self._known: dict[tuple[str, str], _Fit | None] = {}

    def listed(self, parameter: Parameter) -> list[str]:
        """As many names as there are: all words as one, unless they are whole names in a row."""
        words = self._words
        together = " ".join(words)
        if len(words) == 1 or any(" " in word for word in words):
            return [*words]
        if len(words) > _MOST or self._fit([together], [parameter]):
            return [together]
        ways = list(_ways(words, 2))
        if len(words) > 2:  # noqa: PLR2004 (two words are two names already)
            ways.append([*words])
        fitting = [parameter] * len(words)
        # a name that several things have is one all the same: which is meant is asked later
        for is_name in (self._is_one_thing, self._is_whole):
            whole = [way for way in ways if all(map(is_name, way, fitting))]
            if best := self._best(whole, fitting):
                return best
        return [together]

    def parted(self, parameters: Sequence[Parameter]) -> list[str]:
        """One name for each parameter."""
        words, count = self._words, len(parameters)
        if len(words) == count:
            return [*words]
        if len(words) < count:
            raise self._unclear("names-missing", parameters)
        ways = list(_ways(words, count)) if len(words) <= _MOST else []
        if best := self._best(ways, parameters):
            return best
        raise self._unclear("names-run-together", parameters)

    def _best(self, ways: list[list[str]], parameters: Sequence[Parameter]) -> list[str]:
        """The way that fits best; none where none fits, or two do equally well."""
        fits = [(fit, way) for way in ways if (fit := self._fit(way, parameters))]
        fits.sort(key=lambda each: each[0])
        if not fits or (len(fits) > 1 and fits[0][0] == fits[1][0]):
            return []
        return fits[0][1]

    def _fit(self, way: Sequence[str], parameters: Sequence[Parameter]) -> _Fit | None:
        each = [self._means(*pair) for pair in zip(way, parameters, strict=False)]
        found = [fit for fit in each if fit]
        return tuple(map(sum, zip(*found, strict=True))) if len(found) == len(each) else None

    def _means(self, name: str, parameter: Parameter) -> _Fit | None:
        key = name, parameter.name
        if key not in self._known:
            matches = likeliest(self._asking, name, parameter)
            self._known[key] = (
                (len(matches) - 1, matches[0].tier, *matches[0].distance) if matches else None
            )
        return self._known[key]

    def _is_one_thing(self, name: str, parameter: Parameter) -> bool:
        """Whether it is an id, a name or an abbreviation of one thing only."""
        fit = self._means(name, parameter)
        return fit is not None and fit[0] == 0 and fit[1] < WORDS

    def _is_whole(self, name: str, parameter: Parameter) -> bool:
        """Whether it is an id, a name or an abbreviation, of whatever."""
        fit = self._means(name, parameter)
        return fit is not None and fit[1] < WORDS

    def _unclear(self, code: str, parameters: Sequence[Parameter]) -> UsageError:
        example = " ".join(['"…"'] * len(parameters))
        given = " ".join(self._words)
        fields = {"query": self._query.name, "given": given, "example": example}
        return UsageError(code, (*fields.items(), ("count", str(len(parameters)))))


def _ways(words: Sequence[str], count: int) -> Iterator[list[str]]:
    """Every way to part the words into so many names."""
    for cuts in combinations(range(1, len(words)), count - 1):
        yield [" ".join(words[start:end]) for start, end in pairwise((0, *cuts, len(words)))]
