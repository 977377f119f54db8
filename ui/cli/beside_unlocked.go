//go:build !(darwin || dragonfly || freebsd || linux || netbsd || openbsd)

package cli

import "os"

// claim does nothing: without locks no file is taken for abandoned.
func claim(*os.File) bool { return true }

// removeUnclaimed does nothing, since another program may be writing the file.
func removeUnclaimed(string) {}

// putInPlace closes a file and then gives it the name of another, since open files
// cannot be renamed here.
func putInPlace(f *os.File, file string) error {
	if err := f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), file)
}
