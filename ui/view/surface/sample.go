package surface

import (
	"slices"
	"strconv"

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
	words       bool // the value is aligned to the left
	broken      bool // the value is not finite, or no class
}

// role returns the role of the value.
func (r sampleReading) role() theme.Role {
	if r.broken {
		return theme.Alarm
	}
	return theme.Strong
}

// draw draws the selected sample with its inputs, its target and the answer, each in a
// fixed place.
func (p sample) draw() {
	char, style := p.selectedPoint()
	p.Text(0, 0, "[", theme.Strong)
	p.Region.Set(1, 0, char, style)
	name := strconv.Itoa(p.pic.Row + 1)
	if p.pic.Moved {
		name = "moved"
	}
	p.Text(2, 0, "] "+name, theme.Strong)
	x := 4 + max(len("moved"), grid.Width(strconv.Itoa(len(p.Moment.Setup.Train))))
	list := p.readings()
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
				p.Text(x, 0, reading.value, reading.role())
			} else {
				p.TextRight(x+reading.width, 0, reading.value, reading.role())
			}
			x += reading.width
		}
	}
}

// readings returns the readings of the selected sample, in their order.
func (p sample) readings() []sampleReading {
	const digits, width = 4, 7
	var list []sampleReading
	for i, input := range []int{p.pic.Plane.X, p.pic.Plane.Y} {
		if input >= 0 {
			v := p.rawInputValue(input, p.pic.At[input])
			list = append(list, sampleReading{name: p.inputName(input), value: p.Format.Brief(v, digits), width: width, rank: 2 + i})
		}
	}
	return append(list, p.truth(), p.answer())
}

// truth returns the target of the row in focus, which the batch need not have. It is not
// known for a moved sample.
func (p sample) truth() sampleReading {
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
		set := m.Setup.Set
		r.value = set.Target.Classes[set.Class[m.Setup.Train[p.pic.Row]]]
	default: // It has the digits of the answer beside it.
		r.value = p.Format.Trim(m.Setup.TrainSamples.Y[p.pic.Row][0])
	}
	return r
}

// answer returns the output of the network. For several outputs it is the likeliest
// class and its probability.
func (p sample) answer() sampleReading {
	m := p.Moment
	output, wide := p.pic.Answer[m.LastLayer()], p.Format.Width()-1
	if m.Units(m.LastLayer()) > 1 && m.Classes() > 0 {
		r := sampleReading{name: "says", value: "·", width: p.classWidth() + 1 + wide, words: true}
		if !p.answered() {
			return r
		}
		class, ok := m.Setup.Set.Target.Verdict(output)
		if !ok {
			r.value, r.broken = paint.NoClass, true
			return r
		}
		r.value = m.Setup.Set.Target.Classes[class] + " " + p.Format.Trim(output[class])
		return r
	}
	if !p.answered() {
		return sampleReading{name: p.Spell("ŷ"), value: "·", width: wide}
	}
	name := p.Spell("ŷ")
	if m.Updated() && !p.pic.Moved {
		name = p.Spell("new ŷ") // The step itself computed the ŷ before the update.
	}
	return sampleReading{name: name, value: p.Format.Trim(output[0]), width: wide, broken: number.Alarming(output[0])}
}
