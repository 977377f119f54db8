package explain

import (
	"strings"

	"backstep/network"
)

// Term is a number that an explanation is made of.
type Term struct {
	Operand        // which has a quantity
	Name    string // "a of h1", or "a of h1, person 3" where several samples have one
}

// Terms returns the numbers that an explanation of a step is made of, each once: those of its
// table and of its lines, and those that stand behind a number without being written.
func (s Subject) Terms(step *network.Step, e *Explanation) []Term {
	var list []Term
	seen := map[Quantity]bool{e.Result.Ref: true}
	add := func(o Operand) {
		if o.HasRef && !seen[o.Ref] {
			seen[o.Ref] = true
			if symbol, turned := strings.CutPrefix(o.Symbol, "−"); turned {
				o.Symbol, o.Value = symbol, -o.Value
			}
			list = append(list, Term{o, termName(s, e.Result.Ref, o.Ref)})
		}
	}
	for _, row := range e.rows() {
		for _, t := range row.Terms {
			add(t.Operand)
		}
		add(row.Total)
	}
	for o := range e.operands {
		add(o)
	}
	for _, q := range append(e.Feeds, e.Behind...) {
		if !seen[q] {
			known := s.Explain(step, q)
			add(Operand{Symbol: known.Symbol, Value: known.Result.Value, Ref: q, HasRef: true})
		}
	}
	return list
}

// termName returns the name of a number that another is made of. It tells the sample if the
// other belongs to none, or to another one.
func termName(s Subject, of, q Quantity) string {
	name := s.Title(q)
	if q.Kind == Weight && q.From != network.Bias {
		return "w " + name
	}
	same := of.IsOfSample() && of.Sample == q.Sample
	if q.LacksSample() && !same {
		name += ", " + s.Noun.Number(q.Sample+1)
	}
	return name
}
