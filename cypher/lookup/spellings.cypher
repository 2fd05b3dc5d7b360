// How are the things called whose names hold two pieces of words?
// fr Comment s'appelle ce dont un nom contient deux morceaux de mots ?
//
// A half of each of two words, or twice the same: a slip of the finger leaves one half intact.
// fr Une moitié de chacun de deux mots, ou deux fois la même : une faute de frappe laisse l'autre
// fr moitié intacte.
//
// param   one     STRING  a piece
// fr                      un morceau
// param   other   STRING  another one, or the same
// fr                      un autre, ou le même
// column  name    STRING  id of the name, which begins with that of the thing  key
// fr                      identifiant du nom, qui commence par celui de la chose
// column  folded  STRING  the name as names are compared
// fr                      le nom tel qu'on compare les noms
MATCH (n:Name)
WHERE n.folded CONTAINS $one AND n.folded CONTAINS $other
RETURN n.id AS name, n.folded AS folded
ORDER BY name
