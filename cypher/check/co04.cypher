// No post chairs more committees than it can prepare.
// fr Aucun poste ne préside plus de comités qu'il ne peut en préparer.
//
// severity   info
// precedent  Load of a chair; Peerdom: roles per person
// counts     chairs
// why        Meetings are held unprepared, or by whoever replaces the chair.
// fr         Les réunions se tiennent sans préparation, ou sous un remplaçant.
// finding    {subject} chairs {count} committees: {committees}.
// fr         {subject} préside {count} comités : {committees}.
// hint       let a deputy chair some; the limit is most of CO04
// fr         confiez-en à un adjoint ; la limite est most de CO04
// param      most        INTEGER = 5        the most that one can chair
// fr         le plus qu'on puisse présider
// column     subject     ENTITY             post            key
// fr         poste
// column     count       INTEGER            how many
// fr         combien
// column     committees  LIST OF Committee  the committees
// fr         les comités
MATCH (p:Post)-[r:CHAIRS]->(c:Committee)
WHERE r.valid_from <= date($on) AND r.valid_to > date($on) AND NOT coalesce(r.deputy, false)
  AND c.valid_from <= date($on) AND c.valid_to > date($on)
WITH p.id AS subject, c.id AS committee ORDER BY committee
WITH subject, collect(DISTINCT committee) AS committees
WHERE size(committees) > $most
RETURN subject, size(committees) AS count, committees
ORDER BY subject
