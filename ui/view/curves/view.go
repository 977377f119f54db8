package curves

import (
	"slices"
	"strconv"

	"backstep/network/stepper"
	"backstep/ui/desk"
	"backstep/ui/paint"
	"backstep/ui/view"
)

// View is the view of the curves, with what it remembers.
type View struct {
	view.Plain
	scores *view.Scores

	at   view.Frame
	run  desk.Training
	here stepper.Position // the position that was shown last

	logEpochs bool
	zoom      int // how often the axis of epochs is halved around the cursor
	pan       int // by how many quarters of its width the part shown is moved from there
}

const (
	mostCurvesZoom = 8
	leap           = 10 // columns
)

// New returns the view of the curves.
func New(scores *view.Scores) *View {
	return &View{Plain: "curves", scores: scores}
}

// Keys returns the keys that have a meaning only in this view.
func (*View) Keys() []view.Key {
	return []view.Key{
		{Keys: []string{"right"}, Shown: "→", Does: "a column on, and the program with it", Hint: "later", Line: "scrub 1"},
		{Keys: []string{"left"}, Shown: "←", Does: "a column back", Hint: "earlier", Line: "scrub -1"},
		{Keys: []string{"shift+right", "}"}, Shown: "shift+→ }", Does: "ten columns on", Line: "scrub 10"},
		{Keys: []string{"shift+left", "{"}, Shown: "shift+← {", Does: "ten columns back", Line: "scrub -10"},
		{Keys: []string{"+", "="}, Shown: "+", Does: "nearer to the cursor", Hint: "zoom", Line: "zoom in"},
		{Keys: []string{"-"}, Shown: "-", Does: "farther", Line: "zoom out"},
		{Keys: []string{"0"}, Shown: "0", Does: "all epochs", Line: "zoom all"},
		{Keys: []string{"."}, Shown: ".", Does: "a later part of the epochs", Line: "pan later"},
		{Keys: []string{","}, Shown: ",", Does: "an earlier part", Line: "pan earlier"},
		{Keys: []string{"L", "l"}, Shown: "L l", Does: "loss linear, logarithmic", Hint: "log loss", Line: "loss"},
		{Keys: []string{"x"}, Shown: "x", Does: "epochs linear, logarithmic", Hint: "log epochs", Line: "epochs"},
	}
}

// Commands returns the commands of those keys.
func (v *View) Commands() []desk.Command {
	return []desk.Command{
		{Name: "scrub", Form: "scrub 10", Help: "ten columns of the chart on", Do: v.scrub},
		{Name: "zoom", Form: "zoom in", Help: "nearer to the cursor, or farther", Complete: desk.Words("in", "out", "all"), Do: v.zoomTo},
		{Name: "pan", Form: "pan later", Help: "later epochs, or earlier ones", Complete: desk.Words("later", "earlier"), Do: v.panTo},
		{Name: "epochs", Form: "epochs log", Help: "epochs linear, logarithmic", Complete: desk.Words("log", "linear"), Do: v.scaleEpochs},
	}
}

// Prepare moves the part that is shown back to the cursor if the cursor has moved.
func (v *View) Prepare(m *desk.Moment, at view.Frame) {
	v.at = at
	switch {
	case v.run != m.Training():
		v.zoom, v.pan = 0, 0
	case v.here != m.Position:
		v.pan = 0
	}
	v.run, v.here = m.Training(), m.Position
}

// Ask returns the question for the scores of both parts.
func (v *View) Ask(m *desk.Moment, _ any) (view.Question, bool) { return v.scores.Ask(m) }

// Wheel returns the command that zooms or moves along the epochs.
func (*View) Wheel(x, y int) string {
	switch {
	case x > 0:
		return "pan later"
	case x < 0:
		return "pan earlier"
	case y > 0:
		return "zoom in"
	default:
		return "zoom out"
	}
}

// zoomTo carries out the command "zoom", which moves the part that is shown back to the
// cursor.
func (v *View) zoomTo(_ *desk.Desk, argument string) desk.Result {
	zoom, r := view.Zoomed(v.zoom, 0, mostCurvesZoom, argument)
	if r.Err == nil {
		v.zoom, v.pan = zoom, 0
	}
	return r
}

// panTo moves the part of the epochs that is shown, up to the ends of the axis. When
// the cursor moves next, the part returns to it.
func (v *View) panTo(d *desk.Desk, argument string) desk.Result {
	by, ok := map[string]int{"later": +1, "earlier": -1}[argument]
	switch {
	case !ok:
		return desk.Wrong("pan %q: want later or earlier", argument)
	case v.zoom == 0:
		return desk.Result{Message: "all epochs are shown: + zooms in"}
	}
	v.pan = v.window(d.Seen()).Panned(by).Pan
	return desk.Result{}
}

// scaleEpochs carries out the command "epochs", whose argument is "log" or "linear".
// Without an argument it switches between the two.
func (v *View) scaleEpochs(_ *desk.Desk, argument string) desk.Result {
	switch argument {
	case "":
		v.logEpochs = !v.logEpochs
	case "log", "linear":
		v.logEpochs = argument == "log"
	default:
		return desk.Wrong("epochs %q: want log or linear", argument)
	}
	return desk.Result{}
}

// scrub moves the cursor by a number of columns of the plot and goes to the end of the
// epoch there. That is a later epoch than before for a positive number, and an earlier
// one for a negative number.
func (v *View) scrub(d *desk.Desk, argument string) desk.Result {
	by, err := strconv.Atoi(argument)
	if err != nil {
		return desk.Wrong("scrub %q: want a number of columns, such as scrub 10", argument)
	}
	const most = 1_000_000
	by = max(-most, min(by, most))
	return d.WithWalk(func() desk.Result {
		m := d.Seen()
		here := m.Path.EpochOf(m.Position.Step)
		at := v.columnEpochs(m)
		i, found := slices.BinarySearch(at, here)
		by := by
		switch {
		case by < 0 && here == 0:
			return desk.Result{Message: "this is the beginning"}
		case len(at) == 0: // No chart was drawn, so a column is an epoch.
		case by < 0 && !found:
			i-- // The column before an epoch that has no column of its own.
			by++
		case by > 0 && !found:
			by--
		}
		return d.GotoEpoch(epochAt(at, i+by, here, by))
	})
}

// epochAt returns the i-th of the epochs of columns. Beyond the ends the epochs
// continue at the distance of the nearest two columns. If there are fewer than two
// columns, it counts by epochs from here.
func epochAt(at []int, i, here, by int) int {
	n := len(at)
	switch {
	case n < 2:
		return max(0, here+by)
	case i < 0:
		return max(0, min(at[0]+i*(at[1]-at[0]), here-1))
	case i >= n:
		return max(at[n-1]+(i-n+1)*(at[n-1]-at[n-2]), here+1)
	}
	return at[i]
}

// columnEpochs returns the epochs that the columns of the plot stand for, in order and
// without repetitions.
func (v *View) columnEpochs(m *desk.Moment) []int {
	return v.window(m).Columns(Columns(v.at.W, v.at.H, m.Setup.Verdict != nil, v.at.Format))
}

// window returns the part of the epochs that is shown.
func (v *View) window(m *desk.Moment) Window {
	shown := Window{
		Known: m.Curve.Epochs, Here: m.Epoch(),
		Log: v.logEpochs, Zoom: v.zoom, Pan: v.pan,
	}
	for i := range m.Ghosts {
		if g := &m.Ghosts[i]; g.HasLine() {
			shown.Known = max(shown.Known, g.Curve.Epochs)
		}
	}
	return shown
}

// Draw draws the curves.
func (v *View) Draw(p paint.Painter) {
	m := p.Moment
	pic := &picture{Progress: v.scores.Progress(m), Window: v.window(m)}
	drawing{p, pic}.draw()
}
