// Whoever sits in a subcommittee sits in the committee above it.
// fr Qui siège dans un sous-comité siège dans le comité dont il relève.
//
// Members with the role member only, of committees whose members are recorded.
// fr Membres au rôle member seulement, de comités dont les membres sont indiqués.
//
// severity   info
// precedent  Parliamentary practice: a subcommittee is drawn from its committee
// counts     subcommittees
// why        What a subcommittee agrees is agreed by somebody whom the committee does not know.
// fr         Ce que convient un sous-comité l'est par quelqu'un que le comité ne connaît pas.
// finding    {member} sits in {subject}, not in {above}.
// fr         {member} siège à {subject}, non à {above}.
// hint       add the seat to memberships.csv, or give the role observer or adviser
// fr         ajoutez le siège à memberships.csv, ou donnez le rôle observer ou adviser
// column     subject   ENTITY                                  subcommittee         key
// fr         sous-comité
// column     member    Post|Unit|Person|Organization|Committee  who sits there       key
// fr         qui y siège
// column     above     Committee                               the committee above  key
// fr         le comité au-dessus
// column     edge      STRING                                  the seat
// fr         le siège
MATCH (m)-[r:MEMBER_OF]->(c:Committee)-[a:ACCOUNTABLE_TO]->(up:Committee)
WHERE r.valid_from <= date($on) AND r.valid_to > date($on) AND coalesce(r.role, 'member') = 'member'
  AND a.valid_from <= date($on) AND a.valid_to > date($on)
  AND c.valid_from <= date($on) AND c.valid_to > date($on)
  AND NOT m:Person
  AND EXISTS {
    MATCH (up)<-[s:MEMBER_OF]-(x)
    WHERE s.valid_from <= date($on) AND s.valid_to > date($on)
  }
  AND NOT EXISTS {
    MATCH (m)-[s:MEMBER_OF|CHAIRS]->(y:Committee)
    WHERE y.id = up.id AND s.valid_from <= date($on) AND s.valid_to > date($on)
  }
RETURN DISTINCT c.id AS subject, m.id AS member, up.id AS above, r.key AS edge
ORDER BY subject, member, above, edge
