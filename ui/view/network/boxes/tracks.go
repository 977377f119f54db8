package boxes

import "iter"

// tracks gives each source of a gap a track for its trunk, counted from the left, and
// returns the number of tracks. No two trunks meet, and no wire runs along another.
func tracks(from, to *column) (track []int, n int) {
	best := -1
	for order := range orders(len(from.places)) {
		if best == 0 {
			break
		}
		t, tracks := inOrder(from, to, order)
		if shared := along(from, to, t); best < 0 || shared < best {
			track, n, best = t, tracks, shared
		}
	}
	return track, n
}

// inOrder gives the sources tracks in some order, each the first that is free.
func inOrder(from, to *column, order []int) (track []int, n int) {
	track = make([]int, len(order))
	var taken [][]span
	for _, j := range order {
		s := spanOf(from, to, j)
		t := 0
		for t < len(taken) && meetsAny(taken[t], s) {
			t++
		}
		if t == len(taken) {
			taken = append(taken, nil)
		}
		taken[t] = append(taken[t], s)
		track[j] = t
	}
	return track, max(len(taken), 1)
}

// along returns how many stubs run along a wire of another source, which comes out of a
// trunk before the stub has ended.
func along(from, to *column, track []int) int {
	n := 0
	for j, source := range from.places {
		for i := range to.places {
			for k, other := range from.places {
				row, ok := to.places[i].edge(other.unit)
				if ok && k != j && row == source.port && track[k] <= track[j] {
					n++
				}
			}
		}
	}
	return n
}

// orders yields all orders of n things, or one of nothing if they are many. What is yielded
// is overwritten by the next.
func orders(n int) iter.Seq[[]int] {
	if n > mostEdges {
		n = 0
	}
	return func(yield func([]int) bool) { insertAll(make([]int, 0, n), n, yield) }
}

// insertAll puts what is missing of n things at all places of an order, and yields those
// that have all.
func insertAll(order []int, n int, yield func([]int) bool) bool {
	next := len(order)
	if next == n {
		return yield(order)
	}
	order = append(order, next)
	for at := next; ; at-- {
		if !insertAll(order, n, yield) {
			return false
		}
		if at == 0 {
			break
		}
		order[at-1], order[at] = order[at], order[at-1]
	}
	copy(order, order[1:]) // The first is the thing that was put in.
	return true
}

// span is the range of rows that a trunk passes.
type span struct{ top, bottom int }

func (s span) meets(t span) bool { return s.top <= t.bottom && t.top <= s.bottom }

func meetsAny(list []span, s span) bool {
	for _, t := range list {
		if s.meets(t) {
			return true
		}
	}
	return false
}

// spanOf returns the rows between the port of a source and its edges.
func spanOf(from, to *column, j int) span {
	at := from.places[j].port
	s := span{at, at}
	for i := range to.places {
		if row, ok := to.places[i].edge(from.places[j].unit); ok {
			s.top, s.bottom = min(s.top, row), max(s.bottom, row)
		}
	}
	return s
}
