// Nobody answers for more than they can look after.
// fr Personne ne répond de plus de choses qu'il ne peut en suivre.
//
// What is only inherited from something they answer for does not count.
// fr Ce qui n'est qu'hérité d'une chose dont on répond ne compte pas.
//
// severity   warning
// precedent  RACI, read down a column: too many A's
// counts     owners
// why        Whoever answers for everything looks after nothing.
// fr         Qui répond de tout ne suit rien.
// finding    {subject} answers for {count} responsibilities.
// fr         {subject} répond de {count} responsabilités.
// hint       see orgmodel what; group them under one, or hand some down; the limit is most of RA07
// fr         voir orgmodel what ; regroupez-les, ou déléguez-en ; la limite est most de RA07
// param      most      INTEGER = 10  the most that one can look after
// fr         le plus qu'on puisse suivre
// column     subject   ENTITY        who answers   key
// fr         qui en répond
// column     count     INTEGER       for how many
// fr         de combien
MATCH (b)-[a:ANSWERS_FOR]->(t:Responsibility)
WHERE a.valid_from <= date($on) AND a.valid_to > date($on) AND a.because <> 'inherited'
WITH b.id AS subject, t.id AS thing
WITH subject, count(DISTINCT thing) AS count
WHERE count > $most
RETURN subject, count
ORDER BY subject
