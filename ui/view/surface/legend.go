package surface

import (
	"fmt"
	"math"
	"slices"

	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// legend draws what the colours and marks mean.
type legend struct{ drawing }

// legendForm is a way to set the legend of the classes. Swatch is the width of a
// colour, and apart is the number of blanks between two classes.
type legendForm struct {
	names         []string
	swatch, apart int
}

// afterMark is the number of blanks between the mark of a class and its name.
const afterMark = 1

// leastName is the least length to which the name of a class may be cut.
const leastName = 3

// classes draws the colours of the classes with their names, in the roomiest form that
// fits, and returns the number of columns it took. If not even short names fit, it
// writes how many are left out.
func (p legend) classes() int {
	n := len(p.Moment.Setup.Set.Target.Classes)
	forms := append(p.forms(), p.shortForms()...)
	for _, f := range forms {
		if f.width(p.Painter, n) <= p.W() {
			return p.drawForm(f, n)
		}
	}
	f, shown := forms[len(forms)-1], n-1
	more := func() string { return p.Spell(fmt.Sprintf("… %d more", n-shown)) }
	for shown > 0 && f.width(p.Painter, shown)+1+grid.Width(more()) > p.W() {
		shown--
	}
	x := 0
	if shown > 0 {
		x = p.drawForm(f, shown) + 1
	}
	return x + p.Fitted(x, 0, p.W()-x, more(), theme.Dim)
}

// forms returns the forms with whole names, from the roomiest to the tightest.
func (p legend) forms() []legendForm {
	likely, names := p.likelyClasses(), p.Moment.Setup.Set.Target.Classes
	forms := []legendForm{
		{names: likely, swatch: 2, apart: 2},
		{names: names, swatch: 2, apart: 2},
		{names: names, swatch: 2, apart: 1},
		{names: names, swatch: 1, apart: 1},
	}
	if p.ramp() == theme.ManyClasses {
		for i := range forms {
			forms[i].swatch = 1
		}
	}
	return forms
}

// shortForms returns the forms with names that are cut but still differ.
func (p legend) shortForms() []legendForm {
	var forms []legendForm
	names := p.Moment.Setup.Set.Target.Classes
	for most := p.classWidth() - 1; most >= leastName; most-- {
		short := make([]string, len(names))
		for i, name := range names {
			short[i] = grid.Truncate(name, most)
		}
		if sorted := slices.Sorted(slices.Values(short)); len(slices.Compact(sorted)) < len(names) {
			break
		}
		forms = append(forms, legendForm{names: short, swatch: 1, apart: 1})
	}
	return forms
}

// indent returns where the legend begins in w columns. That is below the picture or, if
// the whole names of all classes do not fit there, below the labels to its left.
func (p legend) indent(w int) int {
	if p.wants() > w-leftLabels {
		return 0
	}
	return leftLabels
}

// wants returns the width of the legend with the whole names of all classes, or 0 if
// there is no legend.
func (p legend) wants() int {
	if p.pic.Plane.Y < 0 || p.ramp() == theme.Diverging {
		return 0
	}
	forms := p.forms()
	return forms[len(forms)-1].width(p.Painter, p.Moment.Classes())
}

// drawForm draws the first n classes and returns the number of columns it took.
func (p legend) drawForm(f legendForm, n int) int {
	ramp, x := p.ramp(), 0
	certainties := []float64{0.5, 1}[2-f.swatch:]
	for class, name := range f.names[:n] {
		at := func(column, _ int) int { return classLevel(ramp, class, p.certainty(certainties[column])) }
		swatch := paint.Raster{Ramp: ramp, W: f.swatch, H: 1, At: at}
		p.In(grid.Rect{X: x, W: f.swatch, H: 1}).Heat(swatch)
		if !p.Colourless {
			p.In(grid.Rect{X: x, W: f.swatch, H: 1}).Over(f.swatch-1, 0, swatch, p.ClassShapes().Mark(class), theme.ClassInk(class), theme.Text)
		}
		x += f.swatch + afterMark
		x += p.Text(x, 0, p.ClassShapes().Beside(class)+name, theme.Dim) + f.apart
	}
	return max(0, x-f.apart)
}

// width returns the width of the first n classes.
func (f legendForm) width(s paint.Painter, n int) int {
	w := -f.apart
	for class, name := range f.names[:n] {
		w += f.swatch + afterMark + grid.Width(s.ClassShapes().Beside(class)+name) + f.apart
	}
	return max(w, 0)
}

// draw draws the scale and the marks.
func (p legend) draw() {
	x := 0
	switch {
	case p.pic.Plane.Y < 0:
		x = p.Text(0, 0, "━ ", theme.Forward)
		x += p.Text(x, 0, p.SymbolOf("ŷ")+"   ", theme.Dim)
		x += p.Text(x, 0, "┃ ", theme.Backward)
		x += p.Text(x, 0, p.Formula("ŷ − y"), theme.Dim)
	case p.ramp() == theme.Diverging:
		low, high := p.ends()
		x = p.scaleLegend(p.SymbolOf("ŷ"), p.ClassShapes().Before(0)+low, p.ClassShapes().Before(1)+high)
	default:
		x = p.classes()
	}
	for _, marks := range p.pointMarks() {
		if at := p.W() - grid.Width(marks); at > x {
			p.Text(at, 0, marks, theme.Dim)
			return
		}
	}
}

// ends writes the ends of the scale with as many digits as tell them apart.
func (p legend) ends() (low, high string) {
	const few = 3
	s, _ := p.shades()
	for digits := few; digits <= number.MaxDigits; digits++ {
		low, high = p.Format.Brief(s.low, digits), p.Format.Brief(s.high, digits)
		if low != high {
			break
		}
	}
	return low, high
}

// pointMarks returns texts that say what the marks of samples mean, from the longest
// form to the shortest.
func (p legend) pointMarks() []string {
	m := p.Moment
	wrong := ""
	train, test := p.partMarks()
	tight := train + " " + test
	test = "   " + test
	if len(m.Setup.Test) < 1 || p.pic.NoTests {
		test, tight = "", train
	}
	if m.Classes() > 0 && p.pic.Plane.Y >= 0 {
		wrong = "× wrong"
		if test != "" {
			wrong = "× ⊗ wrong"
		}
		list := []string{train + test + "   " + wrong, train + test + " " + wrong, tight + " " + wrong, wrong, "× wrong"}
		if p.anyFar() {
			list = append([]string{train + test + "   • other inputs far   " + wrong}, list...)
		}
		return list
	}
	return []string{train + test}
}

// anyFar reports whether samples are drawn small, because they are far from the plane.
func (p legend) anyFar() bool {
	return !p.ClassShapes().Tell() && slices.ContainsFunc(p.pic.Points, func(point Point) bool { return point.Far })
}

// partMarks returns texts that say which marks are samples of the training part and of
// the test part.
func (p legend) partMarks() (train, test string) {
	switch {
	case p.ClassShapes().Tell() && p.ClassShapes().Letters():
		return "A train", "a test"
	default:
		return "● train", "○ test"
	}
}

// likelyClasses returns the names of the classes, each with the share that the network
// gives it for the selected sample.
func (p legend) likelyClasses() []string {
	m := p.Moment
	var list []string
	output := p.pic.Answer[m.LastLayer()]
	for class, name := range m.Setup.Set.Target.Classes {
		share := "  · %"
		if p.answered() {
			share = fmt.Sprintf("%3.0f %%", math.Floor(100*output[class]))
		}
		list = append(list, name+" "+share)
	}
	return list
}

// scaleLegend draws the levels from one value to another and returns the number of
// columns it took.
func (p drawing) scaleLegend(name, low, high string) int {
	n := theme.Diverging.Levels()
	x := p.Text(0, 0, name+" ", theme.Dim)
	x += p.Text(x, 0, low, theme.Negative)
	at := func(i, _ int) int { return p.level(float64(i)+0.5, 0, float64(n)) }
	p.In(grid.Rect{X: x + 1, W: n, H: 1}).Heat(paint.Raster{Ramp: theme.Diverging, W: n, H: 1, At: at})
	x += n + 2
	return x + p.Text(x, 0, high, theme.Positive)
}
