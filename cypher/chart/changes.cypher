// Which changes joined these things?
// fr Quels changements ont relié ces choses ?
//
// Each pair of what a change started from and what it resulted in, with its day.
// fr Chaque couple formé de ce dont un changement est parti et de ce qu'il a donné, avec son jour.
//
// param   ids     LIST OF STRING  ids of units and committees
// fr              identifiants d'unités et de comités
// column  event   ChangeEvent     change                       key
// fr              changement
// column  kind    KIND            kind
// fr              type
// column  date    DATE            when
// fr              quand
// column  before  ENTITY          from                         key
// fr              de
// column  after   ENTITY          to                           key
// fr              vers
// column  how     ASSERTION       how we know
// fr              comment on le sait
// empty   No change is recorded.
// fr      Aucun changement n'est indiqué.
UNWIND $ids AS id
MATCH (b:Unit|Committee {id: id})<-[o:ORIGINAL]-(e:ChangeEvent)-[r:RESULTING]->(a:Unit|Committee)
WHERE a.id <> b.id AND a.id IN $ids
  AND e.kind IN ['merged', 'absorbed', 'split', 'spun-off', 'reinstated']
RETURN e.id AS event, e.kind AS kind, e.valid_from_edtf AS date, b.id AS before, a.id AS after,
       r.assertion AS how
ORDER BY e.valid_from, event, before, after
