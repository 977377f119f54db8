package desk

import (
	"fmt"
	"math"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"backstep/data/session/sessiontest"
	"backstep/network/explain"
	"backstep/network/stepper"
)

// quizDesk returns a desk with a view that asks.
func quizDesk(t testing.TB, line string, options Options) *Desk {
	t.Helper()
	options.Views = []View{{Name: "network"}, {Name: "predict", Traits: Traits{Mode: true, Asks: true}}}
	d, first, err := New(sessiontest.Line(t, line), options)
	if err != nil {
		t.Fatal(err)
	}
	d.Finish(first)
	return d
}

// done carries out a line that must not be wrong, and returns what it says.
func done(t rapid.TB, d *Desk, line string) string {
	t.Helper()
	r := d.Finish(d.Do(line))
	if r.Err != nil {
		t.Fatalf("%s: %v", line, r.Err)
	}
	return r.Message
}

// A student who answers every number of a step right, as it is shown, is never told that he is
// wrong, and ends where plain stepping ends, bit for bit. What is not known yet is not shown.
func TestRightAnswersGoThroughAStep(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		line := fmt.Sprintf("%s --hidden %s --activation %s --optimizer %s --seed %d --l2 %s --batch %d",
			rapid.SampledFrom([]string{"xor", "diabetes", "moons", "iris", "curve"}).Draw(r, "data"),
			rapid.SampledFrom([]string{"0", "2", "3,2", "10", "1,1,1"}).Draw(r, "hidden"),
			rapid.SampledFrom([]string{"sigmoid", "tanh", "relu", "gelu", "linear"}).Draw(r, "activation"),
			rapid.SampledFrom([]string{"sgd", "momentum", "adam", "rmsprop"}).Draw(r, "optimizer"),
			rapid.IntRange(1, 1000).Draw(r, "seed"), rapid.SampledFrom([]string{"0", "0.01"}).Draw(r, "l2"),
			rapid.SampledFrom([]int{1, 3, 4}).Draw(r, "batch"))
		d, plain := quizDesk(t, line, Options{}), quizDesk(t, line, Options{})
		moves := fmt.Sprintf("%d next unit", rapid.IntRange(1, 30).Draw(r, "moves"))
		done(r, d, moves)
		done(r, plain, moves)
		done(r, d, "notation "+rapid.SampledFrom([]string{"backstep", "nielsen", "backstep,delta=y-yhat"}).Draw(r, "notation"))
		done(r, d, "level "+rapid.SampledFrom(LevelNames()).Draw(r, "level"))
		done(r, d, "predict")
		for step := d.Seen().Quiz.Step(); d.Seen().Quiz.Step() == step; done(r, d, "predict") {
			q := d.Seen().Quiz
			if _, known := q.Known(q.Asked); known || !q.Open() {
				r.Fatalf("%s is known before it is answered", q.Question)
			}
			shown := d.Moment()
			if v, reached := shown.ValueOf(q.Asked); reached {
				r.Fatalf("%s %v is shown at %v", q.Question, v, shown.Position)
			}
			is := d.Look().Format.Trim(q.question.value(q.Asked))
			says := done(r, d, "answer "+is)
			if a := d.Seen().Quiz.Attempt(); !a.Known || a.Tries != 1 {
				r.Fatalf("%s\n%s %s: %s", line, q.Question, is, says)
			}
		}
		done(r, plain, "next step")
		if d.Seen().Position != plain.Seen().Position || !sameBits(d.Seen(), plain.Seen()) {
			r.Fatalf("%s: ends at %v, and plain stepping at %v", line, d.Seen().Position, plain.Seen().Position)
		}
		score := d.Seen().Quiz.Score
		if right, _ := score.Right(); right != len(score.Asked) || score.Best() != right {
			r.Fatalf("the score is %s", score.String())
		}
	})
}

// sameBits reports whether two moments have the same weights.
func sameBits(a, b *Moment) bool {
	for l, p := range a.Parameters() {
		other := b.Parameters()[l]
		for i := range p.Weights {
			if math.Float64bits(p.Weights[i]) != math.Float64bits(other.Weights[i]) {
				return false
			}
		}
		if !reflect.DeepEqual(p.Biases, other.Biases) {
			return false
		}
	}
	return true
}

// A wrong answer is named; the second unfolds a hint, and the third offers to show the number.
// What was shown counts as not known.
func TestWrongAnswersAreNamedAndHelped(t *testing.T) {
	d := quizDesk(t, "diabetes", Options{})
	done(t, d, "phase δ2")
	for _, c := range []struct{ line, says string }{
		{"predict", "What is the gradient of the weight from h1 to y?"},
		{"answer 0.7083", "0.7083 is not it: sum for mean. Yours is "},
		{"answer 0.0001", "none of the usual mistakes"},
		{"answer -3", "The command reveal shows it."},
		{"hint", "∂J/∂w = "},
		{"reveal", "the gradient of the weight from h1 to y is 0.1771."},
		{"predict", "What is the gradient of the weight from h2 to y?"},
		{"skip", "What is the gradient of the bias of y?"},
		{"predict", "What is the gradient of the bias of y?"},
		{"answer 0.3", "right as far as it goes"},
		{"answer 0.301", "Right: the gradient of the bias of y is 0.3010."},
		{"score", "0 of 2 right at the first try; best run 0; ∂W 0 of 2."},
	} {
		if says := done(t, d, c.line); !strings.Contains(says, c.says) {
			t.Errorf("%s says %q, want %q", c.line, says, c.says)
		}
	}
}

// What cannot be done is said in one line, and changes nothing.
func TestAQuizSaysWhatIsWrong(t *testing.T) {
	d := quizDesk(t, "diabetes", Options{})
	for line, says := range map[string]string{
		"answer 0.5": "nothing is asked", "answer": "needs a number", "hint": "nothing is asked", "reveal": "nothing is asked",
		"skip": "nothing is asked", "level all": "want number, unit, phase, step or next", "predict now": "want predict, predict next or predict previous",
	} {
		if r := d.Do(line); r.Err == nil || !strings.Contains(r.Err.Error(), says) {
			t.Errorf("%s: %v, want %q", line, r.Err, says)
		}
	}
	done(t, d, "predict")
	for line, says := range map[string]string{"answer x": "is no number", "answer 1/0": "has no value", "answer 1e999": "too large"} {
		if r := d.Do(line); r.Err == nil || !strings.Contains(r.Err.Error(), says) || d.Seen().Quiz.Attempt().Tries > 0 {
			t.Errorf("%s: %v, want %q", line, r.Err, says)
		}
	}
}

// Leaving goes back to exactly where one was, and coming back to the attempt.
func TestLeavingAQuiz(t *testing.T) {
	d := quizDesk(t, "diabetes", Options{})
	done(t, d, "phase a1; select bmi; sample 3")
	before := *d.Seen()
	done(t, d, "predict; answer 7; leave")
	now := d.Seen()
	if d.View() != "network" || now.Quiz != nil || now.Position != before.Position || now.Selection != before.Selection {
		t.Errorf("it leads to %s, %v, %v", d.View(), now.Position, now.Selection)
	}
	if done(t, d, "predict"); d.Seen().Quiz.Attempt().Said != "7" || d.Seen().Quiz.Asked.Sample != 2 {
		t.Errorf("the attempt is %+v", d.Seen().Quiz.Attempt())
	}
}

// A step in the mode asks from there on, and numbers that are known do not become unknown.
func TestSteppingInAQuiz(t *testing.T) {
	d := quizDesk(t, "diabetes", Options{})
	done(t, d, "predict; next phase")
	if q := d.Seen().Quiz; !q.Open() || q.Asked.Kind != explain.WeightedSum {
		t.Errorf("after the inputs %+v is asked", q.Asked)
	}
	done(t, d, "next step")
	if q := d.Seen().Quiz; q.Step() != 2 || d.Seen().Position.Step != 1 {
		t.Errorf("at the end of the step %d is asked, at %v", q.Step(), d.Seen().Position)
	}
}

// A number is asked as the notation has it, also if that is chosen while it is asked: the sign of
// a δ, and the gradient of a batch as a sum.
func TestAQuizIsInItsNotation(t *testing.T) {
	const theirs = "notation delta=y-yhat,gradient=sum"
	for _, lines := range []string{theirs + "; predict", "predict; " + theirs} {
		for _, before := range []string{"phase ∂W2", "phase δ1"} {
			d, plain := quizDesk(t, "diabetes", Options{}), quizDesk(t, "diabetes", Options{})
			done(t, d, before+"; "+lines)
			done(t, plain, before+"; "+theirs+"; next phase")
			asked := d.Seen().Quiz.Asked
			want, reached := plain.Seen().ValueOf(asked)
			if says := done(t, d, fmt.Sprintf("answer %v", want)); !reached || !strings.HasPrefix(says, "Right: ") {
				t.Errorf("%s; %s: %v of %+v: %s", before, lines, want, asked, says)
			}
			if v, _ := d.Seen().Quiz.Known(asked); v != want {
				t.Errorf("%s; %s: %+v is shown as %v, not %v", before, lines, asked, v, want)
			}
		}
	}
}

// Numbers that are not finite are not asked, and a wide network is asked in part.
func TestWhatIsAsked(t *testing.T) {
	d := quizDesk(t, "digits --hidden 40", Options{})
	done(t, d, "select h3; predict; level step")
	if part := d.Seen().Quiz.Part; part.Asked > mostInStep || part.All < 3000 {
		t.Errorf("%+v of digits are asked", part)
	}
	a, _, _ := quizzer{d}.ground()
	for _, it := range a.all() {
		if it.of.Layer == 0 && it.of.Unit != 2 {
			t.Errorf("%+v is asked, not of the selected unit", it.of)
		}
	}
	d = quizDesk(t, "curve --lr 1e200", Options{})
	done(t, d, "3 next step; predict")
	for n := 0; d.Seen().Quiz.Open() && n < 40; n++ {
		if v := d.Seen().Quiz.question.value(d.Seen().Quiz.Asked); math.IsNaN(v) || math.IsInf(v, 0) {
			t.Fatalf("%s is %v", d.Seen().Quiz.Question, v)
		}
		done(t, d, "skip")
	}
}

// recorded keeps answers in memory.
type recorded []Answer

func (r *recorded) Record(a Answer) error { *r = append(*r, a); return nil }
func (r *recorded) Name() string          { return "here" }

func TestAnswersAreRecorded(t *testing.T) {
	kept := &recorded{}
	d := quizDesk(t, "diabetes", Options{Recorder: kept})
	done(t, d, "epoch; phase δ2; predict; answer 0.5; hint; reveal; next phase; predict; answer 12")
	want := []Answer{
		{Session: "diabetes", Epoch: 1, Step: 1, Phase: "∂W2", Number: "gradient of h1 → y", Said: "0.5", Mistake: (*kept)[0].Mistake},
		{Session: "diabetes", Epoch: 1, Step: 1, Phase: "∂W2", Number: "gradient of h1 → y", Hints: 1, Shown: true},
		{Session: "diabetes", Epoch: 1, Step: 1, Phase: "δ1", Number: "δ of h1", Sample: 1, Said: "12", Mistake: (*kept)[2].Mistake},
	}
	if !reflect.DeepEqual([]Answer(*kept), want) {
		t.Errorf("kept is %+v", *kept)
	}
}

// The position just before a phase has revealed nothing of it.
func TestBeforeAPhase(t *testing.T) {
	d := quizDesk(t, "diabetes", Options{})
	done(t, d, "phase a1; predict")
	m := d.Moment()
	if m.Phase() != (stepper.Phase{Kind: stepper.WeightedSum, Layer: 1}) || m.Reached(stepper.WeightedSum, 1, 0) || !m.Reached(stepper.Activation, 0, 1) {
		t.Errorf("it asks at %v", m.Position)
	}
}

// How an input is scaled is told with the question, and one that is as the data has it is not
// asked: nobody could work them out.
func TestInputsCanBeWorkedOut(t *testing.T) {
	for line, want := range map[string]string{
		"diabetes": "What is x of bmi for person 1: (33.6 − 15) / 30?",
		"iris":     "What is x of sepal length for flower 1: (5.1 − 6) / 0.8?",
		"xor":      "What is z of h1 for sample 1?",
		"mazur":    "What is z of h1?",
	} {
		d := quizDesk(t, line, Options{})
		done(t, d, "level step")
		if said := done(t, d, "predict"); said != want {
			t.Errorf("%s: %s; want %s", line, said, want)
		}
	}
}

// Another level forgets no answer: what is known is not asked again.
func TestALevelForgetsNoAnswer(t *testing.T) {
	d := quizDesk(t, "diabetes", Options{})
	done(t, d, "phase δ1; predict; reveal")
	for _, level := range LevelNames() {
		done(t, d, "level "+level)
		if q := d.Seen().Quiz; q.Question != "What is the gradient of the weight from age to h1?" {
			t.Errorf("level %s: %s", level, q.Question)
		}
	}
}
