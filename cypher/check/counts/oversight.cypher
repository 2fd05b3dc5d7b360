// How many responsibilities are oversight?
// fr Combien de responsabilités sont de contrôle ?
//
// column  count  INTEGER  responsibility for oversight | responsibilities for oversight
// fr  responsabilité de contrôle | responsabilités de contrôle
MATCH (t:Responsibility)
WHERE t.function_type = 'oversight' AND t.valid_from <= date($on) AND t.valid_to > date($on)
RETURN count(t) AS count
