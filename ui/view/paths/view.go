package paths

import (
	"backstep/network/explain"
	"backstep/ui/desk"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
	"backstep/ui/view"
)

// View is the mode of the paths, with what it remembers.
type View struct {
	view.Plain
	byUnit bool // paths stand in the order of the units, not of their sizes
	other  bool // ↑ and ↓ move in the list that they do not move in by themselves: see weights
	row    int  // the path one is at
	back   int  // the factor of it, counted back from the product, which is 0

	known  picture // of the moment
	format number.Format
}

// New returns the mode.
func New() *View { return &View{Plain: "paths"} }

// Traits says that this is a mode, in which the weight stays the same while training goes on.
func (*View) Traits() desk.Traits { return desk.Traits{Mode: true, Steady: true} }

// Keys returns the keys that have a meaning only in this mode.
func (v *View) Keys() []view.Key {
	return []view.Key{
		{Keys: []string{"down", "j"}, Shown: "↑↓ j k", Does: "another path, or another weight", Hint: "path or weight", Line: "row next"},
		{Keys: []string{"up", "k"}, Shown: "↑ k", Does: "the one above", Line: "row previous"},
		{Keys: []string{"tab"}, Shown: "tab", Does: "from the paths to the weights, and back", Hint: "the other", Line: "other"},
		{Keys: []string{"enter"}, Shown: "enter", Does: "why the number under the cursor is what it is; before there is one, to where it is", Hint: "why", Line: "why", LineAt: v.whyLine},
		{Keys: []string{"h"}, Shown: "h l", Does: "along the path, from number to number", Hint: "along", Line: "factor previous"},
		{Keys: []string{"l"}, Shown: "l", Does: "the next number of the path", Line: "factor next"},
		{Keys: []string{"s"}, Shown: "s", Does: "paths by size, or by unit", Hint: "by size, by unit", Line: "order"},
		{Keys: []string{"]"}, Shown: "]", Does: "the next sample of the batch", Hint: "sample", Line: "sample next"},
		{Keys: []string{"["}, Shown: "[", Does: "the sample before", Line: "sample previous"},
		{Keys: []string{"right", "n"}, Shown: "→ n", Does: "one move forward; the weight stays", Hint: "next", Line: "next"},
		{Keys: []string{"left", "p"}, Shown: "← p", Does: "one move back", Hint: "back", Line: "back"},
	}
}

// Prepare finds the paths, if that is quick.
func (v *View) Prepare(m *desk.Moment, at view.Frame) {
	v.format = at.Format
	key := keyOf(m)
	if v.known.key == key {
		return
	}
	if v.known.key.of != key.of {
		v.row, v.back = 0, 0
	}
	if key.reached && !desk.QuickPaths(m, key.of) {
		return
	}
	v.known = newPicture(m, key)
}

// Ask asks for the paths, if that takes long.
func (v *View) Ask(m *desk.Moment, _ any) (view.Question, bool) {
	key := keyOf(m)
	if !key.reached || desk.QuickPaths(m, key.of) {
		return view.Question{}, false
	}
	at := *m
	return view.Question{Key: key, Begin: func() view.Work { return v.work(&at, key) }}, true
}

// work finds the paths beside the event loop.
func (v *View) work(m *desk.Moment, key key) view.Work {
	var found picture
	return &view.Job[picture]{
		Work:   func(func() bool) bool { found = newPicture(m, key); return true },
		Result: func() picture { return found },
		To:     func(found picture) { v.known = found },
	}
}

// Sentence says what the paths say.
func (v *View) Sentence(m *desk.Moment) (view.Sentence, bool) {
	key := keyOf(m)
	switch {
	case !key.reached:
		return notYet(m, key.of), true
	case v.known.key != key:
		return view.Say("The paths are being found.", ""), true
	default:
		return v.known.sum.Says(m.Subject(), v.format), true
	}
}

// Draw draws the paths and what backpropagation makes of them.
func (v *View) Draw(p paint.Painter) {
	d := drawing{Painter: p, of: desk.PathsOf(p.Moment), weights: v.weights(p.Moment), byUnit: v.byUnit}
	key := keyOf(p.Moment)
	switch {
	case !key.reached:
		d.ahead()
	case v.known.key != key:
		d.Panel(d.title()).Paragraph(0, 0, "The paths are being found.", theme.Text)
	default:
		d.pic = &v.known
		d.rows = v.known.ordered(v.byUnit)
		d.row = min(v.row, len(d.rows)-1)
		d.factor = v.factor()
		d.draw()
	}
}

// weights reports whether ↑ and ↓ choose a weight. They choose a path where there are many, and
// so the paths are a tree.
func (v *View) weights(m *desk.Moment) bool {
	deep := desk.PathsOf(m).Layer < m.LastLayer()-1
	return deep == v.other
}

// Click goes to a factor of a path.
func (v *View) Click(x, y int) string { return clickLine(x, y) }

// quantity returns the number under the cursor.
func (v *View) quantity() explain.Quantity {
	rows := v.known.ordered(v.byUnit)
	if i := v.factor(); !v.weights(v.known.moment) && v.row < len(rows) && i < len(rows[v.row].factors) {
		return rows[v.row].factors[i].Ref
	}
	return v.known.key.of
}
