// How many responsibilities are in force?
// fr Combien de responsabilités sont en vigueur ?
//
// column  count  INTEGER  responsibility | responsibilities
// fr  responsabilité | responsabilités
MATCH (t:Responsibility)
WHERE t.valid_from <= date($on) AND t.valid_to > date($on)
RETURN count(t) AS count
