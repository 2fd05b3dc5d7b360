// How many bodies, posts and responsibilities have a name?
// fr Combien d'organes, de postes et de responsabilités ont un nom ?
//
// column  count  INTEGER  name and description | names and descriptions
// fr  nom et description | noms et descriptions
MATCH (t:Unit|Post|Committee|Organization|Responsibility)
WHERE t.name_en IS NOT NULL OR t.name_fr IS NOT NULL
RETURN count(t) AS count
