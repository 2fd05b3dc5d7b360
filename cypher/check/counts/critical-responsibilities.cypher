// How many responsibilities must never stop?
// fr Combien de responsabilités ne doivent jamais s'arrêter ?
//
// column  count  INTEGER  critical responsibility | critical responsibilities
// fr  responsabilité critique | responsabilités critiques
MATCH (t:Responsibility)
WHERE t.criticality = 1 AND t.valid_from <= date($on) AND t.valid_to > date($on)
RETURN count(t) AS count
