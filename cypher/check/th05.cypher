// What was closed and founded again under its name is linked to what it was.
// fr Ce qui a été clos puis refondé sous son nom est relié à ce qu'il était.
//
// Two units, or two committees, of one name, one after the other.
// fr Deux unités, ou deux comités, de même nom, l'un après l'autre.
//
// severity   info
// precedent  govdirectory 204: a ministry that comes back is another one
// counts     bodies
// why        Whoever looks for the history of the second does not find the first.
// fr         Qui cherche l'histoire du second ne trouve pas le premier.
// finding    {subject}: there was another one of that name, {before}; no change links the two.
// fr         {subject} : il y en a eu un autre de ce nom, {before} ; aucun changement ne les relie.
// hint       add a change of the kind reinstated to events.csv, from the first to the second
// fr         ajoutez à events.csv un changement de type reinstated, du premier au second
// column     subject   ENTITY          the second  key
// fr         le second
// column     before    Unit|Committee  the first   key
// fr         le premier
MATCH (t:Unit|Committee)
WHERE t.valid_from <= date($on)
WITH t.sort_en AS name, t.id AS id, t:Unit AS unit, t.valid_from AS since, t.valid_to AS until
ORDER BY since, id
WITH name, unit, collect([id, since, until]) AS lives
WHERE size(lives) > 1
UNWIND range(1, size(lives) - 1) AS place
WITH lives[place - 1] AS one, lives[place] AS other
WHERE one[2] <= other[1]
MATCH (a:Unit|Committee {id: one[0]})
MATCH (b:Unit|Committee {id: other[0]})
WHERE NOT EXISTS {
    MATCH (a)<-[o:ORIGINAL]-(e:ChangeEvent)-[r:RESULTING]->(x)
    WHERE x.id = b.id
  }
  AND NOT EXISTS {
    MATCH (a)-[k:RELATED_TO]-(y)
    WHERE y.id = b.id
  }
RETURN b.id AS subject, a.id AS before
ORDER BY subject, before
