package cli

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"backstep/data/session"
	"backstep/ui"
	"backstep/ui/desk"
)

// okSaid runs a command line that is to succeed, and returns what it says on the way.
func okSaid(t *testing.T, args ...string) (said string) {
	t.Helper()
	r := command(args...)
	if r.status != 0 {
		t.Fatalf("backstep %s: status %d, %s", strings.Join(args, " "), r.status, r.err)
	}
	return r.err
}

func TestCommandsGoOnFromThePlaceOfASavedRun(t *testing.T) {
	r := command("walk", "diabetes", "--do", "goto 5; set lr 20; goto 7; 3 phase")
	if r.status != 0 {
		t.Fatal(r.err)
	}
	t.Chdir(t.TempDir())
	okSaid(t, "walk", "diabetes", "--do", "goto 5; set lr 20; goto 7; 3 phase; save runs.toml")
	const path = "runs.toml"
	if got := ok(t, "walk", path, "--do", "by unit"); got != r.out {
		t.Errorf("at the place it prints\n%s\nwant\n%s", got, r.out)
	}
	if got, want := ok(t, "walk", path, "--do", "run 1"), command("walk", "diabetes", "--do", "goto 5").out; got != want {
		t.Errorf("in run 1 it prints\n%s\nwant\n%s", got, want)
	}
	if got, want := ok(t, "walk", path), command("walk", "diabetes", "--do", "goto 5; set lr 20; goto 7; next step", "--epochs", "1").out; !strings.Contains(got, "Epoch 8") || !strings.Contains(want, "Epoch") {
		t.Errorf("it goes on with\n%s", got)
	}
	over := command("walk", path, "--do", "goto 5; set optimizer adam; goto 4", "--epochs", "2").out
	if before, after, said := strings.Cut(over, "From here on: adam, η 20."); !said || strings.Contains(before, "β1") || !strings.Contains(after, "β1") {
		t.Errorf("over a change of the optimiser it prints\n%s", over)
	}
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if r := command("train", path, "--epochs", "2", "--save", path); r.status != 2 || !strings.Contains(r.err, "the file holds 2 runs, of which only the trained one would be left") {
		t.Errorf("status %d, %s", r.status, r.err)
	}
	if said := okSaid(t, "train", path, "--epochs", "2", "--save", "trained.toml"); !strings.Contains(said, "trained.toml gets the trained run alone; runs.toml keeps its 2 runs") {
		t.Errorf("it says %q", said)
	}
	after, err := os.ReadFile(path)
	if err != nil || string(after) != string(before) {
		t.Errorf("the file has changed: %v", err)
	}
	trained, err := session.Load("trained.toml")
	if err != nil || trained.History != nil || trained.State.Epoch != 9 || trained.Training.LearningRate.Value != 20 {
		t.Errorf("the trained session is %+v, %v", trained, err)
	}
	if got := ok(t, "trace", path, "--steps", "1", "--lr", "3"); !strings.Contains(got, `"step": 8`) {
		t.Errorf("the trace is %.300s", got)
	}
}

// A run whose batches changed on its way goes on too, and can be saved again.
func TestBatchesThatChangedGoOn(t *testing.T) {
	t.Chdir(t.TempDir())
	okSaid(t, "walk", "diabetes", "--do", "goto 2; set batch 3; goto 4; save runs.toml")
	okSaid(t, "train", "runs.toml", "--epochs", "1", "--save", "a.toml")
	okSaid(t, "train", "a.toml", "--epochs", "1", "--save", "b.toml")
	s, err := session.Load("b.toml")
	if err != nil || s.State.Epoch != 6 || s.State.Step != 10 {
		t.Errorf("it stands at %+v, %v", s.State, err)
	}
	ok(t, "export", "b.toml", "--to", "pytorch")
}

// Nothing is lost by a name that is taken, and nothing is saved without one.
func TestSavingInAScript(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, c := range []struct{ lines, says string }{
		{"save try", `want a name that ends in .toml, such as save try.toml`},
		{"save none/try.toml", "none/try.toml cannot be written"},
		{"save taken.toml", "taken.toml is there already"},
		{"open nowhere", `"nowhere" is neither a session file`},
		{"open taken.toml", "taken.toml:1"},
		{"open", "open needs a session"},
	} {
		rewrite(t, "taken.toml", "taken")
		if r := command("walk", "diabetes", "--do", c.lines); r.status != 2 && r.status != 1 || !strings.Contains(r.err, c.says) {
			t.Errorf("%s: status %d, %s", c.lines, r.status, r.err)
		}
		if text, err := os.ReadFile("taken.toml"); err != nil || string(text) != "taken" {
			t.Errorf("%s: the file has %q, %v", c.lines, text, err)
		}
	}
	okSaid(t, "walk", "diabetes", "--do", "goto 2; save; goto 3; save")
	okSaid(t, "walk", "diabetes", "--do", "goto 5; save")
	for name, epoch := range map[string]int{"diabetes.toml": 3, "diabetes-2.toml": 5} {
		if s, err := session.Load(name); err != nil || s.State.Epoch != epoch {
			t.Errorf("%s: %+v, %v", name, s, err)
		}
	}
	if got, want := command("walk", "xor", "--do", "open diabetes.toml").out, command("walk", "diabetes", "--do", "goto 3").out; got != want {
		t.Errorf("opened from another session it prints\n%s\nwant\n%s", got, want)
	}
}

// Quitting asks about runs that a change made, but not in a script.
func TestQuittingAsksOnce(t *testing.T) {
	t.Chdir(t.TempDir())
	setup, err := files{}.Open("diabetes")
	if err != nil {
		t.Fatal(err)
	}
	d, err := ui.NewDeskWith(setup, files{}, desk.Opened{Arguments: []string{"diabetes"}})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		line string
		quit bool
		says string
	}{
		{"goto 5", false, ""},
		{"quit", true, ""},
		{"set lr 20", false, "as run 2"},
		{"quit", false, "run 2 is not saved: s saves, the same again quits"},
		{"next", false, ""},
		{"quit", false, "run 2 is not saved"},
		{"quit", true, ""},
		{"open xor", false, "run 2 is not saved: s saves, enter again opens xor"},
		{"quit", false, "run 2 is not saved"},
		{"quit now", true, ""},
		{"quit later", false, "want quit"},
		{"save", false, "saved as diabetes.toml, with 2 runs"},
		{"quit", true, ""},
		{"rename 1 slow", false, ""},
		{"quit", false, "changes in the list of runs are not saved: s saves, the same again quits"},
		{"save", false, "saved as diabetes.toml, with 2 runs"},
		{"quit", true, ""},
		{"ghost 1", false, "no ghost"},
		{"quit", false, "changes in the list"},
		{"ghost 1", false, "is a ghost"},
		{"save", false, "saved as"},
		{"set lr 3", false, "run 3"},
		{"reseed", false, "run 4"},
		{"quit", false, "runs 3 and 4 are not saved"},
		{"open xor", false, "runs 3 and 4 are not saved"},
		{"open xor", false, "opened xor"},
		{"quit", true, ""},
		{"set lr 7", false, "run 2"},
		{"delete 2", false, "delete run 2?"},
		{"delete 2", false, "run 2 is deleted"},
		{"quit", true, ""}, // It was never saved.
		{"set lr 7", false, "run 3"},
		{"save", false, "saved as"},
		{"delete 3", false, "?"},
		{"delete 3", false, "run 3 is deleted"},
		{"quit", false, "changes in the list of runs"},
		{"quit", true, ""},
	} {
		r := d.Finish(d.Do(c.line))
		said := r.Message
		if r.Err != nil {
			said = r.Err.Error()
		}
		if r.Quit != c.quit || !strings.Contains(said, c.says) {
			t.Errorf("%s: %+v, want %q", c.line, r, c.says)
		}
	}
	if got := d.Seen().Setup.Title; got != "XOR" && !strings.Contains(strings.ToLower(got), "xor") {
		t.Errorf("opened is %s", got)
	}
	err = d.Follow(desk.Lines("a", "set lr 3\nquit\nnothing"), func() bool { return false }, func(string) {})
	if err != nil {
		t.Errorf("a script does not quit: %v", err)
	}
}

// A line that is copied does in a shell what it did on the screen.
func TestACopiedLineIsOneOfTheCommandLine(t *testing.T) {
	t.Chdir(t.TempDir())
	rewrite(t, "it's $5.csv", "x,z,y\n1,2,0\n2,3,1\n3,1,0\n4,0,1\n")
	args := []string{"walk", "--csv", "it's $5.csv", "--target", "y", "--no-bias", "--seed", "7"}
	r := command(append(args, "--do", "goto 5; set lr 2; goto 7; 3 phase; copy")...)
	line := strings.TrimSpace(strings.TrimPrefix(r.err, "backstep: "))
	line = line[strings.LastIndex(line, "backstep --csv"):]
	want := `backstep --csv 'it'\''s $5.csv' --no-bias --seed 7 --target y --do 'goto 5; set lr 2; goto 7; 3 phase'`
	if line != want {
		t.Errorf("copied is\n%s\nwant\n%s", line, want)
	}
	if again := command(append(args, "--do", "goto 5; set lr 2; goto 7; 3 phase")...); again.out != r.out {
		t.Errorf("it leads to\n%s\nwant\n%s", again.out, r.out)
	}
}

// A file whose name would be taken for a flag is copied so that it is not.
func TestAFileCalledLikeAFlagIsCopied(t *testing.T) {
	t.Chdir(t.TempDir())
	rewrite(t, "-x.csv", "a,y\n1,0\n2,1\n")
	r := command("walk", "--target", "y", "--do", "epoch; copy", "--", "-x.csv")
	if want := "backstep ./-x.csv --target y --do 'goto 1'"; r.status != 0 || !strings.Contains(r.err, want) {
		t.Errorf("status %d, %s, want %s", r.status, r.err, want)
	}
}

// A file of data that changes while the program runs is noticed when the session is saved.
func TestAChangedFileIsNoticedWhenASessionIsSaved(t *testing.T) {
	t.Chdir(t.TempDir())
	rewrite(t, "p.csv", "a,y\n1,0\n2,1\n3,1\n")
	s := &session.Session{}
	if err := s.Override(session.Given{Flag: "csv", Value: "p.csv"}, session.Given{Flag: "target", Value: "y"}); err != nil {
		t.Fatal(err)
	}
	setup, err := s.Resolve()
	if err != nil {
		t.Fatal(err)
	}
	d, err := ui.NewDeskWith(setup, files{}, desk.Opened{Arguments: []string{"p.csv", "--target", "y"}})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ content, says string }{
		{"a,y\n1,0\n2,1\n3,1\n", ""},
		{"a,y\n1,0\n2,1\n3,0\n", "p.csv has changed since it was read"},
		{"a,y\n1,0\n2,1\n3,1\n", ""},
	} {
		rewrite(t, "p.csv", c.content)
		d.Finish(d.Do("set lr 3"))
		r := d.Finish(d.Do("save"))
		if r.Err != nil || r.Alarm != (c.says != "") || !strings.Contains(r.Message, c.says) {
			t.Errorf("with %q it says %+v", c.content, r)
		}
	}
}

// TestFlagsOnSavedRunsMakeAnotherInScripts gives flags to walk --do on a session that was
// saved with its runs. They are a change there, as on the screen.
func TestFlagsOnSavedRunsMakeAnotherInScripts(t *testing.T) {
	t.Chdir(t.TempDir())
	okSaid(t, "walk", "diabetes", "--do", "epoch; set lr 20; epoch; save runs.toml")
	for do, want := range map[string]int{"epoch; ": 3, "set l2 0.2; epoch; ": 4} {
		okSaid(t, "walk", "runs.toml", "--l2", "0.1", "--do", fmt.Sprintf("%ssave %d.toml", do, want))
		s, err := session.Load(fmt.Sprintf("%d.toml", want))
		if err != nil {
			t.Fatal(err)
		}
		if s.History == nil || len(s.History.Runs) != want {
			t.Errorf("after %s there are other runs than %d: %+v", do, want, s.History)
		}
	}
}

// What would lose something is asked once, however the line names it.
func TestTheSameLineAgainIsMeant(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	t.Chdir(home)
	okSaid(t, "walk", "xor", "--do", `goto 2; save "b c.toml"`)
	for _, c := range []struct{ line, asks, done string }{
		{`open "b c.toml"`, "enter again opens b c.toml", "opened b c.toml"},
		{`open "~/b c.toml"`, "enter again opens ", "opened "},
		{`save "b c.toml"`, "enter again replaces it", "saved as b c.toml"},
	} {
		setup, err := files{}.Open("diabetes")
		if err != nil {
			t.Fatal(err)
		}
		d, err := ui.NewDeskWith(setup, files{}, desk.Opened{Arguments: []string{"diabetes"}})
		if err != nil {
			t.Fatal(err)
		}
		d.Finish(d.Do("set lr 20"))
		if r := d.Finish(d.Do(c.line)); r.Err == nil || !strings.Contains(r.Err.Error(), c.asks) {
			t.Errorf("%s: %+v, want %q", c.line, r, c.asks)
		}
		if r := d.Finish(d.Do(c.line)); r.Err != nil || !strings.Contains(r.Message, c.done) {
			t.Errorf("%s again: %+v, want %q", c.line, r, c.done)
		}
	}
}
