// How are two things connected?
// fr Comment deux choses sont-elles liées ?
//
// Step by step from one to the other, by what tells most in the fewest steps: the structure, the
// lines and the responsibilities before what many things share. What the steps rest on is what
// sources say; a reporting line may be inferred.
// fr Pas à pas de l'une à l'autre, par ce qui en dit le plus en le moins d'étapes : la structure,
// fr les lignes et les responsabilités avant ce que beaucoup de choses partagent. Chaque pas repose
// fr sur ce que disent les sources ; une ligne hiérarchique peut être déduite.
//
// param   one        ENTITY                 one thing
// fr                 une chose
// param   other      ENTITY                 the other one
// fr                 l'autre
// param   way        LIST OF STRING = []    ids of things and keys of relations in turn  walked
// fr                 identifiants de choses et clés de relations, tour à tour
// column  one        ENTITY                 one thing                                    group
// fr                 une chose
// column  relation   VERB                   link                                         key
// fr                 lien
// column  thing      ENTITY                 to                                           key
// fr                 vers
// column  part       STRING                 part or capacity
// fr                 partie ou qualité
// column  since      DATE                   since
// fr                 depuis
// column  how        ASSERTION              how we know
// fr                 comment on le sait
// column  contested  LIST OF Discrepancy    contested                                    footnote  phrase
// fr                 contesté
// column  other      ENTITY                 the other                                    data
// fr                 l'autre
// column  sources    SOURCES                sources
// fr                 sources
// empty   Nothing recorded connects them.
// fr      Rien de ce qui est enregistré ne les lie.
UNWIND range(1, size($way) / 2) AS step
WITH step, $way[2 * step - 2] AS before, $way[2 * step - 1] AS edge, $way[2 * step] AS reached
MATCH (a:Organization|Unit|Post|Committee|Person|Responsibility|Theme|Instrument|Occasion|ChangeEvent|Site|Measure|Discrepancy|Term|Source {id: before})
MATCH (a)-[r]-(b)
WHERE r.key = edge AND b.id = reached AND ($holders OR NOT b:Person)
  AND r.valid_from <= date($on) AND r.valid_to > date($on)
OPTIONAL MATCH (a)<-[x:ABOUT]-(d:Discrepancy)-[y:ABOUT]->(b)
WHERE d.kind <> 'ambiguity'
WITH step, a, r, b, d ORDER BY d.id
WITH step, a, r, b, collect(d.id) AS contested
RETURN $one AS one, CASE WHEN startNode(r) = a THEN '' ELSE '^' END +
         CASE WHEN r.deputy THEN 'DEPUTY_CHAIRS' ELSE type(r) END AS relation, b.id AS thing,
       CASE WHEN $lang = 'fr' AND r.scope_fr IS NOT NULL THEN r.scope_fr
            WHEN $lang = 'fr' AND r.title_fr IS NOT NULL THEN r.title_fr
            WHEN r.scope_en IS NOT NULL THEN r.scope_en
            WHEN r.scope_fr IS NOT NULL THEN r.scope_fr
            WHEN r.title IS NOT NULL THEN r.title
            WHEN type(r) IN ['RELATED_TO', 'BENEFITS_FROM', 'ADOPTED_AT', 'TAKES_PART_IN']
                 THEN coalesce(CASE $lang WHEN 'fr' THEN r.how_fr END, r.how)
            WHEN r.role <> 'member' THEN r.role END AS part,
       r.valid_from_edtf AS since, r.assertion AS how, contested, $other AS other,
       [x IN coalesce(r.sources, []) | [x, coalesce(r.locator, '')]] AS sources
ORDER BY step, relation, thing
