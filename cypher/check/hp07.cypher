// As many report to a post as its kind of management work can lead.
// fr Un poste a autant de subordonnés directs que son type d'encadrement en permet.
//
// A post without an archetype is only held to the widest span. A post to which only one
// reports, and not as its deputy, is a note: two levels where one might do.
// fr Un poste sans type d'encadrement n'est tenu qu'à l'étendue la plus large. Un poste à un
// fr seul subordonné, qui n'est pas son adjoint, est une remarque : deux niveaux là où un
// fr suffirait peut-être.
//
// severity   warning
// precedent  McKinsey, 2017: the right span of control; Agentnoon: spans in the spotlight
// counts     superiors
// why        Too many to lead are led by nobody; too few are a level that costs more than it does.
// fr         Trop de subordonnés ne sont menés par personne ; trop peu font un niveau de trop.
// finding    wide    {span} report directly to {subject}, more than {most}.
// fr         {span} rendent compte directement à {subject}, plus que {most}.
// finding    narrow  {span} report directly to {subject}, fewer than {least}.
// fr         {span} rendent compte directement à {subject}, moins que {least}.
// finding    one     Only {report} reports directly to {subject}.
// fr         Seul {report} rend compte directement à {subject}.
// hint       see orgmodel reports; the bands are set under HP07 in datapackage.json, archetype in posts.csv
// fr         voir orgmodel reports ; les étendues se règlent sous HP07 dans datapackage.json, archetype dans posts.csv
// param      widest    INTEGER = 15           most that report to any post
// fr         le plus qui rende compte à un poste
// param      bands     LIST OF STRING = player-coach/3/5,coach/6/7,supervisor/8/10,facilitator/11/15,coordinator/15/40  archetype/least/most
// fr         type/moins/plus
// column     subject   ENTITY                  post                  key
// fr         poste
// column     finding   CHOICE wide|narrow|one  what is wrong         key
// fr         ce qui ne va pas
// column     severity  SEVERITY                severity
// fr         gravité
// column     span      INTEGER                 how many report to it
// fr         combien lui rendent compte
// column     least     INTEGER                 the least for its kind
// fr         le moins pour son type
// column     most      INTEGER                 the most for its kind
// fr         le plus pour son type
// column     report    Post                    the only one
// fr         le seul
MATCH (q:Post)-[r:REPORTS_TO]->(p:Post)
WHERE r.valid_from <= date($on) AND r.valid_to > date($on) AND coalesce(r.line, 'direct') = 'direct'
  AND q.valid_from <= date($on) AND q.valid_to > date($on)
  AND p.valid_from <= date($on) AND p.valid_to > date($on)
WITH p.id AS subject, p.archetype AS archetype, count(q) AS span, min(q.id) AS first
WHERE archetype IS NOT NULL OR span = 1 OR span > $widest
OPTIONAL MATCH (q:Post {id: first})-[d:DEPUTY_OF]->(x:Post)
WHERE span = 1 AND x.id = subject
  AND d.valid_from <= date($on) AND d.valid_to > date($on)
WITH subject, archetype, span, first, count(d) AS deputy
WITH subject, first, deputy, span,
     CASE WHEN archetype IS NULL THEN []
          ELSE [band IN $bands WHERE split(band, '/')[0] = archetype] END AS found
WITH subject, first, deputy, span,
     CASE WHEN size(found) > 0 THEN toInteger(split(found[0], '/')[1]) ELSE 0 END AS least,
     CASE WHEN size(found) > 0 THEN toInteger(split(found[0], '/')[2]) ELSE $widest END AS most
WITH subject, first, span, least, most,
     CASE WHEN span > most THEN 'wide' WHEN span < least THEN 'narrow'
          WHEN span = 1 AND deputy = 0 THEN 'one' END AS finding
WHERE finding IS NOT NULL
RETURN subject, finding, CASE finding WHEN 'one' THEN 'info' ELSE 'warning' END AS severity,
       span, least, most, CASE WHEN span = 1 THEN first END AS report
ORDER BY subject, finding
