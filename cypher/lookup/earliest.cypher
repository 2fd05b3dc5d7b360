// When does the first thing begin that has a date?
// fr Quand commence la première chose datée ?
//
// column  first    STRING  that day                    key
// fr               ce jour
// column  written  STRING  the same as it was written
// fr               le même tel qu'il fut écrit
MATCH (t:Organization|Unit|Post|Committee|Responsibility)
WHERE t.valid_from > date('0001-01-01')
RETURN toString(t.valid_from) AS first, t.valid_from_edtf AS written
ORDER BY first, written
LIMIT 1
