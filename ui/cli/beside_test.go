//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package cli

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// TestSavingRemovesWhatWasAbandoned saves in a folder with files of killed programs, and
// others that only look like them.
func TestSavingRemovesWhatWasAbandoned(t *testing.T) {
	folder := t.TempDir()
	elsewhere := file(t, "elsewhere", "")
	for _, name := range []string{".backstep-0123456789abcdef.tmp", ".backstep-ffffffffffffffff.tmp", ".backstep-notes", ".backstep-0123456789abcdef", "a.backstep-0123456789abcdef.tmp"} {
		rewrite(t, filepath.Join(folder, name), "half a session")
	}
	for _, err := range []error{
		os.Mkdir(filepath.Join(folder, ".backstep-000000000000000d.tmp"), 0o755),
		os.Symlink(elsewhere, filepath.Join(folder, ".backstep-000000000000000e.tmp")),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	ok(t, "train", "--steps", "1", "--save", filepath.Join(folder, "s.toml"))
	want := []string{
		".backstep-000000000000000d.tmp", ".backstep-000000000000000e.tmp", ".backstep-0123456789abcdef", ".backstep-notes",
		"a.backstep-0123456789abcdef.tmp", "s.toml",
	}
	if got := list(t, folder); !slices.Equal(got, want) {
		t.Errorf("the folder has %q, want %q", got, want)
	}
}

// TestSavingLeavesWhatIsBeingWritten saves while another save is under way, and again
// when another save has ended without putting its file in place.
func TestSavingLeavesWhatIsBeingWritten(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "s.toml")
	f, err := createBeside(path)
	if err != nil {
		t.Fatal(err)
	}
	other := filepath.Base(f.Name())
	ok(t, "train", "--steps", "1", "--save", path)
	if got := list(t, folder); !slices.Equal(got, []string{other, "s.toml"}) {
		t.Errorf("while it is written the folder has %q", got)
	}
	if err := putInPlace(f, filepath.Join(folder, "other.toml")); err != nil {
		t.Errorf("it cannot be put in place: %v", err)
	}
	if f, err = createBeside(path); err != nil {
		t.Fatal(err)
	}
	_ = f.Close() // as the system closes it for a program that is killed
	ok(t, "train", "--steps", "1", "--save", path)
	if got := list(t, folder); !slices.Equal(got, []string{"other.toml", "s.toml"}) {
		t.Errorf("after it was killed the folder has %q", got)
	}
}

// TestAFileThatWasRemovedIsNotClaimed removes a file just before it is claimed.
func TestAFileThatWasRemovedIsNotClaimed(t *testing.T) {
	f, err := os.Create(filepath.Join(t.TempDir(), "x"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close() //nolint:errcheck // nothing was written
	removeUnclaimed(f.Name())
	if claim(f) {
		t.Error("it is claimed, though it is gone")
	}
}

func list(t *testing.T, folder string) []string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	return names(entries)
}
