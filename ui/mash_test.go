package ui_test

import (
	"math/rand"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/muesli/termenv"

	"backstep/data/session"
	"backstep/data/session/sessiontest"
)

// masher presses random keys, with a clock of its own, so that the same seed leads to
// the same frames. The commands that keys return are carried out later, or never, so
// that keys also come during playing and background work.
type masher struct {
	*program
	draw    *rand.Rand
	pending []tea.Cmd
	w, h    int
}

func mashKeys() []string {
	return []string{
		"right", "left", "up", "down", "pgdown", "pgup", "e", "E", "g", "G", "r", "R", "tab", "shift+tab", "j", "k", "h", "l",
		"[", "]", "w", "W", "1", "2", "3", "4", "6", "7", "8", "3", "4", "6", "7", "8", "L", "D", "t", "f", "?", "x", "y", "s", "C", "0",
		"+", "-", ",", ".", "{", "}", "<", ">", "esc", "space", ":", "c", "c", "5", "u", "enter",
		"b", "b", "B", "B", "d", "d", "i", "i", "m", "N", "M", "X", "T", "P", "v", "delete", "backspace",
		"enter", "enter", "tab", "a", "a", "z", "z", "S", "F", "n", "p", ".", "5", "o",
	}
}

// mashLines returns commands that change what is trained, or what is looked at.
func mashLines() []string {
	return []string{
		"set optimizer adam", "set optimizer sgd", "set hidden 3", "set hidden 2,2", "set hidden 0", "set bias no", "set bias yes", "set batch 1", "set batch 0",
		"set lr 3 and loss mse", "set data xor", "set data iris", "set shuffle yes", "edit w 1/3", "edit 0.5", "undo", "run 1", "run 2", "delete 2", "mark", "pin 2",
		"pin none", "drop sample 1", "drop sample 2", "until settled", "goto 0", "goto 7", "-1 s", "reseed", "restart", "select y", "select next", "digits 17", "digits 4",
		"rename 1 a name", "sample 3", "why", "why w", "why δ y", "into 1", "into 2", "out", "level 1", "leap", "point next", "predict", "answer 0.5", "level phase", "level step",
		"hint", "reveal", "skip", "paths", "solve ŷ = 0.5 by w", "notation ng", "notation mazur", "notation backstep", "explain η", "explain right batch", "explain mean δ 2", "explain mean share 1", "why mean f′ 1", "explain J epoch", "why J last", "why right", "explain f′ h1", "set optimizer momentum", "view compare", "view edit", "by unit", "by step",
	}
}

func newMasher(t *testing.T, seed int64, name string, flags ...session.Given) *masher {
	t.Helper()
	m := &masher{draw: rand.New(rand.NewSource(seed)), w: 100, h: 30}
	m.program = openBy(t, steadyClock(), m.w, m.h, look{theme: "dark", colour: termenv.TrueColor}, sessiontest.Builtin(t, name, flags...))
	m.press(">", ">", ">")
	return m
}

// mash presses a random key, and carries out some of the pending commands.
func (m *masher) mash() {
	m.t.Helper()
	if m.draw.Intn(10) == 0 {
		m.w, m.h = m.draw.Intn(220), m.draw.Intn(70)
		m.resize(m.w, m.h)
	}
	if m.draw.Intn(8) == 0 {
		m.ask(m.send(keyOf(":")))
		lines := mashLines()
		m.ask(m.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(lines[m.draw.Intn(len(lines))]), Paste: true}))
		m.ask(m.send(keyOf("enter")))
	} else if m.draw.Intn(6) == 0 {
		m.ask(m.send(m.anyMouse()))
	} else {
		keys := mashKeys()
		m.ask(m.send(keyOf(keys[m.draw.Intn(len(keys))])))
	}
	for len(m.pending) > 0 && m.draw.Intn(2) == 0 {
		m.carryOut(m.draw.Intn(len(m.pending)))
	}
	m.fits(m.w, m.h)
}

// anyMouse returns something that a mouse does, anywhere, even outside the window.
func (m *masher) anyMouse() tea.MouseMsg {
	buttons := []tea.MouseButton{tea.MouseButtonLeft, tea.MouseButtonLeft, tea.MouseButtonLeft, tea.MouseButtonRight, tea.MouseButtonWheelUp, tea.MouseButtonWheelDown}
	actions := []tea.MouseAction{tea.MouseActionPress, tea.MouseActionPress, tea.MouseActionRelease, tea.MouseActionMotion}
	return tea.MouseMsg{
		X: m.draw.Intn(m.w+2) - 1, Y: m.draw.Intn(m.h+2) - 1,
		Button: buttons[m.draw.Intn(len(buttons))], Action: actions[m.draw.Intn(len(actions))],
	}
}

func (m *masher) ask(cmd tea.Cmd) {
	if cmd != nil {
		m.pending = append(m.pending, cmd)
	}
}

// carryOut carries out one of the pending commands.
func (m *masher) carryOut(i int) {
	m.t.Helper()
	cmd := m.pending[i]
	m.pending = append(m.pending[:i], m.pending[i+1:]...)
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range msg {
			m.ask(c)
		}
	default:
		m.ask(m.send(msg))
	}
}

// Whatever is pressed, at whatever size, the program draws a frame that fits.
func TestNoKeysAtNoSizeStopTheProgram(t *testing.T) {
	for seed, c := range []struct {
		name  string
		flags []session.Given
	}{
		{"diabetes", nil},
		{"moons", []session.Given{hidden("4,3"), {Flag: "test-fraction", Value: "0.3"}}},
		{"iris", []session.Given{{Flag: "batch", Value: "20"}}},
		{"curve", []session.Given{{Flag: "activation", Value: "relu"}}},
		{"and", []session.Given{hidden("0")}},
		{"diabetes", []session.Given{{Flag: "lr", Value: "1e300"}}},
		{"iris", []session.Given{hidden("0"), {Flag: "batch", Value: "7"}, {Flag: "shuffle", Value: "true"}, {Flag: "test-fraction", Value: "0.2"}}},
		{"xor", []session.Given{hidden("64,64")}},
		{"diabetes", []session.Given{{Flag: "freeze-biases", Value: "true"}, {Flag: "batch", Value: "1"}, {Flag: "optimizer", Value: "momentum"}}},
		{"xor", []session.Given{hidden("3"), {Flag: "no-bias", Value: "true"}, {Flag: "optimizer", Value: "adam"}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			m := newMasher(t, int64(seed), c.name, c.flags...)
			for range 500 {
				m.mash()
			}
		})
	}
}

// The same seed draws the same keys, which lead to the same frames.
func TestKeysDrawnAgainShowTheSame(t *testing.T) {
	moons := []session.Given{hidden("4,3"), {Flag: "test-fraction", Value: "0.3"}}
	one, again := newMasher(t, 1, "moons", moons...), newMasher(t, 1, "moons", moons...)
	for i := range 300 {
		one.mash()
		again.mash()
		if one.frame() != again.frame() {
			t.Fatalf("after %d keys there is\n%s\nand again there is\n%s", i+1, one.frame(), again.frame())
		}
	}
}
