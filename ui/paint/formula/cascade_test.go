package formula

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"backstep/network/explain"
	"backstep/ui/desk"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
)

// sumOf returns the explanation of a z with so many terms, and its painter.
func sumOf(w, h int, values ...float64) (sums, *explain.Explanation) {
	t := &explain.Table{SumLabel: "z"}
	for i, v := range values {
		t.Rows = append(t.Rows, explain.Row{Label: fmt.Sprintf("h%d", i+1), Total: explain.Operand{Value: v}})
		t.Sum.Value += v
	}
	p := paint.New(grid.NewFrame(w, h, grid.Braille).Region(), paint.Look{Format: number.Default()}, &desk.Moment{}, &paint.Hits{})
	e := &explain.Explanation{Symbol: "z", Table: t, Result: t.Sum}
	e.Result.Ref.Kind = explain.WeightedSum
	return sums{typesetter{p}}, e
}

// line returns a row as it was drawn.
func (p sums) line(y int) string {
	var b strings.Builder
	for x := range p.W() {
		b.WriteString(p.At(x, y).Text)
	}
	return b.String()
}

// barIn returns the columns of a row where a bar begins and ends.
func (p sums) barIn(y int, block string) (from, to int) {
	line := []rune(p.line(y))
	text := string(line)
	from = len([]rune(text[:strings.Index(text, block)]))
	return from, from + strings.Count(text, block)
}

// Each bar begins where the one before ends, and the last is as long as the sum.
func TestBarsOfASumFollowEachOther(t *testing.T) {
	values := []float64{2, 3, -4, 5, -1}
	p, e := sumOf(70, 10, values...)
	c, ok := p.cascadeOf(e, 70, 10)
	if !ok {
		t.Fatal("there are no bars")
	}
	c.draw()
	_, end := c.barIn(0, "█")
	for y, v := range values[1:] {
		block := "█"
		if v < 0 {
			block = "▒"
		}
		from, to := c.barIn(y+1, block)
		if v < 0 {
			from, to = to, from
		}
		if from != end {
			t.Errorf("the bar of %v begins at %d, the one before ends at %d:\n%s", v, from, end, c.line(y+1))
		}
		end = to
	}
	from, to := c.barIn(len(values), "█")
	if want := c.column(5) - c.column(0); from != c.column(0) || to-from != want || to != end {
		t.Errorf("the bar of the sum goes from %d to %d", from, to)
	}
}

// Where not all terms have a row, the smallest are added up in one, and no term is lost.
func TestTheSmallestTermsAreDrawnTogether(t *testing.T) {
	p, e := sumOf(70, 5, 1, -9, 2, 8, 3, -7, 4)
	c, ok := p.cascadeOf(e, 70, 5)
	if !ok {
		t.Fatal("there are no bars")
	}
	c.draw()
	sum := 0.0
	for _, row := range c.rows {
		sum += row.Total.Value
	}
	if sum != e.Table.Sum.Value {
		t.Errorf("the rows add up to %v, not %v", sum, e.Table.Sum.Value)
	}
	for y, want := range []string{"h2", "h4", "h6", "… 4 more", "z"} {
		if !strings.Contains(c.line(y), want) {
			t.Errorf("row %d does not show %s: %s", y, want, c.line(y))
		}
	}
}

// A few terms, or those that are not finite, have no bars; nor is there room for them in a
// narrow panel.
func TestSomeSumsHaveNoBars(t *testing.T) {
	for _, values := range [][]float64{{1, 2, 3, 4}, {1, 2, 3, 4, math.Inf(1)}, {0, 0, 0, 0, 0}} {
		p, e := sumOf(70, 10, values...)
		if _, ok := p.cascadeOf(e, 70, 10); ok {
			t.Errorf("%v have bars", values)
		}
	}
	p, e := sumOf(30, 10, 1, 2, 3, 4, 5)
	if _, ok := p.cascadeOf(e, 30, 10); ok {
		t.Error("there are bars in 30 columns")
	}
}

// In two columns each bar lies on the side of its sign, and the largest fills it.
func TestTermsInTwoColumnsLieOnTheSideOfTheirSign(t *testing.T) {
	values := []float64{-2, 1, 0.1, -1, 2, -0.5}
	p, e := sumOf(47, 6, values...)
	c, ok := p.termsOf(e, 47, 6)
	if !ok {
		t.Fatal("there are no columns")
	}
	c.draw()
	for i, v := range values {
		axis, y := i/c.rows*c.column+c.axis, i%c.rows
		left, right := c.At(axis-1, y).Text, c.At(axis+1, y).Text
		if (v < 0) != (left == "━" || left == "╺") || (v > 0.1) != (right == "━" || right == "╸") && v > 0.1 {
			t.Errorf("the bar of %v: %q and %q beside its axis", v, left, right)
		}
		if outer := c.At(axis-c.bar, y).Text; (v == -2) != (outer == "━") {
			t.Errorf("the bar of %v ends with %q", v, outer)
		}
	}
}

// Below a long sum = or ≈ says whether its terms, as they are shown, add up to it.
func TestTheSignOfALongSumIsThatOfItsTerms(t *testing.T) {
	for sign, values := range map[string][]float64{"=": {1, 2, -3, 4, 5}, "≈": {0.11114, 0.11114, 0.11114, 0.11114, 0.11114}} {
		p, e := sumOf(70, 10, values...)
		if c, ok := p.cascadeOf(e, 70, 10); ok {
			c.draw()
		}
		if line := p.line(len(values)); !strings.Contains(line, "z "+sign+" ") {
			t.Errorf("%v: the sum reads %q", values, line)
		}
	}
}
