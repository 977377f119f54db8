package probe_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"backstep/network/explain"
	"backstep/network/probe"
)

// asGo formats numbers as Go does.
type asGo struct{}

func (asGo) Short(v float64) string                  { return fmt.Sprint(v) }
func (asGo) Trim(v float64) string                   { return fmt.Sprintf("%.2f", v) }
func (asGo) Brief(v float64, digits int) string      { return fmt.Sprintf("%.*g", digits, v) }
func (asGo) Scientific(v float64, digits int) string { return fmt.Sprintf("%.*e", digits, v) }
func (asGo) Whole(n int) string                      { return fmt.Sprint(n) }

// words returns the words for findings of a network with three hidden layers and one
// output.
func words(t *testing.T, findings ...probe.Finding) *probe.Words {
	t.Helper()
	p := patient{hidden: "tanh", output: "sigmoid", loss: "bce", units: []int{6, 2, 2}, rate: 0.5}
	c, _ := p.network(t)
	return &probe.Words{
		Subject: &explain.Subject{Config: c, Names: explain.Names{Layers: 4, Outputs: []string{"y"}}},
		Numbers: asGo{}, Findings: findings, Rate: 0.5,
	}
}

// TestDiagnosesInWords tests one diagnosis of each problem.
func TestDiagnosesInWords(t *testing.T) {
	for _, c := range []struct {
		f    probe.Finding
		want probe.Diagnosis
	}{
		{
			probe.Finding{Problem: probe.Diverging, Layer: -1, Value: 8, Other: 2},
			probe.Diagnosis{Where: "loss", What: "diverging", Proof: "J is 8, 4 times the 2 of the beginning", Help: "a smaller η: with η 0.5 each step goes past the minimum"},
		},
		{
			probe.Finding{Problem: probe.Exploding, Layer: 1, Value: 300, Other: 2},
			probe.Diagnosis{Where: "layer 2", What: "exploding", Proof: "mean |δ| is 150 times that of layer 4", Help: "smaller weights to begin with, such as xavier-uniform"},
		},
		{
			probe.Finding{Problem: probe.Overshoot, Layer: 0, Value: 3, Other: 2},
			probe.Diagnosis{Where: "layer 1", What: "overshooting", Proof: "an update is 1.5 times its weight: 3 to 2", Help: "a smaller η than 0.5: 1e−3 of the weights is healthy"},
		},
		{
			probe.Finding{Problem: probe.Symmetric, Layer: 2, Units: []int{0, 1}},
			probe.Diagnosis{
				Where: "layer 3, h3.1 h3.2", What: "symmetric", Proof: "2 of 2 units have the same weights and the same δ: they are identical",
				Help: "draw the weights at random, such as xavier-uniform",
			},
		},
		{
			probe.Finding{Problem: probe.Dead, Layer: 0, Units: []int{0, 1, 2, 3, 4, 5}, Value: -1},
			probe.Diagnosis{
				Where: "layer 1, h1.1 h1.2 h1.3 h1.4 …", What: "dead", Proof: "6 of 6 units: on no sample is z above -1.00, so a and f′ are 0",
				Help: "leaky-relu, whose slope is never 0; or a smaller η than 0.5",
			},
		},
		{
			probe.Finding{Problem: probe.Saturated, Layer: 1, Layers: []int{0, 1}, Value: 0.919, Other: 0.01, Inputs: 12},
			probe.Diagnosis{
				Where: "layers 1, 2", What: "saturated", Proof: "layer 2: 91 % of its a at an end of f, mean f′ 0.01",
				Help: "--scale standard: inputs of mean size 12 are large",
			},
		},
		{
			probe.Finding{Problem: probe.Plateau, Layer: -1, Value: -1e-6, Other: 0.7, Epochs: 100, Baseline: math.NaN()},
			probe.Diagnosis{
				Where: "loss", What: "plateau", Proof: "rose by 1.00e-06 in 100 epochs, to 0.70",
				Help: "a larger η, more hidden units, or other weights to begin with",
			},
		},
	} {
		if got := words(t, c.f).Diagnoses(0); len(got) != 1 || got[0] != c.want {
			t.Errorf("got  %q\nwant %q", got, c.want)
		}
	}
}

// TestDiagnosesComeInOrder tests that what makes everything else irrelevant comes
// first, then the layer that is looked at.
func TestDiagnosesComeInOrder(t *testing.T) {
	w := words(
		t,
		probe.Finding{Problem: probe.Diverging, Layer: -1, Value: 8, Other: 2},
		probe.Finding{Problem: probe.Symmetric, Layer: 0, Units: []int{0, 1}},
		probe.Finding{Problem: probe.Saturated, Layer: 0, Layers: []int{0, 2}},
		probe.Finding{Problem: probe.Vanishing, Layer: 1, Value: 1, Other: 2000},
	)
	order := func(layer int) string {
		var list []string
		for _, d := range w.Diagnoses(layer) {
			list = append(list, d.What)
		}
		return strings.Join(list, " ")
	}
	for layer, want := range []string{
		"diverging symmetric saturated vanishing",
		"diverging vanishing symmetric saturated",
		"diverging saturated symmetric vanishing",
	} {
		if got := order(layer); got != want {
			t.Errorf("layer %d: %s, want %s", layer+1, got, want)
		}
	}
}

// TestAdviceKnowsTheOtherFindings tests that advice does not send a reader to a second
// cause first.
func TestAdviceKnowsTheOtherFindings(t *testing.T) {
	vanishing := probe.Finding{Problem: probe.Vanishing, Layer: 0, Value: 1, Other: 2000}
	plateau := probe.Finding{Problem: probe.Plateau, Layer: -1, Epochs: 100, Baseline: 0.7}
	if d := words(t, vanishing).Diagnoses(0)[0]; d.Proof != "mean |δ| is 1/2000 of layer 4" || d.Help != "relu, or fewer layers: the f′ of tanh is below 1 except at 0" {
		t.Errorf("alone: %+v", d)
	}
	both := words(t, vanishing, probe.Finding{Problem: probe.Saturated, Layer: 1, Layers: []int{0, 1}}, plateau)
	list := both.Diagnoses(0)
	if got := list[0].Help; got != "its units are saturated: mend that first" {
		t.Errorf("saturated as well: %q", got)
	}
	if got := list[2].Help; got != "nothing tells the samples apart: mend what stands above first" {
		t.Errorf("a plateau under others: %q", got)
	}
	alone := words(t, plateau)
	alone.Redraw = "R"
	if got := alone.Diagnoses(0)[0].Help; !strings.HasSuffix(got, "other weights to begin with (R)") {
		t.Errorf("a plateau alone: %q", got)
	}
}

// TestSaturatedLayersAreOneFinding tests that one finding has every such layer, with
// the proof of the worst.
func TestSaturatedLayersAreOneFinding(t *testing.T) {
	p := patient{
		hidden: "sigmoid", output: "sigmoid", loss: "bce", units: []int{8, 8, 8, 8}, rate: 0.5, epochs: 300,
		initial: drawn(t, "uniform"),
	}
	var found []probe.Finding
	for _, f := range p.findings(t) {
		if f.Problem == probe.Saturated {
			found = append(found, f)
		}
	}
	if len(found) != 1 || len(found[0].Layers) < 2 {
		t.Fatalf("found %+v", found)
	}
	for _, l := range found[0].Layers {
		if !found[0].In(l) {
			t.Errorf("layer %d is not in the finding", l+1)
		}
	}
	if found[0].In(4) || !found[0].In(found[0].Layer) {
		t.Errorf("found %+v", found[0])
	}
}

func TestFraction(t *testing.T) {
	for _, c := range []struct {
		v, whole float64
		want     string
	}{
		{1, 168, "1/168"}, {6, 2, "×3"}, {1, 2.5, "1/2.5"}, {1, 2e6, "1/2.0e+06"}, {1, 0, ""}, {1, math.Inf(1), ""},
	} {
		if got := probe.Fraction(asGo{}, c.v, c.whole); got != c.want {
			t.Errorf("%v of %v is %q, want %q", c.v, c.whole, got, c.want)
		}
	}
}
