// No source on which what is in force rests alone is too old.
// fr Aucune source sur laquelle repose seul ce qui est en vigueur n'est trop ancienne.
//
// When it was read counts, else when it was published. A source without a date is not judged,
// nor one beside which a newer one is cited everywhere, nor what is said of countries.
// fr Compte le jour où elle a été lue, sinon publiée. Une source sans date n'est pas jugée, ni
// fr celle à côté de laquelle une plus récente est citée partout, ni ce qui est dit de pays.
//
// severity   warning
// precedent  Kubernetes 1913: stale groups
// counts     cited
// why        Bodies move and posts change hands; an old source does not say so.
// fr         Les organes bougent et les postes changent de mains ; une vieille source ne le dit pas.
// finding    few   {subject} ({dated}): nothing newer is cited for {things}.
// fr         {subject} ({dated}) : rien de plus récent n'est cité pour {things}.
// finding    many  {subject} ({dated}): nothing newer is cited for {count} things, {things} among them.
// fr         {subject} ({dated}) : rien de plus récent n'est cité pour {count} choses, dont {things}.
// hint       read it again and set read_on in sources.csv, or cite a newer one; the limit is months of PV02
// fr         relisez-la et réglez read_on dans sources.csv, ou citez-en une plus récente ; la limite est months de PV02
// param      months    INTEGER = 18     how old a source may be
// fr         l'âge qu'une source peut avoir
// column     subject   ENTITY           source                 key
// fr         source
// column     finding   CHOICE few|many  what is wrong
// fr         ce qui ne va pas
// column     dated     DATE             the date of the source
// fr         la date de la source
// column     count     INTEGER          how many rest on it
// fr         combien reposent sur elle
// column     things    LIST OF ENTITY   which; of many the first
// fr         lesquelles ; la première de beaucoup
WITH date($on) - duration({months: $months}) AS oldest
MATCH (s:Source)
WHERE coalesce(s.read_on, s.published_on) <= oldest
MATCH (s)<-[h:HAS_SOURCE]-(t:Unit|Post|Committee|Organization|Responsibility)
WHERE t.valid_from <= date($on) AND t.valid_to > date($on)
  AND NOT (t:Organization AND coalesce(t.kind, '') IN ['country', 'country-group'])
  AND (size(t.sources) = 1 OR NOT EXISTS {
    MATCH (t)-[g:HAS_SOURCE]->(n:Source)
    WHERE coalesce(n.read_on, n.published_on, date($on)) > oldest
  })
WITH s.id AS subject, min(t.id) AS first, collect(t.id) AS ids
WITH subject, size(ids) AS count, CASE WHEN size(ids) > 3 THEN [first] ELSE ids END AS some
UNWIND some AS thing
WITH subject, count, thing ORDER BY thing
WITH subject, count, collect(thing) AS things
MATCH (s:Source {id: subject})
RETURN subject, CASE WHEN count > 3 THEN 'many' ELSE 'few' END AS finding,
       coalesce(s.read_on_edtf, s.published_on_edtf) AS dated, count, things
ORDER BY subject
