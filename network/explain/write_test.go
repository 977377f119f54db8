package explain

import (
	"fmt"
	"math"
	"strings"
	"unicode/utf8"
)

// written formats a line in symbols or in numbers.
func written(l Line, symbols bool) string {
	var b strings.Builder
	for i, token := range l {
		op := token.Operator
		leading := i == 0 || strings.HasSuffix(l[i-1].Operator, "(")
		switch {
		case op == "" && symbols && token.Operand.Symbol != "":
			b.WriteString(token.Operand.Symbol)
		case op == "":
			b.WriteString(digits(token.Operand))
		case op == "−" && leading:
			b.WriteString(op)
		case strings.Contains("+−·/÷", op):
			b.WriteString(" " + op + " ")
		case op == ",":
			b.WriteString(", ")
		default:
			b.WriteString(op)
		}
	}
	return b.String()
}

// digits formats a value as the panel would.
func digits(o Operand) string {
	if o.Role == Setting || o.Role == Given {
		return short(o.Value)
	}
	s := fmt.Sprintf("%.4f", o.Value)
	if o.Value != 0 && math.Abs(o.Value) < 5e-5 {
		s = fmt.Sprintf("%.2e", o.Value)
	}
	return strings.ReplaceAll(s, "-", "−")
}

// writeLines writes a derivation: the first line in symbols and in numbers.
func writeLines(b *strings.Builder, symbol string, lines []Line) {
	for _, l := range lines {
		if l.HasSymbols() {
			fmt.Fprintf(b, "    %s = %s\n", symbol, written(l, true))
		}
		fmt.Fprintf(b, "    %s = %s\n", strings.Repeat(" ", len([]rune(symbol))), written(l, false))
	}
}

// writeOut writes all of an explanation.
func writeOut(s Subject, e Explanation) string {
	var b strings.Builder
	fmt.Fprintf(&b, "── %s   %s\n", e.Title, e.Formula)
	for _, p := range e.Parts {
		writeLines(&b, p.Symbol, p.Lines)
		fmt.Fprintf(&b, "    %s = %s\n", strings.Repeat(" ", len([]rune(p.Symbol))), digits(p.Result))
	}
	if e.Table != nil {
		fmt.Fprintf(&b, "  %s | %s\n", e.Table.Head, strings.Join(e.Table.Columns, " | "))
		for _, row := range e.Table.Rows {
			fmt.Fprintf(&b, "  %s: %s = %s\n", row.Label, written(row.Terms, false), digits(row.Total))
		}
		if e.Table.SumLabel != "" {
			fmt.Fprintf(&b, "  %s = %s\n", e.Table.SumLabel, digits(e.Table.Sum))
		}
		writeLines(&b, e.Symbol, e.Tail)
	}
	if len(e.Inline) > 0 {
		b.WriteString("  inline\n")
	}
	writeLines(&b, e.Symbol, e.Inline)
	fmt.Fprintf(&b, "  %s = %s\n", e.Symbol, digits(e.Result))
	if e.Note != "" {
		fmt.Fprintf(&b, "  (%s)\n", e.Note)
	}
	names := make([]string, len(e.Feeds))
	for i, q := range e.Feeds {
		names[i] = s.Title(q)
	}
	for _, columns := range []int{116, 76, 56, 36} {
		fmt.Fprintf(&b, "  %s\n", e.Meaning.Fitting(columns, utf8.RuneCountInString))
	}
	fmt.Fprintf(&b, "  fed by: %s\n", strings.Join(names, ", "))
	return b.String()
}
