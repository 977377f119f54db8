package check

import "math"

// table extrapolates quotients, each of half the h of the one before, by
// polynomials in h to h = 0 (Neville). Halving h divides the error of a
// quotient by factor: 4 where it goes with h², 2 where with h.
type table struct {
	factor float64
	row    []slope // of the last quotient: itself, and polynomials through ever more before it
}

// add extrapolates from one more quotient, whose doubt is its rounding. Of the
// new values it returns the one that differs least from its neighbours, and
// how far it may be off by that and by rounding.
func (t *table) add(quotient slope) slope {
	found := slope{value: quotient.value, doubt: math.Inf(1)}
	row := []slope{quotient}
	power := t.factor
	for j, before := range t.row {
		next := slope{
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

// extrapolate returns the limit of a quotient as its h goes to 0, by Ridders'
// method: ever shorter differences, until what is extrapolated from them no
// longer gets surer.
func extrapolate(quotient func(h float64) float64, h, factor float64) float64 {
	const levels, enough = 10, 1e-11
	t := table{factor: factor}
	best := t.add(slope{value: quotient(h)})
	for level := 1; level < levels; level++ {
		h /= 2
		before := t.row[level-1].value
		if found := t.add(slope{value: quotient(h)}); found.doubt <= best.doubt {
			best = found
		}
		if best.doubt <= enough*max(math.Abs(best.value), Floor) || math.Abs(t.row[level].value-before) >= 2*best.doubt && level > 2 {
			break
		}
	}
	return best.value
}

// settle returns the limit of a quotient as extrapolate does, and how far it
// may be off where J is rounded by blur, a quotient therefore by blur/h. It
// goes down to differences that are hardly anything but rounding, so that
// nothing which happens within the longer ones stays unseen.
func settle(quotient func(h float64) float64, h, factor, blur float64) slope {
	const levels = 24
	t := table{factor: factor}
	var found []slope
	for range levels {
		found = append(found, t.add(slope{value: quotient(h), doubt: blur / h}))
		h /= 2
	}
	return unrefuted(found)
}

// unrefuted returns the surest of the slopes that ever shorter differences
// gave, but for those that a shorter one contradicts, and all longer than they.
func unrefuted(slopes []slope) slope {
	best := slopes[len(slopes)-1]
	for i := len(slopes) - 2; i >= 0; i-- {
		s := slopes[i]
		if math.Abs(s.value-best.value) > s.doubt+best.doubt {
			break
		}
		if s.doubt < best.doubt {
			best = s
		}
	}
	return best
}
