// How many things are named in the languages of the dataset?
// fr Combien de choses sont nommées dans les langues des données ?
//
// column  count  INTEGER  thing | things
// fr  chose | choses
MATCH (t:Unit|Post|Committee|Organization|Responsibility|Theme|Instrument|Term)
RETURN count(t) AS count
