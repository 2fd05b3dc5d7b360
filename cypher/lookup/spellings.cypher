// How are the things called whose names hold pieces of words?
// fr Comment s'appelle ce dont un nom contient des morceaux de mots ?
//
// The beginning of one word or its end, each with a piece of another word, or with none.
// fr Le début d'un mot ou sa fin, l'un ou l'autre avec un morceau d'un autre mot, ou sans rien.
//
// param   one     STRING  the beginning of a word
// fr                      le début d'un mot
// param   end     STRING  the end of it
// fr                      sa fin
// param   other   STRING  a piece of another word, or nothing
// fr                      un morceau d'un autre mot, ou rien
// column  name    STRING  id of the name, which begins with that of the thing
// fr                      identifiant du nom, qui commence par celui de la chose
// column  folded  STRING  the name as names are compared
// fr                      le nom tel qu'on compare les noms
MATCH (n:Name)
WHERE n.folded CONTAINS $one AND n.folded CONTAINS $other
RETURN n.id AS name, n.folded AS folded
UNION ALL
// apart: of one OR the other an engine looks at each name for long
MATCH (n:Name)
WHERE n.folded CONTAINS $end AND n.folded CONTAINS $other
RETURN n.id AS name, n.folded AS folded
