package desk

import (
	"fmt"
	"strings"

	"backstep/data/text"
)

// list writes names one after the other.
func list(names []string) string { return strings.Join(names, ", ") }

// count writes how many there are of something.
func count(n int, what string) string { return text.Count(n, what) }

// suggestion is what a name that there is not was likely meant to be.
func suggestion(name string, names []string) string { return text.DidYouMean(name, names) }

// Wrong is the result of a command that could not be understood.
func Wrong(format string, args ...any) Result { return Result{Err: fmt.Errorf(format, args...)} }
