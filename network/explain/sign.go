package explain

import "slices"

// SignTo returns what stands between a line and the next of a derivation, both in numbers:
// = if a reader gets each number of the next, as it is written, from what it stands for in
// this line as it is written, otherwise ≈.
func (l Line) SignTo(next Line, n Numbers) string {
	if !l.finite() || !next.finite() || (signs{n}).lead(l, next) {
		return "="
	}
	return "≈"
}

// SignAfter returns what stands after one of the lines of a derivation, all in numbers: before
// the next of them, or before the result.
func SignAfter(lines []Line, i int, result float64, n Numbers) string {
	if i+1 < len(lines) {
		return lines[i].SignTo(lines[i+1], n)
	}
	return lines[i].Sign(result, n)
}

// signs compares lines as their reader does.
type signs struct{ Numbers }

// lead reports whether a line gives another, in which some of its parts are worked out.
func (s signs) lead(from, to Line) bool {
	switch {
	case len(to) == 1:
		return s.Agrees(from.shown(s.Numbers).Value(), to[0].Operand.Value)
	case sameTokens(from, to):
		return true
	}
	for _, split := range []func(Line) []part{terms, factors} {
		if parts := split(to); len(parts) > 1 {
			return s.grouped(split(from), parts)
		}
	}
	if a, b, ok := inner(from, to); ok {
		return s.lead(a, b)
	}
	return s.Agrees(from.shown(s.Numbers).Value(), to.shown(s.Numbers).Value())
}

// grouped reports whether the parts of a line, some of them taken together, give those of
// another.
func (s signs) grouped(from, to []part) bool {
	if len(to) == 0 || len(from) < len(to) {
		return len(to) == len(from)
	}
	for n := 1; n <= len(from)-len(to)+1; n++ {
		if n > 1 && !joins(from[0].operator) {
			break
		}
		if s.part(from[:n], to[0]) && s.grouped(from[n:], to[1:]) {
			return true
		}
	}
	return false
}

// joins reports whether what follows a part with that operator may be worked out with it.
func joins(operator string) bool { return operator == "+" || operator == "·" }

// part reports whether parts that follow each other give a single one.
func (s signs) part(from []part, to part) bool {
	if first := from[0].operator; first != to.operator {
		// A term may be taken off, and its value have the minus.
		taken := first == "−" && to.operator == "+" && len(from) == 1 && len(to.line) == 1
		return taken && s.lead(line("− ?", factor(from[0].line)), to.line)
	}
	l := from[0].line
	for _, p := range from[1:] {
		l = append(append(l[:len(l):len(l)], Token{Operator: p.operator}), p.line...)
	}
	return s.lead(l, to.line)
}

// part is a term of a sum or a factor of a product, with what stands before it.
type part struct {
	operator string // "+" or "·" before the first
	line     Line
}

// terms returns the terms of a sum. Its first sign is that of its first term.
func terms(l Line) []part { return split(l, "+", "+", "−") }

// factors returns the factors of a product, of which a sign is none.
func factors(l Line) []part {
	if len(l) > 0 && l[0].Operator == "−" {
		return nil
	}
	return split(l, "·", "·", "/", "÷")
}

// split cuts a line at operators that stand in no group.
func split(l Line, first string, operators ...string) []part {
	parts, groups := []part{{operator: first}}, nesting{}
	for i, t := range l {
		if groups == (nesting{}) && slices.Contains(operators, t.Operator) && l.Binary(i) {
			parts = append(parts, part{operator: t.Operator})
			continue
		}
		groups.read(t.Operator)
		last := &parts[len(parts)-1]
		last.line = append(last.line, t)
	}
	return parts
}

// inner returns what stands in two lines that begin and end with the same operators.
func inner(from, to Line) (a, b Line, ok bool) {
	i, j := 0, 0
	for i < min(len(from), len(to)) && from[i].Operator != "" && from[i].Operator == to[i].Operator {
		i++
	}
	for j < min(len(from), len(to))-i {
		x, y := from[len(from)-1-j].Operator, to[len(to)-1-j].Operator
		if x == "" || x != y {
			break
		}
		j++
	}
	a, b = from[i:len(from)-j], to[i:len(to)-j]
	return a, b, i+j > 0 && len(a) > 0 && len(b) > 0 && a.balanced() && b.balanced()
}

// balanced reports whether every group that opens in the line closes in it.
func (l Line) balanced() bool {
	var groups nesting
	for _, t := range l {
		groups.read(t.Operator)
		if groups.depth < 0 || t.Operator == "," && groups.depth == 0 {
			return false
		}
	}
	return groups == nesting{}
}

// sameTokens reports whether two lines have the same operators and values.
func sameTokens(a, b Line) bool {
	return slices.EqualFunc(a, b, func(x, y Token) bool {
		return x.Operator == y.Operator && x.Operand.Value == y.Operand.Value
	})
}
