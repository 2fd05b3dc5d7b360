// How many responsibilities are in force and neither planned nor ended?
// fr Combien de responsabilités sont en vigueur, ni prévues ni terminées ?
//
// column  count  INTEGER  responsibility | responsibilities
// fr  responsabilité | responsabilités
MATCH (t:Responsibility)
WHERE t.valid_from <= date($on) AND t.valid_to > date($on)
  AND NOT coalesce(t.status, 'running') IN ['planned', 'ended']
RETURN count(t) AS count
