// For how many responsibilities does a source say who is accountable?
// fr Pour combien de responsabilités une source dit-elle qui en répond ?
//
// column  count  INTEGER  responsibility with a stated owner | responsibilities with a stated owner
// fr  responsabilité à garant énoncé | responsabilités à garant énoncé
MATCH (t:Responsibility)
WHERE t.valid_from <= date($on) AND t.valid_to > date($on)
  AND EXISTS {
    MATCH (t)<-[a:ACCOUNTABLE_FOR]-(b)
    WHERE a.valid_from <= date($on) AND a.valid_to > date($on)
  }
RETURN count(t) AS count
