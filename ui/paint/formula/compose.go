package formula

import (
	"backstep/network/explain"
	"backstep/ui/paint"
)

// composer chooses how much of an explanation to show in the room there is.
type composer struct{ typesetter }

// composition is the part of an explanation that is shown.
type composition struct {
	derivation paint.Sheet
	parts      paint.Sheet // the values that the derivation uses by name
}

func (a composition) rows() int { return len(a.derivation) + len(a.parts) }

// compose chooses how to set an explanation in w × h cells.
func (p composer) compose(e *explain.Explanation, w, h int) composition {
	if isWorked(e) && !e.Ahead && h > 0 {
		return p.composeWorked(e, w, h)
	}
	forms, parts := p.forms(e, w, h), p.partForms(e, w)
	for _, derivation := range p.whole(e, forms) {
		for _, list := range parts[:2] {
			if a := (composition{derivation, list}); a.rows() <= h {
				return a
			}
		}
	}
	if len(e.Brief) > 0 {
		return p.compose(inBrief(e), w, h)
	}
	for _, derivation := range forms {
		for _, list := range parts[1:] {
			if a := (composition{derivation, list}); a.rows() <= h {
				return a
			}
		}
	}
	return p.scarce(e, forms, parts[len(parts)-1], w, h)
}

// inBrief returns the explanation with its shorter derivation.
func inBrief(e *explain.Explanation) *explain.Explanation {
	brief := *e
	brief.Inline, brief.Brief, brief.Parts = e.Brief, nil, nil
	return &brief
}

// composeWorked sets a worked table, and below it the values that it names.
func (p composer) composeWorked(e *explain.Explanation, w, h int) composition {
	a := composition{derivation: workedSetter(p).set(e, w, h)}
	for _, parts := range p.partForms(e, w) {
		if len(parts) <= h-len(a.derivation) {
			a.parts = parts
			break
		}
	}
	return a
}

// whole returns those forms that leave out nothing but rules and blanks.
func (p composer) whole(e *explain.Explanation, forms []paint.Sheet) []paint.Sheet {
	if p.asTable(e) && e.Table.SumLabel != "" {
		return forms[:min(2, len(forms))]
	}
	return forms[:min(1, len(forms))]
}

// scarce composes an explanation that does not fit whole. The derivation matters more
// than its parts.
func (p composer) scarce(e *explain.Explanation, forms []paint.Sheet, parts paint.Sheet, w, h int) composition {
	var a composition
	switch {
	case h < 1:
		return a
	case p.asTable(e):
		a.derivation = p.shortTable(e, w, h-min(len(parts), h/3))
		if len(a.derivation) == 1 {
			a.derivation = p.flatIn(e, w, h)
		}
	case len(forms) > 0:
		a.derivation = forms[len(forms)-1]
	}
	if a.derivation.Width() > w || len(a.derivation) > h {
		a.derivation = narrowest(w, p.value(e, p.AccentStrong(), w))
	}
	a.parts = parts[:min(len(parts), h-len(a.derivation))]
	return a
}

// flatIn sets what would be a table as an equation in at most w × h cells, or its result
// alone.
func (p composer) flatIn(e *explain.Explanation, w, h int) paint.Sheet {
	var forms []paint.Sheet
	if len(e.Inline) > 0 {
		forms = p.lineForms(e, p.AccentStrong(), w)
	} else {
		for _, line := range p.flatLines(e) {
			forms = append(forms, p.flat(e, line, p.AccentStrong(), w))
		}
	}
	for _, s := range paint.Fitting(forms, w) {
		if len(s) <= h {
			return s
		}
	}
	return p.value(e, p.AccentStrong(), w)
}

// forms returns the ways to set a derivation, the roomiest first.
func (p composer) forms(e *explain.Explanation, w, h int) []paint.Sheet {
	switch {
	case e.Ahead:
		return p.aheadForms(e, w)
	case !e.Result.HasRef:
		return nil // There is nothing to explain yet.
	case p.asTable(e):
		return p.tableForms(e, w, h)
	default:
		return p.lineForms(e, p.AccentStrong(), w)
	}
}
