package screen

import (
	"fmt"
	"strconv"
	"strings"

	"backstep/data"
	"backstep/network/explain"
	"backstep/network/probe"
	"backstep/network/stepper"
	"backstep/ui/grid"
	"backstep/ui/theme"
)

// samples draws the batch as a table: raw inputs with their units, what should
// come out, what does, the class that this says, and the loss.
func (p painter) samples() {
	s := p.scene
	body := p.panel("samples", s.Setup.Note)
	if s.Setup.Set == nil || body.H() < 2 {
		return
	}
	if p.spacious() {
		body = body.down(1)
	}
	columns := body.sampleColumns()
	for _, c := range columns {
		body.textRight(c.end, 0, c.head, theme.Dim)
	}
	n := s.batch()
	room := body.H() - 1
	all := s.Reached(stepper.Loss, -1, 0)
	if room > 3 && room != n {
		room--
		if all {
			body.allSamples(min(n, room)+1, columns)
		}
	}
	first := max(0, min(s.Selection.Sample-room/2, n-room))
	for i := range min(n, room) {
		body.sampleRow(1+i, first+i, columns)
	}
}

// sampleColumn is a column of the table.
type sampleColumn struct {
	head string
	end  int // the column after its last
	text func(sample int) (string, theme.Role)
	sum  func() string
}

// sampleColumns places the columns: the number of the sample, features as far
// as they fit, with shorter heads where only so all of them do, then what the
// network says.
func (p painter) sampleColumns() []sampleColumn {
	s := p.scene
	answers := s.answerColumns()
	widths, taken := make([]int, len(answers)), 0
	for i, c := range answers {
		widths[i] = s.columnWidth(c)
		taken += widths[i]
	}
	var list []sampleColumn
	x := 0
	for _, head := range featureHeads() {
		list, x = p.featureColumns(head, p.W()-taken-len(answers))
		if len(list) == len(s.Setup.Set.Features) {
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

// featureHeads are ways to write the head of a feature, from long to short.
func featureHeads() []func(data.Column) string {
	const short = 7
	return []func(data.Column) string{
		func(f data.Column) string { return strings.TrimSpace(f.Name + " " + f.Unit) },
		func(f data.Column) string { return f.Name },
		func(f data.Column) string { return strings.TrimSuffix(grid.Truncate(f.Name, short+1), "…") },
	}
}

// featureColumns places as many features as fit before column end, and returns
// the column after them.
func (p painter) featureColumns(head func(data.Column) string, end int) (list []sampleColumn, x int) {
	x = 3
	for f := range p.scene.Setup.Set.Features {
		c := p.scene.featureColumn(f)
		c.head = head(p.scene.Setup.Set.Features[f])
		w := p.scene.columnWidth(c)
		if x+2+w > end {
			break
		}
		x += 2 + w
		c.end = x
		list = append(list, c)
	}
	return list, x
}

// columnWidth is that of the head and of the rows that may be shown.
func (s *Scene) columnWidth(c sampleColumn) int {
	w := columns(c.head)
	for i := range min(s.batch(), 64) {
		text, _ := c.text(i)
		w = max(w, columns(text))
	}
	return w
}

func (s *Scene) featureColumn(f int) sampleColumn {
	return sampleColumn{text: func(i int) (string, theme.Role) {
		row, ok := s.row(i)
		if !ok {
			return "", theme.Text
		}
		return s.raw(s.Setup.Set.Raw[row][f]), theme.Text
	}}
}

// answerColumns are y, ŷ, what it says, and the loss.
func (s *Scene) answerColumns() []sampleColumn {
	out := s.last()
	single := s.units(out) == 1
	list := []sampleColumn{{head: "y", text: func(i int) (string, theme.Role) { return s.truth(i), theme.Text }}}
	if single {
		list = append(list, sampleColumn{head: s.spell("ŷ"), text: func(i int) (string, theme.Role) {
			v, ok := s.valueOf(unitRows()[1], out, 0, i)
			if !ok {
				return s.Format.Dot(), theme.Dim
			}
			return s.Format.Cell(v), theme.Text
		}})
	}
	if s.classes() > 0 {
		list = append(list, sampleColumn{head: "says", text: s.verdict, sum: s.score})
	}
	return append(list, sampleColumn{
		head: "loss",
		text: func(i int) (string, theme.Role) {
			if !s.Reached(stepper.Loss, -1, 0) {
				return s.Format.Dot(), theme.Dim
			}
			return s.Format.Cell(s.Step.Losses[i]), theme.Text
		},
		sum: func() string { return s.Format.Cell(s.Step.DataLoss) },
	})
}

// classes returns the number of classes, 0 where the target is a number.
func (s *Scene) classes() int {
	if s.Setup.Set == nil {
		return 0
	}
	return len(s.Setup.Set.Target.Classes)
}

// truth is what should come out: a class by its name, or a number for each
// output.
func (s *Scene) truth(sample int) string {
	if s.Step == nil {
		return ""
	}
	if class, ok := s.class(s.Step.Y, sample); ok {
		return s.Setup.Set.Target.Classes[class]
	}
	list := make([]string, s.units(s.last()))
	for j := range list {
		list[j] = s.raw(s.Step.Y[s.Step.At(j, sample)])
	}
	return strings.Join(list, ", ")
}

// class returns the class that the outputs of a sample stand for, or its targets.
func (s *Scene) class(outputs []float64, sample int) (int, bool) {
	if s.Setup.Set == nil {
		return 0, false
	}
	row := make([]float64, s.units(s.last()))
	for j := range row {
		row[j] = outputs[s.Step.At(j, sample)]
	}
	return s.Setup.Set.Target.Verdict(row)
}

// noClass is written where an answer stands for no class: it is not a number.
const noClass = "none"

// verdict is the class that the network says, in alarm where it is wrong.
func (s *Scene) verdict(sample int) (string, theme.Role) {
	out := s.last()
	if !s.Reached(stepper.Activation, out, s.units(out)-1) {
		return "·", theme.Dim
	}
	if _, classes := s.class(s.Step.Y, sample); !classes {
		return "", theme.Text
	}
	class, ok := s.class(s.Step.Layers[out].A, sample)
	if !ok {
		return noClass + " ×", theme.Alarm
	}
	name := s.Setup.Set.Target.Classes[class]
	if name != s.truth(sample) {
		return name + " ×", theme.Alarm
	}
	return name + "  ", theme.Text
}

// score is how many of the batch are right.
func (s *Scene) score() string {
	right := probe.Judge(s.Setup.Set.Target.Verdict).Correct(s.Step.Layers[s.last()].A, s.Step.Y, s.batch())
	return fmt.Sprintf("%d/%d  ", right, s.batch())
}

// sampleRow draws one sample.
func (p painter) sampleRow(y, sample int, columns []sampleColumn) {
	selected := sample == p.scene.Selection.Sample
	role := theme.Dim
	if selected {
		role = theme.Strong
		p.set(0, y, '▌', p.accent())
	} else if p.scene.feedsSample(sample) {
		p.set(0, y, '•', p.accent())
	}
	p.text(1, y, strconv.Itoa(sample+1), role)
	p.hit(grid.Rect{X: 0, Y: y, W: p.W(), H: 1}, Target{Kind: SampleTarget, Sample: sample})
	for _, c := range columns {
		text, role := c.text(sample)
		if selected && role == theme.Text {
			role = theme.Strong
		}
		p.textRight(c.end, y, text, role)
	}
}

// feedsSample reports whether the formula of the focus names the loss of a sample.
func (s *Scene) feedsSample(sample int) bool {
	return s.Feeds[explain.Quantity{Kind: explain.Loss, Layer: s.last(), Sample: sample}]
}

// allSamples draws the sums of the batch under its rows.
func (p painter) allSamples(y int, columns []sampleColumn) {
	p.text(1, y, "all", theme.Dim)
	for _, c := range columns {
		if c.sum != nil {
			p.textRight(c.end, y, c.sum(), theme.Strong)
		}
	}
}
