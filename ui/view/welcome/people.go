package welcome

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"backstep/data"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/theme"
)

// column is a column of the table: its head, its unit of measure, and its text in a row.
type column struct {
	head, unit string
	text       func(row int) (string, theme.Role)
	left       bool                     // the text stands at the left
	sign       func(row int) theme.Role // of the shape before the text; nil if there is none
}

// people draws the rows of the data as a table.
func (p page) people() {
	m := p.Moment
	n := len(m.Setup.Train)
	body := p.on(p.Panel(number.Group(n)+" "+m.Setup.Noun.For(n), m.Setup.Note))
	columns := body.columns()
	if body.wide(columns) > body.W() {
		for i := range columns {
			columns[i].unit = ""
		}
	}
	body.table(columns)
	if hidden := n - (body.H() - 1); hidden > 0 {
		body.Text(1, body.H()-1, strings.Repeat(" ", body.W()-1), theme.Text)
		body.Text(1, body.H()-1, fmt.Sprintf("… %s more", number.Group(hidden+1)), theme.Dim)
	}
}

// table draws the columns. If not all have room, the target does, and inputs before it are left
// out.
func (p page) table(columns []column) {
	const apart = 3
	x, last := 1, columns[len(columns)-1]
	target := p.width(last)
	for i, c := range columns[:len(columns)-1] {
		w := p.width(c)
		left := apart + target
		if i < len(columns)-2 {
			left += apart + 1
		}
		if x+w+left > p.W() {
			x += p.Text(x, 0, "…", theme.Dim) + apart
			break
		}
		p.column(x, w, c)
		x += w + apart
	}
	p.column(x, min(target, p.W()-x), last)
}

// wide returns how wide a table of columns is.
func (p page) wide(columns []column) int {
	w := 1
	for _, c := range columns {
		w += p.width(c) + 3
	}
	return w - 3
}

// columns returns the number of the row, its inputs, and its target.
func (p page) columns() []column {
	m := p.Moment
	list := []column{{head: m.Setup.Noun.One(), text: func(row int) (string, theme.Role) { return strconv.Itoa(row + 1), theme.Dim }}}
	for i, f := range m.Setup.Set.Features {
		list = append(list, column{head: f.Name, unit: f.Unit, text: func(row int) (string, theme.Role) {
			return p.Raw(m.Setup.Raw[row][i]), theme.Text
		}})
	}
	target := m.Setup.Set.Target
	if target.Kind == data.Regression {
		return append(list, column{head: target.Name, unit: target.Unit, text: p.answer})
	}
	sign := p.sign
	if m.Setup.Set.Picture.Side > 0 { // It has its picture, and needs no shape.
		sign = nil
	}
	return append(list, column{head: target.Name, text: p.class, left: true, sign: sign})
}

// answer writes the first target of a row.
func (p page) answer(row int) (string, theme.Role) {
	return p.Raw(p.Moment.Setup.RawTargets[row][0]), theme.Strong
}

// class writes the class of a row, after its shape if it has one.
func (p page) class(row int) (string, theme.Role) {
	class := p.Moment.Setup.Set.Class[p.Moment.Setup.Train[row]]
	if p.Moment.Setup.Set.Picture.Side > 0 {
		return p.className(class), theme.Strong
	}
	return string(p.shape(class)) + " " + p.className(class), theme.Strong
}

// sign returns the role of the shape of a row's class.
func (p page) sign(row int) theme.Role {
	return p.classRole(p.Moment.Setup.Set.Class[p.Moment.Setup.Train[row]])
}

// classRole returns the role of the shape of a class: one of two has the colour that it has on
// the decision surface.
func (p page) classRole(class int) theme.Role {
	switch {
	case len(p.Moment.Setup.Set.Target.Classes) != 2:
		return theme.Strong
	case class == 1:
		return theme.Positive
	default:
		return theme.Negative
	}
}

// className returns the name of a class: yes and no where they are 1 and 0.
func (p page) className(class int) string {
	names := p.Moment.Setup.Set.Target.Classes
	if slices.Equal(names, []string{"0", "1"}) {
		return [...]string{"no", "yes"}[class]
	}
	return names[class]
}

// width returns the columns that a column of the table takes.
func (p page) width(c column) int {
	before, after := p.decimals(c)
	return min(max(grid.Width(c.title()), before+after), 24)
}

// decimals returns the widest parts of the texts of a column before the point and from it
// on. A text without a point is all before it.
func (p page) decimals(c column) (before, after int) {
	for row := range min(len(p.Moment.Setup.Train), p.H()) {
		text, _ := c.text(row)
		whole, _, _ := strings.Cut(text, ".")
		before, after = max(before, grid.Width(whole)), max(after, grid.Width(text)-grid.Width(whole))
	}
	return before, after
}

func (c column) title() string { return strings.TrimSpace(c.head + " " + c.unit) }

// column draws a column of the table.
func (p page) column(x, w int, c column) {
	place := func(y int, text string, role theme.Role) {
		text = grid.Truncate(text, w)
		if c.left {
			p.Text(x, y, text, role)
			return
		}
		p.TextRight(x+w, y, text, role)
	}
	place(0, c.title(), theme.Dim)
	_, after := p.decimals(c)
	for row := range min(len(p.Moment.Setup.Train), p.H()-1) {
		text, role := c.text(row)
		if whole, _, _ := strings.Cut(text, "."); !c.left {
			text += strings.Repeat(" ", after-grid.Width(text)+grid.Width(whole)) // The points stand in one column.
		}
		if c.sign != nil {
			shape, rest, _ := strings.Cut(grid.Truncate(text, w), " ")
			p.Text(x, row+1, shape, c.sign(row))
			p.Text(x+2, row+1, rest, role)
			continue
		}
		place(row+1, text, role)
	}
}
