package mistake

import (
	"slices"

	"backstep/network"
	"backstep/network/explain"
)

// way is a wrong way to a number.
type way struct {
	name string // "sum for mean"
	why  string // why it is wrong, in one sentence

	// group is shared by ways that are one mistake made in different places, such as
	// another unit's weight. It is the name if it is empty.
	group string

	// usual reports that the way is tried together with others, and spare that it counts only
	// where no other fits.
	usual, spare bool

	tweak func(w *world) bool      // takes other numbers; nil if it does not
	edit  func(d *derivation) bool // puts them together otherwise; nil if it does not
}

func (v way) family() string {
	if v.group == "" {
		return v.name
	}
	return v.group
}

// follow returns the derivation of a number in some wrong ways at once. It is not ok where
// one of them is none.
func (r *rightWay) follow(ways ...way) (d derivation, value float64, ok bool) {
	w, tweaked := r.world.own(), false
	for _, v := range ways {
		if v.tweak == nil {
			continue
		}
		if tweaked = true; !v.tweak(&w) {
			return d, 0, false
		}
	}
	if d = r.d.clone(); tweaked {
		d = w.derive()
	}
	for _, v := range ways {
		if v.edit != nil && !v.edit(&d) {
			return d, 0, false
		}
	}
	value = d.value()
	return d, value, network.Finite(value)
}

// Mistake is a usual mistake, made.
type Mistake struct {
	Names []string // what went wrong: "sum for mean"; two if two things did
	Why   string   // a sentence for each

	// Line is the arithmetic that was done instead of the one needed, and Value what
	// comes of it.
	Line  explain.Line
	Value float64

	group      string
	spare      bool
	derivation derivation
}

// mistake returns what comes of some wrong ways. It has no line yet.
func (d derivation) mistake(value float64, ways ...way) Mistake {
	m := Mistake{Value: value, derivation: d}
	for i, v := range ways {
		m.Names = append(m.Names, v.name)
		m.Why += v.why
		if i < len(ways)-1 {
			m.Why += " "
		}
		m.group += v.family() + "\n"
		m.spare = m.spare || v.spare
	}
	return m
}

// written returns the mistakes with their lines. Of a gradient, whose products stand in a
// table, they have the products only if these are wrong. What is said of them is in the notation
// of the subject from here on.
func (r *rightWay) written(list []Mistake) []Mistake {
	for i := range list {
		d, s := &list[i].derivation, &r.Subject
		list[i].Why = s.Says(list[i].Why)
		list[i].Names = slices.Clone(list[i].Names)
		for k, name := range list[i].Names {
			list[i].Names[k] = s.Says(name)
		}
		if list[i].Line = d.shown(); r.Quantity.Kind == explain.Gradient && same(explain.Sum(d.terms).Value(), explain.Sum(r.d.terms).Value()) {
			list[i].Line = d.worked()
		}
	}
	return list
}

// Is reports whether another mistake is the same, be it made in another place.
func (m Mistake) Is(other Mistake) bool { return m.group == other.group }
