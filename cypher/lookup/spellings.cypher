// How are the things called whose names share a piece with what was typed?
// fr Comment s'appelle ce dont un nom a un morceau en commun avec ce qui a été tapé ?
//
// The first and the last halves of two words: a slip of the finger leaves one of them whole.
// fr La première et la seconde moitié de deux mots : une faute de frappe en laisse une intacte.
//
// param   first   STRING  a half of a word
// fr              une moitié de mot
// param   second  STRING  another
// fr              une autre
// param   third   STRING  another
// fr              une autre
// param   fourth  STRING  another
// fr              une autre
// column  name    STRING  id of the name, which begins with that of the thing  key
// fr              identifiant du nom, qui commence par celui de la chose
// column  folded  STRING  the name as names are compared
// fr              le nom tel qu'on compare les noms
// each for itself: one engine finds one piece fast, and one of several slowly
CALL () {
  MATCH (n:Name) WHERE n.folded CONTAINS $first RETURN n.id AS name, n.folded AS folded
  UNION
  MATCH (n:Name) WHERE n.folded CONTAINS $second RETURN n.id AS name, n.folded AS folded
  UNION
  MATCH (n:Name) WHERE n.folded CONTAINS $third RETURN n.id AS name, n.folded AS folded
  UNION
  MATCH (n:Name) WHERE n.folded CONTAINS $fourth RETURN n.id AS name, n.folded AS folded
}
RETURN name, folded
ORDER BY name
