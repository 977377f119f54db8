package desk

import (
	"fmt"
	"strings"

	"backstep/data"
	"backstep/network"
)

// mostListed is the most names that a list offers.
const mostListed = 200

// unitNames returns what select calls the units, mostListed at most: by their names or,
// where those would be read as something else, by their places.
func (g grammar) unitNames() []string {
	var names []string
	for layer := -1; layer <= g.last(); layer++ {
		for unit := range min(g.setup.Units(layer), mostListed-len(names)) {
			words := g.unitWords(layer, unit)
			if of, at, _ := g.setup.FindUnit(words[0]); of != layer || at != unit || !isClear(words[0]) {
				words = words[1:]
			}
			names = append(names, words[0])
		}
	}
	return names
}

// editable lists what edit takes, mostListed at most: the numbers of the selected sample,
// each up to its value, and weights and biases.
func editable(d *Desk) []string {
	o := offers{grammar: d.grammar()}
	o.inputs()
	o.targets()
	o.list = append(o.list, "sample ", "row ")
	for layer := range o.last() + 1 {
		for unit := range o.setup.Units(layer) {
			o.weights(layer, unit)
			if len(o.list) >= mostListed {
				return o.list[:mostListed]
			}
		}
	}
	return o.list
}

// offers collects what edit takes.
type offers struct {
	grammar
	list []string
}

// add adds what edit takes for a change, without an ending.
func (o *offers) add(c change, ending string) {
	if line, ok := o.lineOf(c, ""); ok {
		o.list = append(o.list, strings.TrimSuffix(strings.TrimPrefix(line, "edit "), ending))
	}
}

// addValue adds what edit takes for a value of the sample in focus.
func (o *offers) addValue(kind data.EditKind, column int, v float64, ending string) {
	o.add(o.changeOfSample(kind, column, v), ending)
}

func (o *offers) inputs() {
	for column := range min(len(o.setup.Set.Columns()), mostListed/4) {
		o.addValue(data.EditInput, column, 0, "0")
	}
}

func (o *offers) targets() {
	if set := o.setup.Set; set.Class != nil {
		for class := range min(len(set.Target.Classes), mostListed/4) {
			o.addValue(data.EditTarget, 0, float64(class), "")
		}
		return
	}
	for output := range min(o.setup.Units(o.last()), mostListed/4) {
		o.addValue(data.EditTarget, output, 0, "0")
	}
}

// weights adds the weights that lead to a unit, and its bias.
func (o *offers) weights(layer, unit int) {
	p := Parameter{Layer: layer, Unit: unit, Units: o.setup.Units(layer)}
	for p.From = range min(o.setup.Units(layer-1), mostListed) {
		o.add(change{edits: []Parameter{p}}, "0")
	}
	if p.From = network.Bias; o.setup.Config.Architecture.Bias {
		o.add(change{edits: []Parameter{p}}, "0")
	}
}

// removable lists the samples of the batch as drop names them.
func removable(d *Desk) []string {
	const most = 20
	var names []string
	for i := range min(d.seen.Batch(), most) {
		names = append(names, fmt.Sprintf("sample %d", i+1))
	}
	return names
}
