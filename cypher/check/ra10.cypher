// Not several units do the same kind of work on the same theme under nobody in common.
// fr Plusieurs unités ne font pas le même travail sur un thème sans supérieur commun.
//
// Of the responsibilities of a theme that have the same type of function: who is responsible,
// where more than one is and nobody answers for all of them.
// fr Parmi les responsabilités d'un thème de même type de fonction : qui en est chargé, s'il y
// fr en a plusieurs et que personne ne répond de toutes.
//
// severity   warning
// precedent  GAO-15-49SP: fragmentation, overlap and duplication
// counts     themes
// why        Two do half of it each, or both the whole of it.
// fr         Chacun en fait la moitié, ou les deux en font le tout.
// finding    {subject}: {bodies} have functions of the same type ({type}), under nobody in common.
// fr         {subject} : {bodies} ont des fonctions de même type ({type}), sans garant commun.
// hint       see whether one can do both; or record who answers for all of them
// fr         voyez si l'un peut faire le tout ; ou indiquez qui répond de l'ensemble
// column     subject   ENTITY                                    theme            key
// fr         thème
// column     type      FUNCTION_TYPE                             type of function  key
// fr         type de fonction
// column     bodies    LIST OF Unit|Post|Committee|Organization  who does it
// fr         qui le fait
MATCH (h:Theme)<-[e:HAS_THEME]-(t:Responsibility)<-[r:RESPONSIBLE_FOR]-(b)
WHERE t.function_type IS NOT NULL AND t.valid_from <= date($on) AND t.valid_to > date($on)
  AND e.valid_from <= date($on) AND e.valid_to > date($on)
  AND r.valid_from <= date($on) AND r.valid_to > date($on)
WITH h.id AS subject, t.function_type AS type, b.id AS body ORDER BY body
WITH subject, type, collect(DISTINCT body) AS bodies
WHERE size(bodies) > 1
MATCH (h:Theme {id: subject})<-[e:HAS_THEME]-(t:Responsibility)
WHERE t.function_type = type AND t.valid_from <= date($on) AND t.valid_to > date($on)
  AND e.valid_from <= date($on) AND e.valid_to > date($on)
WITH subject, type, bodies, count(DISTINCT t.id) AS many
OPTIONAL MATCH (h:Theme {id: subject})<-[e:HAS_THEME]-(t:Responsibility)<-[a:ANSWERS_FOR]-(o)
WHERE t.function_type = type AND a.valid_from <= date($on) AND a.valid_to > date($on)
  AND t.valid_from <= date($on) AND t.valid_to > date($on)
  AND e.valid_from <= date($on) AND e.valid_to > date($on)
WITH subject, type, bodies, many, o.id AS owner, count(DISTINCT t.id) AS owned
WITH subject, type, bodies, many, max(owned) AS most
WHERE most < many
RETURN subject, type, bodies
ORDER BY subject, type
