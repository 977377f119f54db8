package chooser

import (
	"io"

	"backstep/ui/desk"
)

// Files are the files of the machine, which a view itself does not know. Errors do not
// repeat the path.
type Files interface {
	desk.Folders
	// Stat returns what is known of a file or a folder.
	Stat(path string) (Entry, error)
	// Open opens a regular file.
	Open(path string) (io.ReadCloser, error)
}

// Entry is a file or a folder.
type Entry = desk.Entry

// noFiles is the machine of a program without files.
type noFiles struct{}

type noFilesError struct{}

func (noFilesError) Error() string { return "there are no files here" }

func (noFiles) Real(path string) string            { return path }
func (noFiles) Stat(string) (Entry, error)         { return Entry{}, noFilesError{} }
func (noFiles) Open(string) (io.ReadCloser, error) { return nil, noFilesError{} }
func (noFiles) List(string) ([]Entry, error)       { return nil, noFilesError{} }
