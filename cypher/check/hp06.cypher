// No more people hold a post at once than it has seats.
// fr Un poste n'a pas plus de titulaires à la fois que de sièges.
//
// Whoever acts for an absent holder takes no seat. People are not named.
// fr Qui assure l'intérim d'un absent ne prend pas de siège. Les personnes ne sont pas nommées.
//
// severity   error
// precedent  Whitehall: role appointments do not overlap
// counts     posts
// why        One of the two has left, and the table does not say so.
// fr         L'un des deux est parti, et la table ne le dit pas.
// finding    {subject} has more holders at once ({holders}) than seats ({seats}).
// fr         {subject} a plus de titulaires à la fois ({holders}) que de sièges ({seats}).
// hint       end one of the rows of holdings.csv, mark it acting, or set seats
// fr         mettez fin à l'une des lignes de holdings.csv, marquez-la acting, ou réglez seats
// column     subject   ENTITY   post                 key
// fr         poste
// column     seats     INTEGER  its seats
// fr         ses sièges
// column     holders   INTEGER  its holders
// fr         ses titulaires
MATCH (p:Post)
WHERE p.valid_from <= date($on) AND p.valid_to > date($on)
  AND COUNT {
    MATCH (p)<-[k:HOLDS]-(x:Person)
    WHERE k.valid_from <= date($on) AND k.valid_to > date($on) AND NOT coalesce(k.acting, false)
  } > coalesce(p.seats, 1)
MATCH (p)<-[k:HOLDS]-(x:Person)
WHERE k.valid_from <= date($on) AND k.valid_to > date($on) AND NOT coalesce(k.acting, false)
WITH p.id AS subject, coalesce(p.seats, 1) AS seats, x.id AS holder
WITH subject, seats, count(DISTINCT holder) AS holders
WHERE holders > seats
RETURN subject, seats, holders
ORDER BY subject
