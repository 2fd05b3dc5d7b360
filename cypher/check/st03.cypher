// The direct reporting line does not go round in a circle.
// fr La ligne hiérarchique directe ne tourne pas en rond.
//
// severity   error
// precedent  W3C ORG: the chain of heads is acyclic; UK organograms: a post reports upwards
// counts     posts
// why        Whoever reports to themselves, even through others, reports to nobody.
// fr         Qui se rend compte à soi-même, fût-ce par d'autres, ne rend compte à personne.
// finding    {subject} reports to itself: {line}.
// fr         {subject} se rend compte à lui-même : {line}.
// hint       correct the column reports_to, or the row of relations.csv
// fr         corrigez la colonne reports_to, ou la ligne de relations.csv
// column     subject   ENTITY        post                  key
// fr         poste
// column     line      LIST OF Post  the posts in the line
// fr         les postes de la ligne
MATCH (p:Post)-[r:REPORTS_TO]->(q:Post)
WHERE r.valid_from <= date($on) AND r.valid_to > date($on) AND NOT r.derived
  AND coalesce(r.line, 'direct') = 'direct'
// an inferred line follows the structure, so one that was stated is part of every circle
MATCH (q)-[w:REPORTS_TO*0..30]->(x:Post)
WHERE x.id = p.id
  AND all(e IN w WHERE e.valid_from <= date($on) AND e.valid_to > date($on)
                   AND coalesce(e.line, 'direct') = 'direct')
WITH [q.id] + [e IN w | endNode(e).id] AS ids
WITH ids, reduce(least = ids[0], id IN ids | CASE WHEN id < least THEN id ELSE least END) AS least
UNWIND range(0, size(ids) - 1) AS place
WITH ids, least, place
WHERE ids[place] = least
WITH least, ids[place..] + ids[0..place] AS line
ORDER BY least, size(line), line
WITH least, collect(line)[0] AS line
RETURN least AS subject, line + [least] AS line
ORDER BY subject
