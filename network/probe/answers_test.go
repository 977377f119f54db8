package probe

import (
	"math"
	"testing"
)

func TestAnswersAreThoseOfTheNetwork(t *testing.T) {
	a, params := line(t)
	x := make([][]float64, 2*batch+5)
	for i := range x {
		x[i] = []float64{float64(i) / 50, 0.01, 1 - float64(i)/70}
	}
	work := NewAnswers(a, params, x)
	for slices := 0; !work.Work(func() bool { return true }); slices++ {
		if work.Answers() != nil {
			t.Fatal("there are answers before all are there")
		}
		if slices > len(x) {
			t.Fatal("it never ends")
		}
	}
	for i, answer := range work.Answers() {
		want := 1 / (1 + math.Exp(-(3*x[i][0] + 1 - x[i][2])))
		if len(answer) != 1 || math.Abs(answer[0]-want) > 1e-12 {
			t.Errorf("%v is answered by %v, want %g", x[i], answer, want)
		}
		if alone := Answer(a, params, x[i]); alone[0][0] != answer[0] {
			t.Errorf("%v: %g alone, %g among others", x[i], alone[0][0], answer[0])
		}
	}
}
