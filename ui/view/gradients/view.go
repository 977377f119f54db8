package gradients

import (
	"backstep/network"
	"backstep/network/probe"
	"backstep/network/stepper"
	"backstep/ui/desk"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/view"
)

// View is the view of the gradients. It remembers what it has read of the layers of a
// step and of a run.
type View struct {
	view.Plain
	health *view.Health
	first  int // the selected finding, which is the first one shown

	quick, slow layersRead    // readings made at once, and in the background
	read        *network.Step // the step of the quick ones
	readings    view.OfRun[*probe.Readings]
}

// New returns the view of the gradients.
func New(health *view.Health) *View { return &View{Plain: "gradients", health: health} }

// layersRead are readings of the layers of a step, made at a position of a run.
type layersRead struct {
	at     layersAt
	layers []probe.LayerReading
}

type layersAt struct {
	run      desk.Training // from 1
	position stepper.Position
}

// Keys returns the keys that have a meaning only in this view.
func (v *View) Keys() []view.Key {
	return []view.Key{
		{Keys: []string{"down", "j"}, Shown: "↓ j", Does: "the next finding", Hint: "finding", Line: "finding next"},
		{Keys: []string{"up", "k"}, Shown: "↑ k", Does: "the finding before", Line: "finding previous"},
		{Keys: []string{"enter"}, Shown: "enter", Does: "mend what is wrong, as a new run", Hint: "mend", When: v.ails, Line: "mend"},
		{Keys: []string{"h"}, Shown: "h", Does: "the layer below, as the gradient goes", Hint: "layer", Line: "layer below"},
		{Keys: []string{"l"}, Shown: "l", Does: "the layer above", Line: "layer above"},
	}
}

// Commands returns the commands of those keys.
func (v *View) Commands() []desk.Command {
	return []desk.Command{
		{Name: "finding", Form: "finding next", Help: "another finding", Complete: desk.Words("next", "previous"), Do: v.finding},
		{Name: "mend", Form: "mend", Help: "carry out the remedy of the finding, as a new run", Do: v.mend},
		{Name: "layer", Form: "layer below", Help: "another layer with weights", Complete: desk.Words("below", "above"), Do: v.layer},
	}
}

// ails reports whether anything is wrong at a moment, as far as is known.
func (v *View) ails(m *desk.Moment) bool {
	words, ok := v.health.Words(m, number.Default())
	return ok && len(words.Health.Findings) > 0
}

// finding goes to another finding, if there is one.
func (v *View) finding(d *desk.Desk, argument string) desk.Result {
	by, ok := map[string]int{"next": +1, "previous": -1}[argument]
	if !ok {
		return desk.Wrong("finding %q: want next or previous", argument)
	}
	last := 0
	if words, ok := v.health.Words(d.Seen(), d.Look().Format); ok {
		last = len(words.Health.Findings) - 1
	}
	v.first = max(0, min(v.first+by, last))
	return desk.Result{}
}

// mend carries out the remedy of the selected finding.
func (v *View) mend(d *desk.Desk, _ string) desk.Result {
	v.health.Find(d.Seen())
	words, ok := v.health.Words(d.Seen(), d.Look().Format)
	switch {
	case !ok:
		return desk.Result{Message: "what is wrong is said once a step is done"}
	case len(words.Health.Findings) == 0:
		return desk.Result{Message: "nothing is wrong here"}
	}
	list := words.Diagnoses()
	line := list[max(0, min(v.first, len(list)-1))].Remedy.Line()
	v.first = 0
	return d.Do(line)
}

// layer selects another layer with weights.
func (v *View) layer(d *desk.Desk, argument string) desk.Result {
	by, ok := map[string]int{"below": -1, "above": +1}[argument]
	if !ok {
		return desk.Wrong("layer %q: want below or above", argument)
	}
	d.SelectLayer(max(0, d.Seen().Selection.Layer+by))
	return desk.Result{}
}

// Prepare reads the layers of the step if the moment or its step is another one. If that
// is not quick, it is left to the background.
func (v *View) Prepare(m *desk.Moment, _ view.Frame) {
	v.health.Prepare(m)
	at, a := layersAt{m.Training(), m.Position}, m.Config().Architecture
	if v.quick.at == at && v.read == m.Step {
		return
	}
	v.quick, v.read = layersRead{}, m.Step
	if m.Step != nil && quickToRead(a, m.Step) {
		v.quick = layersRead{at, probe.ReadLayers(a, m.Step)}
	}
}

// quickToRead reports whether the layers of a step can be read within a few
// milliseconds.
func quickToRead(a network.Architecture, step *network.Step) bool {
	const most = 1 << 18
	size := 0
	for l, layer := range step.Layers {
		size += a.From(l)*layer.Units + len(layer.A)
	}
	return size <= most
}

// layers returns the readings of the present step, as far as they are computed.
func (v *View) layers(m *desk.Moment) []probe.LayerReading {
	for _, read := range []layersRead{v.quick, v.slow} {
		if read.at == (layersAt{m.Training(), m.Position}) {
			return read.layers
		}
	}
	return nil
}

// Draw draws the flow of the gradients, and what is wrong with it.
func (v *View) Draw(p paint.Painter) {
	m := p.Moment
	pic := &picture{
		Now:   v.layers(m),
		Known: m.Curve.Epochs, Here: m.Path.EpochOf(m.Position.Step),
		First: v.first, Readings: v.readings.Of(m.Training()),
	}
	if words, ok := v.health.Words(m, p.Format); ok {
		pic.Words = &words
	}
	drawing{p, pic}.draw()
}
