// What does a chart of the structure show?
// fr Que montre un organigramme de la structure ?
//
// The units under a unit, or under everything that stands at the top; a row for each box.
// fr Les unités sous une unité, ou sous tout ce qui est au sommet ; une ligne par case.
//
// param   unit         Unit|Organization = null         where to begin
// fr                   par où commencer
// param   depth        INTEGER = 30                     how many levels down                    -L
// fr                   combien de niveaux
// column  unit         STRING                           id of the unit                          key
// fr                   identifiant de l'unité
// column  parent       STRING                           id of what it is part of                parent
// fr                   identifiant de ce dont elle fait partie
// column  kind         KIND                             kind
// fr                   type
// column  independent  BOOLEAN                          outside the line
// fr                   hors de la ligne hiérarchique
// column  placed       ASSERTION                        how we know where it stands
// fr                   comment on sait où elle se place
// column  since        DATE                             since
// fr                                                    depuis
// column  until        DATE                             until
// fr                                                    jusqu'à
// column  sources      SOURCES                          sources
// fr                   sources
// empty   There is nothing to draw.
// fr      Il n'y a rien à dessiner.
CALL () {
  // all of it: every unit knows where it belongs, no way needs to be walked
  MATCH (u:Unit)-[e:SUB_ORGANIZATION_OF]->(p)
  WHERE $unit IS NULL AND $depth >= 30
    AND e.valid_from <= date($on) AND e.valid_to > date($on)
    AND u.valid_from <= date($on) AND u.valid_to > date($on)
    AND p.valid_from <= date($on) AND p.valid_to > date($on)
  RETURN u, p.id AS parent, e.assertion AS placed
  UNION ALL
  MATCH (d:Dataset)
  WHERE $unit IS NULL
  UNWIND d.top AS id
  MATCH (u:Unit|Organization {id: id})
  WHERE u.valid_from <= date($on) AND u.valid_to > date($on)
    AND (EXISTS {
      MATCH (u)<-[e:SUB_ORGANIZATION_OF]-(c:Unit)
      WHERE e.valid_from <= date($on) AND e.valid_to > date($on)
    } OR NOT EXISTS {
      // where nothing is part of anything, what stands at the top is all there is
      MATCH (x:Unit)-[f:SUB_ORGANIZATION_OF]->(y)
      WHERE f.valid_from <= date($on) AND f.valid_to > date($on)
    })
  RETURN u, null AS parent, null AS placed
  UNION ALL
  MATCH (u:Unit|Organization {id: $unit})
  WHERE u.valid_from <= date($on) AND u.valid_to > date($on)
  RETURN u, null AS parent, null AS placed
  UNION ALL
  MATCH (d:Dataset)
  WHERE $unit IS NOT NULL OR $depth < 30
  UNWIND CASE WHEN $unit IS NULL THEN d.top ELSE [$unit] END AS id
  MATCH (o:Unit|Organization {id: id})
  WHERE o.valid_from <= date($on) AND o.valid_to > date($on)
  MATCH (o)<-[w:SUB_ORGANIZATION_OF*0..29]-(p)<-[e:SUB_ORGANIZATION_OF]-(u:Unit)
  WHERE size(w) < $depth
    AND e.valid_from <= date($on) AND e.valid_to > date($on)
    AND u.valid_from <= date($on) AND u.valid_to > date($on)
    AND p.valid_from <= date($on) AND p.valid_to > date($on)
    AND all(x IN w WHERE x.valid_from <= date($on) AND x.valid_to > date($on))
  RETURN u, p.id AS parent, e.assertion AS placed
}
RETURN u.id AS unit, parent, u.kind AS kind, coalesce(u.independent, false) AS independent, placed,
       u.valid_from_edtf AS since, u.valid_to_edtf AS until,
       [s IN u.sources | [s, coalesce(u.locator, '')]] AS sources
ORDER BY CASE WHEN parent IS NULL THEN 0 ELSE 1 END, coalesce(u.position, 999999),
         CASE $lang WHEN 'fr' THEN u.sort_fr ELSE u.sort_en END, unit, parent
