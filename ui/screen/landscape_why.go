package screen

import (
	"backstep/network/probe"
	"backstep/ui/theme"
)

// descent is what the step has revealed to a reader of the landscape.
func (s *Scene) descent() probe.Descent {
	l, c := s.Landscape, s.Config()
	return probe.Descent{
		LearningRate: c.LearningRate, Optimizer: &c.Optimizer,
		Batches: s.Path.StepsPerEpoch() > 1, Held: l.Others,
		Gradient: l.Across.Felt && l.Up.Felt, Updated: l.Across.Moved && l.known(),
	}
}

// whyWants is how many rows the panel would like. The longest sentence decides,
// so that the panels under it hold still.
func whyWants(w int, sgd bool) int {
	longest := 118
	if !sgd {
		longest += 60
	}
	return 1 + 5 + 1 + longest/max(10, w-2*(margin+1)) + 1
}

// whyRow is a number that the panel shows.
type whyRow struct {
	name  string
	brief string // where the name has no room
	value float64
	known bool
	note  string
}

func (s *Scene) whyRows(short string) []whyRow {
	land := s.Landscape.Land
	if land == nil || !land.HasHere {
		land = &probe.Landscape{}
	}
	bend := land.Curvature
	steepest := bend.Known(bend.Steepest)
	valley := land.HasHere && steepest > 0
	d := s.descent()
	step := d.Advance(steepest)
	flattest := whyRow{"flattest curvature", "flattest", bend.Known(bend.Flattest), land.HasHere, "along it"}
	if flattest.value < 0 {
		flattest.name, flattest.brief, flattest.note = "downward curvature", "downward", "the other way"
	}
	return []whyRow{
		{"steepest curvature λ", "steepest λ", steepest, land.HasHere, "across it"},
		flattest,
		{"largest η to settle, 2/λ", "largest η, 2/λ", 2 / steepest, valley, ""},
		{"this η · λ", "η · λ", step, land.HasHere, short},
		{"a step leaves 1 − η·λ", "leaves 1 − η·λ", 1 - step, valley, "of the way"},
	}
}

// landscapeWhy draws how the loss bends here, and what follows for η.
func (p painter) landscapeWhy() {
	s := p.scene
	v := s.Landscape.Land.Valley(s.descent())
	body := p.panel(v.Title, "in the plane of these two weights", "in this plane")
	rows := s.whyRows(v.Brief)
	if body.H() < len(rows) {
		rows = rows[2:]
	}
	cell := s.Format.Width()
	const label = 24
	names := label
	for i := range rows {
		rows[i].name = s.spell(rows[i].name)
		if columns(rows[i].name)+1+cell > body.W() {
			rows[i].name = s.spell(rows[i].brief)
		}
		names = max(names, columns(rows[i].name))
	}
	end := min(names+1+cell, body.W())
	for y, row := range rows {
		body.fitted(0, y, end-cell-1, row.name, theme.Text)
		body.number(end-cell, y, row.value, row.known, unmarked, theme.Text)
		if row.known && end+2+columns(row.note) <= body.W() {
			body.text(end+2, y, row.note, theme.Dim)
		}
	}
	lines := wrap(s.spell(v.Meaning), body.W())
	y := len(rows)
	if y+1+len(lines) <= body.H() {
		y++
	}
	for i, line := range lines {
		body.text(0, y+i, line, theme.Text)
	}
}
