package ui

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"backstep/data/session/sessiontest"
	"backstep/data/text"
)

func TestNoKeyMeansTwoThings(t *testing.T) {
	seen := map[keyIn]string{}
	for _, b := range keyTable(newViews()) {
		for _, key := range b.Keys {
			at := keyIn{b.view, key}
			if before, twice := seen[at]; twice {
				t.Errorf("%q means %q and %q in view %q", key, before, b.Does, b.view)
			}
			seen[at] = b.Does
		}
		if b.Does == "" || b.Shown == "" || (b.Line == "" && b.Shown != ":") {
			t.Errorf("%v does nothing, or does not say what", b.Keys)
		}
	}
}

// Every key types a line that the desk understands. There is no file to save to, to quit
// asks, one run must stay, and a point alone is no number to accept.
func TestEveryKeyTypesALineThatIsUnderstood(t *testing.T) {
	m := newModel(t, sessiontest.Line(t, "diabetes"))
	for _, b := range m.keys.table {
		if b.view != "" {
			m.desk.Do("view " + b.view)
			m.prepare()
		}
		line := b.Types()
		if name, _, _ := strings.Cut(line, " "); !strings.HasPrefix(b.Line, name) {
			t.Errorf("%s types %q, but is said to type %q", b.Shown, line, b.Line)
		}
		r := m.desk.Do(line)
		m.desk.Pause() // Nothing else would end playing.
		if r = m.desk.Finish(r); r.Err != nil && b.Line != "save" && b.Line != "quit" && b.Line != "delete" && b.Line != "accept" {
			t.Errorf("%s types %q: %v", b.Shown, line, r.Err)
		}
	}
}

// Every command has a line of help, and its arguments are offered if they can be
// listed.
func TestEveryCommandIsHelpedAndCompleted(t *testing.T) {
	m := newModel(t, sessiontest.Line(t, "diabetes"))
	help := map[string]string{}
	for _, section := range m.helpSections() {
		for _, line := range section.Lines {
			help[line.Keys] = line.Does
		}
	}
	for _, c := range m.desk.Commands() {
		if c.Help == "" || help[c.Form] == "" || !strings.HasPrefix(c.Form, c.Name) {
			t.Errorf("%q (%q) has no line of help", c.Name, c.Form)
		}
		if c.View != "" {
			m.desk.Do("view " + c.View)
		}
		whole := c.Name // The names of commands that take something end in a space.
		if c.Form != c.Name {
			whole += " "
		}
		if !slices.Contains(m.desk.Complete(c.Name[:len(c.Name)-1]), whole) {
			t.Errorf("%q is not completed", c.Name)
		}
		_, argument, _ := strings.Cut(c.Form, " ")
		if _, err := strconv.ParseFloat(argument, 64); argument != "" && err != nil && c.Name != "save" && c.Name != "open" && c.Name != "file" && len(m.desk.Complete(c.Name+" ")) == 0 {
			t.Errorf("nothing is offered after %q, though %q may follow", c.Name, argument)
		}
	}
}

func TestTheFooterNamesOnlyKeysThatThereAre(t *testing.T) {
	k := newKeys(newViews())
	for _, key := range k.hintOrder("network", false) {
		b, ok := k.find(key, "network")
		if !ok || b.Hint == "" {
			t.Errorf("%q is no key with a hint", key)
		}
	}
}

// The footer names exactly those keys of the number row that choose a view. The others
// answer with the keys that do.
func TestTheNumberRow(t *testing.T) {
	m := newModel(t, sessiontest.Line(t, "diabetes"))
	named := map[rune]bool{}
	for _, part := range strings.Fields(viewRange(m.views)) {
		ends := []rune(strings.ReplaceAll(part, "–", ""))
		for key := ends[0]; key <= ends[len(ends)-1]; key++ {
			named[key] = true
		}
	}
	for key := '1'; key <= '9'; key++ { // 0 is the opening page.
		_, bound := m.keys.find(string(key), "network")
		if bound != named[key] {
			t.Errorf("%c is in %q: %v, and a key: %v", key, viewRange(m.views), named[key], bound)
		}
		if !bound {
			m.press(string(key))
			if !strings.Contains(m.said.text, viewRange(m.views)) {
				t.Errorf("%c says %q", key, m.said.text)
			}
		}
	}
}

// The README's list of keys is made from the table.
func TestTheREADMEHasEveryKey(t *testing.T) {
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	before, rest, found := strings.Cut(string(readme), keyHead)
	if !found {
		t.Fatal("README.md has no table of keys")
	}
	_, after, _ := strings.Cut(rest, "\n\n")
	want := before + keyList() + "\n" + after
	if flag.Lookup("update").Value.String() == "true" {
		if err := os.WriteFile("../README.md", []byte(want), 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	if string(readme) != want {
		t.Errorf("README.md should have\n\n%s", keyList())
	}
}

const keyHead = "| key | does |\n"

// keyList returns the key table as the README has it.
func keyList() string {
	var b strings.Builder
	b.WriteString(keyHead + "| --- | --- |\n")
	group := ""
	for _, k := range keyTable(newViews()) {
		if k.group != group && k.view != "" {
			fmt.Fprintf(&b, "| | *%s* |\n", k.group)
		}
		group = k.group
		fmt.Fprintf(&b, "| %s | %s |\n", strings.ReplaceAll(k.Shown, "|", "\\|"), k.Does)
	}
	return b.String()
}

// No command repeats a control character of what was typed after its name.
func TestAnswersAreClean(t *testing.T) {
	m := newModel(t, sessiontest.Line(t, "diabetes"))
	m.desk.Do("epoch")
	for _, c := range m.desk.Commands() {
		for _, argument := range []string{
			"\x01", "\x01 1", "1 \x01", "x \x01 1", "x bmi \x01", "h1 \x01", "h1 \x01 1", "h1 bmi \x01", "h\x01", "sample \x01", "row 1 \x01", "target \x01",
			"lr \x01", "lr 1, \x01", "accuracy \x01", "|delta \x01| < 1", "\x01 < 1", "sample 1 \x01", "1 1 \x01", "1 1 1 \x01", "move \x01", "~/\x01", "a.csv --\x01",
		} {
			if c.View != "" {
				m.desk.Do("view " + c.View)
			}
			line := c.Name + " " + argument
			r := m.desk.Do(line)
			answer := r.Message
			if r.Err != nil {
				answer = r.Err.Error()
			}
			if text.Clean(answer) != answer {
				t.Errorf("%q is answered with %q", line, answer)
			}
		}
	}
}
