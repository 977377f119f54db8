package desk

import (
	"bytes"
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"backstep/data/session"
)

// reopenedQuiz returns a desk of what a desk would save.
func reopenedQuiz(t rapid.TB, d *Desk) *Desk {
	t.Helper()
	var b bytes.Buffer
	if err := d.Session().Write(&b); err != nil {
		t.Fatal(err)
	}
	s, err := session.Read(strings.NewReader(b.String()), "a.toml")
	if err != nil {
		t.Fatalf("%v\n%s", err, b.String())
	}
	setup, err := s.Resolve()
	if err != nil {
		t.Fatalf("%v\n%s", err, b.String())
	}
	again, first, err := New(setup, Options{Views: []View{{Name: "network"}}})
	if err != nil {
		t.Fatal(err)
	}
	again.Finish(first)
	return again
}

// What is asked is a number of the step that comes next, whatever is changed meanwhile.
func TestAQuizAsksOfTheStepThatComes(t *testing.T) {
	lines := []string{
		"predict", "predict", "answer 0.5", "answer 1/3", "answer -0", "reveal", "reveal", "skip", "skip", "hint", "level step", "level unit", "level phase", "level number", "predict next", "predict previous", "score",
		"next", "back", "epoch", "next step", "goto 0", "goto 3", "next phase", "back phase", "phase update", "set lr 0.5", "set optimizer adam", "set batch 1", "set batch 3", "set hidden 2", "set hidden 0", "set loss mse", "set bias no",
		"edit 0.5", "edit sample 1 target 1", "drop sample 1", "add 30 40 1", "undo", "delete 2", "delete 2", "run 1", "run 2", "restart", "reseed", "set data iris", "set lr 1e300", "sample 2", "select h1", "select next", "pin 1", "pin none", "leave",
	}
	sessions := []string{"diabetes", "diabetes --batch 1", "iris --batch 20 --shuffle true", "curve --lr 1e300", "xor --hidden 0", "xor --no-bias true --hidden 2,2 --batch 3", "diabetes --freeze-biases true"}
	rapid.Check(t, func(r *rapid.T) {
		kept := &recorded{}
		d := quizDesk(t, rapid.SampledFrom(sessions).Draw(r, "session"), Options{Recorder: kept})
		for range rapid.IntRange(1, 25).Draw(r, "acts") {
			line := rapid.SampledFrom(lines).Draw(r, "line")
			d.Finish(d.Do(line))
			m := d.Seen()
			q := m.Quiz
			if q == nil || q.question == nil {
				continue
			}
			_ = d.Moment()
			step := q.question.step
			if at := m.Position.Step; m.Step != nil && !m.Updated() && step != m.whole && (step.Number != at || !q.Done) || step.Number != at && step.Number != at+1 {
				r.Fatalf("after %s step %d is asked, at %v", line, step.Number, m.Position)
			}
			v := q.question.value(q.Asked)
			if math.IsNaN(v) || math.IsInf(v, 0) {
				r.Fatalf("after %s %v is asked", line, v)
			}
			if rapid.IntRange(0, 5).Draw(r, "look") > 0 {
				continue
			}
			again := reopenedQuiz(r, d)
			if step.Number == again.Seen().Position.Step+1 {
				again.Finish(again.Do("next step"))
			}
			if again.Seen().whole == nil || again.Seen().Position.Step != step.Number {
				r.Fatalf("after %s step %d is asked, and is %v", line, step.Number, again.Seen().Position)
			}
			if is := again.Seen().Subject().Number(again.Seen().whole, q.Asked).Value; is != v {
				r.Fatalf("after %s %v is asked of step %d, and it is %v", line, v, step.Number, is)
			}
		}
	})
}
