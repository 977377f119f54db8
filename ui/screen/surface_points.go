package screen

import (
	"fmt"
	"math"
	"slices"
	"strconv"

	"backstep/network/stepper"
	"backstep/ui/grid"
	"backstep/ui/theme"
)

// points draws the samples, then the misclassified ones, and last the
// selected one in brackets.
func (p painter) points(r raster) {
	s := p.scene
	plane := s.Surface.Plane
	for _, wrong := range []bool{false, true} {
		for _, point := range s.Surface.Points {
			x, y, on := plane.Pixel(point.X, point.Y, r.w, r.h)
			if !on || point.Wrong != wrong {
				continue
			}
			if char := s.pointChar(point); wrong {
				p.Set(x, y, char, s.pointStyle(point)) // A hole in the surface.
			} else {
				p.over(x, y, r, char, s.pointInk(point), theme.Text)
			}
			if !point.Test && s.Step != nil {
				p.hit(grid.Rect{X: x, Y: y, W: 1, H: 1}, Target{Kind: PlaceTarget, X: point.Row})
			}
		}
	}
	if x, y, on := plane.Pixel(s.Surface.At[plane.X], s.Surface.At[plane.Y], r.w, r.h); on {
		char, style := s.selectedPoint()
		p.set(x-1, y, '[', theme.Strong)
		p.Set(x, y, char, style)
		p.set(x+1, y, ']', theme.Strong)
	}
}

// char is how a sample is drawn: by its part, and whether it is classified right.
func (point SurfacePoint) char() rune {
	switch {
	case point.Wrong && point.Test:
		return '⊗'
	case point.Wrong:
		return '×'
	case point.Test:
		return '○'
	default:
		return '●'
	}
}

// pointInk is the colour of a sample on the surface: that of its class, or of
// the half of the scale that its target is in.
func (s *Scene) pointInk(point SurfacePoint) theme.Ink {
	switch {
	case s.surfaceRamp() != theme.Diverging:
		return theme.ClassInk(point.Class)
	case point.Target > (s.Surface.Low+s.Surface.High)/2:
		return theme.InkPositive
	default:
		return theme.InkNegative
	}
}

// pointStyle is the same on the ground of the terminal; where there are too few
// colours for it, on that of its class.
func (s *Scene) pointStyle(point SurfacePoint) grid.Style {
	switch ink := s.pointInk(point); {
	case s.Colourless:
		return theme.Strong.Style()
	case s.surfaceRamp() != theme.Diverging && s.FewColours:
		return theme.OnHeat(s.surfaceRamp(), ink, classLevel(s.surfaceRamp(), point.Class, 1))
	case s.surfaceRamp() != theme.Diverging:
		return theme.OnGround(ink)
	case ink == theme.InkPositive:
		return theme.Positive.Bold().Style()
	default:
		return theme.Negative.Bold().Style()
	}
}

// selectedPoint is how the selected sample is drawn, or the copy of it that was
// moved.
func (s *Scene) selectedPoint() (rune, grid.Style) {
	switch {
	case s.Surface.Moved:
		return '✛', theme.Strong.Style()
	case s.Surface.Plane.Y < 0:
		return '●', theme.Forward.Bold().Style()
	}
	for _, point := range s.Surface.Points {
		if !point.Test && point.Row == s.Surface.Row {
			return s.pointChar(point), s.pointStyle(point)
		}
	}
	return '●', theme.Strong.Style()
}

// surfaceReadings draws the scale, what the marks mean, and what is known of the
// selected sample.
func (p painter) surfaceReadings() {
	if p.H() > 1 {
		indent := p.scene.legendIndent(p.W())
		p.in(grid.Rect{X: indent, W: p.W() - indent, H: 1}).surfaceLegend()
	}
	p.in(grid.Rect{X: surfaceLabels, Y: p.H() - 1, W: p.W() - surfaceLabels, H: 1}).surfaceSample()
}

// surfaceLegend draws the scale and the marks.
func (p painter) surfaceLegend() {
	s := p.scene
	x := 0
	switch {
	case s.Surface.Plane.Y < 0:
		x = p.text(0, 0, "─ ", theme.Forward)
		x += p.text(x, 0, s.spell("ŷ"), theme.Dim)
	case s.surfaceRamp() == theme.Diverging:
		x = p.scaleLegend(s.spell("ŷ"), s.classShape(0)+s.Format.Brief(s.Surface.Low, 3), s.classShape(1)+s.Format.Brief(s.Surface.High, 3))
	default:
		x = p.classLegend()
	}
	for _, marks := range s.pointMarks() {
		if at := p.W() - columns(marks); at > x {
			p.text(at, 0, marks, theme.Dim)
			return
		}
	}
}

// scaleLegend draws the levels from one value to another, and returns the
// columns taken.
func (p painter) scaleLegend(name, low, high string) int {
	n := theme.Diverging.Levels()
	x := p.text(0, 0, name+" ", theme.Dim)
	x += p.text(x, 0, low, theme.Negative)
	p.heatScale(x+1, 0, n, theme.Diverging)
	x += n + 2
	return x + p.text(x, 0, high, theme.Positive)
}

// pointMarks say what the marks of samples mean, from the long form to the
// short.
func (s *Scene) pointMarks() []string {
	wrong := ""
	train, test := s.partMarks()
	test = "   " + test
	if len(s.Setup.Test) < 1 {
		test = ""
	}
	if s.classes() > 0 && s.Surface.Plane.Y >= 0 {
		wrong = "× wrong"
		if test != "" {
			wrong = "× ⊗ wrong"
		}
		return []string{train + test + "   " + wrong, train + test + " " + wrong, wrong, "× wrong"}
	}
	return []string{train + test}
}

// likelyClasses are the names of the classes, each with what the network gives
// it for the selected sample.
func (s *Scene) likelyClasses() []string {
	var list []string
	output := s.Surface.Answer[s.last()]
	for class, name := range s.Setup.Set.Target.Classes {
		share := "  · %"
		if s.answered() {
			share = fmt.Sprintf("%3.0f %%", math.Floor(100*output[class]))
		}
		list = append(list, name+" "+share)
	}
	return list
}

// sampleReading is a number of the selected sample. Its rank tells what stays
// where there is little room.
type sampleReading struct {
	name, value string
	width, rank int
	words       bool // set to the left
}

// surfaceSample draws the selected sample: its inputs, what should come out and
// what does, each in a place that does not move.
func (p painter) surfaceSample() {
	s := p.scene
	char, style := s.selectedPoint()
	p.text(0, 0, "[", theme.Strong)
	p.Set(1, 0, char, style)
	name := strconv.Itoa(s.Surface.Row + 1)
	if s.Surface.Moved {
		name = "moved"
	}
	p.text(2, 0, "] "+name, theme.Strong)
	x := 4 + max(len("moved"), columns(strconv.Itoa(len(s.Setup.Train))))
	list := s.sampleReadings()
	room := p.W() - x
	fits := make([]bool, len(list))
	for rank := range list {
		i := slices.IndexFunc(list, func(r sampleReading) bool { return r.rank == rank })
		w := 2 + columns(list[i].name) + 1 + list[i].width
		if w > room {
			break
		}
		fits[i] = true
		room -= w
	}
	for i, reading := range list {
		if fits[i] {
			x += 2
			x += p.text(x, 0, reading.name+" ", theme.Dim)
			if reading.words {
				p.text(x, 0, reading.value, theme.Strong)
			} else {
				p.textRight(x+reading.width, 0, reading.value, theme.Strong)
			}
			x += reading.width
		}
	}
}

// sampleReadings are the readings of the selected sample, in their order.
func (s *Scene) sampleReadings() []sampleReading {
	const digits, width = 4, 7
	var list []sampleReading
	for i, input := range []int{s.Surface.Plane.X, s.Surface.Plane.Y} {
		if input >= 0 {
			v := s.rawInputValue(input, s.Surface.At[input])
			list = append(list, sampleReading{name: s.inputName(input), value: s.Format.Brief(v, digits), width: width, rank: 2 + i})
		}
	}
	return append(list, s.truthReading(), s.answerReading())
}

// truthReading is what should come out, of which a moved sample knows nothing.
func (s *Scene) truthReading() sampleReading {
	r := sampleReading{name: "y", width: s.Format.Width() - 1, rank: 1, words: s.classes() > 0}
	if r.words {
		r.width = s.classWidth()
	}
	switch {
	case s.Surface.Moved:
		r.value = "–"
	case s.Step == nil:
		r.value = "·"
	case r.words:
		r.value = s.truth(s.Selection.Sample)
	default: // With the digits of the answer beside it.
		r.value = s.Format.Trim(s.Step.Y[s.Step.At(0, s.Selection.Sample)])
	}
	return r
}

// answerReading is what comes out: a number, or of several the likeliest class
// and how likely it is.
func (s *Scene) answerReading() sampleReading {
	output, wide := s.Surface.Answer[s.last()], s.Format.Width()-1
	if s.units(s.last()) > 1 && s.classes() > 0 {
		value := noClass
		if class, ok := s.Setup.Set.Target.Verdict(output); ok {
			value = s.Setup.Set.Target.Classes[class] + " " + s.Format.Trim(output[class])
		}
		if !s.answered() {
			value = "·"
		}
		return sampleReading{name: "says", value: value, width: s.classWidth() + 1 + wide, words: true}
	}
	if !s.answered() {
		return sampleReading{name: s.spell("ŷ"), value: "·", width: wide}
	}
	name := s.spell("ŷ")
	if s.reachedAll() && !s.Surface.Moved {
		name = s.spell("new ŷ") // The step itself saw the one before the update.
	}
	return sampleReading{name: name, value: s.Format.Trim(output[0]), width: wide}
}

// answered reports whether what the network answers is not ahead of the reader:
// within a step it is not there before the step has reached the answer.
func (s *Scene) answered() bool {
	return s.Surface.Moved || s.Step == nil || s.Reached(stepper.Activation, s.last(), s.units(s.last())-1)
}

// classWidth is the width of the longest name of a class.
func (s *Scene) classWidth() int {
	w := 1
	for _, class := range s.Setup.Set.Target.Classes {
		w = max(w, columns(class))
	}
	return w
}
