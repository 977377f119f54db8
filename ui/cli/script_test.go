package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// walk --do prints the phase to which a script leads, in the words of a whole walk, and no
// more. With --epochs it prints the epochs from there on.
func TestWalkPrintsWhereAScriptLeads(t *testing.T) {
	whole := ok(t, "walk", "--epochs", "21", "diabetes")
	inputs := ok(t, "walk", "--do", "goto 20; next phase", "diabetes")
	if !strings.HasPrefix(inputs, "Inputs x\n") || strings.Contains(inputs, "Weighted sum") || !strings.Contains(whole, inputs) {
		t.Errorf("the inputs of epoch 21 are\n%s", inputs)
	}
	sums := ok(t, "walk", "--do", "goto 21; phase z1", "diabetes")
	if !strings.HasPrefix(sums, "Weighted sum z₁ of layer 1") || strings.Contains(sums, "Activation") || !strings.HasSuffix(whole, sums+whole[strings.LastIndex(whole, sums)+len(sums):]) {
		t.Errorf("the weighted sums of epoch 21 are\n%s", sums)
	}
	epoch := ok(t, "walk", "--do", "goto 20", "--epochs", "1", "diabetes")
	if !strings.HasPrefix(epoch, "Epoch 21, step 1 of 1") || strings.Contains(epoch, "Epoch 22") || !strings.HasSuffix(whole, epoch) {
		t.Errorf("the epoch from 20 on is\n%s", epoch)
	}
	if rest := ok(t, "walk", "--do", "goto 21; phase update", "--epochs", "1", "diabetes"); !strings.HasPrefix(rest, "Epoch 22") {
		t.Errorf("from the end of epoch 21 on there is\n%.200s", rest)
	}
	if rest := ok(t, "walk", "--do", "goto 21; phase J", "--epochs", "1", "diabetes"); !strings.HasPrefix(rest, "Loss") || !strings.Contains(rest, "Update") || strings.Contains(rest, "Epoch") {
		t.Errorf("from J of epoch 21 on there is\n%s", rest)
	}
	if long := ok(t, "walk", "--do", "goto 21; phase z1; digits 9", "diabetes"); !strings.Contains(long, "0.628681848") || len(long) <= len(sums) {
		t.Errorf("with nine digits the weighted sums are\n%s", long)
	}
}

// An epoch in progress counts as the first.
func TestWalkCountsEpochsFromWhereAScriptLeads(t *testing.T) {
	for do, want := range map[string][2]string{
		"epoch; step":             {"Epoch 2, step 2 of 2", "Epoch 3"},
		"epoch; step; next phase": {"Inputs", "Epoch 3"},
		"epoch":                   {"Epoch 2, step 1 of 2", "Epoch 3"},
	} {
		got := ok(t, "walk", "--do", do, "--epochs", "1", "iris", "--batch", "75")
		if !strings.HasPrefix(got, want[0]) || strings.Contains(got, want[1]) {
			t.Errorf("one epoch after %s begins with %.30q, and has %s: %v", do, got, want[1], strings.Contains(got, want[1]))
		}
	}
}

// What a script led to may be a failure of the work; what is not understood is one of
// the command line.
func TestTheStatusOfAScript(t *testing.T) {
	for do, want := range map[string]int{"until 0.1": exitFailed, "-1 e": exitDone, "until inf": exitUsage, "select": exitUsage} {
		if r := command("walk", "--do", do, "progression", "--lr", "1000", "--output", "linear"); r.status != want {
			t.Errorf("%s: status %d, %q", do, r.status, r.err)
		}
	}
}

// Where the screen shows the forward pass of a moved sample, walk prints it.
func TestWalkPrintsAMovedSample(t *testing.T) {
	const lead = "goto 20; sample 3; view surface; 5 move up; view "
	moved := ok(t, "walk", "--do", lead+"network", "diabetes")
	contains(
		t, moved,
		"x of bmi, moved = (bmi − 15) / 30 = (41.4 − 15) / 30 = 26.4 / 30 = 0.88",
		"ŷ, moved = 1 / (1 + e^−z) = 1 / (1 + e^−0.2505) = 1 / (1 + 0.7784) = 0.5623",
		"The network says that it is 1.",
	)
	if !strings.HasPrefix(moved, "The forward pass of row 3, which was moved") || strings.Contains(moved, "y, moved = 1\n") || strings.Contains(moved, "Loss") {
		t.Errorf("the forward pass of the moved sample reads\n%s", moved)
	}
	contains(t, ok(t, "walk", "--do", "view surface; move right; view network", "curve"), "The network says −2.231 for y.")
	for _, elsewhere := range []string{"surface", "gradients", "network; leave"} {
		if got := ok(t, "walk", "--do", lead+elsewhere, "diabetes"); !strings.HasPrefix(got, "Update\n") {
			t.Errorf("in view %s the screen shows the update, but walk prints\n%.80s", elsewhere, got)
		}
	}
}

// Messages of commands go to standard error, so that standard output has only the phase.
func TestAScriptSaysWhatItsCommandsSay(t *testing.T) {
	r := command("walk", "--do", "goto 20; restart lr 0.1; runs", "diabetes")
	if r.status != 0 || r.err != "backstep: this is run 2 of 2; 1: η 2, 20 epochs\n" || !strings.HasPrefix(r.out, "Start") {
		t.Errorf("status %d, %q, %.40s", r.status, r.err, r.out)
	}
}

func TestAScriptOfAFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "walk.txt")
	for text, want := range map[string]string{
		"# to the twentieth\n\ngoto 20\r\nnext phase\n": "Inputs x\n",
		"\ufeffgoto 20\nnext phase\n":                   "Inputs x\n",
	} {
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if got := ok(t, "walk", "--do", "@"+file); !strings.HasPrefix(got, want) {
			t.Errorf("%q leads to\n%s", text, got)
		}
	}
}

// An error is one line that says where it is, and the status is 2.
func TestAScriptThatIsWrong(t *testing.T) {
	folder := t.TempDir()
	write := func(name, text string) string {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return "@" + filepath.Join(folder, name)
	}
	for value, want := range map[string]string{
		"nxt":       `--do: "nxt" is no command; did you mean "next"?`,
		"goto 3; 8": "--do: 8 of what?",
		"play":      "--do: play: nothing would end it here",
		write("wrong.txt", "goto 3\n\nfrobnicate\n"): "wrong.txt:3: ",
		write("utf16.txt", "\xff\xfeg\x00o\x00"):     "utf16.txt is not UTF-8",
		"@" + folder + "/missing.txt":                "missing.txt: no such file",
		"@" + folder:                                 "is a directory",
		"restart lr x":                               "--do: restart lr is a number",
	} {
		r := command("walk", "--do", value, "diabetes")
		if r.status != 2 || r.out != "" || !strings.Contains(r.err, want) || strings.Count(r.err, "\n") != 1 {
			t.Errorf("--do %s: status %d, %q, want %q", value, r.status, r.err, want)
		}
	}
}
