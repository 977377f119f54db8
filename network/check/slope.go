package check

// slope is what differences tell of the slope of the loss by one weight.
type slope struct {
	value float64
	doubt float64 // by which the value may be off; 0 where that was not asked
	cause *Cause  // why the value settles nothing
}

// slope measures the loss by a weight w of the probe, which it moves and puts
// back. Where the first differences give the gradient g, there is nothing to
// doubt: two numbers that come about in different ways do not agree by
// accident. Else it looks into how far differences can be trusted here.
func (p *probe) slope(w *float64, g Gradient, tolerance float64, penalised bool) slope {
	h, bend := p.room(w, p.reach(g.From), penalised)
	quotient := func(h float64) float64 { return p.quotient(w, h, penalised) }
	if bend != nil && bend.hard {
		return slope{value: quotient(h), cause: &bend.cause}
	}
	factor := 4.0
	if bend != nil {
		factor = 2 // Across a bend the error of a quotient goes with h rather than h².
	}
	if n := extrapolate(quotient, h, factor); Error(g.Gradient, n) <= tolerance {
		return slope{value: n}
	}
	blur := p.blur
	if penalised {
		blur += u * p.penalty(*w)
	}
	found := settle(quotient, h, factor, blur)
	if e := Error(g.Gradient, found.value); e > tolerance && e < tolerance+found.doubt/size(g.Gradient, found.value) {
		found.cause = &Cause{Kind: Rounding}
		if bend != nil && !bend.on {
			found.cause = &bend.cause
		}
	}
	return found
}

// room returns the first distance, of ever shorter ones, within which the loss
// is smooth; else the shortest, and what bends the loss there. A bend that is
// no kink and lies at w itself is as near at every distance.
func (p *probe) room(w *float64, reach float64, penalised bool) (float64, *bend) {
	const longest, times, shortest = 1.0 / 128, 1.0 / 8, 1.0 / (1 << 17)
	for h := longest; ; h *= times {
		found := p.bend(w, h/reach, penalised)
		if found == nil || found.on && !found.hard || h <= shortest {
			return h / reach, found
		}
	}
}
