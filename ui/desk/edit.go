package desk

import (
	"errors"
	"fmt"
	"strings"

	"backstep/data/text"
	"backstep/network"
)

// edit carries out "edit h1 bmi 1/3", which sets the weight from bmi to h1,
// "edit h1 bias 0", "edit x bmi 40" and "edit target 0", which change the selected sample,
// and "edit 0.5", which sets the selected weight or input. Several edits have " and "
// between them.
func edit(d *Desk, argument string) Result {
	c, err := d.selector().parseEdits(argument)
	if err != nil {
		return Result{Err: fmt.Errorf("edit %w", err)}
	}
	return d.WithWalk(func() Result { return d.branch(c) })
}

// parseEdits reads edits with " and " between them. Names may contain that word too.
func (s selector) parseEdits(line string) (change, error) {
	c := change{verb: "edit"}
	err := s.parseEdit(&c, line)
	if err == nil || !strings.Contains(line, " and ") {
		return c, err
	}
	c = change{verb: "edit"}
	for part := range strings.SplitSeq(line, " and ") {
		if err := s.parseEdit(&c, part); err != nil {
			return c, err
		}
	}
	return c, nil
}

// parseEdit reads which number is to be set to which value, and adds that to a change.
// What names a weight or bias of the network does so, even if it could mean another
// number.
func (s selector) parseEdit(c *change, line string) error {
	words := strings.Fields(line)
	p, err := s.parseWeight(words)
	if err == nil {
		c.edits = append(c.edits, p)
		return nil
	}
	if at := s.m.Selection; len(words) == 1 && at.Layer < 0 {
		words = []string{"x", fmt.Sprintf("0.%d", at.Unit+1), words[0]}
	}
	row, ok, rowErr := s.parseRowEdit(words)
	switch {
	case !ok:
		return err
	case rowErr != nil:
		return rowErr
	}
	c.rows = append(c.rows, row)
	return nil
}

// parseWeight reads which weight or bias is to be set to which value. Names of units may
// contain spaces.
func (s selector) parseWeight(words []string) (Parameter, error) {
	if len(words) == 0 {
		return Parameter{}, fmt.Errorf("needs a number, such as edit 1/3, or a unit, what feeds it, and a number, such as edit %s 1/3", s.exampleOfEdit())
	}
	typed := words[len(words)-1]
	p, err := s.parseParameter(words[:len(words)-1])
	if err != nil {
		return Parameter{}, err
	}
	p.Units = s.m.Units(p.Layer)
	if p.Value, err = text.ParseTyped(typed); err != nil {
		return Parameter{}, fmt.Errorf("%s: %s %w", text.Brief(strings.Join(words, " ")), text.Quote(typed), err)
	}
	return p, nil
}

// exampleOfEdit returns names of a unit and of what feeds it.
func (s selector) exampleOfEdit() string {
	return text.Clean(s.m.Setup.Names.Unit(0, 0) + " " + s.m.Setup.Names.Unit(-1, 0))
}

// parseParameter returns the weight or bias that words name: the unit, then what feeds
// it or "bias". Without words or as w it is the selected one, and b is the bias of the
// selected unit.
func (s selector) parseParameter(words []string) (Parameter, error) {
	at := s.m.Selection
	name := strings.Join(words, " ")
	switch {
	case name != "" && name != "w" && name != "b":
		return s.namedParameter(words)
	case at.Layer < 0:
		return Parameter{}, fmt.Errorf("needs a weight: an input has none; select a unit, or name it: edit %s 1/3", s.exampleOfEdit())
	case name != "b":
		return Parameter{Layer: at.Layer, Unit: at.Unit, From: at.From}, nil
	case !s.m.Config().Architecture.Bias:
		return Parameter{}, errors.New("b: this network has no biases")
	default:
		return Parameter{Layer: at.Layer, Unit: at.Unit, From: network.Bias}, nil
	}
}

// namedParameter returns the weight or bias that words name. Where the first name ends is
// tried out, since names may contain spaces.
func (s selector) namedParameter(words []string) (Parameter, error) {
	for n := 1; n < len(words); n++ {
		to, from := strings.Join(words[:n], " "), strings.Join(words[n:], " ")
		layer, unit, ok := s.m.Setup.FindUnit(to)
		if !ok || layer < 0 {
			continue
		}
		p := Parameter{Layer: layer, Unit: unit, From: network.Bias}
		if from == "bias" && s.m.Config().Architecture.Bias {
			return p, nil
		}
		if p.From, ok = s.m.Setup.FindFeeder(layer, from); ok {
			return p, nil
		}
		return Parameter{}, fmt.Errorf("%s: %s does not lead to %s, which is fed by %s", text.Brief(strings.Join(words, " ")), text.Quote(from), text.Brief(to), list(s.feeders(layer)))
	}
	name := strings.Join(words, " ")
	if layer, _, ok := s.m.Setup.FindUnit(name); ok && layer >= 0 {
		return Parameter{}, fmt.Errorf("%s: which weight of it? It is fed by %s", text.Brief(name), list(s.feeders(layer)))
	}
	return Parameter{}, fmt.Errorf("%s: want a unit and what feeds it, such as edit %s 1/3", text.Quote(name), s.exampleOfEdit())
}

// feeders lists what feeds a layer, a few at most.
func (s selector) feeders(layer int) []string {
	const most = 8
	var names []string
	for unit := range min(s.m.Units(layer-1), most) {
		names = append(names, s.m.Setup.Names.Unit(layer-1, unit))
	}
	if s.m.Units(layer-1) > most {
		names = append(names, "…")
	}
	if s.m.Config().Architecture.Bias {
		names = append(names, "bias")
	}
	return names
}

// editable lists the numbers as edit names them: those of the selected sample, and
// weights and biases.
func editable(d *Desk) []string {
	names := editableRows(d)
	for layer := range d.seen.LastLayer() + 1 {
		for unit := range d.seen.Units(layer) {
			for _, from := range d.selector().feeders(layer) {
				if len(names) == mostListed {
					return names
				}
				names = append(names, d.seen.Setup.Names.Unit(layer, unit)+" "+from+" ")
			}
		}
	}
	return names
}
