package ui

import (
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"backstep/ui/frame"
	networkview "backstep/ui/view/network"
)

// binding is one row of the key table, from which dispatch, footer, help and
// the README's list are made.
type binding struct {
	keys  []string // as Bubble Tea names them
	shown string   // as people write them
	does  string   // in help
	hint  string   // in the footer; empty: not there
	group string   // heading of the help
	act   func(*Model) tea.Cmd
	view  viewNumber // where it means this; everyView: everywhere else
}

// keyTable lists every key. The order is that of the help.
func keyTable() []binding {
	return slices.Concat(everywhere(), viewKeys(), program())
}

// everywhere are the keys that mean the same in every view that does not take
// them for itself.
func everywhere() []binding {
	const (
		steps = "stepping"
		look  = "looking"
	)
	return []binding{
		{keys: []string{"right", "n", "pgdown"}, shown: "→ n PgDn", does: "one move forward", hint: "next", group: steps, act: (*Model).next},
		{keys: []string{"left", "p", "pgup"}, shown: "← p PgUp", does: "one move back", hint: "back", group: steps, act: (*Model).back},
		{keys: []string{"e"}, shown: "e", does: "to the end of the next epoch", hint: "epoch", group: steps, act: (*Model).nextEpoch},
		{keys: []string{"E"}, shown: "E", does: "to the end of the epoch before", group: steps, act: (*Model).backEpoch},
		{keys: []string{" "}, shown: "space", does: "run, pause", hint: "run", group: steps, act: (*Model).toggleRun},
		{keys: []string{"+", "=", ">"}, shown: "+ >", does: "run faster", group: steps, act: (*Model).faster},
		{keys: []string{"-", "<"}, shown: "- <", does: "run slower", group: steps, act: (*Model).slower},
		{keys: []string{"g"}, shown: "g", does: "a move is a unit, phase, step or epoch", hint: "by unit", group: steps, act: (*Model).coarser},
		{keys: []string{"G"}, shown: "G", does: "the same, the other way", group: steps, act: (*Model).finer},
		{keys: []string{"r"}, shown: "r", does: "start over with the same weights", hint: "start over", group: steps, act: (*Model).startOver},
		{keys: []string{"R"}, shown: "R", does: "start over with new weights", group: steps, act: (*Model).newWeights},

		{keys: []string{"tab"}, shown: "tab", does: "select the next unit", hint: "unit", group: look, act: (*Model).nextUnit},
		{keys: []string{"shift+tab"}, shown: "shift+tab", does: "select the unit before", group: look, act: (*Model).backUnit},
		{keys: []string{"down", "j"}, shown: "↓ j", does: "select the unit below", group: look, act: (*Model).unitDown},
		{keys: []string{"up", "k"}, shown: "↑ k", does: "select the unit above", group: look, act: (*Model).unitUp},
		{keys: []string{"h"}, shown: "h", does: "select the layer left", group: look, act: (*Model).layerLeft},
		{keys: []string{"l"}, shown: "l", does: "select the layer right", group: look, act: (*Model).layerRight},
		{keys: []string{"]"}, shown: "]", does: "the next sample of the batch", hint: "sample", group: look, act: (*Model).nextSample},
		{keys: []string{"["}, shown: "[", does: "the sample before", group: look, act: (*Model).backSample},
		{keys: []string{"esc"}, shown: "esc", does: "put a moved sample back, leave a long move", group: look, act: (*Model).putBack},
		{keys: []string{"w"}, shown: "w", does: "the unit's next weight, then its bias", group: look, act: (*Model).nextWeight},
		{keys: []string{"W"}, shown: "W", does: "the weight before", group: look, act: (*Model).backWeight},
	}
}

// program are the keys of the program itself.
func program() []binding {
	const screen = "screen"
	return []binding{
		{keys: []string{"L"}, shown: "L", does: "loss linear, logarithmic", group: screen, act: (*Model).toggleLog},
		{keys: []string{"f"}, shown: "f", does: "one panel alone, for a projector", group: screen, act: (*Model).nextPanel},
		{keys: []string{"D"}, shown: "D", does: "digits shown: 4, 6, 9, 12, 17, 2", group: screen, act: (*Model).moreDigits},
		{keys: []string{"t"}, shown: "t", does: "the next theme", group: screen, act: (*Model).nextTheme},
		{keys: []string{":"}, shown: ":", does: "a command, such as goto 500 or until 0.1", hint: "command", group: screen, act: (*Model).startCommand},
		{keys: []string{"?"}, shown: "?", does: "help", hint: "help", group: screen, act: (*Model).toggleHelp},
		{keys: []string{"ctrl+z"}, shown: "ctrl+z", does: "suspend", group: screen, act: (*Model).suspend},
		{keys: []string{"q", "ctrl+c"}, shown: "q ctrl+c", does: "quit", group: screen, act: (*Model).quit},
	}
}

// keys is the key table with its index.
type keys struct {
	table []binding
	byKey map[keyIn]int
}

// keyIn is a key in a view. In EveryView it is what the key means wherever a
// view does not give it a meaning of its own.
type keyIn struct {
	view viewNumber
	key  string
}

func newKeys() keys {
	k := keys{table: keyTable(), byKey: map[keyIn]int{}}
	for i, b := range k.table {
		for _, key := range b.keys {
			k.byKey[keyIn{b.view, key}] = i
		}
	}
	return k
}

// find returns the binding of a key in a view.
func (k keys) find(key string, view viewNumber) (binding, bool) {
	i, ok := k.byKey[keyIn{view, key}]
	if !ok {
		i, ok = k.byKey[keyIn{everyView, key}]
	}
	if !ok {
		return binding{}, false
	}
	return k.table[i], true
}

// help makes the help screen of the table, of the commands and the symbols.
func (k keys) help() []frame.HelpLine {
	var lines []frame.HelpLine
	group := ""
	for _, b := range k.table {
		if b.group != group {
			if group != "" {
				lines = append(lines, frame.HelpLine{})
			}
			group = b.group
			lines = append(lines, frame.HelpLine{Does: group})
		}
		lines = append(lines, frame.HelpLine{Keys: b.shown, Does: b.does})
	}
	return slices.Concat(lines, []frame.HelpLine{{}}, commandHelp(), []frame.HelpLine{{}}, symbolHelp())
}

// hints makes the footer of the table.
func (k keys) hints(m *Model) []frame.Hint {
	var hints []frame.Hint
	if m.alone != networkview.AllPanels {
		does := "next panel"
		if m.view != viewOfNetwork {
			does = "all panels"
		}
		hints = append(hints, frame.Hint{Key: "f", Does: does})
	}
	for _, key := range hintOrder(m.view) {
		b, _ := k.find(key, m.view)
		if b.hint == "" {
			continue // The view has the key for something else.
		}
		h := frame.Hint{Key: firstKey(b.shown), Does: b.hint}
		switch h.Key {
		case "g":
			h.Does = "by " + m.granularity.String()
		case "space":
			h.Does = m.runHint()
		case "]":
			h.Key = "[ ]"
		case "2":
			h.Key = viewRange()
		}
		hints = append(hints, h)
	}
	return hints
}

// viewRange is the keys of the views, neighbours as a range: 1–4 6–8.
func viewRange() string {
	var ranges []string
	first, last := "", ""
	for _, v := range views() {
		if last != "" && v.key[0] == last[0]+1 {
			last = v.key
			ranges[len(ranges)-1] = first + "–" + last
			continue
		}
		first, last = v.key, v.key
		ranges = append(ranges, first)
	}
	return strings.Join(ranges, " ")
}

// hintOrder is the keys of the footer, the first to be there last to go. What
// means something in the view alone follows the moves.
func hintOrder(view viewNumber) []string {
	order := []string{"right", "left", "e", " ", "g", "tab", "]"}
	for _, b := range ownKeys(view) {
		if b.hint != "" && !slices.Contains(order, b.keys[0]) {
			order = append(order, b.keys[0])
		}
	}
	return append(order, "2", "r", ":", "?")
}

func firstKey(shown string) string {
	first, _, _ := strings.Cut(shown, " ")
	return first
}
