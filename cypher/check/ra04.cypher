// Whoever is recorded for a responsibility in force is in force too.
// fr Qui est indiqué pour une responsabilité en vigueur l'est aussi.
//
// severity   error
// precedent  AsyncAPI 1322: owners that no longer exist
// counts     responsibilities
// why        When the unit or the post went, nobody said who took over.
// fr         À la disparition de l'unité ou du poste, personne n'a dit qui reprenait.
// finding    ended   {subject}: {body} had it and ended ({since}); nobody has taken over.
// fr         {subject} : {body} en avait la charge et a pris fin ({since}) ; personne n'a repris.
// finding    closed  {subject}: {body} is still recorded, and ended ({since}).
// fr         {subject} : {body} figure encore, et a pris fin ({since}).
// finding    future  {subject}: {body} is recorded already, and begins later ({since}).
// fr         {subject} : {body} figure déjà, et commence plus tard ({since}).
// hint       add a row to assignments.csv for who has it from that day on
// fr         ajoutez une ligne à assignments.csv pour qui en est chargé à partir de ce jour
// column     subject   ENTITY                           responsibility  key
// fr         responsabilité
// column     finding   CHOICE ended|closed|future       what is wrong   key
// fr         ce qui ne va pas
// column     body      Unit|Post|Committee|Organization  who is recorded  key
// fr         qui est indiqué
// column     since     DATE                             when it ended or begins
// fr         quand il a pris fin ou commence
// column     edge      STRING                           the row that says so
// fr         la ligne qui le dit
MATCH (t:Responsibility)<-[r:ACCOUNTABLE_FOR|RESPONSIBLE_FOR]-(b)
WHERE t.valid_from <= date($on) AND t.valid_to > date($on)
  AND (b.valid_to <= date($on) OR b.valid_from > date($on))
  AND NOT coalesce(t.status, 'running') IN ['planned', 'ended']
WITH t, b, r.key AS key, CASE WHEN r.valid_from <= date($on) AND r.valid_to > date($on)
                THEN CASE WHEN b.valid_to <= date($on) THEN 'closed' ELSE 'future' END
                WHEN NOT r.typed AND r.valid_to = b.valid_to AND b.valid_to <= date($on)
                THEN 'ended' END AS finding
WHERE finding IS NOT NULL AND (finding <> 'ended' OR NOT EXISTS {
  MATCH (t)<-[s:ACCOUNTABLE_FOR|RESPONSIBLE_FOR|ANSWERS_FOR]-(c)
  WHERE s.valid_from <= date($on) AND s.valid_to > date($on)
    AND c.valid_from <= date($on) AND c.valid_to > date($on)
})
RETURN t.id AS subject, finding, b.id AS body,
       CASE finding WHEN 'future' THEN b.valid_from_edtf ELSE b.valid_to_edtf END AS since,
       min(key) AS edge
ORDER BY subject, finding, body
