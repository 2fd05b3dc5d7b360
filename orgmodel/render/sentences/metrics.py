"""What the metrics of a reform's impact are called, and what each of them counts."""

from __future__ import annotations

from typing import NamedTuple

from orgmodel.metamodel import Words
from orgmodel.metamodel.notation import entries

_TABLE = """
# metric
#   label: what it counts, in both languages
units.all
  en  units: All units that are there.
  fr  unités : Toutes les unités en place.
posts.all
  en  posts: All posts that are there, filled or not.
  fr  postes : Tous les postes existants, pourvus ou non.
responsibilities.all
  en  responsibilities: All programmes, policies, functions and the like that are there.
  fr  responsabilités : Tous les programmes, politiques, fonctions et autres en place.
committees.all
  en  committees: All committees that are there.
  fr  comités : Tous les comités en place.
reach.direct-units
  en  units affected directly: The units that the reform itself changes.
  fr  unités touchées directement : Les unités que la réforme modifie elle-même.
reach.direct-posts
  en  posts affected directly: The posts that the reform itself changes.
  fr  postes touchés directement : Les postes que la réforme modifie elle-même.
reach.direct-responsibilities
  en  responsibilities affected directly: The responsibilities that the reform itself changes.
  fr  responsabilités touchées directement : Les responsabilités que la réforme modifie elle-même.
reach.direct-committees
  en  committees affected directly: The committees that the reform itself changes.
  fr  comités touchés directement : Les comités que la réforme modifie elle-même.
reach.indirect-units
  en  units affected indirectly: The other units above which something changes, up to the top.
  fr  unités touchées indirectement : Les autres unités au-dessus desquelles quelque chose change, jusqu'au sommet.
reach.indirect-posts
  en  posts affected indirectly: The other posts whose line to the top changes.
  fr  postes touchés indirectement : Les autres postes dont la ligne jusqu'au sommet change.
reach.indirect-responsibilities
  en  responsibilities affected indirectly: The other responsibilities for which somebody else answers, or the same in another line.
  fr  responsabilités touchées indirectement : Les autres responsabilités dont répond quelqu'un d'autre, ou le même dans une autre ligne.
reach.indirect-committees
  en  committees affected indirectly: The other committees with another chair, or the same in another line.
  fr  comités touchés indirectement : Les autres comités qui ont une autre présidence, ou la même dans une autre ligne.
orphans.no-accountable
  en  responsibilities without an owner: The responsibilities for which nobody answers, not even by inference.
  fr  responsabilités sans garant : Les responsabilités dont personne ne répond, même par déduction.
orphans.no-responsible
  en  responsibilities that nobody does: The responsibilities of which nobody is in charge, nor of what they are part of.
  fr  responsabilités sans organe chargé : Les responsabilités dont personne n'est chargé, ni de ce dont elles font partie.
orphans.no-superior
  en  posts without a superior: The posts that report to nobody, but those at the top.
  fr  postes sans supérieur : Les postes qui ne relèvent de personne, hormis ceux du sommet.
orphans.no-parent
  en  units that hang in the air: The units that are part of nothing and answer to nobody, but those at the top.
  fr  unités sans rattachement : Les unités qui ne font partie de rien et ne répondent devant personne, hormis celles du sommet.
orphans.no-head
  en  units without a head: The units that no post heads, but those led by a board.
  fr  unités sans responsable : Les unités qu'aucun poste ne dirige, hormis les unités collégiales.
orphans.no-chair
  en  committees without a chair: The committees that nobody chairs, but those that elect or rotate their chair.
  fr  comités sans présidence : Les comités que personne ne préside, hormis ceux dont la présidence est élue ou tournante.
orphans.no-secretariat
  en  committees without a secretariat: The committees that no unit serves.
  fr  comités sans secrétariat : Les comités dont aucune unité n'assure le secrétariat.
orphans.pending
  en  open decisions: What the reform touches and nobody has decided about.
  fr  décisions ouvertes : Ce que la réforme touche et dont personne n'a décidé.
continuity.accountable
  en  continuity of owners: Of the responsibilities that go on, the share for which the same body answers, or its successor.
  fr  continuité des garants : Parmi les responsabilités qui se poursuivent, la part dont répond le même organe, ou son successeur.
continuity.responsible
  en  continuity of doers: Of the responsibilities that go on, the share of which the same body is in charge, or its successor.
  fr  continuité des organes chargés : Parmi les responsabilités qui se poursuivent, la part dont est chargé le même organe, ou son successeur.
churn.parent
  en  units under another unit: Of the units that stay, the share that is part of another unit.
  fr  unités rattachées ailleurs : Parmi les unités qui restent, la part qui fait partie d'une autre unité.
churn.superior
  en  posts with another superior: Of the posts that stay, the share that reports directly to somebody else.
  fr  postes changeant de supérieur : Parmi les postes qui restent, la part qui relève directement de quelqu'un d'autre.
churn.chain
  en  posts with another line: Of the posts that stay, the share whose line to the top changes at some step.
  fr  postes changeant de ligne : Parmi les postes qui restent, la part dont la ligne jusqu'au sommet change à quelque échelon.
churn.depth
  en  posts on another level: Of the posts that stay, the share that is more or fewer steps below the top.
  fr  postes changeant de niveau : Parmi les postes qui restent, la part plus ou moins éloignée du sommet.
shape.span-min
  en  narrowest span: The fewest that report directly to a post that leads any.
  fr  éventail le plus étroit : Le plus petit nombre de subordonnés directs d'un poste qui en a.
shape.span-median
  en  median span: How many report directly to a post that leads any; half of them lead more.
  fr  éventail médian : Le nombre de subordonnés directs d'un poste qui en a ; la moitié en a davantage.
shape.span-max
  en  widest span: The most that report directly to one post.
  fr  éventail le plus large : Le plus grand nombre de subordonnés directs d'un seul poste.
shape.out-of-band
  en  spans outside their band: Of the posts that lead, the share with more or fewer reports than their kind of management work allows.
  fr  éventails hors norme : Parmi les postes d'encadrement, la part qui a plus ou moins de subordonnés que leur genre d'encadrement ne l'admet.
shape.layers
  en  layers: How many posts stand one above the other on the longest line.
  fr  niveaux : Le nombre de postes superposés sur la ligne la plus longue.
shape.depth-mean
  en  mean depth: How many steps a post is below the top, on average.
  fr  profondeur moyenne : Le nombre d'échelons entre un poste et le sommet, en moyenne.
shape.managers
  en  posts that lead: The share of posts to which somebody reports directly.
  fr  postes d'encadrement : La part des postes dont quelqu'un relève directement.
shape.one-over-one
  en  superiors with a single report: The posts to which exactly one other reports directly.
  fr  supérieurs d'un seul subordonné : Les postes dont un seul autre relève directement.
hierarchy.krackhardt-connectedness
  en  connectedness (Krackhardt): The share of pairs of posts that some reporting lines join.
  fr  connexité (Krackhardt) : La part des paires de postes que relient des lignes hiérarchiques.
hierarchy.krackhardt-hierarchy
  en  order (Krackhardt): Of the pairs of posts one of which is above the other, the share in which this holds in one direction only.
  fr  ordre (Krackhardt) : Parmi les paires de postes dont l'un est au-dessus de l'autre, la part où cela vaut dans un seul sens.
hierarchy.krackhardt-efficiency
  en  sparseness (Krackhardt): 1 where there are no more reporting lines than it takes to join the posts; less with every additional one.
  fr  sobriété (Krackhardt) : 1 quand il n'y a pas plus de lignes hiérarchiques qu'il n'en faut pour relier les postes ; moins à chaque ligne de plus.
hierarchy.krackhardt-lubness
  en  common superiors (Krackhardt): The share of pairs of posts that have a lowest superior in common.
  fr  supérieurs communs (Krackhardt) : La part des paires de postes qui ont un supérieur commun le plus proche.
load.graicunas
  en  relations of a head (Graicunas): The relations that a head with n reports has to look after, n (2^(n-1) + n - 1); the median, as an indication.
  fr  relations d'un chef (Graicunas) : Les relations qu'un chef de n subordonnés doit suivre, n (2^(n-1) + n - 1) ; la médiane, à titre indicatif.
clarity.one-accountable
  en  clear responsibilities: The share of responsibilities with exactly one owner, and somebody who does it.
  fr  responsabilités claires : La part des responsabilités qui ont exactement un garant, et quelqu'un qui en est chargé.
clarity.responsible-mean
  en  doers of a responsibility: How many bodies are in charge of a responsibility, on average.
  fr  organes chargés par responsabilité : Le nombre d'organes chargés d'une responsabilité, en moyenne.
clarity.consulted-mean
  en  consulted on a responsibility: How many bodies are consulted on a responsibility, on average.
  fr  consultés par responsabilité : Le nombre d'organes consultés sur une responsabilité, en moyenne.
clarity.accountable-load
  en  most that one unit answers for: For how many responsibilities a unit answers, with its head and its posts; the most.
  fr  charge maximale d'une unité : Le nombre de responsabilités dont répond une unité, avec son responsable et ses postes ; le plus élevé.
clarity.idle-units
  en  units without a task: The units that answer for nothing and are in charge of nothing, nor are their posts.
  fr  unités sans attribution : Les unités qui ne répondent de rien et ne sont chargées de rien, ni leurs postes.
overlap.fragmentation
  en  fragmentation: Over how many top-level units the responsibilities of a theme are spread, on average.
  fr  fragmentation : Le nombre d'unités de premier niveau entre lesquelles se répartissent les responsabilités d'un thème, en moyenne.
overlap.concentration
  en  concentration: 1 where a theme is all with one top-level unit, less the more evenly it is spread; the mean of all themes.
  fr  concentration : 1 quand un thème revient à une seule unité de premier niveau, moins s'il est réparti ; la moyenne des thèmes.
overlap.pairs
  en  overlapping units: The pairs of units, neither above the other, at least half of whose themes are the same.
  fr  unités qui se recoupent : Les paires d'unités, aucune n'étant au-dessus de l'autre, dont la moitié des thèmes au moins sont les mêmes.
overlap.duplication
  en  possible duplications: The functions of one type on one theme that several bodies do while nobody answers for all of them.
  fr  doublons possibles : Les fonctions de même type sur un même thème que plusieurs organes exercent sans que personne réponde de toutes.
coordination.crossing
  en  roles across boundaries: The roles of bodies that are in another top-level unit than whoever answers.
  fr  rôles par-delà les frontières : Les rôles d'organes d'une autre unité de premier niveau que celle du garant.
coordination.top
  en  escalations that reach the top: The owners and doers of a responsibility that have no common superior below the top.
  fr  arbitrages qui remontent au sommet : Les garants et les organes chargés d'une responsabilité sans supérieur commun au-dessous du sommet.
coordination.height
  en  steps to a common superior: How many steps above an owner and a doer, the lower of the two, their common superior stands; on average.
  fr  échelons jusqu'au supérieur commun : Le nombre d'échelons entre le garant et l'organe chargé, le plus bas des deux, et leur supérieur commun ; en moyenne.
coordination.internalised
  en  coordination now inside a unit: The links between units that the reform makes one.
  fr  coordination devenue interne : Les liens entre des unités que la réforme réunit.
coordination.opened
  en  new coordination: The links between units that were not there before.
  fr  coordination nouvelle : Les liens entre unités qui n'existaient pas avant.
bottleneck.betweenness
  en  largest bottleneck: The largest share of shortest ways, along reporting lines and roles, that lead through one post or unit.
  fr  principal goulet : La plus grande part des plus courts chemins, par les lignes hiérarchiques et les rôles, qui passent par un même poste ou une même unité.
bottleneck.articulation
  en  irreplaceable links: The posts and units without which others would be cut off from each other.
  fr  maillons irremplaçables : Les postes et unités sans lesquels d'autres seraient coupés les uns des autres.
governance.chairs-per-post
  en  most committees chaired by one post: How many committees one post chairs; the most.
  fr  présidences d'un seul poste, au plus : Le nombre de comités que préside un même poste ; le plus élevé.
governance.seats
  en  seats in committees: All seats in committees, each member of each counted once.
  fr  sièges dans les comités : Tous les sièges dans les comités, chaque membre de chacun compté une fois.
governance.seats-lost
  en  seats lost: The seats that neither their member nor its successor has any more.
  fr  sièges perdus : Les sièges que n'a plus ni leur membre ni son successeur.
governance.seats-gained
  en  seats gained: The seats that neither their member nor its predecessor had before.
  fr  sièges gagnés : Les sièges que n'avait ni leur membre ni son prédécesseur.
governance.ex-officio-vacancies
  en  seats by office left empty: The seats and chairs held by virtue of an office that nobody took over.
  fr  sièges de droit laissés vides : Les sièges et présidences liés à une fonction que personne n'a repris.
governance.no-committee
  en  responsibilities no committee looks at: The responsibilities in which no committee has a role, nor in what they are part of.
  fr  responsabilités sans comité : Les responsabilités dans lesquelles aucun comité n'a de rôle, ni dans ce dont elles font partie.
"""  # noqa: E501 - a definition is one line


class Meaning(NamedTuple):
    """What a metric is called, and the sentence that says what it counts."""

    label: Words
    definition: Words


MEANINGS: dict[str, Meaning] = {
    head[0]: Meaning(Words(en[0], fr[0]), Words(en[1], fr[1])) for head, en, fr in entries(_TABLE)
}
"""Under the id of each metric; the units of one kind are said by OF_A_KIND."""

OF_A_KIND = Meaning(
    Words("units: {kind}", "unités : {kind}"),
    Words("The units of the kind {kind}.", "Les unités du type {kind}."),
)
"""Of the metrics units.division, units.section and so on."""
