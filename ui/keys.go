package ui

import (
	"cmp"
	"slices"

	"backstep/ui/desk"
	"backstep/ui/view"
)

// binding is a row of the key table. Dispatch, footer, help and the README's list
// are made from it. Its line is empty for the key that opens the command line.
type binding struct {
	view.Key
	group string // heading of the help
	view  string // the view where it means this; empty for all other views

	silent bool // it types nothing, since a view had another use for the key
}

// inGroup returns keys that mean the same in every view, under a heading of the help.
func inGroup(group string, list ...view.Key) []binding {
	var bindings []binding
	for _, k := range list {
		bindings = append(bindings, binding{Key: k, group: group})
	}
	return bindings
}

// keyTable lists every key. The order is that of the help.
func keyTable(views []shown) []binding {
	return slices.Concat(everywhere(), viewChoices(views), program(), viewKeys(views))
}

// everywhere returns the keys that mean the same in every view, unless a view has
// another use for them.
func everywhere() []binding {
	stepping := []view.Key{
		{Keys: []string{"right", "n", "pgdown"}, Shown: "→ n PgDn", Does: "one move forward", Hint: "next", Line: "next"},
		{Keys: []string{"left", "p", "pgup"}, Shown: "← p PgUp", Does: "one move back", Hint: "back", Line: "back"},
		{Keys: []string{"e"}, Shown: "e", Does: "to the end of the next epoch", Hint: "epoch", Line: "epoch"},
		{Keys: []string{"E"}, Shown: "E", Does: "to the end of the epoch before", Line: "back epoch"},
		{Keys: []string{" "}, Shown: "space", Does: "play, pause", Hint: "run", Line: "play"},
		{Keys: []string{"+", "=", ">"}, Shown: "+ >", Does: "play faster", Line: "faster"},
		{Keys: []string{"-", "<"}, Shown: "- <", Does: "play slower", Line: "slower"},
		{Keys: []string{"g"}, Shown: "g", Does: "a move is a unit, phase, step or epoch", Hint: "by unit", Line: "by coarser"},
		{Keys: []string{"G"}, Shown: "G", Does: "the same, the other way", Line: "by finer"},
		{Keys: []string{"r"}, Shown: "r", Does: "back to the beginning of the run", Hint: "reset", Line: "restart"},
		{Keys: []string{"R"}, Shown: "R", Does: "a new run with new weights", Line: "reseed"},
	}
	looking := []view.Key{
		{Keys: []string{"tab"}, Shown: "tab", Does: "select the next unit", Hint: "unit", Line: "select next"},
		{Keys: []string{"shift+tab"}, Shown: "shift+tab", Does: "select the unit before", Line: "select previous"},
		{Keys: []string{"down", "j"}, Shown: "↓ j", Does: "select the unit below", Line: "select down"},
		{Keys: []string{"up", "k"}, Shown: "↑ k", Does: "select the unit above", Line: "select up"},
		{Keys: []string{"h"}, Shown: "h", Does: "select the layer left", Line: "select left"},
		{Keys: []string{"l"}, Shown: "l", Does: "select the layer right", Line: "select right"},
		{Keys: []string{"]"}, Shown: "]", Does: "the next sample of the batch", Hint: "sample", Line: "sample next"},
		{Keys: []string{"["}, Shown: "[", Does: "the sample before", Line: "sample previous"},
		{Keys: []string{"P"}, Shown: "P", Does: "pin this sample, or let it go", Line: "pin"},
		{Keys: []string{"esc"}, Shown: "esc", Does: "stop, leave a mode, go back to the phase, put a sample back", Hint: "to the phase", When: (*desk.Moment).Asked, Line: "leave"},
		{Keys: []string{"w"}, Shown: "w", Does: "the unit's next weight, then its bias", Line: "weight next"},
		{Keys: []string{"W"}, Shown: "W", Does: "the weight before", Line: "weight previous"},
		{Keys: []string{"m"}, Shown: "m", Does: "mark this moment, to compare it with another", Line: "mark"},
		{Keys: []string{"H"}, Shown: "H", Does: "ghosts of the last step, or dots", Line: "ghosts"},
		{Keys: []string{"C"}, Shown: "C", Does: "hide the other runs in charts, or show them", Line: "clear"},
	}
	return append(inGroup("stepping", stepping...), inGroup("looking", looking...)...)
}

// program returns the keys of the program itself.
func program() []binding {
	return inGroup(screenGroup, []view.Key{
		{Keys: []string{"L"}, Shown: "L", Does: "loss linear, logarithmic", Line: "loss"},
		{Keys: []string{"f"}, Shown: "f", Does: "one panel alone, for a projector", Line: "present"},
		{Keys: []string{"D"}, Shown: "D", Does: "digits shown: 4, 6, 9, 12, 17, 2", Line: "digits next"},
		{Keys: []string{"t"}, Shown: "t", Does: "the next theme", Line: "theme"},
		{Keys: []string{":"}, Shown: ":", Does: "type a command; tab completes it", Hint: "command"},
		{Keys: []string{"?"}, Shown: "?", Does: "help", Hint: "help", Line: "help"},
		{Keys: []string{"ctrl+z"}, Shown: "ctrl+z", Does: "suspend", Line: "suspend"},
		{Keys: []string{"s"}, Shown: "s", Does: "save the session with all its runs", Line: "save"},
		{Keys: []string{"q"}, Shown: "q", Does: "quit; asks if a run is not saved", Line: "quit"},
		{Keys: []string{"ctrl+c"}, Shown: "ctrl+c", Does: "quit without asking", Line: "quit now"},
	}...)
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
		for _, key := range b.Keys {
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

// askingGroup is the group of the keys that ask and explain, and change nothing by themselves.
const askingGroup = "asking"

// viewChoices returns the keys that choose a view.
func viewChoices(views []shown) []binding {
	var list []binding
	for _, v := range views {
		group := viewGroup
		switch traits := v.Traits(); {
		case v.group != "":
			group = v.group
		case traits.Passing:
			group = screenGroup
		case traits.Steady: // Nothing is changed in it.
		case traits.Mode:
			group = "changing"
		}
		list = append(list, binding{Key: view.Key{Keys: []string{v.key}, Shown: v.key, Does: v.does, Hint: v.hint, When: v.when, Line: cmp.Or(v.line, "view "+v.Name())}, group: group})
	}
	return append(list, inGroup("changing", view.Key{Keys: []string{"u"}, Shown: "u", Does: "take the last change back", Line: "undo"})...)
}

// groupIn returns the group of the keys of a view.
func groupIn(v *shown) string { return "in " + v.does }

// viewKeys returns the keys that mean something in one view only.
func viewKeys(views []shown) []binding {
	var list []binding
	for _, v := range views {
		for _, k := range v.Keys() {
			list = append(list, binding{Key: k, view: v.Name(), group: groupIn(&v)})
		}
	}
	return list
}
