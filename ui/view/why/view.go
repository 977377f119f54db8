package why

import (
	"strconv"
	"strings"

	"backstep/network/explain"
	"backstep/ui/desk"
	"backstep/ui/paint"
	"backstep/ui/view"
)

// View is the mode.
type View struct {
	view.Plain
	diagram Diagram
}

// Diagram draws the network, which another view has.
type Diagram interface {
	// Rows returns the rows that it would like in the room of a whole view.
	Rows(view paint.Painter) int
	// Draw draws it into a part of a view.
	Draw(view, part paint.Painter)
}

// New returns the mode with a diagram of the network.
func New(diagram Diagram) *View { return &View{Plain: desk.WhyView, diagram: diagram} }

// Traits says that this is a mode, which is left again.
func (*View) Traits() desk.Traits { return desk.Traits{Mode: true} }

// mostLevels is how many levels have a key.
const mostLevels = 9

// Keys returns the keys of the mode.
func (*View) Keys() []view.Key {
	list := []view.Key{
		{Keys: []string{"up"}, Shown: "↑↓←→", Does: "the cursor to the nearest number that way", Hint: "to a number", Line: "cursor up"},
		{Keys: []string{"down"}, Shown: "↓", Does: "to the number below", Line: "cursor down"},
		{Keys: []string{"left"}, Shown: "←", Does: "to the number left", Line: "cursor left"},
		{Keys: []string{"right"}, Shown: "→", Does: "to the number right", Line: "cursor right"},
		{Keys: []string{"enter"}, Shown: "enter", Does: "where the number under the cursor is from", Hint: "where it is from", Line: "into"},
		{Keys: []string{"backspace"}, Shown: "⌫", Does: "one level back", Hint: "back", Line: "out"},
		{Keys: []string{"w"}, Shown: "w", Does: "back to where this weight changed most", Line: "leap"},
		{Keys: []string{"tab"}, Shown: "tab", Does: "the next number of the arithmetic", Hint: "term", Line: "point next"},
		{Keys: []string{"shift+tab"}, Shown: "shift+tab", Does: "the number before", Line: "point previous"},
	}
	for n := 1; n <= mostLevels; n++ {
		key := strconv.Itoa(n)
		k := view.Key{Keys: []string{key}, Shown: key, Does: "back to that level", Line: "level " + key}
		if n == 1 {
			k.Shown, k.Hint = "1–9", "level"
		}
		list = append(list, k)
	}
	return list
}

// Sentence returns what the present number means, or what the way ends with.
func (*View) Sentence(m *desk.Moment) (s view.Sentence, ok bool) {
	if m.Trail == nil {
		return view.Say("Enter asks why a number is what it is."), true
	}
	l := m.Trail.Present()
	s = l.Explanation.Meaning
	if l.End == "" {
		return s, true
	}
	first, _, _ := strings.Cut(l.End, ". ")
	first = strings.TrimSuffix(first, ".") + "."
	return view.Sentence{What: s.What, Says: []string{l.End, first}, Alone: append([]string{l.End, first}, s.Alone...)}, true
}

// seen returns the moment with the cursor as its focus, as far as the network shows it.
func seen(m *desk.Moment) *desk.Moment {
	shown, l := *m, m.Trail.Present()
	shown.Explanation, shown.Feeds = l.Explanation, map[explain.Quantity]bool{}
	for _, t := range l.Terms {
		shown.Feeds[t.Ref] = true
	}
	if q := drawnAs(m.Trail.Cursor); q.Kind.IsDrawn() {
		shown.Focus = q
		if q.IsOfSample() {
			shown.Selection.Sample = q.Sample
		}
	} else if q := drawnAs(l.Number); q.Kind.IsDrawn() {
		shown.Focus = q
	}
	if m.Updated() && shown.Focus.Kind != explain.Update {
		shown.Position = m.Path.AtPhase(m.Position.Step, m.Position.Phase-1) // With the weights that the step began with.
	}
	if m.Step == nil && shown.Focus.Kind != explain.Initial {
		shown.Focus = m.Focus
	}
	return &shown
}

// drawnAs returns the number beside which the network shows another one.
func drawnAs(q explain.Quantity) explain.Quantity {
	switch {
	case q.Kind == explain.OldBuffer:
		q.Kind = explain.Weight
	case q.Kind == explain.Buffer:
		q.Kind = explain.Update
	case q.Kind == explain.Datum && q.Index == explain.RawInput:
		q.Kind = explain.Input
	case q.Kind == explain.Datum && q.Index == explain.RawTarget:
		q.Kind = explain.Target
	default:
		return q
	}
	q.Index = 0
	return q
}
