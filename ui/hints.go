package ui

import (
	"cmp"
	"slices"
	"strings"

	"backstep/ui/desk"
	"backstep/ui/frame"
	"backstep/ui/view"
)

// when reports whether a key does something at a moment.
type when func(m *desk.Moment) bool

// givesWay lists the keys that the footer does without where it is narrow, those first that
// are missed least.
func givesWay() []string {
	return []string{":", "F", "S", "a", "d", "r", "i", "]", "z", "g", "b", "c", "enter", "tab", " ", "e", "left"}
}

// rank returns when the key gives way: 0 for never, as those of a view do.
func (b *binding) rank() int {
	if b.view != "" {
		return 0
	}
	return 1 + slices.Index(givesWay(), b.Keys[0])
}

// hintOrder returns the keys of the footer in their order. The keys of the view itself
// come after those that move and select, but for those that it wants first. In a mode
// there are no others.
func (k keys) hintOrder(view string, mode bool) []string {
	order := slices.Concat(k.hintsOf(view, true), []string{"right", "left", "e", " ", "g", "tab", "]"})
	if mode {
		order = nil
	}
	for _, key := range k.hintsOf(view, false) {
		if !slices.Contains(order, key) {
			order = append(order, key)
		}
	}
	if mode {
		return append(order, "esc", "?")
	}
	for _, key := range []string{"enter", "z", "a", "S", "F", "c", "i", "d", "b", "r", ":", "esc"} {
		if !slices.Contains(order, key) { // The view has no use of its own for it.
			order = append(order, key)
		}
	}
	return append(order, "?")
}

// hintsOf returns the keys of a view that are in the footer, either those that come first
// or the others.
func (k keys) hintsOf(view string, first bool) []string {
	var list []string
	for _, b := range k.table {
		if b.view == view && view != "" && b.Hint != "" && b.First == first {
			list = append(list, b.Keys[0])
		}
	}
	return list
}

// hints returns the hints of the footer, made from the table of keys, or those of a field
// or a part of the view.
func (m *Model) hints() []frame.Hint {
	var hints []frame.Hint
	if v, ok := m.present().View.(view.Hinter); ok {
		for _, h := range v.Hints() {
			hints = append(hints, frame.Hint(h))
		}
	}
	if hints != nil {
		return hints
	}
	if m.look.alone > 0 {
		hints = append(hints, frame.Hint{Key: "f", Does: panelHint(m.present())})
	}
	shown, mode := m.desk.View(), m.present().Traits().Mode
	for _, key := range m.keys.hintOrder(shown, mode) {
		b, _ := m.keys.find(key, shown)
		if mode && key == "esc" && b.view == "" {
			b.Hint, b.When = "leave", nil
		} else if mode && key == "esc" {
			b.Hint = cmp.Or(b.Hint, "leave")
		}
		if b.Hint == "" || b.When != nil && !b.When(m.desk.Seen()) {
			continue // The view uses the key for something else, or it does nothing now.
		}
		hints = append(hints, frame.Hint{Key: b.hintKey(), Does: b.hintNow(m.desk), Rank: b.rank()})
	}
	return hints
}

// panelHint says what f does while a panel is shown alone.
func panelHint(v *shown) string {
	if v.Panels() == 1 {
		return "all panels"
	}
	return "next panel"
}

// hintKey returns what the footer calls a key.
func (b *binding) hintKey() string {
	first, _, _ := strings.Cut(b.Shown, " ")
	if first == "]" {
		return "[ ]"
	}
	return first
}

// hintNow returns what the footer says that a key does.
func (b *binding) hintNow(d *desk.Desk) string {
	switch {
	case b.Line == "by coarser":
		return "by " + d.Seen().Granularity.String()
	case b.Hint == "sample":
		return d.Seen().Setup.Noun.One()
	case b.Line == "alone" && steppingAlone(d.Seen()):
		return "both"
	case b.Line == "next" && steppingAlone(d.Seen()):
		return "step alone"
	case b.Line == "play" && d.Playing().On:
		return "pause"
	default:
		return b.Hint
	}
}

// steppingAlone reports whether the moment that is compared with this one stands still.
func steppingAlone(m *desk.Moment) bool { return m.Beside != nil && m.Beside.Alone }
