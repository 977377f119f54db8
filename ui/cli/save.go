package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"

	"backstep/data/session"
	"backstep/network"
)

// savable tells before training what would keep a session from being saved
// there after it. No name is none.
func savable(name string) error {
	if name == "" {
		return nil
	}
	info, err := os.Stat(filepath.Dir(name))
	switch {
	case err != nil:
		return failure{fmt.Errorf("%s cannot be written: %w", name, reason(err))}
	case !info.IsDir():
		return failure{fmt.Errorf("%s cannot be written: %s is no folder", name, filepath.Dir(name))}
	}
	if info, err := os.Stat(name); err == nil && info.IsDir() {
		return failure{fmt.Errorf("%s cannot be written: it is a folder", name)}
	}
	return nil
}

// save writes the session as it stands to a file: wholly, or not at all.
func save(run *session.Run, at *network.State, name string) error {
	saved := run.Saved(at, filepath.Dir(name))
	if err := replace(name, func(f *os.File) error { return saved.Write(f) }); err != nil {
		return failure{fmt.Errorf("%s cannot be written: %w", name, reason(err))}
	}
	return nil
}

// replace writes a file beside the one of that name and then gives it its name,
// so that no reader ever sees half of it. What is no regular file, as a pipe, is
// written directly.
func replace(name string, write func(*os.File) error) error {
	mode := fs.FileMode(0o666)
	if target, err := filepath.EvalSymlinks(name); err == nil {
		name = target
	}
	info, err := os.Stat(name)
	exists := err == nil
	if exists && !info.Mode().IsRegular() {
		f, err := os.OpenFile(name, os.O_WRONLY, 0)
		if err != nil {
			return err
		}
		return errors.Join(write(f), f.Close())
	}
	beside := filepath.Join(filepath.Dir(name), "."+filepath.Base(name)+"."+strconv.Itoa(os.Getpid()))
	f, err := os.OpenFile(beside, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return err
	}
	err = write(f)
	if exists {
		err = errors.Join(err, f.Chmod(info.Mode().Perm()))
	}
	if err = errors.Join(err, f.Close()); err == nil {
		err = os.Rename(beside, name)
	}
	if err != nil {
		_ = os.Remove(beside)
	}
	return err
}

// reason is what the system says of a file, without the name.
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
