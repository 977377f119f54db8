package present

import (
	"math"
	"slices"
	"strings"

	"backstep/network/explain"
	"backstep/ui/paint"
)

// formula is a line of the derivation, and how its result is set equal to it.
type formula struct {
	signs []sign
	equal string
}

// lines returns the lines of the derivation in numbers, the one that says most first.
func (s derivation) lines() []formula {
	e := s.explained
	if e.Ahead {
		return nil
	}
	first := s.sums()
	if e.Table == nil || len(e.Table.Then) == 0 {
		first = slices.Concat(e.Inline[:min(1, len(e.Inline))], first)
	}
	var list []formula
	for _, line := range append(first, linesOf(e)...) {
		if len(line) > 1 {
			list = append(list, formula{s.signs(line), line.Sign(e.Result.Value, s.Format)})
		}
	}
	return list
}

// linesOf returns lines whose value is the result. A table with a single term, whose last
// equation goes on from it, is one product of three.
func linesOf(e *explain.Explanation) []explain.Line {
	if e.Table == nil || len(e.Table.Then) == 0 {
		return slices.Concat(named(e.Inline), e.Tail)
	}
	last := e.Table.Then[len(e.Table.Then)-1].Row.Terms
	first := e.Table.Rows[0].Terms
	if len(e.Table.Rows) == 1 && len(first) > 0 && len(last) > 0 && last[0].Operator == "" {
		return []explain.Line{slices.Concat(first, last[1:]), last}
	}
	return []explain.Line{last}
}

// named returns lines in which a power that has been worked out has the name of what it was
// in the line before.
func named(lines []explain.Line) []explain.Line {
	list := slices.Clone(lines)
	for i := 1; i < len(list); i++ {
		before := powersJoined(list[i-1])
		if len(before) != len(list[i]) {
			continue
		}
		list[i] = slices.Clone(list[i])
		for j := range list[i] {
			if o := &list[i][j].Operand; o.Symbol == "" {
				o.Symbol = before[j].Operand.Symbol
			}
		}
	}
	return list
}

// powersJoined returns a line with each power of e as one operand.
func powersJoined(line explain.Line) explain.Line {
	var list explain.Line
	for i := 0; i < len(line); i++ {
		if line[i].Operator == "e^" && i+1 < len(line) && line[i+1].Operator == "" {
			list = append(list, explain.Token{Operand: explain.Operand{Symbol: "e^" + line[i+1].Operand.Symbol}})
			i++
			continue
		}
		list = append(list, line[i])
	}
	return list
}

// mostTerms is the most terms of a sum that may have room.
const mostTerms = 6

// sums returns the derivation with the terms of its table as a sum: all of them or, of what a
// unit adds up, the largest and all others as one.
func (s derivation) sums() []explain.Line {
	t := s.explained.Table
	if t == nil || len(t.Rows) < 2 || t.SumLabel == "" {
		return nil
	}
	var list []explain.Line
	if len(t.Rows) <= mostTerms {
		list = append(list, s.continued(s.terms(t.Rows)))
	}
	if t.Head == s.Moment.Setup.Noun.One() {
		return list
	}
	for n := min(len(t.Rows)-2, mostTerms-1); n > 1; n-- {
		at := paint.Largest(len(t.Rows), n, func(i int) float64 { return math.Abs(t.Rows[i].Total.Value) })
		list = append(list, s.continued(s.terms(s.largest(t.Rows, at))))
	}
	return list
}

// largest returns the rows of some places, and one with the sum of the others.
func (s derivation) largest(rows []explain.Row, at []int) []explain.Row {
	var list []explain.Row
	others := 0.0
	for i, row := range rows {
		if slices.Contains(at, i) {
			list = append(list, row)
		} else {
			others += row.Total.Value
		}
	}
	return append(list, explain.Row{Total: explain.Operand{Symbol: "the others", Value: others}})
}

// terms returns the sum of the totals of rows, each with the name of its row.
func (s derivation) terms(rows []explain.Row) explain.Line {
	var line explain.Line
	t := s.explained.Table
	sampled := t.Head == s.Moment.Setup.Noun.One()
	what, _, _ := strings.Cut(t.Columns[len(t.Columns)-1], " of ")
	for i, row := range rows {
		if i > 0 {
			line = append(line, explain.Token{Operator: "+"})
		}
		o, label := row.Total, row.Label
		if sampled && label != "" {
			label = t.Head + " " + label
		}
		if len(row.Terms) > 0 {
			o.Symbol, o.HasRef = what+" of "+label, false
		} else if label != "" {
			o.Symbol, o.HasRef = label, false
		}
		line = append(line, explain.Token{Operand: o})
	}
	return line
}

// continued returns the line that goes on from the sum of a table, with the sum written out.
func (s derivation) continued(sum explain.Line) explain.Line {
	t := s.explained.Table
	after := slices.Clone(s.explained.Tail)
	for _, stage := range t.Then {
		after = append(after, stage.Row.Terms)
	}
	for _, line := range slices.Backward(after) {
		at := slices.IndexFunc(line, func(token explain.Token) bool {
			return token.Operator == "" && token.Operand.Symbol != "" && (token.Operand.Symbol == t.Sum.Symbol || token.Operand.Symbol == t.SumLabel)
		})
		if at >= 0 {
			open, closed := explain.Token{Operator: "("}, explain.Token{Operator: ")"}
			return slices.Concat(line[:at], explain.Line{open}, sum, explain.Line{closed}, line[at+1:])
		}
	}
	return sum
}
