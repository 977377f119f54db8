package ui_test

import (
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"backstep/data/session"
	"backstep/network"
	"backstep/network/stepper"
	"backstep/ui"
)

// sessionsAhead are networks of each kind of output, with several optimisers,
// batches and depths.
func sessionsAhead() []func(testing.TB) *session.Setup {
	of := func(name string, flags ...session.Given) func(testing.TB) *session.Setup {
		return func(t testing.TB) *session.Setup { return resolve(t, name, flags...) }
	}
	return []func(testing.TB) *session.Setup{
		of("diabetes"),
		of("mazur"),
		of("diabetes", session.Given{Flag: "batch", Value: "3"}, session.Given{Flag: "optimizer", Value: "adam"}, session.Given{Flag: "activation", Value: "relu"}),
		of("iris", hidden("5,4"), session.Given{Flag: "batch", Value: "16"}, session.Given{Flag: "optimizer", Value: "momentum"}, session.Given{Flag: "test-fraction", Value: "0.2"}),
		of("curve", hidden("3"), session.Given{Flag: "activation", Value: "gelu"}),
		of("spiral", hidden("4,3,2"), session.Given{Flag: "l2", Value: "0.01"}, session.Given{Flag: "loss", Value: "mse"}),
		of("moons", hidden("12,3")),
		of("xor", hidden("2"), session.Given{Flag: "activation", Value: "elu"}, session.Given{Flag: "no-bias", Value: "true"}),
	}
}

// No number of a frame is of something that the step has not reached: in every
// view a frame stays as it is where what lies ahead of the cursor has other
// values, and where it has none.
func TestNothingAheadIsShown(t *testing.T) {
	sessions := sessionsAhead()
	rapid.Check(t, func(r *rapid.T) {
		which := rapid.IntRange(0, len(sessions)-1).Draw(r, "session")
		w, h := rapid.IntRange(60, 200).Draw(r, "width"), rapid.IntRange(16, 60).Draw(r, "height")
		p := openRun(t, w, h, plainLook(), sessions[which](t))
		p.press(rapid.SliceOfN(rapid.SampledFrom([]string{"e", "E", "g", "G"}), 0, 4).Draw(r, "time")...)
		moves := []string{"right", "right", "left", "tab", "shift+tab", "]", "w", "h", "k"}
		p.press(rapid.SliceOfN(rapid.SampledFrom(moves), 1, 25).Draw(r, "moves")...)
		random := rand.New(rand.NewPCG(rapid.Uint64().Draw(r, "seed"), 0))
		for _, view := range []string{"1", "2", "3", "4", "6", "7", "8"} {
			p.press(view)
			if view == "7" {
				p.press(rapid.SliceOfN(rapid.Just("s"), 0, 3).Draw(r, "sorted")...)
			}
			m := p.model.(*ui.Model)
			whole := m.FrameOf(m.WholeStep())
			if other := m.FrameOf(otherAhead(m, random)); other != whole {
				r.Fatalf("view %s shows what lies ahead:\n%s\nand with other numbers there:\n%s", view, whole, other)
			}
			if seen := m.SeenStep(); seen != nil && !m.Revealed() && !math.IsNaN(seen.LossAfter) {
				r.Fatalf("the model knows what lies ahead: J after the update is %v", seen.LossAfter)
			}
			if p.frame() != whole || strings.Contains(whole, "NaN") {
				r.Fatalf("view %s shows\n%s\nand where all is known:\n%s", view, p.frame(), whole)
			}
		}
	})
}

// The formula of a unit that the step has not reached stands in symbols, and says
// so.
func TestTheFormulaOfWhatIsAheadHasNoNumbers(t *testing.T) {
	p := open(t, 120, 36, plainLook(), "mazur")
	p.press("g", "right")
	p.lookAt("z of h1", "tab")
	p.sees("z = x1 · w1 + x2 · w2 + b", "Not reached yet")
	p.lookAt("z of h2", "tab")
	p.sees("z = x1 · w1 + x2 · w2 + b", "Not reached yet")
	p.lookAt("z of y1", "tab")
	p.sees("z = a1 · w1 + a2 · w2 + b", "Not reached yet")
	for _, ahead := range []string{"0.3775", "0.3925", "1.1059", "0.0075"} {
		if strings.Contains(p.frame(), ahead) {
			t.Errorf("%s is not reached yet:\n%s", ahead, p.frame())
		}
	}
	p.press("2")
	if n := strings.Count(p.frame(), "= ·"); n != 1 {
		t.Errorf("the arithmetic has %d dots:\n%s", n, p.frame())
	}
	p.sees("z = a1 · w1 + a2 · w2 + b")
	p.press("1", "right")
	p.lookAt("z of h1", "tab")
	p.sees("0.3775")
}

// The history of a unit ends at the cursor: after going back nothing of what was
// ahead is drawn, and the weights of a step only when its update is reached.
func TestTheHistoryEndsAtTheCursor(t *testing.T) {
	steady := func() *program {
		return openBy(t, steadyClock(), 120, 36, plainLook(), resolve(t, "diabetes"))
	}
	there, back := steady(), steady()
	there.press(times(20, "e")...)
	there.press("7")
	back.command("goto 400")
	back.press("7")
	back.command("goto 20")
	if there.frame() != back.frame() {
		t.Errorf("after 20 epochs the unit is\n%s\nand after 400 and back\n%s", there.frame(), back.frame())
	}
	// Within the next step the line of the weights is that of the 20 epochs.
	weights := func() string { return between(t, there.frame(), "history", "|δ| log") }
	there.press("right")
	there.lookAt("[h1]", "tab")
	forward := weights()
	there.press(times(12, "right")...)
	there.lookAt("[h1]", "tab")
	if weights() != forward {
		t.Errorf("before the update the weights went as\n%s\nand then as\n%s", forward, weights())
	}
}

// between is the text between two others.
func between(t *testing.T, text, from, to string) string {
	t.Helper()
	_, after, found := strings.Cut(text, from)
	part, _, ended := strings.Cut(after, to)
	if !found || !ended {
		t.Fatalf("%q and %q are not in\n%s", from, to, text)
	}
	return part
}

// The answer beside the surface is a dot until the step has reached it.
func TestTheAnswerBesideTheSurfaceIsReached(t *testing.T) {
	p := open(t, 120, 36, plainLook(), "diabetes")
	p.press("3")
	p.sees("ŷ  0.8045") // Of the network before the first step.
	p.press("1", "g", "right", "3")
	p.sees("ŷ       ·")
	p.press("1", "right", "right", "right", "right", "3")
	p.sees("ŷ  0.8045")
}

// otherAhead returns the step of the model with random numbers in place of those
// that it has not reached.
func otherAhead(m *ui.Model, random *rand.Rand) *network.Step {
	step := m.WholeStep()
	if step == nil {
		return nil
	}
	other := *step
	change := func(reached bool, v float64) float64 {
		if reached {
			return v
		}
		return random.NormFloat64() * 3
	}
	values := func(kind stepper.Kind, layer int, values []float64) []float64 {
		list := make([]float64, len(values))
		for i, v := range values {
			list[i] = change(m.Reached(kind, layer, i/step.N()), v)
		}
		return list
	}
	parameters := func(kind stepper.Kind, layer int, p network.Parameters) network.Parameters {
		p = p.Clone()
		for i, v := range p.Weights {
			p.Weights[i] = change(m.Reached(kind, layer, i%step.Layers[layer].Units), v)
		}
		for j, v := range p.Biases {
			p.Biases[j] = change(m.Reached(kind, layer, j), v)
		}
		return p
	}
	other.X = values(stepper.Inputs, -1, step.X)
	scored := m.Reached(stepper.Loss, -1, 0)
	other.Loss, other.DataLoss, other.EpochLoss = change(scored, step.Loss), change(scored, step.DataLoss), change(scored, step.EpochLoss)
	other.LossAfter = change(m.Revealed(), step.LossAfter)
	other.Losses = make([]float64, len(step.Losses))
	for i, v := range step.Losses {
		other.Losses[i] = change(scored, v)
	}
	other.Layers = make([]network.LayerStep, len(step.Layers))
	for l, layer := range step.Layers {
		layer.Z = values(stepper.WeightedSum, l, layer.Z)
		layer.A = values(stepper.Activation, l, layer.A)
		layer.Delta = values(stepper.Delta, l, layer.Delta)
		layer.Gradient = parameters(stepper.Gradient, l, layer.Gradient)
		layer.After = parameters(stepper.Update, l, layer.After)
		buffers := layer.BuffersAfter
		layer.BuffersAfter = nil
		for _, b := range buffers {
			layer.BuffersAfter = append(layer.BuffersAfter, parameters(stepper.Update, l, b))
		}
		other.Layers[l] = layer
	}
	return &other
}
