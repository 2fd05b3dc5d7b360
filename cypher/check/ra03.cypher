// Somebody does what somebody answers for.
// fr Quelqu'un fait ce dont quelqu'un répond.
//
// Of a responsibility for which a source states who answers: itself, or what it is part of, has
// a body that is responsible. Whoever answers for it as a unit or committee does it too.
// fr D'une responsabilité dont une source dit qui répond : elle-même, ou ce dont elle fait
// fr partie, est confiée à un organe. Une unité ou un comité qui en répond la fait aussi.
//
// severity   warning
// precedent  RACI: at least one responsible
// counts     owned-responsibilities
// why        An owner without hands promises what nobody does.
// fr         Un responsable sans moyens promet ce que personne ne fait.
// finding    {subject}: {bodies} answers for it, nobody is recorded as doing it.
// fr         {subject} : {bodies} en répond, personne n'est indiqué comme en étant chargé.
// hint       add a row with the role responsible to assignments.csv
// fr         ajoutez une ligne au rôle responsible à assignments.csv
// column     subject   ENTITY                                    responsibility      key
// fr         responsabilité
// column     bodies    LIST OF Unit|Post|Committee|Organization  who answers for it
// fr         qui en répond
MATCH (t:Responsibility)<-[a:ACCOUNTABLE_FOR]-(b:Post)
WHERE a.valid_from <= date($on) AND a.valid_to > date($on)
  AND t.valid_from <= date($on) AND t.valid_to > date($on)
  AND NOT coalesce(t.status, 'running') IN ['planned', 'ended']
  AND NOT EXISTS {
    MATCH (t)-[w:PART_OF*0..10]->(x:Responsibility)<-[r:RESPONSIBLE_FOR]-(c)
    WHERE r.valid_from <= date($on) AND r.valid_to > date($on)
      AND all(e IN w WHERE e.valid_from <= date($on) AND e.valid_to > date($on))
  }
  AND NOT EXISTS {
    MATCH (t)<-[s:ACCOUNTABLE_FOR]-(c:Unit|Committee|Organization)
    WHERE s.valid_from <= date($on) AND s.valid_to > date($on)
  }
WITH t.id AS subject, b.id AS body ORDER BY body
RETURN subject, collect(DISTINCT body) AS bodies
ORDER BY subject
