package view

// Work is something that takes long to compute: a decision surface, a landscape,
// readings of the past. It works on copies, in slices, coarse before fine. While a
// slice is being computed nothing else may touch it.
type Work interface {
	// Do computes until stop says so, and reports whether all is done.
	Do(stop func() bool) (done bool)
	// Deliver hands the view what is computed so far. It is called on the event
	// loop, between slices.
	Deliver()
}

// Question is what work answers: Begin makes it. Two questions with the same key
// have the same answer; the key is comparable.
type Question struct {
	Key   any
	Begin func() Work
}

// Job is work whose result is read after each slice, and delivered.
type Job[T any] struct {
	Work   func(stop func() bool) (done bool)
	Result func() T       // what is computed so far: a value that further work does not change
	To     func(result T) // delivers it

	soFar T
}

// Do computes until stop says so.
func (j *Job[T]) Do(stop func() bool) (done bool) {
	done = j.Work(stop)
	j.soFar = j.Result()
	return done
}

// Deliver delivers what is computed so far.
func (j *Job[T]) Deliver() { j.To(j.soFar) }

// OfRun is a result that holds for one run alone.
type OfRun[T any] struct {
	run   int
	value T
}

// Keep makes it the result of a run.
func (r *OfRun[T]) Keep(run int, value T) { r.run, r.value = run, value }

// Of returns the result if it is of that run, else the zero value.
func (r *OfRun[T]) Of(run int) (value T) {
	if r.run == run {
		value = r.value
	}
	return value
}
