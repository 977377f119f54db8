package ui

import (
	"slices"

	"backstep/ui/desk"
)

// binding is a row of the key table. Dispatch, footer, help and the README's list
// are made from it.
type binding struct {
	keys  []string // as Bubble Tea names them
	shown string   // as people write them
	does  string   // in help
	hint  string   // in the footer; empty if it is not there
	when  when     // when it is in the footer; nil for always
	first bool     // it comes first in the footer
	group string   // heading of the help
	line  string   // the command line that it types; empty for the key that opens the command line
	view  string   // the view where it means this; empty for all other views

	lineAt func() string // returns the whole line, where that depends on what the view points at; otherwise nil
	silent bool          // it types nothing, since a view had another use for the key
}

// types returns the command line that the key types now.
func (b *binding) types() string {
	if b.lineAt != nil {
		return b.lineAt()
	}
	return b.line
}

// keyTable lists every key. The order is that of the help.
func keyTable(views []shown) []binding {
	return slices.Concat(everywhere(), viewChoices(views), program(), viewKeys(views))
}

// everywhere returns the keys that mean the same in every view, unless a view has
// another use for them.
func everywhere() []binding {
	const (
		steps = "stepping"
		look  = "looking"
	)
	return []binding{
		{keys: []string{"right", "n", "pgdown"}, shown: "→ n PgDn", does: "one move forward", hint: "next", group: steps, line: "next"},
		{keys: []string{"left", "p", "pgup"}, shown: "← p PgUp", does: "one move back", hint: "back", group: steps, line: "back"},
		{keys: []string{"e"}, shown: "e", does: "to the end of the next epoch", hint: "epoch", group: steps, line: "epoch"},
		{keys: []string{"E"}, shown: "E", does: "to the end of the epoch before", group: steps, line: "back epoch"},
		{keys: []string{" "}, shown: "space", does: "play, pause", hint: "run", group: steps, line: "play"},
		{keys: []string{"+", "=", ">"}, shown: "+ >", does: "play faster", group: steps, line: "faster"},
		{keys: []string{"-", "<"}, shown: "- <", does: "play slower", group: steps, line: "slower"},
		{keys: []string{"g"}, shown: "g", does: "a move is a unit, phase, step or epoch", hint: "by unit", group: steps, line: "by coarser"},
		{keys: []string{"G"}, shown: "G", does: "the same, the other way", group: steps, line: "by finer"},
		{keys: []string{"r"}, shown: "r", does: "back to the beginning of the run", hint: "reset", group: steps, line: "restart"},
		{keys: []string{"R"}, shown: "R", does: "a new run with new weights", group: steps, line: "reseed"},

		{keys: []string{"tab"}, shown: "tab", does: "select the next unit", hint: "unit", group: look, line: "select next"},
		{keys: []string{"shift+tab"}, shown: "shift+tab", does: "select the unit before", group: look, line: "select previous"},
		{keys: []string{"down", "j"}, shown: "↓ j", does: "select the unit below", group: look, line: "select down"},
		{keys: []string{"up", "k"}, shown: "↑ k", does: "select the unit above", group: look, line: "select up"},
		{keys: []string{"h"}, shown: "h", does: "select the layer left", group: look, line: "select left"},
		{keys: []string{"l"}, shown: "l", does: "select the layer right", group: look, line: "select right"},
		{keys: []string{"]"}, shown: "]", does: "the next sample of the batch", hint: "sample", group: look, line: "sample next"},
		{keys: []string{"["}, shown: "[", does: "the sample before", group: look, line: "sample previous"},
		{keys: []string{"P"}, shown: "P", does: "pin this sample, or let it go", group: look, line: "pin"},
		{keys: []string{"esc"}, shown: "esc", does: "stop, leave a mode, go back to the phase, put a sample back", hint: "to the phase", when: (*desk.Moment).Asked, group: look, line: "leave"},
		{keys: []string{"w"}, shown: "w", does: "the unit's next weight, then its bias", group: look, line: "weight next"},
		{keys: []string{"W"}, shown: "W", does: "the weight before", group: look, line: "weight previous"},
		{keys: []string{"m"}, shown: "m", does: "mark this moment, to compare it with another", group: look, line: "mark"},
		{keys: []string{"H"}, shown: "H", does: "ghosts of the last step, or dots", group: look, line: "ghosts"},
		{keys: []string{"C"}, shown: "C", does: "hide the other runs in charts, or show them", group: look, line: "clear"},
	}
}

// program returns the keys of the program itself.
func program() []binding {
	const screen = screenGroup
	return []binding{
		{keys: []string{"L"}, shown: "L", does: "loss linear, logarithmic", group: screen, line: "loss"},
		{keys: []string{"f"}, shown: "f", does: "one panel alone, for a projector", group: screen, line: "present"},
		{keys: []string{"D"}, shown: "D", does: "digits shown: 4, 6, 9, 12, 17, 2", group: screen, line: "digits next"},
		{keys: []string{"t"}, shown: "t", does: "the next theme", group: screen, line: "theme"},
		{keys: []string{":"}, shown: ":", does: "type a command; tab completes it", hint: "command", group: screen},
		{keys: []string{"?"}, shown: "?", does: "help", hint: "help", group: screen, line: "help"},
		{keys: []string{"ctrl+z"}, shown: "ctrl+z", does: "suspend", group: screen, line: "suspend"},
		{keys: []string{"s"}, shown: "s", does: "save the session with all its runs", group: screen, line: "save"},
		{keys: []string{"q"}, shown: "q", does: "quit; asks if a run is not saved", group: screen, line: "quit"},
		{keys: []string{"ctrl+c"}, shown: "ctrl+c", does: "quit without asking", group: screen, line: "quit now"},
	}
}

// keys is the key table with its index.
type keys struct {
	table []binding
	byKey map[keyIn]int
}

// keyIn is a key in a view. If view is empty, it is the key in all views that have no
// use of their own for it.
type keyIn struct{ view, key string }

func newKeys(views []shown) keys {
	k := keys{table: keyTable(views), byKey: map[keyIn]int{}}
	for i, b := range k.table {
		for _, key := range b.keys {
			k.byKey[keyIn{b.view, key}] = i
		}
	}
	return k
}

// find returns the binding of a key in a view.
func (k keys) find(key, view string) (binding, bool) {
	i, ok := k.byKey[keyIn{view, key}]
	if !ok {
		i, ok = k.byKey[keyIn{"", key}]
	}
	if !ok {
		return binding{}, false
	}
	return k.table[i], true
}

// viewGroup is the group of the keys that choose a view.
const viewGroup = "views"

// screenGroup is the group of the keys of the program itself.
const screenGroup = "screen"

// viewChoices returns the keys that choose a view.
func viewChoices(views []shown) []binding {
	var list []binding
	for _, v := range views {
		group, hint := viewGroup, ""
		switch traits := v.Traits(); {
		case traits.Passing:
			group = screenGroup
		case traits.Mode:
			group, hint = "changing", v.hint
		}
		list = append(list, binding{keys: []string{v.key}, shown: v.key, does: v.does, hint: hint, when: v.when, group: group, line: "view " + v.Name()})
	}
	return append(list, binding{keys: []string{"u"}, shown: "u", does: "take the last change back", group: "changing", line: "undo"})
}

// groupIn returns the group of the keys of a view.
func groupIn(v *shown) string { return "in " + v.does }

// viewKeys returns the keys that mean something in one view only.
func viewKeys(views []shown) []binding {
	var list []binding
	for _, v := range views {
		for _, k := range v.Keys() {
			list = append(list, binding{
				keys: k.Keys, shown: k.Shown, does: k.Does, hint: k.Hint, when: k.When, first: k.First, line: k.Line, lineAt: k.LineAt,
				view: v.Name(), group: groupIn(&v),
			})
		}
	}
	return list
}
