package network

import (
	"fmt"
	"strconv"
	"strings"

	"backstep/data"
	"backstep/network/explain"
	"backstep/network/probe"
	"backstep/network/stepper"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// samples draws the batch as a table.
type samples struct{ paint.Painter }

// draw draws the batch as a table of the raw inputs with their units, the targets, the
// outputs, the classes of the outputs, and the losses.
func (p samples) draw() {
	m := p.Moment
	note := m.Setup.Note
	if m.Aside() && !m.Moved() {
		note = fmt.Sprintf("row %d is pinned, but not in this batch", m.Row()+1)
	}
	body := samples{p.Panel("samples", note)}
	if body.H() < 2 {
		return
	}
	if p.Spacious() {
		body.Painter = body.Down(1)
	}
	columns := body.columns()
	for _, c := range columns {
		body.TextRight(c.end, 0, c.head, theme.Dim)
	}
	n := m.Batch()
	room := body.H() - 1
	all := m.Reached(stepper.Loss, -1, 0)
	if room > 3 && room != n {
		room--
		if all {
			body.allSamples(min(n, room)+1, columns)
		}
	}
	first := paint.FirstShown(m.Selection.Sample, room, n)
	for i := range min(n, room) {
		body.row(1+i, first+i, columns)
	}
}

// sampleColumn is a column of the table.
type sampleColumn struct {
	head string
	end  int // the column after the last one
	text func(sample int) (string, theme.Role)
	sum  func() (string, theme.Role)
}

// columns places the columns. They are the number of the sample, as many features as
// fit, and the answers of the network. The heads of features are shortened if all
// features fit only then.
func (p samples) columns() []sampleColumn {
	answers := p.answerColumns()
	widths, taken := make([]int, len(answers)), 0
	for i, c := range answers {
		widths[i] = p.width(c)
		taken += widths[i]
	}
	var list []sampleColumn
	x := 0
	for _, head := range featureHeads() {
		list, x = p.featureColumns(head, p.W()-taken-len(answers))
		if len(list) == len(p.Moment.Setup.Set.Features) {
			break
		}
	}
	gap := max(1, min(4, (p.W()-x-taken)/max(1, len(answers))))
	for i, c := range answers {
		x += gap + widths[i]
		c.end = x
		list = append(list, c)
	}
	return list
}

// featureHeads returns functions that write the head of a feature, from long to short.
func featureHeads() []func(data.Column) string {
	const short = 7
	return []func(data.Column) string{
		func(f data.Column) string { return strings.TrimSpace(f.Name + " " + f.Unit) },
		func(f data.Column) string { return f.Name },
		func(f data.Column) string { return strings.TrimSuffix(grid.Truncate(f.Name, short+1), "…") },
	}
}

// featureColumns places as many features as fit before column end. It returns the
// column after them.
func (p samples) featureColumns(head func(data.Column) string, end int) (list []sampleColumn, x int) {
	x = 3
	for f := range p.Moment.Setup.Set.Features {
		c := p.featureColumn(f)
		c.head = head(p.Moment.Setup.Set.Features[f])
		w := p.width(c)
		if x+2+w > end {
			break
		}
		x += 2 + w
		c.end = x
		list = append(list, c)
	}
	return list, x
}

// width returns the width of a column, which depends on its head and on the rows that
// may be shown.
func (p samples) width(c sampleColumn) int {
	w := grid.Width(c.head)
	for i := range min(p.Moment.Batch(), 64) {
		text, _ := c.text(i)
		w = max(w, grid.Width(text))
	}
	return w
}

func (p samples) featureColumn(f int) sampleColumn {
	m := p.Moment
	return sampleColumn{text: func(i int) (string, theme.Role) {
		return p.Raw(m.Setup.Raw[m.RowOf(i)][f]), theme.Text
	}}
}

// answerColumns returns the columns of y, ŷ, the class of the answer, and the loss.
func (p samples) answerColumns() []sampleColumn {
	m := p.Moment
	out := m.LastLayer()
	single := m.Units(out) == 1
	list := []sampleColumn{{head: "y", text: func(i int) (string, theme.Role) { return p.Truth(i), theme.Text }}}
	if single {
		list = append(list, sampleColumn{head: p.Spell("ŷ"), text: func(i int) (string, theme.Role) {
			v, reached := m.Value(explain.Activation, out, 0, i)
			return p.CellText(v, reached)
		}})
	}
	if single {
		list = append(list, p.unitColumns()...)
	}
	if m.Classes() > 0 {
		list = append(list, sampleColumn{head: "says", text: p.verdict, sum: p.score})
	}
	return append(list, sampleColumn{
		head: "loss",
		text: func(i int) (string, theme.Role) {
			if !m.Reached(stepper.Loss, -1, 0) {
				return p.CellText(0, false)
			}
			return p.CellText(m.Step.Losses[i], true)
		},
		sum: func() (string, theme.Role) { return p.CellText(m.Step.DataLoss, true) },
	})
}

// unitColumns returns the columns of the answer and the target in the unit of the target,
// if targets are scaled.
func (p samples) unitColumns() []sampleColumn {
	m := p.Moment
	if _, ok := m.Setup.InUnit(0, 0); !ok {
		return nil
	}
	name := grid.Truncate(m.Setup.Set.Target.Name, 10)
	return []sampleColumn{
		{head: name, text: func(i int) (string, theme.Role) { return p.Raw(m.Setup.RawTargets[m.RowOf(i)][0]), theme.Text }},
		{head: p.Spell("ŷ") + " in it", text: func(i int) (string, theme.Role) {
			v, reached := m.Value(explain.Activation, m.LastLayer(), 0, i)
			own, _ := m.Setup.InUnit(0, v)
			return p.CellText(own, reached)
		}},
	}
}

// verdict returns the class that the network answers, in the colour of alarm if it is
// wrong.
func (p samples) verdict(sample int) (string, theme.Role) {
	m := p.Moment
	out := m.LastLayer()
	if !m.Reached(stepper.Activation, out, m.Units(out)-1) {
		return "·", theme.Dim
	}
	if _, classes := m.Setup.Class(m.Step, m.Step.Y, sample); m.HasTargets() && !classes {
		return "", theme.Text
	}
	class, ok := m.Setup.Class(m.Step, m.Step.Layers[out].A, sample)
	if !ok {
		return paint.NoClass + " ×", theme.Alarm
	}
	name := m.Setup.Set.Target.Classes[class]
	if m.HasTargets() && name != p.Truth(sample) {
		return name + " ×", theme.Alarm
	}
	return name + "  ", theme.Text
}

// score returns how many samples of the batch are right.
func (p samples) score() (string, theme.Role) {
	m := p.Moment
	if !m.HasTargets() {
		return "", theme.Text
	}
	right := probe.Judge(m.Setup.Set.Target.Verdict).Correct(m.Step.Layers[m.LastLayer()].A, m.Step.Y, m.Batch())
	return fmt.Sprintf("%d/%d  ", right, m.Batch()), theme.Text
}

// row draws one sample.
func (p samples) row(y, sample int, columns []sampleColumn) {
	selected := sample == p.Moment.Selection.Sample
	role := theme.Dim
	if selected {
		role = theme.Strong
		p.Set(0, y, p.mark(), p.Accent())
	} else if p.feedsSample(sample) {
		p.Set(0, y, '•', p.Accent())
	}
	p.Text(1, y, strconv.Itoa(sample+1), role)
	p.Hit(grid.Rect{X: 0, Y: y, W: p.W(), H: 1}, paint.Target{Kind: paint.SampleTarget, Sample: sample})
	for _, c := range columns {
		text, role := c.text(sample)
		if selected {
			role = strong(role)
		}
		p.TextRight(c.end, y, text, role)
	}
}

// mark returns the mark of the selected sample.
func (p samples) mark() rune {
	if p.Moment.PinSelected() {
		return '◆'
	}
	return '▌'
}

// strong returns the role of a text in a row that stands out. Only plain text changes, so
// that alarms and dots stay what they are.
func strong(role theme.Role) theme.Role {
	if role == theme.Text {
		return theme.Strong
	}
	return role
}

// feedsSample reports whether the formula of the focus names the loss of a sample.
func (p samples) feedsSample(sample int) bool {
	m := p.Moment
	return m.Feeds[explain.Quantity{Kind: explain.Loss, Layer: m.LastLayer(), Sample: sample}]
}

// allSamples draws the sums over the batch below its rows.
func (p samples) allSamples(y int, columns []sampleColumn) {
	p.Text(1, y, "all", theme.Dim)
	for _, c := range columns {
		if c.sum != nil {
			text, role := c.sum()
			p.TextRight(c.end, y, text, strong(role))
		}
	}
}
