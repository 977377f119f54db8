package paths

import (
	"backstep/ui/view"
)

// Hints returns the keys of the footer, with what they do in the present list.
func (v *View) Hints() []view.Hint {
	m := v.known.moment
	if m == nil {
		return nil
	}
	list, other, order := "path", "weight", "by unit"
	if v.weights(m) {
		list, other = other, list
	}
	if v.byUnit {
		order = "by size"
	}
	if !keyOf(m).reached {
		return []view.Hint{{Key: "enter", Does: "to the gradient"}, {Key: "→ ←", Does: "next, back"}, {Key: "↑ ↓", Does: "weight"}, {Key: "esc", Does: "leave"}, {Key: "?", Does: "help"}}
	}
	hints := []view.Hint{
		{Key: "↑ ↓", Does: list},
		{Key: "tab", Does: other, Rank: 5},
		{Key: "enter", Does: "why", Rank: 7},
		{Key: "h l", Does: "along the path", Rank: 2},
		{Key: "s", Does: order, Rank: 4},
	}
	if m.Samples() > 1 {
		hints = append(hints, view.Hint{Key: "[ ]", Does: m.Setup.Noun.One(), Rank: 3})
	}
	return append(hints, view.Hint{Key: "→ ←", Does: "next, back", Rank: 6}, view.Hint{Key: "esc", Does: "leave"}, view.Hint{Key: "?", Does: "help"})
}

var _ view.Hinter = (*View)(nil)
