// Every acronym in a name or a description is explained.
// fr Tout sigle dans un nom ou une description est expliqué.
//
// As the abbreviation, another name or an identifier of something, or as a term. Roman numerals
// are none. The notes of the keeper are not looked at.
// fr Comme sigle, autre nom ou identifiant d'une chose, ou comme terme. Les chiffres romains
// fr n'en sont pas. Les remarques du gardien des données ne sont pas examinées.
//
// severity   warning
// precedent  Plain language: spell it out once
// counts     described
// why        Whoever does not know it cannot find it, nor ask for it by name.
// fr         Qui ne le connaît pas ne peut ni le trouver ni l'interroger.
// finding    {subject}: nothing says what {acronym} stands for.
// fr         {subject} : rien ne dit ce que signifie {acronym}.
// hint       add it to terms.csv, or as abbr_en, abbr_fr or other_names of what it means
// fr         ajoutez-le à terms.csv, ou comme abbr_en, abbr_fr ou other_names de ce qu'il désigne
// column     subject   ENTITY  the first thing that uses it
// fr         la première chose qui l'emploie
// column     acronym   STRING  the acronym                   key
// fr         le sigle
CALL () {
  MATCH (t:Unit|Post|Committee|Organization|Responsibility)
  WHERE t.name_en =~ '.*[A-Z][A-Z].*' OR t.name_fr =~ '.*[A-Z][A-Z].*'
     OR t.description_en =~ '.*[A-Z][A-Z].*' OR t.description_fr =~ '.*[A-Z][A-Z].*'
  // a name wholly in capitals shows nothing about its words
  WITH t.id AS id, CASE WHEN t.name_en =~ '.*[a-z].*' THEN t.name_en ELSE '' END + ' '
                   + CASE WHEN t.name_fr =~ '.*[a-z].*' THEN t.name_fr ELSE '' END + ' '
                   + coalesce(t.description_en, '') + ' ' + coalesce(t.description_fr, '') AS text
  UNWIND split(reduce(plain = text, mark IN [',', '.', ';', ':', '(', ')', '«', '»', '"', '’', "'", '/', '-', ' ']
                      | replace(plain, mark, ' ')), ' ') AS word
  WITH id, word
  WHERE word =~ '[A-Z][A-Z0-9]+' AND word =~ '.*[A-Z].*[A-Z].*' AND NOT word =~ '[IVXLC]+'
  RETURN word AS acronym, id, 0 AS known
  UNION ALL
  MATCH (n:Name)
  WHERE n.kind IN ['abbreviation', 'short', 'identifier'] AND n.text =~ '.*[A-Z][A-Z].*'
  UNWIND split(reduce(plain = n.text, mark IN ['/', '-', '(', ')', ':'] | replace(plain, mark, ' ')), ' ') AS word
  RETURN word AS acronym, null AS id, 1 AS known
  UNION ALL
  MATCH (m:Term)
  UNWIND [m.name_en, m.name_fr, m.abbr_en, m.abbr_fr] AS called
  WITH called
  WHERE called IS NOT NULL
  UNWIND split(called, ' ') AS word
  RETURN word AS acronym, null AS id, 1 AS known
}
WITH acronym, min(id) AS subject, max(known) AS explained
WHERE explained = 0
RETURN subject, acronym
ORDER BY acronym
