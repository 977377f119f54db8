package explain

import "math"

// alarm says why a result is not finite. The reason is the first operand that is not
// finite, or else that the arithmetic itself has no answer.
func (s Subject) alarm(e *Explanation) []string {
	loss := e.Result.Ref.Kind == Loss && lossOf(s.Config.Loss.Name).classes
	switch culprit, infinite := s.culprit(e), math.IsInf(e.Result.Value, 0); {
	case culprit != "" && infinite:
		return []string{"It is infinite, because " + culprit + " is not finite.", "Infinite: some of it is not finite."}
	case culprit != "":
		return []string{"It is not a number, because " + culprit + " is not finite.", "Not a number: a part is not finite."}
	case infinite && loss && s.approaches():
		return []string{"It is infinite: ŷ is too near to 0 or 1 to be held, and ln 0 has no bound.", "Infinite: ln 0 has no bound."}
	case infinite && loss:
		return []string{"It is infinite: ŷ rules out what y says, and ln 0 has no bound.", "Infinite: ln 0 has no bound."}
	case infinite:
		return []string{"It is infinite: more than a number can hold.", "Infinite: too large to be held."}
	case len(e.Meaning.Says) > 0 && e.Meaning.Says[0] == outside:
		return []string{"It is not a number: " + outside, "No number: ŷ is outside 0 to 1."}
	default:
		return []string{"It is not a number: with these values the formula has no answer.", "Not a number: it has no answer."}
	}
}
