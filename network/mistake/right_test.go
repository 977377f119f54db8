package mistake

import (
	"math"
	"testing"

	"backstep/network"
	"backstep/network/explain"
)

const networks = 100

// A right answer, rounded to 2 to 8 digits, is right, and the line that is shown gives it.
func TestRightAnswersAreRight(t *testing.T) {
	asked := 0
	for seed := range uint64(networks) {
		w := train(t, seed)
		for i, q := range w.quantities() {
			if i%3 != int(seed)%3 {
				continue
			}
			question, title := w.ask(q), w.subject.Title(q)
			right := question.rightWay()
			if !question.Askable() {
				if network.Finite(right.value()) {
					t.Errorf("seed %d: %s is %v, and not asked", seed, title, right.value())
				}
				continue
			}
			asked++
			if v := question.Check(writtenAnswer(right.value(), 2+(i+int(seed))%7)); v.Outcome != Right {
				t.Errorf("seed %d: %s is %v; that is %+v", seed, title, right.value(), v)
			}
			if v := right.d.value(); math.Abs(v-right.value()) > 1e-9*math.Abs(v)+1e-12 {
				t.Errorf("seed %d: %s is %v, but worked out %v: %s", seed, title, right.value(), v, right.d.line().Text(significant{4}, false))
			}
		}
	}
	if asked < networks*10 {
		t.Errorf("only %d numbers were asked", asked)
	}
}

// Whoever works with the numbers of the screen, and notes four digits of each result, is
// right, however many digits of the last are given.
func TestAnswersFromTheNumbersShownAreRight(t *testing.T) {
	worked := map[explain.Kind]int{}
	for seed := range uint64(networks) {
		w := train(t, seed)
		students := []student{{w, exact, exact}, {w, digits(4), exact}, {w, digits(4), digits(4)}, {w, digits(2), digits(2)}, {w, digits(6), digits(6)}}
		shown := []explain.Numbers{nil, nil, significant{4}, significant{2}, significant{6}}
		for i, q := range w.quantities() {
			turn := i + int(seed)
			if i%2 != int(seed)%2 {
				continue
			}
			v, ok := students[turn%5].work(q)
			question := w.ask(q)
			question.Numbers = shown[turn%5]
			if !ok || !network.Finite(v) || v == 0 || !question.Askable() {
				continue
			}
			worked[q.Kind]++
			if verdict := question.Check(writtenAnswer(v, 3+turn/5%6)); verdict.Outcome != Right {
				t.Errorf("seed %d: %s is %v; %v worked out: outcome %d, reach %+v\n%s", seed, w.subject.Title(q), question.Right(), v, verdict.Outcome,
					question.rightWay().reach(significant{4}), question.Needed().Text(significant{4}, false))
			}
		}
	}
	if len(worked) < 6 {
		t.Errorf("worked out %v", worked)
	}
}
