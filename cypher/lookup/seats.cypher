// Which posts are in these units or head them?
// fr Quels postes se trouvent dans ces unités ou les dirigent ?
//
// param   ids    LIST OF STRING  ids of units and organisations
// fr                             des identifiants d'unités et d'organisations
// column  id     STRING          id of the post
// fr                             identifiant du poste
// column  heads  BOOLEAN         whether it heads one of them
// fr                             s'il dirige l'une d'elles
// column  seats  INTEGER         how many seats it is
// fr                             combien de sièges il représente
// column  fte    FLOAT           how many full-time equivalents
// fr                             combien d'équivalents temps plein
MATCH (o:Unit|Organization)
WHERE o.id IN $ids
MATCH (o)<-[i:POST_IN|HEAD_OF]-(p:Post)
WHERE i.valid_from <= date($on) AND i.valid_to > date($on)
RETURN p.id AS id, type(i) = 'HEAD_OF' AS heads, coalesce(p.seats, 1) AS seats, coalesce(p.fte, 0) AS fte
