// What does the organisation look like in figures?
// fr À quoi ressemble l'organisation en chiffres ?
//
// How large a unit is with everything below it, or the whole organisation; in how many layers,
// with how many posts in each; how many report to a superior, who has the widest span and where
// a superior has only one report (at most twelve are named); and what was counted. A layer is a
// step of the reporting line; a post is one seat where no source says otherwise.
// fr La taille d'une unité avec tout ce qui est en dessous, ou de toute l'organisation ; ses
// fr niveaux et les postes de chacun ; combien relèvent d'un supérieur, qui en a le plus et où il
// fr n'y en a qu'un (douze au plus sont nommés) ; et ce qui a été compté. Un niveau est un échelon
// fr de la ligne hiérarchique ; un poste est un siège, sauf indication contraire.
//
// param   unit      Unit|Organization = null  the unit; else the whole organisation
// fr                l'unité ; à défaut, toute l'organisation
// column  tops      LIST OF Unit|Organization  of what                  data
// fr                de quoi
// column  section   SHAPE                     part                            group  key
// fr                partie
// column  figure    FIGURE                    figure                          key
// fr                chiffre
// column  layer     INTEGER                   layer                           key
// fr                niveau
// column  quality   QUALIFIER                 precision                       joined
// fr                précision
// column  value     FLOAT                     value
// fr                valeur
// column  which     LIST OF ENTITY            which
// fr                lesquels
// column  counted   STRING                    unit of measure                 key  data
// fr                unité de mesure
// column  since     DATE                      as of
// fr                au
// column  how       ASSERTION                 how we know
// fr                comment on le sait
// column  sources   SOURCES                   sources
// fr                sources
// says    {tops}, with everything below:
// fr      {tops}, avec tout ce qui est en dessous :
// empty   There is no unit there on that date.
// fr      Il n'y a pas d'unité à cette date.
CALL () {
  MATCH (o:Unit|Organization {id: $unit})
  RETURN o
  UNION
  MATCH (d:Dataset)
  WHERE $unit IS NULL
  UNWIND d.top AS id
  MATCH (o:Unit|Organization {id: id})
  RETURN o
}
WITH o WHERE o.valid_from <= date($on) AND o.valid_to > date($on)
WITH collect(DISTINCT o.id) AS tops
CALL (tops) {
  UNWIND tops AS id
  MATCH (o:Unit|Organization {id: id})<-[w:SUB_ORGANIZATION_OF*0..30]-(u)
  WHERE u:Unit AND all(e IN w WHERE e.valid_from <= date($on) AND e.valid_to > date($on))
  WITH count(DISTINCT u) AS units, max(size(w)) - min(size(w)) + 1 AS deep
  WHERE units > 0
  UNWIND [{section: 'size', figure: 'units', value: units},
          {section: 'layers', figure: 'unit-layers', value: deep}] AS x
  RETURN x.section AS section, x.figure AS figure, null AS layer, null AS quality, x.value AS value,
         [] AS which, null AS counted, null AS since, null AS how, [] AS sources
  UNION ALL
  CALL (tops) {
    UNWIND tops AS id
    MATCH (o:Unit|Organization {id: id})<-[w:SUB_ORGANIZATION_OF*0..30]-(u)
    WHERE all(e IN w WHERE e.valid_from <= date($on) AND e.valid_to > date($on))
    // apart, so that what is below a unit is looked at once
    WITH u
    MATCH (u)<-[i:POST_IN|HEAD_OF]-(p:Post)
    WHERE i.valid_from <= date($on) AND i.valid_to > date($on)
    RETURN p.id AS post, 1 AS inside, null AS steps
    UNION ALL
    // the layers of whoever is below a head, counted on the way down: a look at each line
    CALL (tops) {
      UNWIND tops AS id
      MATCH (o:Unit|Organization {id: id})<-[h:HEAD_OF]-(first:Post)
      WHERE h.valid_from <= date($on) AND h.valid_to > date($on)
      RETURN first
      UNION
      WITH 1 AS one WHERE $unit IS NULL
      MATCH (first:Post)
      WHERE NOT EXISTS {
        MATCH (first)-[e:REPORTS_TO]->(s)
        WHERE e.valid_from <= date($on) AND e.valid_to > date($on)
          AND coalesce(e.line, 'direct') = 'direct'
      }
      RETURN first
    }
    WITH first, COUNT {
      MATCH (first)-[v:REPORTS_TO*1..30]->(s)
      WHERE all(e IN v WHERE e.valid_from <= date($on) AND e.valid_to > date($on)
                         AND coalesce(e.line, 'direct') = 'direct')
    } AS above
    MATCH (first)<-[v:REPORTS_TO*0..30]-(p)
    WHERE all(e IN v WHERE e.valid_from <= date($on) AND e.valid_to > date($on)
                       AND coalesce(e.line, 'direct') = 'direct')
    RETURN p.id AS post, 0 AS inside, above + size(v) AS steps
  }
  WITH post, max(inside) AS inside, min(steps) AS steps
  WHERE inside = 1
  MATCH (p:Post {id: post})
  // carried on as values: an engine that carries whole things is slow with many
  WITH post AS id, coalesce(p.seats, 1) AS seats, p.fte AS fte,
       CASE $lang WHEN 'fr' THEN p.sort_fr ELSE p.sort_en END AS sort, COUNT {
    MATCH (p)<-[e:REPORTS_TO]-(s)
    WHERE e.valid_from <= date($on) AND e.valid_to > date($on) AND coalesce(e.line, 'direct') = 'direct'
  } AS span, CASE WHEN steps IS NOT NULL THEN steps ELSE COUNT {
    MATCH (p)-[v:REPORTS_TO*1..30]->(s)
    WHERE all(e IN v WHERE e.valid_from <= date($on) AND e.valid_to > date($on)
                       AND coalesce(e.line, 'direct') = 'direct')
  } END AS steps
  ORDER BY sort, id
  // few rows from here on, however many posts there are
  WITH steps, span, count(id) AS posts, sum(seats) AS seats, sum(fte) AS fte,
       collect(id)[0..12] AS ids
  ORDER BY steps, span
  WITH collect({steps: steps, span: span, posts: posts, ids: ids}) AS groups, min(steps) AS first,
       max(steps) AS last, max(span) AS widest, sum(posts) AS posts, sum(seats) AS seats,
       sum(fte) AS fte, sum(posts * span) AS reports,
       sum(CASE WHEN span > 0 THEN posts ELSE 0 END) AS superiors
  WHERE posts > 0
  WITH [{section: 'size', figure: 'posts', value: posts},
        {section: 'size', figure: 'seats', value: seats},
        {section: 'size', figure: 'fte', value: fte},
        {section: 'layers', figure: 'post-layers', value: last - first + 1},
        {section: 'spans', figure: 'superiors', value: superiors},
        {section: 'spans', figure: 'mean-span',
         value: CASE WHEN superiors > 0 THEN round(10.0 * reports / superiors) / 10 END},
        {section: 'spans', figure: 'widest-span', value: widest,
         which: reduce(l = [], g IN groups | l + CASE g.span WHEN widest THEN g.ids ELSE [] END)},
        {section: 'spans', figure: 'one-over-ones',
         value: reduce(n = 0, g IN groups | n + CASE g.span WHEN 1 THEN g.posts ELSE 0 END),
         which: reduce(l = [], g IN groups | l + CASE g.span WHEN 1 THEN g.ids ELSE [] END)}] +
       [n IN range(first, last) |
        {section: 'layers', figure: 'posts-in-layer', layer: n - first + 1,
         value: reduce(m = 0, g IN groups | m + CASE g.steps WHEN n THEN g.posts ELSE 0 END)}] AS rows
  UNWIND rows AS x
  WITH x WHERE x.value > 0
  RETURN x.section AS section, x.figure AS figure, x.layer AS layer, null AS quality, x.value AS value,
         coalesce(x.which, [])[0..12] AS which, null AS counted, null AS since, null AS how, [] AS sources
  UNION ALL
  // of each unit the latest figure of a kind
  UNWIND tops AS id
  MATCH (o:Unit|Organization {id: id})<-[w:SUB_ORGANIZATION_OF*0..30]-(u)<-[a:ABOUT]-(m:Measure)
  WHERE all(e IN w WHERE e.valid_from <= date($on) AND e.valid_to > date($on))
    AND m.as_of <= date($on)
  WITH u, size(w) AS depth, m.kind AS figure, m.unit_of_measure AS counted, m
  ORDER BY m.as_of DESC, m.id
  WITH u, depth, figure, counted, collect(m)[0] AS m
  // what a unit in between counted holds what is below it
  WHERE NOT EXISTS {
    MATCH (u)-[v:SUB_ORGANIZATION_OF*1..30]->(x)<-[a:ABOUT]-(n:Measure)
    WHERE size(v) < depth AND n.kind = figure AND n.unit_of_measure = counted
      AND n.as_of <= date($on)
      AND all(e IN v WHERE e.valid_from <= date($on) AND e.valid_to > date($on))
  }
  WITH CASE depth WHEN 0 THEN 'measures' ELSE 'measures-below' END AS section, figure, counted, m
  ORDER BY m.as_of DESC, m.id
  WITH section, figure, counted, collect(m) AS found
  RETURN section, figure, null AS layer, [m IN found | m.qualifier][0] AS quality,
         reduce(n = 0, m IN found | n + m.value) AS value, [m IN found | m.id][0..12] AS which, counted,
         CASE size(found) WHEN 1 THEN found[0].as_of_edtf END AS since,
         CASE size(found) WHEN 1 THEN found[0].assertion ELSE 'inferred' END AS how,
         reduce(l = [], m IN found | l + [s IN coalesce(m.sources, []) | [s, coalesce(m.locator, '')]]) AS sources
}
RETURN tops, section, figure, layer, quality, value, which, counted, since, how, sources
ORDER BY CASE section WHEN 'size' THEN 0 WHEN 'layers' THEN 1 WHEN 'spans' THEN 2
                      WHEN 'measures' THEN 3 ELSE 4 END, section,
         CASE figure WHEN 'units' THEN 0 WHEN 'posts' THEN 1 WHEN 'seats' THEN 2 WHEN 'fte' THEN 3
                     WHEN 'unit-layers' THEN 4 WHEN 'post-layers' THEN 5 WHEN 'posts-in-layer' THEN 6
                     WHEN 'superiors' THEN 7 WHEN 'mean-span' THEN 8 WHEN 'widest-span' THEN 9
                     ELSE 10 END, figure, layer, counted
