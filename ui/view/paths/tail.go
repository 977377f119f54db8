package paths

import (
	"math"
	"strconv"
	"strings"

	"backstep/network"
	"backstep/network/explain"
	"backstep/network/paths"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// below is a line below the paths, with a number or without.
type below struct {
	text    string
	numbers []explain.Operand // that the text writes, in their order

	v     float64
	sign  string // before the number; "" if there is none
	sum   bool
	alarm bool // it says that something is no number
}

// role returns the role of a line without a number of its own.
func (b *below) role() theme.Role {
	if b.alarm {
		return theme.Alarm
	}
	return theme.Text
}

// tail returns the lines below the paths: the penalties, the paths that have no row, and the
// sum. With few rows it leaves out what can be missed.
func (d drawing) tail(hasBatch bool, rows int) []below {
	s := d.pic.sum
	var list []below
	for _, p := range s.Penalties {
		text := "+ " + p.Line.Text(d.Format, true) + "   " + p.Line.Text(d.Format, false)
		list = append(list, below{text: text, numbers: numbersIn(p.Line), v: p.Value, sign: p.Line.Sign(p.Value, d.Format)})
	}
	if s.Rest.Count > 0 {
		list = append(list, below{text: "… " + paths.Count(s.Rest.Count) + " more, together", v: s.Rest.Sum, sign: "="})
		if rows >= 16 {
			list = append(list, d.folded()...)
		}
	}
	if s.Paths() > 1 {
		list = append(list, below{text: "sum", v: s.Total, sign: d.sumSign(), sum: true})
	}
	if d.Moment.Samples() > 1 && !hasBatch {
		text := d.Longest(d.W()-1, d.meanTexts()...)
		list = append(list, below{text: text, numbers: d.meansIn(text), alarm: !network.Finite(d.pic.batch.Gradient)})
	}
	if over := len(list) - max(1, rows); over > 0 {
		list = list[over:]
	}
	return list
}

// sumSign returns what stands before the sum, given the terms as they are shown.
func (d drawing) sumSign() string {
	var line explain.Line
	add := func(v float64) {
		if len(line) > 0 {
			line = append(line, explain.Token{Operator: "+"})
		}
		line = append(line, explain.Token{Operand: explain.Operand{Value: v}})
	}
	for _, r := range d.rows {
		add(r.Product)
	}
	for _, p := range d.pic.sum.Penalties {
		add(p.Value)
	}
	if d.pic.sum.Rest.Count > 0 {
		add(d.pic.sum.Rest.Sum)
	}
	return line.Sign(d.pic.sum.Total, d.Format)
}

// folded returns what is left of the paths through each unit of the next layer, the largest
// sums of them.
func (d drawing) folded() []below {
	const most = 3
	if len(d.pic.through) == 0 {
		return nil
	}
	left := append([]paths.Part(nil), d.pic.through[0]...)
	for _, r := range d.rows {
		at := &left[r.Units[1]]
		at.Count, at.Sum = at.Count-1, at.Sum-r.Product
	}
	var list []below
	for _, u := range largestParts(left, most) {
		name := d.Moment.Setup.Names.Unit(d.of.Layer+1, u)
		if left[u].Count > 0 {
			list = append(list, below{text: "   through " + name + ": " + paths.Count(left[u].Count) + plural(left[u].Count), v: left[u].Sum, sign: " "})
		}
	}
	return list
}

func plural(n float64) string {
	if n == 1 {
		return " path"
	}
	return " paths"
}

// largestParts returns the units with the largest sums, in their order.
func largestParts(parts []paths.Part, most int) []int {
	return paint.Largest(len(parts), most, func(i int) float64 { return math.Abs(parts[i].Sum) })
}

// meanTexts say what the gradient over the batch is, from the longest form to the shortest.
func (d drawing) meanTexts() []string {
	b, n := &d.pic.batch, strconv.Itoa(len(d.pic.batch.Parts))
	gradient := symbolOf(d) + " = " + d.Format.Trim(b.Gradient)
	mean := "Mean of all " + n + " " + d.Moment.Setup.Noun.Many() + ": "
	short := symbolOf(d) + " " + d.Format.Trim(b.Gradient)
	list := []string{mean + gradient, "mean of " + n + ": " + gradient, gradient, short}
	if len(b.Penalties) == 0 {
		return list
	}
	var names []string
	for _, p := range b.Penalties {
		names = append(names, p.Name)
	}
	price := strings.Join(names, " and ")
	return []string{
		mean + d.Format.Trim(b.Mean) + "; with the penalty " + price + ": " + gradient,
		"mean of " + n + ", with " + price + ": " + gradient, gradient, short,
	}
}

// meansIn returns the means that a text on the gradient over the batch writes: the last one is
// the gradient, and before it may stand what it is without the penalties.
func (d drawing) meansIn(text string) []explain.Operand {
	b := &d.pic.batch
	gradient := explain.Operand{Value: b.Gradient}
	if strings.Contains(text, ": "+d.Format.Trim(b.Mean)+";") {
		return []explain.Operand{{Value: b.Mean}, gradient}
	}
	return []explain.Operand{gradient}
}

// drawTail draws the lines below the tree.
func (t tree) drawTail(y int, list []below) {
	for _, b := range list {
		text := t.Spell(b.text)
		if b.sign == "" {
			t.Fitted(1, y, t.W()-1, text, b.role())
			t.hitText(1, y, text, b.numbers, t.of)
			y++
			continue
		}
		if b.sum {
			t.legend(y, t.sign-2-len("sum")-2)
			t.TextRight(t.sign-1, y, text, theme.Dim)
			t.Text(t.sign, y, t.InOneColumn(b.sign), theme.Dim)
			t.total(y, b.v, false, t.AccentStrong())
		} else {
			t.Fitted(1, y, t.sign-2, text, theme.Dim)
			t.hitText(1, y, grid.Truncate(text, t.sign-2), b.numbers, t.of)
			t.Text(t.sign, y, t.InOneColumn(b.sign), theme.Dim)
			t.total(y, b.v, false, theme.Text)
		}
		y++
	}
}

// legend says what the lines mean, in so many columns.
func (t tree) legend(y, w int) {
	t.Text(1, y, t.Longest(
		w-1,
		"solid: more "+word(t.of)+" means more loss; dashed: less; heavy from a quarter of the largest on",
		"solid: more "+word(t.of)+", more loss; dashed: less; heavy from a quarter of the largest on",
		"solid: more "+word(t.of)+" means more loss; dashed: less; heavy: large",
		"solid: more loss with more "+word(t.of)+"; dashed: less",
		"solid: more loss; dashed: less",
	), theme.Dim)
}

func word(of explain.Quantity) string {
	if of.From < 0 {
		return "bias"
	}
	return "weight"
}

// pathRows returns the rows of the panel of the paths, without blank ones.
func (d drawing) pathRows() int { return 1 + len(d.rows) + len(d.tail(false, 1<<10)) }

// airyRows returns how many blank rows may stand in it.
func (d drawing) airyRows() int {
	n := 3
	for _, r := range d.rows[1:] {
		if r.shared == 1 {
			n++
		}
	}
	return n
}
