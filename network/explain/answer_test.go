package explain

import (
	"math"
	"strings"
	"testing"

	"backstep/network"
	"backstep/network/stepper"
)

// The class named for an output is the class that it is judged by.
func TestAnswersAreWhatTheyAreJudgedBy(t *testing.T) {
	two, flowers := []string{"no", "yes"}, []string{"setosa", "versicolor", "virginica"}
	for _, c := range []struct {
		activation string
		z, y       []float64
		classes    []string
		unit       int
		want       string
	}{
		{"sigmoid", []float64{0.5}, []float64{1}, two, 0, "It is above one half: the network says yes, and so does the data."},
		{"sigmoid", []float64{-0.5}, []float64{1}, two, 0, "It is below one half: the network says no, but the data says yes."},
		{"sigmoid", []float64{0}, []float64{1}, two, 0, "It is exactly one half: the network cannot tell no from yes; it counts as yes."},
		{"linear", []float64{0.7}, []float64{1}, two, 0, "It is above one half: the network says yes, and so does the data."},
		{"sigmoid", []float64{0}, []float64{0.01}, nil, 0, "It is 0.49 too high: y is 0.01."},
		{"linear", []float64{0.25}, []float64{151}, nil, 0, "It is 150.8 too low: y is 151."},
		{"linear", []float64{-2e-7}, []float64{-2e-7}, nil, 0, "It is exactly y."},
		{"sigmoid", []float64{0.5, -1}, []float64{0.01, 0.99}, nil, 1, "It is 0.7211 too low: y is 0.99."},
		{"sigmoid", []float64{0.5, -1, 2}, []float64{1, 0, 0}, flowers, 2, "It is the largest: the network says virginica, but the data says setosa."},
		{"sigmoid", []float64{0.5, -1, 2}, []float64{1, 0, 0}, flowers, 0, "The largest is ŷ of virginica: the network says virginica, but the data says setosa."},
		{"softmax", []float64{1, 0, 1}, []float64{1, 0, 0}, flowers, 0, "Another is as large, and of equals the first counts: the network says setosa, and so does the data."},
		{"softmax", []float64{1, 0, 1}, []float64{1, 0, 0}, flowers, 2, "It is as large as ŷ of setosa, which comes first: the network says setosa, and so does the data."},
		{"softmax", []float64{2, 0, 1}, []float64{0.3, 0.3, 0.4}, nil, 0, "It is the largest."},
		{"softmax", []float64{2}, []float64{1}, nil, 0, "It is the only output, and so always the whole, 1."},
	} {
		w := small(t, plan{units: []int{len(c.y)}, activations: []string{c.activation}, loss: "mse"}, [][]float64{c.z}, c.y)
		w.subject.Classes = c.classes
		if got := w.subject.Explain(w.step, Quantity{Kind: Activation, Unit: c.unit}).Meaning.Says[0]; got != c.want {
			t.Errorf("%s of %v, targets %v: %q, want %q", c.activation, c.z, c.y, got, c.want)
		}
	}
}

// An output that is not a number is reported as such, and the explanations of the
// others name no class.
func TestNoClassIsSaidBesideNaN(t *testing.T) {
	for _, activation := range []string{"linear", "softmax"} {
		w := small(t, plan{units: []int{3}, activations: []string{activation}, loss: "mse"}, [][]float64{{1, 2, 3}}, []float64{1, 0, 0})
		w.subject.Classes = w.subject.Names.Outputs
		w.step.Layers[0].A[1] = math.NaN()
		for unit := range 3 {
			got := w.subject.Explain(w.step, Quantity{Kind: Activation, Unit: unit}).Meaning.Says[0]
			if !strings.Contains(strings.ToLower(got), "not a number") || strings.Contains(got, "network says s") || strings.Contains(got, "network says v") {
				t.Errorf("%s, output %d: %q", activation, unit, got)
			}
		}
	}
}

// While the step has not reached every output, no answer is named, and none is called not
// a number.
func TestNoAnswerIsSaidBeforeEveryOutputIsReached(t *testing.T) {
	for _, activation := range []string{"sigmoid", "softmax"} {
		w := small(t, plan{units: []int{3}, activations: []string{activation}, loss: "mse"}, [][]float64{{1, 2, 3}}, []float64{1, 0, 0})
		w.subject.Classes = w.subject.Names.Outputs
		path := stepper.NewPath(w.subject.Config, w.step.N(), &network.State{})
		said := func(pos stepper.Position, unit int) string {
			return w.subject.Explain(path.Reveal(pos, w.step), Quantity{Kind: Activation, Unit: unit}).Meaning.Says[0]
		}
		for pos := path.Next(stepper.Position{}, stepper.ByUnit); pos.Step == 1; pos = path.Next(pos, stepper.ByUnit) {
			whole := path.Reached(pos, stepper.Activation, 0, 2)
			for unit := range 3 {
				if !path.Reached(pos, stepper.Activation, 0, unit) {
					continue
				}
				if got := said(pos, unit); strings.Contains(got, "not a number") || strings.Contains(got, "network says") != whole {
					t.Errorf("%s, output %d at %v: %q", activation, unit, pos, got)
				}
			}
		}
	}
}
