package atlas

import (
	"slices"

	"backstep/ui/desk"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/view"
)

// View is the atlas, with what it remembers.
type View struct {
	view.Plain
	entries []entry
	ascii   bool // of the numbers in their formulas
	at      view.Frame
	chosen  int // the entry that the cursor is on
	begun   bool
	large   bool // that entry is shown alone
}

// New returns the atlas.
func New() *View { return &View{Plain: "atlas", entries: entries(number.Default())} }

// Traits says that this is a mode, and that what follows from a moved sample is shown.
func (*View) Traits() desk.Traits { return desk.Traits{Mode: true, Follows: true} }

// Keys returns the keys that have a meaning only in this view.
func (*View) Keys() []view.Key {
	return []view.Key{
		{Keys: []string{"right"}, Shown: "←↑↓→", Does: "another function", Hint: "another", Line: "pick next"},
		{Keys: []string{"left"}, Shown: "←", Does: "the one before", Line: "pick previous"},
		{Keys: []string{"down"}, Shown: "↓", Does: "the one below", Line: "pick down"},
		{Keys: []string{"up"}, Shown: "↑", Does: "the one above", Line: "pick up"},
		{Keys: []string{"enter", "tab"}, Shown: "enter tab", Does: "one alone, with its formula and what it is for, or all", Hint: "enlarge", Line: "enlarge"},
		{Keys: []string{"j"}, Shown: "j k", Does: "another unit", Hint: "unit", Line: "select down"},
		{Keys: []string{"k"}, Shown: "k", Does: "the unit above", Line: "select up"},
		{Keys: []string{"]"}, Shown: "]", Does: "the next sample of the batch", Hint: "sample", Line: "sample next"},
		{Keys: []string{"["}, Shown: "[", Does: "the sample before", Line: "sample previous"},
	}
}

// Commands returns the commands of those keys.
func (v *View) Commands() []desk.Command {
	return []desk.Command{
		{Name: "pick", Form: "pick tanh", Help: "another function of the atlas", Complete: desk.Words(append([]string{"next", "previous", "up", "down"}, v.names()...)...), Do: v.pick},
		{Name: "enlarge", Form: "enlarge", Help: "one function alone, or all", Do: v.enlarge},
	}
}

func (v *View) names() []string {
	var list []string
	for _, e := range v.entries {
		list = append(list, e.name())
	}
	return list
}

// pick carries out "pick", whose argument is a direction or the name of a function.
func (v *View) pick(_ *desk.Desk, argument string) desk.Result {
	columns := layoutGallery(v.at.W, v.at.H, len(v.entries)).columns
	if v.large {
		columns = 1
	}
	by, ok := map[string]int{"next": 1, "previous": -1, "down": columns, "up": -columns}[argument]
	at := slices.Index(v.names(), argument)
	switch to := v.chosen + by; {
	case at >= 0:
		v.chosen = at
	case !ok:
		return desk.Wrong("pick %q: want next, previous, up, down, or the name of an activation or a loss", argument)
	case to >= 0 && to < len(v.entries):
		v.chosen = to
	}
	return desk.Result{}
}

// enlarge carries out "enlarge".
func (v *View) enlarge(*desk.Desk, string) desk.Result {
	v.large = !v.large
	return desk.Result{}
}

// Prepare puts the cursor on the activation of the selected unit when the atlas is opened
// for the first time.
func (v *View) Prepare(m *desk.Moment, at view.Frame) {
	v.at = at
	if at.Format.ASCII != v.ascii {
		v.ascii, v.entries = at.Format.ASCII, entries(at.Format)
	}
	if h := hereOf(m); !v.begun {
		v.begun = true
		v.chosen = max(0, slices.IndexFunc(v.entries, func(e entry) bool { return e.own(&h) }))
	}
}

// Click picks an entry, and enlarges the one that is picked.
func (v *View) Click(x, _ int) string {
	if x == v.chosen || v.large {
		return "enlarge"
	}
	return "pick " + v.names()[x]
}

// Wheel goes through the entries.
func (*View) Wheel(_, y int) string {
	if y > 0 {
		return "pick up"
	}
	return "pick down"
}

// Draw draws the gallery, or one entry.
func (v *View) Draw(p paint.Painter) {
	p.Notation = p.Notation.OfSample() // A loss is that of one answer here.
	d := drawing{p, v, hereOf(p.Moment)}
	if v.large {
		d.enlarged(v.entries[v.chosen])
		return
	}
	d.gallery()
}
