// What must never stop does not hang on one post.
// fr Ce qui ne doit jamais s'arrêter ne tient pas à un seul poste.
//
// Of criticality 1: a second body is responsible or supports, or whoever does it has a deputy.
// fr De criticité 1 : un second organe en est chargé ou l'appuie, ou qui le fait a un adjoint.
//
// severity   warning
// precedent  Single point of failure
// counts     critical-responsibilities
// why        When that one is away, it stops.
// fr         Quand celui-là est absent, tout s'arrête.
// finding    {subject} hangs on {body} alone, without a deputy.
// fr         {subject} ne tient qu'à {body}, sans adjoint.
// hint       record who supports it in assignments.csv, or the deputy in posts.csv (deputy_of)
// fr         indiquez qui l'appuie dans assignments.csv, ou l'adjoint dans posts.csv (deputy_of)
// column     subject   ENTITY                           responsibility  key
// fr         responsabilité
// column     body      Unit|Post|Committee|Organization  who does it
// fr         qui le fait
MATCH (t:Responsibility)<-[r:RESPONSIBLE_FOR|SUPPORTS]-(b)
WHERE t.criticality = 1 AND t.valid_from <= date($on) AND t.valid_to > date($on)
  AND r.valid_from <= date($on) AND r.valid_to > date($on)
  AND NOT b:Committee
WITH t.id AS subject, b.id AS body
WITH subject, collect(DISTINCT body) AS bodies
WHERE size(bodies) = 1
WITH subject, bodies[0] AS body
MATCH (b:Unit|Post|Organization {id: body})
WHERE NOT EXISTS {
    MATCH (b)<-[h:HEAD_OF]-(p:Post)<-[d:DEPUTY_OF]-(q:Post)
    WHERE h.valid_from <= date($on) AND h.valid_to > date($on)
      AND d.valid_from <= date($on) AND d.valid_to > date($on) AND q.id <> p.id
  }
  AND NOT EXISTS {
    MATCH (b)<-[d:DEPUTY_OF]-(q:Post)
    WHERE d.valid_from <= date($on) AND d.valid_to > date($on) AND q.id <> b.id
  }
RETURN subject, body
ORDER BY subject
