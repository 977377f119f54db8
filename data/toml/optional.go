package toml

// Opt is a value that may be left out.
type Opt[T any] struct {
	Value T
	Set   bool
}

// Some returns a value that is set.
func Some[T any](v T) Opt[T] { return Opt[T]{Value: v, Set: true} }

// Or returns the value, or the given one if none is set.
func (o Opt[T]) Or(v T) T {
	if o.Set {
		return o.Value
	}
	return v
}

// Fill sets the value unless it is already set.
func (o *Opt[T]) Fill(v T) {
	if !o.Set {
		*o = Some(v)
	}
}
