package main_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A data file without a target opens in the chooser. The default session stays the
// present one until it is taken.
func TestADataFileWithoutATargetOpensTheChooser(t *testing.T) {
	path := filepath.Join(t.TempDir(), "people and more.csv")
	if err := os.WriteFile(path, []byte("hours;size;passed\n5,5;165;yes\n9;174,5;yes\n1;170;no\n2;;no\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	term := open(t, 120, 36, nil, path, "--hidden", "3")
	term.see("diabetes", "Which column is to be learned?", "Nothing is changed before Enter")
	term.press("y")
	lines := term.see("2-3-1: 2 inputs", "Target passed: 2 classes", "decimal commas", "gaps")
	if strings.Contains(strings.Join(lines, "\n"), "\x1b") {
		t.Error("an escape is shown")
	}
	term.press("\r")
	term.see("people and more.csv", "2-3-1", "run 2 starts over", "run 1 is kept")
	term.press("u")
	term.see("diabetes", "2-3-1")
	term.press("q")
	term.see("not saved")
	term.press("q")
	if status := term.exit(); status != 0 {
		t.Errorf("exit status %d", status)
	}
	term.leftCleanly()
}

// esc leaves the chooser, and everything is as it was.
func TestEscLeavesTheChooser(t *testing.T) {
	term := open(t, 80, 24, nil)
	term.see("initialise", "? help")
	term.press("d")
	term.see("built in", "16 sets")
	term.press("\x1b[B", "\x1b[C")
	term.see("Enter starts over")
	term.press("\x1b")
	term.see("start of h1", "2-2-1")
	term.press("q")
	if status := term.exit(); status != 0 {
		t.Errorf("exit status %d", status)
	}
}
