package desk

import (
	"fmt"
	"strings"

	"backstep/data/text"
)

// list returns names with commas between them.
func list(names []string) string {
	var clean []string
	for _, name := range names {
		clean = append(clean, text.Clean(name))
	}
	return strings.Join(clean, ", ")
}

// count returns a number with a noun, such as "2 epochs".
func count(n int, what string) string { return text.Count(n, what) }

// suggestion returns a hint at the name that was likely meant by an unknown one.
func suggestion(name string, names []string) string { return text.DidYouMean(name, names) }

// Wrong returns the result of a command that could not be understood.
func Wrong(format string, args ...any) Result { return Result{Err: fmt.Errorf(format, args...)} }
