package mistake

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"backstep/data/text/goldentest"
	"backstep/network"
	"backstep/network/explain"
	"backstep/network/scaling"
)

// lesson is the first step of the network of the lesson, with the weights that a seed draws.
func lesson(t *testing.T, seed uint64) trained {
	t.Helper()
	sigmoid, _ := network.LookupActivation("sigmoid")
	loss, _ := network.LookupLoss("bce")
	sgd, _ := network.LookupOptimizer("sgd")
	c := network.Config{
		Architecture: network.Architecture{Inputs: 2, Bias: true, Layers: []network.Layer{{Units: 2, Activation: sigmoid}, {Units: 1, Activation: sigmoid}}},
		Loss:         loss, Optimizer: sgd, LearningRate: 2,
	}
	uniform, _ := network.NewInitializer("uniform")
	uniform.Low, uniform.High = 0, 1
	initial, err := uniform.Draw(c.Architecture, seed)
	if err != nil {
		t.Fatal(err)
	}
	raw := [][]float64{{33.6, 45}, {24.3, 28}, {41.4, 71}, {22.5, 60}}
	samples := network.Samples{X: [][]float64{{0.62, 0.45}, {0.31, 0.28}, {0.88, 0.71}, {0.25, 0.6}}, Y: [][]float64{{1}, {0}, {1}, {0}}}
	trainer, err := network.NewTrainer(c, samples, initial)
	if err != nil {
		t.Fatal(err)
	}
	return trained{subject: explain.Subject{
		Config: c, Initial: initial, Names: explain.Names{Inputs: []string{"bmi", "age"}, Outputs: []string{"diabetes"}, Layers: 2},
		Noun: explain.Noun{Singular: "person", Plural: "people"}, Raw: raw, Scaling: []scaling.Linear{{Shift: 15, Scale: 30}, {Scale: 100}},
	}, step: trainer.Record()}
}

// What usual mistakes give for eight seeds, as a sheet of answers for a class has it.
func TestTheSheetOfAnswersIsRead(t *testing.T) {
	for _, sheet := range []struct {
		of    explain.Quantity
		names []string
		rows  string
	}{
		{
			explain.Quantity{Kind: explain.Delta},
			[]string{"", "slope left out", "y − ŷ for ŷ − y", "h2's weight", "weight after the update", "a for f′(z)", "1 − a for f′(z)", "δ left out"},
			`25 -0.03363 -0.1576 0.03363 -0.02213 -0.01886 -0.1090 -0.04862 0.1720
			 1 -7.336e-4 -0.004148 7.336e-4 -0.03918 0.01432 -0.003196 -9.521e-4 0.003125
			 2 -0.004700 -0.02382 0.004700 -0.01296 -4.938e-4 -0.01738 -0.006442 0.01082
			 3 -0.01245 -0.08825 0.01245 -0.002858 0.001160 -0.07325 -0.01500 0.05727
			 4 -0.02496 -0.1219 0.02496 -0.003301 -0.01356 -0.08693 -0.03500 0.06695
			 5 -0.02917 -0.1316 0.02917 -0.01239 -0.01341 -0.08795 -0.04366 0.1042
			 6 -0.01063 -0.05565 0.01063 -0.01870 0.005146 -0.04134 -0.01431 0.06173
			 7 -0.009149 -0.04308 0.009149 -0.03905 0.005862 -0.02989 -0.01318 0.03446`,
		},
		{
			explain.Quantity{Kind: explain.Gradient, Layer: 1},
			[]string{"", "sum for mean", "y − ŷ for ŷ − y", "person 1 alone", "a of h2", "z for a", "δ alone", "η in it"},
			`25 0.1771 0.7083 -0.1771 -0.1352 0.2001 0.1031 0.3010 0.3541
			 1 0.1814 0.7254 -0.1814 -0.1809 0.1653 0.1950 0.2662 0.3627
			 2 0.02455 0.09818 -0.02455 -0.3168 0.03045 -0.05204 0.06522 0.04909
			 3 0.2219 0.8876 -0.2219 -0.1804 0.1891 0.3624 0.2826 0.4438
			 4 0.07466 0.2986 -0.07466 -0.2658 0.07984 0.04136 0.1264 0.1493
			 5 0.1270 0.5081 -0.1270 -0.1871 0.1276 0.06585 0.2196 0.2541
			 6 0.2398 0.9593 -0.2398 -0.1279 0.2291 0.3328 0.3265 0.4797
			 7 0.1331 0.5325 -0.1331 -0.1842 0.1726 0.05710 0.2345 0.2662`,
		},
		{
			explain.Quantity{Kind: explain.Update, Layer: 1},
			[]string{"", "η left out", "added, not subtracted", "sum for mean", "the bias's gradient"},
			`25 0.4523 0.6294 1.161 -0.6101 0.2044
			 1 -0.3450 -0.1637 0.3804 -1.433 -0.5147
			 2 0.005763 0.03031 0.1039 -0.1415 -0.07559
			 3 -0.03782 0.1841 0.8498 -1.369 -0.1592
			 4 0.1778 0.2524 0.4764 -0.2701 0.07438
			 5 0.2161 0.3432 0.7243 -0.5461 0.03094
			 6 -0.1565 0.08337 0.8029 -1.595 -0.3298
			 7 -0.1040 0.02915 0.4285 -0.9027 -0.3068`,
		},
	} {
		for row := range strings.Lines(sheet.rows) {
			var seed uint64
			fields := strings.Fields(row)
			if _, err := fmt.Sscan(fields[0], &seed); err != nil {
				t.Fatal(err)
			}
			question := lesson(t, seed).ask(sheet.of)
			for i, name := range sheet.names {
				v := question.Check(given(t, fields[i+1]))
				if name == "" && v.Outcome != Right || name != "" && (v.Outcome != Usual || v.Fits[0].Names[0] != name) {
					t.Errorf("seed %d: %s is %s: %d %v", seed, fields[i+1], name, v.Outcome, namesOf(v))
				}
			}
		}
	}
}

// given returns an answer as it is written in decimal.
func given(t *testing.T, typed string) Answer {
	t.Helper()
	var v float64
	if _, err := fmt.Sscan(typed, &v); err != nil {
		t.Fatal(err)
	}
	mantissa, exponent, _ := strings.Cut(strings.TrimPrefix(typed, "-"), "e")
	whole, decimals, _ := strings.Cut(mantissa, ".")
	power := 0
	if exponent != "" {
		if _, err := fmt.Sscan(exponent, &power); err != nil {
			t.Fatal(err)
		}
	}
	return Answer{Value: v, Digits: len(strings.TrimLeft(whole+decimals, "0")), Last: power - len(decimals)}
}

// TestLesson writes every mistake that is tried in the lesson, and the hints.
func TestLesson(t *testing.T) {
	w := lesson(t, 25)
	var b strings.Builder
	for _, q := range []explain.Quantity{
		{Kind: explain.Input, Layer: -1},
		{Kind: explain.WeightedSum},
		{Kind: explain.Activation},
		{Kind: explain.Activation, Layer: 1},
		{Kind: explain.Loss, Layer: 1},
		{Kind: explain.Loss, Layer: 1, Sample: explain.Batch},
		{Kind: explain.Delta, Layer: 1},
		{Kind: explain.Delta},
		{Kind: explain.Gradient, Layer: 1},
		{Kind: explain.Gradient, From: network.Bias},
		{Kind: explain.Update, Layer: 1},
	} {
		question := w.ask(q)
		writeOut(&b, w.subject.Title(q), question)
	}
	goldentest.Compare(t, filepath.Join("testdata", "lesson.golden"), b.String())
}

func writeOut(b *strings.Builder, title string, q Question) {
	n := significant{shownDigits}
	fmt.Fprintf(b, "%s = %s = %s\n", title, q.Needed().Text(n, false), n.Trim(q.Right()))
	for _, h := range q.Hints() {
		fmt.Fprintf(b, "  %s: %s%s", h.Name, h.Words, h.Line.Text(n, false))
		if h.Missing >= 0 {
			fmt.Fprintf(b, ", without %s", h.Line[h.Missing].Operand.Text(n))
		}
		b.WriteString("\n")
	}
	r := q.rightWay()
	for _, m := range r.written(r.singles()) {
		if !m.derivation.rounded {
			fmt.Fprintf(b, "  × %s: %s = %s\n    %s\n", m.Names[0], m.Line.Text(n, false), n.Trim(m.Value), m.Why)
		}
	}
	b.WriteString("\n")
}
