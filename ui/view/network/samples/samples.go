// Package samples draws the batch: for each sample its inputs as the data has them, its
// target and the answer as a picture, whether that is right, and its loss.
package samples

import (
	"fmt"
	"slices"
	"strconv"

	"backstep/network/explain"
	"backstep/network/stepper"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// Rows returns the rows that the panel would like: its title, the heads, a row for each
// sample, the sums, and a blank.
func Rows(p paint.Painter) int { return p.Moment.Batch() + 4 }

// RoomyRows returns the rows that the panel would like on a large screen: with the
// numbers of units below each sample, if these are few.
func RoomyRows(p paint.Painter) int {
	const few = 6
	if n := p.Moment.Batch(); n <= few {
		return n*(1+len(unitsShown(p.Moment))) + 3
	}
	return Rows(p)
}

// Draw draws the panel.
func Draw(p paint.Painter) { draw(p, false) }

// DrawRoomy draws the panel on a large screen: below each sample is what the selected unit
// has for it, or what all units have, as long as all samples have room.
func DrawRoomy(p paint.Painter) { draw(p, true) }

func draw(p paint.Painter, roomy bool) {
	m := p.Moment
	facts := []string{p.Says("○ is the target, ● the answer, ━ between them the δ"), p.Spell("○ target, ● answer"), m.Setup.Note}
	if m.Phase().Kind == stepper.Update {
		facts = slices.Insert(facts, 0, p.Says("before the update: ○ target, ● answer, ━ δ"), p.Spell("before the update: ○ target, ● answer"), "before the update")
	}
	if m.Aside() && !m.Moved() {
		facts = []string{fmt.Sprintf("row %d is pinned, but not in this batch", m.Row()+1)}
	}
	body := table{Painter: p.PanelBody(), pitch: 1}
	if pitch := 1 + len(unitsShown(m)); roomy && body.H() > pitch*m.Batch()+1 {
		body.pitch = pitch
	}
	body.columns = body.fit()
	if body.tracks() == 0 {
		facts = facts[len(facts)-1:]
	}
	p.Panel(p.Moment.Setup.Noun.Many(), facts...)
	if body.H() >= 2 {
		body.draw()
	}
}

// table draws the batch as rows.
type table struct {
	paint.Painter
	columns []column
	pitch   int // rows from one sample to the next
}

// tracks returns the number of columns that are pictures.
func (p table) tracks() int {
	n := 0
	for i := range p.columns {
		if p.columns[i].picture {
			n++
		}
	}
	return n
}

// draw draws the heads, the samples around the selected one, and the sums.
func (p table) draw() {
	m := p.Moment
	for i := range p.columns {
		p.columns[i].head(p.columns[i].x)
	}
	n, room := m.Batch(), p.H()-1
	sums := room > 1 && (n > room || n < room && m.Reached(stepper.Loss, stepper.NoLayer, 0))
	if sums {
		room = min(room-1, n)
	}
	room = min(room, n)
	first := paint.FirstShown(m.Selection.Sample, room, n)
	for i := range room {
		p.row(1+i*p.pitch, first+i)
		if p.pitch > 1 {
			p.units(2+i*p.pitch, first+i)
		}
	}
	if sums {
		p.sums(1+room*p.pitch, n-room)
	}
}

// row draws one sample.
func (p table) row(y, sample int) {
	selected := sample == p.Moment.Selection.Sample
	role := theme.Soft
	if selected {
		role = theme.Strong
		p.Set(0, y, p.mark(), p.Accent())
	} else if p.feeds(sample) {
		p.Set(0, y, '•', p.Accent())
	}
	p.Text(2, y, strconv.Itoa(sample+1), role)
	p.Hit(grid.Rect{X: 0, Y: y, W: p.W(), H: 1}, paint.Target{Kind: paint.SampleTarget, Sample: sample})
	for i := range p.columns {
		p.columns[i].draw(p.columns[i].x, y, sample)
	}
}

// mark returns the mark of the selected sample.
func (p table) mark() rune {
	if p.Moment.PinSelected() {
		return '◆'
	}
	return '▌'
}

// feeds reports whether the formula of the focus names the loss of a sample.
func (p table) feeds(sample int) bool {
	m := p.Moment
	return m.Feeds[explain.Quantity{Kind: explain.Loss, Layer: m.LastLayer(), Sample: sample}]
}

// sums says how many samples are not shown, and what is true of all.
func (p table) sums(y, more int) {
	reached := p.Moment.Reached(stepper.Loss, stepper.NoLayer, 0)
	p.Text(2, y, p.label(more, reached), theme.Dim)
	if !reached {
		return
	}
	for i := range p.columns {
		if c := &p.columns[i]; c.sum != nil {
			c.sum(c.x, y)
		}
	}
}

// label says how many samples are not shown, and whether what stands beside is of all, as
// far as there is room before the first sum.
func (p table) label(more int, reached bool) string {
	labels := []string{"all"}
	switch {
	case more > 0 && reached:
		labels = []string{fmt.Sprintf("… %d more, all:", more), "all"}
	case more > 0:
		labels = []string{fmt.Sprintf("… %d more", more)}
	}
	end := p.W()
	for i := range p.columns {
		if c := &p.columns[i]; c.sum != nil && reached {
			end = min(end, c.x)
		}
	}
	for _, label := range labels {
		if label = p.Spell(label); 2+grid.Width(label) < end {
			return label
		}
	}
	return ""
}

// role returns the role of what stands in the row of a sample.
func (p table) role(sample int) theme.Role {
	if sample == p.Moment.Selection.Sample {
		return theme.Strong
	}
	return theme.Soft
}
