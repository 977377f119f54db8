package session

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"backstep/data/table"
	"backstep/data/text"
)

// A path in a session file is relative to the folder where the file itself is, even if
// it is opened by a link.

// home records the folder of a session file at this path, and the folder of a link to
// it. Files that are not found from the first are looked for from the second, where
// paths started in older versions.
func (s *Session) home(path string) {
	s.folder = filepath.Dir(path)
	if file, err := filepath.EvalSymlinks(path); err == nil && file != filepath.Clean(path) {
		s.folder, s.linked = filepath.Dir(file), s.folder
	}
}

// path returns a path of the session as the program can open it.
func (s *Session) path(name string) string {
	if filepath.IsAbs(name) || s.folder == "" {
		return name
	}
	path := filepath.Join(s.folder, name)
	if s.linked == "" {
		return path
	}
	other := filepath.Join(s.linked, name)
	if _, err := os.Stat(path); err != nil {
		if _, err := os.Stat(other); err == nil {
			return other
		}
	}
	return path
}

// rebase returns the path relative to a folder.
func rebase(path, folder string) string {
	full, err := realPlace(path)
	if err != nil {
		return path
	}
	base, err := filepath.Abs(folder)
	if err != nil {
		return full
	}
	if resolved, err := filepath.EvalSymlinks(base); err == nil {
		base = resolved
	}
	if relative, err := filepath.Rel(base, full); err == nil {
		return filepath.ToSlash(relative)
	}
	return full
}

// realPlace returns the absolute path with links of folders resolved, because ".." of a
// folder that is a link leads elsewhere.
func realPlace(path string) (string, error) {
	full, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	folder, err := filepath.EvalSymlinks(filepath.Dir(full))
	if err != nil {
		return full, nil //nolint:nilerr // A folder that is not there is no link.
	}
	return filepath.Join(folder, filepath.Base(full)), nil
}

// Savable returns an error that says why the session cannot be written to a file in
// that folder, or nil.
func (r *Setup) Savable(folder string) error {
	s := r.Session
	if s.Data.CSV == "" {
		return nil
	}
	path := s.path(s.Data.CSV)
	if passing(path) {
		return fmt.Errorf("its data comes from %s, which cannot be read again when the session is opened; write the data to a file, and name that with --csv",
			text.Quote(path))
	}
	if path := rebase(path, folder); !utf8.ValidString(path) {
		return fmt.Errorf("the path of its data, %s, is not UTF-8, which session files are; rename the folder that is not", text.Quote(path))
	}
	return nil
}

// ChangedFiles returns the files of the data that have changed since they were read, or are
// no longer there.
func ChangedFiles(setups []*Setup) []string {
	var files []string
	seen := map[*table.Table]bool{nil: true}
	for _, s := range setups {
		if t := s.read.Table(); !seen[t] {
			if seen[t] = true; hasChanged(t) {
				files = append(files, t.File)
			}
		}
	}
	return files
}

func hasChanged(t *table.Table) bool {
	f, err := os.Open(t.File)
	if err != nil {
		return true
	}
	defer f.Close() //nolint:errcheck // nothing was written
	return !t.Is(f)
}

// passing reports whether what a path leads to can be read only once, or only by this
// program. Examples are a pipe, a device and standard input.
func passing(path string) bool {
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		return true
	}
	full, err := filepath.Abs(path)
	return err == nil && slices.ContainsFunc([]string{"/dev/stdin", "/dev/fd/", "/proc/"}, func(of string) bool {
		return strings.HasPrefix(full, of)
	})
}
