package explain

// errorMeaning says of an output's delta which way it errs, and which way its
// z should go. Where the slope is 0 the two part company.
func errorMeaning(at snapshot, q Quantity) string {
	a, y := at.a(q.Layer, q.Unit, q.Sample).Value, at.target(q.Unit, q.Sample).Value
	delta := at.delta(q.Layer, q.Unit, q.Sample).Value
	switch {
	case a == y && delta == 0:
		return "0: ŷ is exactly y, so there is nothing to change."
	case delta == 0:
		return "0: ŷ is not y, but a small change of z would not help."
	case a < y && delta < 0:
		return "Negative: ŷ is too low; raising z would help."
	case a > y && delta > 0:
		return "Positive: ŷ is too high; lowering z would help."
	case delta < 0:
		return "Negative: raising this z would lower the loss."
	default:
		return "Positive: lowering this z would lower the loss."
	}
}

// blameMeaning says of a hidden unit's delta what it asks for.
func blameMeaning(delta, blame, slope float64) string {
	switch {
	case delta < 0:
		return "Negative: raising z here would lower the loss."
	case delta > 0:
		return "Positive: lowering z here would lower the loss."
	case slope == 0 && blame != 0:
		return "0: the slope is 0 here, so nothing flows back."
	default:
		return "0: no blame for the loss comes back to this unit."
	}
}
