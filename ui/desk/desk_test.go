package desk_test

import (
	"errors"
	"fmt"
	"math"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"backstep/data/session"
	"backstep/data/session/sessiontest"
	"backstep/network"
	"backstep/network/stepper"
	"backstep/ui/desk"
)

// open returns the desk of a built-in session.
func open(t testing.TB, name string, flags ...session.Given) *desk.Desk {
	t.Helper()
	d, first, err := desk.New(sessiontest.Builtin(t, name, flags...), desk.Options{Views: []desk.View{{Name: "network", Traits: desk.Traits{Follows: true}}, {Name: "surface", Traits: desk.Traits{Moves: true}}}})
	if err != nil {
		t.Fatal(err)
	}
	d.Finish(first)
	return d
}

// do carries out a line of a script to its end.
func do(t testing.TB, d *desk.Desk, line string) desk.Result {
	t.Helper()
	r := d.Finish(d.DoScripted(line))
	if r.Err != nil {
		t.Fatalf("%s: %v", line, r.Err)
	}
	return r
}

// lines returns a generator of command lines: moves of every kind, jumps, runs,
// selections.
func lines() *rapid.Generator[string] {
	return rapid.SampledFrom([]string{
		"next", "next", "next phase", "next step", "epoch", "back", "back phase", "back epoch", "2 next", "3 back unit",
		"5 e", "-2 e", "7s", "-3 s", "goto 3", "goto 0", "goto 12", "phase J", "phase delta1", "by coarser", "by finer", "until 0.6", "until z h1 > 1", "until all are right", "back until loss > 0.6", "back until all are right", "back until |delta y| > 0.5",
		"restart", "reseed", "restart lr 0.3", "restart optimizer adam", "run 1", "run 2", "clear",
		"select next", "select h1", "select up", "select left", "sample next", "sample 2", "weight next", "weight bias", "pin", "pin 3", "pin none",
		"view surface", "view network", "digits 6", "loss log", "leave",
		"goto 2; next phase", "2 e; back; view surface",
	})
}

// written returns a moment as text, since moments with NaN cannot be compared.
func written(m desk.Moment) string {
	m.Setup, m.Ghosts, m.Playing = nil, nil, desk.Playing{}
	text := fmt.Sprintf("%+v %+v %+v", m.Run, m.Position, m.Selection)
	if m.Step != nil {
		text += fmt.Sprintf(" %+v", *m.Step)
	}
	return text + fmt.Sprintf(" %+v %+v %+v %+v", m.Curve, m.Focus, m.Granularity, m.MovedTo)
}

// carryOut carries out lines that may fail, and returns their messages and errors.
func carryOut(d *desk.Desk, script []string) (said []string) {
	for _, line := range script {
		r := d.Finish(d.Do(line))
		if r.Err != nil {
			r.Message = r.Err.Error()
		}
		said = append(said, r.Message)
	}
	return said
}

// A script leads to the same moment as one line and line by line.
func TestACutScriptLeadsWhereTheUncutOneDoes(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		whole, pieces := open(t, "xor"), open(t, "xor")
		var script []string // without the lines that are wrong where they stand
		for _, line := range rapid.SliceOfN(lines(), 1, 12).Draw(rt, "script") {
			if r := pieces.Finish(pieces.Do(line)); r.Err == nil {
				script = append(script, line)
			}
		}
		if r := whole.Finish(whole.Do(strings.Join(script, "; "))); r.Err != nil {
			rt.Fatalf("%q: %v", script, r.Err)
		}
		if written(whole.Moment()) != written(pieces.Moment()) {
			rt.Fatalf("%q leads to\n%s\nin pieces to\n%s", script, written(whole.Moment()), written(pieces.Moment()))
		}
	})
}

// The desk shows the same numbers of a step as plain training of the run's setup gives,
// bit for bit, whatever was done before.
func TestEveryMomentIsThatOfPlainTraining(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := open(t, "moons", session.Given{Flag: "batch", Value: "32"}, session.Given{Flag: "hidden", Value: "3"})
		carryOut(d, rapid.SliceOfN(lines(), 1, 15).Draw(rt, "script"))
		m := d.Moment()
		if m.Step == nil {
			return
		}
		trainer, err := m.Setup.Trainer()
		if err != nil {
			rt.Fatal(err)
		}
		for trainer.State().Step < m.Position.Step-1 {
			trainer.Step()
		}
		want := m.Path.Reveal(m.Position, trainer.Record())
		if fmt.Sprintf("%+v", *want) != fmt.Sprintf("%+v", *m.Step) {
			rt.Fatalf("step %d is\n%+v\nplain training gives\n%+v", m.Position.Step, *m.Step, *want)
		}
	})
}

// A moment contains no number that the position has not reached.
func TestAMomentKnowsNothingAhead(t *testing.T) {
	d := open(t, "diabetes")
	do(t, d, "by unit")
	for range 30 {
		do(t, d, "next")
		m := d.Moment()
		for l := range m.Step.Layers {
			for u := range m.Units(l) {
				at := m.Step.At(u, 0)
				for _, of := range []struct {
					phase stepper.Kind
					v     float64
				}{
					{stepper.WeightedSum, m.Step.Layers[l].Z[at]}, {stepper.Activation, m.Step.Layers[l].A[at]}, {stepper.Delta, m.Step.Layers[l].Delta[at]},
				} {
					if m.Reached(of.phase, l, u) == math.IsNaN(of.v) {
						t.Fatalf("at %+v, %s of unit %d of layer %d is %v", m.Position, of.phase, u+1, l+1, of.v)
					}
				}
			}
		}
	}
}

// Its history and its curve end there too, though the walk has computed the whole step
// and the loss of the epoch that it ends.
func TestTheHistoryAndTheCurveEndAtTheMoment(t *testing.T) {
	d := open(t, "diabetes")
	do(t, d, "goto 130; by phase")
	for d.Moment().Position.Step <= 132 {
		do(t, d, "next")
		m := d.Moment()
		done, epochs := m.StepsDone(), m.Epoch()
		if last := m.History[len(m.History)-1]; last.Step > done {
			t.Fatalf("at %+v the history goes to step %d", m.Position, last.Step)
		}
		if last := m.Curve.Buckets[len(m.Curve.Buckets)-1]; last.First > epochs || m.Curve.Epochs != epochs {
			t.Fatalf("at %+v the curve goes to epochs %d and %d, not %d", m.Position, last.First, m.Curve.Epochs, epochs)
		}
	}
}

// A moment is a value, which later commands do not change.
func TestAMomentDoesNotChange(t *testing.T) {
	d := open(t, "xor")
	do(t, d, "goto 3; next phase")
	m := d.Moment()
	before, loss := written(m), m.Curve.End
	for _, line := range []string{"goto 40", "reseed", "select h1", "5 e", "restart lr 3", "goto 9", "run 1", "goto 0"} {
		do(t, d, line)
		if written(m) != before || m.Curve.End != loss {
			t.Fatalf("%s has changed a moment from before", line)
		}
	}
}

// Going back to an earlier run shows every number that it had. A run is entered at the
// step at which it was left.
func TestRunsKeepTheirNumbers(t *testing.T) {
	d := open(t, "xor")
	do(t, d, "goto 20")
	first := d.Moment()
	do(t, d, "reseed; goto 30")
	second := d.Moment()
	if second.Run != 2 || len(second.Ghosts) != 1 || second.Ghosts[0].Label != "seed 1" {
		t.Fatalf("run %d, ghosts %+v", second.Run, second.Ghosts)
	}
	if end := second.Ghosts[0].Curve.End; end != first.Curve.End || end == 0 {
		t.Errorf("the ghost of run 1 ends with a loss of %v, not %v", end, first.Curve.End)
	}
	do(t, d, "run 1; goto 20")
	if again := d.Moment(); written(again) != written(first) {
		t.Errorf("back in run 1 there is\n%s\nnot\n%s", written(again), written(first))
	}
	do(t, d, "run 2")
	if again := d.Moment(); again.Position.Step != 30 {
		t.Errorf("run 2 is entered at step %d, not at 30, where it was left", again.Position.Step)
	}
	if again := d.Moment(); written(again) != written(second) {
		t.Errorf("back in run 2 there is\n%s\nnot\n%s", written(again), written(second))
	}
	if r := do(t, d, "runs"); r.Message != "this is run 2 of 2; 1: seed 1, 20 epochs" {
		t.Errorf("runs says %q", r.Message)
	}
	do(t, d, "clear")
	if m := d.Moment(); len(m.Ghosts) != 0 {
		t.Errorf("after clear there are ghosts: %+v", m.Ghosts)
	}
	do(t, d, "reseed")
	if m := d.Moment(); len(m.Ghosts) != 1 || m.Ghosts[0].Label != "seed 2" {
		t.Errorf("clear hid the present run too: %+v", m.Ghosts)
	}
	do(t, d, "clear; clear")
	if m := d.Moment(); len(m.Ghosts) != 2 {
		t.Errorf("after clear twice there are %d ghosts", len(m.Ghosts))
	}
	do(t, d, "run 1; reseed")
	if seed := d.Moment().Setup.Start.Seed; seed != 4 {
		t.Errorf("the next seed is %d, though 1 to 3 have been drawn", seed)
	}
}

// restart goes back to the beginning of the run, and begins no other.
func TestRestartGoesBackToTheBeginning(t *testing.T) {
	d := open(t, "xor")
	do(t, d, "goto 20; restart")
	if m := d.Moment(); m.Run != 1 || m.Step != nil || m.Curve.Epochs != 20 {
		t.Errorf("run %d, step %v, %d epochs known", m.Run, m.Step, m.Curve.Epochs)
	}
}

// A count repeats a command, with or without a blank after it. A line may have several
// commands.
func TestCountsAndLines(t *testing.T) {
	for line, want := range map[string]int{
		"10 epoch": 10, "10 e": 10, "10e": 10, "10 epochs": 10, "3 step": 3, "4s": 4, "3 next epoch": 3, "2 e; 3 e": 5, "goto 7; -2 e": 5,
		"by epoch; 4 next": 4, "epoch;;epoch": 2, " 2 e ;": 2,
	} {
		d := open(t, "diabetes")
		do(t, d, line)
		if m := d.Moment(); m.Position.Step != want {
			t.Errorf("%q leads to step %d, not %d", line, m.Position.Step, want)
		}
	}
}

// Every wrong line has an error that says what would be right, and changes nothing.
func TestALineThatIsWrongChangesNothing(t *testing.T) {
	for line, want := range map[string]string{
		"nxt": `did you mean "next"`, "next week": "unit, phase, step or epoch", "goto x": "such as goto 500", "until -1": "want a loss above 0", "back until h1 is dead": "only units of relu die", "until z q > 1": "is no unit", "until epoch 1": "goto 1 goes back",
		"select h9": "there is no such unit", "sample 5": "want 1 to 4", "weight q": "a unit that feeds y", "view nowhere": "network, surface",
		"digits 1": "2 to 17", "loss cubic": "linear or log", "by mile": "coarser or finer", "phase q1": "δ2", "run 2": "there is only one run", "set data nowhere": "one of diabetes, and", "ru \x00": "there is only one run",
		"epoch 5": "5 epoch does it 5 times", "step x": "nothing follows step", "restart lr x": "a number above 0", "goto 99999999999999999999": "epochs end at",
		"1e3 e": "no command; 10 e goes", "sample row 9": "not in this batch", "restart speed 3": `did you mean "seed"`, "set lr": "needs a value: a number above 0", "set lr 1/0": "a number above 0", "set hiden 3": `did you mean "hidden"`, "set": "such as set lr 0.1", "edit h1 bmi x": "is no number", "edit h1 h2 3": "fed by bmi, age, bias", "edit q 3": "a unit and what feeds it", "edit": "needs a number", "edit x bim 3": "there is no input \"bim\": they are bmi, age", "edit x bmi 1/0": "has no value", "edit x bmi": "needs an input and a number", "edit sample 5 bmi 3": "want a number from 1 to 4 after sample", "edit row x bmi 3": "from 1 to 4 after row",
		"edit y h1": "y h1 needs a number, such as edit y h1 1/3", "edit z h1 3": "z follows from the weights and the inputs", "edit delta h1 3": "delta follows", "edit w q 3": "want a unit",
		"edit target": "such as edit target 0", "edit target 2": "want one of 0, 1", "edit sample 2 target maybe": "want one of 0, 1", "edit x bmi 4 and x age q": "is no number", "add 1 2": "such as add 33.6 45 1", "add 1 x 0": "age: \"x\" is no number", "add 1 2 3": "want one of 0, 1", "drop 3": "want sample or row", "drop sample 5": "from 1 to 4", "10": "10 of what?", "99999 faster": "want 1 to 10000", "-1 faster": "want 1 to", "scrub 1": "is no command",
	} {
		d := open(t, "diabetes")
		do(t, d, "goto 2")
		before := written(d.Moment())
		r := d.Finish(d.Do(line))
		if r.Err == nil || !strings.Contains(r.Err.Error(), want) {
			t.Errorf("%q: %v, want %q", line, r.Err, want)
		}
		if written(d.Moment()) != before {
			t.Errorf("%q has changed the moment", line)
		}
	}
}

// A script stops at a wrong line, and the error says where that is.
func TestAScriptSaysWhereItIsWrong(t *testing.T) {
	d := open(t, "diabetes")
	err := d.Follow(desk.Lines("walk.txt", "# to epoch 2\n\ngoto 2\nfrobnicate\ngoto 9\n"), func() bool { return false }, func(string) {})
	if err == nil || !strings.HasPrefix(err.Error(), "walk.txt:4: ") || d.Moment().Position.Step != 2 {
		t.Errorf("%v, at step %d", err, d.Moment().Position.Step)
	}
	err = d.Follow([]desk.Line{{Text: "play", Where: "--do"}}, func() bool { return false }, func(string) {})
	if err == nil || !strings.Contains(err.Error(), "nothing would end it") {
		t.Errorf("play without an end: %v", err)
	}
	if err := d.Follow([]desk.Line{{Text: "until 0.3; next phase", Where: "--do"}}, func() bool { return false }, func(string) {}); err != nil {
		t.Error(err)
	}
	if m := d.Moment(); m.Phase().Kind != stepper.Inputs || m.Curve.End > 0.3 {
		t.Errorf("until 0.3; next phase leads to %v, with a loss of %v", m.Phase(), m.Curve.End)
	}
}

// Every completion that is offered is a line that the desk understands.
func TestWhatIsOfferedIsUnderstood(t *testing.T) {
	for _, c := range open(t, "diabetes").Commands() {
		if c.Complete == nil || c.Name == "set" || c.Name == "restart" || c.Name == "edit" || c.Name == "play" {
			continue
		}
		for _, line := range open(t, "diabetes").Complete(c.Name + " ") {
			d := open(t, "diabetes")
			do(t, d, "goto 1")
			if strings.Contains(line, "until ") && strings.HasSuffix(line, " ") {
				continue // Something must follow; the conditions have a test of their own.
			}
			if strings.HasPrefix(line, "solve ") {
				line += "0.5"
			}
			if r := d.Finish(d.Do(line)); r.Err != nil && line != "sample row" && !strings.HasPrefix(line, "weight ") {
				t.Errorf("%q is offered, but: %v", line, r.Err)
			}
		}
	}
	d := open(t, "diabetes")
	if got := d.Complete("goto 3; vi"); !reflect.DeepEqual(got, []string{"goto 3; view "}) {
		t.Errorf("goto 3; vi is completed with %q", got)
	}
	for line, want := range map[string][]string{
		"view s":              {"view surface"},
		"view  s":             {"view surface"},
		"10nex":               {"10 next "},
		"10 nex":              {"10 next "},
		"restart op":          {"restart optimizer "},
		"restart optimizer r": {"restart optimizer rmsprop"},
		"restart shuffle ":    {"restart shuffle on", "restart shuffle off"},
		"edit h1 b":           {"edit h1 bmi ", "edit h1 bias "},
		"restart lr ":         nil,
		"restart nothing ":    nil,
	} {
		if got := d.Complete(line); !reflect.DeepEqual(got, want) {
			t.Errorf("%q is completed with %q", line, got)
		}
	}
}

// The moment of a moved sample is separate, and leaves the desk's own as it is.
func TestAMovedSampleIsAnotherMoment(t *testing.T) {
	d := open(t, "diabetes")
	do(t, d, "goto 3; sample 2")
	before := written(d.Moment())
	d.MoveSample([]float64{0.9, 0.1})
	moved := d.Shown()
	if !moved.Moved() || moved.Step.N() != 1 || moved.Step.X[0] != 0.9 {
		t.Fatalf("the moved moment: %+v", moved.Step)
	}
	a := moved.Config().Architecture
	m := d.Moment()
	want := network.ForwardStep(a, m.Parameters(), []float64{0.9, 0.1}, []float64{0})
	if moved.Step.Layers[1].A[0] != want.Layers[1].A[0] {
		t.Errorf("it answers %v, not %v", moved.Step.Layers[1].A[0], want.Layers[1].A[0])
	}
	loss, _, _ := m.Loss()
	if stays, _, _ := moved.Loss(); moved.Epoch() != 3 || moved.StepsDone() != 3 || stays != loss {
		t.Errorf("it puts training at epoch %d, step %d, loss %v", moved.Epoch(), moved.StepsDone(), stays)
	}
	do(t, d, "view surface")
	if shown := d.Shown(); shown.Moved() {
		t.Error("a view shows what follows from a moved sample, but has no place for it")
	}
	do(t, d, "view network; leave")
	if written(d.Shown()) != before {
		t.Error("a sample that was moved and put back has changed the moment")
	}
}

// Every way to another position puts a moved sample back, but in a view that moves it.
func TestEveryMovePutsAMovedSampleBack(t *testing.T) {
	for _, line := range []string{"next epoch", "1 e", "2 e", "1 s", "back", "goto 3", "play", "until 0.5", "restart"} {
		for view, stays := range map[string]bool{"network": false, "surface": true} {
			d := open(t, "diabetes")
			do(t, d, "2 e")
			d.MoveSample([]float64{0.1, 0.2})
			do(t, d, "view "+view)
			d.Do(line)
			if moved := d.Seen().MovedTo != nil; moved != stays {
				t.Errorf("after %s in view %s a sample is moved: %v", line, view, moved)
			}
		}
	}
}

// What a command of a line says is not lost when later ones say nothing, and an alarm
// is not when they say something.
func TestALineSaysWhatItsCommandsSay(t *testing.T) {
	d := open(t, "diabetes")
	if r := do(t, d, "epoch; runs; digits 6"); !strings.Contains(r.Message, "run 1 of 1") {
		t.Errorf("a line with runs in it says %q", r.Message)
	}
	d = open(t, "curve", session.Given{Flag: "lr", Value: "1e9"})
	if r := do(t, d, "until 1e-300; runs"); !r.Alarm || !strings.Contains(r.Message, "diverged") {
		t.Errorf("after training broke a line says %q", r.Message)
	}
}

// A count repeats its command, wherever it stands.
func TestACountIsThatManyCommands(t *testing.T) {
	moves := []string{"unit", "phase", "step", "epoch"}
	rapid.Check(t, func(rt *rapid.T) {
		counted, repeated := open(t, "iris", session.Given{Flag: "batch", Value: "50"}), open(t, "iris", session.Given{Flag: "batch", Value: "50"})
		for range rapid.IntRange(1, 6).Draw(rt, "moves") {
			n, move := rapid.IntRange(1, 5).Draw(rt, "n"), rapid.SampledFrom(moves).Draw(rt, "move")
			back := rapid.IntRange(0, 3).Draw(rt, "back") == 0
			sign, command := "", "next "
			if back {
				sign, command = rapid.SampledFrom([]string{"-", "−"}).Draw(rt, "sign"), "back "
			}
			do(t, counted, fmt.Sprintf("%s%d %s", sign, n, move))
			for range n {
				do(t, repeated, command+move)
			}
			if got, want := counted.Moment().Position, repeated.Moment().Position; got != want {
				rt.Fatalf("%s%d %s leads to %v, not to %v", sign, n, move, got, want)
			}
		}
	})
}

// A unit whose name holds what ends a command is offered by its number.
func TestEveryUnitThatIsOfferedCanBeSelected(t *testing.T) {
	setup := sessiontest.Line(t, "diabetes")
	setup.Names.Inputs[0] = "h1; quit"
	d, first, err := desk.New(setup, desk.Options{})
	if err != nil {
		t.Fatal(err)
	}
	d.Finish(first)
	for _, line := range d.Complete("select ") {
		do(t, d, line)
	}
	if list := d.Complete("select 0"); !reflect.DeepEqual(list, []string{"select 0.1"}) {
		t.Errorf("the first input is offered as %q", list)
	}
}

// Quit ends a script, and what was understood but led to something wrong is a failure.
func TestHowAScriptEnds(t *testing.T) {
	lines := func(texts ...string) (list []desk.Line) {
		for _, text := range texts {
			list = append(list, desk.Line{Text: text, Where: "--do"})
		}
		return list
	}
	quit := desk.Command{Name: "quit", Form: "quit", Do: func(*desk.Desk, string) desk.Result { return desk.Result{Quit: true} }}
	setup := sessiontest.Line(t, "diabetes")
	for _, script := range [][]desk.Line{lines("goto 5; quit; goto 9", "goto 12"), lines("goto 5", "quit", "goto 9")} {
		d, _, err := desk.New(setup, desk.Options{Commands: []desk.Command{quit}})
		if err != nil {
			t.Fatal(err)
		}
		if err := d.Follow(script, func() bool { return false }, func(string) {}); err != nil || d.Seen().Position.Step != 5 {
			t.Errorf("%v ends at step %d: %v", script, d.Seen().Position.Step, err)
		}
	}
	d := open(t, "curve", session.Given{Flag: "lr", Value: "1e9"})
	err := d.Follow(lines("until 1e-300"), func() bool { return false }, func(string) {})
	if failure := desk.Failure(""); !errors.As(err, &failure) {
		t.Errorf("a loss that overflows is %v", err)
	}
}

// Phases may be written as on the screen, or in letters that keyboards have.
func TestPhasesHaveSeveralSpellings(t *testing.T) {
	for phase, spellings := range map[string][]string{
		"z1": {"z1", "z¹", "Z1"}, "δ2": {"δ2", "δ²", "delta2"}, "∂W1": {"∂W1", "∂W¹", "dW1", "dw1"}, "a2": {"a2", "ŷ", "yhat"}, "J": {"J", "j"},
	} {
		for _, name := range spellings {
			d := open(t, "diabetes")
			do(t, d, "goto 2; phase "+name)
			m := d.Moment()
			if got := m.PhaseNames()[m.Position.Phase]; got != phase {
				t.Errorf("phase %s leads to %s, not %s", name, got, phase)
			}
		}
	}
	d := open(t, "diabetes")
	do(t, d, "restart η 0.1")
	if rate := d.Moment().Setup.Config.LearningRate; rate != 0.1 {
		t.Errorf("restart η 0.1 trains with %v", rate)
	}
}

// There are no more runs than the memory has room for.
func TestRunsAreBounded(t *testing.T) {
	setup := sessiontest.Line(t, "digits --hidden 64")
	d, first, err := desk.New(setup, desk.Options{Memory: 4 << 20})
	if err != nil {
		t.Fatal(err)
	}
	d.Finish(first)
	r := d.Finish(d.Do("1000 reseed"))
	if r.Err == nil || !strings.Contains(r.Err.Error(), "no room for another run") || d.Moment().Run > 20 {
		t.Errorf("after 1000 new runs in 4 MB this is run %d: %v", d.Moment().Run, r.Err)
	}
}

// The rest of a wrong line begins with the command that was wrong.
func TestWhatIsLeftOfAWrongLine(t *testing.T) {
	d := open(t, "diabetes")
	if r := d.Finish(d.Do("epoch; foo; epoch")); r.Err == nil || r.Rest != "foo; epoch" {
		t.Errorf("%v leaves %q", r.Err, r.Rest)
	}
}
