"""Verbs agree with their subject."""

import pytest

from orgmodel.questions import Named
from orgmodel.render.agreement import agreed

NATIONS = Named("nations", "Organization", "country-group", "52 nations", "52 nations")
NORWAY = Named("norway", "Organization", "country", "Norway", "Norvège")


@pytest.mark.parametrize(
    ("verb", "language", "plural"),
    [
        ("benefits from", "en", "benefit from"),
        ("is related to", "en", "are related to"),
        ("issued", "en", "issued"),
        ("bénéficie de", "fr", "bénéficient de"),
        ("a un lien avec", "fr", "ont un lien avec"),
        ("se trouve à", "fr", "se trouvent à"),
        ("finance", "fr", "financent"),
    ],
)
def test_a_group_of_countries_has_its_verb_in_the_plural(verb, language, plural):
    assert agreed(verb, NATIONS, language) == plural
    assert agreed(verb, NORWAY, language) == verb
