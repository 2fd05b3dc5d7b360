// What are these units and posts called on a date?
// fr Comment ces unités et ces postes s'appellent-ils à une date ?
//
// A row for each name that holds on the date, the best one first; no row where none is dated.
// fr Une ligne par nom valable à cette date, le meilleur en premier ; aucune si rien n'est daté.
//
// param   ids    LIST OF STRING  ids of units, organisations and posts
// fr             identifiants d'unités, d'organisations et de postes
// column  thing  STRING          id of the thing                        key
// fr             identifiant de la chose
// column  lang   LANGUAGE        language                               key
// fr             langue
// column  text   STRING          name                                   key
// fr             nom
// empty   They have no names.
// fr      Ils n'ont pas de nom.
MATCH (t:Unit|Organization|Post)<-[:NAME_OF]-(n:Name)
WHERE t.id IN $ids AND n.kind IN ['official', 'working']
  AND n.valid_from <= date($on) AND n.valid_to > date($on)
RETURN t.id AS thing, n.lang AS lang, n.text AS text
ORDER BY thing, lang, n.kind, n.id, text
