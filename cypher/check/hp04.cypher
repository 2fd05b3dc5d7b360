// The post that heads a unit is held by somebody.
// fr Le poste qui dirige une unité est pourvu.
//
// Vacant or frozen, longer than some months where since when is known. Where the dataset
// records who holds posts, a head post of which it does not is found too.
// fr Vacant ou gelé, depuis plus de quelques mois là où l'on sait depuis quand. Si les données
// fr indiquent des titulaires, un poste de direction qui n'en a pas est aussi relevé.
//
// severity   warning
// precedent  OpenStack: what makes a project be dropped
// counts     head-posts
// why        A unit that nobody leads decides nothing, and its superior decides it unseen.
// fr         Une unité que nul ne dirige ne décide rien, ou son supérieur décide à sa place.
// finding    long     {subject} has been vacant since {since}.
// fr         {subject} est vacant depuis {since}.
// finding    vacant   {subject} is vacant; since when is not recorded.
// fr         {subject} est vacant ; depuis quand n'est pas indiqué.
// finding    unknown  {subject}: who holds it is not recorded.
// fr         {subject} : le titulaire n'est pas indiqué.
// hint       record who holds it in holdings.csv, or its status in states.csv (filled, vacant, withheld)
// fr         indiquez qui l'occupe dans holdings.csv, ou son état dans states.csv (filled, vacant, withheld)
// param      months    INTEGER = 6                 after how many months a vacancy is long
// fr         après combien de mois une vacance est longue
// column     subject   ENTITY                      post             key
// fr         poste
// column     finding   CHOICE long|vacant|unknown  what is wrong    key
// fr         ce qui ne va pas
// column     severity  SEVERITY                    severity
// fr         gravité
// column     since     DATE                        since when
// fr         depuis quand
MATCH (x:Person)-[k:HOLDS]->(q:Post)
WITH x LIMIT 1
WITH count(x) > 0 AS known
MATCH (p:Post)
WHERE p.valid_from <= date($on) AND p.valid_to > date($on)
  AND NOT EXISTS {
    MATCH (p)<-[k:HOLDS]-(x:Person)
    WHERE k.valid_from <= date($on) AND k.valid_to > date($on)
  }
  AND EXISTS {
    MATCH (p)-[h:HEAD_OF]->(u)
    WHERE h.valid_from <= date($on) AND h.valid_to > date($on)
  }
OPTIONAL MATCH (p)<-[e:STATE_OF]-(s:State)
WHERE s.property = 'status' AND s.valid_from <= date($on) AND s.valid_to > date($on)
WITH known, p, s, coalesce(s.text, p.status) AS status
WITH p, s.valid_from_edtf AS since,
     CASE WHEN status IN ['vacant', 'frozen'] AND s.valid_from > date('0001-01-01')
          THEN CASE WHEN s.valid_from <= date($on) - duration({months: $months}) THEN 'long' END
          WHEN status IN ['vacant', 'frozen'] THEN 'vacant'
          WHEN known AND status IS NULL THEN 'unknown' END AS finding
WHERE finding IS NOT NULL
RETURN p.id AS subject, finding,
       CASE finding WHEN 'unknown' THEN 'info' ELSE 'warning' END AS severity, since
ORDER BY subject, finding
