// Which of these posts come first, as posts are sorted?
// fr Lesquels de ces postes viennent d'abord, dans l'ordre des postes ?
//
// At most twelve.
// fr Douze au plus.
//
// param   ids  LIST OF STRING  ids of posts
// fr                           des identifiants de postes
// column  id   STRING          id of the post              key
// fr                           identifiant du poste
MATCH (p:Post)
WHERE p.id IN $ids
WITH p.id AS id, CASE $lang WHEN 'fr' THEN p.sort_fr ELSE p.sort_en END AS sort
ORDER BY sort, id
LIMIT 12
RETURN id
ORDER BY sort, id
