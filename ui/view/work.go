package view

import "backstep/ui/desk"

// Work is something that takes long to compute, such as a decision surface, a landscape
// or readings of the past. It works on copies, in slices, with coarse results before
// fine ones. While a slice is being computed, nothing else may touch the work.
type Work interface {
	// Do computes until stop returns true, and reports whether all is done.
	Do(stop func() bool) (done bool)
	// Deliver gives the view what has been computed so far. It is called on the event
	// loop, between slices.
	Deliver()
}

// Question is a question that a view needs answered. Begin starts the work that answers
// it. Two questions with the same key have the same answer. The key must be comparable.
type Question struct {
	Key   any
	Begin func() Work
}

// Job is work whose result is read after each slice and then delivered.
type Job[T any] struct {
	Work   func(stop func() bool) (done bool)
	Result func() T       // what is computed so far, as a value that further work does not change
	To     func(result T) // delivers it

	soFar T
}

// Do computes until stop returns true, and reports whether all is done.
func (j *Job[T]) Do(stop func() bool) (done bool) {
	done = j.Work(stop)
	j.soFar = j.Result()
	return done
}

// Deliver delivers what is computed so far.
func (j *Job[T]) Deliver() { j.To(j.soFar) }

// OfRun is a result that holds only for one run, with the settings and the data of one
// run.
type OfRun[T any] struct {
	of    desk.Training
	value T
}

// Keep stores the result of a run.
func (r *OfRun[T]) Keep(of desk.Training, value T) { r.of, r.value = of, value }

// Of returns the result if it belongs to that run, otherwise the zero value.
func (r *OfRun[T]) Of(of desk.Training) (value T) {
	if r.of == of {
		value = r.value
	}
	return value
}

// inTurn is several works, one after the other.
type inTurn struct {
	list []Work
	busy int // so many before this one are done
}

// InTurn begins works that are done one after the other.
func InTurn(begins []func() Work) Work {
	w := &inTurn{}
	for _, begin := range begins {
		w.list = append(w.list, begin())
	}
	return w
}

// Do computes until stop returns true, and reports whether all is done.
func (w *inTurn) Do(stop func() bool) (done bool) {
	for w.list[w.busy].Do(stop) {
		if w.busy+1 == len(w.list) {
			return true
		}
		w.busy++
		if stop() {
			break
		}
	}
	return false
}

// Deliver gives the view what has been computed so far.
func (w *inTurn) Deliver() {
	for _, each := range w.list[:w.busy+1] {
		each.Deliver()
	}
}
