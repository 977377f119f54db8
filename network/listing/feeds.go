package listing

import (
	"slices"
	"strings"
	"unicode"
)

// Feeds returns the lines before line i, from the nearest up, that give a variable which it
// uses.
func Feeds(lines []Line, i int) []int {
	if len(lines[i].Gives) == 0 {
		return nil // It defines what the optimiser does, with names of its own.
	}
	used := strings.FieldsFunc(lines[i].Code, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' })
	var list []int
	for j := i - 1; j >= 0; j-- {
		gives := func(name string) bool {
			return slices.ContainsFunc(lines[j].Gives, func(v Value) bool { return v.Name == name })
		}
		if slices.ContainsFunc(used, gives) {
			list = append(list, j)
			used = slices.DeleteFunc(used, gives)
		}
	}
	return list
}
