package desk_test

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"backstep/data"
	"backstep/data/session"
	"backstep/data/session/sessiontest"
	"backstep/network"
	"backstep/network/explain"
	"backstep/ui/desk"
)

// plain is training that makes changes on its way and never goes back.
type plain struct {
	t       rapid.TB
	setup   *session.Setup
	trainer *network.Trainer
}

func newPlain(t rapid.TB, setup *session.Setup) *plain {
	t.Helper()
	trainer, err := setup.Trainer()
	if err != nil {
		t.Fatal(err)
	}
	return &plain{t, setup, trainer}
}

// to trains up to a step.
func (p *plain) to(step int) {
	for p.trainer.State().Step < step {
		p.trainer.Step()
	}
}

// set goes on with another setting.
func (p *plain) set(name, value string) {
	p.t.Helper()
	_, given, err := session.Change(name, value)
	if err != nil {
		p.t.Fatal(err)
	}
	p.change(given)
}

// rows goes on with edited rows.
func (p *plain) rows(lines ...string) {
	p.t.Helper()
	var edits []data.Edit
	for _, line := range lines {
		e, err := data.ParseEdit(line)
		if err != nil {
			p.t.Fatal(err)
		}
		edits = append(edits, e)
	}
	p.change(p.setup.Amended(edits...))
}

// change goes on with a setup that is changed.
func (p *plain) change(given session.Given) {
	p.t.Helper()
	changed, effect, err := p.setup.With(given)
	if err != nil {
		p.t.Fatal(err)
	}
	state := p.trainer.State().Clone()
	if effect.Has(session.FreshBuffers) {
		state = state.Fresh(changed.Config.Optimizer)
	}
	next := newPlain(p.t, changed)
	if err := next.trainer.Restore(&state); err != nil {
		p.t.Fatal(err)
	}
	*p = *next
}

// edit sets the weight that leads to a unit.
func (p *plain) edit(layer, unit, from int, value float64) {
	state := p.trainer.State().Clone()
	*state.Parameters[layer].Pointer(from, unit, p.setup.Config.Architecture.Layers[layer].Units) = value
	if err := p.trainer.Restore(&state); err != nil {
		p.t.Fatal(err)
	}
}

// same fails unless the desk stands where the plain training does, with the same weights
// bit for bit.
func (p *plain) same(m desk.Moment) {
	p.t.Helper()
	if got, want := m.Parameters(), p.trainer.State().Parameters; !reflect.DeepEqual(got, want) {
		p.t.Errorf("after %d steps the weights are\n%v, want\n%v", m.StepsDone(), got, want)
	}
}

func TestASettingGoesOnFromHere(t *testing.T) {
	for _, c := range []struct {
		name, value string
		from        int // the last step before the change
	}{
		{"lr", "20", 21}, {"optimizer", "adam", 21}, {"l2", "0.01", 21}, {"loss", "mse", 21}, {"batch", "2", 22}, {"shuffle", "yes", 22}, {"train_biases", "no", 21},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := open(t, "diabetes", session.Given{Flag: "batch", Value: "3"})
			do(t, d, fmt.Sprintf("21 step; set %s %s", c.name, c.value))
			do(t, d, "19 step")
			want := newPlain(t, sessiontest.Line(t, "diabetes --batch 3"))
			want.to(c.from)
			want.set(c.name, c.value)
			want.to(40)
			want.same(d.Moment())

			do(t, d, "run 1; 19 step")
			old := newPlain(t, sessiontest.Line(t, "diabetes --batch 3"))
			old.to(40)
			old.same(d.Moment())
		})
	}
}

func TestASettingThatCannotGoOnStartsOver(t *testing.T) {
	for _, line := range []string{"set hidden 3", "set activation relu", "set seed 4", "set bias no", "set init zeros", "set data xor"} {
		d := open(t, "diabetes")
		do(t, d, "goto 5; "+line)
		if m := d.Moment(); m.Step != nil || m.Run != 2 {
			t.Errorf("%s: run %d, step %v", line, m.Run, m.Position)
		}
		do(t, d, "undo")
		if m := d.Moment(); m.Run != 1 || m.Position.Step != 5 {
			t.Errorf("%s and undo: run %d, step %d", line, m.Run, m.Position.Step)
		}
	}
}

// Before the update phase an edit changes what the step began with, and the phase is kept.
// After it the next step begins with the edit.
func TestAnEditChangesWhatTheStepOrTheNextBeganWith(t *testing.T) {
	for _, c := range []struct {
		moves string
		from  int
	}{{"", 0}, {"goto 2; next phase; next phase", 2}, {"goto 3", 3}, {"goto 2; 10 next phase; next", 3}, {"goto 2; 11 next phase", 3}, {"goto 2; phase update; back", 2}} {
		d := open(t, "diabetes")
		do(t, d, c.moves)
		before := d.Moment()
		do(t, d, "edit h1 age 1/3; edit y bias -2")
		after := d.Moment()
		if c.from == before.Position.Step && c.from > 0 {
			if after.Position.Step != c.from+1 || after.Parameters()[0].At(1, 0, 2) != 1.0/3 {
				t.Errorf("%q: the edit leads from %+v to %+v", c.moves, before.Position, after.Position)
			}
		} else if after.Position != before.Position {
			t.Errorf("%q: the edit leads from %+v to %+v", c.moves, before.Position, after.Position)
		}
		want := newPlain(t, sessiontest.Line(t, "diabetes"))
		want.to(c.from)
		want.edit(0, 0, 1, 1.0/3)
		want.edit(1, 0, network.Bias, -2)
		want.to(10)
		do(t, d, "goto 10")
		want.same(d.Moment())
	}
}

func TestWhatAnEditDoesIsSaid(t *testing.T) {
	d := open(t, "diabetes")
	if r := d.Finish(d.Do("edit y h1 1/3")); !strings.Contains(r.Message, "h1 → y was 0.8065, is 0.3333: J 0.8891 → 0.8139, as run 2; u takes it back") {
		t.Errorf("%+v", r)
	}
	if e := d.Moment().Explanation; !strings.Contains(e.Meaning.String(), "set by hand") {
		t.Errorf("the start of it: %+v", e)
	}
	if r := d.Finish(d.Do("edit y h1 1/3")); r.Err != nil || !strings.Contains(r.Message, "nothing to change") || d.Moment().Run != 2 {
		t.Errorf("%+v", r)
	}
	if r := d.Finish(d.Do("set lr 2")); r.Err != nil || !strings.Contains(r.Message, "nothing to change") || d.Moment().Run != 2 {
		t.Errorf("%+v", r)
	}
}

// At the beginning a change changes the beginning.
func TestChangesAtTheBeginning(t *testing.T) {
	d := open(t, "diabetes")
	do(t, d, "edit y h1 1/3; set lr 5; edit y h2 1")
	m := d.Moment()
	if at := m.Parameters()[1]; m.Step != nil || at.Weights[0] != 1.0/3 || at.Weights[1] != 1 || m.Config().LearningRate != 5 {
		t.Errorf("step %v, weights %v, η %v", m.Step, at.Weights, m.Config().LearningRate)
	}
	do(t, d, "goto 3; restart")
	if m := d.Moment(); m.Step != nil || m.Run != 5 || m.Config().LearningRate != 5 || !reflect.DeepEqual(m.Parameters(), open(t, "diabetes").Seen().Parameters()) {
		t.Errorf("the new start: run %d, η %v, %v", m.Run, m.Config().LearningRate, m.Parameters())
	}
	do(t, d, "restart")
	if m := d.Moment(); m.Run != 5 {
		t.Errorf("nothing was changed, but run %d", m.Run)
	}
}

// op is a change that led to a run, and the last step before it.
type op struct {
	after int
	line  string
}

// rowsOf has lines that edit rows, and the edits that they make.
var rowsOf = map[string]string{
	"edit row 3 bmi 40": "input 3 1 40", "edit row 2 target 1": "target 2 1 1", "edit row 2 target 0": "target 2 1 0", "edit row 1 x age 1/4": "input 1 2 0.25",
	"add 30 40 1": "add 30 40 1",
}

// apply makes the change in plain training.
func (o op) apply(p *plain) {
	p.to(o.after)
	switch words := strings.Fields(o.line); {
	case words[0] == "set":
		p.set(words[1], words[2])
	case o.line == "edit h1 bmi 1/3":
		p.edit(0, 0, 0, 1.0/3)
	case rowsOf[o.line] != "":
		p.rows(rowsOf[o.line])
	default:
		p.edit(1, 0, network.Bias, 2)
	}
}

// trained is a person's work beside the plain training that it should be.
type trained struct {
	t     *rapid.T
	setup *session.Setup
	d     *desk.Desk
	ops   map[int][]op   // by run
	seen  map[int]string // the moment at which a run was left
}

// check compares the present weights with those of plain training.
func (w *trained) check() {
	m := w.d.Moment()
	want := newPlain(w.t, w.setup)
	for _, o := range w.ops[m.Run] {
		if o.after < m.StepsDone() || o.after == m.StepsDone() && !m.Updated() {
			o.apply(want)
		}
	}
	want.to(m.StepsDone())
	want.same(m)
	w.seen[m.Run] = numbersOf(m)
}

// change makes a change, and perhaps takes it back.
func (w *trained) change(line string, takeBack bool) {
	before, from := numbersOf(w.d.Moment()), w.d.Moment().Run
	r := w.d.Finish(w.d.Do(line))
	if r.Err != nil {
		w.t.Fatalf("%s: %v", line, r.Err)
	}
	m := w.d.Moment()
	if m.Run == from {
		return // It was so already.
	}
	o := op{line: line, after: m.StepsDone()}
	if _, said, ok := strings.Cut(r.Message, " from step "); ok {
		_, _ = fmt.Sscanf(said, "%d", &o.after)
		o.after--
	}
	for _, old := range w.ops[from] {
		if old.after <= o.after {
			w.ops[m.Run] = append(w.ops[m.Run], old)
		}
	}
	w.ops[m.Run] = append(w.ops[m.Run], o)
	w.check()
	if takeBack {
		w.d.Finish(w.d.Do("undo"))
		if after := numbersOf(w.d.Moment()); after != before {
			w.t.Fatalf("%s and undo:\n%s\nwant\n%s", line, after, before)
		}
	}
}

// numbersOf returns what a moment shows, whatever is selected.
func numbersOf(m desk.Moment) string {
	m.Selection, m.Focus = desk.Selection{}, explain.Quantity{}
	return written(m)
}

// goTo goes to a run, which must be as it was left.
func (w *trained) goTo(run int) {
	w.d.Finish(w.d.Do(fmt.Sprintf("run %d", run)))
	if got := numbersOf(w.d.Moment()); got != w.seen[run] {
		w.t.Fatalf("run %d is\n%s\nwas\n%s", run, got, w.seen[run])
	}
}

// delete deletes a run with its branches, unless there are no others. All others stay as
// they were left.
func (w *trained) delete(run int) {
	from := w.d.Moment().Run
	r := w.d.Finish(w.d.DoScripted(fmt.Sprintf("delete %d", run)))
	m := w.d.Moment()
	left := map[int]bool{}
	for _, line := range m.Runs() {
		left[line.Number] = true
	}
	switch {
	case r.Err != nil && len(left) == len(w.seen): // There are no others.
		return
	case r.Err != nil || left[run]:
		w.t.Fatalf("delete %d: %+v leaves %v", run, r, left)
	}
	for other := range w.seen {
		if !left[other] {
			delete(w.seen, other)
		}
	}
	if m.Run != from && numbersOf(m) != w.seen[m.Run] {
		w.t.Fatalf("after run %d was deleted run %d is\n%s\nwas\n%s", run, m.Run, numbersOf(m), w.seen[m.Run])
	}
}

// Whatever a person changes and wherever they go, every run is plain training with the
// same changes, and undo leads back to exactly what was there.
func TestEveryRunIsPlainTraining(t *testing.T) {
	lines := []string{"set lr 0.5", "set lr 3", "set optimizer momentum", "set optimizer sgd", "set batch 2", "set batch 0", "edit h1 bmi 1/3", "edit y bias 2", "set l2 0.1", "set shuffle yes"}
	lines = append(lines, slices.Sorted(maps.Keys(rowsOf))...)
	moves := []string{"next", "5 next", "back", "epoch", "step", "back epoch", "3 epoch", "goto 0", "goto 7", "goto 12", "phase update"}
	setup := sessiontest.Builtin(t, "diabetes")
	rapid.Check(t, func(r *rapid.T) {
		w := &trained{t: r, setup: setup, d: open(t, "diabetes"), ops: map[int][]op{}, seen: map[int]string{}}
		w.check()
		for range rapid.IntRange(1, 12).Draw(r, "acts") {
			switch rapid.IntRange(0, 5).Draw(r, "act") {
			case 0:
				w.change(rapid.SampledFrom(lines).Draw(r, "change"), rapid.Bool().Draw(r, "undo"))
			case 1, 2:
				do(t, w.d, rapid.SampledFrom(moves).Draw(r, "move"))
			case 3:
				w.delete(rapid.SampledFrom(slices.Sorted(maps.Keys(w.seen))).Draw(r, "deleted"))
			case 4:
				w.d.Finish(w.d.Do("undo"))
			default:
				w.goTo(rapid.SampledFrom(slices.Sorted(maps.Keys(w.seen))).Draw(r, "run"))
			}
			w.check()
		}
	})
}

// A moment knows what the next step is computed with, which differs from what computed
// the present one only where the run forks.
func TestAMomentKnowsWhatComesNext(t *testing.T) {
	d, _, err := desk.New(sessiontest.Line(t, "xor"), desk.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		line       string
		rate, next float64
		forks      bool // the next step is the first of a run
		run        int  // the number of the next run
	}{
		{"goto 0", 0.1, 0.1, true, 2},
		{"goto 3", 0.1, 0.1, false, 2},
		{"set lr 2", 0.1, 2, true, 3},
		{"back phase", 0.1, 0.1, false, 3},
		{"step", 0.1, 2, true, 3},
		{"step", 2, 2, false, 3},
		{"run 1", 0.1, 0.1, false, 3},
		{"set optimizer adam", 0.1, 0.1, true, 4},
	} {
		if r := d.Finish(d.Do(c.line)); r.Err != nil {
			t.Fatal(r.Err)
		}
		m := d.Seen()
		if m.Rate() != c.rate || m.Following().LearningRate != c.next || (m.Next.State != nil) != c.forks || m.Next.Run != c.run {
			t.Errorf("%s: η %v, then %v, a fork: %t, next run %d; want %+v", c.line, m.Rate(), m.Following().LearningRate, m.Next.State != nil, m.Next.Run, c)
		}
	}
	if m := d.Seen(); m.Next.State.Updates != 0 || len(m.Next.State.Buffers) != 2 || m.Next.State.Step != 3 {
		t.Errorf("the next step begins with %+v", m.Next.State)
	}
}

// A change that waits for the next epoch is of the training that is seen. What the present
// run changes while it waits takes no part.
func TestAChangeThatWaitsLeavesOutALaterFork(t *testing.T) {
	for _, c := range []struct {
		fork, at, after int
		line            string
	}{
		{10, 9, 12, "set batch 2"}, {6, 5, 8, "set batch 2"}, {8, 5, 8, "set batch 2"}, {8, 7, 8, "drop row 2"}, {7, 6, 8, "add 30 40 1"},
	} {
		t.Run(fmt.Sprint(c), func(t *testing.T) {
			d := open(t, "diabetes", session.Given{Flag: "batch", Value: "1"})
			do(t, d, fmt.Sprintf("%d step; set lr 20; edit h1 bmi 5; 9 step; back step; run 3 0; goto 0; %d step", c.fork, c.at))
			do(t, d, c.line)
			m := d.Moment()
			if m.Run != 4 || m.StepsDone() != c.at {
				t.Fatalf("run %d, step %d", m.Run, m.StepsDone())
			}
			do(t, d, fmt.Sprintf("%d step", 20-c.at))
			want := newPlain(t, sessiontest.Line(t, "diabetes --batch 1"))
			want.to(c.after)
			switch name, _, _ := strings.Cut(c.line, " "); name {
			case "set":
				want.set("batch", "2")
			case "drop":
				want.rows("remove 2")
			default:
				want.rows("add 30 40 1")
			}
			want.to(20)
			want.same(d.Moment())
			do(t, d, "undo")
			if m := d.Moment(); m.Run != 3 {
				t.Errorf("undo leads to run %d", m.Run)
			}
		})
	}
}
