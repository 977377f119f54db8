package desk

import (
	"fmt"
	"strings"

	"backstep/data/text"
)

// list writes names with commas between them.
func list(names []string) string { return strings.Join(names, ", ") }

// count writes how many there are of something.
func count(n int, what string) string { return text.Count(n, what) }

// suggestion is what was likely meant by a name that there is not.
func suggestion(name string, names []string) string { return text.DidYouMean(name, names) }

// Wrong is the result of a command that could not be understood.
func Wrong(format string, args ...any) Result { return Result{Err: fmt.Errorf(format, args...)} }
