package desk_test

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"backstep/data/session"
	"backstep/data/session/sessiontest"
	"backstep/network/explain"
	"backstep/ui/desk"
	numbers "backstep/ui/number"
)

// asking returns a desk that has the mode in which numbers are followed down.
func asking(t testing.TB, name string, flags ...session.Given) *desk.Desk {
	t.Helper()
	d, first, err := desk.New(sessiontest.Builtin(t, name, flags...), desk.Options{Views: []desk.View{
		{Name: "network", Traits: desk.Traits{Follows: true}}, {Name: desk.WhyView, Traits: desk.Traits{Mode: true}},
	}})
	if err != nil {
		t.Fatal(err)
	}
	d.Finish(first)
	return d
}

// sessionsToAsk are sessions of every kind: losses, penalties, optimisers, schedules, scaled
// and derived inputs, scaled targets, batches, no biases, given weights.
func sessionsToAsk() []func(t testing.TB) *desk.Desk {
	with := func(name string, flags ...string) func(t testing.TB) *desk.Desk {
		return func(t testing.TB) *desk.Desk {
			var given []session.Given
			for i := 0; i < len(flags); i += 2 {
				given = append(given, session.Given{Flag: flags[i], Value: flags[i+1]})
			}
			return asking(t, name, given...)
		}
	}
	return []func(t testing.TB) *desk.Desk{
		with("diabetes"), with("mazur"), with("xor", "optimizer", "momentum", "l1", "0.01", "batch", "3"),
		with("iris", "batch", "5", "optimizer", "adam", "l2", "0.01"), with("progression", "batch", "4", "hidden", "3"),
		with("xor", "optimizer", "adamw", "schedule", "exponential", "gamma", "0.9", "hidden", "3,2"),
		with("xor", "no-bias", "true", "loss", "mse", "optimizer", "nesterov"),
		with("iris", "hidden", "0", "batch", "20", "shuffle", "true", "test-fraction", "0.3"), with("diabetes", "freeze-biases", "true", "batch", "3", "lr", "1e300"),
		with("spiral", "batch", "2", "features", "x1,x1^2,sin(x2),x1*x2", "hidden", "2", "optimizer", "rmsprop"),
	}
}

// changesBefore are lines that lead to states of every kind.
func changesBefore() *rapid.Generator[string] {
	return rapid.SampledFrom([]string{
		"next", "next unit", "next phase", "next step", "2 s", "5 s", "epoch", "back phase", "phase J", "phase update", "sample 2",
		"edit 0.5", "edit 1/3", "set lr 0.3", "set optimizer momentum", "set optimizer adam", "restart lr 0.7", "reseed",
		"run 1", "select next", "weight next", "weight bias", "select left", "undo", "goto 3", "set batch 2", "set batch 1", "set hidden 0", "set hidden 2,2", "set loss mse", "set bias no",
		"set train_biases no", "drop sample 1", "edit sample 2 target 0", "edit x 3", "add 30 45 1", "delete 1", "pin 2", "set lr 1e300", "set data iris", "set shuffle yes", "set l2 0.1",
	})
}

// summaries are numbers that sum others up, over a batch, an epoch or a layer, and slopes.
func summaries() []string {
	return []string{
		"J epoch", "J last", "J sum", "J old", "right", "right batch", "f′ h1", "f′",
		"mean δ 1", "mean δ 2", "mean f′ 1", "mean f′ 2", "mean ∂w 1", "mean w 2", "mean move 1", "mean share 2",
	}
}

// Whatever number of whatever state is asked about, every way down ends with data, a seed, a
// constant, a setting or a given number; each level's arithmetic gives its number; and
// leaving goes back to exactly where one was.
func TestEveryWayDownEnds(t *testing.T) {
	sessions := sessionsToAsk()
	rapid.Check(t, func(rt *rapid.T) {
		d := sessions[rapid.IntRange(0, len(sessions)-1).Draw(rt, "session")](t)
		for _, line := range rapid.SliceOfN(changesBefore(), 1, 8).Draw(rt, "before") {
			d.Finish(d.Do(line))
		}
		was := written(d.Moment())
		asked := rapid.SampledFrom(append(append(desk.AskableNow(d), "J batch", "η", "n"), summaries()...)).Draw(rt, "asked")
		if r := d.Finish(d.Do("why " + asked)); r.Err != nil && slices.Contains(summaries(), asked) {
			return // Not every network has it.
		} else if r.Err != nil {
			rt.Fatalf("why %s: %v", asked, r.Err)
		}
		if d.Seen().Trail == nil {
			return // It is not reached yet.
		}
		for range 60 {
			l := d.Seen().Trail.Present()
			checkLevel(rt, l)
			if l.End != "" && len(l.Terms) == 0 {
				break
			}
			if len(l.Terms) == 0 {
				rt.Fatalf("%s: %q is made of nothing, and the way does not end", asked, l.Explanation.Title)
			}
			n := rapid.IntRange(1, len(l.Terms)).Draw(rt, "term")
			if r := d.Finish(d.Do(fmt.Sprintf("into %d", n))); r.Err != nil || r.Message != "" {
				rt.Fatalf("into %d of %q: %v %q", n, l.Explanation.Title, r.Err, r.Message)
			}
		}
		if r := d.Finish(d.Do("leave")); r.Err != nil || d.Seen().Trail != nil || d.View() != "network" {
			rt.Fatalf("leaving: %v, the view is %s", r.Err, d.View())
		}
		if is := written(d.Moment()); is != was {
			rt.Fatalf("the place was\n%s\nand is\n%s", was, is)
		}
	})
}

// checkLevel tests that the arithmetic of a level gives its number.
func checkLevel(t *rapid.T, l *desk.TrailLevel) {
	e := &l.Explanation
	for i, line := range e.Inline {
		v := line.Value()
		if sign := explain.SignAfter(e.Inline, i, e.Result.Value, numbers.Default()); math.Abs(v-e.Result.Value) > 1e-9*math.Max(1, math.Abs(v)) && !math.IsNaN(v) && !math.IsInf(v, 0) {
			t.Fatalf("%s: line %d gives %v %s %v", e.Title, i+1, v, sign, e.Result.Value)
		}
	}
	for _, term := range l.Terms {
		if term.Name == "" || strings.ContainsFunc(term.Name, func(r rune) bool { return r < ' ' }) {
			t.Fatalf("%s is made of %q", e.Title, term.Name)
		}
	}
}

// A weight was made by the update of the step before, which has an update before it, back to
// the draw of a seed.
func TestAWeightIsFollowedToItsDraw(t *testing.T) {
	d := asking(t, "diabetes")
	do(t, d, "3 s; phase d1; why w y h1")
	for step := 2; step >= 1; step-- {
		if l := d.Seen().Trail.Present(); l.Number.Kind != explain.Update || l.Step != step || d.Seen().Position.Step != step {
			t.Fatalf("the level is %s of step %d, the place is step %d; want the update of step %d", l.Explanation.Title, l.Step, d.Seen().Position.Step, step)
		}
		do(t, d, "into 1")
	}
	l := d.Seen().Trail.Present()
	if !strings.HasPrefix(l.End, "It is the 7th number of seed") || len(l.Terms) > 0 {
		t.Errorf("the way ends with %q", l.End)
	}
	if said := d.Do("into").Message; said != "the way down ends here: ⌫ goes one level back" {
		t.Errorf("further down: %q", said)
	}
	do(t, d, "out; out")
	if d.Seen().Position.Step != 2 || len(d.Seen().Trail.Levels) != 1 {
		t.Errorf("out leads to step %d", d.Seen().Position.Step)
	}
}

// Another notation is that of the whole way.
func TestAWayDownFollowsTheNotation(t *testing.T) {
	d := asking(t, "diabetes")
	do(t, d, "goto 7; phase d1; why δ h1")
	was := d.Seen().Trail.Present().Explanation.Result.Value
	do(t, d, "notation delta=y-yhat")
	if is := d.Seen().Trail.Present().Explanation.Result.Value; is != -was {
		t.Errorf("δ was %v, and is %v in a notation with the other sign", was, is)
	}
}

// A number that is written with a minus before it is a term without it.
func TestATermHasItsOwnSign(t *testing.T) {
	d := asking(t, "diabetes")
	do(t, d, "phase J; why ŷ")
	if z := d.Seen().Trail.Present().Terms[0]; z.Name != "z of y" || z.Value != d.Seen().Step.Layers[1].Z[0] {
		t.Errorf("ŷ is made of %s, %v", z.Name, z.Value)
	}
}

// Leaving a way down goes back to a sample that was moved.
func TestAWayDownLeadsBackToAMovedSample(t *testing.T) {
	d := asking(t, "diabetes")
	do(t, d, "2 s; phase d1")
	d.MoveSample([]float64{0.5, 0.25})
	was := written(d.Moment())
	do(t, d, "why w h1 bmi; into 1; leave")
	if is := written(d.Moment()); is != was {
		t.Errorf("the place was\n%s\nand is\n%s", was, is)
	}
}

// What was set by hand is said to be.
func TestAWayEndsWithAnEdit(t *testing.T) {
	d := asking(t, "diabetes")
	do(t, d, "3 s; phase x; edit y h1 1/3; phase d1; why w y h1")
	if end := d.Seen().Trail.Present().End; end != "It was set by hand before step 3, in run 2." {
		t.Errorf("the way ends with %q", end)
	}
	do(t, d, "leave; edit x bmi 40; phase d1; why raw bmi")
	if end := d.Seen().Trail.Present().End; !strings.HasPrefix(end, "It was set by hand, for person 1") {
		t.Errorf("the way ends with %q", end)
	}
	do(t, d, "leave; add 30 45 1; 2 s; phase d1; sample 5; why raw bmi")
	if end := d.Seen().Trail.Present().End; !strings.HasPrefix(end, "It was set by hand, for person 5") {
		t.Errorf("the way ends with %q", end)
	}
}

// From a weight one leaps back to the epoch that changed it most.
func TestAWeightLeapsToItsLargestChange(t *testing.T) {
	d := asking(t, "diabetes")
	do(t, d, "goto 60; phase d1; why w y h1")
	r := do(t, d, "leap")
	at := d.Seen().Trail.Present()
	most, step := 0.0, 0
	for i, s := range d.Seen().History[1:] {
		if by := math.Abs(s.Parameters[1].Weights[0] - d.Seen().History[i].Parameters[1].Weights[0]); by > most && s.Step < 59 {
			most, step = by, s.Step
		}
	}
	if at.Step != step || step == 0 || at.Number.Kind != explain.Update {
		t.Errorf("it leaps to step %d (%s), and changed most in step %d", at.Step, r.Message, step)
	}
}

// The loss of an epoch is gathered from its batches, one step back at a time, down to the first
// batch, and the loss of the epoch before is that which its last step ended with.
func TestTheLossOfAnEpochIsFollowedThroughItsBatches(t *testing.T) {
	d := asking(t, "xor", session.Given{Flag: "batch", Value: "1"})
	do(t, d, "goto 3; phase update; why J epoch")
	sum := 0.0
	for batch := 4; batch >= 1; batch-- {
		if at := d.Seen().Step.Batch; at != batch {
			t.Fatalf("the way leads to batch %d, not %d", at, batch)
		}
		sum += d.Seen().Step.Loss
		if batch == 4 {
			do(t, d, "into 1")
		}
		do(t, d, "into 1")
	}
	if l := d.Seen().Trail.Present(); l.End != "It is 0: the epoch begins with this batch." || l.Number.Kind != explain.OldLossSum {
		t.Errorf("the way ends with %q, which %s", l.Explanation.Title, l.End)
	}
	for i := 1; i < 4; i++ {
		if taken := desk.Taken(d.Seen().Trail, i); taken != 0 {
			t.Errorf("the way goes on with term %d of level %d, not with the first", taken+1, i+1)
		}
	}
	if whole := d.Seen().Trail.Levels[0].Explanation.Result.Value; math.Abs(whole-sum/4) > 1e-15 {
		t.Errorf("J of the epoch is %v, its batches have a mean of %v", whole, sum/4)
	}
	do(t, d, "leave; 2 next step; why J last")
	if l := d.Seen().Trail.Present(); l.Number.Kind != explain.EpochLoss || d.Seen().Epoch() != 3 {
		t.Errorf("J of the epoch before leads to %q", l.Explanation.Title)
	}
}

// Who goes on in training below a number that a step begins with sees what the way ends with, and
// can still go to the step that made it.
func TestAWayDownGoesAlong(t *testing.T) {
	d := asking(t, "diabetes")
	for _, c := range []struct{ line, end string }{
		{"why w y h1", "It is the 7th number of seed 25."},
		{"3 next step", "The step before made it."},
		{"back step; back step; back step", "It is the 7th number of seed 25."},
		{"leave; 3 next step; set optimizer adam; epoch; phase d1; why old m y h1", "It is 0: the optimiser was changed before this step"},
		{"2 epoch", "The step before made it."},
		{"phase z1; leave; phase d1; why δ h1; phase z1", "It is not worked out yet"},
	} {
		do(t, d, c.line)
		if l := d.Seen().Trail.Present(); !strings.HasPrefix(l.End, c.end) || len(l.Terms) > 0 {
			t.Errorf("after %s %q ends with %q, want %q", c.line, l.Explanation.Title, l.End, c.end)
		}
	}
	do(t, d, "leave; run 1; goto 0; why w y h1; 3 next step; into")
	if l := d.Seen().Trail.Present(); len(d.Seen().Trail.Levels) != 1 || l.Number.Kind != explain.Update || l.Step != 2 {
		t.Errorf("it leads to %q in step %d, level %d", l.Explanation.Title, l.Step, len(d.Seen().Trail.Levels))
	}
}

// Where there is no such number it is not said that a key brings it.
func TestWhatIsNotThere(t *testing.T) {
	for _, c := range []struct {
		d          *desk.Desk
		line, says string
	}{
		{asking(t, "diabetes"), "epoch; why J last", "J of the epoch before is not there: this is the first epoch"},
		{asking(t, "diabetes"), "epoch; explain J last", "J of the epoch before is not there: this is the first epoch"},
		{asking(t, "diabetes"), "phase J; why δ h1", "δ of h1 is not worked out yet: → brings it, z asks you for it"},
		{asking(t, "diabetes", session.Given{Flag: "batch", Value: "1"}), "epoch; pin 1; explain δ h1", "δ of h1 is not worked out: this is only a forward pass"},
	} {
		if r := do(t, c.d, c.line); r.Message != c.says {
			t.Errorf("%s says %q, want %q", c.line, r.Message, c.says)
		}
	}
}

// What is wrong with the name of a number is said of every command that takes one, in its own terms.
func TestANumberThatIsNoneIsRefused(t *testing.T) {
	names := map[string]string{
		"w q": "want a unit and what feeds it, such as h1 bmi", "x q": "x q: want one of bmi, age", "mean": "mean: want one of δ, f′", "mean δ": "mean δ: want a layer from 1 to 2",
		"raw": "raw: want an input or an output, such as raw bmi", "source": "source: no input is derived from others", "source bmi": "no input is derived", "J foo": "batch, epoch, sum, old or last may follow",
		"right foo": "only batch may follow", "f′ bmi": "an input has none", "w": "an input has none; select a unit, or name it, such as h1 bmi",
	}
	for name, says := range names {
		for _, command := range []string{"explain", "why"} {
			d := asking(t, "diabetes")
			do(t, d, "select bmi")
			if r := d.Do(command + " " + name); r.Err == nil || !strings.Contains(r.Err.Error(), says) || !strings.HasPrefix(r.Err.Error(), command) {
				t.Errorf("%s %s: %v, want %q", command, name, r.Err, says)
			}
		}
	}
}

// A way down of very many numbers is where playing has ended, too.
func TestALongWayDownGoesAlong(t *testing.T) {
	d := asking(t, "digits")
	do(t, d, "next step; why right batch; why mean ∂w 1; 2 next step")
	stepped := d.Seen().Trail.Present().Explanation.Result.Value
	do(t, d, "goto 6; goto 3")
	if l := d.Seen().Trail.Present(); l.Step != 3 || l.Explanation.Result.Value != stepped {
		t.Errorf("after playing it is %v of step %d, and after stepping %v", l.Explanation.Result.Value, l.Step, stepped)
	}
	do(t, d, "goto 6; leave; goto 1; why mean δ 1; goto 6")
	if l := d.Seen().Trail.Present(); l.Step != 6 || len(l.Terms) < 2000 {
		t.Errorf("after playing it is of step %d, with %d numbers", l.Step, len(l.Terms))
	}
}
