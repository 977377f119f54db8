package settings

import (
	"math"
	"slices"
	"testing"

	"backstep/data/session/sessiontest"
	"backstep/ui/desk"
	"backstep/ui/view"
)

// opened returns a desk on which command lines were carried out, with the mode.
func opened(t *testing.T, line string, commands ...string) (*desk.Desk, *View) {
	t.Helper()
	v := New()
	d, first, err := desk.New(sessiontest.Line(t, line), desk.Options{
		Views:    []desk.View{{Name: "network"}, {Name: v.Name(), Traits: v.Traits()}},
		Commands: view.Commands(v, func(*desk.Desk) view.Frame { return view.Frame{} }),
	})
	if err != nil {
		t.Fatal(err)
	}
	d.Finish(first)
	for _, c := range append(commands, "view settings") {
		do(t, d, c)
	}
	v.Prepare(d.Seen(), view.Frame{})
	return d, v
}

func do(t *testing.T, d *desk.Desk, line string) {
	t.Helper()
	if r := d.Finish(d.Do(line)); r.Err != nil {
		t.Fatalf("%s: %v", line, r.Err)
	}
}

// press presses keys of the mode.
func press(t *testing.T, d *desk.Desk, v *View, keys ...string) {
	t.Helper()
	for _, key := range keys {
		v.Prepare(d.Seen(), view.Frame{})
		line, taken := v.Type(key, d.Seen())
		if !taken {
			i := slices.IndexFunc(v.Keys(), func(k view.Key) bool { return slices.Contains(k.Keys, key) })
			if i < 0 {
				t.Fatalf("there is no key %s", key)
			}
			line = v.Keys()[i].Line
		}
		if line != "" {
			do(t, d, line)
		}
	}
	v.Prepare(d.Seen(), view.Frame{})
}

// set changes settings of the draft.
func (v *View) set(t *testing.T, changes ...[2]string) {
	t.Helper()
	for _, c := range changes {
		i := slices.IndexFunc(v.draft.rows(), func(r row) bool { return r.id() == c[0] })
		d, err := v.draft.typed(v.draft.rows()[i], c[1])
		if err != nil || d.err != nil {
			t.Fatalf("%v: %v, %v", c, err, d.err)
		}
		v.draft = d
	}
}

// tryOut answers the questions of the mode, and returns what was tried.
func tryOut(t *testing.T, d *desk.Desk, v *View) *trial {
	t.Helper()
	for pending := true; pending; {
		pending = v.draft.pending
		q, asked := v.Ask(d.Seen(), nil)
		if !asked {
			t.Fatal("nothing is tried")
		}
		looks := 0
		for w, done := q.Begin(), false; !done; {
			done = w.Do(func() bool { looks++; return looks%3 == 0 })
			w.Deliver()
		}
	}
	return v.tried(d.Seen())
}

// The copies that are trained to try changes do, bit for bit, what the runs themselves do:
// the one with the changes, and the one without.
func TestWhatIsTriedIsWhatComes(t *testing.T) {
	for _, c := range []struct {
		name, session string
		at            []string
		changes       [][2]string
	}{
		{"a rate", "diabetes", []string{"goto 20"}, [][2]string{{"lr", "20"}}},
		{"at the beginning", "diabetes", nil, [][2]string{{"lr", "1/3"}}},
		{"within a step", "diabetes", []string{"goto 20", "by phase", "3 next"}, [][2]string{{"lr", "1"}}},
		{"within an epoch", "iris --hidden 4 --batch 40 --optimizer momentum", []string{"goto 5", "2 step"}, [][2]string{{"lr", "0.01"}, {"l2", "0.1"}}},
		{"other batches", "iris --hidden 4 --batch 40 --optimizer adam", []string{"goto 5", "2 step"}, [][2]string{{"batch", "25"}, {"shuffle", "true"}}},
		{"fresh buffers", "moons --hidden 3 --optimizer adam", []string{"goto 9"}, [][2]string{{"optimizer", "rmsprop"}, {"lr", "0.01"}}},
		{"where a run forks", "xor --optimizer momentum", []string{"goto 9", "set optimizer adam"}, [][2]string{{"lr", "0.5"}}},
		{"where weights were set", "xor", []string{"goto 9", "edit h1 a 2"}, [][2]string{{"lr", "0.5"}}},
		{"starting over", "xor", []string{"goto 9"}, [][2]string{{"layer 1", "3,2"}, {"lr", "0.5"}}},
		{"a schedule", "xor", []string{"goto 9"}, [][2]string{{"schedule", "step"}, {"every", "3"}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, v := opened(t, c.session, c.at...)
			v.set(t, c.changes...)
			tried := tryOut(t, d, v)
			if !slices.Equal(tried.Epochs, []int{tried.From + 2, tried.From + 5, tried.From + 10, tried.From + 50}) || tried.Part != 1 {
				t.Fatalf("compared at epochs %v, done %v", tried.Epochs, tried.Part)
			}
			if !tried.over {
				checkCurve(t, d, tried, 0)
			}
			do(t, d, v.draft.line())
			checkCurve(t, d, tried, 1)
		})
	}
}

// checkCurve fails unless the present run has the losses of a copy, and goes back to
// where it was.
func checkCurve(t *testing.T, d *desk.Desk, tried *trial, which int) {
	t.Helper()
	done := d.Seen().StepsDone()
	for i, epoch := range tried.Epochs {
		for d.Seen().Epoch() < epoch {
			do(t, d, "epoch")
		}
		got, want := d.Seen().Step.EpochLoss, tried.Copies[which].Loss[i]
		if math.Float64bits(got) != math.Float64bits(want) {
			t.Errorf("copy %d: in epoch %d J is %v, tried was %v", which, epoch, got, want)
		}
	}
	for d.Seen().StepsDone() > done {
		do(t, d, "back step")
	}
}

// Errors of other targets, or in another unit, are not compared.
func TestOtherTargetsAreNotCompared(t *testing.T) {
	const numbers = "diabetes " + ofNumbers
	for _, c := range []struct {
		session string
		change  [2]string
		alike   bool
	}{
		{numbers, [2]string{"lr", "0.5"}, true},
		{numbers, [2]string{"scale", "standard"}, true},
		{numbers, [2]string{"task", "classes"}, false},
		{numbers, [2]string{"scale-target", "standard"}, false},
		{"xor", [2]string{"data", "iris"}, true},
		{"xor", [2]string{"data", "curve"}, false},
	} {
		d, v := opened(t, c.session)
		v.set(t, c.change)
		if tried := tryOut(t, d, v); len(tried.Epochs) > 0 != c.alike {
			t.Errorf("%s: %v is compared at epochs %v", c.session, c.change, tried.Epochs)
		}
	}
}

// A learning rate with which training diverges is said to be too large.
func TestDivergenceIsSeenBefore(t *testing.T) {
	d, v := opened(t, "diabetes", "goto 20")
	v.set(t, [2]string{"lr", "20"})
	if says, bad := tryOut(t, d, v).verdict(v.draft, d.Look().Format); !bad || says != "Too large: steps go far past the bottom. At epoch 25 J is 7 times what it is now." {
		t.Errorf("η 20: %q", says)
	}
	d, v = opened(t, "curve --activation relu", "goto 5")
	v.set(t, [2]string{"lr", "1e6"})
	tried := tryOut(t, d, v)
	if says, bad := tried.verdict(v.draft, d.Look().Format); !bad || tried.Copies[1].Broken == 0 {
		t.Errorf("η 1e6: %q, %+v", says, tried.Copies[1])
	}
}

// What cannot be tried within seconds is not tried, and what a change of much data does is
// worked out beside the event loop. Until then the panel shows the values that it has.
func TestALargeNetworkIsNotTried(t *testing.T) {
	d, v := opened(t, "digits --hidden 1000,1000")
	v.set(t, [2]string{"lr", "0.5"}, [2]string{"layer 2", "700"})
	if got := v.draft.shownOf(v.draft.rows()[1], d.Look().Format); !v.draft.pending || got.value != "700 units" {
		t.Errorf("pending: %t, layer 2 has %s", v.draft.pending, got.value)
	}
	tried := tryOut(t, d, v)
	if got := v.draft.made.Config.Architecture.String(); v.draft.pending || got != "64-1000-700-10" {
		t.Errorf("pending: %t, the network is %s", v.draft.pending, got)
	}
	if !tried.TooLong {
		t.Errorf("tried are %v epochs", tried.Epochs)
	}
}

// What cannot be is found out in the background too.
func TestAPendingChangeThatCannotBe(t *testing.T) {
	d, v := opened(t, "digits --hidden 1000,1000")
	v.set(t, [2]string{"layer 2", "4096"})
	q, asked := v.Ask(d.Seen(), nil)
	if !asked {
		t.Fatal("nothing is asked")
	}
	w := q.Begin()
	w.Do(func() bool { return true })
	w.Deliver()
	if v.draft.err == nil || v.draft.made != v.draft.base {
		t.Errorf("4 million weights and more are taken: %v", v.draft.err)
	}
}
