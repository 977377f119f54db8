package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
)

// A file is written under another name in the same folder, and then takes the place of
// the old file, so that no reader ever sees half of it. A program that is killed
// meanwhile leaves the temporary file behind, which the next save there removes.

// replace writes a file, and puts it in the place of another when its bytes have reached
// the disk, so that a power cut leaves either the old file or the new one.
func replace(file string, write func(*os.File) error) error {
	f, err := createBeside(file)
	if err != nil {
		return err
	}
	if err = write(f); err == nil {
		err = syncFile(f)
	}
	if err != nil {
		return errors.Join(err, discard(f))
	}
	if err := putInPlace(f, file); err != nil {
		_ = os.Remove(f.Name())
		return err
	}
	syncFolder(filepath.Dir(file))
	return nil
}

// discard closes and removes a file that is not needed.
func discard(f *os.File) error { return errors.Join(f.Close(), os.Remove(f.Name())) }

// syncFile forces the bytes of a file to the disk, if the file system can do that.
func syncFile(f *os.File) error {
	if err := f.Sync(); !errors.Is(err, errors.ErrUnsupported) {
		return err
	}
	return nil
}

// syncFolder forces the names in a folder to the disk, if the system can do that.
func syncFolder(folder string) {
	if f, err := os.Open(folder); err == nil {
		_ = f.Sync()
		_ = f.Close()
	}
}

// besideName is the format of the names that createBeside gives.
const besideName = ".backstep-%016x.tmp"

// createBeside creates a file with a new name in the folder of another, and claims it
// until it is closed. Unlike a file of os.CreateTemp, it has the permissions of any new
// file.
func createBeside(file string) (*os.File, error) {
	const tries = 100
	for try := 1; ; try++ {
		name := filepath.Join(filepath.Dir(file), fmt.Sprintf(besideName, rand.Uint64()))
		f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if err == nil && !claim(f) {
			_ = f.Close() // Another program took it for abandoned before it was claimed.
			err = fs.ErrExist
		}
		if try == tries || !errors.Is(err, fs.ErrExist) {
			return f, err
		}
	}
}

// removeAbandoned removes the files that programs left in a folder when they were killed
// while saving. A file that a program is still writing is claimed, and stays.
func removeAbandoned(folder string) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return // Whether a file can be created there shows later.
	}
	ours := regexp.MustCompile(`^\.backstep-[0-9a-f]{16}\.tmp$`)
	for _, e := range entries {
		if ours.MatchString(e.Name()) && e.Type().IsRegular() {
			removeUnclaimed(filepath.Join(folder, e.Name()))
		}
	}
}
