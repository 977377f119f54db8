package formula

import (
	"strconv"
	"strings"

	"backstep/network/explain"
	"backstep/ui/number"
)

// rounding checks whether the numbers as shown add up.
type rounding struct{ typesetter }

// addsUp reports whether a reader who works out the numbers as shown by hand gets the
// results as shown. With few digits the last digit may differ.
func (p rounding) addsUp(e *explain.Explanation) bool {
	result := e.Result.Value
	if e.Ahead {
		return true
	}
	if !p.asTable(e) {
		return p.linesAddUp(e.Inline, result) && p.partsAddUp(e)
	}
	sum := 0.0
	for _, row := range e.Table.Rows {
		sum += p.asShown(row.Total.Value)
		if len(row.Terms) > 0 && !p.lineAddsUp(row.Terms, row.Total.Value) {
			return false
		}
	}
	if e.Table.SumLabel != "" && e.Table.Columns != nil && !p.same(sum, e.Table.Sum.Value) {
		return false
	}
	return p.linesAddUp(e.Tail, result) && p.partsAddUp(e)
}

func (p rounding) partsAddUp(e *explain.Explanation) bool {
	for _, part := range e.Parts {
		if !p.linesAddUp(part.Lines, part.Result.Value) {
			return false
		}
	}
	return true
}

func (p rounding) linesAddUp(lines []explain.Line, result float64) bool {
	for _, line := range lines {
		if !p.lineAddsUp(line, result) {
			return false
		}
	}
	return true
}

func (p rounding) lineAddsUp(line explain.Line, result float64) bool {
	shown := make(explain.Line, len(line))
	for i, token := range line {
		if token.Operator == "" && token.Operand.Role != explain.Setting {
			token.Operand.Value = read(p.operand(token.Operand, false), token.Operand.Value)
		}
		shown[i] = token
	}
	return p.same(shown.Value(), result)
}

// same reports whether two numbers are written alike. Any number counts as the same as
// one that is not finite.
func (p rounding) same(a, b float64) bool {
	return number.Alarming(b) || p.Format.Trim(a) == p.Format.Trim(b)
}

// asShown returns v as the reader sees it, rounded to the digits shown.
func (p rounding) asShown(v float64) float64 { return read(p.Format.Trim(v), v) }

// read parses the text that v is written as. If it cannot be parsed, read returns v.
func read(text string, v float64) float64 {
	shown, err := strconv.ParseFloat(strings.ReplaceAll(text, "−", "-"), 64)
	if err != nil {
		return v
	}
	return shown
}
