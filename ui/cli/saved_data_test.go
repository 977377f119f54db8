package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"backstep/data/session"
)

// trainedOn trains on rows in a.csv of a new current folder, and saves to s.toml.
func trainedOn(t *testing.T, rows string) {
	t.Helper()
	t.Chdir(t.TempDir())
	rewrite(t, "a.csv", rows)
	ok(t, "train", "--csv", "a.csv", "--target", "y", "--batch", "2", "--steps", "11", "--save", "s.toml")
}

func rewrite(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

const trainedRows = "x,z,y\n1,2,0\n2,3,1\n3,1,0\n4,0,1\n"

// TestASavedSessionKnowsItsData changes the file that a session was trained on.
func TestASavedSessionKnowsItsData(t *testing.T) {
	trainedOn(t, trainedRows)
	for _, c := range []struct{ name, rows, says string }{
		{"the same", trainedRows, ""},
		{"other line ends", strings.ReplaceAll(trainedRows, "\n", "\r\n"), ""},
		{"the same rows, columns swapped", "z,x,y\n2,1,0\n3,2,1\n1,3,0\n0,4,1\n", ""},
		{"another column", "x,z,q,y\n1,2,?,0\n2,3,?,1\n3,1,?,0\n4,0,?,1\n", ""},
		{"values of two columns swapped", "x,z,y\n2,1,0\n3,2,1\n1,3,0\n0,4,1\n", `"a.csv" has other values than this session was trained on, in as many rows; --accept-data`},
		{"one target", "x,z,y\n1,2,0\n2,3,1\n3,1,0\n4,0,0\n", "other values"},
		{"two rows more", trainedRows + "5,5,1\n6,6,1\n", `"a.csv" has 6 rows, but this session was trained on 4; --accept-data`},
		{"a column gone", "x,y\n1,0\n2,1\n3,0\n4,1\n", `no column is called "z"`},
	} {
		rewrite(t, "a.csv", c.rows)
		for _, args := range [][]string{{"train", "s.toml", "--steps", "1"}, {"walk", "s.toml"}, {"s.toml", "--lr", "0.5"}} {
			r := command(args...)
			if c.says == "" && r.status != 0 || c.says != "" && (r.status != 2 || r.out != "" || !strings.Contains(r.err, c.says)) {
				t.Errorf("%s, %v: status %d, %q; want %q", c.name, args, r.status, r.err, c.says)
			}
		}
	}
}

// TestOtherDataCanBeAccepted goes on from trained weights on other rows. If their number
// differs, an epoch in progress starts again, and steps are counted by the new rows.
func TestOtherDataCanBeAccepted(t *testing.T) {
	trainedOn(t, trainedRows)
	before, err := session.Load("s.toml")
	if err != nil {
		t.Fatal(err)
	}
	rewrite(t, "b.csv", "x,z,y\n5,1,1\n1,2,0\n2,3,1\n3,1,0\n4,0,1\n9,9,0\n")
	rewrite(t, "a.csv", strings.Replace(trainedRows, "4,0,1", "4,0,0", 1))
	for _, c := range []struct {
		args              []string
		epoch, step, rows int
	}{
		{nil, 5, 11, 4}, // another value: the state stays as it was
		{[]string{"--csv", "b.csv", "--target", "y"}, 5, 15, 6},
	} {
		args := append([]string{"train", "s.toml", "--steps", "1", "--lr", "1e-300", "--save", "t.toml", "--accept-data"}, c.args...)
		ok(t, args...)
		after, err := session.Load("t.toml")
		if err != nil {
			t.Fatal(err)
		}
		s := after.State
		if s.Step != c.step+1 || after.Data.Rows.Value != c.rows || s.Weights[0][0][0] != before.State.Weights[0][0][0] {
			t.Errorf("%v: %d epochs and %d steps on %d rows with weight %v, want %d, %d, %d, %v", c.args, s.Epoch, s.Step,
				after.Data.Rows.Value, s.Weights[0][0][0], c.epoch, c.step+1, c.rows, before.State.Weights[0][0][0])
		}
		ok(t, "train", "t.toml", "--steps", "1") // The accepted data is now the session's own.
	}
	r := command("train", "s.toml", "--csv", "b.csv", "--target", "y", "--steps", "1")
	if r.status != 0 || !strings.Contains(r.err, "starts training over and drops 11 saved steps") {
		t.Errorf("other data without --accept-data: status %d, %q", r.status, r.err)
	}
}

// TestSessionsWithoutAChecksumOpen opens a file in the form from before checksums.
func TestSessionsWithoutAChecksumOpen(t *testing.T) {
	trainedOn(t, trainedRows)
	text, err := os.ReadFile("s.toml")
	if err != nil {
		t.Fatal(err)
	}
	kept := ""
	for line := range strings.Lines(string(text)) {
		if !strings.HasPrefix(line, "rows = ") && !strings.HasPrefix(line, "checksum = ") && !strings.HasPrefix(line, "features = ") {
			kept += line
		}
	}
	rewrite(t, "old.toml", kept)
	rewrite(t, "a.csv", "x,z,y\n2,1,0\n3,2,1\n1,3,0\n0,4,1\n")
	ok(t, "train", "old.toml", "--steps", "1")
}

// TestPathsBeginWhereTheFileReallyIs saves through links of files and folders, and opens
// by every path to the file.
func TestPathsBeginWhereTheFileReallyIs(t *testing.T) {
	trainedOn(t, trainedRows)
	for _, err := range []error{
		os.MkdirAll("far/other", 0o755), os.Symlink("far/other/real.toml", "link.toml"), os.Symlink("far/other", "folder"),
		os.Symlink("../up.toml", "far/other/up.toml"),
	} {
		if err != nil {
			t.Skip("no links here")
		}
	}
	for saved, opened := range map[string][]string{
		"link.toml":        {"link.toml", "far/other/real.toml", "folder/real.toml"},
		"folder/real.toml": {"folder/real.toml", "far/other/real.toml", "link.toml"},
		"folder/up.toml":   {"far/up.toml", "folder/up.toml", "far/other/up.toml"},
	} {
		ok(t, "train", "--csv", "a.csv", "--target", "y", "--steps", "1", "--save", saved)
		for _, path := range opened {
			if r := command("train", path, "--steps", "1"); r.status != 0 {
				t.Errorf("saved as %s, opened as %s: %s", saved, path, r.err)
			}
		}
	}
	// A file whose paths are relative to its link, not to itself, still finds its data.
	rewrite(t, "far/other/real.toml", "data.csv = \"a.csv\"\ndata.target = \"y\"\n")
	ok(t, "train", "link.toml", "--steps", "1")
}

// TestWhatCannotBeReadAgainIsNotSaved gives the rows by paths that do not exist later.
func TestWhatCannotBeReadAgainIsNotSaved(t *testing.T) {
	trainedOn(t, trainedRows)
	to := filepath.Join(t.TempDir(), "x.toml")
	for _, path := range pipes(t, trainedRows) {
		r := command("train", "--csv", path, "--target", "y", "--epochs", "9999999999999", "--save", to)
		if r.status != 1 || r.out != "" || !strings.Contains(r.err, "cannot be read again when the session is opened; write the data to a file") {
			t.Errorf("%s: status %d, %q", path, r.status, r.err)
		}
	}
	if _, err := os.Stat(to); err == nil {
		t.Error("something was saved")
	}
}

// pipes returns paths that lead to the rows only in this process: a pipe, and an open
// file.
func pipes(t *testing.T, rows string) []string {
	t.Helper()
	if _, err := os.Stat("/proc/self/fd"); err != nil {
		t.Skip("open files have no paths here")
	}
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	opened, err := os.Open("a.csv")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _, _ = read.Close(), opened.Close() })
	if _, err := write.WriteString(rows); err != nil {
		t.Fatal(err)
	}
	_ = write.Close()
	return []string{fdPath(read), fdPath(opened)}
}

func fdPath(f *os.File) string { return "/dev/fd/" + shortest(float64(f.Fd())) }
