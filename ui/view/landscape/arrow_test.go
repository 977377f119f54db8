package landscape

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"backstep/data/session"
	"backstep/data/session/sessiontest"
	"backstep/network"
	"backstep/ui/desk"
	"backstep/ui/view"
)

// drawn computes the surface of a landscape independently, as J over all samples, with
// weights that were trained without the screen.
type drawn struct {
	run    *session.Setup
	params []network.Parameters
	land   *picture
}

// at returns J with the two weights of the plane set to x and y.
func (d drawn) at(x, y float64) float64 {
	params := network.CloneParameters(d.params)
	a := d.run.Config.Architecture
	for _, w := range []struct {
		layer, from, unit int
		v                 float64
	}{
		{d.land.Plane.Across.Layer, d.land.Plane.Across.From, d.land.Plane.Across.Unit, x},
		{d.land.Plane.Up.Layer, d.land.Plane.Up.From, d.land.Plane.Up.Unit, y},
	} {
		*params[w.layer].Pointer(w.from, w.unit, a.Layers[w.layer].Units) = w.v
	}
	return network.NewEvaluator(d.run.Config, d.run.TrainSamples).Loss(params) + d.run.Config.Penalty.Loss(params)
}

// randomSession returns a random session with activations that have no kinks, and its
// description.
func randomSession(t *testing.T, r *rand.Rand) (*session.Setup, string) {
	pick := func(list ...string) string { return list[r.IntN(len(list))] }
	name := pick("xor", "diabetes", "curve", "moons", "mazur", "iris")
	flags := []session.Given{
		{Flag: "hidden", Value: pick("0", "2", "3,2")},
		{Flag: "activation", Value: pick("tanh", "sigmoid", "gelu", "softplus")},
		{Flag: "optimizer", Value: pick("sgd", "momentum", "adam")},
		{Flag: "lr", Value: pick("0.02", "0.3", "2")},
		{Flag: "batch", Value: pick("0", "1", "3", "7")},
		{Flag: "shuffle", Value: pick("true", "false")},
		{Flag: "l2", Value: pick("0", "0", "0.05")},
		{Flag: "init", Value: pick("uniform", "normal", "xavier-uniform")},
	}
	return sessiontest.Builtin(t, name, flags...), fmt.Sprint(name, flags)
}

// The arrow points downhill on the surface that is drawn, from where it stands, before
// and after the update, and also when steps go by batches. Its numbers are those of
// that surface.
func TestTheArrowPointsDownhill(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for i := range 30 {
		setup, name := randomSession(t, r)
		steps := 1 + r.IntN(4)
		phases := 4*len(setup.Config.Architecture.Layers) + 3
		for _, updated := range []bool{false, true} {
			moves, done := steps*phases-1, steps-1
			if updated {
				moves, done = moves+1, steps
			}
			land := pictureAfter(t, setup, fmt.Sprintf("%d next phase", moves))
			d := drawn{setup, weightsAfter(t, setup, done), land}
			if !land.Across.Felt || !land.Current || land.Land.Samples != land.Land.Of {
				t.Fatalf("%d %s: there is no arrow", i, name)
			}
			d.check(t, fmt.Sprintf("%d %s, %d steps, updated %t", i, name, steps, updated))
		}
	}
}

// pictureAfter returns the picture of the view after a command line, when all of it is
// computed.
func pictureAfter(t *testing.T, setup *session.Setup, line string) *picture {
	t.Helper()
	d, first, err := desk.New(setup, desk.Options{})
	if err != nil {
		t.Fatal(err)
	}
	d.Finish(first)
	if r := d.Finish(d.Do(line)); r.Err != nil {
		t.Fatal(r.Err)
	}
	m, v := d.Moment(), New()
	v.Prepare(&m, view.Frame{W: 80, H: 20})
	q, ok := v.Ask(&m, nil)
	if !ok {
		t.Fatal("nothing is to be computed")
	}
	work := q.Begin()
	for !work.Do(func() bool { return false }) {
		continue
	}
	work.Deliver()
	return v.picture(&m)
}

func weightsAfter(t *testing.T, setup *session.Setup, steps int) []network.Parameters {
	t.Helper()
	trainer, err := setup.Trainer()
	if err != nil {
		t.Fatal(err)
	}
	for range steps {
		trainer.Step()
	}
	return trainer.State().Parameters
}

// check compares the arrow and its numbers with the surface.
func (d drawn) check(t *testing.T, name string) {
	t.Helper()
	land := d.land.Land
	x, y, gx, gy := land.X, land.Y, land.GradientX, land.GradientY
	if x != d.land.Here.X || y != d.land.Here.Y || x != d.land.Across.Value || gx != d.land.Across.Gradient || gy != d.land.Up.Gradient {
		t.Fatalf("%s: the arrow stands at %v, %v, the weights at %v, %v", name, x, y, d.land.Here.X, d.land.Here.Y)
	}
	here := d.at(x, y)
	if math.Abs(land.Here-here) > 1e-12*(1+here) {
		t.Errorf("%s: J here is %v, on the surface %v", name, land.Here, here)
	}
	if land.Lowest > land.Here {
		t.Errorf("%s: the lowest J is %v, above J here, %v", name, land.Lowest, land.Here)
	}
	size := math.Hypot(gx, gy)
	const h = 1e-4
	slope := func(dx, dy float64) float64 { return (d.at(x+h*dx, y+h*dy) - d.at(x-h*dx, y-h*dy)) / (2 * h) }
	if numericX, numericY := slope(1, 0), slope(0, 1); math.Hypot(numericX-gx, numericY-gy) > 1e-5*(1+size) {
		t.Errorf("%s: the gradient is %v, %v, that of the surface %v, %v", name, gx, gy, numericX, numericY)
	}
	if down := slope(-gx/size, -gy/size); size > 1e-4 && down >= 0 {
		t.Errorf("%s: along the arrow the surface rises by %v", name, down)
	}
}

// The window depends on what training has passed, not on the weights that the present
// step will make.
func TestTheWindowKnowsNothingAhead(t *testing.T) {
	window := func(rate, line string) any {
		return pictureAfter(t, sessiontest.Line(t, "diabetes --lr "+rate), line).Plane.Window
	}
	if small, large := window("0.001", "next phase"), window("300", "next phase"); small != large {
		t.Errorf("before the first update the window is %+v, or %+v with a larger step", small, large)
	}
	if small, large := window("0.001", "epoch"), window("300", "epoch"); small == large {
		t.Errorf("after the first update the window is %+v, however large that was", small)
	}
	if back, first := window("300", "epoch; goto 0"), window("300", "goto 0"); back != first {
		t.Errorf("back at the beginning the window is %+v, not %+v", back, first)
	}
}
