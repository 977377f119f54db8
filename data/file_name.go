package data

import (
	"path"
	"slices"
	"strings"
)

// Endings returns how the names of files of rows end that can be read.
func Endings() []string { return []string{".csv", ".tsv", ".tab", ".data", ".dat", ".txt"} }

// IsFileName reports whether a path ends as those of data files do, compressed or not.
// Some of them cannot be read, but are named for what they are.
func IsFileName(file string) bool {
	ending := path.Ext(strings.TrimSuffix(strings.ToLower(file), ".gz"))
	return slices.Contains(append(Endings(), ".arff", ".libsvm", ".svm"), ending)
}
