// No committee outlives its sunset or its review.
// fr Aucun comité ne dépasse son échéance ou son réexamen.
//
// severity   warning
// precedent  Peerdom: roles are elected again; sunset clauses
// counts     committees
// why        What was set up for a time has become permanent without a decision.
// fr         Ce qui était temporaire est devenu permanent sans décision.
// finding    sunset  {subject} was to end by {due}.
// fr         {subject} devait cesser : {due}.
// finding    review  {subject} was to be reviewed by {due}.
// fr         {subject} devait être réexaminé : {due}.
// hint       end it, or record the decision that goes on with it and the new date
// fr         mettez-y fin, ou indiquez la décision qui le prolonge et la nouvelle date
// column     subject   ENTITY                committee        key
// fr         comité
// column     finding   CHOICE sunset|review  what is overdue  key
// fr         ce qui est dépassé
// column     due       DATE                  since when
// fr         depuis quand
MATCH (c:Committee)
WHERE c.valid_from <= date($on) AND c.valid_to > date($on)
UNWIND [['sunset', c.sunset, c.sunset_edtf], ['review', c.review_on, c.review_on_edtf]] AS each
WITH c, each
WHERE each[1] <= date($on)
RETURN c.id AS subject, each[0] AS finding, each[2] AS due
ORDER BY subject, finding
