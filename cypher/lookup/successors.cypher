// What has taken the place of these things by a date?
// fr Qu'est-ce qui a pris la place de ces choses à une date ?
//
// Of several, those that are in force, if any is.
// fr De plusieurs, celles qui sont en vigueur, s'il y en a.
//
// param   ids        LIST OF STRING  ids of things
// fr                 des identifiants
// column  id         STRING          id of what is no longer in force   key
// fr                 identifiant de ce qui n'est plus en vigueur
// column  successor  STRING          id of what came in its place       key
// fr                 identifiant de ce qui est venu à sa place
UNWIND $ids AS id
MATCH (t:Organization|Unit|Post|Committee|Responsibility|Instrument {id: id})
CALL (t) {
  MATCH (t)<-[o:ORIGINAL]-(e:ChangeEvent)-[r:RESULTING]->(s)
  WHERE e.kind IN ['abolished', 'merged', 'absorbed', 'split', 'spun-off', 'reinstated']
    AND coalesce(e.status, 'in-force') <> 'cancelled'
    AND NOT EXISTS { MATCH (e)-[k:RESULTING]->(t) }
  RETURN s
  UNION
  MATCH (t)<-[x:SUPERSEDES]-(s)
  RETURN s
  UNION
  MATCH (t)<-[x:RELATED_TO]-(s)
  WHERE x.how = 'succeeds'
  RETURN s
}
WITH t, s
WHERE s.valid_from <= date($on)
WITH t, collect({id: s.id, living: s.valid_to > date($on)}) AS found
UNWIND found AS each
WITH t, each, any(x IN found WHERE x.living) AS some
WHERE each.living OR NOT some
RETURN t.id AS id, each.id AS successor
ORDER BY id, successor
