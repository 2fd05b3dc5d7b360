"""What is said of .cypher files that break the house rules."""

from __future__ import annotations

from orgmodel.render.sentences.shape import Sentence, sentence

CATALOGUE: dict[str, Sentence] = {
    "no-question": sentence(
        "the header must begin with the question: // Who …?",
        "l'en-tête doit commencer par la question : // Who … ?",
    ),
    "no-french": sentence(
        "this line has no // fr line below it.",
        "cette ligne n'est pas suivie de sa ligne // fr.",
    ),
    "stray-french": sentence(
        "this // fr line belongs to nothing, or says nothing.",
        "cette ligne // fr ne se rapporte à rien, ou ne dit rien.",
    ),
    "incomplete-line": sentence(
        "{keyword} needs a name, a type and a text, two or more spaces apart.",
        "{keyword} demande un nom, un type et un texte, séparés d'au moins deux espaces.",
    ),
    "bad-rule-name": sentence(
        'the file of a rule is called like ab01.cypher, not "{given}".',
        "le fichier d'une règle s'appelle comme ab01.cypher, non « {given} ».",
    ),
    "rule-taken": sentence(
        "{given} is the id of a rule that ships with orgmodel.",
        "{given} est l'identifiant d'une règle fournie avec orgmodel.",
        "call the file otherwise, say xy01.cypher",
        "donnez un autre nom au fichier, par exemple xy01.cypher",
    ),
    "norm-without-stop": sentence(
        "the header of a rule must begin with what should hold, ending with a full stop, in "
        "both languages.",
        "l'en-tête d'une règle doit commencer par ce qui devrait être, terminé par un point, "
        "dans les deux langues.",
    ),
    "line-missing": sentence(
        "the header of a rule needs a line // {keyword}, two or more spaces before its text.",
        "l'en-tête d'une règle demande une ligne // {keyword}, deux espaces ou plus avant "
        "son texte.",
    ),
    "unknown-severity": sentence(
        '"{given}" is no severity: {allowed}.',
        "« {given} » n'est pas une gravité : {allowed}.",
    ),
    "unknown-counts": sentence(
        'there is no count "{given}".',
        "il n'y a pas de comptage « {given} ».",
    ),
    "no-subject": sentence(
        "the first column of a rule is: // column  subject  ENTITY  …",
        "la première colonne d'une règle est : // column  subject  ENTITY  …",
    ),
    "unknown-brace": sentence(
        "{{{name}}} is no column of the rule.",
        "{{{name}}} n'est pas une colonne de la règle.",
    ),
    "case-missing": sentence(
        'there is no line // finding for "{given}".',
        "il manque une ligne // finding pour « {given} ».",
    ),
    "case-unknown": sentence(
        '"{given}" is no value of the column finding.',
        "« {given} » n'est pas une valeur de la colonne finding.",
    ),
    "unknown-type": sentence(
        'there is no type "{given}".',
        "il n'y a pas de type « {given} ».",
    ),
    "unknown-mark": sentence(
        'there is no mark "{given}".',
        "il n'y a pas de marque « {given} ».",
    ),
    "undeclared-parameter": sentence(
        "${name} is used but not declared: add a line // param {name} …",
        "${name} est employé sans être déclaré : ajouter une ligne // param {name} …",
    ),
    "unused-parameter": sentence(
        "the parameter {name} is declared but not used.",
        "le paramètre {name} est déclaré sans être employé.",
    ),
    "bad-default": sentence(
        '"{given}" cannot be the default of {name}: it is not of its type.',
        "« {given} » ne peut être la valeur par défaut de {name} : ce n'est pas de son type.",
    ),
    "unknown-case": sentence(
        'there is no case "{given}": it is one of {allowed}.',
        "il n'y a pas de cas « {given} » : les cas sont {allowed}.",
    ),
    "case-unsaid": sentence(
        'nothing is said where it is "{given}": add a line // says {given} …',
        "rien n'est dit pour le cas « {given} » : ajouter une ligne // says {given} …",
    ),
    "no-such-column": sentence(
        '"{name}" in a sentence is no column.',
        "« {name} » dans une phrase n'est pas une colonne.",
    ),
    "columns-differ": sentence(
        "declared are {declared}; returned are {returned}.",
        "colonnes déclarées : {declared} ; rendues : {returned}.",
    ),
    "no-alias": sentence(
        '"{found}" is returned without a name: add AS …',
        "« {found} » est rendu sans nom : ajouter AS …",
    ),
    "key-not-ordered": sentence(
        "the key column {name} is not in ORDER BY.",
        "la colonne clé {name} n'est pas dans ORDER BY.",
    ),
    "writes": sentence(
        '"{found}" would write; a query only reads.',
        "« {found} » écrirait ; une requête ne fait que lire.",
    ),
    "query-outside": sentence(
        '"{found}" reaches for something outside the graph; a query only reads the graph.',
        "« {found} » sort du graphe ; une requête ne lit que le graphe.",
    ),
    "procedure": sentence(
        '"{found}": a procedure is not known to both engines.',
        "« {found} » : une procédure n'est pas connue des deux moteurs.",
    ),
    "block-comment": sentence(
        "comments begin with //, not with /*.",
        "les commentaires commencent par //, non par /*.",
    ),
    "unbounded-path": sentence(
        '"{found}" has no upper bound: write *1..30.',
        "« {found} » n'a pas de borne : écrire *1..30.",
    ),
    "quantified-path": sentence(
        '"{found}": write a bounded path, [:A*1..30].',
        "« {found} » : écrire un chemin borné, [:A*1..30].",
    ),
    "shortest-path": sentence(
        '"{found}" finds nothing where the shortest link has ended: ORDER BY length(p) LIMIT '
        "1 instead.",
        "« {found} » ne trouve rien quand le lien le plus court a pris fin : ORDER BY "
        "length(p) LIMIT 1.",
    ),
    "bound-as-parameter": sentence(
        '"{found}": a bound cannot be a parameter; write *0..30 and length(p) <= $depth.',
        "« {found} » : une borne ne peut être un paramètre ; écrire *0..30 et length(p) <= $depth.",
    ),
    "undirected-path": sentence(
        '"{found}" goes in both directions and several steps: give it a direction.',
        "« {found} » va dans les deux sens sur plusieurs pas : donner un sens.",
    ),
    "nested-filter": sentence(
        '"{found}": bind the inner list in WITH first.',
        "« {found} » : lier d'abord la liste intérieure dans WITH.",
    ),
    "inline-where": sentence(
        '"{found}": put the condition into WHERE behind the pattern.',
        "« {found} » : mettre la condition dans WHERE, après le motif.",
    ),
    "label-expression": sentence(
        '"{found}": labels are joined with | only; put the rest into WHERE.',
        "« {found} » : seul | joint des étiquettes ; mettre le reste dans WHERE.",
    ),
    "dynamic-label": sentence(
        '"{found}": a label cannot come from a value.',
        "« {found} » : une étiquette ne peut venir d'une valeur.",
    ),
    "chained-comparison": sentence(
        '"{found}": write the two comparisons with AND.',
        "« {found} » : écrire les deux comparaisons avec AND.",
    ),
    "collect-subquery": sentence(
        "COLLECT {{ }} is not known to both engines: use collect().",
        "COLLECT {{ }} n'est pas connu des deux moteurs : employer collect().",
    ),
    "in-transactions": sentence(
        "IN TRANSACTIONS is not for reading.",
        "IN TRANSACTIONS n'est pas pour la lecture.",
    ),
    "unknown-function": sentence(
        '"{found}" is not known to both engines.',
        "« {found} » n'est pas connu des deux moteurs.",
    ),
    "entity-anchor": sentence(
        '"{found}" looks through everything: name the labels, (t:Unit|Post {{id: $id}}).',
        "« {found} » parcourt tout : nommer les étiquettes, (t:Unit|Post {{id: $id}}).",
    ),
    "anonymous-anchor": sentence(
        '"{found}" has no variable, which is slow: name it.',
        "« {found} » n'a pas de variable, ce qui est lent : la nommer.",
    ),
    "keyword-variable": sentence(
        '"{found}": a variable cannot have the name of a keyword.',
        "« {found} » : une variable ne peut porter le nom d'un mot-clé.",
    ),
    "reserved-property": sentence(
        '"{found}": no property is called so; one engine reads something there all the same.',
        "« {found} » : aucune propriété ne s'appelle ainsi ; un des moteurs y lit pourtant "
        "quelque chose.",
    ),
    "whole-thing": sentence(
        '"{found}": return properties, not whole things.',
        "« {found} » : rendre des propriétés, non des choses entières.",
    ),
    "pattern-comprehension": sentence(
        '"{found}": its order differs; collect() after ORDER BY.',
        "« {found} » : son ordre varie ; collect() après ORDER BY.",
    ),
    "path-in-subquery": sentence(
        '"{found}": name the relations in it, not the path.',
        "« {found} » : y nommer les relations, non le chemin.",
    ),
    "limit-in-call": sentence(
        "{found} in a CALL gives other rows on one engine: put it behind.",
        "{found} dans un CALL donne d'autres lignes sur un des moteurs : le mettre après.",
    ),
    "several-statements": sentence(
        "a file holds one statement.",
        "un fichier contient une seule instruction.",
    ),
    "unknown-label": sentence(
        'the metamodel has no "{found}" (orgmodel schema).',
        "le métamodèle n'a pas de « {found} » (orgmodel schema).",
    ),
}
"""Under the code of a CatalogueError; the file and line stand before the sentence."""
