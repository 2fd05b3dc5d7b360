// Who sits in a body, and in which role?
// fr Qui siège dans un organe, et à quel titre ?
//
// The chair, the members, the secretariat; of a unit its head and its posts. Of two bodies, those
// who sit in both. Of a post, or of a person where people may be named, the bodies they sit in.
// fr La présidence, les membres, le secrétariat ; d'une unité, son chef et ses postes. De deux
// fr organes, qui siège dans les deux. D'un poste, ou d'une personne quand on peut les nommer, les
// fr organes où ils siègent.
//
// param   body     LIST OF Committee|Organization|Unit|Post|Person  the body, or several
// fr               l'organe, ou plusieurs
// column  asked    Committee|Organization|Unit|Post|Person          body, post or person           group  key
// fr               organe, poste ou personne
// column  seat     SEAT                                             role                           key
// fr               rôle
// column  other    Committee|Organization|Unit|Post|Person          who or where                   key
// fr               qui ou où
// column  behalf   LIST OF Unit|Organization|Committee|Post         for                            phrase
// fr               pour
// column  holders  LIST OF Person                                   held by                        phrase
// fr               occupé par
// column  part     STRING                                           capacity                       phrase
// fr               qualité
// column  places   INTEGER                                          seats
// fr                                                                sièges
// column  since    DATE                                             since
// fr               depuis
// column  how      ASSERTION                                        how we know
// fr               comment on le sait
// column  sources  SOURCES                                          sources
// fr               sources
// column  seats    CHOICE unseated                                  the members' seats             data
// fr                                                                les sièges des membres
// says    unseated  The members of {asked} are not recorded, only this:
// fr                {asked} : les membres ne sont pas indiqués, seulement ceci :
// empty   Nobody is recorded as sitting there (of several bodies: in each of them).
// fr      Personne n'est indiqué comme y siégeant (de plusieurs organes : dans chacun).
UNWIND range(0, size($body) - 1) AS place
WITH place, $body[place] AS id
MATCH (b:Committee|Organization|Unit|Post|Person {id: id})
WHERE $holders OR NOT b:Person
CALL (b) {
  MATCH (b)<-[r:CHAIRS|MEMBER_OF|SECRETARIAT_OF|HEAD_OF]-(o)
  WHERE b:Committee OR b:Organization OR b:Unit
  RETURN r, o, null AS through, null AS held
  UNION ALL
  MATCH (b)<-[r:POST_IN]-(o)
  WHERE NOT EXISTS {
    MATCH (o)-[h:HEAD_OF|CHAIRS|MEMBER_OF]->(b)
    WHERE h.valid_from <= date($on) AND h.valid_to > date($on)
  }
  RETURN r, o, null AS through, null AS held
  UNION ALL
  MATCH (b)-[r:CHAIRS|MEMBER_OF|HOLDS]->(o)
  WHERE b:Post OR b:Person
  RETURN r, o, null AS through, null AS held
  UNION ALL
  // a person also sits where a post of theirs does
  MATCH (b)-[h:HOLDS]->(p:Post)-[r:CHAIRS|MEMBER_OF]->(o)
  WHERE h.valid_from <= date($on) AND h.valid_to > date($on)
  RETURN r, o, p AS through, h AS held
}
WITH place, b, r, o, through, held
WHERE r.valid_from <= date($on) AND r.valid_to > date($on) AND ($holders OR NOT o:Person)
WITH place, b, r, o, through, held,
     CASE type(r) WHEN 'CHAIRS' THEN CASE WHEN r.deputy THEN 'deputy-chair' ELSE 'chair' END
                  WHEN 'MEMBER_OF' THEN coalesce(r.role, 'member')
                  WHEN 'SECRETARIAT_OF' THEN 'secretariat' WHEN 'HEAD_OF' THEN 'head'
                  WHEN 'HOLDS' THEN 'holder' ELSE 'post' END AS seat
// of several, whoever sits in all of them
WITH o, count(DISTINCT place) AS places,
     collect({place: place, asked: b, edge: r, through: through, held: held, seat: seat}) AS seats
WHERE places = size($body)
UNWIND seats AS x
WITH o, x.place AS place, x.asked AS b, x.edge AS r, x.through AS through,
     x.held AS held, x.seat AS seat
OPTIONAL MATCH (o)-[f:HEAD_OF|POST_IN|HOLDS|MEMBER_OF]->(u)
WHERE f.valid_from <= date($on) AND f.valid_to > date($on) AND u.id <> b.id
  AND (o:Person AND NOT u:Committee OR o:Post AND NOT type(f) = 'MEMBER_OF')
  AND NOT (type(f) = 'POST_IN' AND EXISTS {
    MATCH (o)-[h:HEAD_OF]->(led)
    WHERE h.valid_from <= date($on) AND h.valid_to > date($on)
  })
WITH o, place, b, r, through, held, seat, u ORDER BY u.id
WITH o, place, b, r, through, held, seat, collect(DISTINCT u.id) AS units
OPTIONAL MATCH (o)<-[h:HOLDS]-(person:Person)
WHERE $holders AND h.valid_from <= date($on) AND h.valid_to > date($on) AND person.id <> b.id
WITH o, place, b, r, through, held, seat, units, person ORDER BY person.id
WITH o, place, b, r, through, held, seat, units, collect(person.id) AS holders
RETURN b.id AS asked, seat, o.id AS other,
       CASE WHEN through IS NULL THEN units ELSE [through.id] END AS behalf, holders,
       coalesce(CASE $lang WHEN 'fr' THEN coalesce(r.title_fr, r.format_fr) END,
                r.title, r.format) AS part,
       CASE WHEN o:Post AND o.seats > 1 THEN o.seats END AS places,
       // a person sits there no longer than they hold the post
       CASE WHEN held.valid_from > r.valid_from THEN held.valid_from_edtf
            ELSE r.valid_from_edtf END AS since, r.assertion AS how,
       [s IN coalesce(r.sources, []) | [s, coalesce(r.locator, '')]] AS sources,
       CASE WHEN b:Committee AND size($body) = 1 AND NOT EXISTS {
         MATCH (b)<-[m:MEMBER_OF]-(x)
         WHERE m.valid_from <= date($on) AND m.valid_to > date($on) AND ($holders OR NOT x:Person)
       } THEN 'unseated' END AS seats
ORDER BY place, asked,
         CASE seat WHEN 'head' THEN 0 WHEN 'holder' THEN 1 WHEN 'chair' THEN 2
                   WHEN 'deputy-chair' THEN 3 WHEN 'member' THEN 4 WHEN 'secretariat' THEN 6
                   WHEN 'post' THEN 7 ELSE 5 END, seat,
         CASE $lang WHEN 'fr' THEN o.sort_fr ELSE o.sort_en END, other, r.key, behalf
