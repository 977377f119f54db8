package session

import "strings"

// nearest returns the name that was most likely meant, or nothing where none
// is near: at most a third of its letters may be wrong.
func nearest(word string, names []string) string {
	const longestName = 64
	if len(word) > longestName {
		return ""
	}
	word = fold(word)
	best, least := "", 0
	for _, name := range names {
		d := distance(word, fold(name))
		if d > max(1, len(name)/3) {
			continue
		}
		if best == "" || d < least {
			best, least = name, d
		}
	}
	return best
}

// fold takes away the differences that are slips rather than letters.
func fold(word string) string {
	return strings.NewReplacer("_", "", "-", "", " ", "").Replace(strings.ToLower(word))
}

// meant ends an error with the nearest name: `: did you mean "xor"?`. Where
// none is near it says nothing.
func meant(word string, names []string) string {
	if name := nearest(word, names); name != "" {
		return ": did you mean " + quote(name) + "?"
	}
	return ""
}

// distance is the number of letters to insert, take out, change or swap with
// their neighbour to turn a into b.
func distance(a, b string) int {
	s, t := []rune(a), []rune(b)
	before, last, row := make([]int, len(t)+1), make([]int, len(t)+1), make([]int, len(t)+1)
	for j := range last {
		last[j] = j
	}
	for i := range s {
		row[0] = i + 1
		for j := range t {
			change := last[j]
			if s[i] != t[j] {
				change++
			}
			row[j+1] = min(change, last[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && s[i] == t[j-1] && s[i-1] == t[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(t)]
}
