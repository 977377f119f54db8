package toml

import "reflect"

// Field is one setting of a target of type S. It knows where its value is kept, how to
// read the value from text, and how to write it as text. Errors are worded to follow
// the name of the setting.
type Field[S any] interface {
	Takes() string                       // which values are right, as errors, help and documentation put it
	Form() Form                          // the form of its values
	Names() []string                     // the names of which it takes one, if it does
	Read(target *S, n *Node) error       // reads the value in a file
	Parse(target *S, value string) error // reads the value of a flag
	Write(target *S) string              // the value as a file has it; empty if it is not set
	Say(target *S) string                // the value as a flag has it; empty if it is not set
	IsSet(target *S) bool
	Clear(target *S)    // makes it unset
	Copy(target, of *S) // gives the target the value of another, which shares its memory
	Same(a, b *S) bool
}

// Form says in broad terms which values a field takes.
type Form int

// The forms of values.
const (
	Plain   Form = iota // a word, a number
	Switch              // true or false
	Count               // a whole number
	Names               // several names
	Numbers             // lists of numbers, possibly millions of them
)

// Kind is a kind of value. It says which values are right, how to read one from text,
// and how to write it as text. The zero value of T is a value that is not set.
type Kind[T any] struct {
	Takes func() string
	Form  Form
	Names func() []string // the names of which it takes one; nil if there are none

	// Read and Parse return a [*Complaint], or the errors of [Unfit] and [UnfitText].
	Read  func(n *Node) (T, error)      // the value in a file
	Parse func(value string) (T, error) // the value of a flag; nil if no flag can give it

	Write func(v T) string  // as a file has it
	Say   func(v T) string  // as a flag has it; nil if that is the same as in a file
	Same  func(a, b T) bool // nil means deeply equal

	Always bool // it is set even at its zero value
}

// Value reads a value of this kind.
func (k Kind[T]) Value(n *Node) (T, error) {
	v, err := k.Read(n)
	return v, worded(err, k.Takes)
}

// Bind returns a field that keeps a value of that kind in the place that to returns. To
// returns nil if a target has no room for the value.
func Bind[S, T any](to func(*S) *T, kind Kind[T]) Field[S] { return field[S, T]{kind, to} }

// field implements Field for a kind.
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

func (f field[S, T]) Copy(target, of *S) {
	if v, from := f.to(target), f.to(of); v != nil && from != nil {
		*v = *from
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
