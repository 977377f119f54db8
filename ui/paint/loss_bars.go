package paint

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"backstep/network/explain"
	"backstep/network/stepper"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/theme"
)

// lossBars draws the losses of the samples of the batch, and below them J. They are dots
// until J is reached.
type lossBars struct{ Painter }

// lossBar is a row of the panel.
type lossBar struct {
	name    string
	loss    float64
	reached bool
	role    theme.Role // of the name and the number
	sample  int        // whose loss it is, or explain.Batch
}

// LossBars draws the losses of the samples of the batch into the body of a panel.
func LossBars(p Painter) { lossBars{p}.draw() }

// LossBarsFacts returns facts that say whose losses the bars in a panel of h rows are, from
// the longest form to the shortest.
func LossBarsFacts(p Painter, h int) []string {
	m := p.Moment
	if m.Aside() {
		m = m.Origin
	}
	if m.Batch() < PanelInner(p.W(), h).H || !m.Reached(stepper.Loss, stepper.NoLayer, 0) {
		return []string{"each " + m.Setup.Noun.One()}
	}
	largest := fmt.Sprintf("the largest of %s", m.Setup.Noun.Count(m.Batch()))
	return []string{m.Setup.Noun.Number(m.Selection.Sample+1) + ", and " + largest, largest, "the largest"}
}

func (p lossBars) draw() {
	samples, more := p.samples()
	rows := append(samples, p.mean())
	names := 0
	for _, r := range rows {
		names = max(names, grid.Width(r.name))
	}
	const longest = 40
	b := bars{x: names + 1, w: min(longest, p.W()-names-1-p.Format.Width()), top: p.top(rows), pitch: 1}
	if 2*len(rows) <= p.H() {
		b.pitch = 2
	}
	b.end = min(p.W(), b.x+max(0, b.w)+p.Format.Width())
	for i, r := range rows[:len(samples)] {
		p.row(b, i*b.pitch, r)
	}
	y := len(samples) * b.pitch
	if more > 0 && y+1 < p.H() {
		p.Text(0, y, p.Spell("… ")+strconv.Itoa(more)+" more", theme.Dim)
		y++
	}
	p.row(b, y, rows[len(samples)])
	p.chance(b, y+1)
}

// bars is where bars are drawn: columns from x, for losses up to top.
type bars struct {
	x, w  int
	end   int // where the numbers end
	top   float64
	pitch int // rows from one to the next
}

// length returns the length of a bar in a number of parts of a column.
func (b bars) length(loss float64, parts int) int {
	return int(math.Round(math.Max(0, math.Min(1, loss/b.top)) * float64(b.w*parts)))
}

// row draws a bar between its name and its number.
func (p lossBars) row(b bars, y int, r lossBar) {
	p.Text(0, y, r.name, r.role)
	if !r.reached {
		p.number(b, y, p.Format.Dot(), theme.Dim)
		return
	}
	if b.w > 0 && !number.Alarming(r.loss) {
		p.bar(b, y, r.loss)
	}
	p.number(b, y, p.Format.Cell(r.loss), p.Alarmed(r.loss, r.role))
	at := grid.Rect{X: max(b.x, b.end-p.Format.Width()), Y: y, W: min(p.Format.Width(), b.end-b.x), H: 1}
	switch m := p.Moment; {
	case r.sample == explain.Batch:
		HitLoss(p.Painter, at)
	case !m.Aside():
		p.HitQuantity(at, explain.Quantity{Kind: explain.Loss, Layer: m.LastLayer(), Sample: r.sample})
	}
}

// number writes a cell, all of which have their points in one column, or only what is in it
// where there is no room for that.
func (p lossBars) number(b bars, y int, cell string, role theme.Role) {
	if x := b.end - p.Format.Width(); x >= b.x {
		p.Text(x, y, cell, role)
		return
	}
	p.TextRight(b.end, y, strings.TrimSpace(cell), role)
}

// bar draws a bar to an eighth of a column or, where the next row has one too, so low that
// they do not touch.
func (p lossBars) bar(b bars, y int, loss float64) {
	if b.pitch == 1 {
		p.HLine(b.x, y, b.length(loss, 1), '▆', theme.Loss.Style())
		return
	}
	const parts = 8
	n := b.length(loss, parts)
	p.HLine(b.x, y, n/parts, '█', theme.Loss.Style())
	if rest := n % parts; rest > 0 {
		p.Set(b.x+n/parts, y, [parts]rune{0, '▏', '▎', '▍', '▌', '▋', '▊', '▉'}[rest], theme.Loss)
	}
}

// mean returns the row of J.
func (p lossBars) mean() lossBar {
	loss, _, ok := p.Moment.Loss()
	return lossBar{p.SymbolOf("J"), loss, ok, theme.Strong, explain.Batch}
}

// samples returns rows of samples, and how many more there are. If there is no room for
// all, they are the one in focus and those with the largest losses.
func (p lossBars) samples() (rows []lossBar, more int) {
	m := p.Moment
	if m.Aside() {
		m = m.Origin
	}
	reached := m.Reached(stepper.Loss, stepper.NoLayer, 0)
	all := make([]lossBar, m.Batch())
	for i := range all {
		all[i] = lossBar{name: strconv.Itoa(i + 1), reached: reached, role: theme.Text, sample: i}
		if reached {
			all[i].loss = m.Step.Losses[i]
		}
	}
	focus := min(m.Selection.Sample, len(all)-1)
	all[focus].role = theme.Strong
	if len(all) < p.H() {
		return all, 0
	}
	ordered := slices.Delete(slices.Clone(all), focus, focus+1)
	slices.SortStableFunc(ordered, func(a, b lossBar) int { return compareLoss(b.loss, a.loss) })
	room := max(0, p.H()-3) // Below them stand how many more there are, J and the scale.
	rows = slices.Insert(ordered, 0, all[focus])[:room]
	return rows, len(all) - room
}

// compareLoss orders losses. One that is not a number is the largest.
func compareLoss(a, b float64) int {
	switch {
	case a == b || math.IsNaN(a) && math.IsNaN(b):
		return 0
	case a < b || math.IsNaN(b):
		return -1
	default:
		return 1
	}
}

// top returns the round number up to which bars go.
func (lossBars) top(rows []lossBar) float64 {
	largest := 0.0
	for _, r := range rows {
		if r.reached && !number.Alarming(r.loss) {
			largest = math.Max(largest, r.loss)
		}
	}
	return RoundStep(largest)
}

// chance marks the loss of answering with the same chance for every class.
func (p lossBars) chance(b bars, y int) {
	loss, name := chanceLoss(p.Painter)
	x := b.x + b.length(loss, 1)
	mark := p.Spell("▴ ") + name
	if name == "" || loss > b.top || y >= p.H() || x+grid.Width(mark) > p.W() {
		return
	}
	p.Text(x, y, mark, theme.Dim)
}

// chanceLoss returns the loss of that answer and what it is like. The name is empty if the
// targets are no classes.
func chanceLoss(p Painter) (loss float64, name string) {
	c, last := p.Moment.Config(), p.Moment.LastLayer()
	outputs := p.Moment.Units(last)
	switch {
	case c.Loss.Name == "bce" && outputs == 1:
		return math.Ln2, "a coin toss"
	case c.Loss.Name == "cross-entropy" && outputs > 1:
		return math.Log(float64(outputs)), "a guess"
	}
	return 0, ""
}
