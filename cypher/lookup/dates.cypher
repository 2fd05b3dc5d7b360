// When does something begin or end with this thing?
// fr Quand quelque chose commence-t-il ou finit-il pour cette chose ?
//
// param   id      STRING  id of the thing
// fr              identifiant de la chose
// column  since   STRING  first day                             key
// fr              premier jour
// column  until   STRING  first day after                       key
// fr              premier jour après
// column  began   STRING  the first day as written              key
// fr              le premier jour tel qu'écrit
// column  ended   STRING  the day after as written              key
// fr              le jour après tel qu'écrit
CALL () {
  MATCH (t:Organization|Unit|Post|Committee|Person|Responsibility|Theme|Instrument|Occasion|ChangeEvent|Site|Measure|Discrepancy|Term|Source {id: $id})
  RETURN t.valid_from AS since, t.valid_to AS until,
         t.valid_from_edtf AS began, t.valid_to_edtf AS ended
  UNION
  MATCH (t:Organization|Unit|Post|Committee|Person|Responsibility|Theme|Instrument|Occasion|ChangeEvent|Site|Measure|Discrepancy|Term|Source {id: $id})
  MATCH (t)-[r]-(o)
  WHERE NOT o:Name AND NOT o:State AND NOT o:Source
  RETURN r.valid_from AS since, r.valid_to AS until,
         r.valid_from_edtf AS began, r.valid_to_edtf AS ended
}
RETURN DISTINCT toString(since) AS since, toString(until) AS until,
       coalesce(began, '') AS began, coalesce(ended, '') AS ended
ORDER BY since, until, began, ended
