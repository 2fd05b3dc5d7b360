// How many committees answer to another one?
// fr Combien de comités répondent devant un autre ?
//
// column  count  INTEGER  subcommittee | subcommittees
// fr  sous-comité | sous-comités
MATCH (t:Committee)
WHERE t.valid_from <= date($on) AND t.valid_to > date($on)
  AND EXISTS {
    MATCH (t)-[a:ACCOUNTABLE_TO]->(c:Committee)
    WHERE a.valid_from <= date($on) AND a.valid_to > date($on)
  }
RETURN count(t) AS count
