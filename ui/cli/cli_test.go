package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"backstep/data/text"
	"backstep/data/text/goldentest"
)

// ran is the exit status and the output of a command line.
type ran struct {
	status   int
	out, err string
}

// command runs a command line.
func command(args ...string) ran {
	var out, errs bytes.Buffer
	status := Run(args, strings.NewReader(""), &out, &errs)
	return ran{status, out.String(), errs.String()}
}

// ok runs a command line that is to succeed, and returns its output.
func ok(t *testing.T, args ...string) string {
	t.Helper()
	r := command(args...)
	if r.status != 0 || r.err != "" {
		t.Fatalf("backstep %s: status %d, %s", strings.Join(args, " "), r.status, r.err)
	}
	return r.out
}

// golden compares a text with the file of that name.
func golden(t *testing.T, name, got string) {
	t.Helper()
	goldentest.Compare(t, filepath.Join("testdata", name+".golden"), got)
}

// file writes a file in a new folder, and returns its path.
func file(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestErrorsAreOneLine(t *testing.T) {
	unknown := file(t, "unknown.toml", "[training]\nlearning_rat = 1\n")
	for _, c := range []struct {
		args   string
		status int
		says   string // in the error
	}{
		{"walk --epochs 0", 2, "a whole number from 1 on"},
		{"walk --epochs some", 2, "a whole number from 1 on"},
		{"walk nowhere", 2, `"nowhere"`},
		{"walk --lrr 2", 2, "there is no flag --lrr"},
		{"walk a b", 2, `"b" is one word too many: want backstep walk [SESSION]`},
		{"a b", 2, `"b" is one word too many: want backstep [SESSION]`},
		{"datasets x", 2, `"x" is one word too many: want backstep datasets`},
		{"--no-bias=maybe", 2, `--no-bias is true or false, not "maybe"`},
		{"--learning-rate 3", 2, `did you mean "--lr"?`},
		{"train -lr 3", 2, `there is no flag -lr; did you mean "--lr"?`},
		{"train --lr", 2, "--lr needs a value"},
		{"train --csv . --target y", 2, "it is a folder; want a CSV file"},
		{"verify nope", 2, "mazur"},
		{"help nope", 2, `there is no command "nope"`},
		{"help wakl", 2, `did you mean "walk"?`},
		{"help completion zsj", 2, `did you mean "zsh"?`},
		{"completion nope", 2, "bash, fish, powershell, zsh"},
		{"--theme foo", 2, "foo"},
		{"--glyphs foo", 2, "braille, block or ascii"},
		{"walk " + unknown, 2, "unknown.toml:2"},
		{"trace --steps 1 --epochs 1", 2, "--steps and --epochs"},
		{"trace --every 0", 2, "a whole number from 1 on"},
		{"trace --steps -1", 2, "a whole number from 1 on"},
		{"train --steps 1 --epochs 1", 2, "--steps and --epochs"},
		{"train --until-loss low", 2, "a number, such as 0.01"},
		{"train --until-loss 1_0", 2, "a number, such as 0.01"},
		{"train --lr 0x1p-3", 2, `not "0x1p-3"`},
		{"check --tolerance 1_0", 2, "a number from 0 on"},
		{"train --epochs 2 --until-loss 1e-9", 1, "the loss of 1e-9 was not reached: after 2 epochs it is "},
		{"train --steps 1 --batch 1 --until-loss 1", 1, "no epoch was completed"},
		{"train --epochs 1 --save " + filepath.Join(t.TempDir(), "none", "x.toml"), 1, "no such file or directory"},
		{"train --epochs 1 --save " + t.TempDir(), 2, "a name that ends in .toml"},
		{"check --tolerance -1", 2, "a number from 0 on"},
		{"check xor --loss cross-entropy --output relu --init zeros", 1, "they are not both finite"},
		{"chek", 2, `did you mean "check"?`},
		{"iri", 2, `did you mean "iris"?`},
		{"walk chek", 2, `"chek" is neither a session file`},
	} {
		r := command(strings.Fields(c.args)...)
		if r.status != c.status || strings.Count(r.err, "\n") != 1 || !strings.HasPrefix(r.err, "backstep: ") || !strings.Contains(r.err, c.says) {
			t.Errorf("backstep %s: status %d, want %d, with %q in one line: %q", c.args, r.status, c.status, c.says, r.err)
		}
	}
}

// TestNamesReachTheTerminalClean gives names that would move the cursor, colour
// the text or cut it.
func TestNamesReachTheTerminalClean(t *testing.T) {
	for _, args := range [][]string{
		{"--a\x1b[31mb"},
		{"-a\x1b[31mb"},
		{"a\x1b[31mb"},
		{"walk", "a\x1b[31mb.toml"},
		{"train", "--lr", "\x1b[31m"},
		{"train", "--save", "none/a\x1b[31mb.toml"},
		{"train", "--save", "none/a\nb.toml"},
		{"verify", "a\x1bb"},
		{"export", "--to", "a\x1bb"},
		{"help", "a\x1bb"},
		{"completion", "a\x1bb"},
		{"datasets", "a\x1bb"},
		{"walk", "xor", "a\x1bb"},
		{"--theme", "a\x1bb"},
		{"--glyphs", "a\x1bb"},
	} {
		r := command(args...)
		if line := strings.TrimSuffix(r.err, "\n"); r.out != "" || r.status == 0 || text.Clean(line) != line || !strings.Contains(line, `b`) {
			t.Errorf("backstep %q: status %d, %.60q, %q", args, r.status, r.out, r.err)
		}
	}
}

// TestHelpIsWhole looks for flags with too few words of help.
func TestHelpIsWhole(t *testing.T) {
	for _, name := range []string{"walk", "trace", "train", "check"} {
		help := ok(t, name, "--help")
		for line := range strings.Lines(help) {
			line = strings.TrimRight(line, "\n")
			if strings.HasPrefix(strings.TrimSpace(line), "--") && len(strings.Fields(line)) < 4 {
				t.Errorf("%s: %q says too little", name, line)
			}
		}
	}
}
