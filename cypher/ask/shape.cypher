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
// param   tops      LIST OF STRING = []       what is at the top of that                  walked
// fr                ce qui en forme le sommet
// param   units     LIST OF INTEGER = []      how many units stand on each level          walked
// fr                combien d'unités il y a à chaque échelon
// param   layers    LIST OF INTEGER = []      how many posts are in each layer            walked
// fr                combien de postes il y a à chaque niveau
// param   spans     LIST OF INTEGER = []      how many posts have no report, one, two, …  walked
// fr                combien de postes ont zéro, un, deux… subordonnés
// param   widest    LIST OF STRING = []       some with the most reports                  walked
// fr                quelques postes qui en ont le plus
// param   single    LIST OF STRING = []       some with a single report                   walked
// fr                quelques postes qui n'en ont qu'un
// param   seats     INTEGER = 0               how many seats all posts are                walked
// fr                combien de sièges font tous les postes
// param   fte       FLOAT = 0                 how many full-time equivalents              walked
// fr                combien d'équivalents temps plein
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
  // what was counted level by level: a statement cannot come down without a path for each
  WITH reduce(n = 0, each IN $layers | n + each) AS posts,
       reduce(n = 0, each IN $spans[1..] | n + each) AS superiors,
       reduce(n = 0, i IN range(1, size($spans) - 1) | n + i * $spans[i]) AS reports
  WITH [{section: 'size', figure: 'units', value: reduce(n = 0, each IN $units | n + each)},
        {section: 'size', figure: 'posts', value: posts},
        {section: 'size', figure: 'seats', value: $seats},
        {section: 'size', figure: 'fte', value: $fte},
        {section: 'layers', figure: 'unit-layers', value: size([n IN $units WHERE n > 0])},
        {section: 'layers', figure: 'post-layers', value: size($layers)},
        {section: 'spans', figure: 'superiors', value: superiors},
        {section: 'spans', figure: 'mean-span',
         value: CASE WHEN superiors > 0 THEN round(10.0 * reports / superiors) / 10 END},
        {section: 'spans', figure: 'widest-span', value: size($spans) - 1, which: $widest},
        {section: 'spans', figure: 'one-over-ones', value: $spans[1], which: $single}] +
       [n IN range(1, size($layers)) |
        {section: 'layers', figure: 'posts-in-layer', layer: n, value: $layers[n - 1]}] AS rows
  UNWIND rows AS x
  WITH x WHERE x.value > 0
  RETURN x.section AS section, x.figure AS figure, x.layer AS layer, null AS quality, x.value AS value,
         coalesce(x.which, []) AS which, null AS counted, null AS since, null AS how, [] AS sources
  UNION ALL
  // of each unit the latest figure of a kind
  MATCH (m:Measure)-[a:ABOUT]->(u)
  WHERE m.as_of <= date($on)
  // apart: from each figure upwards, which are few steps
  MATCH (u)-[w:SUB_ORGANIZATION_OF*0..30]->(o)
  WHERE o.id IN $tops
    AND all(e IN w WHERE e.valid_from <= date($on) AND e.valid_to > date($on))
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
  UNWIND CASE WHEN size(coalesce(m.sources, [])) = 0 THEN [null] ELSE m.sources END AS source
  WITH section, figure, counted, m, source ORDER BY m.as_of DESC, m.id, source
  WITH section, figure, counted, collect(DISTINCT m) AS found,
       collect(DISTINCT CASE WHEN source IS NOT NULL THEN [source, coalesce(m.locator, '')] END) AS sources
  RETURN section, figure, null AS layer, [m IN found | m.qualifier][0] AS quality,
         reduce(n = 0, m IN found | n + m.value) AS value, [m IN found | m.id][0..12] AS which, counted,
         CASE size(found) WHEN 1 THEN found[0].as_of_edtf END AS since,
         CASE size(found) WHEN 1 THEN found[0].assertion ELSE 'inferred' END AS how,
         sources
}
RETURN $tops AS tops, section, figure, layer, quality, value, which, counted, since, how, sources
ORDER BY CASE section WHEN 'size' THEN 0 WHEN 'layers' THEN 1 WHEN 'spans' THEN 2
                      WHEN 'measures' THEN 3 ELSE 4 END, section,
         CASE figure WHEN 'units' THEN 0 WHEN 'posts' THEN 1 WHEN 'seats' THEN 2 WHEN 'fte' THEN 3
                     WHEN 'unit-layers' THEN 4 WHEN 'post-layers' THEN 5 WHEN 'posts-in-layer' THEN 6
                     WHEN 'superiors' THEN 7 WHEN 'mean-span' THEN 8 WHEN 'widest-span' THEN 9
                     ELSE 10 END, figure, layer, counted
