package cli

import (
	"bytes"
	"strings"
	"testing"
)

// spoken runs the program line by line on lines from a pipe.
func spoken(lines string, args ...string) ran {
	var out, errs bytes.Buffer
	status := Run(append([]string{"--plain"}, args...), strings.NewReader(lines), &out, &errs)
	return ran{status, out.String(), errs.String()}
}

// Lines from a pipe are a script: each is answered, and what went wrong is the status.
func TestPlainAnswersLinesOfAPipe(t *testing.T) {
	for _, c := range []struct {
		lines     string
		args      []string
		status    int
		says, err string
	}{
		{"", nil, 0, "Backstep, diabetes.", ""},
		{"next\n\n# a comment\n2 next", []string{"mazur"}, 0, "z of h1 is 0.3775 for sample 1", ""},
		{"next; foo\nepoch\nbar\n", nil, 2, "\"foo\" is no command; help lists those that there are.\nEpoch 1 is done", "2 lines were not understood, the first at line 1"},
		{"epoch\nset lr 1e300 and loss mse and output linear\ngoto 9\nwhere\n", nil, 1, "\nYou are in run 2 of 2", "1 line went wrong, the first at line 3"},
		{"quit\nfoo\n", nil, 0, "", ""},
		{"epoch; set lr 3; quit\nfoo\n", nil, 0, "Learning rate 3 from step 2 on", ""},
		{"where\n", []string{"--do", "goto 20; next phase"}, 0, "You are in step 21, epoch 21, at the inputs", ""},
		{"goto 7; phase δ1\nexplain δ h1\n", []string{"--notation", "delta=y-yhat"}, 0, "\nDelta of h1 is 0.06092", ""},
		{"where\n", []string{"--do", "goto 20; foo"}, 2, "\"foo\" is no command", "1 line was not understood, the first at --do"},
		{"help goto\n", []string{"xor", "--hidden", "3", "--theme", "light"}, 0, "Command goto: ", ""},
	} {
		r := spoken(c.lines, c.args...)
		if r.status != c.status || !strings.Contains(r.out, c.says) || !strings.Contains(r.err, c.err) || c.err == "" && r.err != "" {
			t.Errorf("%q %v: status %d, want %d; %s\n%s", c.lines, c.args, r.status, c.status, r.err, r.out)
		}
	}
}

// Only the program itself has --plain.
func TestPlainIsNoFlagOfOtherCommands(t *testing.T) {
	for _, name := range []string{"walk", "train", "trace", "check"} {
		if r := command(name, "--plain"); r.status != exitUsage || !strings.Contains(r.err, "--plain is for the program itself: backstep --plain [SESSION]") {
			t.Errorf("backstep %s --plain: status %d, %s", name, r.status, r.err)
		}
	}
}

func TestPlainSavesAndOpens(t *testing.T) {
	t.Chdir(t.TempDir())
	first := spoken("goto 3; select h1\nset lr 5\nepoch\nsave mine.toml\n")
	second := spoken("where\n", "mine.toml")
	if first.status != 0 || !strings.Contains(first.out, "Saved as mine.toml, with 2 runs.") || !strings.Contains(second.out, "You are in run 2 of 2, in step 4, epoch 4") {
		t.Errorf("%s%s\n%s%s", first.out, first.err, second.out, second.err)
	}
}
