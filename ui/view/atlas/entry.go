package atlas

import (
	"math"

	"backstep/network"
	"backstep/network/atlas"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// entry is an activation or a loss of the atlas.
type entry struct {
	activation *atlas.Activation // nil for a loss
	loss       *atlas.Loss       // nil for an activation
}

// entries lists the activations and then the losses, with formulas in the numbers of a
// reader.
func entries(n atlas.Numbers) []entry {
	var list []entry
	for _, a := range atlas.Activations(n) {
		list = append(list, entry{activation: &a})
	}
	for _, l := range atlas.Losses(n) {
		list = append(list, entry{loss: &l})
	}
	return list
}

func (e entry) name() string {
	if e.activation != nil {
		return e.activation.Form.Name
	}
	return e.loss.Form.Name
}

// own reports whether the network uses it: the selected unit, or training.
func (e entry) own(h *here) bool {
	if e.activation != nil {
		return e.name() == h.activation
	}
	return e.name() == h.loss
}

// formulas returns the formulas of the function and of its slope.
func (e entry) formulas() (of, slope string) {
	if e.activation != nil {
		return e.activation.Formula, e.activation.Form.Slope
	}
	return e.loss.Formula, e.loss.Slope
}

// symbols returns the left sides of those formulas.
func (e entry) symbols() (of, slope string) {
	switch {
	case e.loss != nil:
		return "J", "∂J/∂ŷ"
	case e.activation.Joint():
		return "a", "∂a/∂z"
	default:
		return "f(z)", "f′(z)"
	}
}

// facts returns what is true of it.
func (e entry) facts(n atlas.Numbers) []atlas.Fact {
	if e.activation != nil {
		return e.activation.Facts(n)
	}
	return e.loss.Facts(n)
}

// softmax returns a softmax on the outputs of the moment or, if the selected unit has none,
// on three outputs with z of the unit, 1 and 0.
func (e entry) softmax(h *here) atlas.Softmax {
	if h.all != nil {
		return atlas.NewSoftmax(*e.activation, h.all, h.own)
	}
	if h.placed() {
		return e.activation.Example(h.z)
	}
	return e.activation.Example(atlas.Without)
}

// placed reports whether z of the unit is a place on an axis.
func (h *here) placed() bool { return !h.input && h.known && network.Finite(h.z) }

// point returns where the moment is on the curve, and whether it is.
func (e entry) point(h *here) (at atlas.Point, ok bool) {
	switch {
	case e.loss != nil:
		return e.loss.At(h.answer, h.y()), h.answered && h.aimed && network.Finite(h.answer)
	case !e.activation.Joint():
		return e.activation.At(h.z), h.placed()
	default:
		s := e.softmax(h)
		own := s.Shown[0]
		return atlas.Point{At: s.Z[own], Value: s.Outputs()[own], Slope: s.Jacobian()[0][0]}, h.placed()
	}
}

// y returns the target, or 1 where there is none.
func (h *here) y() float64 {
	if !h.aimed {
		return 1
	}
	return h.target
}

// leastAway is how far from the target the curve of a loss goes at least.
const leastAway = 2

// away returns how far from the target the curve of a loss goes, a round number.
func (h *here) away() float64 {
	if d := math.Abs(h.answer - h.y()); h.answered && h.aimed && d > leastAway {
		return min(paint.RoundUp(d), 1e150)
	}
	return leastAway
}

// chart returns the chart of the curve at a moment, and the place there.
func (d drawing) chart(e entry) (paint.Function, paint.FunctionMark) {
	const least = 4
	h, reach := &d.here, paint.ReachOfZ(d.Moment, least)
	f := paint.Function{Name: "f", Slope: d.SymbolOf("f′"), NameRole: theme.Forward, SlopeRole: theme.Update, Fine: true}
	switch {
	case e.loss != nil:
		f.Points, f.Name, f.Slope = e.loss.Curve(h.y(), h.away()), d.SymbolOf("J"), d.Formula("∂J/∂ŷ")
		f.NameRole, f.SlopeRole = theme.Loss, theme.Backward
	case e.activation.Joint():
		f.Points, f.Name, f.Slope = e.softmax(h).Curve(reach), d.SymbolOf("a"), d.Formula("∂a/∂z")
	default:
		f.Points = e.activation.Curve(reach)
	}
	at, ok := e.point(h)
	return f, paint.FunctionMark{Point: at, Placed: ok, Reached: true}
}
