package surface

import (
	"slices"
	"strconv"
	"strings"

	"backstep/network/explain"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// sample draws what is known about the selected sample.
type sample struct{ drawing }

// sampleReading is a number of the selected sample. If room is short, those of lower
// rank stay.
type sampleReading struct {
	name, value string
	width, rank int
	broken      bool // the value is not finite, or no class
	kept        bool // the value is not of this place: it is what Enter would keep

	hit func(paint.Painter, grid.Rect) // records which number it is; nil for none of the step
}

// draw draws the value at column x, in at most w columns, and records which number it is: that
// at its end, after a class.
func (r sampleReading) draw(p paint.Painter, x, y, w int) {
	p.Fitted(x, y, w, r.value, r.role())
	if words := strings.Fields(r.value); r.hit != nil && len(words) > 0 && grid.Width(r.value) <= w {
		number := grid.Width(words[len(words)-1])
		r.hit(p, grid.Rect{X: x + grid.Width(r.value) - number, Y: y, W: number, H: 1})
	}
}

// role returns the role of the value.
func (r sampleReading) role() theme.Role {
	switch {
	case r.broken:
		return theme.Alarm
	case r.kept:
		return theme.Dim
	default:
		return theme.Strong
	}
}

// sampleForm is a way to set the row of the selected sample: where it begins, the name of
// the sample or, without it, only its mark; the columns of a coordinate and those before
// each reading. A brief one has the likeliest class without its probability.
type sampleForm struct {
	indent            int
	name              string
	coordinate, apart int
	brief             bool
}

// forms returns the forms from the roomiest to the tightest. The mark of a moved sample
// says that it was moved.
func (p sample) forms() []sampleForm {
	name, short := strconv.Itoa(p.pic.Row+1), strconv.Itoa(p.pic.Row+1)
	if p.pic.Moved {
		name, short = "moved", ""
	}
	const wide, narrow, least = 7, 6, 5
	return []sampleForm{
		{leftLabels, name, wide, 2, false},
		{leftLabels, name, narrow, 1, false},
		{0, name, narrow, 1, false},
		{0, short, narrow, 1, false},
		{0, short, least, 1, false},
		{0, short, least, 1, true},
	}
}

// draw draws the selected sample with its inputs, its target and the answer, each in a
// fixed place, in the first of the forms that has room for the most.
func (p sample) draw() {
	var best sampleForm
	var shown []sampleReading
	for i, f := range p.forms() {
		if list := p.fitting(f); i == 0 || len(list) > len(shown) {
			best, shown = f, list
		}
	}
	char, style := p.selectedPoint()
	p.Text(best.indent, 0, "[", theme.Strong)
	p.Region.Set(best.indent+1, 0, char, style)
	p.Text(best.indent+2, 0, "] "+best.name, theme.Strong)
	x := p.before(best)
	for _, reading := range shown {
		x += best.apart
		x += p.Text(x, 0, reading.name+" ", theme.Dim)
		reading.draw(p.Painter, x, 0, p.W()-x)
		x += reading.width
	}
}

// list draws the same in rows of their own, as many as there are.
func (p sample) list() {
	char, style := p.selectedPoint()
	f := p.forms()[0]
	p.Text(0, 0, "[", theme.Strong)
	p.Region.Set(1, 0, char, style)
	p.Text(2, 0, "] "+f.name, theme.Strong)
	all := p.readings(f)
	if slices.ContainsFunc(all, func(r sampleReading) bool { return grid.Width(r.name)+1+grid.Width(r.value) > p.W() }) {
		all = p.readings(p.forms()[len(p.forms())-1])
	}
	if rows := p.H() - 1; len(all) > rows {
		all = slices.DeleteFunc(all, func(r sampleReading) bool { return r.rank >= rows })
	}
	for i, r := range all {
		x := p.Fitted(0, 1+i, p.W()-grid.Width(r.value)-1, r.name, theme.Dim) + 1
		r.draw(p.Painter, x, 1+i, p.W()-x)
	}
}

// before returns the columns before the readings, which stand still when the sample
// moves if there is room.
func (p sample) before(f sampleForm) int {
	const mark = 3
	if f.name == "" {
		return f.indent + mark
	}
	name := max(grid.Width(f.name), grid.Width(strconv.Itoa(len(p.Moment.Setup.Train))))
	if f.apart > 1 {
		name = max(name, len("moved"))
	}
	return f.indent + mark + 1 + name
}

// fitting returns the readings that have room in a form, in their order.
func (p sample) fitting(f sampleForm) []sampleReading {
	list := p.readings(f)
	room := p.W() - p.before(f)
	for rank := range list {
		i := slices.IndexFunc(list, func(r sampleReading) bool { return r.rank == rank })
		room -= f.apart + grid.Width(list[i].name) + 1 + list[i].width
		if room < 0 {
			return slices.DeleteFunc(list, func(r sampleReading) bool { return r.rank >= rank })
		}
	}
	return list
}

// readings returns the readings of the selected sample, in their order.
func (p sample) readings(f sampleForm) []sampleReading {
	var list []sampleReading
	for i, input := range []int{p.pic.Plane.X, p.pic.Plane.Y} {
		if input >= 0 {
			value := p.coordinate(p.rawInputValue(input, p.pic.At[input]), f.coordinate)
			list = append(list, sampleReading{
				name: p.inputName(input), value: value, width: max(f.coordinate, grid.Width(value)), rank: 2 + i,
				hit: p.rawInput(input),
			})
		}
	}
	return append(list, p.truth(f), p.answer(f))
}

// coordinate writes an input with as many digits as have room.
func (p sample) coordinate(v float64, width int) string {
	const most = 4
	for digits := most; digits > 1; digits-- {
		if value := p.Format.Brief(v, digits); grid.Width(value) <= width {
			return value
		}
	}
	return p.Format.Brief(v, 1)
}

// wide returns the columns of a target or an answer.
func (p sample) wide(f sampleForm) int {
	const narrow, least = 7, 6
	switch {
	case f.brief:
		return least
	case f.apart > 1:
		return p.Format.Width() - 1
	default:
		return narrow
	}
}

// written writes a target or an answer. In a narrow form it has as many digits as fit.
func (p sample) written(v float64, f sampleForm) string {
	if value := p.Format.Trim(v); grid.Width(value) <= p.wide(f) {
		return value
	}
	return p.coordinate(v, p.wide(f))
}

// truth returns the target of the row in focus, which the batch need not have. What a
// moved sample should be is not known; Enter would keep the target of its row.
func (p sample) truth(f sampleForm) sampleReading {
	m := p.Moment
	r := sampleReading{name: p.SymbolOf("y"), width: p.wide(f), rank: 1}
	if m.Classes() > 0 {
		r.width = p.classWidth()
	}
	switch {
	case m.Step == nil && !p.pic.Moved:
		r.value = "·"
	case m.Classes() > 0:
		set := m.Setup.Set
		r.value = set.Target.Classes[set.Class[m.Setup.Train[p.pic.Row]]]
	default: // It has the digits of the answer beside it.
		y := m.Setup.TrainSamples.Y[p.pic.Row][0]
		r.value, r.hit = p.written(y, f), p.ofOutput(explain.Target, 0, y)
	}
	if p.pic.Moved {
		const brackets = 2
		r.value, r.width, r.kept = "("+r.value+")", r.width+brackets, true
	}
	return r
}

// answer returns the output of the network. For several outputs it is the likeliest
// class and, unless the form is brief, its probability.
func (p sample) answer(f sampleForm) sampleReading {
	m := p.Moment
	output, wide := p.pic.Answer[m.LastLayer()], p.wide(f)
	if m.Units(m.LastLayer()) > 1 && m.Classes() > 0 {
		r := sampleReading{name: "says", value: "·", width: p.classWidth()}
		if !f.brief {
			r.width += 1 + wide
		}
		if !p.answered() {
			return r
		}
		class, ok := m.Setup.Set.Target.Verdict(output)
		if !ok {
			r.value, r.broken = paint.NoClass, true
			return r
		}
		r.value = m.Setup.Set.Target.Classes[class]
		if !f.brief {
			r.value, r.hit = r.value+" "+p.written(output[class], f), p.ofOutput(explain.Activation, class, output[class])
		}
		return r
	}
	if !p.answered() {
		return sampleReading{name: p.SymbolOf("ŷ"), value: "·", width: wide}
	}
	name := p.SymbolOf("ŷ")
	if m.Updated() && !p.pic.Moved && !f.brief {
		name = p.Says("ŷ now") // The step itself computed the ŷ before the update.
	}
	return sampleReading{
		name: name, value: p.written(output[0], f), width: wide, broken: number.Alarming(output[0]),
		hit: p.ofOutput(explain.Activation, 0, output[0]),
	}
}

// ofOutput records a number of an output for the selected sample, if it is that of the step.
func (p sample) ofOutput(kind explain.Kind, unit int, v float64) func(paint.Painter, grid.Rect) {
	q := explain.Quantity{Kind: kind, Layer: p.Moment.LastLayer(), Unit: unit, Sample: p.Moment.Selection.Sample}
	return func(part paint.Painter, at grid.Rect) { paint.HitShown(part, at, q, v) }
}

// rawInput records the value in the data for an input of the selected sample, unless that was
// moved.
func (p sample) rawInput(feature int) func(paint.Painter, grid.Rect) {
	if p.pic.Moved {
		return nil
	}
	return func(part paint.Painter, at grid.Rect) { paint.HitRaw(part, at, p.Moment.Selection.Sample, feature) }
}
