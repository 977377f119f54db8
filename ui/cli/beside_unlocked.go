//go:build !(darwin || dragonfly || freebsd || linux || netbsd || openbsd)

package cli

import "os"

// claim does nothing: without locks no file is taken for abandoned.
func claim(*os.File) bool { return true }

// removeUnclaimed leaves the file: another program may be writing it.
func removeUnclaimed(string) {}

// putInPlace closes a file and gives it the name of another: open files have to
// keep their names here.
func putInPlace(f *os.File, file string) error {
	if err := f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), file)
}
