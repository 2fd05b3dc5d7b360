// Two units do not have the same name or abbreviation at once.
// fr Deux unités ne portent pas à la fois le même nom ou le même sigle.
//
// In the same parent that is a warning; far apart, as in every large organisation, a note. That
// an id is given twice is found when the tables are read.
// fr Sous un même rattachement, c'est un avertissement ; ailleurs, comme dans toute grande
// fr organisation, une remarque. Un identifiant donné deux fois se voit à la lecture des tables.
//
// severity   info
// precedent  Whitehall: names of organisations are unique; Kubernetes: duplicate group names
// counts     units
// why        Whoever asks by that name gets the wrong one half of the time.
// fr         Qui interroge par ce nom tombe une fois sur deux sur la mauvaise.
// finding    beside  {units} are called the same, in the same parent.
// fr         {units} portent le même nom sous le même rattachement.
// finding    apart   {units} are called the same.
// fr         {units} portent le même nom.
// finding    short   {units} have the same abbreviation.
// fr         {units} ont le même sigle.
// hint       give one of them the name that tells it apart, or end the one that is no more
// fr         donnez à l'une le nom qui la distingue, ou mettez fin à celle qui n'est plus
// param      apart     BOOLEAN = true             also those far apart
// fr         aussi loin l'une de l'autre
// column     subject   ENTITY                     the first of them   key
// fr         la première
// column     finding   CHOICE beside|apart|short  what is wrong       key
// fr         ce qui ne va pas
// column     severity  SEVERITY                   severity
// fr         gravité
// column     units     LIST OF Unit               the units           key
// fr         les unités
MATCH (u:Unit)<-[e:NAME_OF]-(n:Name)
WHERE u.valid_from <= date($on) AND u.valid_to > date($on)
  AND n.valid_from <= date($on) AND n.valid_to > date($on)
  AND n.kind IN ['official', 'working', 'abbreviation']
OPTIONAL MATCH (u)-[r:SUB_ORGANIZATION_OF]->(p)
WHERE r.valid_from <= date($on) AND r.valid_to > date($on)
WITH n.folded AS folded, n.kind = 'abbreviation' AS short, u.id AS id, p.id AS parent ORDER BY id
WITH folded, short, collect(DISTINCT id) AS units, collect(DISTINCT parent) AS parents
WHERE size(units) > 1
WITH DISTINCT units, CASE WHEN short THEN 'short' WHEN size(parents) < size(units) THEN 'beside'
                          ELSE 'apart' END AS finding
WHERE $apart OR finding = 'beside'
RETURN units[0] AS subject, finding,
       CASE finding WHEN 'beside' THEN 'warning' ELSE 'info' END AS severity, units
ORDER BY subject, finding, units
