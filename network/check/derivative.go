package check

// estimate is what difference quotients say about the derivative of the loss with
// respect to one weight.
type estimate struct {
	value float64
	doubt float64 // how far the value may be off; 0 if not computed
	cause *Cause  // why the value decides nothing; nil if it does
}

// derivative estimates the derivative of the loss with respect to a weight w, which it
// moves and restores. If the first differences give the gradient g, it trusts them: two
// numbers computed in different ways do not agree by accident. Otherwise it finds out
// how far differences can be trusted here.
func (p *layerLoss) derivative(w *float64, g Gradient, tolerance float64, penalised bool) estimate {
	h, bend := p.room(w, p.reach(g.From), penalised)
	quotient := func(h float64) float64 { return p.quotient(w, h, penalised) }
	if bend != nil && bend.hard {
		return estimate{value: quotient(h), cause: &bend.cause}
	}
	factor := 4.0
	if bend != nil {
		factor = 2 // Across a bend the error of a quotient is proportional to h, not h².
	}
	if n := extrapolate(quotient, h, factor); Error(g.Gradient, n) <= tolerance {
		return estimate{value: n}
	}
	blur := p.blur
	if penalised {
		blur += u * p.penalty(*w)
	}
	found := boundedLimit(quotient, h, factor, blur)
	if e := Error(g.Gradient, found.value); e > tolerance && e < tolerance+found.doubt/size(g.Gradient, found.value) {
		found.cause = &Cause{Kind: Rounding}
		if bend != nil && !bend.on {
			found.cause = &bend.cause
		}
	}
	return found
}

// room tries ever shorter distances from w, and returns the first within which the loss
// is smooth. If there is none, it returns the shortest, and the bend that lies within
// it. A bend at w itself that is no kink ends the search, because it lies within every
// distance.
func (p *layerLoss) room(w *float64, reach float64, penalised bool) (float64, *bend) {
	const longest, times, shortest = 1.0 / 128, 1.0 / 8, 1.0 / (1 << 17)
	for h := longest; ; h *= times {
		found := p.bend(w, h/reach, penalised)
		if found == nil || found.on && !found.hard || h <= shortest {
			return h / reach, found
		}
	}
}
