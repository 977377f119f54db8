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

// A file is written under another name beside the one that is there and then takes
// its name, so that no reader ever sees half of it. A program that is killed
// meanwhile leaves that other file behind, which the next one to save there removes.

// replace writes a file and puts it in the place of another, when its bytes have
// reached the disk: a power cut leaves the old file or the new one.
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

// syncFile lets the bytes of a file reach the disk, where the file system can.
func syncFile(f *os.File) error {
	if err := f.Sync(); !errors.Is(err, errors.ErrUnsupported) {
		return err
	}
	return nil
}

// syncFolder lets the names in a folder reach the disk, where the system can.
func syncFolder(folder string) {
	if f, err := os.Open(folder); err == nil {
		_ = f.Sync()
		_ = f.Close()
	}
}

// besideName is the form of the names that createBeside gives.
const besideName = ".backstep-%016x.tmp"

// createBeside makes a file of a new name in the folder of another, and claims it
// until it is closed. Others may read it like any new file, unlike those of
// os.CreateTemp.
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

// removeAbandoned removes what programs that were killed while saving have left in a
// folder. What a program is writing at this time is claimed, and stays.
func removeAbandoned(folder string) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return // What can be made there is another question.
	}
	ours := regexp.MustCompile(`^\.backstep-[0-9a-f]{16}\.tmp$`)
	for _, e := range entries {
		if ours.MatchString(e.Name()) && e.Type().IsRegular() {
			removeUnclaimed(filepath.Join(folder, e.Name()))
		}
	}
}
