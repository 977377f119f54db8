package scaling

import "slices"

// Follower keeps inputs that are derived from values of the data in step with the inputs
// that are these values themselves.
type Follower struct {
	derived  []Derived
	scalings []Linear
	of       map[int]int // the input that a source is, if one is
	values   []float64   // by source
	free     []int
}

// NewFollower returns a follower of inputs that are made and scaled like this, or nil if
// none of them follows from others. Free inputs follow from nothing.
func NewFollower(derived []Derived, scalings []Linear, free ...int) *Follower {
	f := &Follower{derived: derived, scalings: scalings, free: free, of: map[int]int{}}
	sources := 0
	for i, d := range derived {
		if d.Form == Itself {
			f.of[d.A] = i
		}
		sources = max(sources, d.A+1, d.B+1)
	}
	f.values = make([]float64, sources)
	for i := range derived {
		if f.follows(i) {
			return f
		}
	}
	return nil
}

// Clone returns a follower that can be used at the same time.
func (f *Follower) Clone() *Follower {
	if f == nil {
		return nil
	}
	clone := *f
	clone.values = slices.Clone(f.values)
	return &clone
}

// Follows reports whether an input is derived from other inputs alone.
func (f *Follower) Follows(input int) bool { return f != nil && f.follows(input) }

func (f *Follower) follows(input int) bool {
	d := f.derived[input]
	_, a := f.of[d.A]
	_, b := f.of[d.B]
	return d.Form != Itself && a && (d.Form != Product || b) && !slices.Contains(f.free, input)
}

func (f *Follower) scaling(input int) Linear {
	if input < len(f.scalings) {
		return f.scalings[input]
	}
	return Linear{}
}

// Follow sets the inputs of x that follow from others of x. The others are not changed.
// It is not safe for concurrent use.
func (f *Follower) Follow(x []float64) {
	if f == nil {
		return
	}
	for source, input := range f.of {
		f.values[source] = f.scaling(input).Invert(x[input])
	}
	for i, d := range f.derived {
		if f.follows(i) {
			x[i] = f.scaling(i).Apply(d.Of(f.values))
		}
	}
}
