package explain

// errorMeaning returns a sentence on which way an output errs, and which way its z
// should go. If the derivative is 0, δ says nothing about the error.
func errorMeaning(output unit) string {
	a, y, delta := output.a().Value, output.y().Value, output.delta().Value
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

// hiddenMeaning returns a sentence on what the δ of a hidden unit means for its z.
func hiddenMeaning(delta, upstream, derivative float64) string {
	switch {
	case delta < 0:
		return "Negative: raising z here would lower the loss."
	case delta > 0:
		return "Positive: lowering z here would lower the loss."
	case derivative == 0 && upstream != 0:
		return "0: the slope is 0 here, so nothing flows back."
	default:
		return "0: no blame for the loss comes back to this unit."
	}
}
