package ui_test

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"backstep/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// TestThePromptIsEditedByCharacters types a family, a syllable in three parts and
// an accented letter in two, and edits between them.
func TestThePromptIsEditedByCharacters(t *testing.T) {
	const family, syllable, letter = "👩\u200d👩\u200d👧", "\u1112\u1161\u11ab", "e\u0301"
	for _, c := range []struct {
		keys []tea.KeyType
		want string // with a bar at the cursor
	}{
		{nil, family + syllable + letter + "|"},
		{[]tea.KeyType{tea.KeyBackspace}, family + syllable + "|"},
		{[]tea.KeyType{tea.KeyBackspace, tea.KeyCtrlH}, family + "|"},
		{[]tea.KeyType{tea.KeyBackspace, tea.KeyBackspace, tea.KeyBackspace}, "|"},
		{[]tea.KeyType{tea.KeyLeft}, family + syllable + "|" + letter},
		{[]tea.KeyType{tea.KeyLeft, tea.KeyCtrlB}, family + "|" + syllable + letter},
		{[]tea.KeyType{tea.KeyLeft, tea.KeyLeft, tea.KeyLeft, tea.KeyLeft}, "|" + family + syllable + letter},
		{[]tea.KeyType{tea.KeyHome, tea.KeyRight}, family + "|" + syllable + letter},
		{[]tea.KeyType{tea.KeyHome, tea.KeyRight, tea.KeyCtrlF, tea.KeyDelete}, family + syllable + "|"},
		{[]tea.KeyType{tea.KeyHome, tea.KeyDelete, tea.KeyRight, tea.KeyBackspace}, "|" + letter},
		{[]tea.KeyType{tea.KeyHome, tea.KeyBackspace, tea.KeyEnd, tea.KeyDelete}, family + syllable + letter + "|"},
	} {
		p := open(t, 80, 24, plainLook(), "xor")
		p.press(":")
		p.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(family + syllable + letter), Paste: true})
		for _, kind := range c.keys {
			p.send(tea.KeyMsg{Type: kind})
		}
		p.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("|")})
		// The whole line is carried out, and the message quotes it.
		p.press("enter")
		shown := regexp.MustCompile(`\x1b\[\d+[XG]`).ReplaceAllString(p.frame(), "")
		if want := strconv.Quote(c.want) + " is no command"; !strings.Contains(shown, want) {
			t.Errorf("after %v the screen does not show %s:\n%s", c.keys, want, shown)
		}
	}
}

// Control characters of a paste do not reach the terminal.
func TestAPasteIsCleaned(t *testing.T) {
	p := open(t, 80, 24, plainLook(), "xor")
	p.press(":")
	p.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("a\x1b[31mb\u202ec\u009b31md\r\n\te\x07"), Paste: true})
	p.sees(":a[31mbc31md")
	for _, r := range p.frame() {
		if r < ' ' && r != '\n' || r >= 0x7f && r < 0xa0 || r == '\u202e' {
			t.Fatalf("%q reaches the terminal in\n%q", r, p.frame())
		}
	}
}

// The error of a wrong line is shown above it, and the line stays open to be corrected.
func TestAWrongLineIsLeftToBeMended(t *testing.T) {
	p := open(t, 80, 24, plainLook(), "xor")
	p.command("goto 1x")
	p.sees(`goto "1x": want an epoch, such as goto 500`, ":goto 1x")
	p.press("backspace")
	p.do(p.send(tea.KeyMsg{Type: tea.KeyEnter}))
	p.sees("epoch 1 ", "? help") // The footer is back.
}

// Tab goes through the completions of a line, and shift+tab goes back. Typing starts a
// new completion.
func TestTabCompletes(t *testing.T) {
	p := open(t, 80, 24, plainLook(), "xor")
	p.press(":", "v", "i", "tab")
	p.sees(":view _")
	p.press("tab")
	p.sees(":view network_", "network  matrices  surface")
	for range len("network") {
		p.press("backspace")
	}
	p.press("s", "tab")
	p.sees(":view surface_")
	p.press("enter")
	p.sees("decision surface")
	p.press(":", "b", "y", "tab", "enter", ":", "up")
	p.sees(":by_")
	p.press("esc")
	p.press(":", "b", "y", "space", "tab", "tab", "shift+tab")
	p.sees(":by unit_", "unit  phase  step  epoch  coarser  finer")
}

// The arrows go through the lines that were carried out since the program started.
func TestTheCommandLineHasAHistory(t *testing.T) {
	p := open(t, 80, 24, plainLook(), "xor")
	p.command("goto 3")
	p.command("digits 6")
	p.press(":", "up")
	p.sees(":digits 6_")
	p.press("up")
	p.sees(":goto 3_")
	p.press("up")
	p.sees(":goto 3_")
	p.press("down", "down")
	p.sees(":_")
	p.press("up", "up", "enter")
	p.sees("epoch 3 ")
}

// A line may have several commands. Those after a long one are carried out when it is
// done.
func TestALineOfSeveralCommands(t *testing.T) {
	p := open(t, 80, 24, plainLook(), "diabetes")
	p.command("until 0.6; next phase; view surface")
	for range 20 {
		p.send(nil)
	}
	p.sees("decision surface", "[x]")
}

// A move, a pause and esc each drop the rest of a line.
func TestWhatIsLeftOfALineIsDropped(t *testing.T) {
	for _, key := range []string{"n", "space", "esc"} {
		p := open(t, 80, 24, plainLook(), "diabetes")
		playing := p.sendLine("until 1e-300; goto 3")
		p.send(keyOf(key))
		p.do(playing)
		for range 5 {
			p.do(p.send(nil))
		}
		if at := p.model.(*ui.Model).Seen().Position.Step; at == 3 {
			t.Errorf("after %s the rest of the line was carried out", key)
		}
		p.sees("stopped before goto 3")
	}
}

// A pasted text of several lines is several commands; one that is too long is refused.
func TestAPasteOfSeveralLines(t *testing.T) {
	p := open(t, 80, 24, plainLook(), "diabetes")
	p.press(":")
	p.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("epoch\nstep\r\nepoch"), Paste: true})
	p.press("enter")
	p.sees("epoch 3 ")
	p.press(":")
	p.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(strings.Repeat("epoch;", 2000)), Paste: true})
	p.sees("5000 characters at most")
	p.press("esc", ":")
	p.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(strings.Repeat("step\n", 999)), Paste: true})
	p.sees("5000 characters at most") // Five would become six of each line.
	p.press("δ")
	p.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(strings.Repeat("x", 4999)), Paste: true})
	if p.sees("xxx"); strings.Contains(p.frame(), "at most") {
		t.Errorf("a line of 5000 characters is refused:\n%s", p.frame())
	}
}

// A line that was being typed comes back after older ones were looked at.
func TestTheHistoryKeepsTheDraft(t *testing.T) {
	p := open(t, 80, 24, plainLook(), "diabetes")
	p.command("goto 3")
	p.press(":", "a", "b", "up")
	p.sees(":goto 3_")
	p.press("down")
	p.sees(":ab_")
}

// The rest of a line stays open to be corrected even if the wrong command follows a long
// one.
func TestTheRestOfALineIsLeftToBeMended(t *testing.T) {
	p := open(t, 80, 24, plainLook(), "diabetes")
	p.command("until 0.6; foo")
	for range 5 {
		p.do(p.send(nil))
	}
	p.sees(`"foo" is no command`, ":foo_")
}
