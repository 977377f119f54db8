package network

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"backstep/ui/desk"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// outcomeRow is a row of the table: its name, a cell for a sample, and one for all.
type outcomeRow struct {
	name  string
	stays stays
	cell  func(sample int) outcomeCell
	all   outcomeCell
}

// outcomeCell is a cell of the table.
type outcomeCell struct {
	text string
	role theme.Role
}

// stays says how long a row stays where there is room for fewer. The least goes first.
type stays int

const (
	staysNot stays = iota
	staysBriefly
	staysLong
	staysLongest
)

// table draws rows of the table, and returns how many there are.
func (p outcome) table(room int) int {
	rows := p.rows()
	at := p.columns(rows)
	for len(rows) > max(0, room) {
		least := slices.MinFunc(rows, func(a, b outcomeRow) int { return int(a.stays - b.stays) })
		rows = slices.DeleteFunc(rows, func(r outcomeRow) bool { return r.stays == least.stays })
	}
	for y := range rows {
		p.row(y, &rows[y], at)
	}
	return len(rows)
}

// outcomeColumns are the columns of the table: the names, as many samples as have room
// around the selected one, and all.
type outcomeColumns struct{ names, each, all, first, shown int }

func (p outcome) columns(rows []outcomeRow) outcomeColumns {
	const gap = 1
	at := outcomeColumns{each: p.Format.Width() + gap, all: p.Format.Width() + len(" ") + grid.Width(p.SymbolOf("J")) + len(" of all") - 4}
	for i := range rows {
		at.names = max(at.names, grid.Width(rows[i].name))
	}
	selected, n := p.samples()
	at.shown = min(n, max(1, (p.W()-at.names-at.all)/at.each))
	at.first = paint.FirstShown(selected, at.shown, n)
	return at
}

// samples returns which of the samples in the table is the selected one, and how many
// there are.
func (p outcome) samples() (selected, n int) {
	if t := p.pic.trial; t.known() {
		return t.is.Sample, t.is.Step.N()
	}
	return p.Moment.Selection.Sample, p.Moment.Batch()
}

// row draws a row, if its name and one sample have room.
func (p outcome) row(y int, row *outcomeRow, at outcomeColumns) {
	if at.names+at.each > p.W() {
		return
	}
	p.Text(0, y, row.name, theme.Dim)
	x := at.names
	for i := range at.shown {
		x += at.each
		cell := row.cell(at.first + i)
		p.TextRight(x, y, cell.text, cell.role)
	}
	if x += at.all; x <= p.W() {
		p.TextRight(x, y, row.all.text, row.all.role)
	}
}

// rows returns the rows of the table. The first is its heading.
func (p outcome) rows() []outcomeRow {
	if p.pic.draft.fresh {
		return []outcomeRow{p.heading(), p.is(p.answerName(), staysLongest), p.should()}
	}
	return []outcomeRow{p.heading(), p.is(p.answerName()+" was", staysNot), p.would(), p.should()}
}

// heading returns the row with the numbers of the samples.
func (p outcome) heading() outcomeRow {
	t, before := p.pic.trial, 0
	if t.known() {
		before = t.before
	}
	cell := func(s int) outcomeCell {
		role := theme.Dim
		if t.known() && s == t.is.Sample {
			role = theme.Strong
		}
		return outcomeCell{strconv.Itoa(before + s + 1), role}
	}
	return outcomeRow{p.Moment.Setup.Noun.One(), staysLong, cell, outcomeCell{p.SymbolOf("J") + " of all", theme.Dim}}
}

// answerName returns what the answers that are shown are called.
func (p outcome) answerName() string {
	m := p.Moment
	switch {
	case p.ofClass():
		return p.Says("ŷ of its class")
	case m.Units(m.LastLayer()) > 1:
		return p.SymbolOf("ŷ") + " " + m.Setup.Names.Unit(m.LastLayer(), p.output())
	default:
		return p.SymbolOf("ŷ")
	}
}

// is returns the row of the answers as they are.
func (p outcome) is(name string, stays stays) outcomeRow {
	t := p.pic.trial
	if !t.known() {
		return p.unknown(name, stays)
	}
	cell := func(s int) outcomeCell { return p.number(p.answerOf(&t.is, s), theme.Text) }
	return outcomeRow{name, stays, cell, p.loss(t.lossIs, theme.Text)}
}

// would returns the row of the answers as they would be.
func (p outcome) would() outcomeRow {
	name, t := p.answerName()+" now", p.pic.trial
	if !t.valued() {
		return p.unknown(name, staysLongest)
	}
	cell := func(s int) outcomeCell {
		is, would := p.answerOf(&t.is, s), p.answerOf(&t.would, s)
		return p.number(would, changed(is, would))
	}
	return outcomeRow{name, staysLongest, cell, p.loss(t.lossWould, changed(t.lossIs, t.lossWould))}
}

// should returns the row of what the answers should be, with the difference of the losses.
func (p outcome) should() outcomeRow {
	const name = "should be"
	t := p.pic.trial
	if !t.known() {
		row := p.unknown(name, staysBriefly)
		row.all.text = ""
		return row
	}
	cell := func(s int) outcomeCell { return outcomeCell{p.target(s), p.targetRole(s)} }
	return outcomeRow{name, staysBriefly, cell, p.difference()}
}

// changed returns the role of a number that would be another one.
func changed(is, would float64) theme.Role {
	if is == would {
		return theme.Text
	}
	return theme.Update.Bold()
}

// unknown returns a row of what is not worked out.
func (p outcome) unknown(name string, stays stays) outcomeRow {
	return outcomeRow{name, stays, func(int) outcomeCell { return p.dot() }, p.dot()}
}

// dot returns the cell of what is not worked out.
func (p outcome) dot() outcomeCell {
	return outcomeCell{strings.TrimSpace(p.Format.Dot()), theme.Dim}
}

// number returns the cell of a number.
func (p outcome) number(v float64, role theme.Role) outcomeCell {
	return outcomeCell{p.Format.Cell(v), p.Alarmed(v, role)}
}

// loss returns the cell of the loss of all samples, which is worked out last.
func (p outcome) loss(v float64, role theme.Role) outcomeCell {
	if math.IsNaN(v) && !p.pic.trial.scored {
		return p.dot()
	}
	return p.number(v, role)
}

// answerOf returns the answer for a sample.
func (p outcome) answerOf(t *desk.Trial, sample int) float64 {
	return t.Step.Layers[p.Moment.LastLayer()].A[t.Step.At(p.outputOf(sample), sample)]
}

// target returns what the answer for a sample should be.
func (p outcome) target(sample int) string {
	t := p.pic.trial.latest()
	if p.ofClass() {
		return grid.Truncate(t.Setup.Classes[p.outputOf(sample)], p.Format.Width())
	}
	return p.Format.Cell(t.Step.Y[t.Step.At(p.output(), sample)])
}

// targetRole returns the role of what an answer should be, which stands out if the edit
// changes it.
func (p outcome) targetRole(sample int) theme.Role {
	t := p.pic.trial
	for j := range p.Moment.Units(p.Moment.LastLayer()) {
		at := t.is.Step.At(j, sample)
		if t.valued() && t.is.Step.Y[at] != t.would.Step.Y[at] {
			return theme.Update.Bold()
		}
	}
	return theme.Text
}

// difference returns by how much the loss would change.
func (p outcome) difference() outcomeCell {
	t := p.pic.trial
	if !t.valued() || math.IsNaN(t.lossIs) || math.IsNaN(t.lossWould) {
		return outcomeCell{"", theme.Dim}
	}
	d := t.lossWould - t.lossIs
	mark := ""
	switch {
	case d < 0:
		mark = " ▼"
	case d > 0:
		mark = " ▲"
	}
	return outcomeCell{p.Format.Trim(d) + p.Spell(mark), theme.Update}
}
