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
	health  *view.Health
	numbers number.Format // as they are written
	first   int           // the selected finding, which is the first one shown

	quick, slow readSteps     // readings of the step and of the one before, made at once, and in the background
	read        *network.Step // the step of the quick ones
	readings    view.OfRun[*probe.Readings]
}

// New returns the view of the gradients.
func New(health *view.Health) *View { return &View{Plain: "gradients", health: health} }

// readSteps are readings of the layers of a step and of the one before it, made at a position
// of a run. Either is nil if there is none.
type readSteps struct {
	at        layersAt
	now, last []probe.LayerReading
}

type layersAt struct {
	run      desk.Training // from 1
	position stepper.Position
}

// readingsOf reads the steps of a moment.
func readingsOf(m *desk.Moment) readSteps {
	a := m.Config().Architecture
	r := readSteps{at: layersAt{m.Training(), m.Position}}
	if m.Step != nil && !m.Aside() {
		r.now = probe.ReadLayers(a, m.Step)
	}
	if last := lastStep(m); last != nil {
		r.last = probe.ReadLayers(a, last)
	}
	return r
}

// lastStep returns the step before the one of a moment, as far as it is known; for a sample
// aside from training, the last step of that.
func lastStep(m *desk.Moment) *network.Step {
	if m.Last != nil {
		return m.Last.Step
	}
	if done, ok := desk.LastDone(m); ok && !m.Updated() {
		return done.Step
	}
	return nil
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

// mend carries out the remedy of the selected finding, once it is known which one helps.
func (v *View) mend(d *desk.Desk, _ string) desk.Result {
	cures, unknown := v.health.Find(d.Seen())
	if !unknown {
		return v.mendWith(d)
	}
	var work view.Work
	done := false
	return d.Beside(
		func(stop func() bool) { work = cures.Begin(); done = work.Do(stop) },
		func() desk.Result {
			if !done {
				return desk.Result{}
			}
			work.Deliver()
			return v.mendWith(d)
		})
}

// mendWith carries out the remedy of the selected finding, as far as is known.
func (v *View) mendWith(d *desk.Desk) desk.Result {
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
func (v *View) Prepare(m *desk.Moment, at view.Frame) {
	v.numbers = at.Format
	v.health.Prepare(m)
	if v.quick.at == (layersAt{m.Training(), m.Position}) && v.read == m.Step {
		return
	}
	v.quick, v.read = readSteps{}, m.Step
	if quickToRead(m) {
		v.quick = readingsOf(m)
	}
}

// quickToRead reports whether the layers of a step can be read within a few
// milliseconds.
func quickToRead(m *desk.Moment) bool {
	const most = 1 << 18
	if m.Step == nil {
		return true
	}
	size := 0
	for l, layer := range m.Step.Layers {
		size += m.Config().Architecture.From(l)*layer.Units + len(layer.A)
	}
	return size <= most
}

// steps returns the readings of the present step and of the one before, as far as they are
// computed.
func (v *View) steps(m *desk.Moment) readSteps {
	for _, read := range []readSteps{v.quick, v.slow} {
		if read.at == (layersAt{m.Training(), m.Position}) {
			return read
		}
	}
	return readSteps{}
}

// Sentence says how much of the blame each layer keeps, once that is known.
func (v *View) Sentence(m *desk.Moment) (view.Sentence, bool) {
	read := v.steps(m)
	says := probe.BlameOf(read.now, read.last).Says(m.Subject(), v.numbers)
	return view.Say(says...), says != nil
}

// Draw draws the flow of the gradients, and what is wrong with it.
func (v *View) Draw(p paint.Painter) {
	m := p.Moment
	read := v.steps(m)
	pic := &picture{
		Now: read.now, Last: read.last,
		Known: m.Curve.Epochs, Here: m.Path.EpochOf(m.Position.Step),
		First: v.first, Readings: v.readings.Of(m.Training()),
	}
	if words, ok := v.health.Words(m, p.Format); ok {
		pic.Words = &words
	}
	drawing{p, pic}.draw()
}
