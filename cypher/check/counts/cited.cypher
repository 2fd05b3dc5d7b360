// How many sources have a date?
// fr Combien de sources ont une date ?
//
// column  count  INTEGER  dated source | dated sources
// fr  source datée | sources datées
MATCH (s:Source)
WHERE s.read_on IS NOT NULL OR s.published_on IS NOT NULL
RETURN count(s) AS count
