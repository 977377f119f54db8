package chooser

import (
	"backstep/ui/view"
)

// The order in which hints give way where the footer is narrow.
const (
	derives = 1 + iota
	toPrevious
	toNext
)

// Hints returns the keys of the footer, which do other things in each part.
func (v *View) Hints() []view.Hint {
	var list []view.Hint
	switch v.part {
	case inSets:
		list = []view.Hint{{Key: "↑↓←→", Does: "set"}}
	case inFile:
		return append(fileHints(&v.field), view.Hint{Key: "esc", Does: "leave"}) // A ? would be typed.
	case inColumns:
		list = columnHints(v)
	default:
		list = problemHints(v)
	}
	if v.mayTake() {
		list = append(list, view.Hint{Key: "enter", Does: "take it"})
	}
	next := partNames()[(v.part+1)%partCount]
	list = append(list, view.Hint{Key: "tab", Does: next, Rank: toNext})
	if _, _, typing := v.typedFor(); typing && v.part == inProblems {
		return append(list, view.Hint{Key: "esc", Does: "as before"})
	}
	return append(list, view.Hint{Key: "esc", Does: "leave"}, view.Hint{Key: "?", Does: "help"})
}

// fileHints returns the keys of the field of the path.
func fileHints(f *field) []view.Hint {
	list := []view.Hint{{Key: "tab", Does: "completes"}}
	switch is, _ := f.goal(); is {
	case toFile, toUnlisted:
		list = append(list, view.Hint{Key: "enter", Does: "reads the file"})
	case toFolder:
		list = append(list, view.Hint{Key: "enter", Does: "opens the folder"})
	case nowhere:
	}
	list = append(list, view.Hint{Key: "↑↓", Does: "one of these"})
	return append(list, view.Hint{Key: "shift+tab", Does: "sets", Rank: toPrevious})
}

// columnHints returns the keys of the columns.
func columnHints(v *View) []view.Hint {
	columns, at, ok := v.present()
	if !ok {
		return nil
	}
	list := []view.Hint{{Key: "↑↓", Does: "row"}, {Key: "space", Does: "use"}}
	if v.chosen.set == "" {
		list = append(list, view.Hint{Key: "y", Does: "target"})
	}
	if c := columns[at]; c.numbers && !c.target && !c.derived {
		list = append(list, view.Hint{Key: "f", Does: "x² xy sin x", Rank: derives})
	}
	return list
}

// problemHints returns the keys of the problems, at one of them.
func problemHints(v *View) []view.Hint {
	problems := v.problems()
	if v.fault >= len(problems) {
		return nil
	}
	list := []view.Hint{{Key: "↑↓", Does: "problem"}}
	if len(problems[v.fault].Remedies) > 0 {
		list = append(list, view.Hint{Key: "←→", Does: "remedy"})
	}
	if _, _, typing := v.typedFor(); typing {
		list = append(list, view.Hint{Key: "0–9", Does: "type it"})
	}
	return list
}

// mayTake reports whether enter takes the choice, as far as is known.
func (v *View) mayTake() bool {
	r := v.shown()
	failed := r != nil && r.done && r.made == nil
	return !v.chosen.empty() && !failed
}
