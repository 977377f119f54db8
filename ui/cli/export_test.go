package cli

import (
	"bytes"
	"strings"
	"testing"
)

func TestExportedProgram(t *testing.T) {
	golden(t, "export-diabetes", ok(t, "export", "--to", "pytorch"))
}

func TestExportPrintsAProgramOrSaysWhyNot(t *testing.T) {
	for _, c := range []struct {
		args   string
		status int
		out    string
		errs   string
	}{
		{"export --to pytorch", 0, "import torch", ""},
		{"export xor --to pytorch --hidden 3 --epochs 7", 0, "EPOCHS = 7", ""},
		{"export --to pytorch --no-trace", 0, "nn.Sequential", ""},
		{"export iris --to pytorch --no-trace --shuffle --batch 10 --epochs 1000000", 2, "", "too much to write out"},
		{"export", 2, "", "which tool is the program for? Name it with --to: backstep export --to pytorch"},
		{"export --to pytorhc", 2, "", `did you mean "pytorch"?`},
		{"export iris --to pytorch --shuffle --epochs 1000000", 2, "", "too much to write out"},
	} {
		var out, errs bytes.Buffer
		if status := Run(strings.Fields(c.args), strings.NewReader(""), &out, &errs); status != c.status {
			t.Errorf("%s: exit status %d, want %d: %s", c.args, status, c.status, errs.String())
		}
		if !strings.Contains(out.String(), c.out) || !strings.Contains(errs.String(), c.errs) {
			t.Errorf("%s: prints %.200q and says %q", c.args, out.String(), errs.String())
		}
	}
}
