// Which kinds are there of a sort of things, now or ever?
// fr Quels types y a-t-il d'une sorte de choses, à un moment ou un autre ?
//
// param   label  STRING  label of the things
// fr             étiquette des choses
// column  kind   KIND    kind                 key
// fr             type
MATCH (t:Entity)
WHERE $label IN labels(t)
WITH t
CALL (t) {
  RETURN t.kind AS kind
  UNION
  MATCH (t)<-[:STATE_OF]-(s:State)
  WHERE s.property = 'kind'
  RETURN s.text AS kind
}
WITH kind
WHERE kind IS NOT NULL
RETURN DISTINCT kind
ORDER BY kind
