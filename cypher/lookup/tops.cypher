// What is at the top of a unit with all that is below it, or of the whole organisation?
// fr Qu'y a-t-il au sommet d'une unité et de tout ce qui en relève, ou de toute l'organisation ?
//
// param   unit  Unit|Organization = null  the unit; else the whole organisation
// fr                                      l'unité ; à défaut, toute l'organisation
// column  id    STRING                    id of the unit or organisation         key
// fr                                      identifiant de l'unité ou de l'organisation
// column  unit  BOOLEAN                   whether it is a unit
// fr                                      si c'est une unité
CALL () {
  MATCH (o:Unit|Organization {id: $unit})
  RETURN o, 0 AS place
  UNION
  MATCH (d:Dataset)
  WHERE $unit IS NULL
  UNWIND range(0, size(d.top) - 1) AS place
  WITH place, d.top[place] AS id
  MATCH (o:Unit|Organization {id: id})
  RETURN o, place
}
WITH o, place WHERE o.valid_from <= date($on) AND o.valid_to > date($on)
RETURN o.id AS id, o:Unit AS unit
ORDER BY place, id
