// What was closed was closed by a change, and every change has its before and its after.
// fr Ce qui a été clos l'a été par un changement, et tout changement a son avant et son après.
//
// A merger makes one of several, a takeover leaves one, a split makes several of one, an
// abolition leaves nothing. Cancelled changes are not judged.
// fr Une fusion fait un de plusieurs, une absorption en laisse un, une scission fait plusieurs
// fr d'un, une suppression ne laisse rien. Les changements annulés ne sont pas jugés.
//
// severity   error
// precedent  Whitehall: what became of a closed organisation; Statistics Norway: pairs of codes
// counts     closed
// why        Without the change nobody can say who took over, or on what decision.
// fr         Sans le changement, nul ne peut dire qui a repris, ni sur quelle décision.
// finding    closed     {subject} ended ({ended}), and no change says how.
// fr         {subject} a pris fin ({ended}), et aucun changement ne dit comment.
// finding    original   {subject} ({kind}) starts from {before} things.
// fr         {subject} ({kind}) part de {before} chose(s).
// finding    resulting  {subject} ({kind}) results in {after} things.
// fr         {subject} ({kind}) aboutit à {after} chose(s).
// hint       closed     add the change to events.csv, with it as the original
// fr         ajoutez le changement à events.csv, avec elle comme original
// hint       fill the columns original and resulting of the change, or correct its kind
// fr         remplissez les colonnes original et resulting du changement, ou corrigez son type
// column     subject   ENTITY                            what was closed, or the change  key
// fr         ce qui a été clos, ou le changement
// column     finding   CHOICE closed|original|resulting  what is wrong                   key
// fr         ce qui ne va pas
// column     severity  SEVERITY                          severity
// fr         gravité
// column     ended     DATE                              when it ended
// fr         quand cela a pris fin
// column     kind      KIND                              kind of change
// fr         type de changement
// column     before    INTEGER                           how many it starts from
// fr         de combien il part
// column     after     INTEGER                           how many it results in
// fr         à combien il aboutit
CALL () {
  MATCH (u:Unit|Committee)
  WHERE u.valid_to <= date($on) AND NOT EXISTS {
    MATCH (u)<-[o:ORIGINAL]-(v:ChangeEvent)
    WHERE coalesce(v.status, 'in-force') <> 'cancelled'
  }
  RETURN u.id AS subject, 'closed' AS finding, u.valid_to_edtf AS ended,
         null AS kind, null AS before, null AS after
  UNION ALL
  MATCH (e:ChangeEvent)
  WHERE coalesce(e.status, 'in-force') <> 'cancelled'
    AND e.kind IN ['founded', 'abolished', 'merged', 'absorbed', 'split', 'spun-off', 'renamed', 'reinstated']
  WITH e.id AS subject, e.kind AS kind, COUNT { MATCH (e)-[o:ORIGINAL]->(x) } AS before,
       COUNT { MATCH (e)-[r:RESULTING]->(y) } AS after
  WITH subject, kind, before, after,
       CASE WHEN kind = 'founded' AND before > 0 THEN 'original'
            WHEN kind IN ['abolished', 'absorbed'] AND before < 1 THEN 'original'
            WHEN kind = 'merged' AND before < 2 THEN 'original'
            WHEN kind IN ['split', 'spun-off', 'renamed'] AND before <> 1 THEN 'original'
            WHEN kind IN ['founded', 'spun-off'] AND after < 1 THEN 'resulting'
            WHEN kind = 'abolished' AND after > 0 THEN 'resulting'
            WHEN kind IN ['merged', 'absorbed', 'renamed', 'reinstated'] AND after <> 1 THEN 'resulting'
            WHEN kind = 'split' AND after < 2 THEN 'resulting' END AS finding
  WHERE finding IS NOT NULL
  RETURN subject, finding, null AS ended, kind, before, after
}
RETURN subject, finding, CASE finding WHEN 'closed' THEN 'warning' ELSE 'error' END AS severity,
       ended, kind, before, after
ORDER BY subject, finding
