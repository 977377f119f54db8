package chooser

import (
	"io"
	"path"
	"slices"
	"strings"
)

// Files are the files of the machine, which a view itself does not know. A path may
// begin with ~, which is the person's own folder. Errors do not repeat the path.
type Files interface {
	// Real returns the path as the machine takes it, without ~.
	Real(path string) string
	// Stat returns what is known of a file or a folder.
	Stat(path string) (Entry, error)
	// Open opens a regular file.
	Open(path string) (io.ReadCloser, error)
	// List lists a folder, in the order of names.
	List(folder string) ([]Entry, error)
}

// Entry is a file or a folder.
type Entry struct {
	Name    string
	Folder  bool
	Size    int64
	Changed string // when it was changed, for people: "14:03:20"
	Stamp   string // differs when the file has been changed
}

// isData reports whether a name ends as those of data files do.
func isData(name string) bool {
	return slices.Contains([]string{".csv", ".tsv", ".tab", ".data", ".dat", ".txt"}, path.Ext(strings.TrimSuffix(strings.ToLower(name), ".gz")))
}

// noFiles is the machine of a program without files.
type noFiles struct{}

type noFilesError struct{}

func (noFilesError) Error() string { return "there are no files here" }

func (noFiles) Real(path string) string            { return path }
func (noFiles) Stat(string) (Entry, error)         { return Entry{}, noFilesError{} }
func (noFiles) Open(string) (io.ReadCloser, error) { return nil, noFilesError{} }
func (noFiles) List(string) ([]Entry, error)       { return nil, noFilesError{} }
