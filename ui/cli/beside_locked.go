//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package cli

import (
	"errors"
	"os"
	"syscall"
)

// claim locks a file that was just created, so that no other program takes it for
// abandoned. It reports whether the file is still there, since another program may have
// removed it before it was locked.
func claim(f *os.File) bool {
	if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX); err != nil {
		return true // Without locks, nothing is removed either.
	}
	return stillThere(f)
}

// stillThere reports whether a file has the name that it was opened by.
func stillThere(f *os.File) bool {
	opened, err := f.Stat()
	if err != nil {
		return false
	}
	named, err := os.Lstat(f.Name())
	return err == nil && os.SameFile(opened, named)
}

// removeUnclaimed removes a file, unless a program that is still alive has claimed
// it. A killed program's lock is gone.
func removeUnclaimed(path string) {
	f, err := os.OpenFile(path, os.O_RDONLY|syscall.O_NOFOLLOW|syscall.O_NONBLOCK, 0)
	if err != nil {
		return
	}
	defer f.Close() //nolint:errcheck // nothing was written
	if syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB) == nil && stillThere(f) {
		_ = os.Remove(path)
	}
}

// putInPlace gives a file the name of another and then closes it. After that it is no
// longer claimed.
func putInPlace(f *os.File, file string) error {
	return errors.Join(os.Rename(f.Name(), file), f.Close())
}
