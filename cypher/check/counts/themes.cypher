// How many themes are there?
// fr Combien y a-t-il de thèmes ?
//
// column  count  INTEGER  theme | themes
// fr  thème | thèmes
MATCH (t:Theme)
RETURN count(t) AS count
