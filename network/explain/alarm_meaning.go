package explain

import "math"

// alarm says why a result is not finite. The reason is the first operand that is not
// finite, or else that the arithmetic itself has no answer.
func (s *Subject) alarm(e *Explanation) Sentence {
	culprit, infinite := s.culprit(e), math.IsInf(e.Result.Value, 0)
	loss := e.Result.Ref.Kind == Loss && lossOf(s.Config.Loss.Name).classes
	is, alone := "It is not a number", "This is not a number"
	if infinite {
		is, alone = "It is infinite", "This number is infinite"
	}
	switch {
	case culprit != "":
		because := ", because " + culprit + " is not finite."
		return Sentence{Says: []string{is + because, is + "."}, Alone: []string{alone + because, alone + "."}}
	case infinite && loss && s.approaches():
		return saying(is+": ŷ is too near to 0 or 1 to be held, and ln 0 has no bound.", "J is infinite: ln 0 has no bound.")
	case infinite && loss:
		return saying(is+": ŷ rules out what y says, and ln 0 has no bound.", "J is infinite: ln 0 has no bound.")
	case infinite:
		return saying(is+": it is more than a number can hold.", "This is more than a number can hold.", "This number is infinite.")
	case loss && len(e.Meaning.Says) > 0 && e.Meaning.Says[0] == Capital(outside)+".":
		return saying(is+": "+outside+".", "J is not a number: "+outside+".", "ŷ is not between 0 and 1.")
	default:
		return saying(is+": with these values the formula has no answer.", "With these values there is no answer.", "This is not a number.")
	}
}
