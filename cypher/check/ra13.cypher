// Nobody oversees what they answer for themselves.
// fr Nul ne contrôle ce dont il répond lui-même.
//
// A responsibility whose function is oversight, and another one of the same theme that is not.
// fr Une responsabilité de contrôle, et une autre du même thème qui n'en est pas une.
//
// severity   warning
// precedent  Institute of Internal Auditors: the three lines model
// counts     oversight
// why        Whoever marks their own work gives it good marks.
// fr         Qui note son propre travail lui donne de bonnes notes.
// finding    {subject} answers for {oversight}, which oversees, and for {function} itself.
// fr         {subject} répond de {oversight}, qui contrôle, et de {function} même.
// hint       hand one of the two to another body
// fr         confiez l'une des deux à un autre organe
// column     subject    ENTITY          who answers for both  key
// fr         qui répond des deux
// column     oversight  Responsibility  the oversight         key
// fr         le contrôle
// column     function   Responsibility  what is overseen      key
// fr         ce qui est contrôlé
MATCH (o:Responsibility)<-[a:ANSWERS_FOR]-(b)-[c:ANSWERS_FOR]->(t:Responsibility)
WHERE o.function_type = 'oversight' AND coalesce(t.function_type, 'delivery') <> 'oversight'
  AND a.valid_from <= date($on) AND a.valid_to > date($on)
  AND c.valid_from <= date($on) AND c.valid_to > date($on)
  AND EXISTS {
    MATCH (o)-[d:HAS_THEME]->(h:Theme)<-[e:HAS_THEME]-(t)
    WHERE d.valid_from <= date($on) AND d.valid_to > date($on)
      AND e.valid_from <= date($on) AND e.valid_to > date($on)
  }
RETURN DISTINCT b.id AS subject, o.id AS oversight, t.id AS function
ORDER BY subject, oversight, function
