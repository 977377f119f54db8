//go:build unix

package cli

import (
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// A pipe that nobody reads would keep the program waiting, without a word.
func TestAnswersAreNotKeptInAPipe(t *testing.T) {
	path := filepath.Join(t.TempDir(), "pipe")
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Skip(err)
	}
	var out, errs strings.Builder
	status := Run([]string{"diabetes", "--record", path, "--do", "predict"}, strings.NewReader(""), &out, &errs)
	if status != exitFailed || !strings.Contains(errs.String(), "is a pipe") {
		t.Errorf("status %d: %s", status, errs.String())
	}
}
