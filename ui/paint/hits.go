package paint

import (
	"slices"
	"strings"

	"backstep/network/explain"
	"backstep/ui/grid"
)

// TargetKind is the kind of thing that a part of the screen stands for.
type TargetKind int

// The kinds of things that the mouse can point at.
const (
	NoTarget TargetKind = iota
	UnitTarget
	WeightTarget
	SampleTarget
	PhaseTarget
	EpochTarget
	ViewTarget     // a view to choose
	PlaceTarget    // a cell of the view itself, which knows what lies there
	QuantityTarget // a number of the step
	LineTarget     // what a command line does
	PlaneTarget    // a picture of the view; X and Y say where in it, in thousandths from its left and lower end
)

// Target is what lies under a cell.
type Target struct {
	Kind        TargetKind
	Layer, Unit int // of a unit, or of the one that a weight leads to; −1 is the layer of the inputs
	From        int // the unit that a weight leads from
	Sample      int // of the batch
	Phase       int // into stepper.Phases
	Epoch       int
	View        string
	X, Y        int // the cell of a place, as the view counts
	Quantity    explain.Quantity
	Line        string
	Within      bool // the number is a part of the formula of the quantity
}

// HitQuantity records that a part of the region shows a quantity.
func (p Painter) HitQuantity(part grid.Rect, q explain.Quantity) {
	p.Hit(part, Target{Kind: QuantityTarget, Quantity: q})
}

// Shows reports whether anything that was drawn so far shows a quantity.
func Shows(p Painter, q explain.Quantity) bool {
	return slices.ContainsFunc(*p.hits, func(h Hit) bool {
		return h.Target.Kind == QuantityTarget && h.Target.Quantity == q && !h.Target.Within
	})
}

// HitWithin records that a part of the region shows a part of the formula of a quantity.
func HitWithin(p Painter, part grid.Rect, q explain.Quantity) {
	p.Hit(part, Target{Kind: QuantityTarget, Quantity: q, Within: true})
}

// Unhit returns the painter so that what it draws cannot be pointed at, since it is of another
// step.
func Unhit(p Painter) Painter {
	p.hits = &Hits{}
	return p
}

// HitOperand records that a part of the region shows an operand: a quantity, or else a part of
// the formula of one.
func HitOperand(p Painter, part grid.Rect, o explain.Operand, of explain.Quantity) {
	if o.HasRef {
		p.HitQuantity(part, o.Ref)
		return
	}
	HitWithin(p, part, of)
}

// HitShown records that a part of the region shows a quantity, if the step has come to it and
// it has that value. What is shown there may be of another moment.
func HitShown(p Painter, part grid.Rect, q explain.Quantity, v float64) {
	if p.Moment.Step == nil {
		return
	}
	if known, reached := p.Moment.ValueOf(q); reached && known == v {
		p.HitQuantity(part, q)
	}
}

// HitPartOf records that a part of the region shows a quantity if it has that value, and
// otherwise a part of the formula of that quantity.
func HitPartOf(p Painter, part grid.Rect, q explain.Quantity, v float64) {
	if known, reached := p.Moment.ValueOf(q); reached && known == v {
		p.HitQuantity(part, q)
		return
	}
	HitWithin(p, part, q)
}

// HitRate records where a text that begins at column x writes the learning rate of the step
// after its symbol, if it does.
func HitRate(p Painter, x, y int, text string) {
	rate := p.Rate()
	before, _, found := strings.Cut(text, p.SymbolOf("η")+" "+rate)
	if !found || p.Moment.Step == nil {
		return
	}
	x += grid.Width(before + p.SymbolOf("η") + " ")
	p.HitQuantity(grid.Rect{X: x, Y: y, W: grid.Width(rate), H: 1}, explain.Quantity{Kind: explain.Fixed, Index: int(explain.Rate)})
}

// Hit is a part of the frame and what it stands for.
type Hit struct {
	Rect   grid.Rect
	Target Target
}

// Hits are all parts of a frame that can be pointed at. Where they overlap, the later
// one counts.
type Hits []Hit

// At returns what lies under a cell of the frame.
func (h Hits) At(x, y int) Target {
	for i := len(h) - 1; i >= 0; i-- {
		if h[i].Rect.Contains(x, y) {
			return h[i].at(x, y)
		}
	}
	return Target{}
}

// at returns what lies under a cell of the part.
func (h *Hit) at(x, y int) Target {
	t := h.Target
	if t.Kind == PlaneTarget {
		const thousand = 1000
		t.X = (2*(x-h.Rect.X) + 1) * thousand / (2 * h.Rect.W)
		t.Y = thousand - (2*(y-h.Rect.Y)+1)*thousand/(2*h.Rect.H)
	}
	return t
}
