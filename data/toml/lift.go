package toml

// Lift returns the field that a target has because it holds a target of another type,
// which has it. To returns nil if the target holds none now, so that nothing is set.
func Lift[T, S any](field Field[S], to func(*T) *S) Field[T] { return lifted[T, S]{field, to} }

type lifted[T, S any] struct {
	field Field[S]
	to    func(*T) *S
}

func (f lifted[T, S]) Takes() string { return f.field.Takes() }

func (f lifted[T, S]) Form() Form { return f.field.Form() }

func (f lifted[T, S]) Names() []string { return f.field.Names() }

func (f lifted[T, S]) Read(target *T, n *Node) error { return f.field.Read(f.to(target), n) }

func (f lifted[T, S]) Parse(target *T, value string) error {
	return f.field.Parse(f.to(target), value)
}

func (f lifted[T, S]) Write(target *T) string {
	if s := f.to(target); s != nil {
		return f.field.Write(s)
	}
	return ""
}

func (f lifted[T, S]) Say(target *T) string {
	if s := f.to(target); s != nil {
		return f.field.Say(s)
	}
	return ""
}

func (f lifted[T, S]) IsSet(target *T) bool {
	s := f.to(target)
	return s != nil && f.field.IsSet(s)
}

func (f lifted[T, S]) Clear(target *T) {
	if s := f.to(target); s != nil {
		f.field.Clear(s)
	}
}

func (f lifted[T, S]) Copy(target, of *T) {
	if s, from := f.to(target), f.to(of); s != nil && from != nil {
		f.field.Copy(s, from)
	}
}

func (f lifted[T, S]) Same(a, b *T) bool {
	s, other := f.to(a), f.to(b)
	if s == nil || other == nil {
		return s == other
	}
	return f.field.Same(s, other)
}
