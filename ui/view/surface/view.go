package surface

import (
	"fmt"
	"slices"
	"strings"

	"backstep/data"
	"backstep/data/session"
	"backstep/network/probe"
	"backstep/ui/desk"
	"backstep/ui/paint"
	"backstep/ui/view"
)

// View is the view of the decision surface, with what it remembers.
type View struct {
	view.Plain
	scores *view.Scores

	at        view.Frame
	run       desk.Training
	plane     probe.InputPlane // the plane that is shown
	chosen    []string         // the inputs from which the plane was chosen
	low, high float64          // the range of the targets of the first output

	discrete, noTests bool // as in the picture

	result *result // nil if there is none yet
}

// New returns the view of the decision surface.
func New(scores *view.Scores) *View {
	return &View{Plain: "surface", scores: scores}
}

// Traits says that the chart of the loss is logarithmic, and that samples are moved here.
func (*View) Traits() desk.Traits { return desk.Traits{Moves: true} }

// Keys returns the keys that have a meaning only in this view.
func (*View) Keys() []view.Key {
	return slices.Concat(keepKeys(), []view.Key{
		{Keys: []string{"right"}, Shown: "←↑↓→", Does: "move the selected sample in the plane", Hint: "move", Line: "move right"},
		{Keys: []string{"left"}, Shown: "←", Does: "to the left", Line: "move left"},
		{Keys: []string{"up"}, Shown: "↑", Does: "up", Line: "move up"},
		{Keys: []string{"down"}, Shown: "↓", Does: "down", Line: "move down"},
		{Keys: []string{"]"}, Shown: "]", Does: "the next sample of the batch", Hint: "sample", Line: "sample next"},
		{Keys: []string{"["}, Shown: "[", Does: "the sample before", Line: "sample previous"},
		{Keys: []string{"x"}, Shown: "x", Does: "another input across", Line: "across next"},
		{Keys: []string{"y"}, Shown: "y", Does: "another input up", Line: "upward next"},
		{Keys: []string{"m"}, Shown: "m", Does: "answers in shades, or discretised", Hint: "discretise", When: unmoved, Line: "discretise"},
		{Keys: []string{"T"}, Shown: "T", Does: "test samples shown, or hidden", Hint: "test samples", When: unmovedBesideTests, Line: "tests"},
		{Keys: []string{"X", "delete"}, Shown: "X del", Does: "remove the selected sample", Hint: "remove", When: unmoved, Line: "drop"},
	})
}

// unmovedBesideTests reports whether no sample was moved, and there are some to test with.
func unmovedBesideTests(m *desk.Moment) bool { return unmoved(m) && len(m.Setup.Test) > 0 }

// Commands returns the commands of those keys.
func (v *View) Commands() []desk.Command {
	return slices.Concat([]desk.Command{
		{Name: "move", Form: "move right", Help: "move the selected sample in the plane", Complete: desk.Words("left", "right", "up", "down"), Do: v.move},
		{Name: "across", Form: "across next", Help: "another input across", Complete: desk.Listed(inputNames), Do: v.chooseAcross},
		{Name: "upward", Form: "upward next", Help: "another input up", Complete: desk.Listed(inputNames), Do: v.chooseUpward},
		{Name: "discretise", Form: "discretise", Help: "show answers in shades, or discretised", Do: v.discretise},
		{Name: "tests", Form: "tests", Help: "show the test samples, or hide them", Do: v.toggleTests},
	}, v.editCommands())
}

// inputNames returns the possible arguments for an axis, which are "next" and the names
// of inputs.
func inputNames(d *desk.Desk) []string {
	m := d.Seen()
	names := []string{"next"}
	for i := range min(m.Units(-1), 100) {
		names = append(names, m.Setup.Names.Unit(-1, i))
	}
	return names
}

// Prepare finds the ranges of the data of a new run.
func (v *View) Prepare(m *desk.Moment, at view.Frame) {
	v.at = at
	v.prepare(m)
}

func (v *View) prepare(m *desk.Moment) {
	if v.run == m.Training() {
		return
	}
	v.run = m.Training()
	v.low, v.high = targetSpan(m.Setup)
	x, y := v.plane.X, v.plane.Y
	if len(v.chosen) == 0 || !slices.Equal(v.chosen, m.Setup.Names.Inputs) {
		x, y = probe.Telling(m.Setup.TrainSamples, columns(m.Setup))
		v.chosen = m.Setup.Names.Inputs
	}
	v.look(m, x, y)
}

// columns returns the inputs that are columns of the data, not derived from others, or all
// inputs if that leaves fewer than two.
func columns(setup *session.Setup) []int {
	var list, all []int
	for i := range setup.Names.Inputs {
		all = append(all, i)
		if _, ok := setup.Set.ColumnOf(i); ok {
			list = append(list, i)
		}
	}
	if len(list) < 2 {
		return all
	}
	return list
}

// look changes to the plane of two inputs.
func (v *View) look(m *desk.Moment, x, y int) {
	v.plane = probe.Around(slices.Concat(m.Setup.TrainSamples.X, m.Setup.TestSamples.X), x, y)
	v.plane.Follow = m.Setup.Follower(x, y)
}

// chooseAcross carries out the command "across", whose argument is "next" or an input.
func (v *View) chooseAcross(d *desk.Desk, argument string) desk.Result {
	return v.chooseAxis(d.Seen(), "across", argument, func(x, y, n int) (int, int) { return (x + 1) % n, y }, func(i int) (int, int) { return i, v.plane.Y })
}

// chooseUpward carries out the command "upward", whose argument is "next" or an input.
func (v *View) chooseUpward(d *desk.Desk, argument string) desk.Result {
	return v.chooseAxis(d.Seen(), "upward", argument, func(x, y, n int) (int, int) { return x, (y + 1) % n }, func(i int) (int, int) { return v.plane.X, i })
}

// chooseAxis chooses another input for an axis, either the next one that the other axis
// does not have or the one with the given name.
func (v *View) chooseAxis(m *desk.Moment, name, argument string, next func(x, y, n int) (int, int), to func(input int) (x, y int)) desk.Result {
	x, y := v.plane.X, v.plane.Y
	if argument == "next" {
		n := m.Units(-1)
		if n < 3 {
			return desk.Result{Message: "there are no other inputs"}
		}
		for first := true; first || x == y; first = false {
			x, y = next(x, y, n)
		}
	} else {
		input := slices.IndexFunc(m.Setup.Names.Inputs, func(s string) bool { return strings.EqualFold(s, argument) })
		if input < 0 {
			return desk.Wrong("%s %q: want next, or an input", name, argument)
		}
		switch x, y = to(input); {
		case x == y:
			return desk.Wrong("%s %q: that is the other axis already", name, argument)
		case x == v.plane.X && y == v.plane.Y:
			return desk.Result{Message: m.Setup.Names.Inputs[input] + " is that axis already"}
		}
	}
	v.chosen = m.Setup.Names.Inputs
	v.look(m, x, y)
	return desk.Result{}
}

// discretise shows answers without shades, or with them again.
func (v *View) discretise(*desk.Desk, string) desk.Result {
	if v.plane.Y < 0 {
		return desk.Result{Message: "with one input the answer is a curve, which has no shades"}
	}
	v.discrete = !v.discrete
	return desk.Result{}
}

// toggleTests hides the samples of the test part, or shows them again.
func (v *View) toggleTests(d *desk.Desk, _ string) desk.Result {
	if len(d.Seen().Setup.Test) == 0 {
		return desk.Result{Message: "there is no test part: set test-fraction 0.3 makes one"}
	}
	v.noTests = !v.noTests
	return desk.Result{}
}

// Click returns the command that selects the sample in a row of the training part.
func (*View) Click(row, _ int) string { return fmt.Sprintf("sample row %d", row+1) }

// move moves a copy of the selected sample over the plane.
func (v *View) move(d *desk.Desk, argument string) desk.Result {
	if place, to := strings.CutPrefix(argument, "to "); to {
		return v.moveTo(d, place)
	}
	by, ok := map[string][2]int{"left": {-1, 0}, "right": {+1, 0}, "up": {0, +1}, "down": {0, -1}}[argument]
	if !ok {
		return desk.Wrong("move %q: want left, right, up or down", argument)
	}
	m, plane := d.Seen(), v.plane
	at := m.MovedTo
	if at == nil {
		at = m.Setup.TrainSamples.X[m.Row()]
	}
	at = slices.Clone(at)
	const steps = 54
	at[plane.X] = min(max(at[plane.X]+float64(by[0])*(plane.HighX-plane.LowX)/steps, plane.LowX), plane.HighX)
	if plane.Y >= 0 {
		at[plane.Y] = min(max(at[plane.Y]+float64(by[1])*(plane.HighY-plane.LowY)/steps, plane.LowY), plane.HighY)
	}
	d.MoveSample(at)
	return desk.Result{}
}

// targetSpan returns the range of the targets of the first output: 0 and 1 for two
// classes, although the samples may be left with one of them. If all are the same number
// it is a wider range.
func targetSpan(setup *session.Setup) (low, high float64) {
	if setup.Set.Target.Kind == data.Binary {
		return 0, 1
	}
	for i, y := range setup.TrainSamples.Y {
		if i == 0 {
			low, high = y[0], y[0]
		}
		low, high = min(low, y[0]), max(high, y[0])
	}
	if low == high {
		return low - 1, high + 1
	}
	return low, high
}

// hiddenLayer returns the layer whose units have pictures. It is the hidden layer
// nearest to the selected one, or −1 if there is no hidden layer.
func hiddenLayer(m *desk.Moment) int {
	hidden := m.LastLayer()
	if hidden == 0 {
		return -1
	}
	return max(0, min(m.Selection.Layer, hidden-1))
}

// Draw draws the surface.
func (v *View) Draw(p paint.Painter) {
	drawing{p, v.picture(p.Moment, v.key(p.Moment), v.result)}.draw()
}

// picture returns the picture of a moment, with the surface that is there, if it can be
// shown for the key.
func (v *View) picture(m *desk.Moment, at key, r *result) *picture {
	params := m.Parameters()
	pic := &picture{
		Plane: v.plane, Low: v.low, High: v.high,
		Row: m.Row(), At: m.MovedTo, Moved: m.MovedTo != nil,
		Layer: at.layer, Parameters: params, Progress: v.scores.Progress(m),
		Discrete: v.discrete, NoTests: v.noTests,
	}
	if pic.At == nil {
		pic.At = m.Setup.TrainSamples.X[m.Row()]
	}
	pic.Answer = probe.Answer(m.Config().Architecture, params, pic.At)
	if r.shows(at) {
		pic.Surface, pic.Points = r.surface, r.points
		if v.noTests {
			pic.Points = slices.DeleteFunc(slices.Clone(pic.Points), func(p Point) bool { return p.Test })
		}
	}
	return pic
}
