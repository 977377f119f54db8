//go:build unix

package cli

import (
	"bytes"
	"fmt"
	"os"
	"strconv"

	"golang.org/x/sys/unix"
)

// inForeground reports whether the program has the terminal, rather than the shell or
// another job. If the terminal does not say, it reports true.
func inForeground(tty *os.File) bool {
	group, err := unix.IoctlGetInt(int(tty.Fd()), unix.TIOCGPGRP)
	return err != nil || group == 0 || group == unix.Getpgrp()
}

// isOrphaned reports whether nothing would continue the program once it has stopped.
// That is so if its first ancestor outside its process group, which would have to be the
// shell, belongs to another session, or if there is none. If that cannot be found out,
// it reports false.
func isOrphaned() bool {
	group := unix.Getpgrp()
	session, err := unix.Getsid(0)
	if err != nil {
		return false
	}
	for pid := unix.Getppid(); pid > 0; {
		other, err := unix.Getpgid(pid)
		if err != nil {
			return false
		}
		if other != group {
			of, err := unix.Getsid(pid)
			return err == nil && of != session
		}
		if pid, err = parentOf(pid); err != nil {
			return false
		}
	}
	return true
}

// parentOf returns the parent of a process, on systems that have it in /proc.
func parentOf(pid int) (int, error) {
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return 0, err
	}
	// The name before these fields is in brackets, and may contain anything.
	fields := bytes.Fields(stat[bytes.LastIndexByte(stat, ')')+1:])
	if len(fields) < 2 {
		return 0, fmt.Errorf("/proc/%d/stat: no parent", pid)
	}
	return strconv.Atoi(string(fields[1]))
}
