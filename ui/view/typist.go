package view

import "backstep/ui/desk"

// Typist is a view with a field in which something is typed. It gets keys before the
// table of keys does.
type Typist interface {
	// Type takes a key, by the name that Bubble Tea uses, and returns the command line
	// that it stands for; it is empty if the key only changes the field. It reports
	// whether the view has a use for the key. ctrl+c is never passed to it.
	Type(key string, m *desk.Moment) (line string, taken bool)
}

// Paster is a view with a field into which text can be pasted.
type Paster interface {
	// Paste takes a text that was pasted, and reports whether it has a use for it.
	Paste(text string) (taken bool)
}

// Hinter is a view in which keys mean something else in a field, a list or a part.
type Hinter interface {
	// Hints returns the keys of the footer in their order. It returns nil where those of
	// the table of keys hold.
	Hints() []Hint
}

// Hint is a key of the footer and what it does.
type Hint struct {
	Key, Does string
	Rank      int // where there is no room, those of the least rank go first; 0 stays
}
