package explain

import (
	"strings"
	"testing"

	"backstep/network"
	"backstep/network/notation"
)

func TestNames(t *testing.T) {
	one := Names{Inputs: []string{"bmi", "a\x1b[1mge\n", " "}, Outputs: []string{"diabetes"}, Layers: 2}
	deep := Names{Inputs: []string{"bmi"}, Outputs: []string{"setosa", "virginica"}, Layers: 3}
	for _, c := range []struct{ got, want string }{
		{one.Unit(-1, 0), "bmi"},
		{one.Unit(-1, 1), "a[1mge"},
		{one.Unit(-1, 2), "x3"},
		{one.Unit(-1, 3), "x4"},
		{one.Unit(0, 1), "h2"},
		{one.Unit(1, 0), "y"},
		{deep.Unit(0, 1), "h1.2"},
		{deep.Unit(1, 2), "h2.3"},
		{deep.Unit(2, 1), "virginica"},
		{deep.Unit(2, 2), "y3"},
		{one.Weight(0, 1, 0), "bmi → h2"},
		{one.Weight(1, 0, network.Bias), "the bias of y"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

func TestLayeredSymbols(t *testing.T) {
	for layer, want := range []string{"δ₁", "δ₂", "δ₃", "δ₄", "δ₅", "δ₆", "δ₇", "δ₈", "δ₉", "δ₁₀", "δ₁₁"} {
		if got := (notation.Notation{}).Layered("δ", layer); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestClip(t *testing.T) {
	for name, want := range map[string]string{
		"bmi":                       "bmi",
		strings.Repeat("é", 24):     strings.Repeat("é", 24),
		strings.Repeat("é", 25):     strings.Repeat("é", 23) + "…",
		"sepal length of the plant": "sepal length of the pla…",
	} {
		if got := clip(name); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestShorten(t *testing.T) {
	table := Table{}
	for i := range 5 {
		table.Rows = append(table.Rows, Row{Label: string(rune('a' + i)), Total: number(float64(int(1) << i))})
	}
	shown, rest := table.Shorten(5)
	if len(shown) != 5 || rest != nil {
		t.Errorf("5 rows into 5 gave %d and %v", len(shown), rest)
	}
	shown, rest = table.Shorten(3)
	if len(shown) != 2 || rest == nil || rest.Label != "… 3 more" || rest.Total.Value != 4+8+16 {
		t.Errorf("5 rows into 3 gave %d and %+v", len(shown), rest)
	}
	shown, rest = table.Shorten(0)
	if len(shown) != 0 || rest == nil || rest.Total.Value != 31 {
		t.Errorf("5 rows into none gave %d and %+v", len(shown), rest)
	}
}

func TestRowInColumns(t *testing.T) {
	row := Row{Terms: line("0.5 · ( ? − ? ) ²", named("y", 1), named("ŷ", 3))}
	if got := row.Operands(); len(got) != 2 || got[0].Value != 1 || got[1].Value != 3 {
		t.Errorf("operands are %v", got)
	}
	if got := strings.Join(row.Operators(), "|"); got != "0.5 · (|−|)²" {
		t.Errorf("operators are %q", got)
	}
}
