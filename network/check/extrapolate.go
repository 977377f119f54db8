package check

import "math"

// table extrapolates difference quotients by polynomials in h to h = 0 (Neville). Each
// quotient has half the h of the one before. Halving h divides the error of a quotient
// by factor: 4 if the error is proportional to h², 2 if to h.
type table struct {
	factor float64
	row    []estimate // the last quotient, then extrapolations from it and ever more earlier ones
}

// add extrapolates with one more quotient, whose doubt is its rounding error. It
// returns the new value that differs least from its neighbours. The doubt of that value
// is this difference plus its rounding error.
func (t *table) add(quotient estimate) estimate {
	found := estimate{value: quotient.value, doubt: math.Inf(1)}
	row := []estimate{quotient}
	power := t.factor
	for j, before := range t.row {
		next := estimate{
			value: (row[j].value*power - before.value) / (power - 1),
			doubt: (row[j].doubt*power + before.doubt) / (power - 1),
		}
		row = append(row, next)
		power *= t.factor
		next.doubt += max(math.Abs(next.value-row[j].value), math.Abs(next.value-before.value))
		if next.doubt <= found.doubt {
			found = next
		}
	}
	t.row = row
	return found
}

// extrapolate returns the limit of a difference quotient as its h goes to 0, by
// Ridders' method: it halves h until extrapolation no longer helps.
func extrapolate(quotient func(h float64) float64, h, factor float64) float64 {
	const levels, enough = 10, 1e-11
	t := table{factor: factor}
	best := t.add(estimate{value: quotient(h)})
	for level := 1; level < levels; level++ {
		h /= 2
		before := t.row[level-1].value
		if found := t.add(estimate{value: quotient(h)}); found.doubt <= best.doubt {
			best = found
		}
		if best.doubt <= enough*max(math.Abs(best.value), Floor) || math.Abs(t.row[level].value-before) >= 2*best.doubt && level > 2 {
			break
		}
	}
	return best.value
}

// boundedLimit returns the limit of a quotient as extrapolate does, and how far it may
// be off if J has a rounding error of blur, and so a quotient one of blur/h. It goes on
// to differences that contain hardly more than rounding error, because the longer ones
// do not show what happens close to w.
func boundedLimit(quotient func(h float64) float64, h, factor, blur float64) estimate {
	const levels = 24
	t := table{factor: factor}
	var found []estimate
	for range levels {
		found = append(found, t.add(estimate{value: quotient(h), doubt: blur / h}))
		h /= 2
	}
	return unrefuted(found)
}

// unrefuted returns the estimate with the least doubt. The estimates come from ever
// shorter differences. An estimate that contradicts a shorter one is left out, and so
// are all longer ones.
func unrefuted(estimates []estimate) estimate {
	best := estimates[len(estimates)-1]
	for i := len(estimates) - 2; i >= 0; i-- {
		s := estimates[i]
		if math.Abs(s.value-best.value) > s.doubt+best.doubt {
			break
		}
		if s.doubt < best.doubt {
			best = s
		}
	}
	return best
}
