// How are the things called whose names share pieces of two words with what was typed?
// fr Comment s'appelle ce dont un nom a en commun avec ce qui a été tapé des morceaux de deux mots ?
//
// The first and the last half of each word: a slip of the finger leaves one of them whole.
// fr La première et la seconde moitié de chacun : une faute de frappe en laisse une intacte.
//
// param   first   STRING  the first half of a word
// fr              la première moitié d'un mot
// param   second  STRING  its other half
// fr              son autre moitié
// param   third   STRING  the first half of another word, or of the same
// fr              la première moitié d'un autre mot, ou du même
// param   fourth  STRING  its other half
// fr              son autre moitié
// column  name    STRING  id of the name, which begins with that of the thing  key
// fr              identifiant du nom, qui commence par celui de la chose
// column  folded  STRING  the name as names are compared
// fr              le nom tel qu'on compare les noms
// each pair for itself: one engine finds what holds both fast, and either of two slowly
CALL () {
  MATCH (n:Name) WHERE n.folded CONTAINS $first AND n.folded CONTAINS $third
  RETURN n.id AS name, n.folded AS folded
  UNION
  MATCH (n:Name) WHERE n.folded CONTAINS $first AND n.folded CONTAINS $fourth
  RETURN n.id AS name, n.folded AS folded
  UNION
  MATCH (n:Name) WHERE n.folded CONTAINS $second AND n.folded CONTAINS $third
  RETURN n.id AS name, n.folded AS folded
  UNION
  MATCH (n:Name) WHERE n.folded CONTAINS $second AND n.folded CONTAINS $fourth
  RETURN n.id AS name, n.folded AS folded
}
RETURN name, folded
ORDER BY name
