package landscape

import (
	"backstep/network/probe"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// whyPanel says why the way turned where it did.
type whyPanel struct{ view }

// valley is what the curvature says of the next step with a learning rate.
type valley struct {
	title, meaning string
	short          string // beside η · λ
	bounces        bool   // the next step lands higher
}

// valley reads the curvature here, and what the step did to the loss that is
// drawn. Where that rose though the valley is wide enough for η, the reason lies
// elsewhere.
func (p whyPanel) valley() valley {
	v := p.here()
	l := p.pic
	rose := l.Across.Moved && l.known() && l.Land.HasBefore && l.Land.Here > l.Land.Before
	if !rose || v.short == "" || v.bounces {
		return v
	}
	v.title = "why J rose"
	switch {
	case p.Moment.Path.StepsPerEpoch() > 1:
		v.meaning = "η is small enough here, and yet the step raised this J: it went by the samples of its batch alone."
	case l.Others > 0:
		v.meaning = "In this plane η is small enough, and yet the step raised J: it went too far in weights that are held here."
	default:
		v.meaning = "By the curvature here η is small enough, and yet the step raised J: the valley bends."
	}
	return v
}

// here reads the curvature: the steps of plain gradient descent along the
// steepest direction leave 1 − ηλ of the distance to the floor.
func (p whyPanel) here() valley {
	l := p.pic
	if l.Land == nil || !l.Land.HasHere {
		return valley{title: "why it goes as it does"}
	}
	bend := l.Land.Curvature
	up := bend.Sign(bend.Steepest)
	product := p.stretch(bend.Steepest)
	switch {
	case number.Alarming(product):
		return valley{title: "no way down", meaning: "J is not finite here: there is no slope to follow."}
	case up == 0:
		return valley{
			title: "why it goes as it does", short: "no valley",
			meaning: "No bend of J can be told here: it is flat in both weights, or it has a kink.",
		}
	case up < 0:
		return valley{
			title: "why it is called descent", short: "no valley",
			meaning: "Here J bends downward in both weights: there is no floor to overshoot, and each step goes down.",
		}
	case product > 2:
		return valley{
			title: "why it bounces", short: "over 2: out", bounces: true,
			meaning: "η is too large for this valley: a step lands higher on the other side than it began, and the next one higher still.",
		}
	case product > 1:
		return valley{
			title: "why it bounces", short: "over 1: past it",
			meaning: "A step goes past the floor of the valley to its other side, though nearer than before: it bounces, and settles.",
		}
	case l.Across.Felt && l.Up.Felt && l.Land.GradientX == 0 && l.Land.GradientY == 0:
		return valley{
			title: "why it stands still", short: "under 1: short",
			meaning: "The gradient of both weights is 0 here: no step moves them, whichever way J bends.",
		}
	case bend.Sign(bend.Flattest) < 0:
		return valley{
			title: "why it is called descent", short: "under 1: short",
			meaning: "This is a saddle: J bends up one way and down the other. Steps leave it on the way down, slowly at first.",
		}
	default:
		return valley{
			title: "why it is called descent", short: "under 1: short",
			meaning: "A step stops short of the floor of the valley, and the next goes on from there: downhill all the way.",
		}
	}
}

// stretch is η·λ: the part of the way to the floor of a valley of that curvature
// that a step of gradient descent takes.
func (p whyPanel) stretch(curvature float64) float64 {
	return float64(p.Moment.Config().LearningRate * curvature)
}

// whyRow is a number that the panel shows.
type whyRow struct {
	name  string
	brief string // where the name has no room
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
	steepest := toldOf(bend, bend.Steepest)
	valley := land.HasHere && steepest > 0
	flattest := whyRow{"flattest curvature", "flattest", toldOf(bend, bend.Flattest), land.HasHere, "along it"}
	if flattest.value < 0 {
		flattest.name, flattest.brief, flattest.note = "downward curvature", "downward", "the other way"
	}
	return []whyRow{
		{"steepest curvature λ", "steepest λ", steepest, land.HasHere, "across it"},
		flattest,
		{"largest η to settle, 2/λ", "largest η, 2/λ", 2 / steepest, valley, ""},
		{"this η · λ", "η · λ", p.stretch(steepest), land.HasHere, short},
		{"a step leaves 1 − η·λ", "leaves 1 − η·λ", 1 - p.stretch(steepest), valley, "of the way"},
	}
}

// toldOf is a curvature, 0 where it cannot be told from that. What is not finite
// stays.
func toldOf(c probe.Curvature, curvature float64) float64 {
	if c.Sign(curvature) == 0 && !number.Alarming(curvature) {
		return 0
	}
	return curvature
}

// draw draws how the loss bends here, and what follows for η.
func (p whyPanel) draw() {
	v := p.valley()
	body := p.Panel(v.title, "in the plane of these two weights", "in this plane")
	rows := p.rows(v.short)
	if body.H() < len(rows) {
		rows = rows[2:]
	}
	cell := p.Format.Width()
	const label = 24
	names := label
	for i := range rows {
		rows[i].name = p.Spell(rows[i].name)
		if grid.Width(rows[i].name)+1+cell > body.W() {
			rows[i].name = p.Spell(rows[i].brief)
		}
		names = max(names, grid.Width(rows[i].name))
	}
	end := min(names+1+cell, body.W())
	for y, row := range rows {
		body.Fitted(0, y, end-cell-1, row.name, theme.Text)
		body.Number(end-cell, y, row.value, row.known, paint.Unmarked, theme.Text)
		if row.known && end+2+grid.Width(row.note) <= body.W() {
			body.Text(end+2, y, row.note, theme.Dim)
		}
	}
	meaning := v.meaning
	if o := &p.Moment.Config().Optimizer; !o.Plain() && meaning != "" {
		meaning += " That is for sgd; " + o.Name + " stretches each step its own way."
	}
	lines := paint.Wrap(p.Spell(meaning), body.W())
	y := len(rows)
	if y+1+len(lines) <= body.H() {
		y++
	}
	for i, line := range lines {
		body.Text(0, y+i, line, theme.Text)
	}
}
