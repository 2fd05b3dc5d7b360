// A unit has one head at a time, unless several head it jointly.
// fr Une unité n'a qu'un responsable à la fois, sauf direction conjointe.
//
// severity   error
// precedent  W3C ORG: headOf; Fayol: unity of command
// counts     units
// why        With two heads nobody knows who decides, and each can point to the other.
// fr         Avec deux responsables, on ne sait qui décide, et chacun peut renvoyer à l'autre.
// finding    {subject} has several heads: {heads}.
// fr         {subject} a plusieurs responsables : {heads}.
// hint       end one of the relations HEAD_OF, mark all of them joint, or the unit collegial
// fr         mettez fin à l'une des relations HEAD_OF, marquez-les toutes joint, ou l'unité collegial
// column     subject   ENTITY        unit           key
// fr         unité
// column     heads     LIST OF Post  its heads
// fr         ses responsables
MATCH (u:Unit|Organization)
WHERE u.valid_from <= date($on) AND u.valid_to > date($on) AND NOT coalesce(u.collegial, false)
  AND COUNT {
    MATCH (u)<-[h:HEAD_OF]-(p:Post)
    WHERE h.valid_from <= date($on) AND h.valid_to > date($on)
  } > 1
MATCH (u)<-[h:HEAD_OF]-(p:Post)
WHERE h.valid_from <= date($on) AND h.valid_to > date($on)
WITH u.id AS subject, p.id AS head, coalesce(h.joint, false) AS joint ORDER BY head
WITH subject, collect(DISTINCT head) AS heads, collect(joint) AS joints
WHERE size(heads) > 1 AND NOT all(joint IN joints WHERE joint)
RETURN subject, heads
ORDER BY subject
