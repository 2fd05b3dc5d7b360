"""The rules about a reform: whoever plays a plan finds what breaks them, no store could see it."""

from __future__ import annotations

from orgmodel.catalogue import Column, Type
from orgmodel.catalogue.norms import CASE, Rule
from orgmodel.metamodel import ENTITY, Words

DECIDED, FEW_REMOVALS, JUSTIFIED, NOTHING_BROKEN = "SC01", "SC02", "SC03", "SC04"

SOMEBODY = Words("somebody", "quelqu'un")
"""A person who is not named."""

_THING = Type("THING", (ENTITY,))
_SUBJECT = Column("subject", _THING, Words("the plan", "le projet"), ("key",))


def _case(*choices: str) -> Column:
    words = Words("what is wrong", "ce qui ne va pas")
    return Column(CASE, Type("CHOICE", choices=choices), words, ("key",))


def _number(name: str, en: str, fr: str) -> Column:
    return Column(name, Type("INTEGER"), Words(en, fr))


_DECIDE = Words(
    "say in the step who gets it (dispositions), or add a step for it",
    "dites dans l'étape à qui cela revient (dispositions), ou ajoutez une étape",
)

ABOUT_REFORMS: tuple[Rule, ...] = (
    Rule(
        DECIDED,
        "error",
        Words(
            "Every decision that a reform asks for is taken, and nothing is lost.",
            "Toute décision qu'une réforme demande est prise, et rien ne se perd.",
        ),
        Words(
            "What nobody decides is decided by chance, on the day itself.",
            "Ce que personne ne décide se décide par hasard, le jour venu.",
        ),
        {
            "pending": Words(
                "{thing} {relation} {other}: undecided.",
                "{thing} {relation} : {other} (à décider).",
            ),
            "ledger": Words(
                "{thing}: the ledger leaves something out (a fault of orgmodel: please report it).",
                "{thing} : le bilan oublie quelque chose (défaut d'orgmodel : merci de le "
                "signaler).",
            ),
        },
        {"pending": _DECIDE},
        Words(
            "Of each relation that a step touches the ledger says what becomes of it; what is "
            "pending has ended, and waits.",
            "De chaque lien qu'une étape touche, le bilan dit ce qu'il en advient ; ce qui est en "
            "attente a pris fin, et attend.",
        ),
        "Kubernetes: what a retired group owned is handed over first",
        told=(
            _SUBJECT,
            _case("pending", "ledger"),
            Column("thing", _THING, Words("what waits", "ce qui attend"), ("key",)),
            Column("relation", Type("VERB"), Words("the relation", "le lien"), ("key",)),
            Column("other", _THING, Words("the other end", "l'autre bout"), ("key",)),
        ),
    ),
    Rule(
        FEW_REMOVALS,
        "error",
        Words(
            "A reform does away with more than a quarter of the units only if it says so.",
            "Une réforme ne supprime plus d'un quart des unités que si elle le dit.",
        ),
        Words(
            "So much goes more often by a slip in the plan than on purpose.",
            "Autant disparaît plus souvent par une faute dans le projet qu'à dessein.",
        ),
        {
            "": Words(
                "{removed} of {held} units go, more than a quarter.",
                "{removed} unités sur {held} disparaissent, plus d'un quart.",
            )
        },
        {
            "": Words(
                "if that is what is wanted: allow_removals = true in the plan",
                "si c'est voulu : allow_removals = true dans le projet",
            )
        },
        precedent="Kubernetes, peribolos: not more than a quarter of the members at once",
        told=(
            _SUBJECT,
            _number("removed", "units that go", "unités qui disparaissent"),
            _number("held", "units there are", "unités en tout"),
        ),
    ),
    Rule(
        JUSTIFIED,
        "warning",
        Words(
            "A reform says what it is for, how it is judged, on what it rests, and what else was "
            "considered.",
            "Une réforme dit à quoi elle sert, à quoi on la jugera, sur quoi elle repose, et "
            "quelle autre voie a été étudiée.",
        ),
        Words(
            "Without that nobody can say afterwards whether it was worth it.",
            "Sans cela, nul ne peut dire ensuite si elle en valait la peine.",
        ),
        {
            "objective": Words(
                "The plan does not say what it is for.",
                "Le projet ne dit pas à quoi il sert.",
            ),
            "measures": Words(
                "The plan names no measure that it is to be judged by.",
                "Le projet ne nomme aucune mesure à quoi le juger.",
            ),
            "basis": Words(
                "The plan names no text that it rests on.",
                "Le projet ne nomme aucun texte sur quoi il repose.",
            ),
            "alternatives": Words(
                "The plan names no other plan that it was compared with.",
                "Le projet ne nomme aucun autre projet auquel il ait été comparé.",
            ),
        },
        {
            "": Words(
                "fill objective, measures, basis and alternatives at the head of the plan; "
                "orgmodel reform compare sets plans side by side",
                "remplissez objective_fr, measures, basis et alternatives en tête du projet ; "
                "orgmodel reform compare met les projets côte à côte",
            )
        },
        precedent="National Audit Office, 2010: over half of the reorganisations compared no "
        "options, and no department set measures",
        told=(_SUBJECT, _case("objective", "measures", "basis", "alternatives")),
    ),
    Rule(
        NOTHING_BROKEN,
        "warning",
        Words(
            "A reform breaks nothing that was whole before.",
            "Une réforme n'abîme rien de ce qui était en ordre.",
        ),
        Words(
            "Whoever decides should know what it costs.",
            "Qui décide doit savoir ce qu'il en coûte.",
        ),
        {
            "one": Words("1 new finding: {found}.", "1 nouveau constat : {found}."),
            "several": Words(
                "{count} new findings: {found}.", "{count} nouveaux constats : {found}."
            ),
        },
        {
            "": Words(
                "mend the plan, or waive what is meant so; orgmodel reform check lists only these",
                "corrigez le projet, ou accordez une dérogation ; orgmodel reform check ne "
                "montre que ceux-là",
            )
        },
        Words(
            "The other rules are run on the organisation with and without the reform, as of the "
            "same day.",
            "Les autres règles sont appliquées à l'organisation avec et sans la réforme, à la même "
            "date.",
        ),
        "Linters that look only at what a change brings",
        told=(
            _SUBJECT,
            _case("one", "several"),
            _number("count", "how many", "combien"),
            Column(
                "found", Type("STRING", many=True), Words("of which rules", "de quelles règles")
            ),
        ),
    ),
)
"""By id."""
