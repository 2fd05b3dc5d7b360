// What are these things called on a date?
// fr Comment ces choses s'appellent-elles à une date ?
//
// param   ids      LIST OF STRING  ids of things
// fr               des identifiants
// column  id       STRING          id                                     key
// fr               identifiant
// column  label    LABEL           label
// fr               étiquette
// column  kind     KIND            kind
// fr               type
// column  name_en  STRING          name in English
// fr               nom en anglais
// column  name_fr  STRING          name in French
// fr               nom en français
// column  abbr_en  STRING          abbreviation in English
// fr               sigle en anglais
// column  abbr_fr  STRING          abbreviation in French
// fr               sigle en français
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
WITH t, n ORDER BY n.kind, n.id
WITH t, collect({lang: n.lang, short: n.kind = 'abbreviation', text: n.text}) AS names
RETURN t.id AS id, [l IN labels(t) WHERE l <> 'Entity'][0] AS label, t.kind AS kind,
       coalesce([n IN names WHERE n.lang = 'en' AND NOT n.short | n.text][0], t.name_en) AS name_en,
       coalesce([n IN names WHERE n.lang = 'fr' AND NOT n.short | n.text][0], t.name_fr) AS name_fr,
       [n IN names WHERE n.lang = 'en' AND n.short | n.text][0] AS abbr_en,
       [n IN names WHERE n.lang = 'fr' AND n.short | n.text][0] AS abbr_fr,
       t.valid_to <= date($on) AS closed, t.valid_from > date($on) AS later,
       t.value AS value, t.qualifier AS about
ORDER BY id
