package desk

import (
	"strconv"
	"strings"

	"backstep/data/text"
	"backstep/network"
)

// selectUnit carries out "select h1", or select with a direction: next, previous, up,
// down, left, right.
func selectUnit(d *Desk, argument string) Result {
	s, at := d.selector(), d.seen.Selection
	switch argument {
	case "next":
		s.next()
	case "previous":
		s.previous()
	case "down":
		s.unit(at.Layer, at.Unit+1)
	case "up":
		s.unit(at.Layer, at.Unit-1)
	case "left":
		s.layer(at.Layer - 1)
	case "right":
		s.layer(at.Layer + 1)
	case "":
		return Wrong("select needs a unit, such as select h1, or a direction, such as select left")
	default:
		layer, unit, ok := d.seen.Setup.FindUnit(argument)
		if !ok {
			return Wrong("select %q: there is no such unit%s", argument, suggestion(argument, d.grammar().unitNames()))
		}
		s.unit(layer, unit)
	}
	return Result{}
}

// SelectLayer selects a unit of another layer.
func (d *Desk) SelectLayer(layer int) { d.selector().layer(layer) }

// SelectFrom selects the weight of the selected unit that leads from a unit of the layer before.
func SelectFrom(d *Desk, unit int) {
	if at := &d.seen.Selection; at.Layer >= 0 && unit < d.seen.Units(at.Layer-1) {
		at.From = unit
	}
}

// Reselect selects again what was selected before, if that is still there.
func Reselect(d *Desk, was Selection) {
	m := &d.seen
	if was.Layer <= m.LastLayer() && was.Unit < m.Units(was.Layer) && was.Sample < m.Batch() {
		m.Selection = was
	}
}

// selectSample carries out "sample 3", "sample next", "sample previous", or
// "sample row 17", which selects the sample of a row of the training part.
func selectSample(d *Desk, argument string) Result {
	if d.seen.Step == nil {
		return Result{Message: d.seen.Setup.Noun.Many() + " come in with the first step"}
	}
	n, s := d.seen.Step.N(), &d.seen.Selection
	row, ofRow := strings.CutPrefix(argument, "row ")
	number, err := strconv.Atoi(strings.TrimSpace(row))
	if !ofRow {
		d.seen.MovedTo = nil
	}
	d.seen.Pin.Left = true
	switch {
	case argument == "next":
		s.Sample = (s.Sample + 1) % n
	case argument == "previous":
		s.Sample = (s.Sample - 1 + n) % n
	case err == nil && ofRow:
		if !d.selector().row(number - 1) {
			return Wrong("row %d is not in this batch", number)
		}
	case err != nil || number < 1 || number > n:
		return Wrong("sample %q: want 1 to %d, next, previous, or row and its number", argument, n)
	default:
		s.Sample = number - 1
	}
	return Result{}
}

// selectWeight carries out "weight next", "weight previous", "weight bias", or weight
// with the unit that it leads from. After the last weight comes the bias.
func selectWeight(d *Desk, argument string) Result {
	s := &d.seen.Selection
	if s.Layer < 0 {
		return Result{Message: "an input has no weights"}
	}
	a := d.seen.Config().Architecture
	first, last := 0, a.From(s.Layer)-1
	if a.Bias {
		first = network.Bias
	}
	n := last - first + 1
	switch argument {
	case "next":
		s.From = first + (s.From-first+1)%n
	case "previous":
		s.From = first + (s.From-first-1+n)%n
	default:
		return selectWeightFrom(d, argument)
	}
	return Result{}
}

// selectWeightFrom selects the weight that leads from the named unit.
func selectWeightFrom(d *Desk, name string) Result {
	s := &d.seen.Selection
	if name == "bias" && d.seen.Config().Architecture.Bias {
		s.From = network.Bias
		return Result{}
	}
	unit, ok := d.seen.Setup.FindUnitIn(s.Layer-1, name)
	if !ok {
		to := d.seen.Setup.Names.Unit(s.Layer, s.Unit)
		return Wrong("weight %q: want one of %s, or a unit that feeds %s", name, list(weightWords(d)), text.Clean(to))
	}
	s.From = unit
	return Result{}
}
