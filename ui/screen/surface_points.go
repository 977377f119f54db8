package screen

import (
	"fmt"
	"math"
	"slices"
	"strconv"

	"backstep/network/stepper"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// sample draws what is known of the selected sample.
type surfSample struct{ surfView }

// points draws the samples, then the misclassified ones, and last the
// selected one in brackets.
func (p surfPlane) points(r paint.Raster) {

	plane := p.pic.Plane
	for _, wrong := range []bool{false, true} {
		for _, point := range p.pic.Points {
			x, y, on := plane.Pixel(point.X, point.Y, r.W, r.H)
			if !on || point.Wrong != wrong {
				continue
			}
			if char := p.pointChar(point); wrong {
				p.Region.Set(x, y, char, p.pointStyle(point)) // A hole in the surface.
			} else {
				p.Over(x, y, r, char, p.pointInk(point), theme.Text)
			}
			if !point.Test && p.Moment.Step != nil {
				p.Hit(grid.Rect{X: x, Y: y, W: 1, H: 1}, paint.Target{Kind: paint.PlaceTarget, X: point.Row})
			}
		}
	}
	if x, y, on := plane.Pixel(p.pic.At[plane.X], p.pic.At[plane.Y], r.W, r.H); on {
		char, style := p.selectedPoint()
		p.Set(x-1, y, '[', theme.Strong)
		p.Region.Set(x, y, char, style)
		p.Set(x+1, y, ']', theme.Strong)
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
func (p surfView) pointInk(point SurfacePoint) theme.Ink {
	switch {
	case p.surfaceRamp() != theme.Diverging:
		return theme.ClassInk(point.Class)
	case point.Target > (p.pic.Low+p.pic.High)/2:
		return theme.InkPositive
	default:
		return theme.InkNegative
	}
}

// pointStyle is the same on the ground of the terminal; where there are too few
// colours for it, on that of its class.
func (p surfView) pointStyle(point SurfacePoint) grid.Style {
	switch ink := p.pointInk(point); {
	case p.Colourless:
		return theme.Strong.Style()
	case p.surfaceRamp() != theme.Diverging && p.FewColours:
		return theme.OnHeat(p.surfaceRamp(), ink, classLevel(p.surfaceRamp(), point.Class, 1))
	case p.surfaceRamp() != theme.Diverging:
		return theme.OnGround(ink)
	case ink == theme.InkPositive:
		return theme.Positive.Bold().Style()
	default:
		return theme.Negative.Bold().Style()
	}
}

// selectedPoint is how the selected sample is drawn, or the copy of it that was
// moved.
func (p surfView) selectedPoint() (rune, grid.Style) {
	switch {
	case p.pic.Moved:
		return '✛', theme.Strong.Style()
	case p.pic.Plane.Y < 0:
		return '●', theme.Forward.Bold().Style()
	}
	for _, point := range p.pic.Points {
		if !point.Test && point.Row == p.pic.Row {
			return p.pointChar(point), p.pointStyle(point)
		}
	}
	return '●', theme.Strong.Style()
}

// surfaceReadings draws the scale, what the marks mean, and what is known of the
// selected sample.
func (p surfPlane) surfaceReadings() {
	if p.H() > 1 {
		indent := surfLegend{p.surfView}.legendIndent(p.W())
		surfLegend{p.on(p.In(grid.Rect{X: indent, W: p.W() - indent, H: 1}))}.surfaceLegend()
	}
	surfSample{p.on(p.In(grid.Rect{X: surfaceLabels, Y: p.H() - 1, W: p.W() - surfaceLabels, H: 1}))}.surfaceSample()
}

// surfaceLegend draws the scale and the marks.
func (p surfLegend) surfaceLegend() {

	x := 0
	switch {
	case p.pic.Plane.Y < 0:
		x = p.Text(0, 0, "─ ", theme.Forward)
		x += p.Text(x, 0, p.Spell("ŷ"), theme.Dim)
	case p.surfaceRamp() == theme.Diverging:
		x = p.scaleLegend(p.Spell("ŷ"), p.ClassShapes().Before(0)+p.Format.Brief(p.pic.Low, 3), p.ClassShapes().Before(1)+p.Format.Brief(p.pic.High, 3))
	default:
		x = p.classLegend()
	}
	for _, marks := range p.pointMarks() {
		if at := p.W() - grid.Width(marks); at > x {
			p.Text(at, 0, marks, theme.Dim)
			return
		}
	}
}

// scaleLegend draws the levels from one value to another, and returns the
// columns taken.
func (p surfView) scaleLegend(name, low, high string) int {
	n := theme.Diverging.Levels()
	x := p.Text(0, 0, name+" ", theme.Dim)
	x += p.Text(x, 0, low, theme.Negative)
	p.HeatScale(x+1, 0, n, theme.Diverging)
	x += n + 2
	return x + p.Text(x, 0, high, theme.Positive)
}

// pointMarks say what the marks of samples mean, from the long form to the
// short.
func (p surfLegend) pointMarks() []string {
	m := p.Moment
	wrong := ""
	train, test := p.partMarks()
	test = "   " + test
	if len(m.Setup.Test) < 1 {
		test = ""
	}
	if m.Classes() > 0 && p.pic.Plane.Y >= 0 {
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
func (p surfLegend) likelyClasses() []string {
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

// sampleReading is a number of the selected sample. Its rank tells what stays
// where there is little room.
type sampleReading struct {
	name, value string
	width, rank int
	words       bool // set to the left
}

// surfaceSample draws the selected sample: its inputs, what should come out and
// what does, each in a place that does not move.
func (p surfSample) surfaceSample() {

	char, style := p.selectedPoint()
	p.Text(0, 0, "[", theme.Strong)
	p.Region.Set(1, 0, char, style)
	name := strconv.Itoa(p.pic.Row + 1)
	if p.pic.Moved {
		name = "moved"
	}
	p.Text(2, 0, "] "+name, theme.Strong)
	x := 4 + max(len("moved"), grid.Width(strconv.Itoa(len(p.Moment.Setup.Train))))
	list := p.sampleReadings()
	room := p.W() - x
	fits := make([]bool, len(list))
	for rank := range list {
		i := slices.IndexFunc(list, func(r sampleReading) bool { return r.rank == rank })
		w := 2 + grid.Width(list[i].name) + 1 + list[i].width
		if w > room {
			break
		}
		fits[i] = true
		room -= w
	}
	for i, reading := range list {
		if fits[i] {
			x += 2
			x += p.Text(x, 0, reading.name+" ", theme.Dim)
			if reading.words {
				p.Text(x, 0, reading.value, theme.Strong)
			} else {
				p.TextRight(x+reading.width, 0, reading.value, theme.Strong)
			}
			x += reading.width
		}
	}
}

// sampleReadings are the readings of the selected sample, in their order.
func (p surfSample) sampleReadings() []sampleReading {
	const digits, width = 4, 7
	var list []sampleReading
	for i, input := range []int{p.pic.Plane.X, p.pic.Plane.Y} {
		if input >= 0 {
			v := p.rawInputValue(input, p.pic.At[input])
			list = append(list, sampleReading{name: p.inputName(input), value: p.Format.Brief(v, digits), width: width, rank: 2 + i})
		}
	}
	return append(list, p.truthReading(), p.answerReading())
}

// truthReading is what should come out, of which a moved sample knows nothing.
func (p surfSample) truthReading() sampleReading {
	m := p.Moment
	r := sampleReading{name: "y", width: p.Format.Width() - 1, rank: 1, words: m.Classes() > 0}
	if r.words {
		r.width = p.classWidth()
	}
	switch {
	case p.pic.Moved:
		r.value = "–"
	case m.Step == nil:
		r.value = "·"
	case r.words:
		r.value = p.Truth(m.Selection.Sample)
	default: // With the digits of the answer beside it.
		r.value = p.Format.Trim(m.Step.Y[m.Step.At(0, m.Selection.Sample)])
	}
	return r
}

// answerReading is what comes out: a number, or of several the likeliest class
// and how likely it is.
func (p surfSample) answerReading() sampleReading {
	m := p.Moment
	output, wide := p.pic.Answer[m.LastLayer()], p.Format.Width()-1
	if m.Units(m.LastLayer()) > 1 && m.Classes() > 0 {
		value := paint.NoClass
		if class, ok := m.Setup.Set.Target.Verdict(output); ok {
			value = m.Setup.Set.Target.Classes[class] + " " + p.Format.Trim(output[class])
		}
		if !p.answered() {
			value = "·"
		}
		return sampleReading{name: "says", value: value, width: p.classWidth() + 1 + wide, words: true}
	}
	if !p.answered() {
		return sampleReading{name: p.Spell("ŷ"), value: "·", width: wide}
	}
	name := p.Spell("ŷ")
	if m.Updated() && !p.pic.Moved {
		name = p.Spell("new ŷ") // The step itself saw the one before the update.
	}
	return sampleReading{name: name, value: p.Format.Trim(output[0]), width: wide}
}

// answered reports whether what the network answers is not ahead of the reader:
// within a step it is not there before the step has reached the answer.
func (p surfView) answered() bool {
	m := p.Moment
	return p.pic.Moved || m.Step == nil || m.Reached(stepper.Activation, m.LastLayer(), m.Units(m.LastLayer())-1)
}

// classWidth is the width of the longest name of a class.
func (p surfView) classWidth() int {
	w := 1
	for _, class := range p.Moment.Setup.Set.Target.Classes {
		w = max(w, grid.Width(class))
	}
	return w
}

// pointChar is how a sample is drawn on this terminal: its shape may tell its
// class.
func (p surfView) pointChar(point SurfacePoint) rune {
	if shapes := p.ClassShapes(); shapes.Tell() && !point.Wrong {
		return shapes.Of(point.Class, point.Test)
	}
	return point.char()
}

// partMarks say which samples are of the training part and which of the test part.
func (p surfLegend) partMarks() (train, test string) {
	switch {
	case p.pic.Plane.Y < 0:
		return "• train", "○ test"
	case p.ClassShapes().Tell() && p.ClassShapes().Letters():
		return "A train", "a test"
	default:
		return "● train", "○ test"
	}
}
