// Everything has a name in every language of the dataset.
// fr Toute chose a un nom dans chaque langue des données.
//
// Names that are the same in both languages are a note: most are proper names, some were
// forgotten. Countries and sources are not judged.
// fr Un nom identique dans les deux langues est une remarque : le plus souvent un nom propre,
// fr parfois un oubli. Les pays et les sources ne sont pas jugés.
//
// severity   warning
// precedent  CPOV: names as texts with a language
// counts     named
// why        Readers of the other language get a name that they do not know.
// fr         Qui lit l'autre langue reçoit un nom qu'il ne connaît pas.
// finding    missing  {subject} has no name in {language}.
// fr         {subject} n'a pas de nom en {language}.
// finding    same     {subject}: the same name in English and in French.
// fr         {subject} : le même nom en anglais et en français.
// hint       missing  fill name_en or name_fr; name_status says working where the translation is yours
// fr         remplissez name_en ou name_fr ; name_status dit working si la traduction est de vous
// hint       same     translate it if it can be, with the status working; a proper name may stay
// fr         traduisez-le s'il peut l'être, avec le statut working ; un nom propre peut rester
// column     subject   ENTITY               thing          key
// fr         chose
// column     finding   CHOICE missing|same  what is wrong  key
// fr         ce qui ne va pas
// column     severity  SEVERITY             severity
// fr         gravité
// column     language  LANGUAGE             language       key
// fr         langue
MATCH (t:Unit|Post|Committee|Organization|Responsibility|Theme|Instrument|Term)
WHERE t.name_en IS NULL AND t.name_fr IS NOT NULL OR t.name_fr IS NULL AND t.name_en IS NOT NULL
   OR t.name_en = t.name_fr AND NOT coalesce(t.kind, '') IN ['country', 'country-group', 'term', 'false-friend']
MATCH (d:Dataset)
WITH t.id AS subject, d.languages AS languages,
     CASE WHEN t.name_en IS NULL THEN 'en' WHEN t.name_fr IS NULL THEN 'fr' END AS language
WHERE language IS NULL AND size(languages) > 1 OR language IN languages
RETURN subject, CASE WHEN language IS NULL THEN 'same' ELSE 'missing' END AS finding,
       CASE WHEN language IS NULL THEN 'info' ELSE 'warning' END AS severity, language
ORDER BY subject, finding, language
