package gradients

import (
	"backstep/network"
	"backstep/network/explain"
	"backstep/network/probe"
	"backstep/network/stepper"
	"backstep/ui/desk"
	"backstep/ui/paint"
	"backstep/ui/view"
)

// View is the view of the gradients. It remembers what it has read of the layers of a
// step and of a run.
type View struct {
	view.Plain
	first int // the first finding that is shown

	quick, slow layersRead    // readings made at once, and in the background
	read        *network.Step // the step of the quick ones
	found       view.OfRun[*found]
}

// New returns the view of the gradients.
func New() *View { return &View{Plain: "gradients"} }

// layersRead are readings of the layers of a step, made at a position of a run.
type layersRead struct {
	at     layersAt
	layers []probe.LayerReading
}

type layersAt struct {
	run      desk.Training // from 1
	position stepper.Position
}

// found holds what the readings of a run have found so far.
type found struct {
	readings *probe.Readings
	trouble  explain.Trouble // why the loss is not finite, if it is not
}

// Keys returns the keys that have a meaning only in this view.
func (*View) Keys() []view.Key {
	return []view.Key{
		{Keys: []string{"."}, Shown: ".", Does: "the next finding", Hint: "findings", Line: "finding next"},
		{Keys: []string{","}, Shown: ",", Does: "the finding before", Line: "finding previous"},
		{Keys: []string{"down", "j"}, Shown: "↓ j", Does: "the layer below, as the gradient goes", Hint: "layer", Line: "layer below"},
		{Keys: []string{"up", "k"}, Shown: "↑ k", Does: "the layer above", Line: "layer above"},
	}
}

// Commands returns the commands of those keys.
func (v *View) Commands() []desk.Command {
	return []desk.Command{
		{Name: "finding", Form: "finding next", Help: "another finding", Complete: desk.Words("next", "previous"), Do: v.finding},
		{Name: "layer", Form: "layer below", Help: "another layer with weights", Complete: desk.Words("below", "above"), Do: v.layer},
	}
}

// finding goes to another finding, if there is one.
func (v *View) finding(d *desk.Desk, argument string) desk.Result {
	by, ok := map[string]int{"next": +1, "previous": -1}[argument]
	if !ok {
		return desk.Wrong("finding %q: want next or previous", argument)
	}
	last := 0
	if f := v.found.Of(d.Seen().Training()); f != nil {
		last = len(f.readings.Findings) - 1
	}
	v.first = max(0, min(v.first+by, last))
	return desk.Result{}
}

// layer selects another layer with weights.
func (v *View) layer(d *desk.Desk, argument string) desk.Result {
	by, ok := map[string]int{"below": -1, "above": +1}[argument]
	if !ok {
		return desk.Wrong("layer %q: want below or above", argument)
	}
	v.first = 0 // The findings of the layer come first.
	d.SelectLayer(max(0, d.Seen().Selection.Layer+by))
	return desk.Result{}
}

// Prepare reads the layers of the step if the moment or its step is another one. If that
// is not quick, it is left to the background.
func (v *View) Prepare(m *desk.Moment, _ view.Frame) {
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
		First: v.first,
	}
	if f := v.found.Of(m.Training()); f != nil {
		pic.Readings, pic.Trouble = f.readings, f.troubleAt(m)
	}
	drawing{p, pic}.draw()
}

// troubleAt returns why the loss is not finite, if the readings found that it is not.
// If training broke there, this is the reason that training gave, otherwise that of the
// readings.
func (f *found) troubleAt(m *desk.Moment) explain.Trouble {
	switch {
	case !foundNotFinite(f.readings):
		return explain.Trouble{}
	case m.Broken != nil && m.Broken.Step <= m.Position.Step:
		return m.Broken.Trouble
	default:
		return f.trouble
	}
}

// foundNotFinite reports whether the readings found that the loss is not finite.
func foundNotFinite(r *probe.Readings) bool {
	return r != nil && len(r.Findings) > 0 && r.Findings[0].Problem == probe.NotFinite
}
