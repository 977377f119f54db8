package desk

import (
	"strconv"
	"strings"

	"backstep/network"
	"backstep/network/stepper"
)

// selectUnit is "select h1", or a direction: next, previous, up, down, left, right.
func selectUnit(d *Desk, argument string) Result {
	s := &d.seen.Selection
	switch argument {
	case "next":
		d.nextUnit()
	case "previous":
		d.previousUnit()
	case "down":
		d.selectUnit(s.Layer, s.Unit+1)
	case "up":
		d.selectUnit(s.Layer, s.Unit-1)
	case "left":
		d.SelectLayer(s.Layer - 1)
	case "right":
		d.SelectLayer(s.Layer + 1)
	default:
		layer, unit, ok := d.unitNamed(argument)
		if !ok {
			return Wrong("select %q: no unit is called so%s", argument, suggestion(argument, d.unitNames(mostListed)))
		}
		d.selectUnit(layer, unit)
	}
	return Result{}
}

func (d *Desk) nextUnit() {
	layer, unit := d.seen.Selection.Layer, d.seen.Selection.Unit+1
	if unit >= d.seen.Units(layer) {
		layer, unit = layer+1, 0
	}
	if layer > d.seen.LastLayer() {
		layer = -1
	}
	d.selectUnit(layer, unit)
}

func (d *Desk) previousUnit() {
	layer, unit := d.seen.Selection.Layer, d.seen.Selection.Unit-1
	if unit < 0 {
		layer--
		if layer < -1 {
			layer = d.seen.LastLayer()
		}
		unit = d.seen.Units(layer) - 1
	}
	d.selectUnit(layer, unit)
}

// mostInAColumn is how many units a layer has at most to be drawn as a column, one
// unit under the other.
const mostInAColumn = 24

// SelectLayer selects the unit of another layer at about the same height, or with
// the same number if both layers are too long to be drawn as columns.
func (d *Desk) SelectLayer(to int) {
	to = max(-1, min(to, d.seen.LastLayer()))
	unit, from := d.seen.Selection.Unit, d.seen.Units(d.seen.Selection.Layer)
	if min(from, d.seen.Units(to)) <= mostInAColumn {
		unit = unit * d.seen.Units(to) / from
	}
	d.selectUnit(to, unit)
}

// selectUnit selects a unit, and its first weight where the unit is another.
func (d *Desk) selectUnit(layer, unit int) {
	unit = max(0, min(unit, d.seen.Units(layer)-1))
	s := &d.seen.Selection
	if s.Layer != layer || s.Unit != unit {
		s.From = 0
	}
	s.Layer, s.Unit = layer, unit
}

// unitNamed returns the unit of that name, or of a layer and its number in that: 2.1;
// layer 0 are the inputs.
func (d *Desk) unitNamed(name string) (layer, unit int, ok bool) {
	if of, number, found := strings.Cut(name, "."); found {
		l, err := strconv.Atoi(of)
		u, err2 := strconv.Atoi(number)
		if err == nil && err2 == nil {
			inside := 0 <= l && l-1 <= d.seen.LastLayer() && 1 <= u
			return l - 1, u - 1, inside && u <= d.seen.Units(l-1)
		}
	}
	for layer := -1; layer <= d.seen.LastLayer(); layer++ {
		for unit := range d.seen.Units(layer) {
			if name != "" && strings.EqualFold(d.seen.Setup.Names.Unit(layer, unit), name) {
				return layer, unit, true
			}
		}
	}
	return 0, 0, false
}

// mostListed bounds lists of names that are offered.
const mostListed = 200

// unitNames are the names of units, so many at most.
func (d *Desk) unitNames(most int) []string {
	var names []string
	for layer := -1; layer <= d.seen.LastLayer(); layer++ {
		for unit := range min(d.seen.Units(layer), most-len(names)) {
			names = append(names, d.seen.Setup.Names.Unit(layer, unit))
		}
	}
	return names
}

// selectSample is "sample 3", "sample next", "sample previous", or "sample row 17":
// that of a row of the training part.
func selectSample(d *Desk, argument string) Result {
	if d.seen.Step == nil {
		return Result{Message: "samples come in with the first step"}
	}
	n, s := d.seen.Step.N(), &d.seen.Selection
	row, ofRow := strings.CutPrefix(argument, "row ")
	number, err := strconv.Atoi(strings.TrimSpace(row))
	if !ofRow {
		d.seen.MovedTo = nil
	}
	switch {
	case argument == "next":
		s.Sample = (s.Sample + 1) % n
	case argument == "previous":
		s.Sample = (s.Sample - 1 + n) % n
	case err == nil && ofRow:
		return d.selectRow(number - 1)
	case err != nil || number < 1 || number > n:
		return Wrong("sample %q: want 1 to %d, next or previous", argument, n)
	default:
		s.Sample = number - 1
	}
	return Result{}
}

// selectRow selects the sample of a row of the training part, if the batch has it.
func (d *Desk) selectRow(row int) Result {
	for i, of := range d.seen.Step.Samples {
		if of == row {
			d.seen.Selection.Sample, d.seen.MovedTo = i, nil
			return Result{}
		}
	}
	return Result{Message: "that sample is not in this batch"}
}

// keepSelection keeps the selection in a network that may be another one.
func (d *Desk) keepSelection() {
	s := &d.seen.Selection
	s.Layer = min(s.Layer, d.seen.LastLayer())
	s.Unit = min(s.Unit, d.seen.Units(s.Layer)-1)
	if s.Layer >= 0 {
		s.From = min(s.From, d.seen.Units(s.Layer-1)-1)
	}
	if s.From == network.Bias && !d.seen.Config().Architecture.Bias {
		s.From = 0
	}
}

func (d *Desk) keepSampleInBatch() {
	s := &d.seen.Selection
	s.Sample = max(0, min(s.Sample, max(1, d.seen.Samples())-1))
}

// selectWeight is "weight next", "weight previous", "weight bias", or the unit
// that the weight leads from. After the last weight comes the bias.
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
		return d.selectWeightFrom(argument)
	}
	return Result{}
}

// selectWeightFrom selects the weight that leads from the unit of a name.
func (d *Desk) selectWeightFrom(name string) Result {
	s := &d.seen.Selection
	if name == "bias" && d.seen.Config().Architecture.Bias {
		s.From = network.Bias
		return Result{}
	}
	layer, unit, ok := d.unitNamed(name)
	if !ok || layer != s.Layer-1 {
		to := d.seen.Setup.Names.Unit(s.Layer, s.Unit)
		return Wrong("weight %q: want next, previous, bias, or a unit that feeds %s", name, to)
	}
	s.From = unit
	return Result{}
}

// follow moves the selection to what the walk has just revealed.
func (d *Desk) follow() {
	path, pos := d.walk.Path(), d.walk.Position()
	s, g := &d.seen.Selection, d.seen.Granularity
	phase := path.Phase(pos)
	switch phase.Kind {
	case stepper.Initialise, stepper.Update:
		if g <= stepper.ByPhase && phase.Kind == stepper.Update {
			d.selectUnit(path.UnitAt(pos))
		}
		d.settle()
	case stepper.Loss:
		d.selectUnit(d.seen.LastLayer(), s.Unit)
	default:
		layer, unit := path.UnitAt(pos)
		if g != stepper.ByUnit {
			unit = 0
			if s.Layer == layer {
				unit = s.Unit
			}
		}
		d.selectUnit(layer, unit)
	}
}

// settle is follow after whole steps: the selection stays, on a unit that has
// weights.
func (d *Desk) settle() {
	if d.seen.Selection.Layer < 0 {
		d.selectUnit(d.seen.LastLayer(), 0)
	}
}
