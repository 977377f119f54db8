package ui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"backstep/ui/screen"
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
}

// keyTable lists every key. The order is that of help and footer.
func keyTable() []binding {
	const (
		steps  = "stepping"
		look   = "looking"
		screen = "screen"
	)
	return []binding{
		{[]string{"right", "n", "pgdown"}, "→ n PgDn", "one move forward", "next", steps, (*Model).next},
		{[]string{"left", "p", "pgup"}, "← p PgUp", "one move back", "back", steps, (*Model).back},
		{[]string{"e"}, "e", "to the end of the next epoch", "epoch", steps, (*Model).nextEpoch},
		{[]string{"E"}, "E", "to the end of the epoch before", "", steps, (*Model).backEpoch},
		{[]string{" "}, "space", "run, pause", "run", steps, (*Model).toggleRun},
		{[]string{"+", "="}, "+", "run faster", "", steps, (*Model).faster},
		{[]string{"-"}, "-", "run slower", "", steps, (*Model).slower},
		{[]string{"g"}, "g", "a move is: a unit, a phase, a step, an epoch", "by unit", steps, (*Model).coarser},
		{[]string{"G"}, "G", "the same, the other way", "", steps, (*Model).finer},
		{[]string{"r"}, "r", "start over with the same weights", "start over", steps, (*Model).startOver},
		{[]string{"R"}, "R", "start over with new weights", "", steps, (*Model).newWeights},

		{[]string{"tab"}, "tab", "select the next unit", "unit", look, (*Model).nextUnit},
		{[]string{"shift+tab"}, "shift+tab", "select the unit before", "", look, (*Model).backUnit},
		{[]string{"down", "j"}, "↓ j", "select the unit below", "", look, (*Model).unitDown},
		{[]string{"up", "k"}, "↑ k", "select the unit above", "", look, (*Model).unitUp},
		{[]string{"h"}, "h", "select the layer left", "", look, (*Model).layerLeft},
		{[]string{"l"}, "l", "select the layer right", "", look, (*Model).layerRight},
		{[]string{"]"}, "]", "the next sample of the batch", "sample", look, (*Model).nextSample},
		{[]string{"["}, "[", "the sample before", "", look, (*Model).backSample},
		{[]string{"w"}, "w", "the unit's next weight, then its bias", "", look, (*Model).nextWeight},
		{[]string{"W"}, "W", "the weight before", "", look, (*Model).backWeight},

		{[]string{"1"}, "1", "the network", "", screen, (*Model).showNetwork},
		{[]string{"2"}, "2", "the matrices", "views", screen, (*Model).showMatrices},
		{[]string{"L"}, "L", "loss linear, logarithmic", "", screen, (*Model).toggleLog},
		{[]string{"D"}, "D", "digits shown: 4, 6, 9, 12, 17, 2", "", screen, (*Model).moreDigits},
		{[]string{"t"}, "t", "the next theme", "", screen, (*Model).nextTheme},
		{[]string{":"}, ":", "a command: goto 500, 10 e, until 0.1, until settled, digits 6", "command", screen, (*Model).startCommand},
		{[]string{"?"}, "?", "help", "help", screen, (*Model).toggleHelp},
		{[]string{"ctrl+z"}, "ctrl+z", "suspend", "", screen, (*Model).suspend},
		{[]string{"q", "ctrl+c"}, "q ctrl+c", "quit", "", screen, (*Model).quit},
	}
}

// find returns the binding of a key.
func (k keys) find(key string) (binding, bool) {
	i, ok := k.byKey[key]
	if !ok {
		return binding{}, false
	}
	return k.table[i], true
}

// keys is the key table with its index.
type keys struct {
	table []binding
	byKey map[string]int
}

func newKeys() keys {
	k := keys{table: keyTable(), byKey: map[string]int{}}
	for i, b := range k.table {
		for _, key := range b.keys {
			k.byKey[key] = i
		}
	}
	return k
}

// help makes the help screen of the table.
func (k keys) help() []screen.HelpLine {
	var lines []screen.HelpLine
	group := ""
	for _, b := range k.table {
		if b.group != group {
			if group != "" {
				lines = append(lines, screen.HelpLine{})
			}
			group = b.group
			lines = append(lines, screen.HelpLine{Does: group})
		}
		lines = append(lines, screen.HelpLine{Keys: b.shown, Does: b.does})
	}
	return lines
}

// hints makes the footer of the table.
func (k keys) hints(m *Model) []screen.Hint {
	var hints []screen.Hint
	for _, key := range hintOrder() {
		b, _ := k.find(key)
		h := screen.Hint{Key: firstKey(b.shown), Does: b.hint}
		switch h.Key {
		case "g":
			h.Does = "by " + m.granularity.String()
		case "space":
			h.Does = m.runHint()
		case "]":
			h.Key = "[ ]"
		case "2":
			h.Key = "1 2"
		}
		hints = append(hints, h)
	}
	return hints
}

// hintOrder is the keys of the footer, the first to be there last to go.
func hintOrder() []string {
	return []string{"right", "left", "e", " ", "g", "tab", "]", "2", "r", ":", "?"}
}

func firstKey(shown string) string {
	first, _, _ := strings.Cut(shown, " ")
	return first
}
