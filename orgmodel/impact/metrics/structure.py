"""Who stands where on one day: what a unit is part of, who heads it, who reports to whom.

The inferred reporting line is that of `graph.reporting`, asked of all posts at once.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from orgmodel.impact.metrics.arrays import (
    NOBODY,
    Flags,
    Groups,
    Ints,
    among,
    codes,
    depths,
    first_of_each,
    flagged,
    pairs_of,
)
from orgmodel.impact.metrics.columns import MAIN, Day, Links


@dataclass(frozen=True)
class Structure:
    """The structure and the reporting lines of one day, each worked out when it is asked for."""

    day: Day

    @cached_property
    def parents(self) -> Ints:
        """What each unit or organisation is part of."""
        part = self.day.links["SUB_ORGANIZATION_OF"]
        # of several the first by key, in which a bar follows the id
        return first_of_each(
            part.source, part.target, self.day.size, lambda row: f"{self.day.called(row)}|"
        )

    @cached_property
    def climbs(self) -> Ints:
        """How many steps each unit is below the highest above it; -1 in a circle."""
        return depths(self.parents)

    @cached_property
    def heads(self) -> Ints:
        """The first head of each unit."""
        heads = self.day.links["HEAD_OF"]
        return first_of_each(heads.target, heads.source, self.day.size, self.day.called)

    @cached_property
    def heading(self) -> Groups:
        """All heads of each unit."""
        heads = self.day.links["HEAD_OF"]
        return Groups.of(*pairs_of(heads.target, heads.source, self.day.size), self.day.size)

    @cached_property
    def answering(self) -> Flags:
        """Which rows answer to a committee or organisation of their own."""
        return flagged(self.day.links["ACCOUNTABLE_TO"].marked(MAIN).source, self.day.size)

    @cached_property
    def answering_posts(self) -> Flags:
        """Which posts answer to a body: themselves, or as the heads of what does."""
        heads = self.day.links["HEAD_OF"]
        through = heads.source[self.answering[heads.target]]
        return self.answering | flagged(through, self.day.size)

    @cached_property
    def direct(self) -> tuple[Ints, Ints]:
        """Who reports directly to whom, each pair once: stated, or else inferred."""
        stated = self._stated.marked(MAIN)
        posts = np.flatnonzero(self._inferred >= 0)
        return pairs_of(
            np.concatenate([stated.source, posts]),
            np.concatenate([stated.target, self._inferred[posts]]),
            self.day.size,
        )

    @cached_property
    def lines(self) -> tuple[Ints, Ints]:
        """Who reports to whom in any line, each pair once."""
        stated, direct = self._stated, self.direct
        return pairs_of(
            np.concatenate([stated.source, direct[0]]),
            np.concatenate([stated.target, direct[1]]),
            self.day.size,
        )

    @cached_property
    def superiors(self) -> Ints:
        """The direct superior of each post."""
        post, superior = self.direct
        return first_of_each(post, superior, self.day.size, lambda row: f"{self.day.called(row)}|")

    @cached_property
    def steps(self) -> Ints:
        """How many steps each post is below the top of its line; -1 in a circle."""
        return depths(self.superiors)

    @cached_property
    def staff(self) -> Flags:
        """The posts that have a place in the hierarchy: not those of committees and countries."""
        day = self.day
        inside, lines = day.links["POST_IN"], self.lines
        place = day.labels[inside.target]
        elsewhere = flagged(inside.source[place != _UNIT], day.size)
        heads = day.links["HEAD_OF"].source
        ours = np.concatenate([heads, inside.source[place == _UNIT], lines[0], lines[1]])
        return day.are("Post") & (~elsewhere | flagged(ours, day.size))

    @cached_property
    def homes(self) -> Ints:
        """The unit that each post heads, or else is in; a unit is its own."""
        day = self.day
        homes = np.full(day.size, NOBODY, np.intp)
        for relation in ("POST_IN", "HEAD_OF"):
            links = day.links[relation]
            links = links.only(day.labels[links.target] == _UNIT)
            found = first_of_each(links.source, links.target, day.size, day.called)
            homes = np.where(found >= 0, found, homes)
        return np.where(day.are("Unit"), np.arange(day.size), homes)

    @cached_property
    def _stated(self) -> Links:
        """The recorded lines from post to post; others are findings of the reader."""
        lines, posts = self.day.links["REPORTS_TO"], self.day.are("Post")
        return lines.only(posts[lines.source] & posts[lines.target])

    @cached_property
    def _inferred(self) -> Ints:
        """To whom each post reports by inference (metamodel, 2a)."""
        day, heads = self.day, self.day.links["HEAD_OF"]
        stated = flagged(day.links["REPORTS_TO"].marked(MAIN).source, day.size)
        free = day.are("Post") & ~stated & ~self.answering_posts
        headed = free[heads.source]
        inside = day.links["POST_IN"]
        member = (free & ~flagged(heads.source, day.size))[inside.source]
        posts = np.concatenate([heads.source[headed], inside.source[member]])
        starts = np.concatenate([self.parents[heads.target[headed]], inside.target[member]])
        return self._climbed(posts, starts)

    def _climbed(self, posts: Ints, at: Ints) -> Ints:
        """The nearest head at or above each place where a post stands, not the post itself."""
        size = self.day.size
        found = np.full(size, NOBODY, np.intp)
        known = np.sort(codes(*self.day.links["HEAD_OF"][:2], size))
        # in a circle of units no step is taken twice
        for _ in range(int(self.climbs.max(initial=0) + (self.climbs < 0).sum()) + 2):
            there = at >= 0
            posts, at = posts[there], at[there]
            if not len(posts):
                break
            head = self.heads[at]
            hit = (head >= 0) & ~among(codes(posts, at, size), known)
            nearest = first_of_each(posts[hit], head[hit], size, self.day.called)
            # who was found a step ago is nearer
            found = np.where(found >= 0, found, nearest)
            on = ~hit & ~self.answering[at] & (found[posts] < 0)
            posts, at = posts[on], self.parents[at[on]]
        return found


_UNIT = 0
"""The place of Unit in LABELS."""
