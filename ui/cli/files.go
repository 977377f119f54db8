package cli

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"backstep/data/session"
	"backstep/data/text"
	"backstep/data/toml"
	"backstep/ui/desk"
)

// files are the session files of the machine, and what is built in.
type files struct{ folders }

// Open returns the session with a name. It does not open a pipe, which might keep the
// program waiting.
func (files) Open(name string) (*session.Setup, error) {
	if info, err := os.Stat(name); err == nil && !info.Mode().IsRegular() && !info.IsDir() {
		return nil, fmt.Errorf("%s is no regular file; on the command line it can be opened", text.BriefPath(name))
	}
	s, err := findSession([]string{name}, nil, nil)
	if err != nil {
		return nil, err
	}
	return s.Resolve()
}

// Names lists what is built in.
func (files) Names() []string { return session.BuiltinNames() }

// At returns the file with a name.
func (files) At(name string) (desk.File, error) {
	d, err := newDestination("save", name)
	switch {
	case err != nil:
		return nil, err
	case d.info != nil && d.info.Mode()&fs.ModeNamedPipe != 0:
		return nil, fmt.Errorf("%s is a pipe", text.BriefPath(name))
	default:
		return d, nil
	}
}

// There reports whether there is such a file already.
func (d *destination) There() bool { return d.info != nil }

// Commented reports whether the file that is there has comments.
func (d *destination) Commented() bool {
	if d.info == nil || !d.info.Mode().IsRegular() {
		return false
	}
	data, err := os.ReadFile(d.file)
	return err == nil && toml.Commented(data)
}

// Folder returns the folder of the file.
func (d *destination) Folder() string { return filepath.Dir(d.file) }

// Write writes the session, either wholly or not at all.
func (d *destination) Write(s *session.Session) error {
	if err := d.write(func(f *os.File) error { return s.Write(f) }); err != nil {
		return d.failed(err)
	}
	return nil
}
