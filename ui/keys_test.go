package ui

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"
)

func TestNoKeyMeansTwoThings(t *testing.T) {
	seen := map[keyIn]string{}
	for _, b := range keyTable() {
		for _, key := range b.keys {
			at := keyIn{b.view, key}
			if before, twice := seen[at]; twice {
				t.Errorf("%q means %q and %q in view %d", key, before, b.does, b.view)
			}
			seen[at] = b.does
		}
		if b.act == nil || b.does == "" || b.shown == "" {
			t.Errorf("%v does nothing, or does not say what", b.keys)
		}
	}
}

func TestTheFooterNamesOnlyKeysThatThereAre(t *testing.T) {
	k := newKeys()
	for _, key := range hintOrder(viewOfNetwork) {
		b, ok := k.find(key, viewOfNetwork)
		if !ok || b.hint == "" {
			t.Errorf("%q is no key with a hint", key)
		}
	}
}

// The footer promises no key that there is not: of the number row it names those
// of the views, and the others say so.
func TestTheNumberRow(t *testing.T) {
	named := map[rune]bool{}
	for _, part := range strings.Fields(viewRange()) {
		ends := []rune(strings.ReplaceAll(part, "–", ""))
		for key := ends[0]; key <= ends[len(ends)-1]; key++ {
			named[key] = true
		}
	}
	k := newKeys()
	for key := '0'; key <= '9'; key++ {
		_, bound := k.find(string(key), viewOfNetwork)
		if bound != named[key] {
			t.Errorf("%c is in %q: %v, and a key: %v", key, viewRange(), named[key], bound)
		}
		m := Model{keys: k, view: viewOfNetwork}
		if !bound {
			m.press(string(key))
			if !strings.Contains(m.message, viewRange()) {
				t.Errorf("%c says %q", key, m.message)
			}
		}
	}
}

// The README's list of keys is made of the table.
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

// keyList is the key table as the README has it.
func keyList() string {
	var b strings.Builder
	b.WriteString(keyHead + "| --- | --- |\n")
	group := ""
	for _, k := range keyTable() {
		if k.group != group && k.view != everyView {
			fmt.Fprintf(&b, "| | *%s* |\n", k.group)
		}
		group = k.group
		fmt.Fprintf(&b, "| %s | %s |\n", strings.ReplaceAll(k.shown, "|", "\\|"), k.does)
	}
	return b.String()
}
