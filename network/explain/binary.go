package explain

// Binary reports whether the operator at i stands between two operands, and so is
// printed with blanks around it. A minus in front of a term is a sign.
func (l Line) Binary(i int) bool {
	switch op := l[i].Operator; {
	case op != "−":
		return betweenTwo(op)
	case i == 0:
		return false
	}
	switch before := l[i-1].Operator; before {
	case "", ")", "²":
		return true
	case "|":
		return l.closes(i - 1)
	default:
		return false
	}
}

// betweenTwo reports whether an operator may stand between two operands.
func betweenTwo(operator string) bool {
	switch operator {
	case "+", "−", "·", "/", "÷":
		return true
	default:
		return false
	}
}

// closes reports whether the bar at i is the second of its pair.
func (l Line) closes(i int) bool {
	bars := 0
	for _, t := range l[:i+1] {
		if t.Operator == "|" {
			bars++
		}
	}
	return bars%2 == 0
}
