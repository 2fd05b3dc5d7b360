// To how many posts does another report directly?
// fr À combien de postes un autre rend-il compte directement ?
//
// column  count  INTEGER  post with reports | posts with reports
// fr  poste d'encadrement | postes d'encadrement
MATCH (t:Post)
WHERE t.valid_from <= date($on) AND t.valid_to > date($on)
  AND EXISTS {
    MATCH (t)<-[r:REPORTS_TO]-(q:Post)
    WHERE r.valid_from <= date($on) AND r.valid_to > date($on)
      AND coalesce(r.line, 'direct') = 'direct'
  }
RETURN count(t) AS count
