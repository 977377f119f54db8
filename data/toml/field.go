package toml

import "reflect"

// Field is one setting of a target of type S: where its value is kept, and how
// text becomes that value and the value text. Errors are worded to stand after
// the name of the setting.
type Field[S any] interface {
	Takes() string                       // what is right, as errors, help and documentation put it
	Form() Form                          // of its values
	Names() []string                     // the names that it takes one of, if it does
	Read(target *S, n *Node) error       // from a file
	Parse(target *S, value string) error // from a flag
	Write(target *S) string              // as a file has it; empty if it is not set
	Say(target *S) string                // as a flag has it; empty if it is not set
	IsSet(target *S) bool
	Clear(target *S) // back to unset
	Same(a, b *S) bool
}

// Form says in broad terms what values a field takes.
type Form int

// The forms of values.
const (
	Plain   Form = iota // a word, a number, a list of words
	Switch              // true or false
	Numbers             // lists of numbers, possibly millions of them
)

// Kind is a kind of value: what is right, and how text becomes a value and a
// value text. The zero value of T is a value that is not set.
type Kind[T any] struct {
	Takes func() string
	Form  Form
	Names func() []string // that it is one of; nil if there are none

	// Read and Parse return a [*Complaint], or what [Unfit] and [UnfitText] do.
	Read  func(n *Node) (T, error)      // the value in a file
	Parse func(value string) (T, error) // the value of a flag; nil if no flag can say it

	Write func(v T) string  // as a file has it
	Say   func(v T) string  // as a flag has it; nil: as a file does
	Same  func(a, b T) bool // nil: deeply equal

	Always bool // it is set even at its zero value
}

// Value reads a value of this kind.
func (k Kind[T]) Value(n *Node) (T, error) {
	v, err := k.Read(n)
	return v, worded(err, k.Takes)
}

// Bind returns a field that keeps a value of that kind where to points: nil in
// a target that has no room for it.
func Bind[S, T any](to func(*S) *T, kind Kind[T]) Field[S] { return field[S, T]{kind, to} }

// field is the Field of a kind.
type field[S, T any] struct {
	kind Kind[T]
	to   func(*S) *T
}

func (f field[S, T]) Takes() string { return f.kind.Takes() }

func (f field[S, T]) Form() Form { return f.kind.Form }

func (f field[S, T]) Names() []string {
	if f.kind.Names == nil {
		return nil
	}
	return f.kind.Names()
}

func (f field[S, T]) Read(target *S, n *Node) error {
	v, err := f.kind.Value(n)
	if err == nil {
		*f.to(target) = v
	}
	return err
}

func (f field[S, T]) Parse(target *S, value string) error {
	if f.kind.Parse == nil {
		return worded(UnfitText(value, ""), f.kind.Takes)
	}
	v, err := f.kind.Parse(value)
	if err == nil {
		*f.to(target) = v
	}
	return worded(err, f.kind.Takes)
}

func (f field[S, T]) Write(target *S) string {
	if !f.IsSet(target) {
		return ""
	}
	return f.kind.Write(*f.to(target))
}

func (f field[S, T]) Say(target *S) string {
	if !f.IsSet(target) || f.kind.Say == nil {
		return f.Write(target)
	}
	return f.kind.Say(*f.to(target))
}

func (f field[S, T]) IsSet(target *S) bool {
	v := f.to(target)
	return v != nil && (f.kind.Always || !reflect.ValueOf(v).Elem().IsZero())
}

func (f field[S, T]) Clear(target *S) {
	if v := f.to(target); v != nil {
		*v = *new(T)
	}
}

func (f field[S, T]) Same(a, b *S) bool {
	v, w := f.to(a), f.to(b)
	switch {
	case v == nil || w == nil:
		return v == w
	case f.kind.Same != nil:
		return f.kind.Same(*v, *w)
	default:
		return reflect.DeepEqual(*v, *w)
	}
}
