// What is each of these things joined to, and how?
// fr À quoi chacune de ces choses est-elle liée, et comment ?
//
// The relations that explain how things are connected. The cost of one says how much it tells:
// what makes an organisation 1, what else joins two things 2, what many things share 3.
// fr Les relations qui expliquent comment des choses sont liées. Le coût dit ce que l'une apporte :
// fr ce qui fait une organisation 1, ce qui lie autrement deux choses 2, ce que beaucoup partagent 3.
//
// param   ids       LIST OF STRING  ids of things
// fr                                des identifiants
// column  start     STRING          from                            key
// fr                                de
// column  relation  VERB            the relation, as it is walked   key
// fr                                la relation, telle qu'elle est parcourue
// column  reached   STRING          to                              key
// fr                                à
// column  edge      STRING          key of the relation             key
// fr                                clé de la relation
// column  cost      INTEGER         how much it costs to walk it
// fr                                ce qu'il en coûte de la parcourir
// column  rank      INTEGER         which is walked first of equals
// fr                                laquelle l'emporte à égalité
UNWIND $ids AS id
MATCH (t:Organization|Unit|Post|Committee|Person|Responsibility|Theme|Instrument|Occasion|ChangeEvent|Site|Measure|Discrepancy|Term|Source {id: id})
MATCH (t)-[r:ACCOUNTABLE_FOR|RESPONSIBLE_FOR|HEAD_OF|REPORTS_TO|ACCOUNTABLE_TO|SUB_ORGANIZATION_OF|POST_IN|DEPUTY_OF|CHAIRS|SECRETARIAT_OF|PART_OF|HOLDS|MEMBER_OF|SUPPORTS|CONSULTED_ON|INFORMED_OF|COORDINATES_WITH|FUNDS|MANDATED_BY|ISSUED|SUPERSEDES|ORIGINAL|RESULTING|BASED_ON|RELATED_TO|BENEFITS_FROM|CITES|ADOPTED_AT|TAKES_PART_IN|HAS_THEME|LOCATED_AT]-(o)
WHERE r.valid_from <= date($on) AND r.valid_to > date($on) AND ($holders OR NOT o:Person)
WITH t.id AS start, CASE WHEN startNode(r) = t THEN '' ELSE '^' END + type(r) AS relation,
     o.id AS reached, r.key AS edge,
     CASE type(r) WHEN 'ACCOUNTABLE_FOR' THEN 0 WHEN 'RESPONSIBLE_FOR' THEN 1 WHEN 'HEAD_OF' THEN 2
        WHEN 'REPORTS_TO' THEN 3 WHEN 'ACCOUNTABLE_TO' THEN 4 WHEN 'SUB_ORGANIZATION_OF' THEN 5
        WHEN 'POST_IN' THEN 6 WHEN 'DEPUTY_OF' THEN 7 WHEN 'CHAIRS' THEN 8
        WHEN 'SECRETARIAT_OF' THEN 9 WHEN 'PART_OF' THEN 10 WHEN 'HOLDS' THEN 11
        WHEN 'MEMBER_OF' THEN 12 WHEN 'SUPPORTS' THEN 13 WHEN 'CONSULTED_ON' THEN 14
        WHEN 'INFORMED_OF' THEN 15 WHEN 'COORDINATES_WITH' THEN 16 WHEN 'FUNDS' THEN 17
        WHEN 'MANDATED_BY' THEN 18 WHEN 'ISSUED' THEN 19 WHEN 'SUPERSEDES' THEN 20
        WHEN 'ORIGINAL' THEN 21 WHEN 'RESULTING' THEN 22 WHEN 'BASED_ON' THEN 23
        WHEN 'RELATED_TO' THEN 24 WHEN 'BENEFITS_FROM' THEN 25 WHEN 'CITES' THEN 26
        WHEN 'ADOPTED_AT' THEN 27 WHEN 'TAKES_PART_IN' THEN 28 WHEN 'HAS_THEME' THEN 29
        WHEN 'LOCATED_AT' THEN 30 END AS rank
RETURN start, relation, reached, edge,
       CASE WHEN rank < 12 THEN 1 WHEN rank < 25 THEN 2 ELSE 3 END AS cost, rank
ORDER BY start, edge, relation, reached
