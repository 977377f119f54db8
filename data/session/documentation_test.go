package session

import (
	"flag"
	"os"
	"strings"
	"testing"

	"backstep/data/text"
)

var update = flag.Bool("update", false, "write the golden files")

// settingsPage is the page that documents every setting.
const settingsPage = "../../docs/settings.md"

func TestSettingsAreDocumented(t *testing.T) {
	got := documentation()
	if *update {
		if err := os.WriteFile(settingsPage, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(settingsPage)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s is not what the settings say; go test ./data/session -update writes it", settingsPage)
	}
	for _, s := range Settings() {
		if s.Help == "" || s.Takes() == "" || strings.HasSuffix(s.Help, ".") {
			t.Errorf("%s %s: takes %q, %q", s.Key, s.Flag, s.Takes(), s.Help)
		}
	}
}

// documentation returns a page about every setting, in Markdown.
func documentation() string {
	var b strings.Builder
	b.WriteString(`# Settings

Every setting of a session: its key in a session file, the flag that overrides it, what it takes, and what it is where it
is left out. A file is TOML; keys are grouped in sections. Settings without a key are flags alone, and those without a flag
stand in files alone.

When a setting changes after training has begun, training goes on

- with the next step, from the weights and the optimiser's buffers as they are: ` + keysWith(NextStep) + `;
- with the next epoch: ` + keysWith(NextEpoch) + `;
- with the next step, from the weights as they are and buffers of zeros: ` + keysWith(FreshBuffers) + `;
- or it starts over: any other setting of the network, its first weights or its data.
`)
	for _, section := range sectionTitles() {
		b.WriteString("\n## " + section.title + "\n\n| key | flag | takes | left out | what it is |\n| --- | --- | --- | --- | --- |\n")
		for _, s := range Settings() {
			of := s.Section()
			if s.Key == "" {
				of = s.section
			}
			if of == section.name {
				b.WriteString(s.row())
			}
		}
	}
	b.WriteString(`
## [place]: where the person stood

A session that was saved on the screen also has the place and every run. Without a screen, training goes on from ` + "`[state]`" + `, which is that after the last
whole step before the place, with the settings of the step that follows; ` + "`[place]` and `[[run]]`" + ` are not needed for that, and can be deleted.
`)
	b.WriteString("\n| key | takes | what it is |\n| --- | --- | --- |\n")
	for _, k := range place() {
		b.WriteString(historyRow(strings.TrimPrefix(k.Key.Key, "place."), k.Field.Takes(), k.help))
	}
	b.WriteString(`
` + "`[place.state]`" + ` has the keys of ` + "`[state]`" + `. It is the state before the present step, where that is not ` + "`[state]`" + `.

## [[run]]: a run, one after the other

A run has any setting that is not that of the session at the top, in ` + "`[run.training]`, `[run.data]` and so on, and in `[run.state]`" + ` the state where it begins, so that
it opens at once and its numbers are the same to the last bit; steps are computed again when somebody goes there. A run that starts over with drawn weights has no
state.
`)
	b.WriteString("\n| key | takes | what it is |\n| --- | --- | --- |\n")
	for _, k := range run() {
		b.WriteString(historyRow(k.Key.Key, k.Field.Takes(), k.help))
	}
	return b.String()
}

// historyRow returns a key as a row of a table.
func historyRow(key, takes, help string) string {
	return "| " + code(key) + " | " + takes + " | " + help + " |\n"
}

// keysWith lists the settings that have that effect.
func keysWith(effect Effect) string {
	var keys []string
	for _, s := range Settings() {
		if s.Effect == effect {
			keys = append(keys, code(s.Name()))
		}
	}
	return text.List(keys, "and")
}

// sectionTitles lists the sections in the order of a file.
func sectionTitles() []struct{ name, title string } {
	return []struct{ name, title string }{
		{"", "At the top"},
		{"network", "[network]"},
		{"init", "[init]: the weights that training starts from"},
		{"training", "[training]"},
		{"data", "[data]"},
		{"state", "[state]: where a saved session stands"},
	}
}

// row returns the setting as a row of a table.
func (s Setting) row() string {
	cells := []string{code(s.Name()), "", s.Takes(), s.leftOut(), s.Help}
	if s.Flag != "" {
		cells[1] = code("--" + s.Flag)
	}
	for i := range cells {
		cells[i] = strings.ReplaceAll(cells[i], "|", `\|`)
	}
	return "| " + strings.Join(cells, " | ") + " |\n"
}

// leftOut returns what a setting is if it is left out, as a file writes it.
func (s Setting) leftOut() string {
	if s.Default == "" {
		return s.Otherwise
	}
	return code(s.field.Write(s.filled(&Session{})))
}

func code(text string) string {
	if text == "" {
		return ""
	}
	return "`" + text + "`"
}
