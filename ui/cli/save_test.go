package cli

import (
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
	"testing"

	"backstep/data/session"
)

func TestSaveIsWholeOrNothing(t *testing.T) {
	path := file(t, "old.toml", "old")
	if err := os.Chmod(path, 0o640); err != nil {
		t.Fatal(err)
	}
	ok(t, "train", "--epochs", "3", "--save", path)
	saved, err := session.Load(path)
	if err != nil {
		t.Fatal(err)
	}
	if saved.State == nil || saved.State.Epoch != 3 {
		t.Errorf("the saved state is %+v", saved.State)
	}
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if runtime.GOOS != "windows" && info.Mode().Perm() != 0o640 {
		t.Errorf("the file's mode is %o", info.Mode().Perm())
	}
	if entries, _ := os.ReadDir(filepath.Dir(path)); len(entries) != 1 {
		t.Errorf("the folder has %v", entries)
	}
	to, err := newDestination("--save", path)
	if err != nil {
		t.Fatal(err)
	}
	failed := errorOf(to.write(func(f *os.File) error {
		_, _ = f.WriteString("half")
		return os.ErrClosed
	}))
	again, err := session.Load(path)
	if err != nil || failed != os.ErrClosed.Error() || !reflect.DeepEqual(again, saved) {
		t.Errorf("a failed write left %+v, %v; its error is %s", again, err, failed)
	}
	if entries, _ := os.ReadDir(filepath.Dir(path)); len(entries) != 1 {
		t.Errorf("the folder has %v", entries)
	}
}

func errorOf(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

func TestSaveFollowsLinks(t *testing.T) {
	there, missing := file(t, "target.toml", "old"), filepath.Join(t.TempDir(), "new.toml")
	for _, target := range []string{there, missing} {
		link := filepath.Join(t.TempDir(), "link.toml")
		if err := os.Symlink(target, link); err != nil {
			t.Skip("no links here")
		}
		ok(t, "train", "--epochs", "1", "--save", link)
		if _, err := session.Load(target); err != nil {
			t.Error(err)
		}
		if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
			t.Errorf("the link is gone: %v, %v", info, err)
		}
	}
}

// TestSaveIsRefusedBeforeTraining would train for longer than any test waits.
func TestSaveIsRefusedBeforeTraining(t *testing.T) {
	protected := file(t, "protected.toml", "old")
	if err := os.Chmod(protected, 0o444); err != nil {
		t.Fatal(err)
	}
	ring := filepath.Join(t.TempDir(), "ring.toml")
	if err := os.Symlink(ring, ring); err != nil {
		t.Skip("no links here")
	}
	folder := filepath.Join(t.TempDir(), "folder.toml")
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name   string
		status int
		says   string
	}{
		{"", 2, `ends in .toml`},
		{filepath.Join(t.TempDir(), "trained"), 2, `ends in .toml`},
		{os.DevNull, 2, `ends in .toml`},
		{filepath.Join(t.TempDir(), "none", "x.toml"), 1, "no such file or directory"},
		{filepath.Join(protected, "x.toml"), 1, "cannot be written"},
		{protected, 1, "write-protected"},
		{folder, 1, "it is a folder"},
		{ring, 1, "circle"},
		{filepath.Join(t.TempDir(), strings.Repeat("x", 300)+".toml"), 1, "cannot be written"},
	} {
		r := command("train", "--epochs", "9999999999999", "--save", c.name)
		if r.status != c.status || r.out != "" || strings.Count(r.err, "\n") != 1 || !strings.Contains(r.err, c.says) {
			t.Errorf("--save %q: status %d, want %d, with %q: %q", c.name, r.status, c.status, c.says, r.err)
		}
	}
	if text, err := os.ReadFile(protected); err != nil || string(text) != "old" {
		t.Errorf("the protected file has %q, %v", text, err)
	}
}

// TestSummaryIsToldWhereSavingFails saves to a device that is always full.
func TestSummaryIsToldWhereSavingFails(t *testing.T) {
	full := filepath.Join(t.TempDir(), "full.toml")
	if _, err := os.Stat("/dev/full"); err != nil || os.Symlink("/dev/full", full) != nil {
		t.Skip("no full device here")
	}
	r := command("train", "--epochs", "2", "--save", full)
	if r.status != 1 || !strings.Contains(r.out, "2 epochs") || strings.Contains(r.out, "Saved") || !strings.Contains(r.err, "no space left") {
		t.Errorf("status %d: %s%s", r.status, r.out, r.err)
	}
	if r := command("train", "--epochs", "2", "--json", "--save", full); r.status != 1 || !strings.HasPrefix(r.out, `{"epochs": 2`) {
		t.Errorf("status %d: %s%s", r.status, r.out, r.err)
	}
}

// TestSaveLeavesNothingBeside also looks for the file that was created to see whether
// one can be.
func TestSaveLeavesNothingBeside(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "new.toml")
	if _, err := newDestination("--save", path); err != nil {
		t.Fatal(err)
	}
	if entries, _ := os.ReadDir(folder); len(entries) != 0 {
		t.Errorf("the check leaves %v", entries)
	}
	ok(t, "train", "--epochs", "1", "--save", path)
	if entries, _ := os.ReadDir(folder); !reflect.DeepEqual(names(entries), []string{"new.toml"}) {
		t.Errorf("the folder has %v", entries)
	}
}

func names(entries []fs.DirEntry) (list []string) {
	for _, e := range entries {
		list = append(list, e.Name())
	}
	return list
}

// TestSavedSessionsOpenWhateverTheirDataIsCalled saves sessions whose data files have
// names with unusual characters.
func TestSavedSessionsOpenWhateverTheirDataIsCalled(t *testing.T) {
	const rows = "bmi,می\u200cشود\n33.6,1\n24.3,0\n"
	for _, name := range []string{"👨\u200d👩\u200d👧.csv", "a\u202eb.csv", "a\tb.csv", `a"b\c.csv`} {
		csv := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(csv, []byte(rows), 0o644); err != nil {
			t.Skip("no such names here")
		}
		saved := filepath.Join(t.TempDir(), "saved.toml")
		ok(t, "train", "--csv", csv, "--target", "می\u200cشود", "--epochs", "1", "--save", saved)
		if text := ok(t, "train", saved, "--epochs", "1"); strings.ContainsAny(text, "\t\u202e") {
			t.Errorf("%q is shown as it is: %q", name, text)
		}
	}
}

// TestSaveRefusesAPathThatNoFileHolds has the data in a folder whose name is not UTF-8,
// which a session file cannot contain.
func TestSaveRefusesAPathThatNoFileHolds(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "a\xff")
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Skip("no such names here")
	}
	if err := os.WriteFile(filepath.Join(folder, "d.csv"), []byte("x,y\n1,1\n2,0\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	t.Chdir(folder)
	asked := []string{"train", "--csv", "d.csv", "--target", "y", "--epochs", "1", "--save"}
	ok(t, append(asked, "beside.toml")...)
	r := command(append(asked, filepath.Join(t.TempDir(), "x.toml"))...)
	if r.status != 1 || r.out != "" || !strings.Contains(r.err, `a\xff/d.csv", is not UTF-8`) {
		t.Errorf("status %d: %s%q", r.status, r.out, r.err)
	}
}

func TestBeginningAnewIsSaid(t *testing.T) {
	folder := t.TempDir()
	base := filepath.Join(folder, "base.toml")
	ok(t, "train", "--epochs", "3", "--save", base)
	before, err := os.ReadFile(base)
	if err != nil {
		t.Fatal(err)
	}
	r := command("train", base, "--seed", "7", "--steps", "1", "--save", filepath.Join(folder, ".", "base.toml"))
	if r.status != 2 || r.out != "" || !strings.Contains(r.err, "3 steps, which --seed would drop; save under another name") {
		t.Errorf("status %d: %s%q", r.status, r.out, r.err)
	}
	if after, err := os.ReadFile(base); err != nil || string(after) != string(before) {
		t.Errorf("the session that was read is changed; %v", err)
	}
	for _, args := range [][]string{{"walk"}, {"check"}, {"train", "--steps", "1", "--save", filepath.Join(folder, "other.toml")}} {
		r := command(append(args, base, "--seed", "5")...)
		if r.status != 0 || strings.Count(r.err, "\n") != 1 || !strings.Contains(r.err, "starts training over and drops 3 saved steps") {
			t.Errorf("%v: status %d, %q", args, r.status, r.err)
		}
	}
	ok(t, "train", base, "--lr", "0.5", "--steps", "1", "--save", base)
}
