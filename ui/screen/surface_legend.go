package screen

import (
	"fmt"
	"slices"

	"backstep/ui/grid"
	"backstep/ui/theme"
)

// legendForm is a way to set the legend of the classes: the columns of a colour,
// and the blanks between two classes.
type legendForm struct {
	names         []string
	swatch, apart int
}

// afterMark is the blanks between the mark of a class and its name.
const afterMark = 1

// leastName is how short a name of a class may become.
const leastName = 3

// classLegend draws the colours of the classes with their names, as roomily as
// lets all of them stand there, and returns the columns taken. Where even short
// names have no room it says how many are left.
func (p painter) classLegend() int {
	s, n := p.scene, len(p.scene.Setup.Set.Target.Classes)
	forms := append(s.legendForms(), s.shortLegendForms()...)
	for _, f := range forms {
		if f.width(s, n) <= p.W() {
			return p.legend(f, n)
		}
	}
	f, shown := forms[len(forms)-1], n-1
	more := func() string { return s.spell(fmt.Sprintf("… %d more", n-shown)) }
	for shown > 0 && f.width(s, shown)+1+columns(more()) > p.W() {
		shown--
	}
	x := 0
	if shown > 0 {
		x = p.legend(f, shown) + 1
	}
	return x + p.fitted(x, 0, p.W()-x, more(), theme.Dim)
}

// legendForms are the forms with whole names, from the roomiest to the tightest.
func (s *Scene) legendForms() []legendForm {
	likely, names := s.likelyClasses(), s.Setup.Set.Target.Classes
	forms := []legendForm{
		{names: likely, swatch: 2, apart: 2},
		{names: names, swatch: 2, apart: 2},
		{names: names, swatch: 2, apart: 1},
		{names: names, swatch: 1, apart: 1},
	}
	if s.surfaceRamp() == theme.ManyClasses {
		for i := range forms {
			forms[i].swatch = 1
		}
	}
	return forms
}

// shortLegendForms are the forms with names that are cut, as long as they still
// differ.
func (s *Scene) shortLegendForms() []legendForm {
	var forms []legendForm
	names := s.Setup.Set.Target.Classes
	for most := s.classWidth() - 1; most >= leastName; most-- {
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

// legendIndent is where the legend begins in w columns: under the picture, or
// where whole names of all classes have no room there, under the labels beside it.
func (s *Scene) legendIndent(w int) int {
	if s.legendWants() > w-surfaceLabels {
		return 0
	}
	return surfaceLabels
}

// legendWants is the columns of the legend with whole names of all classes; 0
// where there is none.
func (s *Scene) legendWants() int {
	if s.Surface.Plane.Y < 0 || s.surfaceRamp() == theme.Diverging {
		return 0
	}
	forms := s.legendForms()
	return forms[len(forms)-1].width(s, s.classes())
}

// legend draws the first so many classes and returns the columns taken.
func (p painter) legend(f legendForm, n int) int {
	s, ramp, x := p.scene, p.scene.surfaceRamp(), 0
	certainties := []float64{0.5, 1}[2-f.swatch:]
	for class, name := range f.names[:n] {
		at := func(column, _ int) int { return classLevel(ramp, class, certainties[column]) }
		swatch := raster{ramp: ramp, w: f.swatch, h: 1, at: at}
		p.in(grid.Rect{X: x, W: f.swatch, H: 1}).heat(swatch)
		if !p.plain && !s.Colourless {
			p.in(grid.Rect{X: x, W: f.swatch, H: 1}).over(f.swatch-1, 0, swatch, s.classMark(class), theme.ClassInk(class), theme.Text)
		}
		x += f.swatch + afterMark
		x += p.text(x, 0, s.shapeBeside(class)+name, theme.Dim) + f.apart
	}
	return max(0, x-f.apart)
}

// width is the columns of the first so many classes.
func (f legendForm) width(s *Scene, n int) int {
	w := -f.apart
	for class, name := range f.names[:n] {
		w += f.swatch + afterMark + columns(s.shapeBeside(class)+name) + f.apart
	}
	return max(w, 0)
}
