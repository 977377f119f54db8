package formula

import (
	"slices"

	"backstep/network/explain"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// setLines sets lines of a derivation, each in symbols, if it has any, and in numbers,
// and then the result. It breaks lines into rows of at most w columns where they can be
// broken.
func (p typesetter) setLines(e *explain.Explanation, lines []explain.Line, role theme.Role, w int) paint.Sheet {
	ways := []spacing{{}, {tight: true}}
	if inCells(lines) {
		ways = append([]spacing{{cells: true}}, ways...)
	}
	for _, how := range ways {
		if s := p.setSpaced(e, lines, role, how, wide); s.Width() <= w {
			return s
		}
	}
	return p.setSpaced(e, lines, role, ways[len(ways)-1], w)
}

// wide is a width at which nothing is broken.
const wide = 1 << 16

func (p typesetter) setSpaced(e *explain.Explanation, lines []explain.Line, role theme.Role, how spacing, w int) paint.Sheet {
	var s paint.Sheet
	left, sign := besides(e), "="
	for i, line := range lines {
		if line.HasSymbols() {
			s = append(s, p.equal(inRows(p.write(line, true, how), left, w), left, sign)...)
			sign = "="
		}
		s = append(s, p.equal(inRows(p.write(line, false, how), left, w), left, sign)...)
		sign = explain.SignAfter(lines, i, e.Result.Value, p.Format)
	}
	if len(lines) == 0 || len(lines[len(lines)-1]) != 1 {
		var row paint.Row
		text := p.Format.Trim(e.Result.Value)
		if how.cells && len(lines) > 0 {
			text = p.Format.Cell(e.Result.Value)
		}
		row.Right(left+grid.Width(text), text, p.Alarmed(e.Result.Value, role))
		row.ShowsOperand(e.Result)
		s = append(s, p.equal(paint.Sheet{row}, left, sign)...)
	}
	s[0].Put(2, e.Symbol, role)
	return s
}

// besides returns the column where the right side of an equation begins.
func besides(e *explain.Explanation) int { return 2 + grid.Width(e.Symbol) + 3 }

// equal puts the sign = or ≈ before a right side.
func (p typesetter) equal(s paint.Sheet, left int, sign string) paint.Sheet {
	s[0].Put(left-2, p.InOneColumn(sign), theme.Dim)
	return s
}

// flat sets a line in numbers and its result in one row, or in as few rows as possible.
func (p typesetter) flat(e *explain.Explanation, line explain.Line, role theme.Role, w int) paint.Sheet {
	left := besides(e)
	if len(line) == 1 {
		return p.value(e, role, w)
	}
	result := p.Format.Trim(e.Result.Value)
	var s paint.Sheet
	for _, how := range []spacing{{}, {tight: true}} {
		list := append(
			p.write(line, false, how),
			written{text: " " + p.InOneColumn(line.Sign(e.Result.Value, p.Format)) + " ", role: theme.Dim, w: 3, breaks: true, depth: -1},
			written{text: result, role: p.Alarmed(e.Result.Value, role), w: grid.Width(result), depth: -1, operand: e.Result, number: true},
		)
		if s = inRows(list, left, w); len(s) == 1 {
			break
		}
	}
	s[0].Put(2, e.Symbol, role)
	return p.equal(s, left, "=")
}

// flatNamed sets a line in symbols, in numbers and its result in one row, if it has symbols.
func flatNamed(p typesetter, e *explain.Explanation, line explain.Line, role theme.Role) paint.Sheet {
	s := p.flat(e, line, role, wide)
	if !line.HasSymbols() {
		return s
	}
	left := besides(e)
	symbols := inRows(p.write(line, true, spacing{}), left, wide)[0]
	shift := symbols.End() + 1 - (left - 2)
	for _, span := range s[0].Spans {
		if span.X >= left-2 {
			span.X += shift
			symbols.Spans = append(symbols.Spans, span)
		}
	}
	symbols.Put(2, e.Symbol, role)
	return p.equal(paint.Sheet{symbols}, left, "=")
}

// value sets the result alone, with its symbol if there is room.
func (p typesetter) value(e *explain.Explanation, role theme.Role, w int) paint.Sheet {
	var row paint.Row
	text, left := p.Format.Trim(e.Result.Value), besides(e)
	role = p.Alarmed(e.Result.Value, role)
	if left+grid.Width(text) > w {
		row.Put(max(0, min(2, w-grid.Width(text))), text, role)
		row.ShowsOperand(e.Result)
		return paint.Sheet{row}
	}
	row.Put(2, e.Symbol, role)
	row.Put(left, text, role)
	row.ShowsOperand(e.Result)
	return p.equal(paint.Sheet{row}, left, "=")
}

// aheadForms returns the ways to set a number that is not reached: its formula in
// symbols with a dot for the result, or the dot alone.
func (p typesetter) aheadForms(e *explain.Explanation, w int) []paint.Sheet {
	left, role := besides(e), p.AccentStrong()
	var dot paint.Row
	dot.Put(left, "·", theme.Dim)
	alone := p.equal(paint.Sheet{dot}, left, "=")
	var forms []paint.Sheet
	if len(e.Inline) > 0 && e.Inline[0].HasSymbols() {
		s := append(p.equal(inRows(p.write(e.Inline[0], true, spacing{}), left, w), left, "="), alone...)
		s[0].Put(2, e.Symbol, role)
		forms = append(forms, s)
	}
	named := slices.Clone(alone[0].Spans)
	alone = paint.Sheet{{Spans: named}}
	alone[0].Put(2, e.Symbol, role)
	return paint.Fitting(append(forms, alone), w)
}

// lineForms returns the ways to set a derivation by its lines, from all lines to the
// result alone.
func (p typesetter) lineForms(e *explain.Explanation, role theme.Role, w int) []paint.Sheet {
	lines := e.Inline
	var forms []paint.Sheet
	for n := len(lines); n > 0; n-- {
		forms = append(forms, p.setLines(e, lines[:n], role, w))
	}
	if n := len(lines); n > 0 {
		left := besides(e)
		if lines[0].HasSymbols() {
			s := p.equal(inRows(p.write(lines[0], true, spacing{}), left, w), left, "=")
			s[0].Put(2, e.Symbol, role)
			worked := p.flat(&explain.Explanation{Symbol: e.Symbol, Result: e.Result}, lines[n-1], role, w)
			worked[0].Spans = slices.DeleteFunc(worked[0].Spans, func(r paint.Span) bool { return r.X < left-2 })
			forms = append(forms, append(s, worked...))
		}
		if s := flatNamed(p, e, lines[0], role); s.Width() <= w {
			forms = append(forms, s)
		}
		forms = append(forms, p.flat(e, lines[0], role, w), p.flat(e, lines[n-1], role, w))
	}
	return paint.Fitting(append(forms, p.value(e, role, w)), w)
}
