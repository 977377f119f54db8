package images

import (
	"backstep/network/explain"
	"backstep/network/probe"
	"backstep/network/stepper"
	"backstep/ui/paint"
)

// Takes reports whether the network answers one of several classes for a picture, over a
// hidden layer, and whether the view has room for the picture and the answers.
func Takes(view paint.Painter) bool {
	m := view.Moment
	if m.Setup.Set.Picture.Side == 0 || m.LastLayer() == 0 || m.Units(m.LastLayer()) < 2 || m.Classes() != m.Units(m.LastLayer()) {
		return false
	}
	_, ok := shapeOf(view).settled(view.W(), above(view.H()))
	return ok
}

// Rows returns the rows that the network takes of the whole view.
func Rows(view paint.Painter) int {
	p, _ := shapeOf(view).settled(view.W(), above(view.H()))
	return p.rows
}

// WholeRows returns the rows that the network takes of a part of its own, and whether all units
// have room there that have none in the rows which it takes of a whole view.
func WholeRows(part paint.Painter) (rows int, ok bool) {
	s := shapeOf(part)
	of, _ := s.settled(part.W(), above(part.H()))
	p, _ := s.settled(part.W(), part.H())
	return p.rows, of.shown(s.units) < s.units && p.shown(s.units) == s.units
}

// above returns the rows of the network in a view of h rows, of which the formula has some.
func above(h int) int {
	const all, few, roomy, high = 8, 4, 18, 50
	switch {
	case h < roomy:
		return h - few
	case h < high:
		return h - all
	default:
		return h - all - all/2
	}
}

// Draw draws the network into its part of the view.
func Draw(p paint.Painter) {
	s := shapeOf(p)
	at, ok := s.fit(p.W(), p.H())
	if !ok {
		return
	}
	d := drawing{Painter: p, plan: at, shape: s, class: classOf(p)}
	if d.gradients() {
		d.most = p.Moment.LargestGradient(0)
	}
	d.paths = probe.Paths(p.Moment.Config().Architecture, p.Moment.BeganWith(), 0, d.class)
	d.inputPicture()
	d.units()
	answers{d}.draw()
	d.lifted()
}

// drawing draws the network by its plan.
type drawing struct {
	paint.Painter
	plan
	shape shape
	class int       // whose weights are the question
	paths []float64 // from each hidden unit to that class
	most  float64   // the size of the largest gradient, while these are drawn
}

// shapeOf returns what the layout of a moment depends on.
func shapeOf(p paint.Painter) shape {
	const longestUnit, longestClass, titles = 6, 10, 2
	m := p.Moment
	s := shape{
		side: m.Setup.Set.Picture.Side, units: m.Units(0), classes: m.Units(m.LastLayer()),
		name: p.NameWidth(0, longestUnit), class: p.NameWidth(m.LastLayer(), longestClass),
		number: p.Format.Width(), note: titles, coarse: paint.Coarse(p),
	}
	if bent(p) != "" {
		s.note++
	}
	return s
}

// classOf returns the class that is the question: the selected one, or else that of the
// sample, or else the first.
func classOf(p paint.Painter) int {
	m := p.Moment
	if m.Selection.Layer == m.LastLayer() {
		return m.Selection.Unit
	}
	if m.HasTargets() {
		if class, ok := m.Setup.Class(m.Step, m.Step.Y, m.Selection.Sample); ok {
			return class
		}
	}
	return 0
}

// called returns what a sample of a class is: a 3.
func (d drawing) called(class int) string {
	return explain.Called(d.Moment.Setup.Names.Unit(d.Moment.LastLayer(), class))
}

// quantity returns a number of a unit on the selected sample.
func (d drawing) quantity(kind explain.Kind, layer, unit int) explain.Quantity {
	return explain.Quantity{Kind: kind, Layer: layer, Unit: unit, Sample: d.Moment.Selection.Sample}
}

// cell returns the cell of such a number.
func (d drawing) cell(kind explain.Kind, layer, unit int) paint.Cell {
	v, reached := d.Moment.SelectedValue(kind, layer, unit)
	return d.NumberOf(d.quantity(kind, layer, unit), v, reached)
}

// backInHidden reports whether the step computes δ and gradients of the first hidden layer, or
// has computed them.
func (d drawing) backInHidden() bool {
	phase := d.Moment.Phase()
	switch phase.Kind {
	case stepper.Delta, stepper.Gradient:
		return phase.Layer == 0
	case stepper.Update:
		return true
	default:
		return false
	}
}
