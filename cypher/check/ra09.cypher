// Every unit is there for something.
// fr Toute unité sert à quelque chose.
//
// A unit without units below it, of which neither itself nor a post in it has a role in a
// responsibility, serves, chairs or sits in a committee.
// fr Une unité sans unité en dessous, dont ni elle-même ni un de ses postes n'a de rôle dans une
// fr responsabilité, n'assiste, ne préside ni ne siège à un comité.
//
// severity   warning
// precedent  RACI, read down a column: no role at all; W3C ORG: purpose
// counts     units
// why        Either its task is not recorded, or it has none.
// fr         Ou sa tâche n'est pas indiquée, ou elle n'en a pas.
// finding    {subject}: nothing is recorded that it is there for.
// fr         {subject} : rien n'indique à quoi elle sert.
// hint       record its role in assignments.csv
// fr         indiquez son rôle dans assignments.csv
// column     subject   ENTITY  unit  key
// fr         unité
MATCH (u:Unit)
WHERE u.valid_from <= date($on) AND u.valid_to > date($on)
  AND NOT EXISTS {
    MATCH (u)-[r:ACCOUNTABLE_FOR|RESPONSIBLE_FOR|SUPPORTS|SECRETARIAT_OF|MEMBER_OF]->(t)
    WHERE r.valid_from <= date($on) AND r.valid_to > date($on)
  }
  AND NOT EXISTS {
    MATCH (u)<-[s:SUB_ORGANIZATION_OF]-(x)
    WHERE s.valid_from <= date($on) AND s.valid_to > date($on)
  }
  AND NOT EXISTS {
    MATCH (u)<-[h:HEAD_OF|POST_IN]-(p:Post)-[r:ACCOUNTABLE_FOR|RESPONSIBLE_FOR|SUPPORTS|CHAIRS|MEMBER_OF]->(t)
    WHERE h.valid_from <= date($on) AND h.valid_to > date($on)
      AND r.valid_from <= date($on) AND r.valid_to > date($on)
  }
RETURN u.id AS subject
ORDER BY subject
