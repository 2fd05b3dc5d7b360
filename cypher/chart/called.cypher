// What have these things been called, and when?
// fr Comment ces choses se sont-elles appelées, et quand ?
//
// Their official and working names, the oldest first.
// fr Leurs noms officiels et de travail, le plus ancien en premier.
//
// param   ids    LIST OF STRING  ids of things
// fr             identifiants de choses
// column  thing  ENTITY          thing                       key
// fr             chose
// column  lang   LANGUAGE        language                    key
// fr             langue
// column  text   STRING          name                        key
// fr             nom
// column  since  DATE            since
// fr             depuis
// column  until  DATE            until
// fr             jusqu'à
// empty   They have no names.
// fr      Elles n'ont pas de nom.
UNWIND $ids AS id
MATCH (t:Unit|Committee|Organization {id: id})<-[e:NAME_OF]-(n:Name)
WHERE n.kind IN ['official', 'working']
RETURN t.id AS thing, n.lang AS lang, n.text AS text, n.valid_from_edtf AS since,
       n.valid_to_edtf AS until
ORDER BY thing, lang, n.valid_from, text, n.id
