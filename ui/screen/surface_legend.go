package screen

import (
	"cmp"
	"fmt"
	"slices"

	"backstep/ui/grid"
	"backstep/ui/theme"
)

// legendForm is a way to set the legend of the classes: columns of a colour, and
// blanks after it and between two classes.
type legendForm struct {
	names              []string
	swatch, gap, apart int
}

// classLegend draws the colours of the classes with their names, as roomily as
// lets all of them stand there, and returns the columns taken. How many have no
// room it says.
func (p painter) classLegend() int {
	s := p.scene
	likely, names := s.likelyClasses(), s.Set.Target.Classes
	forms := []legendForm{
		{names: likely, swatch: 2, gap: 1, apart: 2},
		{names: names, swatch: 2, gap: 1, apart: 2},
		{names: names, swatch: 2, gap: 1, apart: 1},
		{names: names, swatch: 1, gap: 1, apart: 1},
	}
	if s.surfaceRamp() == theme.ManyClasses {
		for i := range forms {
			forms[i].swatch = 1
		}
	}
	longest := slices.MaxFunc(names, func(a, b string) int { return cmp.Compare(columns(a), columns(b)) })
	if letters := p.plain || s.Colourless; !letters || s.shaped() || columns(longest) == 1 { // A letter reads as part of a word.
		forms = append(forms, legendForm{names: names, swatch: 1, apart: 1})
	}
	for _, f := range forms {
		if f.width(s, len(names)) <= p.W() {
			return p.legend(f, len(names))
		}
	}
	f, shown := forms[len(forms)-1], len(names)-1
	more := func() string { return s.spell(fmt.Sprintf("… %d more", len(names)-shown)) }
	for shown > 0 && f.width(s, shown)+1+columns(more()) > p.W() {
		shown--
	}
	x := p.legend(f, shown)
	return x + 1 + p.fitted(x+1, 0, p.W()-x-1, more(), theme.Dim)
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
		x += f.swatch + f.gap
		x += p.text(x, 0, s.shapeBeside(class)+name, theme.Dim) + f.apart
	}
	return max(0, x-f.apart)
}

// width is the columns of the first so many classes.
func (f legendForm) width(s *Scene, n int) int {
	w := -f.apart
	for class, name := range f.names[:n] {
		w += f.swatch + f.gap + columns(s.shapeBeside(class)+name) + f.apart
	}
	return max(w, 0)
}
