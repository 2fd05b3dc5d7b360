// When does something begin or end with this thing?
// fr Quand quelque chose commence-t-il ou finit-il pour cette chose ?
//
// param   id      STRING  id of the thing
// fr              identifiant de la chose
// column  since   STRING  first day                             key
// fr              premier jour
// column  until   STRING  first day after                       key
// fr              premier jour après
// column  own     BOOLEAN  the life of the thing itself          key
// fr              la vie de la chose elle-même
CALL () {
  MATCH (t:Organization|Unit|Post|Committee|Person|Responsibility|Theme|Instrument|Occasion|ChangeEvent|Site|Measure|Discrepancy|Term|Source {id: $id})
  RETURN t.valid_from AS since, t.valid_to AS until, true AS own
  UNION
  MATCH (t:Organization|Unit|Post|Committee|Person|Responsibility|Theme|Instrument|Occasion|ChangeEvent|Site|Measure|Discrepancy|Term|Source {id: $id})
  MATCH (t)-[r]-(o)
  WHERE NOT o:Name AND NOT o:State AND NOT o:Source
  RETURN r.valid_from AS since, r.valid_to AS until, false AS own
}
RETURN DISTINCT toString(since) AS since, toString(until) AS until, own
ORDER BY since, until, own
