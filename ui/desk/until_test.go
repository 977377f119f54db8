package desk_test

import (
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"backstep/data/condition"
	"backstep/data/session"
	"backstep/network"
	"backstep/network/stepper"
	"backstep/ui/desk"
)

func itoa(n int) string { return strconv.Itoa(n) }

// given returns settings from pairs of a flag and its value.
func given(pairs ...string) []session.Given {
	var list []session.Given
	for i := 0; i < len(pairs); i += 2 {
		list = append(list, session.Given{Flag: pairs[i], Value: pairs[i+1]})
	}
	return list
}

// metAt reports whether a condition is looked at and met after each step of a session, up
// to a step, as plain training says; index 0 is not used.
func metAt(t rapid.TB, setup *session.Setup, line string, to int) (looked, met []bool) {
	c, err := condition.Parse(line, desk.About(setup))
	if err != nil {
		t.Fatal(err)
	}
	trainer, err := setup.Trainer()
	if err != nil {
		t.Fatal(err)
	}
	watch := c.Watch(desk.About(setup))
	looked, met = make([]bool, to+1), make([]bool, to+1)
	for i := 1; i <= to; i++ {
		step := trainer.Record()
		p := &stepper.Passed{
			Step: i, Epoch: trainer.State().Epoch, EpochEnd: step.LastBatch, Loss: step.Loss, EpochLoss: step.EpochLoss,
			Taken: func() *network.Step { return step },
		}
		met[i], looked[i] = watch.Met(p), watch.Looks(p)
	}
	return looked, met
}

func conditions() []string {
	return []string{"0.5", "loss > 0.62", "accuracy 85%", "z h2 > 1", "|delta y| < 0.7", "w h1 x1 > 0.8", "sample 9 is right", "all are right", "sample 9 is wrong", "epoch 9"}
}

// Playing until a condition ends at the first place after here where it is met, and going
// back until it ends where stepping back one by one finds that it began.
func TestUntilAndBackUntilAgreeWithSteppingOneByOne(t *testing.T) {
	const far = 120
	rapid.Check(t, func(rt *rapid.T) {
		d := open(t, "moons", given("hidden", "3", "batch", "60", "lr", "1", "shuffle", "true")...)
		line := rapid.SampledFrom(conditions()).Draw(rt, "condition")
		from := rapid.IntRange(1, far).Draw(rt, "from")
		do(t, d, "goto 60")
		do(t, d, "restart")
		d.Finish(d.Do(itoa(from) + " s"))
		if rapid.Bool().Draw(rt, "within a step") {
			do(t, d, "next phase") // The step that is only partly revealed does not count.
		}
		looked, met := metAt(rt, d.Seen().Setup, line, 4*far)
		back := rapid.Bool().Draw(rt, "back")
		want := 0
		if back {
			want = beganAt(looked, met, from)
			do(t, d, "back until "+line)
		} else {
			for i := from + 1; i < len(met) && want == 0; i++ {
				if met[i] {
					want = i
				}
			}
			if line == "epoch 9" && from >= 27 {
				return // It is refused.
			}
			if want == 0 {
				return
			}
			do(t, d, "until "+line)
		}
		if m := d.Moment(); want > 0 && (m.Position.Step != want || !m.Updated()) {
			rt.Fatalf("back: %t, %q from step %d leads to %+v, want step %d", back, line, from, m.Position, want)
		} else if want == 0 && m.StepsDone() != from {
			rt.Fatalf("back until %q, which never was, leads from step %d to %d", line, from, m.StepsDone())
		}
	})
}

// beganAt steps back one by one from a step to where what is true there began, or to the
// last place where it was true.
func beganAt(looked, met []bool, from int) (began int) {
	for ; from > 0 && !looked[from]; from-- {
	}
	here := from > 0 && met[from]
	for at := from; at > 0; at-- {
		switch {
		case !looked[at]:
		case met[at] && !here:
			return at
		case !met[at] && here:
			return began
		case here:
			began = at
		}
	}
	return began
}

func TestUntilSaysWhatCameOfIt(t *testing.T) {
	for _, c := range []struct {
		of    string
		flags []session.Given
		lines string
		want  string
		alarm bool
	}{
		{"diabetes", nil, "until 0.3", "loss ≤ 0.3 at epoch 63", false},
		{"diabetes", nil, "until |delta h1| < 0.04", "|δ h1| < 0.04 at epoch", false},
		{"moons", given("batch", "30"), "until z h1 > 0.5", "z h1 > 0.5 at epoch 1, step ", false},
		{"xor", given("hidden", "0"), "until 0.1", "loss ≤ 0.1 does not come: the loss has settled at 0.", true},
		{"xor", given("hidden", "0"), "until sample 3 is wrong; until all are right", "all are right does not come: the loss has settled", true},
		{"xor", given("lr", "1e-4", "optimizer", "adam"), "until accuracy > 100%", "did not come in 100 000 epochs; until goes on", true},
		{"curve", given("activation", "relu", "lr", "10"), "until |w| < 1e-9", "weights diverged", true},
		{"diabetes", nil, "goto 100; back until 0.3", "loss ≤ 0.3 since epoch 63", false},
		{"diabetes", nil, "goto 100; back until loss > 0.3", "loss > 0.3 was last met at epoch 62", false},
		{"diabetes", nil, "goto 100; back until loss < 9", "loss < 9 from the beginning on: epoch 1", false},
		{"diabetes", nil, "goto 100; back until loss > 9", "loss > 9 was not met on the way to here", false},
		{"moons", given("batch", "30"), "goto 9; back until ŷ > 0.5", ", step ", false},
		{"diabetes", nil, "back until 0.3", "this is the beginning", false},
	} {
		d := open(t, c.of, c.flags...)
		r := do(t, d, c.lines)
		if !strings.Contains(r.Message, c.want) || r.Alarm != c.alarm {
			t.Errorf("%q of %s says %q, alarm %t, want %q", c.lines, c.of, r.Message, r.Alarm, c.want)
		}
	}
}

// The step where a unit died is the first whose numbers show it dead.
func TestTheDeathOfAUnitIsFound(t *testing.T) {
	d := open(t, "xor", given("hidden", "4", "activation", "relu", "lr", "2", "seed", "1")...)
	do(t, d, "goto 400")
	r := do(t, d, "back until h1 is dead")
	m := d.Moment()
	if _, dead := m.Dead(0, 0); !dead || !strings.HasPrefix(r.Message, "h1 is dead since epoch ") {
		t.Errorf("at %+v it is dead: %t, and it is said: %q", m.Position, dead, r.Message)
	}
	do(t, d, "back step")
	m = d.Moment()
	if _, dead := m.Dead(0, 0); dead {
		t.Error("it was dead a step before")
	}
}

// A long way back is gone in slices, and esc leaves it where it began.
func TestALongSearchCanBeLeft(t *testing.T) {
	d := open(t, "moons", given("hidden", "8,8")...)
	do(t, d, "goto 4000")
	before := written(d.Moment())
	r := d.Do("back until loss > 99")
	if r.Task == nil || !r.Task.Sliced {
		t.Fatalf("it is done at once: %+v", r)
	}
	r.Task.Part(func() bool { return true })
	r = d.TakeBack(r.Task)
	if j, on := d.Journey(); r.Task == nil || !on || j.Done <= 0 || j.Done >= j.Steps {
		t.Fatalf("after a slice: %+v, %+v", r, j)
	}
	d.Do("leave")
	r.Task.Part(func() bool { return false })
	if r = d.TakeBack(r.Task); r.Task != nil || written(d.Moment()) != before {
		t.Errorf("it has not ended where it began: %+v", r)
	}
	if _, on := d.Journey(); on {
		t.Error("it is still under way")
	}
}
