// How many answer for something?
// fr Combien répondent de quelque chose ?
//
// column  count  INTEGER  who answers for something | who answer for something
// fr  qui répond de quelque chose | qui répondent de quelque chose
MATCH (b:Unit|Post|Committee|Organization)
WHERE EXISTS {
  MATCH (b)-[a:ANSWERS_FOR]->(t:Responsibility)
  WHERE a.valid_from <= date($on) AND a.valid_to > date($on) AND a.because <> 'inherited'
}
RETURN count(b) AS count
