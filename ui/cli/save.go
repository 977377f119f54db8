package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"backstep/data/session"
	"backstep/data/text"
	"backstep/network"
)

// destination is the file that a session is saved to, by the name that was given, and by
// the file to which its links lead.
type destination struct {
	name, file string
	info       fs.FileInfo // of the file that is there already; nil if there is none
}

// newDestination returns the destination of a name that was given to a flag or a command
// or, before training, the error that would keep a session from being saved there
// afterwards. It leaves the folder as it was.
func newDestination(by, name string) (*destination, error) {
	if !strings.HasSuffix(name, ".toml") {
		return nil, fmt.Errorf("%s takes a name that ends in .toml, by which sessions are opened, not %s", by, text.Quote(name))
	}
	d := &destination{name: name}
	var err error
	if d.file, err = follow(name); err != nil {
		return nil, d.failed(err)
	}
	if d.info, err = os.Stat(d.file); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, d.failed(err)
	}
	if err := d.check(); err != nil {
		return nil, d.failed(err)
	}
	return d, nil
}

// follow returns the file to which the links of a name lead. Unlike filepath.EvalSymlinks
// it also follows links to files that do not exist yet.
func follow(name string) (string, error) {
	const most = 40 // links, as the system counts them
	for range most {
		target, err := os.Readlink(name)
		if err != nil {
			return name, nil //nolint:nilerr // What is no link leads no further.
		}
		if !filepath.IsAbs(target) {
			target = filepath.Join(realFolder(name), target)
		}
		name = target
	}
	return "", errors.New("its links form a circle")
}

// realFolder returns the folder of a file, without links if it exists, since .. after a
// link to a folder is not the folder of the link.
func realFolder(name string) string {
	folder := filepath.Dir(name)
	if resolved, err := filepath.EvalSymlinks(folder); err == nil {
		return resolved
	}
	return folder
}

// check returns an error if the file cannot be written.
func (d *destination) check() error {
	const anyWriter = 0o222
	switch {
	case d.info == nil:
	case d.info.IsDir():
		return errors.New("it is a folder")
	case d.direct():
		return nil // Opening it might wait for its reader.
	case d.info.Mode().Perm()&anyWriter == 0:
		return errors.New("it is write-protected; save under another name, or allow writing")
	default:
		f, err := os.OpenFile(d.file, os.O_WRONLY, 0)
		if err != nil {
			return err
		}
		_ = f.Close()
	}
	return d.checkFolder()
}

// checkFolder creates a file in the folder and removes it again, and returns an error if
// that fails.
func (d *destination) checkFolder() error {
	folder := filepath.Dir(d.file)
	info, err := os.Stat(folder)
	switch {
	case err != nil:
		return err
	case !info.IsDir():
		return fmt.Errorf("%s is not a folder", text.BriefPath(folder))
	}
	f, err := createBeside(d.file)
	if err != nil {
		return fmt.Errorf("no file can be made in %s: %w", text.BriefPath(folder), reason(err))
	}
	return discard(f)
}

// suits returns an error if this session cannot be saved there, because of what it
// contains, or because the file may have the only copy of a state that a flag drops, or of
// runs that training goes on without.
func (d *destination) suits(setup *session.Setup, args []string) error {
	if err := setup.Savable(d.Folder()); err != nil {
		return d.failed(err)
	}
	flag, steps := setup.Session.Anew()
	runs := setup.Session.RunsRead()
	switch {
	case !d.isFile(args):
		return nil
	case d.Commented():
		return fmt.Errorf("--save %s: the file has comments, which would be lost; save under another name, or remove them", text.BriefPath(d.name))
	case flag == "" && runs == 0:
		return nil
	case runs > 0:
		return fmt.Errorf("--save %s: the file holds %s, of which only the trained one would be left; save under another name",
			text.BriefPath(d.name), text.Count(runs, "run"))
	default:
		return fmt.Errorf("--save %s: the file holds %s, which --%s would drop; save under another name, or delete the file",
			text.BriefPath(d.name), text.Count(steps, "step"), flag)
	}
}

// isFile reports whether the file is the one that a command line opens.
func (d *destination) isFile(args []string) bool {
	if d.info == nil || len(args) == 0 {
		return false
	}
	read, err := os.Stat(args[0])
	return err == nil && os.SameFile(read, d.info)
}

// direct reports whether the file is written in place, as a pipe is, rather than
// replaced.
func (d *destination) direct() bool { return d.info != nil && !d.info.Mode().IsRegular() }

// failed returns the error of a file that could not be written.
func (d *destination) failed(err error) error {
	return failure{fmt.Errorf("%s cannot be written: %w", text.BriefPath(d.name), reason(err))}
}

// save writes the session with its present state.
func (d *destination) save(setup *session.Setup, at *network.State) error {
	return d.Write(setup.Saved(at, d.Folder()))
}

// write writes the file, either wholly or not at all, unless it cannot be replaced.
func (d *destination) write(write func(*os.File) error) error {
	if d.direct() {
		f, err := os.OpenFile(d.file, os.O_WRONLY, 0)
		if err != nil {
			return err
		}
		return errors.Join(write(f), f.Close())
	}
	removeAbandoned(filepath.Dir(d.file))
	return replace(d.file, func(f *os.File) error {
		if err := write(f); err != nil || d.info == nil {
			return err
		}
		return f.Chmod(d.info.Mode().Perm())
	})
}

// reason returns the system's error about a file, without the file's name.
func reason(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	var link *os.LinkError
	if errors.As(err, &link) {
		return link.Err
	}
	return err
}
