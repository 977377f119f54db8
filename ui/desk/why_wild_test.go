package desk_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"backstep/data/session"
	"backstep/data/session/sessiontest"
	"backstep/ui/desk"
)

// oddSessions are sessions in which many numbers are missing, not finite, or very many.
func oddSessions() []string {
	return []string{
		"diabetes", "diabetes --hidden 0", "curve", "curve --lr 1e300", "diabetes --lr 1e300", "and --hidden 0 --no-bias true", "iris --batch 20 --shuffle true --test-fraction 0.3",
		"moons --hidden 4,3 --test-fraction 0.3 --batch 7 --shuffle true", "xor --hidden 3 --optimizer adam --l1 0.1 --l2 0.1", "iris --output softmax --hidden 0 --lr 1e300",
		"xor --output tanh --loss mse --activation relu", "progression --batch 7 --scale standard", "diabetes --freeze-biases true --batch 3", "xor --batch 1 --hidden 1,1,1,1 --activation linear",
		"spiral --batch 2 --features x1,x1^2,sin(x2),x1*x2 --hidden 2 --optimizer rmsprop", "mazur", "xor --optimizer adamw --schedule exponential --gamma 0.9 --hidden 3,2",
		"iris --output sigmoid --loss mse --batch 1 --optimizer nesterov --schedule cosine --period 3",
	}
}

// wildLines are lines of every kind, some of which are wrong in most states.
func wildLines() []string {
	return append(append(workLines(), summaries()...),
		"edit 0.5", "edit -1/3", "set lr 1e300", "set lr 0.3", "set optimizer nesterov", "set hidden 0", "set hidden 2,2", "set bias no", "set bias yes", "set train_biases no", "set train_biases yes",
		"set loss mse", "set loss bce", "set data iris", "set data curve", "set batch 1", "set batch 0", "set test-fraction 0.3", "delete 2", "delete 2", "undo", "undo", "drop sample 1", "pin 2", "pin none",
		"why", "why δ", "why w", "why x", "why raw", "why b", "why η", "why right", "why right batch", "why J epoch", "why J last", "why J old", "why J sum", "why J batch", "why J", "why f′", "why mean share 1", "why mean move 1", "why mean w 1",
		"why mean ∂w 1", "why mean δ 1", "why mean f′ 1", "why n", "why Σw²", "why new", "why m", "why old v", "why y", "why ŷ",
		"into", "into 1", "into 1", "into 2", "into 3", "out", "level 1", "level 2", "leap", "point next", "point previous", "point 2", "point δ", "point J epoch", "cursor up", "cursor left",
		"explain J last", "explain right batch", "explain mean share 2", "explain f′", "explain η", "explain J epoch", "explain J old", "solve ŷ = 0.5 by w", "solve J batch = 0.1 by η", "paths", "leave",
	)
}

// wild returns a desk with all modes that ask.
func wild(t testing.TB, s *session.Setup) *desk.Desk {
	t.Helper()
	d, first, err := desk.New(s, desk.Options{Views: []desk.View{
		{Name: "network", Traits: desk.Traits{Follows: true}},
		{Name: desk.WhyView, Traits: desk.Traits{Mode: true}},
		{Name: "surface", Traits: desk.Traits{Moves: true}},
		{Name: "predict", Traits: desk.Traits{Mode: true, Asks: true}},
	}})
	if err != nil {
		t.Fatal(err)
	}
	d.Finish(first)
	return d
}

// Whatever is asked in whatever state, with whatever changing underneath, there is an answer, and
// the way down has a level that has its number.
func TestAskingInAnyState(t *testing.T) {
	sessions, lines := oddSessions(), wildLines()
	rapid.Check(t, func(rt *rapid.T) {
		d := wild(t, sessiontest.Line(t, rapid.SampledFrom(sessions).Draw(rt, "session")))
		for range rapid.IntRange(1, 25).Draw(rt, "acts") {
			line := rapid.SampledFrom(lines).Draw(rt, "line")
			switch rapid.IntRange(0, 30).Draw(rt, "odd") {
			case 0:
				text := file(t, d)
				s, err := session.Read(strings.NewReader(text), "a.toml")
				if err != nil {
					rt.Fatalf("%v\n%s", err, text)
				}
				setup, err := s.Resolve()
				if err != nil {
					rt.Fatalf("%v\n%s", err, text)
				}
				d = wild(t, setup)
			case 1:
				if now := d.Moment(); now.Row() >= 0 && now.Row() < len(now.Setup.TrainSamples.X) {
					x := append([]float64{}, now.Setup.TrainSamples.X[now.Row()]...)
					x[0] += 0.25
					d.MoveSample(x)
				}
			}
			before := d.Seen().Trail
			r := d.Finish(d.Do(line))
			leadsToTheSame(rt, before, d.Seen().Trail, line)
			says := r.Message
			if r.Err != nil {
				says = r.Err.Error()
			}
			if strings.ContainsAny(says, "\n\x1b") || strings.Contains(says, "%!") {
				rt.Fatalf("%s says %q", line, says)
			}
			m := d.Moment()
			if m.Explanation.Title == "" {
				rt.Fatalf("after %s nothing is explained", line)
			}
			if trail := d.Seen().Trail; trail != nil {
				for i := range trail.Levels {
					checkLevel(rt, &trail.Levels[i])
				}
				l := trail.Present()
				if l.Explanation.Title == "" {
					rt.Fatalf("%s: a level has no title", line)
				}
				if l.Step != m.Position.Step && l.Step > 0 {
					rt.Fatalf("after %s the level is of step %d, and the place is step %d", line, l.Step, m.Position.Step)
				}
				if v, ok := m.ValueOf(l.Number); ok && l.Explanation.Result.HasRef && v != l.Explanation.Result.Value && !math.IsNaN(v) && d.View() == desk.WhyView {
					rt.Fatalf("after %s %q is %v, and shown is %v", line, l.Explanation.Title, l.Explanation.Result.Value, v)
				}
				if len(l.Terms) == 0 && l.End == "" {
					rt.Fatalf("after %s: %q is made of nothing, and the way does not end", line, l.Explanation.Title)
				}
				_ = desk.NameOf(&m, l)
				_ = desk.Taken(trail, 0)
				_ = desk.PointLine(&m, l.Number)
			}
			d.Complete("point ")
			d.Complete("why ")
		}
		if d.Seen().Trail != nil {
			if r := d.Finish(d.Do("leave")); r.Err != nil {
				rt.Fatalf("leaving: %v", r.Err)
			}
		}
	})
}

// leadsToTheSame tests that a step down, into a term of a level, leads to the value of the term.
func leadsToTheSame(t *rapid.T, before, after *desk.Trail, line string) {
	var n int
	if _, err := fmt.Sscanf(line, "into %d", &n); err != nil || before == nil || after == nil || len(after.Levels) <= len(before.Levels) {
		return
	}
	term, is := before.Present().Terms[n-1], after.Present().Explanation.Result.Value
	if term.Value != is && !(math.IsNaN(term.Value) && math.IsNaN(is)) {
		t.Fatalf("%s, %v, of %q leads to %q, %v", term.Name, term.Value, before.Present().Explanation.Title, after.Present().Explanation.Title, is)
	}
}
