// What does this store hold?
// fr Que contient cette base ?
//
// column  id            STRING          name of the dataset                        key
// fr                    nom du jeu de données
// column  title_en      STRING          title in English
// fr                    titre en anglais
// column  title_fr      STRING          title in French
// fr                    titre en français
// column  version       STRING          version
// fr                    version
// column  as_of         STRING          the date it speaks of
// fr                    la date dont il parle
// column  languages     LIST OF STRING  languages
// fr                    langues
// column  top           LIST OF STRING  ids of what stands at the top
// fr                    identifiants de ce qui est au sommet
// column  hash          STRING          fingerprint of its files
// fr                    empreinte de ses fichiers
// column  with_holders  BOOLEAN         people are named
// fr                    les personnes sont nommées
MATCH (d:Dataset)
RETURN d.id AS id, d.title_en AS title_en, d.title_fr AS title_fr, d.version AS version,
       toString(d.as_of) AS as_of, d.languages AS languages, d.top AS top, d.hash AS hash,
       d.with_holders AS with_holders
ORDER BY id
