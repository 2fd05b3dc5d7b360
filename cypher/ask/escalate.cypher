// Who decides where two units or posts differ?
// fr Qui tranche entre deux unités ou deux postes ?
//
// The lowest superior that both share, and the line to it from each, step by step. Of a unit,
// the line of the post that heads it.
// fr Le supérieur commun le plus proche, et la ligne qui y mène de chaque côté, pas à pas. D'une
// fr unité, la ligne du poste qui la dirige.
//
// param   one       Unit|Post                         one unit or post
// fr                une unité ou un poste
// param   other     Unit|Post                         the other one
// fr                l'autre
// column  start     Unit|Post                         unit or post              group  key
// fr                unité ou poste
// column  relation  VERB                              link
// fr                lien
// column  body      Unit|Post|Committee|Organization  step                      key
// fr                échelon
// column  since     DATE                              since
// fr                depuis
// column  how       ASSERTION                         how we know
// fr                comment on le sait
// column  superior  Unit|Post|Committee|Organization  superior that both share  data
// fr                supérieur commun
// column  outcome   CHOICE shared|above|same|none     outcome                   data
// fr                résultat
// column  sources   SOURCES                           sources
// fr                sources
// says    shared    {superior} is the lowest superior that both share.
// fr                Supérieur commun le plus proche : {superior}.
// says    above     {superior} is the superior of the other.
// fr                L'un est le supérieur de l'autre : {superior}.
// says    same      Both come down to {superior}: there is nothing to escalate.
// fr                Le même responsable des deux côtés : {superior}. Il n'y a rien à faire trancher plus haut.
// says    none      They share no superior. The line of each, as far as it is recorded:
// fr                Pas de supérieur commun. La ligne de chacun, telle qu'elle est indiquée :
// empty   No reporting line is recorded for either.
// fr      Aucune ligne hiérarchique n'est indiquée, ni pour l'un ni pour l'autre.
UNWIND [0, 1] AS side
WITH side, [$one, $other][side] AS id
MATCH (s:Unit|Post {id: id})
WHERE s.valid_from <= date($on) AND s.valid_to > date($on)
CALL (s) {
  WITH s WHERE s:Post
  RETURN s AS first, null AS led, 0 AS climbed
  UNION
  MATCH (s)<-[h:HEAD_OF]-(q:Post)
  WHERE h.valid_from <= date($on) AND h.valid_to > date($on)
  RETURN q AS first, h AS led, 0 AS climbed
  UNION
  // no head: that of the nearest unit above
  MATCH (s)-[w:SUB_ORGANIZATION_OF*1..30]->(u)<-[h:HEAD_OF]-(q:Post)
  WHERE s:Unit AND h.valid_from <= date($on) AND h.valid_to > date($on)
    AND all(e IN w WHERE e.valid_from <= date($on) AND e.valid_to > date($on))
    AND NOT EXISTS {
      MATCH (s)-[v:SUB_ORGANIZATION_OF*0..30]->(x)-[a:ACCOUNTABLE_TO]->(c)
      WHERE size(v) < size(w) AND a.valid_from <= date($on) AND a.valid_to > date($on)
        AND coalesce(a.drawn, true)
        AND all(e IN v WHERE e.valid_from <= date($on) AND e.valid_to > date($on))
    }
  RETURN q AS first, null AS led, size(w) AS climbed
  UNION
  // no head anywhere: the unit itself
  WITH s WHERE s:Unit
  RETURN s AS first, null AS led, 99 AS climbed
}
WITH side, s, first, led, climbed ORDER BY climbed, first.id
WITH side, s, collect({first: first, led: led, climbed: climbed})[0] AS found
WITH side, s, found.first AS first, found.led AS led,
     CASE WHEN found.climbed IN [0, 99] THEN [] ELSE [s] END AS below
MATCH p = (first)-[:REPORTS_TO*0..30]->(t)
WHERE all(e IN relationships(p) WHERE e.valid_from <= date($on) AND e.valid_to > date($on)
                                  AND coalesce(e.line, 'direct') = 'direct')
  AND all(n IN nodes(p) WHERE n.valid_from <= date($on) AND n.valid_to > date($on))
WITH side, s, led, below, p, t ORDER BY length(p) DESC, t.id
WITH side, s, led, below, collect({posts: nodes(p), lines: relationships(p), last: t})[0] AS way
WITH side, s, led, below, way.posts AS posts, way.lines AS lines, way.last AS t
// above the last post: what it answers to itself, else what the unit that it heads, or the
// committee that it belongs to, answers to
OPTIONAL MATCH (t)-[h:HEAD_OF|POST_IN*0..1]->(u)-[a:ACCOUNTABLE_TO*1..30]->(top)
WHERE (size(h) = 0 OR type(h[0]) = 'HEAD_OF' OR u:Committee)
  AND all(e IN h WHERE e.valid_from <= date($on) AND e.valid_to > date($on))
  AND all(e IN a WHERE e.valid_from <= date($on) AND e.valid_to > date($on)
                   AND coalesce(e.drawn, true))
WITH side, s, led, below, posts, lines, h, a
ORDER BY size(h), CASE WHEN a[0].drawn THEN 0 ELSE 1 END, size(a) DESC, [e IN a | e.key]
WITH side, s, led, below, posts, lines, collect({upwards: a, through: size(h)})[0] AS top
WITH side, s, led, below, posts, lines, coalesce(top.upwards, []) AS upwards,
     coalesce(top.through, 0) AS through
WITH side, s, below + posts + [e IN upwards | endNode(e)] AS bodies,
     [x IN below | null] + [led] + lines + upwards AS links,
     CASE WHEN through > 0 THEN size(below) + size(posts) ELSE -1 END AS found
WITH s, bodies, links, found ORDER BY side
WITH collect({start: s, bodies: bodies, links: links, found: found}) AS sides
WITH sides, [b IN sides[0].bodies WHERE b IN sides[1].bodies | b][0] AS superior
WITH sides, superior,
     CASE WHEN superior IS NULL THEN 'none'
          WHEN superior = sides[0].bodies[0] AND superior = sides[1].bodies[0] THEN 'same'
          WHEN superior = sides[0].bodies[0] OR superior = sides[1].bodies[0] THEN 'above'
          ELSE 'shared' END AS outcome
// of what is not in force on the date there is no line
WHERE size(sides) = 2
UNWIND [0, 1] AS side
WITH superior, outcome, side, sides[side].start AS start, sides[side].bodies AS bodies,
     sides[side].links AS links, sides[side].found AS found
UNWIND range(0, size(bodies) - 1) AS step
WITH superior, outcome, side, start, step, bodies[step] AS body, links[step] AS link,
     step = found AS inferred, [n IN range(0, step - 1) | bodies[n].id] AS before
WHERE body <> start AND NOT coalesce(superior.id, '') IN before
RETURN start.id AS start,
       CASE WHEN link IS NULL THEN 'REPORTS_TO' WHEN step = 0 THEN '^HEAD_OF'
            ELSE type(link) END AS relation,
       body.id AS body, link.valid_from_edtf AS since,
       CASE WHEN link IS NULL OR inferred THEN 'inferred' ELSE link.assertion END AS how,
       superior.id AS superior, outcome,
       [x IN coalesce(link.sources, []) | [x, coalesce(link.locator, '')]] AS sources
ORDER BY side, start, step, body
