package landscape

import (
	"backstep/network/probe"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// whyPanel draws why the path turned where it did.
type whyPanel struct{ drawing }

// descent returns what the step has revealed about the descent.
func (p whyPanel) descent() probe.Descent {
	l, c := p.pic, p.Moment.Config()
	return probe.Descent{
		LearningRate: p.Moment.Rate(), Optimizer: &c.Optimizer,
		Batches: p.Moment.Batches() > 1, Held: l.Others,
		Gradient: l.Across.Felt && l.Up.Felt, Updated: l.Across.Moved && l.known(),
	}
}

// whyRow is a number that the panel shows.
type whyRow struct {
	name  string
	brief string // for use where the name has no room
	value float64
	known bool
	note  string
}

func (p whyPanel) rows(short string) []whyRow {
	land := p.pic.Land
	if land == nil || !land.HasHere {
		land = &probe.Landscape{}
	}
	bend := land.Curvature
	steepest := bend.Known(bend.Steepest)
	valley := land.HasHere && steepest > 0
	d := p.descent()
	flattest := whyRow{"flattest curvature", "flattest", bend.Known(bend.Flattest), land.HasHere, "along"}
	if flattest.value < 0 {
		flattest.name, flattest.brief, flattest.note = "downward curvature", "downward", "along"
	}
	return []whyRow{
		{"steepest curvature λ", "steepest λ", steepest, land.HasHere, "across"},
		flattest,
		{"largest η that settles, 2/λ", "settles: 2/λ", 2 / steepest, valley, ""},
		{"this η " + p.Rate() + " · λ", "η · λ", d.Advance(steepest), land.HasHere, short},
	}
}

// draw draws how the loss curves here, and what follows for η.
func (p whyPanel) draw() {
	v := p.pic.Land.Valley(p.descent())
	body := p.Panel("curvature here", p.Says(v.Title+", in the plane of these two weights"), p.Says(v.Title))
	rows := p.rows(v.Brief)
	if body.H() < len(rows) {
		rows = rows[2:]
	}
	cell := p.Format.Width()
	const label = 28
	names := label
	for i := range rows {
		rows[i].name = p.Formula(rows[i].name)
		if grid.Width(rows[i].name)+1+cell > body.W() {
			rows[i].name = p.Formula(rows[i].brief)
		}
		names = max(names, grid.Width(rows[i].name))
	}
	end := min(names+1+cell, body.W())
	for y, row := range rows {
		body.Fitted(0, y, end-cell-1, row.name, theme.Text)
		paint.HitRate(body, 0, y, grid.Truncate(row.name, end-cell-1))
		body.Number(end-cell, y, paint.Bare(row.value, row.known, theme.Text))
		if row.known && end+1+grid.Width(row.note) <= body.W() {
			body.Text(end+1, y, row.note, theme.Dim)
		}
	}
	lines := paint.Wrap(p.Says(v.Meaning), body.W())
	y := len(rows)
	switch room := body.H() - y - len(lines); {
	case room < 0:
		return
	case room > 0:
		y++
	}
	for i, line := range lines {
		body.Text(0, y+i, line, theme.Text)
	}
}
