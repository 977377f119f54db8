package explain_test

import (
	"fmt"
	"strings"
	"testing"

	"backstep/network/explain"
)

// byRole marks each number with the role that it was formatted for.
type byRole struct{}

func (byRole) Short(v float64) string   { return fmt.Sprintf("s%v", v) }
func (byRole) Within(v float64) string  { return fmt.Sprintf("w%v", v) }
func (byRole) Rounded(v float64) string { return fmt.Sprintf("r%v", v) }
func (byRole) Trim(v float64) string    { return strings.Replace(fmt.Sprint(v), "-", "−", 1) }
func (byRole) Agrees(_, _ float64) bool { return true }

func TestLinesAsText(t *testing.T) {
	value := func(symbol string, v float64, role explain.Role) explain.Token {
		return explain.Token{Operand: explain.Operand{Symbol: symbol, Value: v, Role: role}}
	}
	op := func(s string) explain.Token { return explain.Token{Operator: s} }
	for _, c := range []struct {
		line             explain.Line
		symbols, numbers string
	}{
		{
			explain.Line{value("a", -1, explain.Plain), op("·"), value("w", -2, explain.Parameter), op("−"), value("b", 3, explain.Plain)},
			"a · w − b", "−1 · (−2) − 3",
		},
		{
			explain.Line{op("−"), op("ln("), value("", 1, explain.Setting), op("−"), value("ŷ", 0.5, explain.Plain), op(")")},
			"−ln(s1 − ŷ)", "−ln(s1 − 0.5)",
		},
		{
			explain.Line{op("max("), value("x", 2, explain.Given), op(","), value("", 0, explain.Noise), op(")")},
			"max(x, r0)", "max(w2, r0)",
		},
	} {
		if got := c.line.Text(byRole{}, true); got != c.symbols {
			t.Errorf("in symbols %q, want %q", got, c.symbols)
		}
		if got := c.line.Text(byRole{}, false); got != c.numbers {
			t.Errorf("in numbers %q, want %q", got, c.numbers)
		}
	}
}

func TestRowsAsALine(t *testing.T) {
	one := explain.Row{Total: explain.Operand{Value: 4}}
	minus := explain.Row{Terms: explain.Line{{Operator: "−"}, {Operand: explain.Operand{Symbol: "b", Value: 2}}}}
	if got := explain.SumOf([]explain.Row{one, one, minus}).Text(byRole{}, false); got != "4 + 4 − 2" {
		t.Errorf("the rows are %q", got)
	}
}
