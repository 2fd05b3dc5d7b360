// What kind of units are these on a date, where that has changed?
// fr De quel type ces unités sont-elles à une date, là où cela a changé ?
//
// What states.csv says of kind and independence.
// fr Ce que states.csv dit du type et de l'indépendance.
//
// column  unit      ENTITY  unit      key
// fr                unité
// column  property  STRING  property  key
// fr                propriété
// column  text      STRING  value
// fr                valeur
// empty   Nothing has changed.
// fr      Rien n'a changé.
MATCH (s:State)-[e:STATE_OF]->(u)
WHERE s.property IN ['kind', 'independent']
  AND s.valid_from <= date($on) AND s.valid_to > date($on)
RETURN u.id AS unit, s.property AS property, s.text AS text
ORDER BY unit, property, s.id
