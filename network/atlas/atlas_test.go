package atlas_test

import (
	"math"
	"strings"
	"testing"

	"backstep/network"
	"backstep/network/atlas"
	"backstep/ui/number"
)

func activation(t *testing.T, name string) atlas.Activation {
	t.Helper()
	for _, a := range atlas.Activations(number.Default()) {
		if a.Form.Name == name {
			return a
		}
	}
	t.Fatalf("no activation %s", name)
	return atlas.Activation{}
}

// Everything has formulas, and words of its own.
func TestTheAtlasIsWhole(t *testing.T) {
	said := map[string]string{}
	whole := func(name, formula, slope string, facts []atlas.Fact) {
		if name == "" || formula == "" || slope == "" {
			t.Errorf("%q has the formula %q and the slope %q", name, formula, slope)
		}
		for _, f := range facts {
			if strings.TrimSpace(f.Says) == "" || strings.HasSuffix(f.Says, ".") {
				t.Errorf("%s, %s: %q", name, f.Name, f.Says)
			}
		}
		if other, twice := said[facts[0].Says]; twice {
			t.Errorf("%s is for the same as %s", name, other)
		}
		said[facts[0].Says] = name
	}
	for _, a := range atlas.Activations(number.Default()) {
		whole(a.Form.Name, a.Formula, a.Form.Slope, a.Facts(number.Default()))
	}
	for _, l := range atlas.Losses(number.Default()) {
		whole(l.Form.Name, l.Formula, l.Slope, l.Facts(number.Default()))
	}
	if want := len(network.Activations()) + len(network.Losses()); len(said) != want {
		t.Errorf("the atlas has %d entries, want %d", len(said), want)
	}
}

// The numbers are those of tables: gelu is steepest at √2, silu lowest at −1.2785.
func TestShapes(t *testing.T) {
	infinite := math.Inf(1)
	for _, c := range []struct {
		name                        string
		slope, at, lowest           float64
		flatBelow, flatAbove, close float64
	}{
		{"sigmoid", 0.25, 0, 0, -4.584863, 4.584863, 1e-6},
		{"tanh", 1, 0, -1, -2.993223, 2.993223, 1e-6},
		{"gelu", 1.128904, math.Sqrt2, -0.169971, -3.0, infinite, 0.2},
		{"silu", 1.099839, 2.399357, -0.278465, -6.3, infinite, 0.2},
		{"elu", 1, math.NaN(), -1, math.Log(0.01), infinite, 1e-6},
		{"softplus", 1, math.NaN(), 0, math.Log(0.01 / 0.99), infinite, 1e-6},
		{"relu", 1, math.NaN(), 0, 0, infinite, 1e-6},
		{"leaky-relu", 1, math.NaN(), -0.4, -infinite, infinite, 0},
		{"linear", 1, math.NaN(), -40, -infinite, infinite, 0},
	} {
		a := activation(t, c.name)
		top, low := a.Steepest(), a.Lowest()
		if math.Abs(top.Slope-c.slope) > 1e-6 || math.Abs(top.At-c.at) > 1e-4 {
			t.Errorf("%s is steepest at %+v, want %g at %g", c.name, top, c.slope, c.at)
		}
		if math.Abs(low.Value-c.lowest) > 1e-6 {
			t.Errorf("%s is lowest at %+v, want %g", c.name, low, c.lowest)
		}
		below, above := a.Flat()
		if !near(below, c.flatBelow, c.close) || !near(above, c.flatAbove, c.close) {
			t.Errorf("%s is flat below %g and above %g, want %g and %g", c.name, below, above, c.flatBelow, c.flatAbove)
		}
	}
}

func near(got, want, within float64) bool { return got == want || math.Abs(got-want) <= within }

// bce and cross-entropy read ŷ as a share. Losses of several outputs are means, but for two.
func TestWhatKindOfLoss(t *testing.T) {
	for _, l := range atlas.Losses(number.Default()) {
		name := l.Form.Name
		if got, want := l.Shares(), name == "bce" || name == "cross-entropy"; got != want {
			t.Errorf("%s reads ŷ as a share: %t", name, got)
		}
		if got, want := l.Means(), name != "sse" && name != "cross-entropy"; got != want {
			t.Errorf("%s is a mean over outputs: %t", name, got)
		}
	}
}

// The slopes of the curve of a softmax are those of its values, and each row of its
// Jacobian adds up to 0.
func TestSoftmaxOfThree(t *testing.T) {
	s := activation(t, "softmax").Example(2)
	for _, row := range s.Jacobian() {
		if sum := row[0] + row[1] + row[2]; math.Abs(sum) > 1e-15 {
			t.Errorf("the row %v adds up to %g", row, sum)
		}
	}
	points := s.Curve(4)
	for i := 1; i+1 < len(points); i++ {
		before, at, after := points[i-1], points[i], points[i+1]
		quotient := (after.Value - before.Value) / (after.At - before.At)
		if math.Abs(quotient-at.Slope) > 1e-4 {
			t.Fatalf("at %g the slope is %g, the quotient %g", at.At, at.Slope, quotient)
		}
	}
}

// A curve goes at least as far as the answer, in round numbers.
func TestACurveHasTheAnswer(t *testing.T) {
	for _, l := range atlas.Losses(number.Default()) {
		for _, target := range []float64{0, 1, 0.37, -12.6, 152.13} {
			low, high := l.Answers(target, 2)
			if !l.Shares() && (low > target-2 || high < target+2 || low != math.Round(low)) {
				t.Errorf("%s: around %g the answers are %g to %g", l.Form.Name, target, low, high)
			}
		}
	}
}
