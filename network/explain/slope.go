package explain

// explainSlope explains f′(z), the slope of the activation of a unit.
func explainSlope(at snapshot, q Quantity) Explanation {
	u := at.unit(q)
	slope := u.derivative()
	e := Explanation{
		Symbol: "f′", Result: number(slope.value), Formula: "f′ = ∂a/∂z, the slope of " + u.activation().Name,
		Inline: slope.lines, Parts: slope.parts, Note: slope.note, Feeds: slope.feeds,
	}
	if u.activation().Name == "linear" {
		e.Feeds = nil // It is 1 whatever z is.
	}
	e.Meaning = slopeMeaning(slope.value).about("f′ says how much a changes with z.", "f′ is the slope of a.")
	return e
}

// slope returns f′(z) of a unit as an operand.
func (u unit) slope() Operand {
	q := Quantity{Kind: Slope, Layer: u.q.Layer, Unit: u.q.Unit, Sample: u.q.Sample}
	return own("f′", u.derivative().value, q)
}

// slopeMeaning says what a slope lets through.
func slopeMeaning(slope float64) Sentence {
	switch slope {
	case 0:
		return saying("It is 0: no blame gets through.", "f′ is 0: it stops the blame.")
	case 1:
		return saying("It is 1: δ is the blame itself.", "f′ is 1: δ is the blame.")
	default:
		return saying("δ is the blame times it.", "δ is the blame times f′.")
	}
}
