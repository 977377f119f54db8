package atlas

import (
	"backstep/network"
	"backstep/network/notation"
	"backstep/ui/theme"
)

// values returns the numbers of an entry at the moment, or why there are none.
func (d drawing) values(e entry) []line {
	h := &d.here
	at, ok := e.point(h)
	if !ok {
		return []line{{"", d.Says(d.absent(e)), d.absentRole(e), false}}
	}
	symbol, slope := e.symbols()
	list := []line{
		d.value("z of "+notation.Keep(h.unit), at.At),
		d.value("● "+notation.Keep(d.Notation.Formula(symbol)), at.Value),
		d.value("○ "+notation.Keep(d.Notation.Formula(slope)), at.Slope),
	}
	if e.loss != nil {
		list[0] = d.value("ŷ of "+notation.Keep(h.output), at.At)
		list = append(list, d.value("y of "+notation.Keep(h.output), h.y()))
	}
	return list
}

func (d drawing) value(name string, v float64) line {
	return line{d.Says(name), d.Format.Trim(v), d.Alarmed(v, theme.Strong), true}
}

// absent says why the moment is at no place of a curve.
func (d drawing) absent(e entry) string {
	h := &d.here
	switch {
	case e.loss != nil && !h.answered:
		return "ŷ of " + notation.Keep(h.output) + " is not worked out yet"
	case e.loss != nil && !h.aimed:
		return "there is no y for this " + d.Moment.Setup.Noun.One()
	case e.loss != nil:
		return "ŷ of " + notation.Keep(h.output) + " is " + d.Format.Trim(h.answer)
	case h.input:
		return notation.Keep(h.unit) + " is an input, and has no z; l goes to a unit"
	case !h.known:
		return "z of " + notation.Keep(h.unit) + " is not worked out yet"
	default:
		return "z of " + notation.Keep(h.unit) + " is " + d.Format.Trim(h.z)
	}
}

// absentRole returns the role of that text: that of alarm if a number is not finite.
func (d drawing) absentRole(e entry) theme.Role {
	h := &d.here
	if e.loss != nil && h.answered && !network.Finite(h.answer) || e.loss == nil && h.known && !network.Finite(h.z) {
		return theme.Alarm
	}
	return theme.Dim
}
