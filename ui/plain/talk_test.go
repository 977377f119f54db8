package plain_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"backstep/data/session/sessiontest"
	"backstep/data/text/goldentest"
	"backstep/ui"
	"backstep/ui/desk"
	"backstep/ui/plain"
)

// talk is a conversation about a session, of which all is heard.
type talk struct {
	*plain.Talk
	desk    *desk.Desk
	heard   bytes.Buffer
	outcome plain.Outcome

	clock time.Time
	hasty bool // each look at the clock takes a minute
	onSay func(said string)
}

// Write hears what is said.
func (k *talk) Write(b []byte) (int, error) {
	k.heard.Write(b)
	if k.onSay != nil {
		k.onSay(string(b))
	}
	return len(b), nil
}

// now returns the time.
func (k *talk) now() time.Time {
	if k.hasty {
		k.clock = k.clock.Add(time.Minute)
	}
	return k.clock
}

// about begins a conversation about a session, such as "iris --hidden 3", with a script.
func about(t testing.TB, session string, script ...string) *talk {
	t.Helper()
	k := &talk{}
	var views []plain.View
	for _, v := range ui.DescribeViews() {
		views = append(views, plain.View(v))
	}
	k.Talk = plain.New(k, plain.Options{Views: views, Now: k.now})
	d, err := ui.NewDeskHaving(k.Commands(), sessiontest.Line(t, session), nil, desk.Opened{Arguments: []string{session}})
	if err != nil {
		t.Fatal(err)
	}
	k.desk = d
	var lines []desk.Line
	for _, line := range script {
		lines = append(lines, desk.Line{Text: line, Where: "--do"})
	}
	k.Begin(d, lines)
	return k
}

// said returns the answer to lines.
func (k *talk) said(t testing.TB, lines string) string {
	t.Helper()
	k.heard.Reset()
	var err error
	if k.outcome, err = k.Run(strings.NewReader(lines)); err != nil {
		t.Fatal(err)
	}
	return k.heard.String()
}

// transcript returns a conversation, each line of which follows a sign.
func (k *talk) transcript(t testing.TB, lines string) string {
	t.Helper()
	all := k.said(t, "")
	for line := range strings.Lines(lines) {
		all += "> " + line + k.said(t, line)
	}
	return all
}

func TestTranscripts(t *testing.T) {
	for name, c := range map[string]struct{ session, lines string }{
		"diabetes": {"diabetes", strings.Repeat("next\n", 20) + `back
explain δ h1
explain J batch
sample 2
select h1
list
list h1
again
epoch
where
by phase
next
next
goto 30
until 0.1
set lr 20
epoch
undo
edit h1 bmi 1/3
add 30 45 1
view curves
view gradients
view surface
move right
leave
help
help goto
help explain
phase δ2
phas x9
gototo
until the size of delta y below 0.05
quit now
`},
		"iris": {"iris --hidden 5 --activation relu --batch 50 --shuffle true --test-fraction 0.2", `by phase
next
next
next
next
next
next
next
next
next
next
explain z h1
explain y hat setosa
why f prime h1
leave
explain right batch
explain J epoch
list samples 29
list weights
step
epoch
goto 40
accuracy
until accuracy 95%
view matrices
view settings
view runs
`},
		"mazur": {"mazur", strings.Repeat("next\n", 22) + "list\nlist samples\nexplain J\nexplain new y1 h1\nview network\ngoto 1000\n"},
		"why":   {"diabetes", "why w h1 bmi\nwhy δ h1\nepoch\nwhy δ h1\ninto 1\ninto 2\nout\nout\nwhy new h1 bmi\ninto 1\nleave\nset lr 20\nepoch\nwhy new y h1\ninto 1\ninto 1\nleave\nwhy J batch\ninto 9\nnext\n"},
		"wrong": {"xor --init constant", "epoch\nepoch\nview gradients\nmend\nepoch\nset loss mse and output linear and lr 1000\ngoto 20\nlist h1\nexplain δ h1\nview gradients\n"},
	} {
		t.Run(name, func(t *testing.T) {
			k := about(t, c.session)
			opening := k.heard.String()
			goldentest.Compare(t, filepath.Join("testdata", name+".golden"), opening+k.transcript(t, c.lines))
		})
	}
}

// What takes long is told of now and then, and can be stopped where it has come.
func TestLongWorkIsToldOfAndStopped(t *testing.T) {
	k := about(t, "diabetes")
	k.hasty = true
	words := 0
	k.onSay = func(said string) {
		if !strings.Contains(said, "Still working") {
			return
		}
		if words++; words == 3 && !k.Interrupt() {
			t.Error("there is nothing to stop")
		}
	}
	said := k.said(t, "until settled\n")
	k.hasty = false
	said += k.said(t, "where\n")
	if words != 3 || !strings.Contains(said, "\nStopped. Epoch ") || !strings.Contains(said, "\nYou are in step ") {
		t.Errorf("after %d words on how far it is:\n%s", words, said)
	}
	if k.Interrupt() {
		t.Error("something is stopped although nothing is done")
	}
}

// A move that is stopped goes back to where it began.
func TestAMoveThatIsStoppedHasNotMoved(t *testing.T) {
	k := about(t, "digits", "goto 3", "set batch 1", "goto 4")
	k.hasty = true
	k.onSay = func(said string) {
		if strings.Contains(said, "Still working") {
			k.Interrupt()
		}
	}
	before := k.said(t, "where\n")
	if said := k.said(t, "back epoch\n"); !strings.Contains(said, "Stopped. Nothing has moved.") {
		t.Skipf("it was quick: %s", said)
	}
	if after := k.said(t, "where\n"); after != before {
		t.Errorf("it was %s, and is %s", before, after)
	}
}

func TestOutcome(t *testing.T) {
	for lines, want := range map[string]plain.Outcome{
		"next\n\n# a comment\nepoch":                                  {},
		"next; foo; next\nbar":                                        {Wrong: 2, Where: "line 1"},
		"set lr 1e200 and loss mse and output linear\n\n\nepoch; 9 e": {Failed: 1, Where: "line 4"},
		"quit\nfoo":       {},
		"play":            {Wrong: 1, Where: "line 1"},
		"open people.csv": {Wrong: 1, Where: "line 1"},
	} {
		k := about(t, "diabetes")
		if said := k.said(t, lines); k.outcome != want {
			t.Errorf("%q: %+v, want %+v\n%s", lines, k.outcome, want, said)
		}
	}
}

// What is wrong is told once, and not again with a change that mends nothing.
func TestWhatIsWrongIsToldOnce(t *testing.T) {
	k := about(t, "xor --init constant")
	said := k.said(t, "epoch\nepoch\nnext\nset lr 0.2\nepoch\n")
	if n := strings.Count(said, "Something is wrong"); n != 1 {
		t.Errorf("it is told %d times:\n%s", n, said)
	}
}

// The README has a conversation as it is.
func TestTheREADMEsConversation(t *testing.T) {
	page, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, block, _ := strings.Cut(string(page), "\n    > ")
	block, _, _ = strings.Cut("> "+block, "\n\n")
	want := strings.ReplaceAll(block, "\n    ", "\n") + "\n"
	var lines strings.Builder
	for line := range strings.Lines(want) {
		if typed, ok := strings.CutPrefix(line, "> "); ok {
			lines.WriteString(typed)
		}
	}
	if got := about(t, "diabetes").transcript(t, lines.String()); lines.Len() < 20 || got != want {
		t.Errorf("the README has\n%s\nbut it is\n%s", want, got)
	}
}

// What is fixed is said once, and with the command that changes it: no key does here.
func TestASettingIsSaidOnce(t *testing.T) {
	k := about(t, "diabetes")
	want := "Learning rate is 2. It is how far a weight goes along its gradient. It is a setting: set changes it."
	if said := strings.TrimSpace(k.said(t, "goto 2\nexplain η")); !strings.HasSuffix(said, want) {
		t.Errorf("%q", said)
	}
}

// What may be chosen is heard as words, not as bars around a size.
func TestChoicesAreHeardAsWords(t *testing.T) {
	if said := about(t, "diabetes").said(t, "notation nope"); strings.Contains(said, "the size of") || !strings.Contains(said, "bias=vector or ones") {
		t.Errorf("it says %q", said)
	}
}
