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
		Numbers: asGo{}, Health: &probe.Health{Findings: findings},
	}
}

// said writes a diagnosis on one line, with the command for its remedy.
func said(d probe.Diagnosis) string {
	return d.Title() + ": " + d.Proof + " → " + d.Remedy.Words + " :" + d.Remedy.Line()
}

// TestDiagnosesInWords tests one diagnosis of each problem.
func TestDiagnosesInWords(t *testing.T) {
	for _, c := range []struct {
		f    probe.Finding
		want string
	}{
		{
			probe.Finding{Problem: probe.Diverging, Layer: -1, Value: 8, Other: 2},
			"diverging: J is 8, 4 times the 2 of the beginning → a smaller η than 0.5: each step goes past the minimum :restart lr 0.05",
		},
		{
			probe.Finding{Problem: probe.OutOfReach, Layer: 3, Value: 3, Other: 8, Count: 2, Of: 2},
			"targets out of reach: sigmoid gives 0 to 1, the targets are 3 to 8 → a linear output with mse :restart output linear and loss mse",
		},
		{
			probe.Finding{Problem: probe.LargeTargets, Layer: -1, Value: 300, Other: 9e4, Baseline: 9e4},
			"targets too large: their mean size is 300, and J is 9e+04; one answer for all samples gives 9e+04 → scaled targets :restart scale-target standard",
		},
		{
			probe.Finding{Problem: probe.LargeInputs, Layer: -1, Units: []int{1}, Value: 300},
			"inputs too large: x2 has a mean size of 300; that of scaled inputs is about 1 → scaled inputs :restart scale standard",
		},
		{
			probe.Finding{Problem: probe.Exploding, Layer: 1, Value: 300, Other: 2},
			"layer 2 exploding: mean |δ| is 150 times that of layer 4 → smaller weights to begin with, such as xavier-uniform :restart init xavier-uniform",
		},
		{
			probe.Finding{Problem: probe.Overshoot, Layer: 0, Value: 3, Other: 2},
			"layer 1 overshooting: an update is 1.5 times its weight: 3 to 2 → a smaller η than 0.5: 1e−3 of the weights is healthy :restart lr 0.05",
		},
		{
			probe.Finding{Problem: probe.Symmetric, Layer: 2, Units: []int{0, 1}},
			"layer 3, h3.1 h3.2 symmetric: 2 of 2 units have the same weights and the same δ: they are identical → weights drawn at random, such as xavier-uniform :restart init xavier-uniform",
		},
		{
			probe.Finding{Problem: probe.Dead, Layer: 0, Units: []int{0, 1, 2, 3, 4, 5}, Value: -1},
			"layer 1, h1.1 h1.2 h1.3 h1.4 … dead: 6 of 6 units: on no sample is z above -1.00, so a and f′ are 0 → leaky-relu, whose slope is never 0 :restart activation leaky-relu",
		},
		{
			probe.Finding{Problem: probe.Saturated, Layer: 1, Layers: []int{0, 1}, Value: 0.919, Other: 0.01, Inputs: 12},
			"layers 1, 2 saturated: layer 2: 91 % of its a at an end, mean f′ 0.01 → scaled inputs: their mean size of 12 is large :restart scale standard",
		},
		{
			probe.Finding{Problem: probe.NoHidden, Layer: -1, Value: 0.6931, Baseline: 0.6931, Of: 4},
			"no hidden layer: only a straight line can be drawn, and none parts the classes; J rests at 0.69 → a hidden layer :restart hidden 4",
		},
		{
			probe.Finding{Problem: probe.Slow, Layer: -1, Value: 0.001, Other: 0.7, Epochs: 100, Baseline: 0.69},
			"learning slowly: J has moved by 0.1 % in 100 epochs, and is 0.70; one answer for all samples gives 0.69 → other weights to begin with :reseed",
		},
		{
			probe.Finding{Problem: probe.Unanswered, Layer: -1, Class: 1, Only: 0, Count: 5, Of: 100, Right: 95},
			"class 1 never answered: every sample gets class 0, and that alone is right for 95 of 100 → other weights to begin with :reseed",
		},
		{
			probe.Finding{Problem: probe.Plateau, Layer: -1, Value: 1e-6, Other: 0.7, Epochs: 100, Count: 3, Of: 4},
			"plateau: J has moved by 1.0e-06 in 100 epochs, and is 0.70; 3 of 4 are right → other weights to begin with :reseed",
		},
	} {
		if got := words(t, c.f).Diagnoses(); len(got) != 1 || said(got[0]) != c.want {
			t.Errorf("got  %q\nwant %q", said(got[0]), c.want)
		}
	}
}

// TestWhatFollowsIsMendedWithItsCause tests that no two remedies contradict each other.
func TestWhatFollowsIsMendedWithItsCause(t *testing.T) {
	collapsed := probe.Finding{Problem: probe.Collapsed, Layer: 0, Value: 1e-9, Other: 1}
	vanishing := probe.Finding{Problem: probe.Vanishing, Layer: 0, Value: 1, Other: 2000}
	one := probe.Finding{Problem: probe.OneAnswer, Layer: -1, Epochs: 100, Baseline: 0.7}
	alone := words(t, vanishing).Diagnoses()
	if d := alone[0]; d.Proof != "mean |δ| is 1/2000 of layer 4" || d.Remedy.Words != "relu, or fewer layers: the f′ of tanh is below 1 except at 0" {
		t.Errorf("alone: %+v", d)
	}
	for _, d := range words(t, collapsed, vanishing, one).Diagnoses()[1:] {
		if d.Remedy.Sentence() != "First mend this: layer 1 weights pulled to 0" || !strings.HasPrefix(d.Remedy.Line(), "restart l2 ") {
			t.Errorf("under another: %+v", d)
		}
	}
	saturated := words(t, probe.Finding{Problem: probe.Saturated, Layer: 1, Layers: []int{0, 1}}, vanishing).Diagnoses()
	if got := saturated[1].Remedy; got.Brief() != "first mend this: layers 1, 2 saturated" || got.Line() != saturated[0].Remedy.Line() {
		t.Errorf("saturated as well: %+v", got)
	}
}

// TestRemediesAreSentences tests that what to do reads as a sentence, whatever it is.
func TestRemediesAreSentences(t *testing.T) {
	for p := probe.NotFinite; p <= probe.Slow; p++ {
		w := words(t, probe.Finding{Problem: p, Layer: 0, Units: []int{0}, Value: 1, Other: 1})
		w.Health.Trouble.Remedy = "a learning rate below 1"
		for _, r := range w.Remedies() {
			for _, no := range []string{"mend", "draw ", "try ", "set "} {
				if r.Words == "" || strings.HasPrefix(r.Words, no) || strings.Contains(r.Words, ": "+no) {
					t.Errorf("%d: %q", p, r.Sentence())
				}
			}
		}
	}
}

// TestRemediesAsCommandsAndFlags tests both spellings of a remedy.
func TestRemediesAsCommandsAndFlags(t *testing.T) {
	for _, c := range []struct {
		r           probe.Remedy
		line, flags string
	}{
		{probe.Remedy{Set: "lr 0.1"}, "set lr 0.1", "--lr 0.1"},
		{probe.Remedy{Set: "output linear and loss mse", Over: true}, "restart output linear and loss mse", "--output linear --loss mse"},
		{probe.Remedy{}, "reseed", "--seed 8"},
	} {
		if line, flags := c.r.Line(), c.r.Flags(7); line != c.line || flags != c.flags {
			t.Errorf("%q and %q, want %q and %q", line, flags, c.line, c.flags)
		}
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
		{1, 168, "1/168"}, {6, 2, "×3"}, {1, 2.5, "1/2.5"}, {1, 2e6, "1/2000000"}, {1, 2e7, "1/2.0e+07"}, {1, 0, ""}, {1, math.Inf(1), ""},
	} {
		if got := probe.Fraction(asGo{}, c.v, c.whole); got != c.want {
			t.Errorf("%v of %v is %q, want %q", c.v, c.whole, got, c.want)
		}
	}
}
