package screen

import (
	"math"
	"slices"

	"backstep/network/explain"
	"backstep/network/probe"
	"backstep/network/stepper"
	"backstep/ui/number"
)

// GradientsPicture is what the view of the gradients shows beside the step
// itself.
type GradientsPicture struct {
	Now      []probe.LayerReading // of the batch of the step; nil before the first
	Readings *probe.Readings      // of the run so far; nil before any are there
	Known    int                  // the last epoch of them that may be shown
	Here     int                  // the epoch of the cursor
	Trouble  explain.Trouble      // why the loss is not finite, where it is not
	First    int                  // the first finding shown
}

// flow is a quantity of each layer that the view draws as bars.
type flow struct {
	title string
	phase stepper.Kind
	of    func(*probe.LayerReading) float64
}

// flows are the columns of bars, in the order in which a step fills them.
func flows() [3]flow {
	return [3]flow{
		{"mean |δ|", stepper.Delta, func(r *probe.LayerReading) float64 { return r.Delta }},
		{"mean |∂W|", stepper.Gradient, func(r *probe.LayerReading) float64 { return r.Gradient }},
		{"update ÷ weight", stepper.Update, (*probe.LayerReading).Ratio},
	}
}

// flowNow returns a quantity of a layer in the present step, and whether the
// step has reached it.
func (s *Scene) flowNow(f flow, layer int) (v float64, reached bool) {
	if !s.layerReached(f.phase, layer) {
		return 0, false
	}
	return f.of(&s.Gradients.Now[layer]), true
}

// layerReached reports whether the step has reached a phase of all units of a
// layer.
func (s *Scene) layerReached(phase stepper.Kind, layer int) bool {
	return s.Gradients.Now != nil && s.Reached(phase, layer, s.units(layer)-1)
}

// powers is a logarithmic scale from one power of ten to another.
type powers struct{ low, high int }

// flowScale has room for all that the step has reached, from 1e−7 to 1 at the
// least.
func (s *Scene) flowScale() powers {
	const least, most = -14, 8
	scale := powers{low: -7}
	for l := range s.Gradients.Now {
		for _, f := range flows() {
			v, _ := s.flowNow(f, l)
			if !(v > 0) || math.IsInf(v, 0) {
				continue
			}
			power := math.Log10(v)
			scale.low = min(scale.low, max(least, int(math.Floor(power))))
			scale.high = max(scale.high, min(most, int(math.Ceil(power))))
		}
	}
	return scale
}

// position is where v > 0 stands on the scale, from 0 to 1.
func (s powers) position(v float64) float64 {
	share := (math.Log10(v) - float64(s.low)) / float64(s.high-s.low)
	return math.Max(0, math.Min(1, share))
}

// extent is the extremes of a quantity in one column of dots.
type extent struct {
	column    int
	low, high float64
	beyond    bool // the cursor
}

// columnsOf returns the column of dots of each reading that may be shown, from
// that of epoch 1 on over logarithms of epochs; those of the beginning have none,
// −1.
func (g *GradientsPicture) columnsOf(dots int) []int {
	if g.Readings == nil || g.Known < 1 {
		return nil
	}
	x := epochs{first: 1, last: max(2, g.Known), log: true}
	list := make([]int, 0, len(g.Readings.List))
	for _, r := range g.Readings.List {
		switch {
		case r.Epoch > g.Known:
			return list
		case r.Epoch < 1:
			list = append(list, -1)
		default:
			list = append(list, x.position(float64(r.Epoch), dots))
		}
	}
	return list
}

// past returns a quantity of a layer at the ends of epochs: in each column of
// dots the extremes of what has a logarithm.
func (g *GradientsPicture) past(f flow, layer int, columns []int) []extent {
	var list []extent
	for i, column := range columns {
		r := g.Readings.List[i]
		v := f.of(&r.Layers[layer])
		if column < 0 || !(v > 0) || number.Alarming(v) {
			continue
		}
		if n := len(list); n > 0 && list[n-1].column == column {
			list[n-1].low, list[n-1].high = min(list[n-1].low, v), max(list[n-1].high, v)
			continue
		}
		list = append(list, extent{column: column, low: v, high: v, beyond: r.Epoch > g.Here})
	}
	for i := range list {
		list[i].low, list[i].high = math.Log10(list[i].low), math.Log10(list[i].high)
	}
	return list
}

// found reports whether a layer has one of those problems.
func (g *GradientsPicture) found(layer int, problems ...probe.Problem) bool {
	if g.Readings == nil {
		return false
	}
	return slices.ContainsFunc(g.Readings.Findings, func(f probe.Finding) bool {
		return f.In(layer) && slices.Contains(problems, f.Problem)
	})
}
