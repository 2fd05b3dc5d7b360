"""What is said of files, folders and charts that cannot be read, written or drawn."""

from __future__ import annotations

from orgmodel.render.sentences.shape import Sentence, sentence

FILES: dict[str, Sentence] = {
    "dataset-missing": sentence(
        "there is no dataset {path}.",
        "il n'y a pas de données {path}.",
        "see: orgmodel datasets; to begin one: orgmodel new DIR",
        "voir : orgmodel datasets ; pour en commencer : orgmodel new DOSSIER",
    ),
    "dataset-not-folder": sentence(
        "{path} is a file; a dataset is a folder.",
        "{path} est un fichier ; des données sont un dossier.",
    ),
    "folder-not-empty": sentence(
        "there is something at {path} already; it was left as it is.",
        "il y a déjà quelque chose sous {path} ; rien n'y a été modifié.",
        "give a folder that does not exist yet",
        "donnez un dossier qui n'existe pas encore",
    ),
    "file-unreadable": sentence(
        "{path} cannot be read: {reason}.",
        "{path} ne peut pas être lu : {reason}.",
    ),
    "file-not-utf8": sentence(
        "{path} is not in UTF-8.",
        "{path} n'est pas en UTF-8.",
        "save it again as UTF-8",
        "enregistrez-le à nouveau en UTF-8",
    ),
    "file-unwritable": sentence(
        "{path} cannot be written: {reason}.",
        "{path} ne peut pas être écrit : {reason}.",
        "nothing half-done is left there",
        "rien n'y reste à moitié fait",
    ),
    "half-written": sentence(
        "a change of {path} was interrupted while it was being written, "
        "and cannot be completed: {reason}.",
        "une modification de {path} a été interrompue pendant son écriture, "
        "et ne peut pas être achevée : {reason}.",
        "run any command on it with the right to write there; that completes it",
        "lancez n'importe quelle commande avec le droit d'y écrire : cela l'achève",
    ),
    "edited-half-written": sentence(
        "{path} was edited after a change of the dataset was interrupted; "
        "the text that it was to get is in {reason}.",
        "{path} a été modifié après l'interruption d'une écriture ; "
        "le texte qui devait y entrer est dans {reason}.",
        "put that text in its place, or take back your edit; then run the command again",
        "mettez ce texte à sa place, ou annulez votre modification ; puis relancez la commande",
    ),
    "changed-meanwhile": sentence(
        "{path} has changed since it was read; nothing was written.",
        "{path} a changé depuis sa lecture ; rien n'a été écrit.",
        "run the command again",
        "relancez la commande",
    ),
    "cannot-print": sentence(
        "the answer cannot be written: {reason}.",
        "la réponse ne peut pas être écrite : {reason}.",
    ),
    "no-such-revision": sentence(
        '"{reason}" is no git revision of {path}.',
        "« {reason} » n'est pas une révision git de {path}.",
    ),
    "not-in-revision": sentence(
        "there was no dataset {path} in the git revision {reason}.",
        "il n'y avait pas de données {path} dans la révision git {reason}.",
    ),
    "not-in-git": sentence(
        "{path} is in no git repository that can be read: {reason}.",
        "{path} n'est dans aucun dépôt git lisible : {reason}.",
    ),
    "git-missing": sentence(
        "to read an earlier state of {path}, git must be installed.",
        "pour lire un état antérieur de {path}, git doit être installé.",
    ),
    "git-failed": sentence(
        "git cannot read {path}: {reason}.",
        "git ne peut pas lire {path} : {reason}.",
    ),
    "cannot-write": sentence(
        "{path} cannot be written: {reason}.",
        "{path} ne peut pas être écrit : {reason}.",
    ),
}
"""Under the code of a FileError."""

DRAWING: dict[str, Sentence] = {
    "nothing-to-draw": sentence(
        "there is nothing to draw on that date.",
        "il n'y a rien à dessiner à cette date.",
        "name another unit, or another date with --as-of",
        "nommez une autre unité, ou une autre date avec --as-of",
    ),
    "unknown-format": sentence(
        "{path} does not end in one of: {formats}.",
        "{path} ne se termine pas par l'un de : {formats}.",
    ),
    "several-sheets": sentence(
        "the chart takes {count} sheets; standard output holds one.",
        "l'organigramme occupe {count} feuilles ; la sortie standard n'en contient qu'une.",
        "name a file with -o, or leave out --paper",
        "nommez un fichier avec -o, ou omettez --paper",
    ),
    "graphviz-missing": sentence(
        "there is no Graphviz to draw the chart with.",
        "il n'y a pas de Graphviz pour dessiner l'organigramme.",
        "pip install pygraphviz, or install Graphviz so that neato is on the PATH; .gv needs none",
        "pip install pygraphviz, ou installez Graphviz (neato dans le PATH) ; .gv s'en passe",
    ),
    "graphviz-failed": sentence(
        "Graphviz could not draw the chart: {reason}",
        "Graphviz n'a pas pu dessiner l'organigramme : {reason}",
    ),
}
"""Under the code of a DrawError."""
