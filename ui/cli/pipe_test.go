//go:build unix

package cli

import (
	"strings"
	"syscall"
	"testing"
)

// A pipe that nobody reads or writes does not keep the program waiting.
func TestAPipeIsNeitherOpenedNorSavedTo(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := syscall.Mkfifo("p.toml", 0o600); err != nil {
		t.Skip(err)
	}
	for line, want := range map[string]string{"open p.toml": "p.toml is no regular file; on the command line", "save p.toml": "save: p.toml is a pipe"} {
		if r := command("walk", "diabetes", "--do", line); r.status == 0 || !strings.Contains(r.err, want) {
			t.Errorf("%s: status %d, %s", line, r.status, r.err)
		}
	}
}
