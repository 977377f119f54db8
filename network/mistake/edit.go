package mistake

import (
	"slices"
	"strings"

	"backstep/network/explain"
)

// split cuts a line at an operator that stands in no group.
func split(l explain.Line, operator string) []explain.Line {
	var parts []explain.Line
	depth, first := 0, 0
	for i, t := range l {
		switch {
		case t.Operator == ")":
			depth--
		case strings.HasSuffix(t.Operator, "("):
			depth++
		case t.Operator == operator && depth == 0:
			parts = append(parts, l[first:i])
			first = i + 1
		}
	}
	return append(parts, l[first:])
}

// bare returns the line without parentheses around all of it.
func bare(l explain.Line) explain.Line {
	if len(l) < 2 || l[0].Operator != "(" {
		return l
	}
	depth := 0
	for i, t := range l {
		switch {
		case strings.HasSuffix(t.Operator, "("):
			depth++
		case t.Operator == ")":
			depth--
		}
		if depth == 0 && i < len(l)-1 {
			return l
		}
	}
	return l[1 : len(l)-1]
}

// negative returns the line with the other sign.
func negative(l explain.Line) explain.Line {
	if l[0].Operator == "−" && len(l[1:].Factor()) == len(l[1:]) {
		return l[1:]
	}
	if o := l[0].Operand; o.Value < 0 && len(l) == 1 {
		o.Value, o.HasRef, o.Symbol = -o.Value, false, opposite(o.Symbol)
		return o.Alone()
	} else if o.Value < 0 {
		return explain.Compose("− ( ? )", l)
	}
	return explain.Compose("− ?", l.Factor())
}

// replaced returns the line with some of its operands replaced: by what f returns, unless
// that is nil.
func replaced(l explain.Line, f func(o explain.Operand) explain.Line) (changed explain.Line, some bool) {
	for _, t := range l {
		if t.Operator == "" {
			if by := f(t.Operand); by != nil {
				changed, some = append(changed, by.Factor()...), true
				continue
			}
		}
		changed = append(changed, t)
	}
	return changed, some
}

// replace replaces operands in all terms and factors of the derivation.
func (d *derivation) replace(f func(o explain.Operand) explain.Line) (some bool) {
	for _, lines := range []*[]explain.Line{&d.terms, &d.times, &d.over, &d.plus} {
		*lines = slices.Clone(*lines)
		for i, l := range *lines {
			changed, ok := replaced(l, f)
			(*lines)[i] = changed
			some = some || ok
		}
	}
	return some
}

// expanded returns the line in which what it calls by name is written out.
func expanded(l explain.Line, parts []explain.Part) explain.Line {
	for _, p := range slices.Backward(parts) {
		if p.Result.Symbol == "" || len(p.Lines) == 0 {
			continue
		}
		l, _ = replaced(l, func(o explain.Operand) explain.Line {
			if o.Symbol != p.Result.Symbol || o.HasRef {
				return nil
			}
			return p.Lines[0].Group()
		})
	}
	return l
}

// renewed returns the line with the values of the parts that it names.
func renewed(l explain.Line, parts []explain.Part) explain.Line {
	l = slices.Clone(l)
	for i := range l {
		o := &l[i].Operand
		for _, p := range parts {
			if o.Symbol != "" && o.Symbol == p.Result.Symbol {
				o.Value = p.Result.Value
			}
		}
	}
	return l
}

// reworked returns the parts with what their lines give.
func reworked(parts []explain.Part) []explain.Part {
	list := make([]explain.Part, 0, len(parts))
	for _, p := range parts {
		if len(p.Lines) > 0 {
			p.Lines = []explain.Line{renewed(p.Lines[0], list)}
			p.Result.Value = p.Lines[0].Value()
		}
		list = append(list, p)
	}
	return list
}

// turnedError returns a line that has ŷ − y with y − ŷ, or the other way about. A line that
// has neither is negated.
func turnedError(l explain.Line) explain.Line {
	for i := range len(l) - 2 {
		a, y := l[i].Operand, l[i+2].Operand
		if l[i+1].Operator == "−" && (is(a, explain.Activation) && is(y, explain.Target) || is(a, explain.Target) && is(y, explain.Activation)) {
			l = slices.Clone(l)
			l[i], l[i+2] = l[i+2], l[i]
			return l
		}
	}
	return negative(l)
}
