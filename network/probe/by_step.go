package probe

import "backstep/network"

// byStep holds what is known of the states of a run, and which of them are still to be
// looked at. A state is known by its step, because its place among the states changes
// when the history is thinned.
type byStep[T any] struct {
	states, todo []*network.State
	known        map[int]T
}

// newByStep begins with what is known already, given its step. The other states are
// looked at in the given order.
func newByStep[T any](states, order []*network.State, known []T, step func(T) int) byStep[T] {
	b := byStep[T]{states: states, known: make(map[int]T, len(known))}
	for _, k := range known {
		b.known[step(k)] = k
	}
	for _, s := range order {
		if _, ok := b.known[s.Step]; !ok {
			b.todo = append(b.todo, s)
		}
	}
	return b
}

// work looks at states until stop returns true, and reports whether all are known.
func (b *byStep[T]) work(look func(*network.State) T, stop func() bool) bool {
	for len(b.todo) > 0 {
		s := b.todo[0]
		b.known[s.Step], b.todo = look(s), b.todo[1:]
		if stop() {
			break
		}
	}
	return b.done()
}

func (b *byStep[T]) done() bool { return len(b.todo) == 0 }

// list returns what is known, in the order of the states.
func (b *byStep[T]) list() []T {
	list := make([]T, 0, len(b.states))
	for _, s := range b.states {
		if k, ok := b.known[s.Step]; ok {
			list = append(list, k)
		}
	}
	return list
}
