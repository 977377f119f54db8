package ui

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"backstep/data/session/sessiontest"
	"backstep/ui/desk"
)

// commandsPage is the documentation of the command line.
const commandsPage = "../docs/commands.md"

// The lists of commands in the documentation are made from the desk's table.
func TestEveryCommandIsDocumented(t *testing.T) {
	page, err := os.ReadFile(commandsPage)
	if err != nil {
		t.Fatal(err)
	}
	before, _, found := strings.Cut(string(page), commandsHead)
	if !found {
		t.Fatalf("%s has no list of commands", commandsPage)
	}
	want := before + commandLists(t)
	if flag.Lookup("update").Value.String() == "true" {
		if err := os.WriteFile(commandsPage, []byte(want), 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	if string(page) != want {
		t.Errorf("%s is not what the commands are; go test ./ui -run EveryCommandIsDocumented -update writes\n\n%s", commandsPage, commandLists(t))
	}
}

const commandsHead = "## In every view\n"

// commandLists returns the lists of commands by view, as they are in the session
// diabetes.
func commandLists(t *testing.T) string {
	t.Helper()
	setup := sessiontest.Line(t, "diabetes")
	d, err := NewDesk(setup)
	if err != nil {
		t.Fatal(err)
	}
	views := newViews()
	var b strings.Builder
	b.WriteString(commandsHead)
	writeCommands(&b, d, keyTable(views), "")
	for _, v := range views {
		if slices.ContainsFunc(d.Commands(), func(c desk.Command) bool { return c.View == v.Name() }) {
			fmt.Fprintf(&b, "\n## In %s: `view %s`\n", v.does, v.Name())
			writeCommands(&b, d, keyTable(views), v.Name())
		}
	}
	return b.String()
}

// writeCommands writes the commands of a view in a table.
func writeCommands(b *strings.Builder, d *desk.Desk, keys []binding, view string) {
	b.WriteString("\n| command | does | tab offers | keys |\n| --- | --- | --- | --- |\n")
	for _, c := range d.Commands() {
		if c.View != view {
			continue
		}
		var offered []string
		if c.Complete != nil {
			offered = c.Complete(d, "")
		}
		for i, text := range offered {
			offered[i] = strings.ReplaceAll(strings.TrimSpace(text), "|", `\|`)
		}
		fmt.Fprintf(b, "| `%s` | %s | %s | %s |\n", c.Form, c.Help, strings.Join(offered, ", "), keysOf(c, keys))
	}
}

// keysOf lists the keys that type a command, each with its line if that has more than
// the name. It lists the keys of all views or, if there are none, those of single views.
func keysOf(c desk.Command, keys []binding) string {
	var everywhere, inViews []string
	for _, k := range keys {
		name, _, _ := strings.Cut(k.Line, " ")
		text := strings.ReplaceAll(k.Shown, "|", `\|`)
		if k.Line != c.Name {
			text += ": `" + k.Line + "`"
		}
		switch {
		case name != c.Name:
		case k.view == "" && c.View == "":
			everywhere = append(everywhere, text)
		case k.view == c.View || c.View == "":
			inViews = append(inViews, text)
		}
	}
	if len(everywhere) == 0 {
		everywhere = slices.Compact(inViews)
	}
	return strings.Join(everywhere, ", ")
}
