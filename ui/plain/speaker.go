package plain

import (
	"fmt"
	"strings"

	"backstep/data/text"
	"backstep/network"
	"backstep/network/explain"
	"backstep/ui/desk"
	"backstep/ui/number"
)

// speaker puts a moment into words.
type speaker struct {
	m      *desk.Moment
	format number.Format
}

// speaker returns a speaker of the present moment.
func (t *Talk) speaker() speaker {
	m := t.moment()
	return speaker{&m, t.desk.Look().Format}
}

// moment returns where training stands, with what is explained: a view may show a moment that
// stands elsewhere.
func (t *Talk) moment() desk.Moment {
	m, shown := *t.desk.Seen(), t.desk.Moment()
	m.Focus, m.Explanation = shown.Focus, shown.Explanation
	return m
}

// n writes a number.
func (s speaker) n(v float64) string { return s.format.Trim(v) }

// symbol returns the symbol of the notation for one of backstep's.
func (s speaker) symbol(own string) string { return s.m.Notation.Symbol(own) }

// layer returns the number of a layer in the notation.
func (s speaker) layer(l int) int { return s.m.Notation.Number(l) }

// who names the selected sample.
func (s speaker) who() string { return s.m.Setup.Noun.Number(s.m.Selection.Sample + 1) }

// unit names a unit. A name that is a number, which would be heard as one, goes with a word.
func (s speaker) unit(layer, unit int) string {
	name := text.Clean(s.m.Setup.Names.Unit(layer, unit))
	if _, err := text.ParseNumber(name); err != nil {
		return name
	}
	if layer < 0 {
		return "input " + name
	}
	return "class " + name
}

// title names a number: "z of h1", "the answer, y hat".
func (s speaker) title(q explain.Quantity) string {
	title := text.Clean(s.m.Subject().Title(q))
	switch {
	case q.Kind == explain.Weight && q.From != network.Bias:
		return "the weight from " + title
	case q.Kind == explain.Update:
		name := strings.TrimPrefix(title, "update of ")
		if q.From != network.Bias {
			return "the new weight from " + name
		}
		return "the new " + strings.TrimPrefix(name, "the ")
	default:
		return title
	}
}

// mostListed is the most things of a kind that an answer names.
const mostListed = 6

// listed joins the first of n things, and says how many more there are.
func listed(n int, one func(i int) string, more string) string {
	return listedBy(", ", n, one, more)
}

// listedBy is listed with what stands between the things.
func listedBy(between string, n int, one func(i int) string, more string) string {
	var list []string
	shown := n
	if n > mostListed+1 {
		shown = mostListed
	}
	for i := range shown {
		list = append(list, one(i))
	}
	if n > shown {
		list = append(list, fmt.Sprintf("and %d more %s", n-shown, more))
	}
	return strings.Join(list, between)
}
