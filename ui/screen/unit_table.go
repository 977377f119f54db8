package screen

import (
	"fmt"
	"slices"
	"strconv"

	"backstep/network/stepper"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/theme"
)

// unitTable draws all samples of the batch with what the unit made of them.
func (p painter) unitTable() {
	s, u := p.scene, p.scene.Unit
	sorted := [...]string{ByRow: "by row", ByZ: "by z", ByA: "by a", ByDelta: s.spell("by |δ|")}[u.SortBy]
	if s.Selection.Layer < 0 {
		sorted = "by row"
	}
	count := sampleCount(s.batch())
	body := p.panel("batch", count+", "+sorted, sorted)
	if body.H() < 2 {
		return
	}
	list := body.unitColumns()
	for _, c := range list {
		role := theme.Dim
		if c.sorts == u.SortBy && u.SortBy != ByRow {
			role = theme.Strong
		}
		body.textRight(c.end, 0, c.head, role)
	}
	if s.Step == nil {
		body.fitted(1, 1, body.W()-1, "samples come in with the first step", theme.Dim)
		return
	}
	rows := body.H() - 1
	at := max(0, slices.Index(u.Rows, s.Selection.Sample))
	first := max(0, min(at-rows/2, len(u.Rows)-rows))
	for i := range min(rows, len(u.Rows)) {
		body.unitTableRow(1+i, u.Rows[first+i], list)
	}
}

// unitColumn is a column of the table.
type unitColumn struct {
	head  string
	end   int // the column after its last
	sorts SampleColumn
	text  func(sample int) (string, theme.Role)
}

// unitColumns places the columns: y and f′ go where they have no room, then a.
func (p painter) unitColumns() []unitColumn {
	s := p.scene
	at := s.Selection
	cell := s.Format.Width()
	first := max(columns(strconv.Itoa(s.batch()))+3, 7)
	if at.Layer < 0 {
		x := unitColumn{head: "x", text: s.inputOf, end: first + 1 + cell}
		return []unitColumn{x}
	}
	rows := unitRows()
	list := []unitColumn{
		{head: s.falling("z", ByZ), sorts: ByZ, text: s.cellOf(rows[0])},
		{head: s.falling("a", ByA), sorts: ByA, text: s.cellOf(rows[1])},
		{head: s.falling(s.spell("δ"), ByDelta), sorts: ByDelta, text: s.cellOf(rows[2])},
	}
	if at.Layer == s.last() {
		list[1].head = s.falling(s.spell("ŷ"), ByA)
	}
	if len(s.Unit.Curve) > 0 && first+4*(cell+1) <= p.W() {
		list = slices.Insert(list, 2, unitColumn{head: s.spell("f′"), text: s.slopeOf})
	}
	truth := 0
	for i := range min(s.Samples(), 64) {
		truth = max(truth, columns(s.truth(i)))
	}
	gap := min(2, (p.W()-first-truth-1-len(list)*cell)/len(list))
	if gap >= 1 {
		list = slices.Insert(list, 0, unitColumn{head: "y", end: first + truth + 1, text: func(i int) (string, theme.Role) {
			return s.truth(i), theme.Dim
		}})
	}
	gap = max(1, gap)
	x := first
	for i := range list {
		if list[i].end == 0 {
			list[i].end = x + gap + cell
		}
		x = list[i].end
	}
	for len(list) > 1 && list[len(list)-1].end > p.W() {
		list = list[:len(list)-1]
	}
	return list
}

// falling marks the head of the column that the table is sorted by.
func (s *Scene) falling(head string, by SampleColumn) string {
	if s.Unit.SortBy == by {
		return head + " ↓"
	}
	return head
}

// cellOf writes z, a or δ of the selected unit.
func (s *Scene) cellOf(row quantityRow) func(sample int) (string, theme.Role) {
	at := s.Selection
	return func(sample int) (string, theme.Role) {
		v, reached := s.valueOf(row, at.Layer, at.Unit, sample)
		return s.cellOrDot(v, reached)
	}
}

func (s *Scene) cellOrDot(v float64, reached bool) (string, theme.Role) {
	if !reached {
		return s.Format.Dot(), theme.Dim
	}
	if number.Alarming(v) {
		return s.Format.Cell(v), theme.Alarm
	}
	return s.Format.Cell(v), theme.Text
}

func (s *Scene) slopeOf(sample int) (string, theme.Role) {
	reached := s.Reached(stepper.Activation, s.Selection.Layer, s.Selection.Unit) && sample < len(s.Unit.Slopes)
	v := 0.0
	if reached {
		v = s.Unit.Slopes[sample]
	}
	return s.cellOrDot(v, reached)
}

func (s *Scene) inputOf(sample int) (string, theme.Role) {
	reached := s.Reached(stepper.Inputs, -1, s.Selection.Unit)
	v := 0.0
	if reached {
		v = s.Step.X[s.Step.At(s.Selection.Unit, sample)]
	}
	return s.cellOrDot(v, reached)
}

// unitTableRow draws a sample, the selected one in brackets.
func (p painter) unitTableRow(y, sample int, list []unitColumn) {
	selected := sample == p.scene.Selection.Sample
	row, role := fmt.Sprintf(" %d ", sample+1), theme.Text
	if selected {
		row, role = fmt.Sprintf("[%d]", sample+1), theme.Strong
		p.set(0, y, '▌', p.accent())
	}
	p.hit(grid.Rect{X: 0, Y: y, W: p.W(), H: 1}, Target{Kind: SampleTarget, Sample: sample})
	p.textRight(max(columns(strconv.Itoa(p.scene.batch()))+2, 6)+1, y, row, role)
	for _, c := range list {
		text, role := c.text(sample)
		if selected && role == theme.Text {
			role = theme.Strong
		}
		p.textRight(c.end, y, text, role)
	}
}

// sampleCount writes how many samples there are.
func sampleCount(n int) string {
	if n == 1 {
		return "1 sample"
	}
	return number.Group(n) + " samples"
}
