package desk

import (
	"strings"

	"backstep/data/text"
)

// list writes names one after the other.
func list(names []string) string { return strings.Join(names, ", ") }

// suggestion is what a name that there is not was likely meant to be.
func suggestion(name string, names []string) string { return text.DidYouMean(name, names) }
