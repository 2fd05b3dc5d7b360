// A change takes effect after it was decided, and works no earlier than the law allows.
// fr Un changement prend effet après avoir été décidé, et n'opère pas avant que le droit le permette.
//
// Dates are compared as far as both are precise. A change may still work after its end in law.
// fr Les dates sont comparées autant que toutes deux sont précises. Un changement peut encore
// fr opérer après sa fin en droit.
//
// severity   warning
// precedent  NHS Organisation Data Service: legal and operational dates
// counts     changes
// why        One of the two dates is wrong, or somebody acted without a decision.
// fr         L'une des deux dates est fausse, ou quelqu'un a agi sans décision.
// finding    early  {subject} takes effect on {effect} and was decided on {decided}.
// fr         {subject} : effet {effect}, décision {decided}.
// finding    law    {subject} works from {effect}, in law from {decided}.
// fr         {subject} : effet en pratique {effect}, en droit {decided}.
// hint       check decided_on, legal_on, operational_on and valid_from of the change
// fr         vérifiez decided_on, legal_on, operational_on et valid_from du changement
// column     subject   ENTITY            change                         key
// fr         changement
// column     finding   CHOICE early|law  what is wrong                  key
// fr         ce qui ne va pas
// column     effect    DATE              when it took effect
// fr         quand il a pris effet
// column     decided   DATE              when it was decided, or in law
// fr         quand il a été décidé, ou en droit
MATCH (e:ChangeEvent)
WHERE coalesce(e.status, 'in-force') <> 'cancelled'
UNWIND [['early', e.valid_from_edtf, e.decided_on_edtf], ['early', e.legal_on_edtf, e.decided_on_edtf],
        ['early', e.operational_on_edtf, e.decided_on_edtf], ['law', e.operational_on_edtf, e.legal_on_edtf]] AS pair
WITH e, pair[0] AS finding, replace(pair[1], '~', '') AS effect, replace(pair[2], '~', '') AS decided
WHERE effect =~ '[0-9]{4}(-[0-9]{2})*' AND decided =~ '[0-9]{4}(-[0-9]{2})*'
  AND left(effect, size(decided)) < left(decided, size(effect))
  AND (finding = 'early' OR e.kind IN ['founded', 'merged', 'absorbed', 'split', 'spun-off', 'reinstated'])
WITH e.id AS subject, finding, effect, decided ORDER BY effect, decided
WITH subject, finding, collect([effect, decided])[0] AS first
RETURN subject, finding, first[0] AS effect, first[1] AS decided
ORDER BY subject, finding
