// A committee has one chair at a time, unless several chair it jointly.
// fr Un comité n'a qu'une présidence à la fois, sauf présidence conjointe.
//
// Not judged where chair_mode says several. A deputy chair, and the chair of one composition of
// the committee (format), stand beside.
// fr Sans objet si chair_mode dit plusieurs. Une vice-présidence, et la présidence d'une seule
// fr formation du comité (format), sont à part.
//
// severity   error
// precedent  RACI: the golden rule, for a chair
// counts     committees
// why        Two chairs can close two meetings with two conclusions.
// fr         Deux présidences peuvent clore deux réunions par deux conclusions.
// finding    {subject} is chaired by {chairs} at once.
// fr         {subject} est présidé à la fois par {chairs}.
// hint       end one of the relations CHAIRS, mark them joint or deputy, or set chair_mode to several
// fr         mettez fin à l'une des relations CHAIRS, marquez-les joint ou deputy, ou réglez chair_mode sur several
// column     subject   ENTITY                            committee   key
// fr         comité
// column     chairs    LIST OF Post|Person|Organization  its chairs
// fr         ses présidences
MATCH (b)-[r:CHAIRS]->(c:Committee)
WHERE r.valid_from <= date($on) AND r.valid_to > date($on)
  AND c.valid_from <= date($on) AND c.valid_to > date($on)
  AND coalesce(c.chair_mode, 'post') <> 'several'
  AND NOT coalesce(r.deputy, false) AND NOT coalesce(r.joint, false)
WITH c.id AS subject, coalesce(r.format, '') AS format, b.id AS chair ORDER BY chair
WITH subject, format, collect(DISTINCT chair) AS chairs
WHERE size(chairs) > 1
RETURN DISTINCT subject, chairs
ORDER BY subject, chairs
