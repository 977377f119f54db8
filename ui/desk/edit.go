package desk

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"backstep/data/text"
	"backstep/network"
)

// changeByHand returns the Do of edit, add or drop, which makes a run by setting numbers by
// hand.
func changeByHand(verb string) func(*Desk, string) Result {
	return func(d *Desk, argument string) Result {
		c, err := d.grammar().parse(verb, argument)
		if err != nil {
			return Result{Err: fmt.Errorf("%s %w", verb, err)}
		}
		return d.WithWalk(func() Result { return d.branch(c) })
	}
}

// parseEdits reads what follows edit: "h1 bmi 1/3", which sets the weight from bmi to h1,
// "h1 bias 0", "x bmi 40" and "target 0", which change the selected sample, and "0.5",
// which sets the selected weight or input. Several have " and " between them, which names
// may contain too.
func (g grammar) parseEdits(line string) (change, error) {
	c := change{verb: "edit"}
	err := g.parseEdit(&c, line)
	if err == nil || !strings.Contains(line, " and ") {
		return c, err
	}
	c = change{verb: "edit"}
	for part := range strings.SplitSeq(line, " and ") {
		if err := g.parseEdit(&c, part); err != nil {
			return c, err
		}
	}
	return c, nil
}

// parseEdit reads which number is to be set to which value, and adds that to a change.
// What names a weight or bias of the network does so, even if it could mean another
// number.
func (g grammar) parseEdit(c *change, line string) error {
	words := strings.Fields(line)
	p, err := g.parseWeight(words)
	if err == nil {
		c.edits = append(c.edits, p)
		return nil
	}
	if at := g.at; len(words) == 1 && at.Layer < 0 {
		words = []string{"x", fmt.Sprintf("0.%d", at.Unit+1), words[0]}
	}
	row, ok, rowErr := g.parseRowEdit(words)
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
func (g grammar) parseWeight(words []string) (Parameter, error) {
	if len(words) == 0 {
		return Parameter{}, fmt.Errorf("needs a number, such as edit 1/3, or a unit, what feeds it, and a number, such as edit %s 1/3", g.exampleOfEdit())
	}
	typed := words[len(words)-1]
	p, err := g.parseParameter(words[:len(words)-1])
	if err != nil {
		return Parameter{}, g.whyNoWeight(words, err)
	}
	p.Units = g.setup.Units(p.Layer)
	if p.Value, err = text.ParseTyped(typed); err != nil {
		return Parameter{}, fmt.Errorf("%s: %s %w", text.Brief(strings.Join(words, " ")), text.Quote(typed), err)
	}
	return p, nil
}

// whyNoWeight returns what is missing where words name no weight and a number.
func (g grammar) whyNoWeight(words []string, err error) error {
	named := text.Brief(strings.Join(words, " "))
	if _, unknown := g.namedParameter(words); unknown == nil {
		return fmt.Errorf("%s needs a number, such as edit %s 1/3", named, named)
	}
	if slices.Contains([]string{"z", "a", "δ", "delta", "ŷ", "yhat", "J", "loss", "gradient"}, words[0]) {
		return fmt.Errorf("%s: %s follows from the weights and the inputs: edit one of those, such as edit %s 1/3", named, words[0], g.exampleOfEdit())
	}
	return err
}

// exampleOfEdit returns names of a unit and of what feeds it.
func (g grammar) exampleOfEdit() string {
	return text.Clean(g.setup.Names.Unit(0, 0) + " " + g.setup.Names.Unit(-1, 0))
}

// parseParameter returns the weight or bias that words name: the unit, then what feeds
// it or "bias". Without words or as w it is the selected one, and b is the bias of the
// selected unit.
func (g grammar) parseParameter(words []string) (Parameter, error) {
	at := g.at
	name := strings.Join(words, " ")
	switch {
	case name != "" && name != "w" && name != "b":
		return g.namedParameter(words)
	case at.Layer < 0:
		return Parameter{}, fmt.Errorf("needs a weight: an input has none; select a unit, or name it, such as %s", g.exampleOfEdit())
	case name != "b":
		return Parameter{Layer: at.Layer, Unit: at.Unit, From: at.From}, nil
	case !g.setup.Config.Architecture.Bias:
		return Parameter{}, errors.New("b: this network has no biases")
	default:
		return Parameter{Layer: at.Layer, Unit: at.Unit, From: network.Bias}, nil
	}
}

// namedParameter returns the weight or bias that words name, as in "h1 bmi". As conditions
// have it, that is "w h1 bmi" too, and "b h1" for "h1 bias".
func (g grammar) namedParameter(words []string) (Parameter, error) {
	p, err := g.pairOfNames(words)
	if err == nil || len(words) < 2 {
		return p, err
	}
	after := slices.Clone(words[1:])
	switch words[0] {
	case "b":
		after = append(after, "bias")
	case "w":
	default:
		return p, err
	}
	if q, noPair := g.pairOfNames(after); noPair == nil {
		return q, nil
	}
	return p, err
}

// pairOfNames returns the weight or bias between two units that words name. Where the
// first name ends is tried out, since names may contain spaces.
func (g grammar) pairOfNames(words []string) (Parameter, error) {
	for n := 1; n < len(words); n++ {
		to, from := strings.Join(words[:n], " "), strings.Join(words[n:], " ")
		layer, unit, ok := g.setup.FindUnit(to)
		if !ok || layer < 0 {
			continue
		}
		p := Parameter{Layer: layer, Unit: unit, From: network.Bias}
		if from == "bias" && g.setup.Config.Architecture.Bias {
			return p, nil
		}
		if p.From, ok = g.setup.FindFeeder(layer, from); ok {
			return p, nil
		}
		return Parameter{}, fmt.Errorf("%s: %s does not lead to %s, which is fed by %s", text.Brief(strings.Join(words, " ")), text.Quote(from), text.Brief(to), list(g.feeders(layer)))
	}
	name := strings.Join(words, " ")
	if layer, _, ok := g.setup.FindUnit(name); ok && layer >= 0 {
		return Parameter{}, fmt.Errorf("%s: which weight of it? It is fed by %s", text.Brief(name), list(g.feeders(layer)))
	}
	return Parameter{}, fmt.Errorf("%s: want a unit and what feeds it, such as %s", text.Quote(name), g.exampleOfEdit())
}

// feeders lists what feeds a layer, a few at most.
func (g grammar) feeders(layer int) []string {
	const most = 8
	var names []string
	for unit := range min(g.setup.Units(layer-1), most) {
		names = append(names, g.setup.Names.Unit(layer-1, unit))
	}
	if g.setup.Units(layer-1) > most {
		names = append(names, "…")
	}
	if g.setup.Config.Architecture.Bias {
		names = append(names, "bias")
	}
	return names
}
