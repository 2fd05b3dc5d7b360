// What is recorded of a thing?
// fr Que sait-on d'une chose ?
//
// A card: its names in both languages, its place, who heads it, what it is responsible for or who
// is for it, its committees, its dates, its sources, notes, and where sources contradict each other.
// fr Une fiche : ses noms dans les deux langues, sa place, qui la dirige, ce dont elle est chargée ou
// fr qui en est chargé, ses comités, ses dates, ses sources, les remarques, et ce en quoi les
// fr sources se contredisent.
//
// param   thing             ENTITY                             a thing of any kind, by its name
// fr                                                           une chose de n'importe quelle sorte, par son nom
// column  thing             ENTITY                             thing                       card
// fr                                                           chose
// column  kind              KIND                               kind
// fr                                                           type
// column  name_en           STRING                             in English
// fr                                                           en anglais
// column  name_status_en    NAME_STATUS                        English name
// fr                                                           nom anglais
// column  name_fr           STRING                             in French
// fr                                                           en français
// column  name_status_fr    NAME_STATUS                        French name
// fr                                                           nom français
// column  abbreviations     LIST OF STRING                     abbreviations
// fr                                                           sigles
// column  other_names       LIST OF STRING                     also called
// fr                                                           aussi appelé
// column  former_names      LIST OF STRING                     formerly
// fr                                                           autrefois
// column  later_names       LIST OF STRING                     later
// fr                                                           plus tard
// column  description       STRING                             description
// fr                                                           description
// column  status            STATUS                             status
// fr                                                           état
// column  since             DATE                               since
// fr                                                           depuis
// column  until             DATE                               until
// fr                                                           jusqu'à
// column  part_of           LIST OF ENTITY                     part of
// fr                                                           fait partie de
// column  comprises         LIST OF ENTITY                     comprises
// fr                                                           comprend
// column  holds             LIST OF Post                       holds
// fr                                                           occupe
// column  heads             LIST OF Unit|Organization          heads
// fr                                                           dirige
// column  headed_by         LIST OF Post                       headed by
// fr                                                           sous la direction de
// column  reports_to        LIST OF Post                       reports to
// fr                                                           rend compte à
// column  deputy_of         LIST OF Post                       deputy of
// fr                                                           adjoint de
// column  answers_to        LIST OF Committee|Organization     answers to
// fr                                                           répond devant
// column  held_by           LIST OF Person                     held by
// fr                                                           occupé par
// column  accountable       LIST OF ENTITY                     accountable
// fr                                                           en répond
// column  responsible       LIST OF ENTITY                     responsible
// fr                                                           en est chargé
// column  supported_by      LIST OF ENTITY                     supported by
// fr                                                           avec l'appui de
// column  consulted         LIST OF ENTITY                     consulted
// fr                                                           consulté
// column  informed          LIST OF ENTITY                     informed
// fr                                                           informé
// column  accountable_for   LIST OF Responsibility             accountable for
// fr                                                           répond de
// column  responsible_for   LIST OF Responsibility             responsible for
// fr                                                           chargé de
// column  supports          LIST OF Responsibility             supports
// fr                                                           appuie
// column  consulted_on      LIST OF Responsibility             consulted on
// fr                                                           consulté sur
// column  informed_of       LIST OF Responsibility             informed of
// fr                                                           informé de
// column  chaired_by        LIST OF Post|Person|Organization   chaired by
// fr                                                           présidé par
// column  formats           LIST OF STRING                     in which format             beside
// fr                                                           dans quel format
// column  deputies          LIST OF Post|Person|Organization   deputy chair
// fr                                                           vice-présidence
// column  secretariat       LIST OF Unit                       secretariat
// fr                                                           secrétariat
// column  chairs            LIST OF Committee                  chairs
// fr                                                           préside
// column  deputy_chair_of   LIST OF Committee                  deputy chair of
// fr                                                           vice-préside
// column  serves            LIST OF Committee                  serves as secretariat of
// fr                                                           assure le secrétariat de
// column  members           LIST OF ENTITY                     members
// fr                                                           membres
// column  member_of         LIST OF ENTITY                     sits in
// fr                                                           siège à
// column  themes            LIST OF Theme                      themes
// fr                                                           thèmes
// column  mandate           LIST OF Instrument                 mandate
// fr                                                           mandat
// column  funded_by         LIST OF Organization               funded by
// fr                                                           financé par
// column  mandates          LIST OF ENTITY                     mandates
// fr                                                           fonde
// column  benefits          LIST OF Organization               benefits
// fr                                                           bénéficie à
// column  issued_by         LIST OF Organization|Committee     issued by
// fr                                                           émis par
// column  adopted_at        LIST OF Occasion                   adopted at
// fr                                                           adopté à
// column  adopted           LIST OF ENTITY                     adopted there
// fr                                                           y a été adopté
// column  supersedes        LIST OF Instrument|Responsibility  supersedes
// fr                                                           remplace
// column  superseded_by     LIST OF Instrument|Responsibility  superseded by
// fr                                                           remplacé par
// column  took_over_from    LIST OF ENTITY                     took over from
// fr                                                           a pris la suite de
// column  succeeded_by      LIST OF ENTITY                     succeeded by
// fr                                                           a été suivi de
// column  changed           LIST OF ENTITY                     changed
// fr                                                           a modifié
// column  results           LIST OF ENTITY                     resulted in
// fr                                                           a abouti à
// column  based_on          LIST OF ENTITY                     based on
// fr                                                           fondé sur
// column  about             LIST OF ENTITY                     about
// fr                                                           au sujet de
// column  site              LIST OF Site                       located at
// fr                                                           situé à
// column  participants      LIST OF ENTITY                     attended by
// fr                                                           y ont pris part
// column  took_part         LIST OF Occasion                   took part in
// fr                                                           a pris part à
// column  related           LIST OF ENTITY                     related to
// fr                                                           lié à
// column  reference         STRING                             reference
// fr                                                           référence
// column  dated             DATE                               dated
// fr                                                           en date du
// column  last_day          DATE                               to
// fr                                                           jusqu'au
// column  place             STRING                             place
// fr                                                           lieu
// column  address           STRING                             address
// fr                                                           adresse
// column  publisher         STRING                             publisher
// fr                                                           éditeur
// column  qualifier         QUALIFIER                          qualifier
// fr                                                           précision
// column  value             FLOAT                              value
// fr                                                           valeur
// column  counted           STRING                             what is counted
// fr                                                           ce qui est compté
// column  measures          LIST OF Measure                    figures
// fr                                                           chiffres
// column  says_a            STRING                             one source says
// fr                                                           une source dit
// column  says_b            STRING                             another says
// fr                                                           une autre dit
// column  conclusion        STRING                             conclusion
// fr                                                           conclusion
// column  contradictions    LIST OF Discrepancy                sources disagree
// fr                                                           les sources divergent
// column  inferred          LIST OF RELATION                   inferred
// fr                                                           déduit
// column  assumed           LIST OF RELATION                   assumed
// fr                                                           supposé
// column  without           LIST OF STATED_NONE                stated to have
// fr                                                           dit sans
// column  note              STRING                             note
// fr                                                           remarque
// column  how               ASSERTION                          how we know
// fr                                                           comment on le sait
// column  sources           SOURCES                            sources
// fr                                                           sources
MATCH (t:Organization|Unit|Post|Committee|Person|Responsibility|Theme|Instrument|Occasion|ChangeEvent|Site|Measure|Discrepancy|Term|Source {id: $thing})
WHERE $holders OR NOT t:Person
OPTIONAL MATCH (t)<-[e:NAME_OF]-(n:Name)
WITH t, n, n.valid_to <= date($on) AS past, n.valid_from > date($on) AS future
ORDER BY n.kind, n.lang, n.valid_from, n.id
WITH t, n.kind AS kind, n.text AS text, past, future,
     CASE n.kind WHEN 'abbreviation' THEN null ELSE n.lang END AS lang
WITH t, collect(DISTINCT {kind: kind, lang: lang, text: text, past: past, future: future,
                          current: NOT past AND NOT future}) AS names
OPTIONAL MATCH (t)<-[e:STATE_OF]-(s:State)
WHERE s.valid_from <= date($on) AND s.valid_to > date($on)
WITH t, names, s ORDER BY s.id
WITH t, names, collect({property: s.property, text: s.text}) AS states
OPTIONAL MATCH (t)-[r:ACCOUNTABLE_FOR|RESPONSIBLE_FOR|SUPPORTS|CONSULTED_ON|INFORMED_OF|CHAIRS|SECRETARIAT_OF|SUB_ORGANIZATION_OF|POST_IN|PART_OF|HEAD_OF|REPORTS_TO|DEPUTY_OF|ACCOUNTABLE_TO|HAS_THEME|MANDATED_BY|ADOPTED_AT|SUPERSEDES|ORIGINAL|RESULTING|BASED_ON|ABOUT|LOCATED_AT|MEMBER_OF|TAKES_PART_IN|RELATED_TO|HOLDS]->(o)
WHERE r.valid_from <= date($on) AND r.valid_to > date($on)
  AND coalesce(r.line, 'direct') = 'direct' AND ($holders OR NOT o:Person)
WITH t, names, states,
     CASE WHEN type(r) = 'CHAIRS' AND r.deputy THEN 'DEPUTY_CHAIRS' ELSE type(r) END AS relation,
     o.id AS id
ORDER BY relation, id
WITH t, names, states, collect(DISTINCT {relation: relation, id: id}) AS above
OPTIONAL MATCH (t)<-[r:ACCOUNTABLE_FOR|RESPONSIBLE_FOR|SUPPORTS|CONSULTED_ON|INFORMED_OF|HEAD_OF|HOLDS|CHAIRS|SECRETARIAT_OF|FUNDS|ISSUED|SUPERSEDES|ABOUT|PART_OF|MEMBER_OF|MANDATED_BY|BENEFITS_FROM|ADOPTED_AT|TAKES_PART_IN|RELATED_TO]-(o)
WHERE r.valid_from <= date($on) AND r.valid_to > date($on)
  AND ($holders OR NOT o:Person)
WITH t, names, states, above,
     CASE WHEN type(r) = 'CHAIRS' AND r.deputy THEN 'DEPUTY_CHAIRS' ELSE type(r) END AS relation,
     CASE WHEN type(r) <> 'CHAIRS' THEN '' WHEN $lang = 'fr' THEN coalesce(r.format_fr, r.format, '')
          ELSE coalesce(r.format, '') END AS form,
     o.id AS id, o:Measure AS figure, o:Discrepancy AS contradiction
ORDER BY relation, id, form
WITH t, names, states, above,
     collect(DISTINCT {relation: relation, id: id, figure: figure, contradiction: contradiction,
                       form: form}) AS below
// which of the relations that the card shows no source states
OPTIONAL MATCH (t)-[r:ACCOUNTABLE_FOR|RESPONSIBLE_FOR|SUPPORTS|CONSULTED_ON|INFORMED_OF|PART_OF|HEAD_OF|REPORTS_TO|DEPUTY_OF|ACCOUNTABLE_TO|CHAIRS|SECRETARIAT_OF|MEMBER_OF|HOLDS|MANDATED_BY|FUNDS]-(o)
WHERE r.valid_from <= date($on) AND r.valid_to > date($on) AND r.assertion IN ['inferred', 'assumed']
  AND coalesce(r.line, 'direct') = 'direct' AND ($holders OR NOT o:Person)
  // who reports to it or answers to it, and what it funds, is not on the card
  AND NOT (type(r) IN ['REPORTS_TO', 'DEPUTY_OF', 'ACCOUNTABLE_TO'] AND endNode(r).id = t.id)
  AND NOT (type(r) = 'FUNDS' AND startNode(r).id = t.id)
WITH t, names, states, above, below, type(r) AS relation, r.assertion AS how
ORDER BY how, relation
WITH t, names, states, above, below, collect(DISTINCT {relation: relation, how: how}) AS unstated
// what it took over in a merger, a split or the like up to the date, and what came of it
CALL (t) {
  MATCH (t)<-[m:RESULTING]-(e:ChangeEvent)-[o:ORIGINAL]->(x)
  WHERE e.kind IN ['merged', 'absorbed', 'split', 'spun-off', 'reinstated'] AND x.id <> t.id
    AND e.valid_from <= date($on) AND NOT EXISTS { MATCH (e)-[k:RESULTING]->(x) }
  RETURN 'before' AS place, x.id AS id
  UNION
  MATCH (t)<-[o:ORIGINAL]-(e:ChangeEvent)-[m:RESULTING]->(x)
  WHERE e.kind IN ['merged', 'absorbed', 'split', 'spun-off', 'reinstated'] AND x.id <> t.id
    AND NOT EXISTS { MATCH (e)-[k:RESULTING]->(t) }
  RETURN 'after' AS place, x.id AS id
  UNION
  RETURN '' AS place, '' AS id
}
WITH t, names, states, above, below, unstated, place, id ORDER BY place, id
WITH t, names, states, above, below, unstated, collect({place: place, id: id}) AS line
RETURN t.id AS thing,
       coalesce([s IN states WHERE s.property = 'kind' | s.text][0], t.kind) AS kind,
       coalesce([n IN names WHERE n.lang = 'en' AND n.current AND n.kind IN ['official', 'working']
                   | n.text][0], t.name_en) AS name_en,
       CASE WHEN any(n IN names WHERE n.lang = 'en' AND n.current AND n.kind = 'working')
            THEN 'working' END AS name_status_en,
       coalesce([n IN names WHERE n.lang = 'fr' AND n.current AND n.kind IN ['official', 'working']
                   | n.text][0], t.name_fr) AS name_fr,
       CASE WHEN any(n IN names WHERE n.lang = 'fr' AND n.current AND n.kind = 'working')
            THEN 'working' END AS name_status_fr,
       [n IN names WHERE n.kind = 'abbreviation' AND n.current | n.text] AS abbreviations,
       [n IN names WHERE n.kind = 'short' AND n.current | n.text] AS other_names,
       [n IN names WHERE n.kind = 'former' OR n.kind IN ['official', 'working'] AND n.past | n.text]
         AS former_names,
       [n IN names WHERE n.kind IN ['official', 'working'] AND n.future | n.text] AS later_names,
       CASE $lang WHEN 'fr' THEN coalesce(t.description_fr, t.description_en)
                  ELSE coalesce(t.description_en, t.description_fr) END AS description,
       coalesce([s IN states WHERE s.property = 'status' | s.text][0], t.status) AS status,
       t.valid_from_edtf AS since, t.valid_to_edtf AS until,
       [x IN above WHERE x.relation IN ['SUB_ORGANIZATION_OF', 'POST_IN', 'PART_OF'] | x.id] AS part_of,
       [x IN below WHERE x.relation = 'PART_OF' | x.id] AS comprises,
       [x IN above WHERE x.relation = 'HOLDS' | x.id] AS holds,
       [x IN above WHERE x.relation = 'HEAD_OF' | x.id] AS heads,
       [x IN below WHERE x.relation = 'HEAD_OF' | x.id] AS headed_by,
       [x IN above WHERE x.relation = 'REPORTS_TO' | x.id] AS reports_to,
       [x IN above WHERE x.relation = 'DEPUTY_OF' | x.id] AS deputy_of,
       [x IN above WHERE x.relation = 'ACCOUNTABLE_TO' | x.id] AS answers_to,
       [x IN below WHERE x.relation = 'HOLDS' | x.id] AS held_by,
       [x IN below WHERE x.relation = 'ACCOUNTABLE_FOR' | x.id] AS accountable,
       [x IN below WHERE x.relation = 'RESPONSIBLE_FOR' | x.id] AS responsible,
       [x IN below WHERE x.relation = 'SUPPORTS' | x.id] AS supported_by,
       [x IN below WHERE x.relation = 'CONSULTED_ON' | x.id] AS consulted,
       [x IN below WHERE x.relation = 'INFORMED_OF' | x.id] AS informed,
       [x IN above WHERE x.relation = 'ACCOUNTABLE_FOR' | x.id] AS accountable_for,
       [x IN above WHERE x.relation = 'RESPONSIBLE_FOR' | x.id] AS responsible_for,
       [x IN above WHERE x.relation = 'SUPPORTS' | x.id] AS supports,
       [x IN above WHERE x.relation = 'CONSULTED_ON' | x.id] AS consulted_on,
       [x IN above WHERE x.relation = 'INFORMED_OF' | x.id] AS informed_of,
       [x IN below WHERE x.relation = 'CHAIRS' | x.id] AS chaired_by,
       [x IN below WHERE x.relation = 'CHAIRS' | x.form] AS formats,
       [x IN below WHERE x.relation = 'DEPUTY_CHAIRS' | x.id] AS deputies,
       [x IN below WHERE x.relation = 'SECRETARIAT_OF' | x.id] AS secretariat,
       [x IN above WHERE x.relation = 'CHAIRS' | x.id] AS chairs,
       [x IN above WHERE x.relation = 'DEPUTY_CHAIRS' | x.id] AS deputy_chair_of,
       [x IN above WHERE x.relation = 'SECRETARIAT_OF' | x.id] AS serves,
       [x IN below WHERE x.relation = 'MEMBER_OF' | x.id] AS members,
       [x IN above WHERE x.relation = 'MEMBER_OF' | x.id] AS member_of,
       [x IN above WHERE x.relation = 'HAS_THEME' | x.id] AS themes,
       [x IN above WHERE x.relation = 'MANDATED_BY' | x.id] AS mandate,
       [x IN below WHERE x.relation = 'FUNDS' | x.id] AS funded_by,
       [x IN below WHERE x.relation = 'MANDATED_BY' | x.id] AS mandates,
       [x IN below WHERE x.relation = 'BENEFITS_FROM' | x.id] AS benefits,
       [x IN below WHERE x.relation = 'ISSUED' | x.id] AS issued_by,
       [x IN above WHERE x.relation = 'ADOPTED_AT' | x.id] AS adopted_at,
       [x IN below WHERE x.relation = 'ADOPTED_AT' | x.id] AS adopted,
       [x IN above WHERE x.relation = 'SUPERSEDES' | x.id] AS supersedes,
       [x IN below WHERE x.relation = 'SUPERSEDES' | x.id] AS superseded_by,
       [x IN line WHERE x.place = 'before' | x.id] AS took_over_from,
       [x IN line WHERE x.place = 'after' | x.id] AS succeeded_by,
       [x IN above WHERE x.relation = 'ORIGINAL' | x.id] AS changed,
       [x IN above WHERE x.relation = 'RESULTING' | x.id] AS results,
       [x IN above WHERE x.relation = 'BASED_ON' | x.id] AS based_on,
       [x IN above WHERE x.relation = 'ABOUT' | x.id] AS about,
       [x IN above WHERE x.relation = 'LOCATED_AT' | x.id] AS site,
       [x IN below WHERE x.relation = 'TAKES_PART_IN' | x.id] AS participants,
       [x IN above WHERE x.relation = 'TAKES_PART_IN' | x.id] AS took_part,
       [x IN above + below WHERE x.relation = 'RELATED_TO' | x.id] AS related,
       t.reference AS reference,
       coalesce(t.adopted_on_edtf, t.from_edtf, t.published_on_edtf, t.decided_on_edtf, t.as_of_edtf)
         AS dated,
       t.to_edtf AS last_day,
       CASE $lang WHEN 'fr' THEN coalesce(t.place_fr, t.place) ELSE t.place END AS place, coalesce(t.address, t.url, t.contact) AS address, t.publisher AS publisher,
       t.qualifier AS qualifier, t.value AS value,
       CASE $lang WHEN 'fr' THEN coalesce(t.unit_of_measure_fr, t.unit_of_measure)
                  ELSE t.unit_of_measure END AS counted,
       [x IN below WHERE x.relation = 'ABOUT' AND x.figure | x.id] AS measures,
       CASE $lang WHEN 'fr' THEN coalesce(t.says_a_fr, t.says_a_en)
                  ELSE coalesce(t.says_a_en, t.says_a_fr) END AS says_a,
       CASE $lang WHEN 'fr' THEN coalesce(t.says_b_fr, t.says_b_en)
                  ELSE coalesce(t.says_b_en, t.says_b_fr) END AS says_b,
       CASE $lang WHEN 'fr' THEN coalesce(t.conclusion_fr, t.conclusion_en)
                  ELSE coalesce(t.conclusion_en, t.conclusion_fr) END AS conclusion,
       [x IN below WHERE x.relation = 'ABOUT' AND x.contradiction | x.id] AS contradictions,
       [x IN unstated WHERE x.how = 'inferred' | x.relation] AS inferred,
       [x IN unstated WHERE x.how = 'assumed' | x.relation] AS assumed,
       coalesce(t.without, []) AS without,
       CASE $lang WHEN 'fr' THEN coalesce(t.note_fr, t.note) ELSE coalesce(t.note, t.note_fr) END AS note, t.assertion AS how,
       [s IN coalesce(t.sources, []) | [s, coalesce(t.locator, '')]] AS sources
ORDER BY thing
