// Where do sources contradict each other?
// fr En quoi les sources se contredisent-elles ?
//
// What each source says, and what was concluded; without a thing, all that is recorded. It is
// about all time: a date only decides which of several things is meant.
// fr Ce que dit chaque source, et ce qu'on en a conclu ; sans indiquer de chose, tout ce qui est
// fr enregistré. La réponse vaut pour toutes les dates : une date décide seulement laquelle de
// fr plusieurs choses est visée.
//
// param   thing        ENTITY = null   only about this thing
// fr                                   sur cette chose seulement
// column  discrepancy  Discrepancy     what about             card  key
// fr                                   à quel sujet
// column  says_a       STRING          one source says (A)
// fr                                   une source dit (A)
// column  source_a     SOURCES         source of A
// fr                                   source de A
// column  says_b       STRING          another says (B)
// fr                                   une autre dit (B)
// column  source_b     SOURCES         source of B
// fr                                   source de B
// column  conclusion   STRING          conclusion
// fr                                   conclusion
// column  about        LIST OF ENTITY  about
// fr                                   au sujet de
// column  how          ASSERTION       how we know            data
// fr                                   comment on le sait
// empty   No contradiction between sources is recorded.
// fr      Aucune contradiction entre sources n'est indiquée.
CALL () {
  MATCH (d:Discrepancy)
  WHERE $thing IS NULL OR d.id = $thing
  RETURN d
  UNION
  MATCH (t:Organization|Unit|Post|Committee|Person|Responsibility|Theme|Instrument|Occasion|ChangeEvent|Site|Measure|Discrepancy|Term|Source {id: $thing})
  MATCH (t)<-[a:ABOUT]-(d:Discrepancy)
  RETURN d
}
OPTIONAL MATCH (d)-[a:ABOUT]->(o)
WHERE $holders OR NOT o:Person
WITH d, o ORDER BY CASE $lang WHEN 'fr' THEN o.sort_fr ELSE o.sort_en END, o.id
WITH d, collect(o.id) AS about
// a place that names its source is that of no other
WITH d, about, [s IN coalesce(d.sources, [])
                  WHERE ' ' + d.locator CONTAINS ' ' + s + ': '] AS named
RETURN d.id AS discrepancy,
       CASE $lang WHEN 'fr' THEN coalesce(d.says_a_fr, d.says_a_en)
                  ELSE coalesce(d.says_a_en, d.says_a_fr) END AS says_a,
       [s IN coalesce(d.source_a, []) |
          [s, CASE WHEN size(named) = 0 OR s IN named THEN coalesce(d.locator, '') ELSE '' END]] AS source_a,
       CASE $lang WHEN 'fr' THEN coalesce(d.says_b_fr, d.says_b_en)
                  ELSE coalesce(d.says_b_en, d.says_b_fr) END AS says_b,
       [s IN coalesce(d.source_b, []) |
          [s, CASE WHEN size(named) = 0 OR s IN named THEN coalesce(d.locator, '') ELSE '' END]] AS source_b,
       CASE $lang WHEN 'fr' THEN coalesce(d.conclusion_fr, d.conclusion_en)
                  ELSE coalesce(d.conclusion_en, d.conclusion_fr) END AS conclusion,
       about, d.assertion AS how
ORDER BY CASE d.kind WHEN 'contradiction' THEN 0 WHEN 'error' THEN 1 WHEN 'drift' THEN 2 ELSE 3 END,
         CASE $lang WHEN 'fr' THEN d.sort_fr ELSE d.sort_en END, discrepancy
