package cli

import (
	"os"

	"golang.org/x/sys/unix"
)

// discardOutput throws away the output that a terminal has not read yet, so that a write
// that waits for room goes on. The write only looks for room when output is started, so
// output is stopped and started again.
func discardOutput(tty *os.File) {
	fd := int(tty.Fd())
	_ = unix.IoctlSetInt(fd, unix.TCFLSH, unix.TCOFLUSH)
	_ = unix.IoctlSetInt(fd, unix.TCXONC, unix.TCOOFF)
	_ = unix.IoctlSetInt(fd, unix.TCXONC, unix.TCOON)
}
