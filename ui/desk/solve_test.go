package desk_test

import (
	"testing"

	"backstep/data/session"
	"backstep/data/session/sessiontest"
	"backstep/ui/desk"
)

// The answers read well aloud, and nothing is changed by asking.
func TestWhatSolveAnswers(t *testing.T) {
	for _, c := range []struct{ session, moves, line, says string }{
		{"diabetes", "goto 20; phase d1", "solve ŷ = 0.9 by w y h1", "w from h1 to y would have to be 4.309; it is 1.122."},
		{"diabetes", "goto 20; phase d1", "solve z h1 = 0", "w from bmi to h1 would have to be 0.3590; it is 1.383."},
		{"diabetes", "goto 20; phase d1", "solve a h1 = 0,8 by x bmi", "bmi of person 1 would have to be 49.91; it is 33.6."},
		{"diabetes", "goto 20; phase d1", "solve a h1 = 4/5 by b h1", "b of h1 would have to be 0.3861; it is −0.3657."},
		{"diabetes", "goto 20; phase d1", "solve ŷ = 1 by w y h1", "ŷ is never 1, whatever w from h1 to y is: it only comes nearer and nearer as w rises."},
		{"diabetes", "goto 20; phase d1", "solve yhat = .9 by w h1 bmi", "No value of w from bmi to h1 gives ŷ 0.9: it only comes near to 0.6233 as w rises."},
		{"diabetes", "goto 20; phase d1", "solve J batch = 0.6 by b y", "No value of b of y gives J of the batch 0.6: the nearest is 0.6443, at b = −0.8917."},
		{"diabetes", "goto 20; phase d1", "solve z h2 = 3 by w h1 bmi", "No value of w from bmi to h1 changes z of h2: it stays 0.9000."},
		{"diabetes", "goto 20; phase d1", "solve δ h1 = 0.05 by w y h1", "w from h1 to y would have to be −0.3175; it is 1.122."},
		{"diabetes", "goto 20; phase d1; notation delta=y-yhat", "solve δ h1 = -0.05 by w y h1", "w from h1 to y would have to be −0.3175; it is 1.122."},
		{"diabetes", "goto 20", "solve J batch = 0.3 by lr", "For J of the batch to be 0.3 after the update, η would have to be 147.8; it is 2."},
		{"diabetes", "goto 20", "solve ŷ = 0.9 by w y h1", "For ŷ to be 0.9 in the next step, w from h1 to y would have to be 4.361; it is 1.175."},
		{"diabetes", "goto 20", "solve δ h1 = 0", "δ of h1 of the next step is not worked out yet: → brings it"},
		{"diabetes", "", "solve z h1 = 0", "z of h1 is not worked out yet: → brings it"},
		{"diabetes", "goto 20", "solve x bmi = 3", "x of bmi is not asked for: z, a, δ, ŷ and J are"},
		{"curve --activation relu --lr 10", "goto 500; phase J", "solve J = 1", "No value of w from h1 to y makes J of point 1 a finite number."},
	} {
		d := openLine(t, c.session)
		do(t, d, c.moves)
		if r := do(t, d, c.line); r.Err != nil || r.Message != c.says || d.Seen().Run != 1 {
			t.Errorf("%s: %q, %v, want %q", c.line, r.Message, r.Err, c.says)
		}
	}
}

// A line that cannot be understood says what would be right.
func TestWhatSolveDoesNotUnderstand(t *testing.T) {
	d := open(t, "diabetes")
	do(t, d, "goto 20; phase d1")
	for line, says := range map[string]string{
		"solve":                    "solve needs a number, what it is to be, and by which weight, input or η, such as solve z h1 = 0.5 by w h1 bmi",
		"solve q = 3":              `solve "q": want one of x, y, z, a, δ, ŷ, J, w, b, ∂w, ∂b, new`,
		"solve ŷ = 1/0":            `solve ŷ = 1/0: "1/0" has no value: 1/3 or 0.33 would have one`,
		"solve ŷ = 0.9 of w":       "solve ŷ = 0.9 of w: want by and a weight, an input or η, such as by w",
		"solve ŷ = 0.9 by z h1":    "solve by z h1: want a weight, a bias, an input or η, such as by w h1 bmi",
		"solve ŷ = 0.9 by w h1 h1": "",
	} {
		r := d.Do(line)
		if r.Err == nil || says != "" && r.Err.Error() != says {
			t.Errorf("%s: %v, want %q", line, r.Err, says)
		}
	}
}

// Names that contain the words and signs of the line are understood.
func TestSolveWithNamesLikeItsOwnWords(t *testing.T) {
	d := opener(t, []string{"a = 1 by b", "by"}, []string{"y = 2"}, [][]string{{"0.5"}, {"0.7"}, {"0.2"}}, session.Given{Flag: "target", Value: "y = 2"})()
	do(t, d, "step; phase z1")
	for _, line := range []string{"solve z h1 = 0.5 by w h1 by", "solve z h1 = 0.5 by w h1 a = 1 by b", "solve z h1 = 0.5 by x a = 1 by b"} {
		if r := do(t, d, line); r.Err != nil || r.Message == "" {
			t.Errorf("%s: %q, %v", line, r.Message, r.Err)
		}
	}
}

// openLine returns the desk of a session with settings: "xor --lr 3".
func openLine(t *testing.T, line string) *desk.Desk {
	t.Helper()
	d, first, err := desk.New(sessiontest.Line(t, line), desk.Options{})
	if err != nil {
		t.Fatal(err)
	}
	d.Finish(first)
	return d
}
