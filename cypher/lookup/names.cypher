// What are these things called on a date?
// fr Comment ces choses s'appellent-elles à une date ?
//
// A row for each name that holds on the date, the best one first; one row for a thing without any.
// fr Une ligne par nom valable à cette date, le meilleur en premier ; une seule pour une chose qui
// fr n'en a pas.
//
// param   ids      LIST OF STRING  ids of things
// fr               des identifiants
// column  id       STRING          id                                     key
// fr               identifiant
// column  label    LABEL           label
// fr               étiquette
// column  kind     KIND            kind
// fr               type
// column  lang     STRING          language of the name
// fr               langue du nom
// column  short    BOOLEAN         an abbreviation
// fr               un sigle
// column  text     STRING          name                                   key
// fr               nom
// column  name_en  STRING          name in English, where none is dated
// fr               nom en anglais, si aucun n'est daté
// column  name_fr  STRING          name in French, where none is dated
// fr               nom en français, si aucun n'est daté
// column  closed   BOOLEAN         no longer in force on the date
// fr               plus en vigueur à cette date
// column  later    BOOLEAN         not yet in force on the date
// fr               pas encore en vigueur à cette date
// column  value    FLOAT           the figure, of a measure
// fr               le chiffre, d'une mesure
// column  about    STRING          about, more than
// fr               environ, plus de
UNWIND $ids AS id
MATCH (t:Organization|Unit|Post|Committee|Person|Responsibility|Theme|Instrument|Occasion|ChangeEvent|Site|Measure|Discrepancy|Term|Source {id: id})
WHERE $holders OR NOT t:Person
OPTIONAL MATCH (t)<-[e:NAME_OF]-(n:Name)
WHERE n.kind IN ['official', 'working', 'abbreviation']
  AND n.valid_from <= date($on) AND n.valid_to > date($on)
RETURN t.id AS id, [l IN labels(t) WHERE l <> 'Entity'][0] AS label, t.kind AS kind,
       n.lang AS lang, n.kind = 'abbreviation' AS short, n.text AS text,
       t.name_en AS name_en, t.name_fr AS name_fr,
       t.valid_to <= date($on) AS closed, t.valid_from > date($on) AS later,
       t.value AS value, t.qualifier AS about
ORDER BY id, n.kind, n.id, text
