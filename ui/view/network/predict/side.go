package predict

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"backstep/data/text"
	"backstep/network/explain"
	"backstep/network/mistake"
	"backstep/ui/desk"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// score draws what came of each kind of number.
func (d drawing) score() {
	s := &d.quiz.Score
	right, helped := s.Right()
	end := ""
	if n := len(s.Asked); n > 0 {
		end = fmt.Sprintf("%d of %d", right, n)
		if long := fmt.Sprintf("%s, %d with a hint", end, helped); helped > 0 && grid.Width(long)+16 < d.W() {
			end = long
		}
	}
	paint.PanelWithEnd(d.Painter, "score", end)
	body := drawing{d.PanelBody(), d.quiz, d.draft}
	kinds, symbols := desk.ScoreKinds()
	y := 0
	if body.H() > len(kinds)+1 {
		y = 1
	}
	for i, kind := range kinds {
		body.kind(y+i, d.Formula(symbols[i]), s.Of(kind))
	}
	y += len(kinds) + 1
	best := fmt.Sprint(s.Best())
	body.Text(0, y, d.Longest(body.W()-len(best)-1, "best run of right answers", "best run"), theme.Dim)
	body.TextRight(body.W(), y, best, theme.Strong)
	if kept := d.quiz.Kept; kept != "" {
		body.Fitted(0, y+1, body.W(), "kept in "+text.Clean(kept), theme.Dim)
	}
}

// kind draws what came of the numbers of a kind: the latest, and a word on the last.
func (d drawing) kind(y int, symbol string, list []desk.Scored) {
	const marksAt, apart, note = 8, 2, 14
	d.Text(0, y, symbol, theme.Soft)
	if len(list) == 0 {
		d.Text(marksAt, y, d.Spell("·"), theme.Dim)
		return
	}
	word := wordOn(list)
	room := (d.W() - marksAt) / apart
	if d.W() > marksAt+note+6 && word != "" {
		room = (d.W() - marksAt - note - 2) / apart
		d.Fitted(d.W()-note, y, note, d.Spell(word), theme.Dim)
	}
	for i, s := range list[max(0, len(list)-room):] {
		mark, role := "✓", theme.Text
		switch {
		case s.Shown:
			mark, role = "○", theme.Dim
		case !s.Right:
			mark, role = "×", theme.Alarm
		}
		d.Text(marksAt+i*apart, y, mark, role)
	}
}

// wordOn returns a word on the last number that was not simply right.
func wordOn(list []desk.Scored) string {
	for _, s := range slices.Backward(list) {
		switch {
		case s.Shown:
			return "shown"
		case s.Mistake != "":
			return s.Mistake
		case s.Hints > 0:
			return text.Count(s.Hints, "hint")
		}
	}
	return ""
}

// hints draws the hints as far as they are unfolded, and the names of the others.
func (d drawing) hints() {
	list, unfolded := d.quiz.Hints()
	fact := "h opens the next"
	switch {
	case d.quiz.Level.Unaided():
		fact = "none: this is unaided"
	case len(list) == unfolded:
		fact = ""
	}
	body := drawing{d.Panel("hints", fact), d.quiz, d.draft}
	y := 0
	for i, h := range list {
		role := theme.Dim
		if i < unfolded {
			role = theme.Strong
		}
		body.Text(0, y, fmt.Sprint(i+1), role)
		body.Fitted(3, y, body.W()-3, h.Name, role)
		y++
		if i != unfolded-1 {
			continue // Of the earlier ones the next says more.
		}
		for _, line := range d.unfoldedLines() {
			body.Text(3, y, line, theme.Text)
			y++
		}
	}
}

// unfoldedLines returns the last hint that is unfolded in the lines of its panel.
func (d drawing) unfoldedLines() []string {
	list, unfolded := d.quiz.Hints()
	if unfolded == 0 {
		return nil
	}
	return paint.Wrap(d.Spell(d.hint(list[unfolded-1])), paint.PanelInner(d.W(), 1).W-3)
}

// hint returns what a hint says. A number that is left out is a question mark.
func (d drawing) hint(h mistake.Hint) string {
	switch {
	case len(h.Line) == 0:
		return text.Clean(h.Words)
	case h.Missing < 0:
		return h.Line.Text(d.Format, false)
	}
	open := slices.Clone(h.Line)
	open[h.Missing].Operand = explain.Operand{Value: math.NaN()}
	return strings.Replace(open.Text(d.Format, false), "NaN", "?", 1)
}

// unfolded returns the last hint that is unfolded.
func (d drawing) unfolded() []block {
	list, unfolded := d.quiz.Hints()
	if unfolded == 0 {
		return nil
	}
	b := d.paragraph(fmt.Sprintf("hint %d of %d: %s", unfolded, len(list), d.hint(list[unfolded-1])), theme.Text, 2)
	b.blank = true
	return []block{b}
}

// mistakes draws the usual mistakes that were looked for.
func (d drawing) mistakes() {
	v := d.quiz.Attempt().Verdict
	if len(v.Tried) == 0 || d.quiz.Attempt().Known {
		return
	}
	fits := func(m mistake.Mistake) bool { return slices.ContainsFunc(v.Fits, m.Is) }
	fact := fmt.Sprintf("%d tried, %d fit", len(v.Tried), len(v.Fits))
	if len(v.Fits) == 1 {
		fact += "s"
	}
	body := drawing{d.Panel("usual mistakes", fact), d.quiz, d.draft}
	for i, m := range v.Tried {
		if i == body.H()-1 && i < len(v.Tried)-1 {
			body.Text(0, i, fmt.Sprintf("… %d more", len(v.Tried)-i), theme.Dim)
			return
		}
		mark, role := "·", theme.Dim
		if fits(m) {
			mark, role = "×", theme.Alarm
		}
		body.Fitted(0, i, body.W(), d.Spell(mark+" "+text.Clean(text.List(m.Names, "and"))), role)
	}
}
