// How many responsibilities are statutory, or a policy?
// fr Combien de responsabilités sont statutaires, ou une politique ?
//
// column  count  INTEGER  statutory responsibility or policy | statutory responsibilities and policies
// fr  responsabilité statutaire ou politique | responsabilités statutaires et politiques
MATCH (t:Responsibility)
WHERE t.valid_from <= date($on) AND t.valid_to > date($on)
  AND (coalesce(t.statutory, false) OR t.kind = 'policy')
  AND NOT coalesce(t.status, 'running') IN ['planned', 'ended']
RETURN count(t) AS count
