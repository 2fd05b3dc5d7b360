// What is called so, now or ever?
// fr Qu'est-ce qui s'appelle ainsi, aujourd'hui, jadis ou plus tard ?
//
// Whatever has a name in either language that holds these words, or words that begin like them:
// names in use, abbreviations, former and later names. Where no name does, whatever has them in
// its description, or is assigned for a part that is called so. Sources are left out.
// fr Tout ce dont un nom, dans une des deux langues, contient ces mots ou des mots qui
// fr commencent ainsi : noms en usage, sigles, anciens et futurs noms. À défaut, ce dont la
// fr description les contient, ou qui est confié pour une partie ainsi nommée. Les sources n'y
// fr figurent pas.
//
// param   words      WORDS      words of a name, in any order
// fr                            des mots d'un nom, dans n'importe quel ordre
// column  thing      ENTITY     what     key
// fr                            quoi
// column  kind       KIND       kind
// fr                            type
// column  found      STRING     found as
// fr                            trouvé comme
// column  since      DATE       since
// fr                            depuis
// column  until      DATE       until
// fr                            jusqu'à
// column  value      FLOAT      value
// fr                            valeur
// column  qualifier  QUALIFIER  qualifier
// fr                            précision
// column  sources    SOURCES    sources
// fr                            sources
// empty   Nothing has such a name.
// fr      Rien ne porte un tel nom.
MATCH (t:Organization|Unit|Post|Committee|Responsibility|Theme|Instrument|Occasion|ChangeEvent|Discrepancy|Term)
WHERE t.description_en =~ $words_pattern OR t.description_fr =~ $words_pattern
// before all else, and only counted: anywhere else an engine takes ten times as long for it
WITH count(t) AS described
OPTIONAL MATCH (n:Name)
WHERE n.folded CONTAINS $words_longest AND all(w IN $words WHERE n.folded CONTAINS w)
WITH described, count(n) AS named
CALL (named, described) {
  MATCH (n:Name)
  WHERE n.folded CONTAINS $words_longest AND all(w IN $words WHERE n.folded CONTAINS w)
  MATCH (n)-[e:NAME_OF]->(t)
  WHERE NOT t:Source AND ($holders OR NOT t:Person)
  RETURN t, n.text AS text, n.folded AS folded, n.lang = $lang AS own,
         n.kind IN ['official', 'working'] AND n.lang = $lang
           AND n.valid_from <= date($on) AND n.valid_to > date($on) AS shown
  UNION ALL
  WITH named, described WHERE named = 0 AND described > 0
  MATCH (t:Organization|Unit|Post|Committee|Responsibility|Theme|Instrument|Occasion|ChangeEvent|Discrepancy|Term)
  // only what may hold the longest word is folded, here and now
  WHERE t.description_en =~ $words_pattern OR t.description_fr =~ $words_pattern
  WITH t, [t.description_en, t.description_fr] AS texts
  UNWIND texts AS text
  WITH t, text, reduce(s = ' ' + toLower(text) + ' ', p IN [
    ['é', 'e'], ['è', 'e'], ['ê', 'e'], ['ë', 'e'], ['à', 'a'], ['â', 'a'], ['ç', 'c'],
    ['î', 'i'], ['ï', 'i'], ['ô', 'o'], ['œ', 'oe'], ['ù', 'u'], ['û', 'u'], ['ü', 'u'],
    ['\'', ' '], ['’', ' '], ['"', ' '], ['«', ' '], ['(', ' '], ['-', ' '], [',', ' '],
    [';', ' '], [':', ' '], ['.', ' ']] | replace(s, p[0], p[1])) AS folded
  WHERE all(w IN $words WHERE folded CONTAINS w)
  RETURN t, text, folded, true AS own, false AS shown
  UNION ALL
  WITH named WHERE named = 0
  MATCH (b)-[r:ACCOUNTABLE_FOR|RESPONSIBLE_FOR|SUPPORTS|CONSULTED_ON|INFORMED_OF]->(t:Responsibility)
  WHERE (r.scope_en IS NOT NULL OR r.scope_fr IS NOT NULL)
    AND (r.scope_en =~ $words_pattern OR r.scope_fr =~ $words_pattern)
  WITH t, [r.scope_en, r.scope_fr] AS texts
  UNWIND texts AS text
  WITH t, text, reduce(s = ' ' + toLower(text) + ' ', p IN [
    ['é', 'e'], ['è', 'e'], ['ê', 'e'], ['ë', 'e'], ['à', 'a'], ['â', 'a'], ['ç', 'c'],
    ['î', 'i'], ['ï', 'i'], ['ô', 'o'], ['œ', 'oe'], ['ù', 'u'], ['û', 'u'], ['ü', 'u'],
    ['\'', ' '], ['’', ' '], ['"', ' '], ['«', ' '], ['(', ' '], ['-', ' '], [',', ' '],
    [';', ' '], [':', ' '], ['.', ' ']] | replace(s, p[0], p[1])) AS folded
  WHERE all(w IN $words WHERE folded CONTAINS w)
  RETURN t, text, folded, true AS own, false AS shown
}
WITH t, text, own, shown, size(folded) AS length,
     CASE WHEN size(folded) = reduce(n = 1, w IN $words | n + size(trim(w)) + 1) THEN 0
          WHEN all(w IN $words WHERE folded CONTAINS ' ' + trim(w) + ' ') THEN 1 ELSE 2 END AS rank
ORDER BY rank, shown DESC, own DESC, length, text
WITH t, collect({text: text, shown: shown, rank: rank, length: length}) AS names
WITH t, names[0] AS name,
     CASE WHEN t:ChangeEvent THEN 2
          WHEN t:Theme OR t:Measure OR t:Discrepancy OR t:Term THEN 1 ELSE 0 END AS remark,
     t.valid_from <= date($on) AND t.valid_to > date($on) AS living
RETURN t.id AS thing, t.kind AS kind, CASE WHEN NOT name.shown THEN name.text END AS found,
       t.valid_from_edtf AS since, t.valid_to_edtf AS until, t.value AS value, t.qualifier AS qualifier,
       [s IN coalesce(t.sources, []) | [s, coalesce(t.locator, '')]] AS sources
ORDER BY remark, name.rank, living DESC, name.length,
         CASE $lang WHEN 'fr' THEN t.sort_fr ELSE t.sort_en END, thing
